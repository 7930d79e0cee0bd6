import Document
import Testing
import Text

@testable import Library

@Suite struct SearchTests {
  private let library: TemporaryLibrary

  init() throws {
    library = try TemporaryLibrary()
    for (number, (words, name, publisher)) in [
      ("The harbor stays open in May", "Ana Ruiz", "Harbor Post"),
      ("We may close the harbour café", "Tobias Renn", "Harbor Post"),
      ("Nobody closed the door", "Ana M. Ruiz", "Inland Times"),
      ("港は開いている", "Ken Sato", "Inland Times"),
    ].enumerated() {
      _ = try library.store.keep(
        Story.article(words, by: name, day: number + 1, publisher: publisher), analyser: "1",
        isOpened: false)
    }
  }

  private func found(_ text: String, _ change: (inout SearchQuery) -> Void = { _ in }) throws
    -> [String]
  {
    var query = SearchQuery(text)
    change(&query)
    return try library.store.search(query).flatMap(\.hits).map {
      String($0.words.dropFirst().prefix(9))
    }
  }

  @Test func theNewestComesFirst() throws {
    #expect(try found("the") == ["Nobody cl", "We may cl", "The harbo"])
    #expect(try found("the") { $0.limit = 1 } == ["Nobody cl"])
  }

  @Test func aCapitalMakesCaseCount() throws {
    #expect(try found("may").count == 2)
    #expect(try found("May") == ["The harbo"])
  }

  @Test func accentsNeverCount() throws {
    #expect(try found("cafe") == ["We may cl"])
    #expect(try found("CAFÉ") == [])
    #expect(try found("café") == ["We may cl"])
  }

  @Test func wordsInQuotationMarksStandInARow() throws {
    #expect(try found("\"close the\"") == ["We may cl"])
    #expect(try found("\"the close\"") == [])
    #expect(try found("the close") == ["We may cl"])
    #expect(try found("\"we MAY close\"") == [])
    #expect(try found("\"close the harbour cafe\"") == ["We may cl"])
    #expect(try found("\"the harbour close\"") == [])
  }

  @Test func aWordMayBeABeginning() throws {
    #expect(try found("clos*").count == 2)
    #expect(try found("harb") { $0.completesLast = true }.count == 2)
    #expect(try found("harb").isEmpty)
  }

  @Test func ideographsAreFoundInsideASentence() throws { #expect(try found("開いて").count == 1) }

  @Test(arguments: [
    "\"", "* OR", "a\" OR \"b", "NEAR(", "text:the", "^the", "(", "-", "the AND", "{",
  ])
  func nothingThatIsTypedIsAnOperator(text: String) throws {
    _ = try found(text)
    _ = try found(text) { $0.completesLast = true }
    _ = try library.store.searchArticles(SearchQuery(text))
    var filter = ListFilter()
    filter.text = text
    _ = try library.store.articles(matching: filter)
  }

  @Test func aSpeakerIsFoundByWordsOfANameAndUnderAllNames() throws {
    #expect(try found("") { $0.speaker = "renn" } == ["We may cl"])
    #expect(try found("the") { $0.speaker = "Ana Ruiz" } == ["Nobody cl", "The harbo"])
    #expect(try found("") { $0.speaker = "Nobody" } == [])
  }

  @Test func aSourceWithoutANameIsFoundAndShownByItsWords() throws {
    let store = library.store
    _ = try store.keep(
      Story.article("Too late by years", byUnnamed: "Some critics", day: 5), analyser: "1")
    _ = try store.keep(
      Story.article("A sad necessity", byUnnamed: "both", day: 6), analyser: "1")
    #expect(try found("") { $0.speaker = "critics" } == ["Too late "])
    #expect(try found("") { $0.speaker = "CRITICS some" } == ["Too late "])
    #expect(try found("") { $0.speaker = "critic" } == [])
    let hit = try store.search(SearchQuery("necessity")).first?.hits.first
    #expect(hit?.speaker == "both" && hit?.person == nil)
    let article = try #require(try store.search(SearchQuery("necessity")).first?.article.id)
    try store.forget([article])
    #expect(try found("") { $0.speaker = "both" } == [])
    #expect(try store.check() == [])
  }

  @Test func quotationsWithoutASourceAreFoundAsThoseOfNobody() throws {
    var story = Story.article("the late ferry", byUnnamed: "nobody", day: 7)
    story.quotes[0].mention = nil
    _ = try library.store.keep(story, analyser: "1")
    _ = try library.store.keep(
      Story.article("It sank", byUnnamed: "both", day: 8), analyser: "1")
    #expect(try found("") { $0.speaker = "nobody" } == ["the late "])
    #expect(try found("ferry") { $0.speaker = "nobody" } == ["the late "])
    #expect(try found("harbor") { $0.speaker = "nobody" } == [])
    var query = SearchQuery("late")
    query.speaker = "nobody"
    #expect(try library.store.count(query).number == 1)
  }

  /// Each article has a source of its own, so there are as many names as articles.
  @Test func sourcesWithoutANameAreFoundHoweverManyThereAre() throws {
    let stories = (1...2100).map { number in
      var story = Story.article("It sank \(number) times", by: "Some critics", title: "T\(number)")
      story.speakers[0].kind = .unnamed
      return story
    }
    _ = try library.store.keep(stories, analyser: "1", isOpened: false)
    var query = SearchQuery()
    query.speaker = "critics"
    #expect(try library.store.count(query, limit: nil).number == 2100)
  }

  @Test func whoSpeaksForAPersonIsNotThatPerson() throws {
    let store = library.store
    for (words, day) in [("Mr. Ruiz is away", 5), ("He will be back", 6)] {
      _ = try store.keep(
        Story.article(words, byUnnamed: "a Ruiz aide", day: day), analyser: "1")
    }
    #expect(try found("") { $0.speaker = "Ruiz" } == ["Nobody cl", "The harbo"])
    #expect(try found("") { $0.speaker = "Ruiz aide" }.count == 2)
  }

  @Test func sourceAndTimeLimitWhatIsFound() throws {
    #expect(try found("the") { $0.source = "inland" } == ["Nobody cl"])
    #expect(try found("the") { $0.source = "Moon" } == [])
    let second = try #require(Timestamp(year: 2025, month: 3, day: 2).minuteSince1970)
    #expect(try found("the") { $0.since = second }.count == 2)
    #expect(try found("the") { $0.until = second } == ["The harbo"])
  }

  @Test func theBestMatchMayComeFirst() throws {
    #expect(try found("the") { $0.order = .best }.count == 3)
  }

  @Test func countsStopWhereTheyAreShown() throws {
    #expect(try library.store.count(SearchQuery("the")).text == "3")
    #expect(try library.store.count(SearchQuery("the"), limit: 2).text == "2+")
    #expect(try library.store.count(SearchQuery("closed")).counted("quotation") == "1 quotation")
    #expect(SearchCount(number: 1_234_567, isExact: false).text == "1,234,567+")
  }

  @Test func aHitHasTheSentenceAroundIt() throws {
    let hit = try #require(try library.store.search(SearchQuery("door")).first?.hits.first)
    #expect(hit.before == "" && hit.extent == "“Nobody closed the door,”")
    #expect(hit.after == "said Ana M. Ruiz, the harbor master, on the quay.")
    #expect(hit.speaker == "Ana M. Ruiz" && hit.kind == "direct")
  }

  /// Whatever characters stand where the surroundings of a quotation are cut out of the article.
  @Test(arguments: 0..<4) func aSentenceIsCutOutOfTheArticleBetweenCharacters(shift: Int) throws {
    let filler = String(repeating: "é“港” ", count: 60) + String(repeating: "x", count: shift)
    let said = "\(filler) end. It costs $1.1 billion (Rep. Ruiz said “we will stay”)."
    let text = UTF8Text("Strike\n\n\(said)")
    let quoted = try #require(text.bytes.firstRange(of: "“we will stay”".utf8))
    var article = Article(
      text: text, blocks: [Block(.headline, 0..<6), Block(.paragraph, 8..<text.count)])
    article.metadata.title = "Strike"
    article.quotes = [Quote(pieces: [quoted], kind: .mixed)]
    _ = try library.store.keep(article, analyser: "1", isOpened: false)
    let hit = try #require(try library.store.search(SearchQuery("stay")).first?.hits.first)
    #expect(hit.before == "It costs $1.1 billion (Rep. Ruiz said")
    #expect(hit.extent == "“we will stay”" && hit.after == ").")
    #expect(hit.sentence == "It costs $1.1 billion (Rep. Ruiz said “we will stay”).")
  }

  @Test func aHitSaysHowFarItsWordsAreTheSpeakers() throws {
    var article = Story.article("We shall open again", by: "Hugh Pell", day: 9, title: "Pier")
    article.quotes[0].kind = .indirect
    _ = try library.store.keep(article, analyser: "1", isOpened: false)
    let hits = try library.store.search(SearchQuery("open")).flatMap(\.hits)
    #expect(hits.map(\.wording) == [.paraphrase, .verbatim])
  }

  @Test func articlesAreFoundByTheirText() throws {
    #expect(try library.store.searchArticles(SearchQuery("quay renn")).count == 1)
    #expect(try library.store.countArticles(SearchQuery("quay")) == 4)
  }

  @Test func theListFiltersByTitlePublisherStateAndTag() throws {
    let store = library.store
    var filter = ListFilter()
    filter.text = "fer inl"
    #expect(try store.articles(matching: filter).count == 2)
    filter.text = ""
    filter.state = .opened
    #expect(try store.articles(matching: filter).isEmpty)
    filter.state = nil
    let first = try #require(try store.articles().first)
    try store.addTags(["sea"], to: first.id)
    filter.tag = "sea"
    #expect(try store.articles(matching: filter).map(\.tags) == [["sea"]])
    #expect(try store.count() == 4)
  }
}
