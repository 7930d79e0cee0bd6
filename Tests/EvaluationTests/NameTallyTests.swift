import Testing

@testable import Evaluation

/// Scores of speakers by name, and of the list of them.
@Suite struct NameTallyTests {
  private static let moss = MarkedSpeaker(
    name: "Ada Moss", aliases: ["the mayor"], kind: "person", how: "direct")
  private static let board = MarkedSpeaker(
    name: "Board of Ferries and Docks", kind: "group", how: "indirect")

  private func quote(
    _ span: Range<Int>, by name: String, kind: String = "person", uncertain: Bool = false
  ) -> MarkedQuote {
    var quote = MarkedQuote(span)
    (quote.speakerCanonical, quote.speakerKind, quote.uncertain) = (name, kind, uncertain)
    return quote
  }

  private func report(_ quotes: [MarkedQuote]) -> String {
    var gold = MarkedArticle(id: "a", text: "“The ferry is late,” she said.", quotes: [])
    gold.segments = [MarkedSegment(1..<19, speaker: "Ada Moss")]
    gold.speakers = [Self.moss, Self.board]
    return NameTally(gold: gold, predicted: quotes).report()
  }

  @Test(arguments: [
    ("Ada Moss", MarkedSpeaker.Match.whole), ("Mayor Moss", nil), ("Dr. Ada Moss", .whole),
    ("Ada B. Moss", .whole), ("Moss", .alias), ("The Mayor", .alias), ("Lunt", nil),
  ])
  func aPersonIsKnownByNameWithoutTitle(name: String, match: MarkedSpeaker.Match?) {
    #expect(Self.moss.match(name) == match)
  }

  @Test(arguments: [
    ("the Board of Ferries and Docks", MarkedSpeaker.Match.whole), ("the board", .alias),
    ("Board of Trade", nil),
  ])
  func aBodyIsKnownBySomeOfItsWords(name: String, match: MarkedSpeaker.Match?) {
    #expect(Self.board.match(name) == match)
  }

  @Test func whoeverSaysASegmentIsRightByName() {
    #expect(report([quote(0..<20, by: "Moss")]).contains("segments 1  right 100.0"))
    #expect(report([quote(0..<20, by: "Lunt")]).contains("wrong speaker 100.0"))
  }

  @Test func aWrongSpeakerInDoubtIsCounted() {
    let doubted = quote(0..<20, by: "Lunt", uncertain: true)
    #expect(report([doubted]).contains("wrong ones doubted 100.0"))
  }

  @Test func theListCountsWhoIsInventedAndWhoStandsThereTwice() {
    let quotes = [
      quote(0..<20, by: "Ada Moss"), quote(21..<24, by: "the mayor"), quote(21..<24, by: "Lunt"),
      quote(21..<24, by: "the board", kind: "group"),
    ]
    #expect(report(quotes).contains("listed 4  precision 50.0  invented 25.0  duplicate 25.0"))
    #expect(report(quotes).contains("direct speakers found 100.0  indirect 100.0"))
  }
}
