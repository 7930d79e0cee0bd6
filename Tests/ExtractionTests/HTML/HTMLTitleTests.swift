import Document
import Extraction
import Testing

@Suite struct HTMLTitleTests {
  private func title(
    _ body: String, social: String? = nil, linked: String? = nil, page title: String = ""
  ) throws -> String? {
    var head = "<meta property=\"og:site_name\" content=\"The Sandhaven Lantern\">"
    if let social { head += "<meta property=\"og:title\" content=\"\(social)\">" }
    if let linked {
      head += """
        <script type="application/ld+json">{"@type": "NewsArticle", "headline": "\(linked)"}</script>
        """
    }
    return try HTMLPage.article(from: page(body + story, head: head, title: title)).metadata.title
  }

  @Test func theSitesNameIsCutOffTheTitle() throws {
    #expect(
      try title("", page: "Ferry returns to Sandhaven | The Sandhaven Lantern")
        == "Ferry returns to Sandhaven")
  }

  @Test func whatMostPlacesAgreeOnWins() throws {
    #expect(
      try title(
        "<h1>Ferry returns to Sandhaven</h1>", social: "You will not believe which ferry sails",
        page: "Ferry returns to Sandhaven") == "Ferry returns to Sandhaven")
  }

  @Test func theHeadlineThatIsShownAndInLinkedDataOutweighsWhatNetworksAreGiven() throws {
    #expect(
      try title(
        "<h1>Ferry returns to Sandhaven</h1>", social: "This ferry is back",
        linked: "Ferry returns to Sandhaven", page: "This ferry is back")
        == "Ferry returns to Sandhaven")
  }

  @Test func aHeadingThatIsMarkedAsTheHeadlineOutweighsWhatMachinesAreGiven() throws {
    #expect(
      try title(
        "<h1 class='article-title'>Ferry returns to Sandhaven</h1>", social: "The boats are back",
        linked: "The boats are back", page: "The boats are back") == "Ferry returns to Sandhaven")
  }

  @Test func aMarkedHeadingThatDiffersInAKickerDoesNot() throws {
    #expect(
      try title(
        "<h1 class='article-title'>Ferry returns</h1>", social: "Sandhaven: Ferry returns",
        linked: "Sandhaven: Ferry returns", page: "Sandhaven: Ferry returns")
        == "Sandhaven: Ferry returns")
  }

  @Test(arguments: [
    "<h1>Tides!</h1><h2 itemprop='headline'>Ferry returns to Sandhaven</h2>",
    "<article><header><h2>Ferry returns to Sandhaven</h2></header></article>",
  ])
  func aMarkedHeadingOutweighsTheSectionIfItIsOneOfTheTitles(_ heading: String) throws {
    let head = "<meta name='sailthru.title' content='Ferry returns to Sandhaven'>"
    let article = try HTMLPage.article(
      from: page(
        heading + story, head: head + "<meta property='og:title' content='The boats are back'>",
        title: "The boats are back"))
    #expect(article.metadata.title == "Ferry returns to Sandhaven")
  }

  @Test func severalMarkedHeadingsAndALinkToAnotherStoryDoNot() throws {
    let other = "<h2 class='entry-title'>The pier is closed</h2>"
    #expect(
      try title(
        "<h2 class='entry-title'>Ferry returns to Sandhaven</h2>" + other,
        social: "This ferry is back", page: "This ferry is back") == "This ferry is back")
    #expect(
      try title(
        "<h1 class='entry-title'><a href='/pier'>The pier is closed</a></h1>",
        social: "This ferry is back", page: "This ferry is back") == "This ferry is back")
  }

  @Test func aHeadingInALinkToTheFrontPageIsTheSitesName() throws {
    #expect(
      try title(
        "<a href=https://lantern.example/><h1>Tide and Time</h1></a><h2>Ferry returns</h2>",
        page: "Ferry returns - Tide and Time") == "Ferry returns")
  }

  @Test(arguments: ["/", "https://lantern.example/", "https://lantern.example", "../index.html"])
  func aHeadingThatLeadsToTheFrontPageIsTheSitesName(_ home: String) throws {
    #expect(
      try title(
        "<h1><a href=\"\(home)\">Tide and Time</a></h1><h2>Ferry returns</h2>",
        page: "Ferry returns - Tide and Time") == "Ferry returns")
  }

  @Test func aHeadingAmongBreadcrumbsIsNoHeadline() throws {
    #expect(
      try title(
        "<ul><li>Islands</li><li><h1>Ferry Sandhaven: timetable, prices</h1></li></ul>"
          + "<h2>Ferry returns to Sandhaven</h2>",
        social: "Ferry Sandhaven: timetable, prices", linked: "Ferry returns to Sandhaven")
        == "Ferry returns to Sandhaven")
  }

  @Test func aKickerBelongsToTheTitleIfLinkedDataHasItToo() throws {
    let kicker = "After the storm: Ferry returns to Sandhaven"
    let heading = "<p>After the storm</p><h1>Ferry returns to Sandhaven</h1>"
    #expect(try title(heading, social: kicker, linked: kicker, page: kicker) == kicker)
    #expect(try title(heading, social: kicker, page: kicker) == "Ferry returns to Sandhaven")
  }

  @Test func aHeadlineThatIsCutShortGivesWayToTheWhole() throws {
    let whole = "Ferry returns to Sandhaven after eight months of repairs to the pier"
    #expect(
      try title(
        "<h1>\(whole)</h1>", social: whole,
        linked: "Ferry returns to Sandhaven after eight months of repairs") == whole)
  }

  @Test func partsOfAHeadlineAreKeptApartAndReadingsOfCharactersLeftOut() throws {
    #expect(
      try title("<h1><span>Islands</span>Ferry returns</h1>", page: "") == "Islands Ferry returns")
    #expect(try title("<h1><ruby>港<rt>みなと</rt></ruby>が開く</h1>") == "港が開く")
  }

  @Test func aSiteNameThatIsTheTitleIsNoSiteName() throws {
    let head = """
      <meta property="og:site_name" content="Ferry returns | Lantern">
      <meta property="og:title" content="Ferry returns | Lantern">
      """
    let data = try HTMLPage.article(
      from: page("<h1>Ferry returns</h1>" + story, head: head, title: "")
    ).metadata
    #expect(data.title == "Ferry returns")
    #expect(data.publisher == nil)
  }
}

@Suite struct HTMLHeadingTests {
  private func title(_ body: String, head: String = "") throws -> String? {
    try HTMLPage.article(
      from: page("\(body)\(story)", head: head, title: "Sea: The ferry is back - Lantern")
    ).metadata.title
  }

  @Test func aKickerInTheHeadingIsNoPartOfTheTitle() throws {
    #expect(
      try title("<h1><span class=kicker>Harbour</span>Ferry returns to Sandhaven</h1>")
        == "Ferry returns to Sandhaven")
  }

  @Test func aLinkToTheSectionIsNoTitle() throws {
    let head = "<meta property=og:title content=\"Ferry returns to Sandhaven\">"
    let body = "<h1><a href=/monday>Island Monday</a></h1><h3>Ferry returns to Sandhaven</h3>"
    #expect(try title(body, head: head) == "Ferry returns to Sandhaven")
  }

  @Test func aTitleThatAQuotationMarkCutsShortDoesNotCount() throws {
    let head = """
      <meta property=og:title content="The "Orm" returns to Sandhaven">
      <meta name=twitter:title content="The "Orm" returns to Sandhaven">
      """
    #expect(
      try title("<h1>The “Orm” returns to Sandhaven</h1>", head: head)
        == "The “Orm” returns to Sandhaven")
  }

  @Test func theHeadingOfATranslatorIsNoTitle() throws {
    let tool = "<div class=skiptranslate><h1>Original text</h1></div>"
    #expect(
      try title("<h2>Ferry returns to Sandhaven</h2>\(tool)") != "Original text")
  }

  @Test func ofSeveralMainHeadingsTheOneLikeTheTitleIsTheHeadline() throws {
    let article = try HTMLPage.article(
      from: page(
        "<h1>The harbour board</h1><main><h1>Ferry returns to Sandhaven in May</h1>\(story)</main>",
        title: "HB - Ferry returns to Sandhaven in May"))
    #expect(article.metadata.title == "Ferry returns to Sandhaven in May")
  }

  @Test func aLinkThatBeginsWithTheNameOfTheSiteIsNoHeadline() throws {
    let article = try HTMLPage.article(
      from: page(
        """
        <h1><a href='index.php'>Orm Islands e.V. news from the sea</a></h1>
        <main><h2>Boats and tides</h2>\(story)</main>
        """, title: "Boats and tides » Orm Islands e.V."))
    #expect(article.metadata.title == "Boats and tides")
  }

  @Test func aWideBarSeparatesTheTitleFromTheSite() throws {
    let article = try HTMLPage.article(
      from: page(
        "<main>\(story)</main>", head: "<meta property=og:site_name content='Orm Lantern'>",
        title: "Ferry returns to Sandhaven｜Orm Lantern"))
    #expect(article.metadata.title == "Ferry returns to Sandhaven")
  }
}
