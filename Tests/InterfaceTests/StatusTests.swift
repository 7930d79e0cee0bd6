import Testing

@testable import Interface

@Suite struct StatusTests {
  private func statusLine(columns: Int, told words: String) -> String {
    var app = App(article: Story.annotated, size: Size(columns: columns, rows: 12))
    app.press("]")
    _ = reduce(into: &app, .told(words))
    return view(app).text.split(separator: "\n").last.map(String.init) ?? ""
  }

  /// "No such fil…" beside the percentage told nobody what to mend.
  @Test func whatTheReaderMustKnowIsNotCutForTheSakeOfThePosition() {
    let words = "cannot write /no/such: No such file"
    #expect(statusLine(columns: 40, told: words) == " \(words)")
    #expect(statusLine(columns: 60, told: words).hasPrefix(" \(words) "))
    #expect(statusLine(columns: 60, told: words).hasSuffix("%"))
  }
}
