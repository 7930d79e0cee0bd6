import Testing

@testable import Extraction
@testable import Formats

@Suite struct WebAddressTests {
  private let page = WebAddress("https://coast.example/news/2026/ferry?id=7#top")

  @Test(arguments: [
    ("https://pier.example/a", "https://pier.example/a"),
    ("HTTPS://pier.example/a", "https://pier.example/a"),
    ("//pier.example/a", "https://pier.example/a"),
    ("//ann:secret@pier.example/a", "https://pier.example/a"),
    ("/a/b?c", "https://coast.example/a/b?c"),
    ("late", "https://coast.example/news/2026/late"),
    ("./late", "https://coast.example/news/2026/late"),
    ("../../late", "https://coast.example/late"),
    ("../../../../late", "https://coast.example/late"),
    ("..", "https://coast.example/news/"),
    ("?id=8", "https://coast.example/news/2026/ferry?id=8"),
    ("#end", "https://coast.example/news/2026/ferry?id=7"),
    (" \n/a ", "https://coast.example/a"),
  ])
  func aReferenceIsResolvedAsABrowserDoes(_ reference: String, _ target: String) {
    #expect(page?.resolving(reference) == target)
  }

  @Test(arguments: ["file:///etc/passwd", "javascript:alert(1)", "mailto:a@b.example", "a b"])
  func whatIsNotOfTheWebIsNothing(_ reference: String) {
    #expect(page?.resolving(reference) == nil)
  }

  @Test func anAddressNeedsAHost() {
    #expect(WebAddress("/news") == nil)
    #expect(WebAddress("https:///news") == nil)
    #expect(WebAddress("https://coast.example")?.resolving("a") == "https://coast.example/a")
  }

  @Test(arguments: [
    ("https://pier.example/a", true), ("/a", false), ("https://shop.coast.example/a", false),
    ("https://www.coast.co.uk", false), ("mailto:ann@pier.example", false),
  ])
  func anotherSiteHasAnotherName(_ reference: String, _ isElsewhere: Bool) {
    #expect(page?.leadsElsewhere(reference) == isElsewhere)
  }
}
