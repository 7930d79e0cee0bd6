import Document
import Testing
import Text

@testable import Interface

/// The analysis of a long text while it is read.
@Suite struct LongTextAnalysisTests {
  private let words = (1...300).map { "Paragraph \($0). “Gull \($0),” she said." }
    .joined(separator: "\n\n")

  private var text: LongText { LongText(UTF8Text(words), grain: 200, blocks: Self.lines) }

  /// Treats every line as a paragraph.
  private static func lines(_ text: UTF8Text, _ range: ByteRange) -> [Block] {
    text.bytes[range].split(separator: .newline).map {
      Block(.paragraph, $0.startIndex..<$0.endIndex)
    }
  }

  /// The article with a quote in each of its blocks.
  private func annotated(_ article: Article) -> Article {
    var article = Article(text: article.text, blocks: article.blocks)
    article.speakers = [Speaker(id: 0, name: "She", kind: .person, firstMention: 0..<1)]
    for block in article.blocks {
      let mark = article.text.bytes[block.range].firstIndex { $0 == 0xE2 }
      guard let mark else { continue }
      article.speakers[0].quotes.append(article.quotes.count)
      article.quotes.append(
        Quote(pieces: [mark..<(block.range.upperBound - 10)], kind: .direct, speaker: 0))
    }
    return article
  }

  /// Sends a message, and the annotations of every stretch that is requested.
  private func send(_ message: Message, to app: inout App) {
    for case .analyse(let stretch) in reduce(into: &app, message) {
      send(.annotated(annotated(stretch)), to: &app)
    }
  }

  private func press(_ keys: String, _ app: inout App) {
    for key in Key.sequence(keys) { send(.input(.key(key)), to: &app) }
    while let search = app.search, !search.isDone { send(.proceed, to: &app) }
  }

  /// The start of the text, with the first parts indexed.
  private func app(indexed parts: Int) -> App {
    let text = text
    var app = App(
      article: text.article(of: text.stretch(around: 0)), size: Size(columns: 80, rows: 10),
      isAnalysing: true, longText: text)
    send(.annotated(annotated(app.article)), to: &app)
    for part in 0..<parts { app = indexing(part, of: text, in: app) }
    return app
  }

  private func indexing(_ part: Int, of text: LongText, in app: App) -> App {
    var app = app
    let index = QuoteIndex(
      annotated(text.article(ofPart: part)), upTo: text.range(of: part).upperBound)
    send(.indexed(index), to: &app)
    return app
  }

  private func current(_ app: App) -> String? {
    app.currentQuote.map { app.article[app.article.quotes[$0].extent] }
  }

  @Test func theNextQuoteIsFoundBeyondTheLoadedStretch() {
    var app = app(indexed: text.partCount)
    for number in 1...60 {
      press("]", &app)
      #expect(current(app) == "“Gull \(number),”")
    }
    press("100]", &app)
    #expect(current(app) == "“Gull 160,”")
    #expect(view(app).text.contains("160/300 · She"))
    press("40[", &app)
    #expect(current(app) == "“Gull 120,”")
  }

  @Test func anotherStretchIsAnalysedWithoutWhatWasFoundInTheLast() {
    var app = app(indexed: text.partCount)
    #expect(!app.article.quotes.isEmpty)
    var requests = 0
    for case .analyse(let stretch) in reduce(into: &app, .input(.key(Key.sequence("G")[0]))) {
      requests += 1
      #expect(stretch.quotes.isEmpty && stretch.speakers.isEmpty)
    }
    #expect(requests == 1)
  }

  @Test func progressIsShownWhereNothingIsAnalysedYet() {
    var app = app(indexed: text.partCount / 2)
    #expect(view(app).text.contains("analysing 5"))
    press("290]", &app)
    #expect(view(app).text.contains("analysing 5"))
    #expect(current(app) == nil)
  }

  @Test func matchesInQuotesAreCountedDuringAnalysis() {
    var app = app(indexed: 0)
    press("/gull<Enter>", &app)
    #expect(view(app).text.contains("1/300 "))
    for part in 0..<text.partCount { app = indexing(part, of: text, in: app) }
    #expect(view(app).text.contains("1/300, 300 in quotes"))
    #expect(!view(app).text.contains("analysing"))
  }

  @Test func quotesOfTheWholeTextAreSearched() {
    var app = app(indexed: text.partCount)
    press("/q:gull 29<Enter>", &app)
    #expect(app.search?.count == 11)
    press("/q:paragraph<Enter>", &app)
    #expect(app.search?.count == 0)
  }

  /// The beginning of a text that is still growing.
  private var beginner: App {
    let beginning = LongText(
      UTF8Text(String(words.prefix(600))), grain: 200, blocks: Self.lines)
    return App(
      article: beginning.article(of: beginning.stretch(around: 0)),
      size: Size(columns: 80, rows: 10), isAnalysing: true, longText: beginning, isGrowing: true)
  }

  @Test func thePositionStaysWhenTheRestArrives() {
    var app = beginner
    #expect(view(app).text.contains("reading…"))
    press("jj", &app)
    let reading = app.viewport.visible.lowerBound
    send(.renewed(Content(text)), to: &app)
    #expect(app.viewport.visible.lowerBound == reading)
    #expect(!view(app).text.contains("reading…"))
    press("G", &app)
    #expect(view(app).text.contains("Gull 300"))
  }

  @Test func theEndIsFollowedWhileTheTextGrows() {
    var app = beginner
    press("G", &app)
    #expect(!view(app).text.contains("Gull 300"))
    send(.renewed(Content(text)), to: &app)
    #expect(view(app).text.contains("Gull 300"))
    press("g", &app)
    send(.renewed(Content(text)), to: &app)
    #expect(view(app).text.contains("Gull 1,"))
  }

  @Test func theEndIsFollowedPastBlankLines() {
    var app = beginner
    press("G", &app)
    for end in [String(repeating: "\n", count: 5000), String(repeating: "\n", count: 9000)] {
      let text = LongText(UTF8Text(words + end), grain: 200, blocks: Self.lines)
      send(.renewed(Content(text, isGrowing: true)), to: &app)
      #expect(view(app).text.contains("Gull 300"))
    }
    let space = String(repeating: "\n", count: 9000)
    let text = LongText(UTF8Text(words + space + "Gull 301."), grain: 200, blocks: Self.lines)
    send(.renewed(Content(text)), to: &app)
    #expect(view(app).text.contains("Gull 301"))
  }

  @Test(arguments: [Size(columns: 40, rows: 10), Size(columns: 80, rows: 30)])
  func theEndIsFollowedAtAnotherSize(_ size: Size) {
    var app = beginner
    press("G", &app)
    send(.input(.resize(size)), to: &app)
    #expect(app.viewport.isAtEnd)
    send(.renewed(Content(text)), to: &app)
    #expect(view(app).text.contains("Gull 300"))
  }

  @Test(arguments: ["g", "k", "[", "20%", "/gull 3<Enter>"])
  func anyMovementStopsFollowingTheEnd(_ keys: String) {
    var app = beginner
    press("G" + keys, &app)
    let reading = app.viewport.visible.lowerBound
    send(.renewed(Content(text)), to: &app)
    #expect(app.viewport.visible.lowerBound == reading)
  }
}
