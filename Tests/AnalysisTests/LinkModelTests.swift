import Testing

@testable import Analysis

@Suite struct OverlapTests {
  static func quote(_ content: Range<Int>, _ probability: Float) -> LearnedQuote {
    LearnedQuote(
      content: content, block: 0, source: nil, cue: nil, probability: probability, speech: 1)
  }

  @Test func ofTwoReadingsOfTheSameWordsTheSurerStays() {
    let quotes = [Self.quote(0..<5, 0.4), Self.quote(3..<9, 0.7), Self.quote(9..<12, 0.5)]
    #expect(LinkModel.withoutOverlap(quotes).map(\.content) == [3..<9, 9..<12])
  }
}
