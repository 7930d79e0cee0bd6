import Document
import Extraction
import Testing

@Suite struct HTMLDateTests {
  private func metadata(
    _ head: String = "", body: String = story, language: String = "en-GB"
  ) throws -> Metadata {
    let page = """
      <html lang="\(language)"><head><title>Ferry returns to Sandhaven</title>\(head)</head>
      <body>\(body)</body></html>
      """
    return try HTMLPage.article(from: Array(page.utf8)).metadata
  }

  @Test func aDateInTheTextCountsWhenNothingElseSaysIt() throws {
    let data = try metadata(body: "<span class=date>9 May 2031, 16:05</span>\(story)")
    #expect(data.published?.iso8601 == "2031-05-09T16:05")
  }

  @Test(arguments: [
    ("https://lantern.example/news/A2031050914320005196", "2031-05-09"),
    ("https://lantern.example/ferry-20310509", "2031-05-09"),
    ("https://archive.example/web/20310509181643/http://lantern.example/ferry", nil),
    ("https://lantern.example/ferry-20319909", nil), ("https://lantern.example/203105091", nil),
  ])
  func aNumberInTheAddressMayBeginWithTheDate(_ address: String, _ iso: String?) throws {
    #expect(try metadata("<link rel=canonical href='\(address)'>").published?.iso8601 == iso)
  }

  @Test func theDateMayOpenTheStoryBelowABylineAndAPicture() throws {
    let data = try metadata(
      body: """
        <h1>Ferry returns to Sandhaven</h1><div><figure><img src=x><figcaption>The pier<span \
        class=credit>Ann Lee</span></figcaption></figure><p>By Tove Lind</p>
        <p>9.5.2031 - The ferry between Sandhaven and the Orm islands sails again on Monday, eight \
        months after a storm tore its moorings away.</p>\(story)</div>
        """, language: "de")
    #expect(data.published?.iso8601 == "2031-05-09")
  }

  @Test(arguments: [
    ("2031-05-09", "2031-05-09"), ("20310509", "2031-05-09"),
    ("2031-05-09T16:00:00.000Z", "2031-05-09T16:00:00Z"),
    ("2031-05-09 16:00:00 +0200", "2031-05-09T16:00:00+02:00"),
    ("2031-05-09 16:00:00 +02:00", "2031-05-09T16:00:00+02:00"),
    ("1936108800", "2031-05-09T16:00:00Z"), ("1936108800000", "2031-05-09T16:00:00Z"),
    ("1709164800", "2024-02-29T00:00:00Z"), ("1704067199", "2023-12-31T23:59:59Z"),
    ("Fri, 09 May 2031 16:00:00 GMT", "2031-05-09T16:00:00Z"),
  ])
  func datesOfMachinesAreRead(_ text: String, _ iso: String) throws {
    let data = try metadata("<meta name=date content=\"\(text)\">")
    #expect(data.published?.iso8601 == iso)
  }

  @Test(arguments: [("en-US", "2031-05-09"), ("en-GB", "2031-09-05"), ("es", "2031-09-05")])
  func whichFigureIsTheDayDependsOnTheLanguage(_ language: String, _ iso: String) throws {
    let head = "<meta name=date content='05/09/2031'>"
    #expect(try metadata(head, language: language).published?.iso8601 == iso)
  }

  @Test(arguments: [
    "<span property=\"schema:datePublished\" content=\"2031-05-09\"></span>",
    "<span property=\"dc:date dc:created\" content=\"2031-05-09\"></span>",
    "<time itemprop=datePublished datetime=2031-05-09>a week ago</time>",
  ])
  func propertiesOfTheStoryAreRead(_ mark: String) throws {
    let other = "<figure><b itemprop=datePublished>2 January 2020</b></figure>"
    #expect(try metadata(body: other + story + mark).published?.iso8601 == "2031-05-09")
  }

  @Test func theDatesOfOtherStoriesAreNotThisOnes() throws {
    let others = """
      <nav><time datetime=2031-05-11>today</time></nav>
      <ul><li><a href=/pier>The pier that cost too much</a> <time datetime=2031-05-02>2 May</time></li></ul>
      <div class=related><span class=date>3 May 2031</span></div>
      """
    let own = "<p>Updated <time datetime=2031-05-09>9 May</time></p>"
    #expect(try metadata(body: others + story + own).published?.iso8601 == "2031-05-09")
    let shown = "<p class=date>9 May 2031</p>"
    #expect(
      try metadata(body: "<div class=related>\(shown)</div>\(story)").published?.iso8601
        == "2031-05-09")
  }

  @Test(arguments: [
    "https://lantern.example/2031/05/09/ferry", "https://lantern.example/2031-05-09-ferry.html",
  ])
  func theAddressMayHoldTheDate(_ address: String) throws {
    let head = "<link rel=canonical href=\"\(address)\">"
    let shown = "<p class=date>10 May 2031</p>"
    #expect(try metadata(head, body: shown + story).published?.iso8601 == "2031-05-09")
    #expect(
      try metadata("<link rel=canonical href=https://lantern.example/2031/05/ferry>").published
        == nil)
  }

  @Test func theStoryMayBeginWithItsDate() throws {
    let opening = """
      <p>Sandhaven, 9 May 2031 – The ferry between Sandhaven and the Orm islands sails \
      again on Monday, eight months after a storm tore its moorings away, the board said.</p>
      """
    #expect(try metadata(body: opening + story).published?.iso8601 == "2031-05-09")
    let told = """
      <p>The ferry between Sandhaven and the Orm islands, which has not sailed since the storm \
      that tore its moorings away, will be back on 9 May 2031, the board said.</p>
      """
    #expect(try metadata(body: told + story).published == nil)
  }

  @Test(arguments: [
    "<p>Published: 9 May 2031</p>", "<div><h5>Datum:</h5>9.5.2031</div>",
    "<p>This story was posted on 9 May 2031 under Islands and has 3 remarks</p>",
  ])
  func aLabelNamesTheDateWhereverItIs(_ line: String) throws {
    let far = String(repeating: "<p>Ferries: timetable</p>", count: 20)
    #expect(try metadata(body: story + far + line + far).published?.iso8601 == "2031-05-09")
  }

  @Test func thePartsOfADateMayBeApart() throws {
    let parts = "<p class=date><span>May</span><span>09</span><span>2031</span></p>"
    #expect(try metadata(body: parts + story).published?.iso8601 == "2031-05-09")
  }

  @Test func aChangeBeforeThePublicationIsNone() throws {
    let published = "<meta property=article:published_time content='2031-05-09T16:00:00+02:00'>"
    let earlier = "<meta property=article:modified_time content='2031-05-02T10:00:00Z'>"
    let later = "<meta property=article:modified_time content='2031-05-09T18:00:00Z'>"
    #expect(try metadata(published + earlier).modified == nil)
    #expect(try metadata(published + later).modified?.iso8601 == "2031-05-09T18:00:00Z")
  }

  @Test(arguments: [
    ("2031-05-09T22:30:00Z", "10 May 2031, 0:30", "2031-05-10T00:30"),
    ("2031-05-09T22:30:00Z", "10 May 2031", "2031-05-10"),
    ("2031-12-31T23:00:00Z", "1 January 2032", "2032-01-01"),
    ("2031-05-09T03:30:00Z", "8 May 2031", "2031-05-08"),
    ("2031-05-09T22:30:00Z", "9 May 2031", "2031-05-09T22:30:00Z"),
    ("2031-05-09T05:30:00Z", "10 May 2031", "2031-05-09T05:30:00Z"),
    ("2031-05-09T22:30:00+02:00", "10 May 2031", "2031-05-09T22:30:00+02:00"),
  ])
  func theDayIsTheOneThatThePageShows(_ given: String, _ shown: String, _ iso: String) throws {
    let head = "<meta property=article:published_time content='\(given)'>"
    let body = "<h1>Ferry returns to Sandhaven</h1><p>\(shown)</p>\(story)"
    #expect(try metadata(head, body: body).published?.iso8601 == iso)
  }

  @Test func theDayOfAChangeIsNotThatOfPublication() throws {
    let head = """
      <meta property=article:published_time content='2031-05-09T22:30:00Z'>
      <meta property=article:modified_time content='2031-05-10T08:00:00Z'>
      """
    let body = "<h1>Ferry returns to Sandhaven</h1><p>Updated 10 May 2031</p>\(story)"
    #expect(try metadata(head, body: body).published?.iso8601 == "2031-05-09T22:30:00Z")
  }

  @Test(arguments: [
    "<script type='application/ld+json'>{\"@type\": \"WebPage\", \"datePublished\": \"2031-05-09\"}</script>",
    "<meta name=citation_publication_date content=2031/05/09>",
    "<meta name=published-date content=2031-05-09>",
  ])
  func pagesAndCataloguesNameTheDate(_ head: String) throws {
    #expect(try metadata(head).published?.iso8601 == "2031-05-09")
  }

  @Test func yearMonthAndDayMayHaveFullStopsBetweenThem() throws {
    let data = try metadata(body: "<h1>Ferry</h1><p>Essay - Published: 2031.05.09 |</p>\(story)")
    #expect(data.published?.iso8601 == "2031-05-09")
  }
}
