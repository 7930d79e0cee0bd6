import Document
import Extraction
import Testing

@Suite struct HTMLAuthorTests {
  private func authors(_ head: String = "", above: String = "", below: String = "") throws
    -> [String]
  {
    try HTMLPage.article(from: page(above + "<div>\(story)</div>" + below, head: head))
      .metadata.authors
  }

  private func linked(_ author: String) -> String {
    """
    <script type="application/ld+json">{"@type": "NewsArticle", "author": \(author)}</script>
    """
  }

  @Test func whoSignsTheStoryIsItsAuthorAndNotTheAccountThatPublishedIt() throws {
    let account = linked("{\"@type\": \"Person\", \"name\": \"Odd Berg\"}")
    #expect(try authors(account, above: "<h1>Ferry</h1><p>By Tove Lind</p>") == ["Tove Lind"])
    #expect(try authors(account, above: "<h1>Ferry</h1><p>By Odd Berg Editor</p>") == ["Odd Berg"])
    #expect(try authors(account, below: "<p>Photos by Tove Lind</p>") == ["Odd Berg"])
  }

  @Test func theAdministratorsAccountIsAnAuthorOnlyIfNobodyElseIs() throws {
    let account = linked("{\"name\": \"Lantern D\", \"url\": \"https://x.example/author/admin/\"}")
    #expect(try authors(account + "<meta name=author content='Tove Lind'>") == ["Tove Lind"])
    #expect(try authors(account) == ["Lantern D"])
    let link = "<p>by <a rel=author href='/author/admin/'>Lantern D</a></p>"
    #expect(try authors(above: link, below: "<p class=author>Tove Lind</p>") == ["Tove Lind"])
  }

  @Test func namesInBoldBelowTheFirstLinesAreAByline() throws {
    let article = try HTMLPage.article(
      from: page(
        "<div><p>… eight months after the storm</p><p><b>Tove Lind/Odd Berg</b></p>\(story)</div>"))
    #expect(article.metadata.authors == ["Tove Lind", "Odd Berg"])
    #expect(words(.byline, of: article) == ["Tove Lind/Odd Berg"])
  }

  @Test(arguments: [
    "<p>von <a rel=author href=x>Tove</a></p>",
    "<p class=meta><a class=author href='/author/tove/'>Tove</a></p>",
    "<p class=author>written by Tove</p>",
  ])
  func anAuthorThatAPageLinksToOrIntroducesNeedsNoSurname(_ line: String) throws {
    #expect(try authors(above: line) == ["Tove"])
    #expect(try authors(above: "<p class=author>Tove</p>") == [])
    #expect(try authors(above: "<p class=author>by Tove, Islands, Ferries</p>") == [])
  }

  @Test(arguments: [
    ("<h1>Ferry</h1><p>By Tove Lind, AP</p>", ["Tove Lind"]),
    ("<h1>Ferry</h1><p>Tove Lind | 9.5.2031, 16:00</p>", ["Tove Lind"]),
    ("<h1>Ferry</h1><p>9.5.2031 16:00 by Tove</p>", ["Tove"]),
    ("<h1>Ferry</h1><p>9.5.2031 16:00 by Tove, Islands, Ferries</p>", []),
    ("<h1>Ferry</h1><p>By Tove Lind on Friday, May 9th, 2031</p>", ["Tove Lind"]),
    ("<h1>Ferry</h1><p>Sandhaven, 9 May 2031</p>", []),
  ])
  func theLinesAroundTheHeadlineNameTheAuthor(_ above: String, _ names: [String]) throws {
    #expect(try authors(above: above) == names)
  }

  @Test(arguments: [
    "<p>Autorin: Tove Lind</p>", "<h5>Author:</h5>Tove Lind/Sandhaven Press",
    "<div><b>Von:</b><br>Tove Lind</div>",
  ])
  func aLabelNamesTheAuthorWhereverItIs(_ line: String) throws {
    let names = try authors(below: "<p>Ferries: timetable</p><p>Islands: map</p>" + line)
    #expect(names.first == "Tove Lind")
  }

  @Test func whoSignsAtTheRightBelowTheStoryIsItsAuthor() throws {
    let signed = story + "<p style='text-align:right'><b>Tove Lind</b></p>"
    let article = try HTMLPage.article(from: page("<div>\(signed)</div>"))
    #expect(article.metadata.authors == ["Tove Lind"])
    let unsigned = story + "<p><b>Ferry Timetable</b></p>"
    #expect(try HTMLPage.article(from: page("<div>\(unsigned)</div>")).metadata.authors == [])
  }

  @Test func authorsOfPicturesAndOfCitedWorksAreNotTheStorys() throws {
    let author = "<meta itemprop=author content='Odd Berg'>"
    let picture = "<figure><img src=pier.jpg>\(author)</figure>"
    let cited = """
      <div itemscope itemtype="https://schema.org/Article"><p itemprop=citation itemscope>
      <span itemprop=author>Odd Berg</span></p></div>
      """
    #expect(try authors(below: picture + cited) == [])
    #expect(
      try authors("<meta name=dc.creator content='Tove Lind'>", below: picture + cited) == [
        "Tove Lind"
      ])
    #expect(try authors(below: "<div itemscope>\(author)</div>") == ["Odd Berg"])
  }

  @Test func theSectionAmongTheFactsOnAStoryIsNoAuthor() throws {
    let facts = "<p class=entry-meta-category>Harbour News</p><p class=meta rel=tag>Orm Islands</p>"
    #expect(try authors(above: facts) == [])
  }

  @Test func thePageMayHaveAnAuthorWhereNoArticleIsDescribed() throws {
    let graph = """
      <script type="application/ld+json">{"@graph": [
        {"@type": "WebPage", "author": {"@id": "#tove"}},
        {"@type": "Person", "@id": "#tove", "name": "Tove Lind"}]}</script>
      """
    #expect(try authors(graph) == ["Tove Lind"])
  }

  @Test func aRoleIsNamedOnlyIfNobodyIs() throws {
    #expect(try authors(linked("{\"name\": \"Staff Writer\"}")) == ["Staff Writer"])
    #expect(try authors(above: "<p class=byline>von Redaktion</p>") == ["Redaktion"])
    #expect(try authors(above: "<p class=byline>by unknown</p>") == [])
    #expect(
      try authors(
        linked("{\"name\": \"Staff Writer\"}"), above: "<h1>Ferry</h1><p>By Tove Lind</p>")
        == ["Tove Lind"])
  }

  @Test func theInitialsOfThePaperAreThePaper() throws {
    let site = "<meta property=og:site_name content='Sandhaven Lantern'>"
    let author = "<meta name=author content=SL>"
    #expect(try authors(site + author) == ["SL"])
    #expect(try authors(site + author, above: "<h1>Ferry</h1><p>By Tove Lind</p>") == ["Tove Lind"])
  }

  @Test func marksAmongCommentsNameNoAuthor() throws {
    let comment = "<div class=comments><div><b class=author>Sea Dog</b></div></div>"
    #expect(try authors(above: comment, below: "<p id=author-line>Tove Lind</p>") == ["Tove Lind"])
  }

  @Test func cardsOfNetworksNameAnAuthor() throws {
    let card = "<meta name=twitter:label1 content='Written by'><meta name=twitter:data1 content='"
    #expect(try authors(card + "Tove Lind'>") == ["Tove Lind"])
    #expect(
      try authors("<meta name=twitter:label1 content=Price><meta name=twitter:data1 content='9'>")
        == [])
  }

  @Test func anAddressIsAPaperAndItsTownNoAuthor() throws {
    let paper = "<meta name=author content='lantern.example, Sandhaven'>"
    #expect(try authors(paper) == ["lantern.example"])
    #expect(try authors(paper, above: "<a rel=author href=x>Tove Lind</a>") == ["Tove Lind"])
  }

  @Test(arguments: [
    ("Posted on 9 May 2031 by Tove Lind", ["Tove Lind"]),
    ("Posted in Islands by Tove Lind on May 9, 2031", ["Tove Lind"]),
    ("Veröffentlicht am 9. Mai 2031 von Tove Lind", ["Tove Lind"]),
    ("Tove Lind, PhD", ["Tove Lind, PhD"]),
    ("Posted by Tove Lind and Odd Berg - Ferry Team", ["Tove Lind", "Odd Berg"]),
    ("To\u{AD}ve Lind", ["Tove Lind"]),
    ("Tove von Lind", ["Tove von Lind"]),
    ("Pressemitteilung von Tove Lind", ["Tove Lind"]),
    ("Tove Lind (Image: Odd Berg/Sandhaven Press)", ["Tove Lind"]),
    ("sandhavenadmin", []), ("Log In", []), ("Photos: Lantern", []),
    ("Tags", []), ("Tove Lind Monday", ["Tove Lind"]),
    ("<a href='/tove-lind'>Tove Lind</a>", ["Tove Lind"]),
    ("Ein Artikel von Tove Lind", ["Tove Lind"]),
    ("Tove Lind Tove Lind", ["Tove Lind"]),
    ("Tove Lind in Pell and Odd Berg in Sandhaven", ["Tove Lind", "Odd Berg"]),
    ("Tove Lind;Odd Berg", ["Tove Lind", "Odd Berg"]),
  ])
  func namesAreFoundInWhatPagesWriteInTheirPlace(_ text: String, _ names: [String]) throws {
    #expect(try authors("<meta name=author content=\"\(text)\">") == names)
  }
}

@Suite struct HTMLAuthorPlaceTests {
  private func authors(_ html: String, head: String = "") throws -> [String] {
    try HTMLPage.article(from: page(html, head: head)).metadata.authors
  }

  @Test func degreesAndSuffixesBelongToNames() throws {
    #expect(
      try authors("<p class=byline>By Odd Berg, Jr., and Tove Lind, M.D.</p>\(story)")
        == ["Odd Berg, Jr.", "Tove Lind, M.D."])
  }

  @Test func namesThatTheMarkupStatesOneByOneNeedNothingBetweenThem() throws {
    #expect(
      try authors(
        """
        <p itemprop=author><span itemprop=name>Tove Lind</span><span itemprop=name>Odd Berg</span></p>
        \(story)
        """) == ["Tove Lind", "Odd Berg"])
  }

  @Test func buttonsBesideANameAreNoPartOfIt() throws {
    #expect(
      try authors(
        """
        <div class=byline><p>By <a href='/staff/tove-lind'>Tove Lind</a></p>
        <ul class=social-tools><li><p>Link Copied</p></li></ul></div>\(story)
        """) == ["Tove Lind"])
  }

  @Test func theNextLinkIsNoPartOfAName() throws {
    let line =
      "<div class=author-box><a class=author href=/t>Tove Lind</a><a href=/tv>LIVE</a></div>"
    #expect(try authors("<h1>Ferry returns to Sandhaven</h1>\(line)\(story)") == ["Tove Lind"])
  }

  @Test func theAuthorOfATeaserIsNotTheStorys() throws {
    let teaser = """
      <div><h2><a href=/2>What to know about herring</a></h2><div class=byline>by \
      <a href=/authors/ina>Ina Vik</a></div></div>
      """
    #expect(try authors("<main><h1>Ferry returns to Sandhaven</h1>\(story)</main>\(teaser)") == [])
  }

  @Test(arguments: [
    "<div>By<ul><li>Tove Lind</li><li>Odd Berg</li><li>Ina Vik</li></ul></div>",
    "<h4>Authors</h4><ul><li>Tove Lind</li><li>Odd Berg</li><li>Ina Vik</li></ul>",
  ])
  func namesMayBeAList(_ line: String) throws {
    let html = "<h1>Ferry returns to Sandhaven</h1>\(line)\(story)"
    #expect(try authors(html) == ["Tove Lind", "Odd Berg", "Ina Vik"])
  }

  @Test func aListOfNamesIsOneByline() throws {
    let line = "<div>By<ul><li>Tove Lind</li><li>Odd Berg</li></ul></div>"
    let article = try HTMLPage.article(
      from: page("<h1>Ferry returns to Sandhaven</h1>\(line)\(story)"))
    #expect(words(.byline, of: article) == ["By Tove Lind, Odd Berg"])
    #expect(words(.listItem, of: article) == [])
    #expect(article.validate() == [])
  }

  @Test(arguments: [
    ("<p>作者：林海</p>", ["林海"]), ("<p>（责编：林海、王小明）</p>", ["林海", "王小明"]),
    ("<p>著者：高木浩二</p>", ["高木浩二"]), ("<div id=byline>[高木浩二，Lantern]</div>", ["高木浩二"]),
    ("<p class=author>高木ひろし</p>", ["高木ひろし"]), ("<p class=author>记者林海</p>", ["林海"]),
  ])
  func eastAsianNamesHaveNoSpaces(_ line: String, _ names: [String]) throws {
    let found = try authors("<h1>Ferry returns to Sandhaven</h1>\(line)\(story)")
    #expect(found.prefix(names.count) == names[...])
  }

  @Test(arguments: [
    "<p>By <a href=/x>Tove Lind</a><a href=/tv>LIVE</a></p>",
    "<p class=byline>By <a href=/x>Tove Lind</a><a href=/tv>LIVE</a></p>",
  ])
  func theNextLinkOfABylineIsNoPartOfAName(_ line: String) throws {
    #expect(try authors("<h1>Ferry returns to Sandhaven</h1>\(line)\(story)") == ["Tove Lind"])
  }

  @Test(arguments: [
    "<div><a href=/author/tove-lind/>Tove Lind</a> · Harbours</div>",
    "<h3>Written by Tove Lind</h3>", "<h5><em>By Tove Lind</em></h5>",
    "<h3>Author</h3><p>Tove Lind</p>",
    "<p>Posted by Tove</p>",
  ])
  func linksToPeopleAndHeadingsNameAuthors(_ line: String) throws {
    let found = try authors("<h1>Ferry returns to Sandhaven</h1>\(line)\(story)")
    #expect(["Tove Lind", "Tove"].contains(found.first ?? ""))
  }

  @Test func aHeadingThatStartsWithByIsNoByline() throws {
    let html = "<h1>Ferry returns to Sandhaven</h1>\(story)<h2>By Popular Demand</h2>\(story)"
    #expect(try authors(html) == [])
  }

  @Test func cataloguesGiveFamilyNamesFirst() throws {
    let head = """
      <meta name=citation_author content="Vale, Ingrid"><meta name=citation_author content="Odd Berg">
      """
    #expect(try authors(story, head: head) == ["Ingrid Vale", "Odd Berg"])
  }

  @Test func aPropertyMayBeAListOfTerms() throws {
    let head = "<meta property='dc:creator schema:author' content='Tove Lind'>"
    #expect(try authors(story, head: head) == ["Tove Lind"])
  }

  @Test func whoWroteTheOtherStoriesOfAListIsNotTheAuthor() throws {
    let others = """
      <aside><ul><li><article><h2><span class=byline>Ina Vik</span></h2>
      <h2><a href=/2>Herring</a></h2></article></li></ul></aside>
      """
    #expect(try authors("<h1>Ferry returns to Sandhaven</h1>\(story)\(others)") == [])
  }

  @Test func aPenNameCountsWhereItIsMarkedAsOne() throws {
    let card = "<span class='author vcard'><a class='url fn n' href=/author/dog/>seadog</a></span>"
    #expect(try authors("<h1>Ferry returns to Sandhaven</h1>\(card)\(story)") == ["seadog"])
  }

  @Test(arguments: ["〔記者林海／港城報導〕", "（记者林海/港城报道）"])
  func theReporterInBracketsBeforeTheStoryIsItsAuthor(_ line: String) throws {
    let words = "渡輪星期一再次啟航，港務局表示，風暴八個月前毀壞了碼頭，修復費用由縣政府支付，島上居民十分高興。"
    let article = try HTMLPage.article(
      from: page("<main><p>\(line)\(words)</p><p>\(words)</p></main>"))
    #expect(article.metadata.authors == ["林海"])
  }
}
