import Formats
import Text

/// Finds the headline of a page: a short segment near the start of the body whose words recur in
/// the body.
struct HeadlineFinder {
  private let segments: [TextSegment]
  private let body: Range<Int>
  private let text: UTF8Text
  private let bodyWords: Set<StableHash>
  /// The length of the body, in words.
  private let prose: Int

  private static let reach = 60
  /// The length of most headlines, in words: nine in ten are no longer.
  private static let usualWords = 16

  init(_ segments: [TextSegment], body: Range<Int>, text: UTF8Text) {
    self.segments = segments
    self.body = body
    self.text = text
    var words: Set<StableHash> = []
    for index in body where StoryFinder.score(segments[index]) > 8 && words.count < 2000 {
      words.formUnion(Self.hashes(segments[index], in: text, limit: 1500))
    }
    bodyWords = words
    prose = body.reduce(0) { $0 + max(0, StoryFinder.score(segments[$1])) }
  }

  /// The number of leading bytes of a word that are compared, so that inflections do not matter.
  private static let stemLength = 6

  /// The hashes of the longer words of a segment.
  private static func hashes(
    _ segment: TextSegment, in text: UTF8Text, limit: Int
  ) -> [StableHash] {
    text.folded(segment.range, limit: limit).withoutLinkMarks
      .split { !$0.isASCIILetter && !$0.isASCIIDigit && $0 < 0x80 }
      .filter { $0.count >= 4 }
      .map { StableHash($0.prefix(stemLength)) }
  }

  /// The segment that is most likely the headline; `nil` if there is none.
  func best() -> (score: Int, index: Int)? {
    let from = max(0, body.lowerBound - Self.reach)
    let to = min(body.upperBound, body.lowerBound + 15)
    var best: (score: Int, index: Int)?
    for index in from..<to {
      guard let score = score(index), score >= 10 else { continue }
      if best.map({ score >= $0.score }) ?? true { best = (score, index) }
    }
    guard let found = best else { return nil }
    let below = found.index + 1
    if below < to, isTrail(found.index, endingWith: below) { return (found.score, below) }
    return (found.score, headline(aboveDeck: found.index) ?? found.index)
  }

  /// The fewest words in a headline that has a deck.
  private static let fewestWords = 5
  /// The lowest score of such a headline.
  private static let leastScore = 8

  /// The headline right above a segment, which is then its deck: of two consecutive segments that
  /// look like headlines, the first is the headline, unless it is a breadcrumb trail or a URL.
  private func headline(aboveDeck index: Int) -> Int? {
    let above = index - 1
    guard above >= 0, segments[above].words >= Self.fewestWords,
      segments[above].traits.contains(.alone), let score = score(above), score >= Self.leastScore,
      !isTrail(above, endingWith: index), !text.bytes[segments[above].range].contains("://")
    else { return nil }
    return above
  }

  /// Whether a segment is a breadcrumb trail that ends with a headline: “Home News Ferry late
  /// again”.
  private func isTrail(_ index: Int, endingWith headline: Int) -> Bool {
    let words = text.bytes[segments[headline].range]
    return segments[headline].words >= 3
      && text.bytes[segments[index].range].suffix(words.count).elementsEqual(words)
  }

  private func score(_ index: Int) -> Int? {
    let segment = segments[index]
    guard segment.words >= 3, segment.isTitle(atMost: 32) else { return nil }
    let words = Self.hashes(segment, in: text, limit: 300)
    guard !words.isEmpty else { return nil }
    let known = words.count { bodyWords.contains($0) }
    guard known * 3 >= words.count, known > 0 else { return nil }
    var score = known * 12 / words.count + min(segment.words, 10)
    if text[segment.range.upperBound - 1] == .fullStop { score -= 8 }
    score -= max(0, segment.words - Self.usualWords)
    if isFollowedByFurniture(index) { score += 5 }
    score -= abs(body.lowerBound - index) / 5
    if segment.traits.contains(.repeated) { score += 3 }
    if index > body.lowerBound {
      let above = proseBefore(index)
      guard above * 2 <= prose else { return nil }
      score -= min(above / 4, 14)
    }
    return score
  }

  private func isFollowedByFurniture(_ index: Int) -> Bool {
    segments[(index + 1)..<min(index + 6, segments.count)].contains {
      $0.boilerplate == .byline || $0.boilerplate == .dateline
    }
  }

  private func proseBefore(_ index: Int) -> Int {
    segments[body.lowerBound..<index].reduce(0) { $0 + max(0, StoryFinder.score($1)) }
  }
}
