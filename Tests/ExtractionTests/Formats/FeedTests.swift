import Document
import Extraction
import Formats
import Testing
import Text

/// Feeds as lists of their articles.
@Suite struct FeedTests {
  private func read(_ text: String) throws -> Article {
    let article = try Extractor.article(from: Array(text.utf8))
    #expect(article.validate() == [])
    return article
  }

  private static let rss = """
    <?xml version="1.0"?>
    <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
    <title>The Pell Lantern</title><link>https://lantern.example/</link>
    <description>News of the harbour</description><language>en</language>
    <item><title>Gull steals mouse &amp; cable</title><link>https://lantern.example/gull</link>
    <pubDate>Fri, 03 Oct 2025 09:15:00 +0200</pubDate><dc:creator>Imogen Vane</dc:creator>
    <description><![CDATA[<p>“It was <b>quick</b>,” said Bo&nbsp;Falk.</p>]]></description></item>
    <item><title>Ferry late</title><guid>https://lantern.example/ferry</guid></item>
    """

  private static let atom = """
    <feed xmlns="http://www.w3.org/2005/Atom"><title>The Pell Lantern</title>
    <link rel="self" href="https://lantern.example/atom"/><link href="https://lantern.example/"/>
    <entry><title type="html">Gull steals &lt;i&gt;mouse&lt;/i&gt; &amp;amp; cable</title>
    <link href="https://lantern.example/gull"/><published>2025-10-03T09:15:00+02:00</published>
    <author><name>Imogen Vane</name></author><summary type="xhtml">
    <div xmlns="http://www.w3.org/1999/xhtml">“It was <b>quick</b>,” said Bo Falk.</div></summary>
    </entry><entry><title>Ferry late</title><link href="https://lantern.example/ferry"/></entry></feed>
    """

  private static let json = """
    {"version": "https://jsonfeed.org/version/1.1", "title": "The Pell Lantern",
    "home_page_url": "https://lantern.example/", "items": [{"id": "1", "title": "Gull steals mouse & cable",
    "url": "https://lantern.example/gull", "date_published": "2025-10-03T09:15:00+02:00",
    "authors": [{"name": "Imogen Vane"}], "content_html": "<p>“It was <b>quick</b>,” said Bo Falk.</p>"},
    {"id": "https://lantern.example/ferry", "title": "Ferry late"}]}
    """

  /// RSS without its end, Atom and JSON Feed with the same two articles.
  @Test(arguments: [rss, atom, json]) func aFeedIsTheListOfItsArticles(feed: String) throws {
    let article = try read(feed)
    #expect(words(.headline, of: article) == ["The Pell Lantern"])
    #expect(words(.subheading, of: article) == ["Gull steals mouse & cable", "Ferry late"])
    #expect(
      words(.dateline, of: article) == [
        "2025-10-03 09:15 · Imogen Vane · https://lantern.example/gull",
        "https://lantern.example/ferry",
      ])
    #expect(words(.paragraph, of: article) == ["“It was quick,” said Bo Falk."])
    #expect(
      article.links.map { "\(article[$0.range]) \($0.address)" }.first
        == "Gull steals mouse & cable https://lantern.example/gull")
    #expect(article.metadata.canonicalURL == "https://lantern.example/")
  }

  @Test func whereAnArticleWasPublishedIsNoSummary() throws {
    let summary =
      "<p>It was quick.</p> <p>The post <a href=\"#\">Gull steals mouse</a> appeared first on <a>The Pell Lantern</a>.</p>"
    let article = try read(
      "<rss><channel><title>The Pell Lantern</title><item><title>Gull steals mouse</title>"
        + "<description><![CDATA[\(summary)]]></description></item></channel></rss>")
    #expect(words(.paragraph, of: article) == ["It was quick."])
  }

  @Test func aLinkMayBeRelativeToTheFeed() throws {
    let article = try read(
      "<feed><title>Pell</title><link href=\"https://lantern.example/\"/><entry><title>Gull</title>"
        + "<link href=\"/gull\"/></entry></feed>")
    #expect(article.links.first?.address == "https://lantern.example/gull")
  }

  @Test func aFilmHasItsDescription() throws {
    let article = try read(
      "<feed><title>Pell Films</title><entry><title>The gull</title><media:group>"
        + "<media:description>We filmed it.</media:description></media:group></entry></feed>")
    #expect(words(.paragraph, of: article) == ["We filmed it."])
  }

  @Test func aLongSummaryEndsAtASentence() throws {
    let sentence = "The ferry between Sandhaven and the islands is late again. "
    let text = String(repeating: sentence, count: 30)
    let article = try read(
      "<rss><channel><item><title>Ferry</title><description>\(text)</description></item></channel></rss>"
    )
    let summary = try #require(words(.paragraph, of: article).first)
    #expect(summary.hasSuffix("late again.") && summary.utf8.count < 600)
  }

  @Test func aFeedWithoutArticlesSaysSo() {
    for feed in [
      "<rss><channel><title>x</title></channel></rss>", "<feed></feed>",
      "{\"version\": \"https://jsonfeed.org/version/1\"}",
    ] {
      #expect(throws: ReadingFailure.format(.nothing("article", in: "the feed"))) { try read(feed) }
    }
  }

  @Test(arguments: [rss, atom, json]) func aFeedIsKnownByItsStart(feed: String) {
    #expect(SourceFormat(Array(feed.utf8)) == .feed)
  }

  @Test func aPageWithAFeedInItIsAPage() {
    #expect(SourceFormat(Array("<html><rss></rss></html>".utf8)) == .html)
    #expect(SourceFormat(Array("<!-- <rss> --><html><p>x".utf8)) == .html)
    #expect(SourceFormat(Array("A <rss> is a feed.".utf8)) == .plainText)
  }

  @Test func entitiesAreNeverExpandedNorLoaded() throws {
    let bomb = """
      <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">
      <!ENTITY c SYSTEM "file:///etc/passwd">]>
      <rss><channel><title>x</title><item><title>A &b;&c; title</title></item></channel></rss>
      """
    #expect(words(.subheading, of: try read(bomb)) == ["A title"])
  }

  @Test func addressesOfOtherSchemesAreNoLinks() throws {
    let article = try read(
      "<rss><channel><item><title>x\u{1B}[2J</title><link>javascript:alert(1)</link></item></channel></rss>"
    )
    #expect(article.links.isEmpty)
    #expect(!article.text.bytes.contains(0x1B))
  }
}
