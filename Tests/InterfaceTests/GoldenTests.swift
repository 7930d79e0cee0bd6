import Document
import Testing
import Text

@testable import Interface

@Suite struct GoldenTests {
  private static let scenes = [
    Scene("opens-1x1", 1, 1),
    Scene("opens-20x5", 20, 5),
    Scene("opens-40x12", 40, 12),
    Scene("opens-80x24", 80, 24),
    Scene("opens-120x36", 120, 36),
    Scene("opens-200x60", 200, 60),
    Scene("columns-160x24", 160, 24, keys: "4]W3k"),
    Scene("columns-200x30", 200, 30, keys: "W"),
    Scene("quote-120x36", 120, 36, keys: "]]]", listsStyles: true),
    Scene("quote-40x12", 40, 12, keys: "]]]]"),
    Scene("drawer-80x24", 80, 24, keys: "]s"),
    Scene("speakers-40x12", 40, 12, keys: "sj"),
    Scene("filter-80x24", 80, 24, keys: "1sf]", listsStyles: true),
    Scene("search-80x24", 80, 24, keys: "/the c", listsStyles: true),
    Scene("why-80x24", 80, 24, keys: "]i"),
    Scene("help-40x12", 40, 12, keys: "?"),
    Scene("help-20x5", 20, 5, keys: "?j"),
    Scene("correction-80x24", 80, 24, keys: "c"),
    Scene("correction-40x12", 40, 12, keys: "c"),
    Scene("help-80x24", 80, 24, keys: "?"),
    Scene("help-120x36", 120, 36, keys: "?"),
    Scene("outline-80x24", 80, 24, keys: "]]]O"),
    Scene("outline-40x12", 40, 12, keys: "GO"),
    Scene("scrollbar-80x24", 80, 24, keys: "/boat<Enter>", listsStyles: true),
    Scene("end-80x24", 80, 24, keys: "G"),
    Scene("end-20x5", 20, 5, keys: "G"),
  ]

  @Test(arguments: scenes) func theScreenMatchesItsGoldenFile(_ scene: Scene) {
    let settings = Settings(themes: ["dark", "light"])
    let app = App(article: Story.annotated, size: scene.size, settings: settings)
    let frame = view(app.after(scene.keys))
    Golden.expect(scene.text(of: frame), matches: scene.name)
  }

  /// The rule of a text that fits on the screen is a single thumb.
  @Test(arguments: [
    "A gull walked in.", "Gull\n\nA gull walked in, and out again, and in once more.\n\n",
  ])
  func theThumbOfAShortTextIsWhole(text: String) {
    let words = UTF8Text(text)
    let article = Article(text: words, blocks: [Block(.paragraph, words.trimming(words.range))])
    let app = App(article: article, size: Size(columns: 80, rows: 24))
    #expect(view(app).rows[0].allSatisfy { $0.text == "━" && $0.style.attributes == .reverse })
  }

  @Test func withoutUTF8MarksAreASCII() {
    let settings = Settings(usesASCII: true)
    let app = App(
      article: Story.annotated, size: Size(columns: 120, rows: 36), settings: settings)
    Golden.expect(view(app.after("]]]i")).text + "\n", matches: "ascii-120x36")
  }
}
