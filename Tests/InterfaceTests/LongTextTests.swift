import Document
import Layout
import Testing
import Text

@testable import Interface

/// Long texts, in parts of 200 bytes, so that a screen holds several.
@Suite struct LongTextTests {
  /// Numbered paragraphs of one sentence.
  private static func words(_ count: Int) -> String {
    (1...count).map { "Paragraph \($0) tells what the gulls did on that day." }
      .joined(separator: "\n\n") + "\n"
  }

  /// A long text that treats every line as a paragraph.
  private static func lines(_ text: UTF8Text, _ range: ByteRange) -> [Block] {
    text.bytes[range].split(separator: .newline).filter { !$0.allSatisfy(\.isASCIISpace) }
      .map { Block(.paragraph, $0.startIndex..<$0.endIndex) }
  }

  private static func long(_ words: String, grain: Int = 200) -> LongText {
    LongText(UTF8Text(words), grain: grain, blocks: lines)
  }

  private func app(_ text: LongText, rows: Int = 10, isGrowing: Bool = false) -> App {
    App(
      article: text.article(of: text.stretch(around: 0)), size: Size(columns: 80, rows: rows),
      isAnalysing: true, longText: text, isGrowing: isGrowing)
  }

  /// The same text as a whole article.
  private func whole(_ words: String, rows: Int = 10) -> App {
    let text = UTF8Text(words)
    return App(
      article: Article(text: text, blocks: Self.lines(text, text.range)),
      size: Size(columns: 80, rows: rows))
  }

  /// The words on the screen, without the scrollbar and the status line.
  private func page(_ app: App) -> [String] {
    view(app).rows[app.panes.textRows].map { $0.map(\.text).joined() }
  }

  @Test func onlyTheStretchAroundThePositionHasBlocks() {
    let app = app(Self.long(Self.words(500)))
    #expect(app.article.text.count > 20_000)
    #expect(app.article.blocks.count < 40)
    #expect(app.after("G").article.blocks.count < 40)
  }

  @Test(arguments: [
    "jjj", "200j", "200jkkk", "G", "Gkkkk", "G50k", "50%", "50%99999k", "40}", "40}30{", "G20{",
    "99999j", " ", "        bb", "10d7u", "400}", "30jma200j'a", "G<",
  ])
  func everyMovementShowsWhatTheWholeArticleWouldShow(_ keys: String) {
    let words = Self.words(300)
    #expect(page(app(Self.long(words)).after(keys)) == page(whole(words).after(keys)))
  }

  @Test func aTextWithoutBreaksIsReadToTheEnd() {
    let words = String(repeating: "gull ", count: 4000) + "kestrel"
    let app = app(Self.long(words))
    #expect(page(app.after("G")).joined().contains("kestrel"))
    #expect(page(app.after("Ggj")) == page(app.after("j")))
    let letters = Self.long(String(repeating: "é", count: 3000), grain: 201)
    #expect(page(self.app(letters).after("Gk")).joined().contains("éé"))
  }

  @Test func partsWithoutWordsAreSkipped() {
    let words = "First.\n" + String(repeating: "\n", count: 5000) + "Last.\n"
    let app = app(Self.long(words))
    #expect(page(app.after("9j")).joined().contains("Last."))
    #expect(page(app.after("G")).joined().contains("Last."))
    #expect(page(app.after("Gg")).joined().contains("First."))
    _ = self.app(Self.long(String(repeating: "\n", count: 5000))).after("jGk50%{}")
  }

  @Test func aMatchAfterManyBlankLinesIsShown() {
    let words =
      Self.words(20) + String(repeating: "\n", count: 5000) + "A kestrel.\n" + Self.words(20)
    #expect(page(app(Self.long(words)).after("/kestrel<Enter>")).joined().contains("A kestrel."))
    #expect(
      page(app(Self.long(words)).after("/kestrel<Enter>k")).joined().contains("Paragraph 20"))
  }

  @Test func aSearchCoversTheWholeText() {
    let words = Self.words(900) + "\nAt last a kestrel\ncame.\n"
    let found = app(Self.long(words)).after("/Kestrel<Backspace>")
    #expect(found.search?.count == 0)
    let kestrel = app(Self.long(words)).after("/kestrel came<Enter>")
    #expect(kestrel.search?.count == 1)
    #expect(page(kestrel).joined().contains("At last a kestrel"))
    #expect(view(kestrel).text.contains("1/1"))
    #expect(page(kestrel.after("n")) == page(kestrel))
    #expect(app(Self.long(words)).after("/day. Paragraph<Enter>").search?.count == 0)
    #expect(app(Self.long(words)).after("/r:^At.*came.$<Enter>").search?.count == 1)
  }

  @Test func aSearchShowsItsProgressAndEscapeEndsIt() {
    var app = app(Self.long(Self.words(20_000)))
    for key in Key.sequence("/kestrel<Enter>") { _ = reduce(into: &app, .input(.key(key))) }
    #expect(view(app).text.contains("searching… "))
    _ = reduce(into: &app, .input(.key("j")))
    #expect(page(app).joined().contains("Paragraph 1 "))
    _ = reduce(into: &app, .input(.key(Key(.escape))))
    #expect(app.search == nil)
    #expect(reduce(into: &app, .proceed).isEmpty)
  }

  @Test func theTextIsWrittenAndPipedOnceItIsComplete() {
    let words = Self.words(500)
    var app = app(Self.long(words))
    #expect(app.press(":w gulls.txt<Enter>") == [.write(path: "gulls.txt")])
    #expect(app.press("|wc<Enter>") == [.pipe(nil, command: "wc")])
    var growing = self.app(Self.long(words), isGrowing: true)
    #expect(growing.press(":w gulls.txt<Enter>").isEmpty)
    #expect(view(growing).text.contains("the text is still being read"))
    #expect(growing.press("|wc<Enter>").isEmpty)
    #expect(
      growing.press(":w! gulls.txt<Enter>") == [.write(path: "gulls.txt", overwrites: true)])
  }
}
