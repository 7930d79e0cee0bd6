import Analysis
import Document
import Testing
import Text

@testable import Versions

/// What is reported as a change of a quotation, and what is not.
@Suite struct QuotationChangeTests {
  /// A quotation of one version against the next: the kinds that are reported.
  @Test(
    arguments: [
      (
        "“The ferry is late again this week,” said Ada Moss.",
        "“The ferry is late again this year,” said Ada Moss.", [.words]
      ),
      // A word put into three words, or taken out of four.
      ("“The ferry sank,” said Ada Moss.", "“The old ferry sank,” said Ada Moss.", [.words]),
      ("“The old ferry sank,” said Ada Moss.", "“The old ferry,” said Ada Moss.", [.words]),
      ("“They quietly lied to us,” said Moss.", "“They lied to us,” said Moss.", [.words]),
      // Three words of which two are others.
      (
        "“The ferry sank,” said Ada Moss.", "“The pier burned,” said Ada Moss.", [.removed, .added]
      ),
      (
        "“The ferry is late. The pier is closed to all of us,” said Ada Moss.",
        "“The ferry is late,” said Ada Moss.", [.words]
      ),
      (
        "The pier is old. “The ferry is late,” said Ada Moss.", "The pier is old.", [.removed]
      ),
      (
        "The pier is old.", "The pier is old. “The ferry is late,” said Ada Moss.", [.added]
      ),
      (
        "“The ferry is late,” said Ada Moss.", "“The ferry is late,” said Hugh Pell.",
        [.attribution]
      ),
      (
        "“The ferry is late,” said Ada Moss and Hugh Pell.", "“The ferry is late,” said Ada Moss.",
        [.attribution]
      ),
      (
        "Ada Moss said the ferry was “late again and very full” on Monday.",
        "Ada Moss said the ferry was late again “and very full on Monday.”", [.ends]
      ),
      (
        "“The ferry is late, and full,” said Ada Moss.",
        "“The ferry is late and full,” said Ada Moss.", [.punctuation]
      ),
      (
        "“We run a small business on the health care pier,” said Ada Moss.",
        "“We run a small-business on the healthcare pier,” said Ada Moss.", [.punctuation]
      ),
      (
        "“The ferry is late. The pier is closed,” said Ada Moss.",
        "“The ferry is late,” said Ada Moss. “The pier is closed.”",
        [.punctuation, .punctuation]
      ),
      (
        "“No. The ferry is not late today,” said Ada Moss.",
        "“No,” said Ada Moss. “The ferry is not late today.”", [.punctuation, .punctuation]
      ),
    ] as [(String, String, [QuotationChange.Kind])])
  func aChangeHasItsKind(_ old: String, _ new: String, _ kinds: [QuotationChange.Kind]) {
    #expect(changes(old, new).quotations.map(\.kind) == kinds)
  }

  @Test(arguments: [
    // Straight marks for curly ones, and other spaces.
    (
      "“The ferry isn’t late,” said Ada Moss.", "\"The ferry isn't  late,\" said Ada Moss."
    ),
    // A quotation that moved.
    (
      "“The ferry is late,” said Ada Moss.\n\nHugh Pell shrugged.",
      "Hugh Pell shrugged.\n\n“The ferry is late,” said Ada Moss."
    ),
    // A fuller name of the same person.
    ("“The ferry is late,” said Moss.", "“The ferry is late,” said Mayor Ada Moss."),
    // The verb.
    ("“The ferry is late,” said Ada Moss.", "“The ferry is late,” Ada Moss told the board."),
    // One of two copies of a paragraph.
    (
      "“The ferry is late,” said Ada Moss.\n\nIt rained.\n\n“The ferry is late,” said Ada Moss.",
      "“The ferry is late,” said Ada Moss.\n\nIt rained."
    ),
    // The same where the quotation goes on in the next paragraph.
    (
      "Ada Moss said: “The ferry is late.\n\nIt rained.\n\nAda Moss said: “The ferry is late.",
      "Ada Moss said: “The ferry is late.\n\nIt rained."
    ),
    // A term that nobody says.
    ("The pier is old.", "The “late ferry rule” is old."),
    // An address in quotation marks.
    ("The pier is old.", "The pier is old. “https://example.com/a/b/c.js”"),
  ])
  func noChangeIsReported(_ old: String, _ new: String) {
    #expect(changes(old, new).quotations == [])
  }

  @Test func anotherReadingOfTheSameWordsIsNoChangeOfAttribution() {
    var (old, new) = (
      article("Ada Moss and Hugh Pell met. “The ferry is late,” she said."),
      article("Ada Moss and Hugh Pell met. “The ferry is late,” she said. It rained.")
    )
    old.speakers = [.init(id: 0, name: "Ada Moss", kind: .person, firstMention: 0..<8)]
    new.speakers = [.init(id: 0, name: "Hugh Pell", kind: .person, firstMention: 13..<22)]
    for index in old.quotes.indices { old.quotes[index].mention = 0..<8 }
    for index in new.quotes.indices { new.quotes[index].mention = 13..<22 }
    for index in old.quotes.indices { old.quotes[index].speaker = 0 }
    for index in new.quotes.indices { new.quotes[index].speaker = 0 }
    #expect(VersionChanges(from: old, to: new).quotations == [])
  }

  @Test func bothSidesSayTheWordsAndWhoSaysThem() throws {
    let change = try #require(
      changes(
        "“The ferry is late again this week,” said Ada Moss.",
        "“The ferry is late again this year,” said Ada Moss."
      ).quotations.first)
    #expect(change.old?.words == "The ferry is late again this week,")
    #expect(change.new?.words == "The ferry is late again this year,")
    #expect(change.new?.who == "Ada Moss")
  }

  @Test func theNoticeOfTheEditIsNamed() throws {
    let new = """
      “The ferry is late again this year,” said Ada Moss.

      Correction: An earlier version of this story misquoted Ada Moss.
      """
    let found = changes("“The ferry is late again this week,” said Ada Moss.", new)
    let notice = try #require(found.quotations.first?.notice)
    #expect(found.notices[notice].kind == .correction)
    #expect(changes(new, new + "\n\nIt rained.").notices == [])
  }

  @Test func sentencesAreReportedWithoutThoseThatMoved() {
    let found = changes(
      "The pier is old. It rained on Monday. Gov. Ada Moss came.",
      "Gov. Ada Moss came. The pier is old. It rained on Tuesday. The ferry left.")
    #expect(found.sentences.map { ($0.old == nil, $0.new == nil) }.count == 2)
    #expect(found.sentences.map { $0.old == nil } == [false, true])
    #expect(found.isEmpty == false)
  }

  private func changes(_ old: String, _ new: String) -> VersionChanges {
    VersionChanges(from: article(old), to: article(new))
  }

  /// An analysed article of paragraphs.
  private func article(_ text: String) -> Article {
    let text = UTF8Text(text)
    var blocks: [Block] = []
    var start = 0
    for end in text.bytes.indices where end + 1 < text.count {
      guard text[end] == .newline, text[end + 1] == .newline else { continue }
      blocks.append(Block(.paragraph, start..<end))
      start = end + 2
    }
    blocks.append(Block(.paragraph, start..<text.count))
    for index in blocks.indices where text[blocks[index].range].hasPrefix("Correction:") {
      blocks[index].kind = .correction
    }
    var article = Article(text: text, blocks: blocks)
    Analyzer().annotate(&article)
    return article
  }
}
