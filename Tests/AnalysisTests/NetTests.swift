import CNet
import Testing

@Suite struct NetTests {
  private static let width = Int(pullquote_net_width)
  private static let labels = Int(pullquote_net_labels)

  /// Numbers from -1 to 1 that look random.
  private static func numbers(_ count: Int, seed: UInt64) -> [Float] {
    var random = SeededRandom(state: seed)
    return (0..<count).map { _ in Float.random(in: -1...1, using: &random) }
  }

  private static let rows = numbers(20 * width, seed: 1).map { Int8($0 * 100) }
  private static let weights: [Float] = numbers(Int(pullquote_net_weights), seed: 2).map { $0 / 8 }

  /// The scores of tokens that have the features given, in runs that end before the numbers given.
  private static func scores(
    _ tokens: [[UInt16]], runs: [UInt32]? = nil, portable: Bool = false
  ) -> [Float] {
    let runs = runs ?? [UInt32(tokens.count)]
    var ends: [UInt32] = []
    for token in tokens { ends.append((ends.last ?? 0) + UInt32(token.count)) }
    let features = tokens.flatMap { $0 }
    var scratch = [Float](repeating: .nan, count: tokens.count * Int(pullquote_net_scratch))
    var scores = [Float](repeating: .nan, count: tokens.count * labels)
    if portable {
      pullquote_net_scores_portable(
        rows, weights, features, ends, runs, runs.count, &scratch, &scores)
    } else {
      pullquote_net_scores(
        rows, weights, features, ends, runs, runs.count, &scratch, &scores)
    }
    return scores
  }

  private static func tokens(_ count: Int) -> [[UInt16]] {
    (0..<count).map { (number: Int) -> [UInt16] in
      let first = UInt16(number * 5 % 20)
      return Array((first..<(first + UInt16(number % 7))).clamped(to: 0..<20))
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 37]) func everyProcessorGivesTheSameScores(count: Int) {
    let tokens = Self.tokens(count)
    let (fast, portable) = (Self.scores(tokens), Self.scores(tokens, portable: true))
    #expect(fast.allSatisfy { $0.isFinite })
    #expect(zip(fast, portable).allSatisfy { abs($0 - $1) < 1e-3 })
  }

  @Test func aTokenIsScoredByWhatStandsBeforeAndAfterIt() {
    let (same, before, after): ([UInt16], [UInt16], [UInt16]) = ([1, 2], [3, 4], [5])
    let scores = [[same, same, same], [before, same, same], [same, same, after]].map {
      Array(Self.scores($0)[Self.labels..<(2 * Self.labels)])
    }
    #expect(Set(scores).count == 3)
  }

  @Test func runsAreScoredAsEachByItself() {
    let lengths = [3, 0, 1, 12, 5, 2, 0, 7, 4, 0]
    let runs = lengths.indices.map { Self.tokens(lengths[$0] + $0).suffix(lengths[$0]) }
    let ends = lengths.indices.map { UInt32(lengths[...$0].reduce(0, +)) }
    let alone = runs.flatMap { Self.scores(Array($0)) }
    #expect(Self.scores(runs.flatMap { $0 }, runs: ends) == alone)
  }

  @Test func noTokensHaveNoScores() {
    #expect(Self.scores([]).isEmpty)
    #expect(Self.scores([], runs: []).isEmpty)
  }
}
