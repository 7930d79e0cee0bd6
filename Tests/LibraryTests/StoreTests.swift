import Document
import Foundation
import Testing
import Text

@testable import Library

@Suite struct StoreTests {
  /// A text from a pipe has neither a name nor, often, a headline.
  @Test func whatHasNoTitleIsListedByItsFirstWords() throws {
    let library = try TemporaryLibrary()
    func title(_ words: String) throws -> String? {
      let text = UTF8Text(words)
      let article = Article(text: text, blocks: [Block(.paragraph, text.range)])
      return try library.store.listed(library.store.keep(article, analyser: "1").article)?.title
    }
    #expect(try title("The ferry sank on Monday.") == "The ferry sank on Monday.")
    #expect(
      try title("The ferry sank on Monday in the harbour of Brack, the mayor said on Tuesday.")
        == "The ferry sank on Monday in the harbour of Brack, the mayor…")
    #expect(try title(String(repeating: "x", count: 70))?.count == 61)
  }

  @Test func anArticleComesBackAsItWasKept() throws {
    let library = try TemporaryLibrary()
    var article = Story.article(url: "https://example.com/ferry")
    article.repeats = [article.blocks[0].range]
    let kept = try library.store.keep(article, analyser: "1")
    #expect(kept.outcome == .new)
    try library.reopen()
    #expect(try library.store.article(kept.article) == article)
  }

  @Test func theNumberOfAnItemIsKept() throws {
    let library = try TemporaryLibrary()
    let text: UTF8Text = "Buy a ticket."
    var article = Article(text: text, blocks: [Block(.listItem, text.range, level: 1, number: 12)])
    article.metadata.canonicalURL = "https://example.com/ferry"
    let kept = try library.store.keep(article, analyser: "1")
    #expect(try library.store.article(kept.article)?.blocks == article.blocks)
  }

  @Test func aChangedTextIsANewVersionAndTheOldOneStays() throws {
    let library = try TemporaryLibrary()
    let old = Story.article("The ferry sails at noon", url: "https://example.com/ferry")
    let new = Story.article("The ferry sails at one", url: "https://example.com/ferry")
    let first = try library.store.keep(old, analyser: "1")
    let second = try library.store.keep(new, analyser: "1")
    #expect(second.article == first.article)
    #expect(second.version == 2 && second.outcome == .newVersion)
    #expect(try library.store.keep(new, analyser: "1").outcome == .known)
    #expect(try library.store.article(first.article) == new)
    #expect(try library.store.article(first.article, version: 1) == old)
    #expect(try library.store.search(SearchQuery("noon")).isEmpty)
    #expect(try library.store.search(SearchQuery("one")).count == 1)
  }

  @Test func forgettingAnArticleLeavesNothingOfItInTheIndex() throws {
    let library = try TemporaryLibrary()
    let kept = try library.store.keep(Story.article(), analyser: "1")
    try library.store.forget([kept.article])
    #expect(try library.store.articles().isEmpty)
    #expect(try library.store.search(SearchQuery("ferry")).isEmpty)
    #expect(try library.store.searchArticles(SearchQuery("ferry")).isEmpty)
    #expect(try library.store.check().isEmpty)
  }
}
