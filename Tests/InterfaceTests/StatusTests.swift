import Testing

@testable import Interface

@Suite struct StatusTests {
  private func status(_ keys: String, columns: Int = 100) -> String {
    let app = App(article: Story.annotated, size: Size(columns: columns, rows: 24))
    return view(app.after(keys)).text.split(separator: "\n").last.map(String.init) ?? ""
  }

  @Test func theStatusSaysWhereTheQuoteIs() {
    #expect(status("").contains("8 quotes"))
    #expect(status("p<C-l>").contains("8 quotes, 1 paraphrase"))
    #expect(status("3]").contains("1/2 of Bruno Okafor, 3/8"))
    #expect(status("2]").contains("2/8 · nobody"))
    #expect(status("p3]").contains("1/3 of Bruno Okafor, 3/9"))
    #expect(status("p3]p").contains("paraphrase 1/1 of Bruno Okafor"))
    #expect(status("3]", columns: 50).contains("1/2 of O, 3/8"))
  }

  @Test func aLanguageOfWhichLittleIsKnownIsInTheStatus() {
    var article = Story.annotated
    article.metadata.language = "sw"
    article.coverage = .marks
    let app = App(article: article, size: Size(columns: 100, rows: 24))
    #expect(view(app).text.contains("sw: only quotes in marks are found"))
    #expect(!status("").contains("only quotes in marks"))
    let smaller = App(article: article, size: Size(columns: 80, rows: 24))
    #expect(view(smaller).text.contains("sw: quotes in marks only"))
  }

  @Test func theFilterIsAlwaysInTheStatus() {
    #expect(status("1sf").contains("only Bruno Okafor"))
    #expect(status("1sf]").contains("only 1/2 of Bruno Okafor, 3/8"))
    #expect(status("1sf/the<Enter>", columns: 50).contains("only O"))
    #expect(status("1sf]", columns: 50).contains("only 1/2 of O, 3/8"))
  }

  private func statusLine(columns: Int, message: String) -> String {
    var app = App(article: Story.annotated, size: Size(columns: columns, rows: 12))
    app.press("]")
    _ = reduce(into: &app, .report(message))
    return view(app).text.split(separator: "\n").last.map(String.init) ?? ""
  }

  @Test func messagesTakePrecedenceOverThePosition() {
    let words = "cannot write /no/such: No such file"
    #expect(statusLine(columns: 40, message: words) == " \(words)")
    #expect(statusLine(columns: 60, message: words).hasPrefix(" \(words) "))
    #expect(statusLine(columns: 60, message: words).hasSuffix("%"))
  }
}
