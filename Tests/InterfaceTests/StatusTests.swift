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
    #expect(status("pB<C-l>").contains("8 quotes, 1 paraphrase, 1 thought"))
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

  /// A long name must not take the place of the place.
  @Test func aLongNameIsCutWhereItDoesNotFit() {
    var article = Story.annotated
    let name =
      "a senior official of the ministry for harbours and islands travelling with the fleet"
    article.speakers[1].name = name
    func status(_ columns: Int) -> String {
      let app = App(article: article, size: Size(columns: columns, rows: 24))
      let quote = article.speakers[1].quotes[0] + 1
      return view(app.after("\(quote)]")).text.split(separator: "\n").last.map(String.init) ?? ""
    }
    #expect(status(200).contains(name))
    #expect(status(100).contains("of a senior official o…, "))
  }

  /// A page that covers the text says where it is, not where the text behind it is.
  @Test func aPageSaysHowFarItIs() {
    let places = ["?", "? ", "?G"].map { status($0).split(separator: " ").last }
    #expect(Set(places).count == 3, "\(places)")
    #expect(places.last == "100%")
    #expect(!status("?").contains("quotes"))
    #expect(status("Ojj").contains("3/"))
    #expect(status("O").hasSuffix("1/12"))
  }

  /// A key that is the first of two says what the second one may be.
  @Test func theStatusSaysWhichKeyIsAwaited() {
    #expect(status("m").contains("Set a mark here: type a letter"))
    #expect(status("'").contains("Go to mark: ' for where you were"))
    #expect(status("mbjma'").contains("Go to mark: a b, or ' for where you were"))
    #expect(status("z").contains("z the middle, t the top, b the bottom"))
    #expect(status("Z").contains("Leave at once: Z again"))
    #expect(status("12").contains("12: j down 12, s speaker 12, % percent"))
    for keys in ["m", "'", "z", "Z", "12"] {
      #expect(!status(keys + "<Esc>").contains("Esc"), "\(keys) is cancelled")
      #expect(!status(keys, columns: 20).contains("…"), "\(keys) has a form for narrow screens")
    }
    #expect(status("m<Right>").contains("→ does nothing here"))
    #expect(status("m ").contains("Space does nothing here"))
  }

  /// Of a printout the narrower key takes an option.
  @Test func theStatusSaysWhichOptionIsAwaited() {
    let printout = Printout(Array("one\ntwo\n".utf8))
    let app = App(
      article: printout.article, size: Size(columns: 80, rows: 24), printout: printout)
    #expect(view(app.after("-")).text.contains("Option: S cuts long lines"))
  }

  @Test func paraphrasesAloneAreNotCountedAsQuotes() {
    var article = Story.annotated
    for index in article.quotes.indices { article.quotes[index].kind = .indirect }
    let app = App(article: article, size: Size(columns: 100, rows: 24))
    #expect(view(app).text.contains("9 paraphrases   ? help"))
  }

  @Test func theCurrentQuoteStaysWhenThoughtsAreShown() {
    #expect(status("3]B<C-l>").contains("1/2 of Bruno Okafor, 3/8"))
    #expect(status("1sfB<C-l>").contains("only Bruno Okafor"))
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
