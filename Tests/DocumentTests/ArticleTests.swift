import Document
import Testing
import Text

@Suite struct ArticleTests {
  static let text: UTF8Text = "Ferry late\n\n“We waited,” said Ana Ruiz, a cook. “All day.”"

  static func article() -> Article {
    var article = Article(
      text: text, blocks: [Block(.headline, 0..<10), Block(.paragraph, 12..<text.count)])
    article.speakers = [
      Speaker(id: 0, name: "Ana Ruiz", kind: .person, firstMention: 34..<42)
    ]
    article.quotes = [
      Quote(
        pieces: [12..<28, 52..<66], kind: .direct, cue: 29..<33, mention: 34..<42, speaker: 0,
        evidence: .cue, confidence: 1)
    ]
    article.speakers[0].quotes = [0]
    article.speakers[0].wordsQuoted = 4
    article.speakers[0].role = 44..<50
    return article
  }

  @Test func aSoundArticleHasNoFaults() {
    #expect(Self.article().validate() == [])
  }

  @Test func theValidatorNamesEachFault() {
    var article = Self.article()
    article.quotes[0].pieces[0] = 13..<28
    article.quotes[0].speaker = 3
    article.blocks[1].range = 5..<900
    #expect(
      article.validate() == [
        "block 1: 5..<900 is outside the text", "block 1: overlaps the one before",
        "quote 0: 13..<28 cuts a character", "quote 0: speaker 3 does not exist",
        "speaker 0: its quotes do not name it",
      ])
  }

  @Test func theValidatorNamesAnchorsThatAreNowhere() {
    var article = Self.article()
    article.sourceMap = SourceMap([
      .init(text: 13, source: 0, line: 0), .init(text: 900, source: 4, line: 2),
    ])
    #expect(
      article.validate() == [
        "anchor 0: 13 cuts a character", "anchor 0: line 0, byte 0 does not exist",
        "anchor 1: 900 is outside the text",
      ])
  }

  @Test func theTreeDumpShowsBlocksQuotesAndSpeakers() {
    #expect(
      Self.article().treeDump() == """
        headline 0..<10 Ferry late
        paragraph 12..<66 “We waited,” said Ana Ruiz, a cook. “All day.”
          direct quote by Ana Ruiz (cue)
            piece 12..<28 “We waited,”
            piece 52..<66 “All day.”
            cue 29..<33 said
            mention 34..<42 Ana Ruiz
        speaker 0 person Ana Ruiz; role a cook; 1 quotes, 4 words

        """)
  }

  @Test func blocksAreFoundByOffset() {
    let article = Self.article()
    #expect(article.blockIndex(at: 3) == 0)
    #expect(article.blockIndex(at: 11) == 0)
    #expect(article.blockIndex(at: 30) == 1)
  }

  @Test func timestampsAreAsPreciseAsTheyAreKnown() {
    #expect(Timestamp(year: 2018, month: 5, day: 9).iso8601 == "2018-05-09")
    #expect(
      Timestamp(year: 2018, month: 5, day: 9, hour: 16, minute: 0, zone: -420).iso8601
        == "2018-05-09T16:00-07:00")
  }
}
