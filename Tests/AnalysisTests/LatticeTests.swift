import Testing

@testable import Analysis

/// A small generator with a seed, so that a failure can be repeated.
struct SeededRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }
}

@Suite struct LatticeTests {
  /// A lattice with random scores.
  static func lattice(tokens: Int, seed: UInt64) -> Lattice {
    var random = SeededRandom(state: seed)
    let steps = (0..<(Transitions.contexts * 64)).map { _ in
      Float.random(in: -2...2, using: &random)
    }
    let emissions = (0..<tokens).map { _ in
      var scores = LabelScores()
      for label in 0..<7 { scores[label] = Float.random(in: -3...3, using: &random) }
      return scores
    }
    let contexts = (0..<tokens).map { _ in UInt8.random(in: 0..<8, using: &random) }
    return Lattice(
      emissions: emissions, contexts: contexts, transitions: Transitions(scores: steps))
  }

  /// Every path that the labels allow, with its score.
  static func allPaths(_ lattice: Lattice, seed: UInt64) -> [(path: [SequenceLabel], score: Float)]
  {
    var random = SeededRandom(state: seed)
    let steps = (0..<(Transitions.contexts * 64)).map { _ in
      Float.random(in: -2...2, using: &random)
    }
    var paths: [([SequenceLabel], Float)] = [([], 0)]
    for (index, emission) in lattice.emissions.enumerated() {
      paths = paths.flatMap { path, score in
        SequenceLabel.allCases.compactMap { label in
          guard label.mayFollow(path.last) else { return nil }
          let context = Int(lattice.contexts[index])
          let step = path.last.map { steps[context * 64 + $0.rawValue * 8 + label.rawValue] } ?? 0
          return (path + [label], score + step + emission[label.rawValue])
        }
      }
    }
    return paths.map { (path: $0.0, score: $0.1) }
  }

  @Test(arguments: 1...20) func theBestPathIsTheBestOfAllPaths(seed: Int) throws {
    let lattice = Self.lattice(tokens: 4, seed: UInt64(seed))
    let all = Self.allPaths(lattice, seed: UInt64(seed))
    let best = try #require(all.max { $0.score < $1.score })
    #expect(lattice.bestPath() == best.path)
  }

  @Test(arguments: 1...5) func probabilitiesAreSharesOfAllPaths(seed: Int) {
    let lattice = Self.lattice(tokens: 4, seed: UInt64(seed))
    let all = Self.allPaths(lattice, seed: UInt64(seed))
    let weights = all.map { exponential(LabelScores(repeating: $0.score))[0] }
    let total = weights.reduce(0, +)
    let sums = lattice.sums()
    for token in 0..<4 {
      for label in SequenceLabel.allCases {
        let share =
          zip(all, weights).reduce(Float(0)) { $0 + ($1.0.path[token] == label ? $1.1 : 0) } / total
        #expect(abs(sums.probabilities(at: token)[label.rawValue] - share) < 1e-3)
      }
    }
  }

  @Test func anEmptyBlockHasAnEmptyPath() {
    let lattice = Lattice(emissions: [], contexts: [], transitions: Transitions())
    #expect(lattice.bestPath().isEmpty)
  }

  @Test func anInsideLabelGoesOnWithItsOwn() {
    #expect(SequenceLabel.insideCue.mayFollow(.beginCue))
    #expect(!SequenceLabel.insideCue.mayFollow(.beginSource))
    #expect(!SequenceLabel.insideContent.mayFollow(nil))
  }

  @Test func aNewBeginningEndsASpan() {
    let path: [SequenceLabel] = [
      .beginContent, .insideContent, .beginContent, .outside, .beginContent, .beginCue,
    ]
    #expect(SequenceLabel.spans(path, .beginContent) == [0..<2, 2..<3, 4..<5])
  }

  @Test func theExponentialIsRightToFourDigits() {
    for (x, e) in [(0, 1), (1, 2.71828), (-1, 0.367879), (10, 22026.47)] as [(Float, Float)] {
      #expect(abs(exponential(LabelScores(repeating: x))[3] / e - 1) < 1e-4)
    }
    #expect(exponential(LabelScores(repeating: -200))[0] == 0)
  }
}
