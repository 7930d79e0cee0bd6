import Analysis
import Document
import Testing
import Text

/// Notices in whole stories: each paragraph is a line of the text.
@Suite struct CorrectionTests {
  /// An article whose blocks are the lines of a text, paragraphs unless `kinds` says otherwise.
  private func article(_ words: String, _ kinds: [Int: Block.Kind] = [:]) -> Article {
    let text = UTF8Text(words)
    var blocks: [Block] = []
    var start = 0
    for (index, line) in words.utf8.split(separator: .newline, omittingEmptySubsequences: false)
      .enumerated()
    {
      let range = text.trimming(start..<(start + line.count))
      if !range.isEmpty { blocks.append(Block(kinds[index] ?? .paragraph, range)) }
      start += line.count + 1
    }
    var article = Article(text: text, blocks: blocks)
    CorrectionPass().annotate(&article)
    #expect(article.validate() == [])
    return article
  }

  /// The notices, a line each: kind, label, date, body.
  private func notices(_ words: String, _ kinds: [Int: Block.Kind] = [:]) -> [String] {
    let article = article(words, kinds)
    return article.corrections.map { notice in
      let label = notice.label.map { article[$0] } ?? "-"
      let date = notice.date?.iso8601 ?? notice.dateText.map { article[$0] } ?? "-"
      return "\(notice.kind.rawValue) | \(label) | \(date) | \(article[notice.body])"
    }
  }

  @Test func aNoticeInTheMiddleOfTheBody() {
    let found = notices(
      """
      The ferry Alma left Lund on Friday.
      For the record: 9:15 AM, Jun. 03, 2019 An earlier version of this story gave the wrong day.
      It came back on Sunday.
      """)
    #expect(
      found == [
        "correction | For the record | 2019-06-03T09:15 | "
          + "An earlier version of this story gave the wrong day."
      ])
  }

  @Test func aLabelAndItsNoticeInTheNextParagraph() {
    let found = notices(
      """
      The ferry left on Friday.
      Correction: Dec. 6, 2021
      An earlier version of this article misstated the day. It was Friday, not Sunday.
      """)
    #expect(
      found == [
        "correction | Correction | 2021-12-06 | "
          + "An earlier version of this article misstated the day. It was Friday, not Sunday."
      ])
  }

  @Test func aLabelAParagraphWithTheDateAndTheNotice() {
    let found = notices(
      "For the record:\n9:15 a.m. June 3, 2019\nThe ferry Alma was built in 1911, not 1921.")
    #expect(
      found == [
        "correction | For the record | 2019-06-03T09:15 | "
          + "The ferry Alma was built in 1911, not 1921."
      ])
  }

  @Test func aHeaderAtTheTopAndTheNoticeAtTheEnd() {
    let found = notices(
      """
      CORRECTION APPENDED.
      The ferry left on Friday.
      CORRECTION:
      As published in the morning edition.
      An article on Friday about the ferry misstated its age. It is 40.
      """)
    #expect(
      found == [
        "correction | CORRECTION APPENDED | - | ",
        "correction | CORRECTION | - | As published in the morning edition.\n"
          + "An article on Friday about the ferry misstated its age. It is 40.",
      ])
  }

  @Test(arguments: [
    (
      "This article was amended on 25 May 2017 to correct the ferry's name.", "2017-05-25"
    ),
    (
      "This story was updated at 5:45 p.m. EDT on May 4, 2016, to include the captain's reply.",
      "2016-05-04T17:45-04:00"
    ),
    ("This article was amended on 3 and 4 May 2021 to correct two names.", "2021-05-04"),
    ("A correction was made on August 6, 2024: The map showed the wrong harbour.", "2024-08-06"),
    (
      "This story was first published on May 1, 2016, and has been updated.", "none"
    ),
    ("An article on Nov. 26 about the ferry misstated its age.", "none"),
  ])
  func theDateIsTheOneOfTheChange(_ words: String, _ date: String) {
    let article = article(words)
    #expect(article.corrections.count == 1)
    #expect((article.corrections.first?.date?.iso8601 ?? "none") == date)
  }

  @Test func aNoticeAtTheEndOfAParagraph() {
    let article = article(
      "The ferry left on Friday. (An earlier version of this story named the wrong day.)")
    #expect(
      article.corrections.map { article[$0.range] }
        == ["(An earlier version of this story named the wrong day.)"])
  }

  @Test func aLabelAtTheEndOfAParagraph() {
    let article = article(
      "The ferry left. Correction: A previous version of this post misspelled the ferry’s name.")
    #expect(article.corrections.map { article[$0.body] }.first?.hasPrefix("A previous") == true)
    #expect(article.corrections.first?.label.map { article[$0] } == "Correction")
  }

  @Test func aLineOfABlockBeginsANoticeAsAParagraphDoes() {
    let text: UTF8Text = "The ferry left.\nCorrection: The ferry is blue."
    var article = Article(text: text, blocks: [Block(.paragraph, text.range)])
    CorrectionPass().annotate(&article)
    #expect(article.corrections.map { article[$0.range] } == ["Correction: The ferry is blue."])
  }

  @Test func aBlockThatItsSourceCallsANotice() {
    let found = notices("The ferry left.\nThe ferry’s captain is Ada Quist.", [1: .correction])
    #expect(found == ["correction | - | - | The ferry’s captain is Ada Quist."])
  }

  @Test(arguments: [
    "For the Record\nThe harbour\nThe town",
    "Corrections\nAbout us\nContact",
    "“It sank. This story has been corrected by the sea,” said Quist.",
    "The captain issued a correction on Monday. She later clarified that the ferry was late.",
    "The paper ran an editor’s note. The minister’s statement was updated on Monday.",
    "Correction officers met on Monday.",
  ])
  func theStoryIsNotANotice(_ words: String) {
    #expect(notices(words) == [])
  }

  @Test func anUpdateInAListOfHeadlinesIsNone() {
    #expect(notices("Update: Ferry sinks\nUPDATE: Ferry found", [0: .trailer, 1: .listItem]) == [])
  }

  @Test func aNoteThatCorrectsNothingIsNoCorrection() {
    let article = article("Editor’s note: Ada Quist writes about ferries every week.")
    #expect(article.corrections.map(\.kind) == [.editorsNote])
    #expect(article.corrections.allSatisfy { !$0.correctsArticle && $0.passages.isEmpty })
  }
}
