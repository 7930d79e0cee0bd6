import Document
import Testing
import Text

@testable import Library

@Suite struct IdentityTests {
  @Test(arguments: [
    "https://www.example.com/story/12/", "http://example.com/story/12",
    "https://amp.example.com/story/12", "https://m.example.com/story/12/amp/",
    "https://example.com/amp/story/12", "https://example.com:443/story/12#comments",
    "https://example.com/story/12?utm_source=mail&fbclid=abc", "HTTPS://Example.com/story/12?",
    "https://reader:secret@example.com/story/12/index.html",
  ])
  func addressesOfOneStoryAreOne(address: String) {
    #expect(Identity.plain(address: address) == "example.com/story/12")
  }

  @Test func whatNamesAStoryStays() {
    #expect(Identity.plain(address: "https://example.com/s?id=7&b=2") == "example.com/s?b=2&id=7")
    #expect(Identity.plain(address: "https://example.com/Story") == "example.com/Story")
    #expect(Identity.plain(address: "https://www.com/a") == "www.com/a")
    #expect(Identity.plain(address: "file:///a") == nil)
  }

  /// A story of some length at an address.
  private func story(_ url: String?, title: String = "Ferry") -> Article {
    var words = "It sails"
    for number in 0..<60 { words += " past buoy \(number)" }
    return Story.article(words, url: url, title: title)
  }

  /// A story of some length in a file.
  private func file(_ words: String, _ path: String = "/no/such/ferry.txt") -> Article {
    var article = Story.article(words)
    article.metadata.source = path
    return article
  }

  @Test func aChangedFileIsANewVersion() throws {
    let library = try TemporaryLibrary()
    let words = "The ferry sails at noon from the old pier, and the harbor is open until nine"
    let first = try library.store.keep(file(words), analyser: "1")
    let edited = file(words + ", or ten")
    #expect(try library.store.id(of: edited) == first.article)
    let second = try library.store.keep(edited, analyser: "1")
    #expect(second == Kept(article: first.article, version: 2, outcome: .newVersion))
    #expect(try library.store.keep(file(words), analyser: "1").outcome == .known)
    let elsewhere = file(words + ", or eleven", "/no/such/other.txt")
    #expect(try library.store.keep(elsewhere, analyser: "1").outcome == .new)
  }

  @Test func anotherStoryInAFileIsAnotherArticle() throws {
    let library = try TemporaryLibrary()
    let first = try library.store.keep(
      file("The ferry sails at noon from the old pier of the town"), analyser: "1")
    let other = file("Nobody wants to pay for a bridge that leads only to the lighthouse")
    let second = try library.store.keep(other, analyser: "1")
    #expect(second.outcome == .new && second.article != first.article)
    let edited = file("Nobody wants to pay for a bridge that leads only to the old lighthouse")
    #expect(try library.store.keep(edited, analyser: "1").article == second.article)
  }

  @Test func aMirrorIsTheSameArticle() throws {
    let library = try TemporaryLibrary()
    let first = try library.store.keep(story("https://example.com/a"), analyser: "1")
    let mirror = try library.store.keep(
      story("https://example.org/b", title: "Ferry sails"), analyser: "1")
    #expect(mirror == Kept(article: first.article, version: 1, outcome: .known))
    let copy = try library.store.keep(story(nil), analyser: "1")
    #expect(copy.article == first.article)
    #expect(try library.store.id(ofAddress: "http://www.example.org/b/") == first.article)
  }

  @Test func shortTextsAtTwoAddressesAreTwo() throws {
    let library = try TemporaryLibrary()
    _ = try library.store.keep(Story.article(url: "https://example.com/a"), analyser: "1")
    _ = try library.store.keep(Story.article(url: "https://example.com/b"), analyser: "1")
    #expect(try library.store.count() == 2)
  }

  @Test func spacesAndLineEndsMakeNoVersion() {
    let one = Article(text: "a  b\nc", blocks: [Block(.paragraph, 0..<6)])
    let other = Article(text: "a b c", blocks: [Block(.paragraph, 0..<5)])
    #expect(Identity(one).version == Identity(other).version)
    let third = Article(text: "a b d", blocks: [Block(.paragraph, 0..<5)])
    #expect(Identity(one).version != Identity(third).version)
  }
}
