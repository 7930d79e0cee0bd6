import Document
import Testing
import Text

@testable import Interface

@Suite struct ReadingTests {
  private let app = App(article: Story.annotated, size: Size(columns: 80, rows: 24))

  /// The first words on the screen.
  private func firstWords(_ app: App) -> String {
    let start = app.viewport.visible.lowerBound
    return app.article[start..<app.article.text.boundary(atOrBefore: start + 20)]
  }

  @Test func theStoryIsValid() {
    #expect(Story.annotated.validate() == [])
  }

  @Test(arguments: [
    Size(columns: 1, rows: 1), Size(columns: 20, rows: 5), Size(columns: 2, rows: 9),
    Size(columns: 300, rows: 2), Size(columns: 7, rows: 70),
  ])
  func aScreenOfAnySizeTakesAnyKey(_ size: Size) {
    var app = App(article: Story.annotated, size: size)
    app.press("j]]is/the<Enter>nCcx?jq:50%<Enter>GS3sfggt")
    let frame = view(app)
    #expect(frame.rows.count == size.rows)
    #expect(frame.rows.allSatisfy { $0.count == size.columns })
  }

  @Test func scrollingDownAndUpReturns() {
    #expect(view(app.after("jk")) == view(app))
  }

  @Test func aCountRepeatsAMovement() {
    #expect(view(app.after("5j")) == view(app.after("jjjjj")))
    #expect(view(app.after("12j")) != view(app.after("1j2j")))
  }

  @Test func anUnusedCountIsDroppedWithTheNextKey() {
    #expect(view(app.after("5fj")).text == view(app.after("fj")).text)
  }

  @Test func scrollingStopsAtBothEnds() {
    #expect(view(app.after("99999k")) == view(app))
    #expect(view(app.after("99999j")) == view(app.after("G")))
  }

  @Test func aResizeKeepsTheFirstWords() {
    let scrolled = app.after("10}")
    var resized = scrolled
    for columns in [41, 200, 5, 100, 80] {
      _ = reduce(into: &resized, .input(.resize(Size(columns: columns, rows: 24))))
    }
    #expect(firstWords(resized) == firstWords(scrolled))
    #expect(view(resized) == view(scrolled))
  }

  @Test func lateAnnotationsKeepThePosition() {
    var early = App(
      article: Story.bare, size: Size(columns: 80, rows: 24), isAnalysing: true)
    #expect(view(early).text.contains("analysing…"))
    _ = reduce(into: &early, .progress(40))
    #expect(view(early).text.contains("analysing 40%"))
    early.press("8}")
    let words = firstWords(early)
    _ = reduce(into: &early, .annotated(Story.annotated))
    #expect(firstWords(early) == words)
    #expect(!view(early).text.contains("analysing…"))
    #expect(view(early).text.contains("⚑ For the record"))
  }

  @Test func matchesInQuotesAreRecountedWhenAnnotationsArrive() {
    var early = App(article: Story.bare, size: Size(columns: 80, rows: 24), isAnalysing: true)
    early.press("/honest<Enter>")
    #expect(view(early).text.contains("1/1   "))
    _ = reduce(into: &early, .annotated(Story.annotated))
    #expect(view(early).text.contains("1/1, 1 in quotes"))
  }

  @Test func annotationsOfAnotherTextAreIgnored() {
    var app = App(article: Story.bare, size: Size(columns: 80, rows: 24), isAnalysing: true)
    _ = reduce(into: &app, .annotated(Article(text: "Another.", blocks: [])))
    #expect(app.article == Story.bare)
  }

  @Test func pastedTextIsNeverReadAsKeys() {
    var pasted = app
    #expect(reduce(into: &pasted, .input(.paste("qqjG"))) == [])
    #expect(view(pasted) == view(app))
  }

  @Test func anEmptyArticleIsDrawn() {
    var empty = App(article: Article(text: "", blocks: []), size: Size(columns: 80, rows: 24))
    empty.press("jG]s/x<Enter>ncCxif{}50%?")
    #expect(view(empty).rows.count == 24)
  }

  @Test func noControlCharacterReachesAFrame() {
    let text: UTF8Text =
      "Red \u{1B}[31malert\u{7} \u{9B}2J \u{202E}desrever\u{2066} a\u{2028}b \u{0}"
    var article = Article(text: text, blocks: [Block(.headline, text.range)])
    article.metadata.title = "\u{1B}]0;title\u{7}"
    article.speakers = [Speaker(id: 0, name: "\u{1B}[2JEve", kind: .person, firstMention: 0..<3)]
    article.speakers[0].quotes = [0]
    article.quotes = [Quote(pieces: [0..<3], kind: .direct, speaker: 0)]
    let frame = view(App(article: article, size: Size(columns: 120, rows: 24)).after("]i"))
    let scalars = frame.rows.joined().flatMap(\.text.unicodeScalars)
    #expect(scalars.allSatisfy { CharacterClass($0.value).shape != .hostile })
    #expect(frame.text.contains("Red ␛[31malert␇ \u{FFFD}2J \u{FFFD}desrever\u{FFFD} a"))
    #expect(frame.text.contains("b ␀"))
  }

  @Test func themesCycleAndAreNamed() {
    let settings = Settings(themes: ["dark", "light", "sepia"], theme: "light")
    let app = App(
      article: Story.bare, size: Size(columns: 80, rows: 24), settings: settings)
    #expect(app.after("t").settings.theme == "sepia")
    #expect(app.after("tt").settings.theme == "dark")
    #expect(app.after(":theme dark<Enter>").settings.theme == "dark")
    #expect(view(app.after(":theme no<Enter>")).text.contains("no theme named “no”"))
  }

  @Test func theCommandLineMovesAndQuits() {
    var quitting = app
    #expect(quitting.press(":q<Enter>") == [.quit])
    #expect(view(app.after(":50%<Enter>")) == view(app.after("50%")))
    #expect(view(app.after(":dance<Enter>")).text.contains("unknown command “dance”"))
  }

  @Test func aWideCharacterAtTheDrawerIsNotSplit() {
    var bytes = Array(String(repeating: "夜船は出ない、", count: 20).utf8)
    bytes += " “go”".utf8
    let text = UTF8Text(repairing: bytes)
    for shift in 0...1 {
      var article = Article(
        text: UTF8Text(String(repeating: "x", count: shift) + text.string),
        blocks: [Block(.paragraph, 0..<(text.count + shift))])
      let first = 0..<(shift == 0 ? 3 : 1)
      article.speakers = [Speaker(id: 0, name: "夜", kind: .person, firstMention: first)]
      article.speakers[0].quotes = [0]
      article.quotes = [Quote(pieces: [first], kind: .direct, speaker: 0)]
      #expect(article.validate() == [])
      let app = App(article: article, size: Size(columns: 80, rows: 24))
      for row in view(app.after("s")).rows {
        #expect(row.map { UTF8Text($0.text).columns }.reduce(0, +) == 80)
      }
    }
  }

  private static let sizes = [
    Size(columns: 120, rows: 36), Size(columns: 80, rows: 24), Size(columns: 40, rows: 12),
    Size(columns: 20, rows: 5),
  ]

  /// All words on the screen while a page is scrolled from its start to its end.
  private func words(scrolling app: App) -> String {
    var (app, text) = (app, "")
    for _ in 0..<400 {
      text += view(app).rows.dropLast().map { $0.map(\.text).joined() }.joined(separator: " ") + " "
      app.press("j")
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(arguments: sizes) func allOfTheHelpCanBeRead(size: Size) {
    let words = words(scrolling: App(article: Story.annotated, size: size).after("?"))
    for entry in Keymap.standard.sections.flatMap(\.entries) {
      for word in (entry.help + " " + entry.keys.map(\.name).joined(separator: " ")).split(
        separator: " ")
      {
        #expect(words.contains(word.prefix(12)), "\(entry.help)")
      }
    }
  }

  @Test(arguments: sizes) func allOfAnExplanationCanBeRead(size: Size) throws {
    let app = App(article: Story.annotated, size: size).after("]i")
    let words = words(scrolling: app)
    let quote = try #require(app.reader.speakers.quote.map { app.article.quotes[$0] })
    let explanation = Explanation(quote, in: app.article, isCorrected: false)
    for fact in explanation.facts {
      for word in (fact.label + " " + fact.words).split(separator: " ") {
        #expect(words.contains(word.prefix(10)), "\(fact.label): \(word)")
      }
    }
    if size.rows <= 12 {
      #expect(view(app.after("i")) == view(App(article: Story.annotated, size: size).after("]")))
    }
    #expect(view(app.after("q")) == view(app.after("i")))
  }

  @Test func thePageThatExplainsFollowsTheQuote() {
    let app = App(article: Story.annotated, size: Size(columns: 40, rows: 12)).after("3]i")
    #expect(view(app).text.contains("Why Bruno Okafor?"))
    #expect(view(app.after("j4]")).text.contains("Why "))
    #expect(!view(app.after("[")).text.contains("Why Bruno Okafor?"))
  }
}
