import Document
import Testing
import Text

@testable import Library

/// Which names of the library are one person, and what people decide about that.
@Suite struct PersonTests {
  private let library: TemporaryLibrary
  private var store: Store { library.store }

  init() throws { library = try TemporaryLibrary() }

  @Test func namesWithTheSameFirstAndLastNameAreOnePerson() throws {
    try keep("Ada Moss", "Gov. Ada Moss", "Ada B. Moss", "Ida Moss")
    #expect(try people() == [["Ada B. Moss", "Ada Moss", "Gov. Ada Moss"], ["Ida Moss"]])
  }

  @Test func aSurnameAloneIsOnlyItselfInEachArticle() throws {
    try keep("Ada Moss", "Moss", "Moss")
    #expect(try people() == [["Ada Moss"], ["Moss"], ["Moss"]])
  }

  @Test func juniorAndSeniorAreTwo() throws {
    try keep("Ada Moss Jr.", "Ada Moss Sr.", "Ada Moss")
    #expect(try people() == [["Ada Moss Jr."], ["Ada Moss Sr."], ["Ada Moss"]].sorted(by: before))
  }

  @Test func twoSpeakersOfOneArticleAreTwo() throws {
    try keep("Ada Moss", "Ada B. Moss")
    var both = Story.article(by: "Ada Moss", day: 9, url: "https://example.com/9")
    var other = both.speakers[0]
    (other.id, other.name, other.quotes, other.wordsQuoted) = (1, "Ada B. Moss", [], 0)
    both.speakers.append(other)
    _ = try store.keep(both, analyser: "1")
    #expect(try people() == [["Ada B. Moss"], ["Ada Moss"]])
  }

  @Test func speechIsCountedByKindAndOnlyWhereThereIsSome() throws {
    try keep("Ada Moss")
    var second = Story.article("It rains", by: "Ada Moss", day: 8, url: "https://example.com/8")
    second.quotes[0].kind = .indirect
    var third = Story.article("It snows", by: "Ada Moss", day: 9, url: "https://example.com/9")
    (third.quotes[0].kind, third.quotes[0].mode) = (.indirect, .belief)
    let kept = try store.keep([second, third], analyser: "1", isOpened: false)
    let person = try #require(try store.people(named: "Moss").first)
    #expect(person.quotes == 2 && person.articles == 2)
    #expect(try store.paraphrases(of: person.id) == 1)
    #expect(try store.firstQuote(of: person.id, in: kept[0].article) == 0)
    #expect(try store.firstQuote(of: person.id, in: kept[1].article) == nil)
  }

  @Test func whatTwoSayTogetherIsFoundForBothAndGoneWithItsArticle() throws {
    var joint = Story.article(by: "Ada Moss", url: "https://example.com/9")
    var other = joint.speakers[0]
    (other.id, other.name) = (1, "Hugh Pell")
    joint.speakers.append(other)
    joint.quotes[0].others = [1]
    let id = try store.keep(joint, analyser: "1").article
    #expect(try store.article(id) == joint)
    var query = SearchQuery()
    for name in ["Moss", "Pell"] {
      let person = try #require(try store.people(named: name).first)
      #expect(person.quotes == 1)
      #expect(try store.firstQuote(of: person.id, in: id) == 0)
      #expect(try store.paraphrases(of: person.id) == 0)
      query.speaker = name
      #expect(try store.search(query).flatMap(\.hits).map(\.speaker) == ["Ada Moss and Hugh Pell"])
    }
    // Another analysis finds only one of them.
    try store.annotate(
      id, with: Story.article(by: "Ada Moss", url: "https://example.com/9"), analyser: "2")
    #expect(try store.search(query).isEmpty)
    #expect(try store.people(named: "Pell").isEmpty)
    #expect(try store.check() == [])
  }

  @Test func aGroupIsOnePerPublisher() throws {
    for (day, publisher) in ["Harbor Post", "Harbor Post", "Pell Times"].enumerated() {
      var article = Story.article(
        by: day == 1 ? "The Harbor Board" : "Harbor Board", day: day + 1,
        url: "https://example.com/\(day)", publisher: publisher)
      article.speakers[0].kind = .group
      _ = try store.keep(article, analyser: "1")
    }
    #expect(try people() == [["Harbor Board"], ["Harbor Board", "The Harbor Board"]])
  }

  @Test func somebodyWithoutANameIsSomebodyElseInEachArticle() throws {
    for day in 1...3 {
      var article = Story.article(
        by: "a spokesperson", day: day, url: "https://example.com/\(day)", publisher: "Harbor Post")
      article.speakers[0].kind = .unnamed
      for _ in 1...2 { _ = try store.keep(article, analyser: "1") }
    }
    #expect(try people() == [["a spokesperson"], ["a spokesperson"], ["a spokesperson"]])
    #expect(try store.people(named: "spokesperson").map(\.articles) == [1, 1, 1])
  }

  @Test func aMergeHoldsForNamesThatComeLater() throws {
    try keep("Robert Pell", "Bob Pell")
    try decide("Bob Pell", "Robert Pell", areOne: true)
    try keep(from: 5, "Gov. Bob Pell")
    #expect(try people() == [["Bob Pell", "Gov. Bob Pell", "Robert Pell"]])
  }

  @Test func everyMergeAndSplitCanBeTakenBack() throws {
    let names = [
      "Robert Pell", "Bob Pell", "Rob Pell", "Ada Moss", "Gov. Ada Moss", "Ada B. Moss", "Ida Moss",
      "Moss", "Hugh Renn", "H. Renn",
    ]
    try keep(names)
    let start = try dump()
    var random = SystemRandomNumberGenerator()
    for _ in 0..<100 {
      let pair = names.shuffled(using: &random).prefix(2)
      try decide(pair[0], pair[1], areOne: Bool.random())
    }
    #expect(try store.judgements().count == 100)
    while try store.undo(author: "Imogen") != nil {}
    #expect(try dump() == start)
  }

  @Test func aQuestionIsAskedOnce() throws {
    try keep("Robert Pell", "Bob Pell", "Hugh Renn", "H. Renn")
    let questions = try store.questions()
    #expect(questions.map(\.reason.rawValue).sorted() == ["initial", "nickname"])
    for question in questions {
      try store.decide(
        question.other, question.name, areOne: question.reason == .nickname, author: "Imogen")
    }
    #expect(try store.questions() == [])
    #expect(try people() == [["Bob Pell", "Robert Pell"], ["H. Renn"], ["Hugh Renn"]])
  }

  private func keep(from day: Int = 1, _ names: String...) throws { try keep(from: day, names) }

  /// Keeps an article for each name.
  private func keep(from day: Int = 1, _ names: [String]) throws {
    for (index, name) in names.enumerated() {
      let article = Story.article(
        by: name, day: day + index, url: "https://example.com/\(day + index)")
      _ = try store.keep(article, analyser: "1")
    }
  }

  /// The names of every person.
  private func people() throws -> [[String]] {
    Dictionary(grouping: try store.names().filter { $0.quotes > 0 || $0.spelling.hasPrefix("Ada") })
    {
      $0.person
    }.values.map { $0.map(\.spelling).sorted() }.sorted(by: before)
  }

  private func before(_ one: [String], _ other: [String]) -> Bool {
    one.lexicographicallyPrecedes(other)
  }

  private func decide(_ one: String, _ other: String, areOne: Bool) throws {
    let names = try store.names()
    let first = try #require(names.first { $0.spelling == one })
    let second = try #require(names.first { $0.spelling == other })
    try store.decide(first, second, areOne: areOne, author: "Imogen")
  }

  private func dump() throws -> [String] {
    try store.read { db in
      try db.rows(
        """
        SELECT 'name', spelling, scope, origin, person FROM name
        UNION ALL SELECT 'person', name, key, id, id FROM person ORDER BY 1, 2, 3, 4, 5
        """
      ).map(\.description)
    }
  }
}
