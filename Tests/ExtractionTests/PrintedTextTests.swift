import Document
import Testing

@testable import Extraction
@testable import Formats

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

  /// The kinds of ECMA-48 and of xterm, with ESC and with controls of eight bits.
  @Test(arguments: [
    "\u{1b}[2J", "\u{1b}[?1049h", "\u{1b}[>4;2m", "\u{1b}[!p", "\u{1b}[2 q", "\u{1b}[ q",
    "\u{9b}31m", "\u{9b}H",
    "\u{1b}]0;a title – é\u{7}", "\u{1b}]0;a title\u{1b}\\", "\u{9d}2;a title\u{9c}",
    "\u{1b}]52;c;YQ==\u{9c}",
    "\u{1b}Pq#0;2;0;0;0\u{1b}\\", "\u{90}+q544e\u{9c}", "\u{1b}_Gf=100;AAAA\u{1b}\\",
    "\u{9f}x\u{1b}\\",
    "\u{1b}^private\u{1b}\\", "\u{1b}Xstring\u{1b}\\", "\u{1b}ktitle\u{1b}\\",
    "\u{1b}(B", "\u{1b})0", "\u{1b}#8", "\u{1b}%G", "\u{1b}$)C", "\u{1b}(B\u{1b}[m",
    "\u{1b}[m\u{f}",
    "\u{1b}c", "\u{1b}7", "\u{1b}8", "\u{1b}=", "\u{1b}>", "\u{1b}M", "\u{1b}\\",
  ])
  func aWholeSequenceIsTakenOut(sequence: String) {
    #expect(words("One\(sequence) two.") == "One two.")
    #expect(words("\(sequence)One two.\(sequence)") == "One two.")
  }

  @Test(arguments: [
    "\u{1b}]8;;no end", "\u{1b}[31", "\u{1b}[31 two", "\u{1b}[é", "\u{1b}[3\u{7}1m",
    "\u{1b}]0;no end\n",
    "\u{1b}]0;one\u{1b}[1m", "\u{1b}Pno bell\u{7}", "\u{1b}", "\u{1b}\u{301}", "\u{1b}The",
    "\u{1b}(\n", "\u{9b}", "\u{9c}",
    "â\u{80}\u{9d} said Ana.",
  ])
  func aBrokenSequenceStaysToBeSeen(sequence: String) {
    let kept = PrintedText(Array("One\(sequence)".utf8))
    let shown = kept.map { String(decoding: $0.bytes, as: UTF8.self) } ?? "One\(sequence)"
    #expect(shown.hasPrefix("One\(sequence.unicodeScalars.first.map(String.init) ?? "")"))
    #expect(sequence.contains("[1m") || kept == nil)
  }

  /// Other sequences than those of colours do not make an article a page.
  @Test func aTitleForTheTerminalMakesNoPage() {
    let article = PlainText.article(
      from: Array("\u{1b}]0;x\u{7}Harbour notes\n\nThe ferry is late.".utf8))
    #expect(article.blocks.allSatisfy { $0.kind != .preformatted })
  }

  @Test func aLongTextLosesThemToo() {
    let text = PlainText.longText(from: Array("One\u{1b}(B two.\u{1b}[2J\n".utf8))
    #expect(text.text == "One two.\n")
  }

  /// What is read of a sequence ends at the next control, so that a run of openings is read once and not once for
  /// each of them.
  @Test(arguments: [
    "\u{1b}]", "\u{9d}", "\u{1b}P", "\u{1b}[", "\u{9b}", "\u{1b}(", "\u{1b}]8;;", "\u{1b}[1;",
    "\u{90}\u{1b}", "\u{1b}]0;x",
  ])
  func aRunOfOpeningsIsReadOnce(opening: String) {
    for tail in ["\u{7}", "\u{1b}\\", "\u{9c}", "x"] {
      let text = Array((opening + opening + tail + tail).utf8)
      let next = opening.utf8.count
      let near = ControlSequence(in: Array(text[..<(next + 2)]), at: 0)?.end
      #expect(ControlSequence(in: text, at: 0)?.end == near)
    }
    // Were each looked for to the end of the text, this would take minutes.
    let run = Array(String(repeating: opening, count: 50_000).utf8)
    #expect((PrintedText(run)?.bytes.count ?? run.count) <= run.count)
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
