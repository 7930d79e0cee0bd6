import Document
import Extraction
import Testing
import Text

@Suite struct HTMLLinkTests {
  /// The linked words of a page with their addresses.
  private func links(_ html: String, head: String = "", address: String? = nil) throws -> [String] {
    let article = try HTMLPage.article(from: page(html, head: head), address: address)
    #expect(article.validate() == [])
    return article.links.map { "\(article[$0.range]) → \($0.address)" }
  }

  @Test func linksOfTheStoryAreKeptWithTheirWords() throws {
    let found = try links(
      """
      <nav><a href="https://sea.example/">Sea</a></nav><article><h1>Ferry returns to Sandhaven</h1>\(story)
      <p>The <a href="https://board.example/minutes?a=1&amp;b=2">harbour <b>board</b></a>met again, and it
      <a href="mailto:x@y.example">wrote</a> to <a href="//isles.example/">the islands</a>.</p></article>
      """)
    #expect(
      found == [
        "harbour board → https://board.example/minutes?a=1&b=2",
        "the islands → https://isles.example/",
      ])
  }

  @Test func anAddressFromTheRootOfTheSiteNeedsThePagesOwn() throws {
    let html =
      "<article><h1>Ferry returns</h1>\(story)<p>The board met <a href=\"/minutes\">again</a> on Monday.</p></article>"
    #expect(try links(html) == [])
    let head = "<link rel=\"canonical\" href=\"https://lantern.example/ferry/1\">"
    #expect(try links(html, head: head) == ["again → https://lantern.example/minutes"])
  }

  @Test(arguments: [
    ("b.html", "http://pier.example:81/news/b.html"),
    ("./b.html", "http://pier.example:81/news/b.html"),
    ("../b c.html?x=1", "http://pier.example:81/b%20c.html?x=1"),
    ("/b.html#n1", "http://pier.example:81/b.html#n1"),
    ("//isles.example/b", "http://isles.example/b"),
    ("https://isles.example", "https://isles.example"),
    ("#n1", nil), ("a.html#n1", nil), ("", nil), ("javascript:go()", nil),
    ("mailto:x@y.example", nil),
    ("file:///etc/passwd", nil),
  ])
  func aRelativeAddressStartsFromThePage(reference: String, target: String?) throws {
    let html =
      "<article><h1>Ferry returns</h1>\(story)<p>The board met <a href=\"\(reference)\">again</a> on Monday.</p></article>"
    #expect(
      try links(html, address: "http://pier.example:81/news/a.html")
        == (target.map { ["again → \($0)"] } ?? []))
  }

  @Test func aFootnoteLeadsToItsPlaceAndBack() throws {
    let html = """
      <article><h1>Ferry returns</h1>\(story)
      <p id="text1">The board met again on Monday<a href="#n1">[1]</a> and on Tuesday.<a href="#gone">[2]</a></p>
      <p>It was a long week for everybody at the pier, and <a href="https://pier.example/a#n1">the notes</a> say so.</p>
      <ol><li id="n1">The minutes of the meeting were read aloud by the clerk. <a href="#text1">Back</a></li></ol>
      </article>
      """
    let article = try HTMLPage.article(from: page(html), address: "https://pier.example/a")
    #expect(article.validate() == [])
    let led = article.links.map { link in
      let words = article.text.range.dropFirst(link.place ?? 0)
      return "\(article[link.range]) \(link.address) \(article[words].prefix(9))"
    }
    #expect(
      led == ["[1] #n1 The minut", "the notes #n1 The minut", "Back #text1 The board"])
  }

  @Test func aSavedPageKnowsWhereItsLinksLead() throws {
    let html =
      "<article><h1>Ferry returns</h1>\(story)<p>The board met <a href=b.html>again</a> on Monday.</p></article>"
    #expect(try links(html) == [])
    let url = "<meta property=\"og:url\" content=\"https://lantern.example/ferry/1\">"
    #expect(try links(html, head: url) == ["again → https://lantern.example/ferry/b.html"])
    let base = "<base href=\"https://lantern.example/other/\">"
    #expect(try links(html, head: base) == ["again → https://lantern.example/other/b.html"])
    let saved = "<!-- saved from url=(0031)https://lantern.example/pier/1 -->\n"
    let article = try Extractor.article(
      from: Array(saved.utf8) + page(html), source: "saved.html")
    #expect(article.links.map(\.address) == ["https://lantern.example/pier/b.html"])
  }

  @Test func aLinkBesideAnotherIsAWordOfItsOwn() throws {
    let text = "<p>The board wrote to <a href=/a>Ann Lee</a><a href=/b>LIVE</a> again.</p>"
    #expect(
      try body(of: HTMLPage.article(from: page(story + text))).last?.contains("Lee LIVE") == true)
  }

  @Test func aWordOfTwoLinksStaysOne() throws {
    let text = "<p>The board wrote to <a href=/a>@B</a><a href=/b>ofalk</a> again.</p>"
    #expect(
      try body(of: HTMLPage.article(from: page(story + text))).last?.contains("@Bofalk") == true)
  }
}
