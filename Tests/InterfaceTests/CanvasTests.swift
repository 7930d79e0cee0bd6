import Layout
import Testing
import Text

@testable import Interface

/// What does not fit into its columns.
@Suite struct CanvasTests {
  private func drawn(_ words: String, columns: Int, usesASCII: Bool = false) -> String {
    let bidi = Bidi { scalars, _ in
      let isHebrew = scalars.contains { (0x590...0x5ff).contains($0) }
      return Bidi.Levels(isRightToLeft: isHebrew, levels: scalars.map { _ in isHebrew ? 1 : 0 })
    }
    var canvas = Canvas(Size(columns: columns, rows: 1), usesASCII: usesASCII, bidi: bidi)
    let text = UTF8Text(words)
    canvas.draw(beginningOf: text.range, of: text, Style(), row: 0, columns: 0..<columns)
    return canvas.frame.rows[0].map(\.text).joined()
  }

  @Test func theBeginningIsShownInBothDirections() {
    #expect(drawn("ferry late", columns: 10) == "ferry late")
    #expect(drawn("ferry late", columns: 8) == "ferry l…")
    #expect(drawn("אבגדהוזחט", columns: 6) == "…הדגבא")
  }

  @Test func marksAreASCIIWhereNothingElseIs() {
    #expect(drawn("“ferry” late", columns: 9, usesASCII: true) == "\"ferry\"~ ")
  }

  @Test(arguments: [(3, "/a/b/c", "…/c"), (6, "/a/b/c", "/a/b/c"), (1, "/a", "…")])
  func thePathEndsAsItDoes(columns: Int, path: String, end: String) {
    #expect(path.end(in: columns) == end)
  }
}
