import Document
import Testing
import Text

@testable import Library

/// What people decided about an article holds for what analysis finds later, and for other versions.
@Suite struct RulingTests {
  private static let url = "https://example.com/ferry"

  @Test func aRulingHoldsInAnotherAnalysisAndAnotherVersion() throws {
    let library = try TemporaryLibrary()
    let article = Story.article(url: Self.url)
    let id = try library.store.keep(article, analyser: "1").article
    try rule(.speaker(article.anchor(of: article.quotes[0]), name: "Hugh Pell"), id, library)
    #expect(try speakers(id, library) == ["Hugh Pell"])
    // Another analysis.
    try library.store.annotate(
      id, with: Story.article(by: "Ana Ruiz", url: Self.url), analyser: "2")
    #expect(try speakers(id, library) == ["Hugh Pell"])
    // Another version, in which the words are the same.
    let next = Story.article(url: Self.url, title: "The ferry of the harbor")
    #expect(try library.store.keep(next, analyser: "2").outcome == .newVersion)
    #expect(try speakers(id, library) == ["Hugh Pell"])
    #expect(try library.store.unplaced() == [])
    var query = SearchQuery()
    query.speaker = "Pell"
    #expect(try library.store.search(query).count == 1)
  }

  @Test func aRulingOnWordsThatAreGoneIsListedAndMovesNowhere() throws {
    let library = try TemporaryLibrary()
    let article = Story.article(url: Self.url)
    let id = try library.store.keep(article, analyser: "1").article
    try rule(.speaker(article.anchor(of: article.quotes[0]), name: nil), id, library)
    let next = Story.article("The ferry sails at one", url: Self.url)
    _ = try library.store.keep(next, analyser: "1")
    #expect(try library.store.article(id) == next)
    #expect(try library.store.unplaced().count == 1)
    #expect(try library.store.article(id, version: 1)?.quotes[0].speaker == nil)
  }

  @Test func aRulingIsTakenBack() throws {
    let library = try TemporaryLibrary()
    let article = Story.article(url: Self.url)
    let id = try library.store.keep(article, analyser: "1").article
    try rule(.rename("Ana Ruiz", to: "Ana Renn"), id, library)
    #expect(try speakers(id, library) == ["Ana Renn"])
    #expect(try library.store.status().judgements == 1)
    let key = try library.store.key(of: id)
    #expect(try library.store.undo(ofArticle: key, author: "Imogen")?.kind == .rename)
    #expect(try library.store.article(id) == article)
    #expect(try library.store.undo(ofArticle: key, author: "Imogen") == nil)
    #expect(try library.store.status().judgements == 0)
  }

  private func speakers(_ id: Int64, _ library: TemporaryLibrary) throws -> [String] {
    try library.store.article(id)?.speakers.map(\.name) ?? []
  }

  private func rule(_ ruling: Ruling, _ id: Int64, _ library: TemporaryLibrary) throws {
    let kind = try #require(Judgement.Kind(rawValue: ruling.kind))
    try library.store.append(
      Judgement(
        at: 1, author: "Imogen", kind: kind, article: try library.store.key(of: id),
        body: ruling.body))
  }
}
