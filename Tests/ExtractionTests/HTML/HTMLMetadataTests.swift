import Document
import Extraction
import Testing

@Suite struct HTMLMetadataTests {
  private func metadata(
    _ head: String, body: String = story, title: String = "Ferry returns to Sandhaven"
  ) throws -> Metadata {
    try HTMLPage.article(from: page(body, head: head, title: title)).metadata
  }

  private func linked(_ json: String) -> String {
    "<script type=\"application/ld+json\">\(json)</script>"
  }

  @Test func linkedDataNamesTheArticle() throws {
    let data = try metadata(
      linked(
        """
        {"@context": "https://schema.org", "@type": "ReportageNewsArticle", "headline": "Ferry returns",
        "author": [{"@type": "Person", "givenName": "Tove", "familyName": "Lind"}, {"name": "Odd Berg"}],
        "datePublished": "2031-05-09T16:00:00+02:00", "dateModified": "2031-05-10T07:30:00Z",
        "articleSection": "Islands", "publisher": {"name": "The Sandhaven Lantern"}}
        """))
    #expect(data.authors == ["Tove Lind", "Odd Berg"])
    #expect(data.published?.iso8601 == "2031-05-09T16:00:00+02:00")
    #expect(data.modified?.iso8601 == "2031-05-10T07:30:00Z")
    #expect(data.section == "Islands")
    #expect(data.publisher == "The Sandhaven Lantern")
  }

  @Test func authorsOfAGraphAreFoundByTheirIdentifier() throws {
    let data = try metadata(
      linked(
        """
        {"@graph": [{"@type": "WebPage", "name": "Page"}, {"@type": "Article", "headline": "Ferry",
        "author": {"@id": "#tove"}}, {"@type": "Person", "@id": "#tove", "name": "Tove Lind"}]}
        """))
    #expect(data.authors == ["Tove Lind"])
  }

  @Test func ofSeveralArticlesTheOneOfThisPageCounts() throws {
    let data = try metadata(
      linked(
        """
        [{"@type": "NewsArticle", "headline": "A whale in the harbour", "author": "Odd Berg"},
        {"@type": "NewsArticle", "headline": "Ferry returns to Sandhaven", "author": "Tove Lind"}]
        """))
    #expect(data.authors == ["Tove Lind"])
  }

  @Test func openGraphAndMetaTagsAreRead() throws {
    let data = try metadata(
      """
      <meta property="og:title" content="Ferry returns to Sandhaven">
      <meta property="og:site_name" content="The Sandhaven Lantern">
      <meta property="og:image" content="https://lantern.example/pier.jpg">
      <meta property="article:published_time" content="2031-05-09T16:00:00+02:00">
      <meta name="author" content="By Tove Lind and Odd Berg">
      <link rel="canonical" href="https://lantern.example/ferry">
      """)
    #expect(data.authors == ["Tove Lind", "Odd Berg"])
    #expect(data.published?.iso8601 == "2031-05-09T16:00:00+02:00")
    #expect(data.canonicalURL == "https://lantern.example/ferry")
    #expect(data.leadImage == "https://lantern.example/pier.jpg")
    #expect(data.language == "en-GB")
  }

  @Test func referencesThatWereEscapedTwiceAreResolved() throws {
    let data = try metadata(
      linked("{\"@type\": \"NewsArticle\", \"headline\": \"&quot;No more&quot; storms\"}"),
      title: "")
    #expect(data.title == "\"No more\" storms")
  }

  @Test func thePaperIsAnAuthorOnlyIfNobodyElseIs() throws {
    let site = "<meta property=\"og:site_name\" content=\"Lantern\">"
    let person = "<meta name=author content=\"Tove Lind\">"
    let paper = linked("{\"@type\": \"NewsArticle\", \"author\": {\"name\": \"Lantern\"}}")
    #expect(try metadata(site + paper + person).authors == ["Tove Lind"])
    #expect(try metadata(site + paper).authors == ["Lantern"])
  }

  @Test func rolesAndAddressesAreNoAuthors() throws {
    let data = try metadata(
      "<meta name=author content=\"Tove Lind, Staff Writer, tove@lantern.example\">")
    #expect(data.authors == ["Tove Lind"])
  }

  @Test func markedBylinesAreReadButNotThoseOfComments() throws {
    let data = try metadata(
      "",
      body: """
        <div class=byline>By <a rel=author href=x>Tove Lind</a></div>\(story)
        <div class="comment"><span class="comment-author">Sea Dog</span></div>
        """)
    #expect(data.authors == ["Tove Lind"])
  }

  @Test(arguments: [
    ("en_us", "en-US"), ("DE, AT, CH", "de"), ("zh-Hant-TW", "zh-Hant-TW"), ("english", "en-GB"),
  ])
  func theLanguageIsATag(_ given: String, _ tag: String) throws {
    let page =
      "<html lang=\"\(given)\"><head><meta property=og:locale content=en_GB></head>\(story)</html>"
    #expect(try HTMLPage.article(from: Array(page.utf8)).metadata.language == tag)
  }

  @Test func addressesAreWholeAndOfTheWeb() throws {
    let data = try metadata(
      """
      <link rel=canonical href="/ferry"><meta property=og:url content="https://lantern.example/f?a=1">
      <meta property=og:image content="/pier.jpg">
      """)
    #expect(data.canonicalURL == "https://lantern.example/ferry")
    #expect(data.leadImage == "https://lantern.example/pier.jpg")
    #expect(try metadata("<link rel=canonical href=index.html>").canonicalURL == nil)
    #expect(try metadata("<link rel=canonical href='file:///etc/motd'>").canonicalURL == nil)
    #expect(
      try metadata("<meta property=og:image content='//x.example/a'>").leadImage
        == "https://x.example/a")
  }

  @Test func aListOfKeyWordsIsNoSection() throws {
    #expect(
      try metadata("<meta property=article:section content='Islands, Ferry, Storm'>").section
        == "Islands")
    #expect(
      try metadata("<meta property=article:section content='Food, Wine'>").section == "Food, Wine")
  }
}
