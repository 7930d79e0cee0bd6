import Document
import Extraction
import Testing

@Suite struct HTMLBylineBoxTests {
  private func authors(_ above: String, head: String = "") throws -> [String] {
    try HTMLPage.article(from: page(above + "<div>\(story)</div>", head: head)).metadata.authors
  }

  @Test(arguments: [
    "<meta name=author content='Sandhaven Media Inc.'><meta name=author content='Tove Lind'>",
    """
    <meta name=author content='Orm Press'><meta name=copyright content='(c) Orm Press 2031'>\
    <meta name='article:author' content='Tove Lind'>
    """,
    "<meta name=author content='Lantern News'><meta name='article:author' content='Tove Lind'>",
  ])
  func aCompanyIsAnAuthorOnlyIfNobodyElseIs(_ head: String) throws {
    #expect(try authors("", head: head) == ["Tove Lind"])
    #expect(try authors("", head: "<meta name=author content='Orm Inc.'>") == ["Orm Inc."])
  }

  @Test func aTeaserBelowALinkedMainHeadingNamesNoAuthor() throws {
    let teaser = """
      <article><h1><a href="/x">The bakery on the islands closes</a></h1>\
      <a class=byline rel=author href="/author/odd">Odd Berg</a></article>
      """
    let byline = "<span>By <a href='/author/tove'>Tove Lind</a></span>"
    let article = try HTMLPage.article(from: page(byline + "<div>\(story)</div>" + teaser))
    #expect(article.metadata.authors == ["Tove Lind"])
  }

  @Test func aRoleThatLinksToAPersonStandsInForTheAuthor() throws {
    let line = "<p><span>By </span><a href='/authors/ferry-team'>Ferry Team</a></p>"
    #expect(try authors(line) == ["Ferry Team"])
    #expect(try authors("", head: "<meta name='sailthru.author' content='Editor'>") == ["Editor"])
  }

  @Test(arguments: [
    (
      "<div class=author><span class=name>谢若含</span><span class=date>2031-03-01 14:27</span></div>",
      "谢若含"
    ),
    (
      "<a class=author href='/author/tove'><b>Tove Lind</b><i class=author__role>Head of Ferries and Piers</i></a>",
      "Tove Lind"
    ),
    ("<div class=byline>Posted By</div><p>By Tove Lind</p>", "Tove Lind"),
    ("<div class=byline>Tove Lind ⋅ Islands</div>", "Tove Lind"),
  ])
  func theDateAndTheRoleInABylinesBoxAreNoNames(_ box: String, _ name: String) throws {
    #expect(try authors(box).first == name)
  }

  @Test func aLongBylineNamesThePeopleItLinksTo() throws {
    let line = """
      <div class=byline>Written by <a href="/authors/tove">Tove Lind</a>, senior writer for ferries, \
      piers and harbours, and <a href="/authors/odd">Odd Berg</a>, staff writer for storms, weather \
      and the islands</div>
      """
    #expect(try authors(line) == ["Tove Lind", "Odd Berg"])
  }
}
