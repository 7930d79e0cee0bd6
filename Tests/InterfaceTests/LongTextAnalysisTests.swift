import Document
import Testing
import Text

@testable import Interface

/// What is found in a long text while it is read.
@Suite struct LongTextAnalysisTests {
  private let words = (1...300).map { "Paragraph \($0). “Gull \($0),” she said." }
    .joined(separator: "\n\n")

  private var text: LongText { LongText(UTF8Text(words), grain: 200, blocks: Self.lines) }

  /// Takes every line for a paragraph.
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

  /// Gives a message, and the annotations of every stretch that is asked for.
  private func send(_ message: Message, to model: inout Model) {
    for case .analyse(let stretch) in reduce(into: &model, message) {
      send(.annotated(annotated(stretch)), to: &model)
    }
  }

  private func press(_ keys: String, _ model: inout Model) {
    for key in Key.sequence(keys) { send(.input(.key(key)), to: &model) }
    while let search = model.search, !search.isDone { send(.proceed, to: &model) }
  }

  /// A reader at the start, with the first parts of the text analysed for the index.
  private func model(indexed parts: Int) -> Model {
    let text = text
    var model = Model(
      article: text.article(of: text.stretch(around: 0)), size: Size(columns: 80, rows: 10),
      isAnalysing: true, longText: text)
    send(.annotated(annotated(model.article)), to: &model)
    for part in 0..<parts { model = indexing(part, of: text, in: model) }
    return model
  }

  private func indexing(_ part: Int, of text: LongText, in model: Model) -> Model {
    var model = model
    let index = QuoteIndex(
      annotated(text.article(ofPart: part)), upTo: text.range(of: part).upperBound)
    send(.indexed(index), to: &model)
    return model
  }

  private func current(_ model: Model) -> String? {
    model.currentQuote.map { model.article[model.article.quotes[$0].extent] }
  }

  @Test func theNextQuoteIsFoundBeyondTheStretchAtHand() {
    var model = model(indexed: text.partCount)
    for number in 1...60 {
      press("]", &model)
      #expect(current(model) == "“Gull \(number),”")
    }
    press("100]", &model)
    #expect(current(model) == "“Gull 160,”")
    #expect(view(model).text.contains("quote 160/300 · She"))
    press("40[", &model)
    #expect(current(model) == "“Gull 120,”")
  }

  @Test func whereNothingIsKnownYetTheReaderIsToldHowFarAnalysisIs() {
    var model = model(indexed: text.partCount / 2)
    #expect(view(model).text.contains("analysing 5"))
    press("290]", &model)
    #expect(view(model).text.contains("analysing 5"))
    #expect(current(model) == nil)
  }

  @Test func matchesInQuotesAreCountedAsAnalysisGoesOn() {
    var model = model(indexed: 0)
    press("/gull<Enter>", &model)
    #expect(view(model).text.contains("1/300 "))
    for part in 0..<text.partCount { model = indexing(part, of: text, in: model) }
    #expect(view(model).text.contains("1/300, 300 in quotes"))
    #expect(!view(model).text.contains("analysing"))
  }

  @Test func quotesOfTheWholeTextAreSearched() {
    var model = model(indexed: text.partCount)
    press("/q:gull 29<Enter>", &model)
    #expect(model.search?.count == 11)
    press("/q:paragraph<Enter>", &model)
    #expect(model.search?.count == 0)
  }

  /// A reader of the beginning of the text, whose rest is still to come.
  private var beginner: Model {
    let beginning = LongText(
      UTF8Text(String(words.prefix(600))), grain: 200, blocks: Self.lines)
    return Model(
      article: beginning.article(of: beginning.stretch(around: 0)),
      size: Size(columns: 80, rows: 10), isAnalysing: true, longText: beginning, isGrowing: true)
  }

  @Test func whoReadsOnIsNotMovedWhenTheRestHasCome() {
    var model = beginner
    #expect(view(model).text.contains("reading…"))
    press("jj", &model)
    let reading = model.viewport.visible.lowerBound
    send(.renewed(Content(text)), to: &model)
    #expect(model.viewport.visible.lowerBound == reading)
    #expect(!view(model).text.contains("reading…"))
    press("G", &model)
    #expect(view(model).text.contains("Gull 300"))
  }

  @Test func whoWaitsForTheEndGoesThereWhenItHasCome() {
    var model = beginner
    press("G", &model)
    #expect(!view(model).text.contains("Gull 300"))
    send(.renewed(Content(text)), to: &model)
    #expect(view(model).text.contains("Gull 300"))
    press("g", &model)
    send(.renewed(Content(text)), to: &model)
    #expect(view(model).text.contains("Gull 1,"))
  }

  @Test func theEndIsAwaitedBeyondALotOfSpaceToo() {
    var model = beginner
    press("G", &model)
    for end in [String(repeating: "\n", count: 5000), String(repeating: "\n", count: 9000)] {
      let text = LongText(UTF8Text(words + end), grain: 200, blocks: Self.lines)
      send(.renewed(Content(text, isGrowing: true)), to: &model)
      #expect(view(model).text.contains("Gull 300"))
    }
    let space = String(repeating: "\n", count: 9000)
    let text = LongText(UTF8Text(words + space + "Gull 301."), grain: 200, blocks: Self.lines)
    send(.renewed(Content(text)), to: &model)
    #expect(view(model).text.contains("Gull 301"))
  }

  @Test(arguments: ["g", "k", "[", "20%", "/gull 3<Enter>"])
  func whoGoesElsewhereMeanwhileIsNotTakenToTheEnd(_ keys: String) {
    var model = beginner
    press("G" + keys, &model)
    let reading = model.viewport.visible.lowerBound
    send(.renewed(Content(text)), to: &model)
    #expect(model.viewport.visible.lowerBound == reading)
  }
}
