import Document
import Testing
import Text

@testable import Interface

@Suite struct ExplanationTests {
  private let article = Story.annotated

  private func facts(_ quote: Int, _ change: (inout Quote, Article) -> Void = { _, _ in })
    -> [String]
  {
    var quote = article.quotes[quote]
    change(&quote, article)
    let explanation = Explanation(quote, in: article, isCorrected: false)
    return explanation.facts.map { "\($0.label): \($0.words)" }
  }

  @Test func theSentenceWithTheNameIsShown() {
    let sentence = Explanation(article.quotes[0], in: article, isCorrected: false).sentence
    #expect(
      sentence.map { article[$0] }
        == "“We waited on the pier until midnight,” said Ana Ruiz, who cooks at the island’s only inn."
    )
  }

  @Test func theNextBestPersonIsNamedWithItsProbability() {
    let likely = facts(0) { quote, _ in
      (quote.confidence, quote.alternative) = (0.7, .init(name: "Tom Birch", probability: 0.236))
    }
    #expect(likely.contains("Or else: Tom Birch, 24%"))
    let unlikely = facts(0) { quote, _ in
      quote.alternative = .init(name: "Tom Birch", probability: 0.01)
    }
    #expect(!unlikely.contains { $0.contains("Tom Birch") })
  }

  @Test func certaintyAndRunnerUpNeverExceedTheWhole() {
    let sure = facts(0) { quote, _ in
      (quote.confidence, quote.alternative) = (0.97, .init(name: "Tom Birch", probability: 0.33))
    }
    #expect(sure.contains("Certainty: 97%") && sure.contains("Or else: Tom Birch, 3%"))
    let certain = facts(0) { quote, _ in
      (quote.confidence, quote.alternative) = (1, .init(name: "Tom Birch", probability: 0.33))
    }
    #expect(certain.contains("Or else: Tom Birch"))
  }

  @Test func theVerbIsNamedAlsoIfAModelHasChosenIt() {
    #expect(facts(0)[1] == "Rule: “said” joins the quote and the name")
    let ranked = facts(0) { quote, _ in quote.evidence = .model }
    #expect(ranked[1].hasPrefix("Rule: “said” and this name fit the quote best"))
    let bare = facts(0) { quote, _ in (quote.evidence, quote.cue) = (.model, nil) }
    #expect(bare[1].hasPrefix("Rule: this name fits the quote best"))
    #expect(ranked.last != bare.last)
  }

  @Test func aSentenceEndsBeforeTheMarkOfTheNext() {
    let story = "\"We ran,\" said Ana Ruiz. \"All of us.\""
    let article = Article(text: UTF8Text(story), blocks: [Block(.paragraph, 0..<story.utf8.count)])
    let quote = Quote(
      pieces: [0..<9], kind: .direct, cue: article.range(of: "said"),
      mention: article.range(of: "Ana Ruiz"))
    let sentence = Explanation(quote, in: article, isCorrected: false).sentence
    #expect(sentence.map { article[$0] } == "\"We ran,\" said Ana Ruiz.")
  }

  @Test func aSentenceGoesOnBehindAnAbbreviation() {
    let story = "On Oct. 25, the U.S. Navy ran, said Rep. Ana Ruiz (D-Tex.). So be it."
    let article = Article(text: UTF8Text(story), blocks: [Block(.paragraph, 0..<story.utf8.count)])
    let quote = Quote(
      pieces: [article.range(of: "the U.S. Navy ran")], kind: .indirect,
      cue: article.range(of: "said"), mention: article.range(of: "Ana Ruiz"))
    let sentence = Explanation(quote, in: article, isCorrected: false).sentence
    #expect(
      sentence.map { article[$0] }
        == "On Oct. 25, the U.S. Navy ran, said Rep. Ana Ruiz (D-Tex.).")
  }

  @Test func aFullNameIsSaidToBeOne() {
    #expect(facts(0).first == "Named as: “Ana Ruiz”, by name")
  }

  @Test func whomAPronounMeansIsSaidWithTheNameThatWasUsedLast() {
    let she = article.range(of: "” she said. “The inn")
    let pronoun = she.lowerBound + 4..<she.lowerBound + 7
    #expect(
      facts(8) { quote, _ in quote.mention = pronoun }.first
        == "Named as: “she” is Ana Ruiz, last named “Ana Ruiz” 10 paragraphs before")
    var story = article
    story.speakers[0].aliases = ["Ruiz"]
    var quote = story.quotes[8]
    quote.mention = pronoun
    let explanation = Explanation(quote, in: story, isCorrected: false)
    #expect(
      explanation.facts.first?.words
        == "“she” is Ana Ruiz, last named “Ruiz” earlier in this paragraph")
    #expect(explanation.facts.last?.label == "Wrong if")
  }

  @Test func aNameThatIsNotInTheArticleIsNotSaidToComeLater() {
    var story = article
    story.speakers[0].name = "Ana M. Ruiz"
    story.speakers[0].aliases = []
    let facts = Explanation(story.quotes[0], in: story, isCorrected: false).facts
    #expect(facts.first?.words == "“Ana Ruiz” is Ana M. Ruiz")
  }

  @Test func aSentenceThatIsCutHasASign() throws {
    let words = String(repeating: "the gull came and the gull went, ", count: 20)
    let story = "It rained, \(words)said Ana Ruiz, \(words)and left."
    var article = Article(
      text: UTF8Text(story), blocks: [Block(.paragraph, 0..<story.utf8.count)])
    article.quotes = [
      Quote(
        pieces: [article.range(of: "It rained")], kind: .indirect, cue: article.range(of: "said"),
        mention: article.range(of: "Ana Ruiz"))
    ]
    let app = App(article: article, size: Size(columns: 80, rows: 30)).after("p]i")
    let rows = view(app).text.split(separator: "\n")
    let row = try #require(rows.lastIndex { $0.contains("said Ana Ruiz") })
    #expect(rows[row - 1].trimmingPrefix(while: { $0 == " " }).hasPrefix("…"))
    #expect(rows[row + 1].hasSuffix("…"))
  }

  @Test func wordsForNobodyAreUnresolved() {
    let waited = article.range(of: "a former captain")
    #expect(
      facts(7) { quote, _ in (quote.speaker, quote.mention) = (nil, waited) }.first
        == "Named as: “a former captain”, whom nothing else in the article names")
  }

  @Test(arguments: [(200, 60), (80, 24), (40, 12), (24, 6)])
  func thePanelLeavesHalfOfTheScreenToTheText(columns: Int, rows: Int) {
    let app = App(article: article, size: Size(columns: columns, rows: rows)).after("]i")
    #expect(app.panes.panelRows.count <= rows / 2)
    #expect(view(app).text.contains("Why Ana Ruiz?"))
  }

  @Test func anExplanationThatFilledASmallScreenStandsBelowTheTextOnALargeOne() {
    var app = App(article: article, size: Size(columns: 20, rows: 5)).after("]ijj")
    _ = reduce(into: &app, .input(.resize(Size(columns: 20, rows: 6))))
    guard case .why(top: 2) = app.focus else {
      Issue.record("the page is gone")
      return
    }
    _ = reduce(into: &app, .input(.resize(Size(columns: 100, rows: 30))))
    #expect(app.reader.showsWhy)
    #expect(!app.panes.panelRows.isEmpty)
  }

  @Test func drawingThePageAnewLeavesItWhereItIs() {
    let app = App(article: article, size: Size(columns: 20, rows: 5)).after("]ijj")
    #expect(!view(app).text.contains("Why Ana Ruiz?"))
    #expect(view(app.after("<C-l>")).text == view(app).text)
  }

  @Test func theNameIsBoldAndTheVerbUnderlined() {
    let app = App(article: article, size: Size(columns: 100, rows: 30)).after("]i")
    let rows = app.panes.panelRows.map { view(app).rows[$0] }.joined()
    let bold = rows.filter { $0.style == Style(.title, .bold) }.map(\.text).joined()
    let underlined = rows.filter { $0.style == Style(.text, .underline) }.map(\.text).joined()
    #expect(bold == "Ana Ruiz")
    #expect(underlined == "said")
  }
}
