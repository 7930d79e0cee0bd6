import Document
import Testing
import Text

/// What a person decided holds in another analysis and another version, at the same words or not at all.
@Suite struct RulingTests {
  private static let story: UTF8Text = """
    “The ferry is late again this week,” said Ada Moss. “Yes,” she said. “Yes,” said Hugh Pell.
    """

  @Test func aQuotationGetsAnotherSpeaker() throws {
    var article = try Self.article()
    #expect(article.apply([try say(0, "Hugh Pell")]) == [])
    #expect(names(article) == ["Hugh Pell", "Ada Moss", "Hugh Pell"])
    #expect(article.quotes[0].decision == Decision(author: "Imogen", time: 5))
    #expect(article.quotes[0].isUncertain == false)
    #expect(article.quotes[1].decision == nil)
  }

  @Test func itMayBeSomebodyWhomAnalysisDidNotFind() throws {
    var article = try Self.article()
    _ = article.apply([try say(0, "Odile Renn")])
    #expect(names(article) == ["Odile Renn", "Ada Moss", "Hugh Pell"])
  }

  @Test func itMayBeNobody() throws {
    var article = try Self.article()
    _ = article.apply([try say(2, nil)])
    #expect(names(article) == ["Ada Moss", "Ada Moss", nil])
    // Nobody else says anything as Hugh Pell, so that he is no speaker.
    #expect(article.speakers.map(\.name) == ["Ada Moss"])
  }

  @Test func aSpeakerIsRenamedAndMerged() throws {
    var article = try Self.article()
    let rename = made(.rename("Ada Moss", to: "Ada B. Moss"))
    let merge = made(.merge("Hugh Pell", into: "Ada B. Moss"))
    #expect(article.apply([rename, merge]) == [])
    #expect(names(article) == Array(repeating: "Ada B. Moss", count: 3))
    #expect(article.speakers.map(\.aliases) == [["Ada Moss", "Hugh Pell"]])
    #expect(article.speakers[0].quotes == [0, 1, 2])
    #expect(article.speakers[0].decision != nil)
  }

  @Test func aDecisionReplacesAllWhoSayItAndAMergeNamesNobodyTwice() throws {
    var joint = try Self.article()
    let (one, other) = (joint.speakers[0].id, joint.speakers[1].id)
    joint.quotes[0].others = [other]
    joint.speakers[other].quotes = joint.quotesBySpeaker[other] ?? []
    #expect(joint.validate() == [])
    var article = joint
    _ = article.apply([try say(0, "Odile Renn")])
    #expect(names(article)[0] == "Odile Renn")
    #expect(article.quotes[0].others == [])
    article = joint
    _ = article.apply([made(.merge("Hugh Pell", into: "Ada Moss"))])
    #expect(article.quotes[0].speakers == [one])
    #expect(article.speakers[one].quotes == [0, 1, 2])
  }

  @Test func whoSaysAQuotationTwiceOrWithNobodyIsAFault() throws {
    var article = try Self.article()
    article.quotes[0].others = [0]
    #expect(article.validate().contains { $0.contains("repeats a speaker") })
    article.quotes[0].others = [9]
    #expect(article.validate().contains { $0.contains("speaker 9 does not exist") })
    article.quotes[0].speaker = nil
    #expect(article.validate().contains { $0.contains("has others but no speaker") })
  }

  @Test func theLastRulingHolds() throws {
    var article = try Self.article()
    _ = article.apply([try say(0, "Hugh Pell"), try say(0, nil)])
    #expect(names(article)[0] == nil)
  }

  @Test(arguments: [
    "It rained. \"The ferry is late — again — this week\" said Ada Moss.",
    "“The ferry is late again this week,” Odile Renn wrote.",
  ])
  func theSameWordsAreFoundInAnotherVersion(_ text: String) throws {
    let anchor = try Self.article().anchor(of: Self.article().quotes[0])
    let text = UTF8Text(text)
    let place = try #require(QuotationPlaces(text).place(anchor))
    #expect(text[place].hasPrefix("The ferry is late"))
    #expect(text[place].hasSuffix("week"))
  }

  @Test(arguments: [
    // Other words.
    "“The ferry is late again,” said Ada Moss.",
    // The words twice, in the same context or in none.
    "“The ferry is late again this week.” “The ferry is late again this week.”",
    "",
  ])
  func whatIsNotThereOnceIsUnplaced(_ text: String) throws {
    let anchor = try Self.article().anchor(of: Self.article().quotes[0])
    #expect(QuotationPlaces(UTF8Text(text)).place(anchor) == nil)
  }

  @Test func shortWordsArePlacedByTheWordsAround() throws {
    let places = QuotationPlaces(Self.story)
    let article = try Self.article()
    for quote in article.quotes[1...] {
      let found = try #require(places.place(article.anchor(of: quote)))
      #expect(quote.extent.encloses(found))
    }
    #expect(
      QuotationPlaces("“Yes,” he nodded.").place(article.anchor(of: article.quotes[2])) == nil)
  }

  @Test func whatHasNoPlaceIsReturned() throws {
    var article = try Self.article()
    let lost = made(.rename("Odile Renn", to: "Odile Moss"))
    #expect(article.apply([lost]) == [lost])
    #expect(article == (try Self.article()))
  }

  @Test func aQuotationThatAnalysisDidNotFindBecomesOne() throws {
    let ruling = try say(0, "Ada Moss")
    var article = Article(text: Self.story, blocks: [Block(.paragraph, Self.story.range)])
    #expect(article.apply([ruling]) == [])
    #expect(names(article) == ["Ada Moss"])
    #expect(article[article.quotes[0].pieces[0]] == "“The ferry is late again this week,”")
    #expect(article.quotes[0].kind == .direct)
  }

  @Test func theBodyIsReadBack() throws {
    for ruling in [
      try say(0, "Hugh Pell").ruling, try say(1, nil).ruling, .rename("A", to: "B"),
      .merge("A", into: "B"),
    ] {
      let read = try #require(JSONScanner.value(of: ruling.body.bytes[...]))
      #expect(Ruling(kind: ruling.kind, body: read) == ruling)
    }
    #expect(Ruling(kind: "speaker", body: .object([])) == nil)
    #expect(Ruling(kind: "split", body: .object([.init("name", .string("A"))])) == nil)
  }

  private func names(_ article: Article) -> [String?] {
    article.quotes.map { article.speaker(of: $0)?.name }
  }

  private func say(_ quote: Int, _ name: String?) throws -> MadeRuling {
    let article = try Self.article()
    return made(.speaker(article.anchor(of: article.quotes[quote]), name: name))
  }

  private func made(_ ruling: Ruling) -> MadeRuling {
    MadeRuling(ruling, Decision(author: "Imogen", time: 5))
  }

  /// The story with its three quotations, two by Ada Moss.
  private static func article() throws -> Article {
    var article = Article(text: story, blocks: [Block(.paragraph, story.range)])
    let pieces = article.markedSegments(of: story.range, kind: .mixed)
    try #require(pieces.count == 3)
    article.quotes = zip(pieces, [0, 0, 1]).map { piece, speaker in
      Quote(pieces: [piece], kind: .direct, speaker: speaker, evidence: .cue, confidence: 0.7)
    }
    article.speakers = [
      Speaker(id: 0, name: "Ada Moss", kind: .person, firstMention: 45..<53),
      Speaker(id: 1, name: "Hugh Pell", kind: .person, firstMention: 90..<99),
    ]
    article.speakers[0].quotes = [0, 1]
    article.speakers[1].quotes = [2]
    return article.checked
  }
}
