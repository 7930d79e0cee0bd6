import Document
import Testing
import Text

@testable import Interface

@Suite struct SharingTests {
  private func effects(_ keys: String, of article: Article = Story.annotated) -> [Effect] {
    var app = App(article: article, size: Size(columns: 80, rows: 24))
    return app.press(keys)
  }

  @Test func aQuoteIsCopiedWithAnEllipsisBetweenItsPieces() {
    #expect(
      effects("]y") == [
        .copy("“We waited on the pier until midnight,” … “Nobody came to tell us.”")
      ])
  }

  @Test func aQuoteIsCopiedWithItsSource() {
    var article = Story.annotated
    article.metadata.published = Timestamp(year: 2031, month: 5, day: 9)
    article.metadata.canonicalURL = "https://harbour.example/ferry"
    let quote = "“If the county wants a night boat, the county can buy one.”"
    let source = "The Harbour Post, 9 May 2031, https://harbour.example/ferry"
    let all = "\(quote) — Bruno Okafor, director of Skerry Lines. \(source)"
    #expect(effects("4]Y", of: article) == [.copy(all)])
  }

  @Test func fieldsWithoutAValueAreLeftOut() {
    #expect(effects("2]Y") == [.copy("“the old lady”. The Harbour Post")])
  }

  @Test func aSpeakerWhoIsAGuessIsCopiedAsOne() {
    var article = Story.annotated
    article.quotes[3].confidence = 0.1
    #expect(article.quotes[3].isUncertain)
    let format = AttributionFormat()
    #expect(format.text(of: article.quotes[3], in: article).contains("— Bruno Okafor?, director"))
  }

  @Test func theFormatCanBeSet() throws {
    let quote = Story.annotated.quotes[3]
    let format = try AttributionFormat("{name} ({publisher}): {quote}")
    let words = "“I can’t ask forty passengers to pay for four hundred,”"
    #expect(
      format.text(of: quote, in: Story.annotated) == "Bruno Okafor (The Harbour Post): \(words)")
  }

  @Test(arguments: [
    ("{title}, by {authors}: {quote}", "The last ferry, by Ana Ruiz, Jo Lind: Q"),
    ("({name}) {quote} <{url}> [{publisher}]", "(Bruno Okafor) Q [The Harbour Post]"),
    ("{url}, {date}: {quote}.", "Q."),
    ("> {url} {quote}", "> Q"),
    ("“{url}” {quote} {{{name}}}", "Q {Bruno Okafor}"),
    ("{name}: “{quote}”, {publisher}", "Bruno Okafor: Q, The Harbour Post"),
    ("\"{quote}.\" ({kind})", "Q.\" (quotation)"),
    ("no field", "no field"),
  ])
  func aFormatKeepsWhatStandsAroundItsFields(format: String, copied: String) throws {
    var article = Story.annotated
    article.metadata.title = "The last\nferry"
    article.metadata.authors = ["Ana Ruiz", "Jo Lind"]
    let quote = article.quotes[3]
    let words = article.words(of: quote.pieces)
    let text = try AttributionFormat(format).text(of: quote, in: article)
    #expect(text == copied.replacing("Q", with: words))
  }

  @Test func theWordsOfAQuoteAreNeverChanged() throws {
    let words = ", “{name} } .com” is “done.”"
    let text = UTF8Text(words + " Moss said.")
    var article = Article(text: text, blocks: [Block(.paragraph, text.range)])
    article.speakers = [Speaker(id: 0, name: "Moss", kind: .person, firstMention: 0..<1)]
    article.quotes = [Quote(pieces: [0..<words.utf8.count], kind: .mixed, speaker: 0)]
    for format in ["{quote}", "{url}: {quote}", AttributionFormat().format] {
      let copied = try AttributionFormat(format).text(of: article.quotes[0], in: article)
      #expect(copied.hasPrefix("[partly paraphrased] \(words)"))
    }
  }

  @Test func aParaphraseSaysThatItIsOne() throws {
    let words = "the company had lost money on the night run since 2027"
    let quote = Story.annotated.quotes[2]
    #expect(effects("p3]y").last == .copy("[paraphrase] \(words)"))
    #expect(effects("p3]|cat<Enter>") == [.pipe("[paraphrase] \(words)\n", command: "cat")])
    let copied = try AttributionFormat("{quote}, {name}").text(of: quote, in: Story.annotated)
    #expect(copied == "[paraphrase] \(words), Bruno Okafor")
    let kind = try AttributionFormat("{kind} of {name}: {quote}")
    #expect(kind.text(of: quote, in: Story.annotated) == "paraphrase of Bruno Okafor: \(words)")
  }

  @Test func aCopyNamesTheSourceAsASentenceDoes() throws {
    let story = "The Harbour council said it would pay. The clerk said “no.”"
    var article = Article(text: UTF8Text(story), blocks: [Block(.paragraph, 0..<story.utf8.count)])
    article.speakers = [
      Speaker(
        id: 0, name: "Harbour council", kind: .group,
        firstMention: article.range(of: "Harbour council"))
    ]
    let council = Quote(
      pieces: [article.range(of: "it would pay")], kind: .indirect,
      mention: article.range(of: "The Harbour council"), speaker: 0, confidence: 1)
    let nobody = Quote(
      pieces: [article.range(of: "“no.”")], kind: .direct,
      mention: article.range(of: "The clerk"), confidence: 1)
    let format = try AttributionFormat("{quote} — {name}")
    #expect(
      format.text(of: council, in: article) == "[paraphrase] it would pay — the Harbour council")
    #expect(format.text(of: nobody, in: article) == "“no.” — The clerk")
  }

  @Test func noControlCharacterIsCopied() {
    let text: UTF8Text = "“Go\u{1B}[2J\u{202E} on\u{7},” she said."
    var article = Article(text: text, blocks: [Block(.paragraph, text.range)])
    article.quotes = [Quote(pieces: [0..<text.count], kind: .direct)]
    #expect(effects("y", of: article) == [.copy("[partly paraphrased] “Go[2J on,” she said.")])
  }

  @Test func theQuoteOrTheFilteredQuotesOrTheArticleArePiped() {
    #expect(effects("2]|wc -w<Enter>") == [.pipe("“the old lady”\n", command: "wc -w")])
    guard case .pipe(let words?, _) = effects("2sf|cat<Enter>").last else {
      Issue.record("nothing is piped")
      return
    }
    #expect(words.split(separator: "\n").count == 3)
    #expect(effects("|cat<Enter>") == [.pipe(nil, command: "cat")])
    #expect(effects("| <Enter>") == [])
  }

  @Test func theArticleIsOpenedEditedAndWritten() {
    var article = Story.annotated
    article.metadata.canonicalURL = "https://harbour.example/ferry"
    article.metadata.source = "ferry.txt"
    #expect(effects("o", of: article) == [.open(url: "https://harbour.example/ferry")])
    #expect(effects("2}e", of: article) == [.edit(offset: article.blocks[2].range.lowerBound)])
    #expect(effects(":w notes.md<Enter>") == [.write(path: "notes.md")])
    #expect(effects(":w<Enter>") == [])
  }
}
