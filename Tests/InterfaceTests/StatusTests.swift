import Testing

@testable import Interface

@Suite struct StatusTests {
  private func statusLine(columns: Int, message: String) -> String {
    var app = App(article: Story.annotated, size: Size(columns: columns, rows: 12))
    app.press("]")
    _ = reduce(into: &app, .told(message))
    return view(app).text.split(separator: "\n").last.map(String.init) ?? ""
  }

  @Test func messagesTakePrecedenceOverThePosition() {
    let words = "cannot write /no/such: No such file"
    #expect(statusLine(columns: 40, message: words) == " \(words)")
    #expect(statusLine(columns: 60, message: words).hasPrefix(" \(words) "))
    #expect(statusLine(columns: 60, message: words).hasSuffix("%"))
  }
}
