import Document
import Extraction
import Testing

@Suite struct HTMLHostileTests {
  private func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  /// What becomes of a page: the number of its blocks, or the error.
  private func outcome(_ page: [UInt8]) -> Result<Int, HTMLPage.Failure> {
    do {
      let article = try HTMLPage.article(from: page)
      #expect(article.validate() == [])
      return .success(article.blocks.count)
    } catch {
      return .failure(error)
    }
  }

  @Test func aPageThatIsTooLargeIsAnError() {
    let page = [UInt8](repeating: 0x20, count: HTMLPage.maximumSize + 1)
    #expect(outcome(page) == .failure(.tooLarge(bytes: page.count)))
  }

  @Test func elementsThatAreNestedTooDeeplyAreFlattened() throws {
    let article = try HTMLPage.article(
      from: page(repeated("<div>", 50_000) + story + repeated("</div>", 50_000)))
    #expect(article.text.string.contains("The ferry between Sandhaven"))
    #expect(article.text.string.contains("paid for by the county."))
    #expect(
      article.repairs == [.note("elements nested more than 256 deep were read as if they were not")]
    )
  }

  @Test func thousandsOfAttributesDoNotSlowAPage() throws {
    let attributes = (0..<40_000).map { "a\($0)=\"x\"" }
    for separator in [" ", "", "/"] {
      let page = page("<div \(attributes.joined(separator: separator))>\(story)</div>")
      #expect(outcome(page) == .success(4))
      #expect(
        try HTMLPage.article(from: page).repairs
          == [.note("tags with more than 500 attributes were cut off")])
    }
  }

  @Test(arguments: [
    "<a><b><i>", "<b><i></a>", "<table><tr><td>", "<ul><li>", "<form><p>", "<!--", "<a b='",
  ])
  func aTangleOfTagsEndsOneWayOrTheOther(_ tags: String) {
    _ = outcome(page(story + repeated(tags, 5_000) + story))
  }

  @Test func zeroBytesInTagsAreDropped() throws {
    let article = try HTMLPage.article(
      from: page(
        "\(story)<p i\0d='\0'>The <a h\0ref='https://a.example/\0b'>harbour</a> is empty.</p>"))
    #expect(article.text.string.hasSuffix("The harbour is empty."))
    #expect(article.links.map(\.address) == ["https://a.example/b"])
  }

  @Test func textOutsideOfEveryElementIsRead() throws {
    let words = "The gull stole a mouse from the library of Sandhaven on Monday."
    let article = try HTMLPage.article(from: Array("<<<<p>\(words)</p>".utf8))
    #expect(article.text.string.hasSuffix(words))
  }

  @Test func namesAndTitlesWithoutEndAreCutOff() throws {
    let article = try HTMLPage.article(
      from: page(
        story, head: "<meta name=author content=\"\(repeated("Tove Lind, ", 20_000))\">",
        title: repeated("Ferry | ", 20_000)))
    #expect(article.metadata.authors.first == "Tove Lind")
  }

  private var sample: [UInt8] {
    page(
      """
      <div class="share"><a href="x">Share</a></div><h1>Ferry &amp; pier</h1>\(story)
      <figure><img src=a><figcaption>The pier. Photo: T. Lind</figcaption></figure>
      <ul><li>One</li><li>Two é</li></ul><table><tr><td>a</td><td>b</td></tr></table>
      """,
      head: """
        <meta charset=utf-8><script type="application/ld+json">{"@type": "NewsArticle",
        "headline": "Ferry \\u0026 pier", "author": {"name": "Tove Lind"}}</script>
        """)
  }

  @Test func aPageMayEndAtAnyByte() {
    for end in sample.indices { _ = outcome(Array(sample[..<end])) }
  }

  @Test func damagedPagesAreReadToTheEnd() {
    var generator = SplitMix(state: 0x5EED)
    for _ in 0..<400 {
      var page = sample
      for _ in 0..<(1 + Int(generator.next() % 8)) {
        page[Int(generator.next() % UInt64(page.count))] = UInt8(
          truncatingIfNeeded: generator.next())
      }
      _ = outcome(page)
    }
  }
}
