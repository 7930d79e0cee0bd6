import Document
import Extraction
import Testing

/// What programs print for a terminal or a typewriter, as pagers get it.
@Suite struct PrintedTextTests {
  private func words(_ printed: String) -> String {
    let article = PlainText.article(from: Array(printed.utf8))
    return article.blocks.map { article[$0.range] }.joined(separator: "\n\n")
  }

  @Test func boldAndUnderlinedLettersOfATypewriterAreLetters() {
    #expect(
      words("N\u{8}NA\u{8}AM\u{8}ME\u{8}E\n       f\u{8}fe\u{8}er\u{8}r") == "NAME\n       fer")
    #expect(words("_\u{8}F_\u{8}I_\u{8}L_\u{8}E and F\u{8}_") == "FILE and F")
    #expect(words("é\u{8}é“\u{8}“ o\u{8}+") == "é“ +")
  }

  @Test func colorsAndLinksAreTakenOff() {
    #expect(words("\u{1b}[1;33mcommit\u{1b}[m 1f\u{1b}[K") == "commit 1f")
    #expect(words("\u{1b}]8;id=1;https://e.example/\u{1b}\\a page\u{1b}]8;;\u{7}") == "a page")
  }

  @Test func whatDoesMoreThanThatStaysToBeSeen() {
    for trick in ["\u{1b}[2J", "\u{1b}]0;title\u{7}", "\u{1b}]8;;no end", "\u{1b}[31", "\u{1b}c"] {
      #expect(words("One\(trick) two.") == "One\(trick) two.")
    }
  }

  @Test func aPageSetForATerminalKeepsItsLinesAndColumns() {
    let page =
      "FERRY(6)\n\nN\u{8}NA\u{8}AM\u{8}ME\u{8}E\n       ferry - cross\n         the harbour\n"
    let article = PlainText.article(from: Array(page.utf8))
    #expect(article.blocks.map(\.kind) == [.preformatted])
    #expect(words(page).hasSuffix("NAME\n       ferry - cross\n         the harbour"))
  }

  @Test func anArticleWithAStraySequenceIsAnArticle() {
    let lines = (1...12).map { "The council met for the \($0)th time, and it voted again." }
    let page = "\u{1b}[1mHarbour notes\u{1b}[0m\n\n" + lines.joined(separator: "\n\n")
    let article = PlainText.article(from: Array(page.utf8))
    #expect(article.blocks.first?.kind == .headline)
    #expect(article.blocks.filter { $0.kind == .paragraph }.count == 12)
  }
}
