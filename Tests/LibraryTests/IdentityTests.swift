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
