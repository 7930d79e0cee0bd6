import Document
import Extraction
import Testing

/// Lines in which a page states the author and the date, in places that hold no text of the story.
@Suite struct HTMLStatedLineTests {
  private let title = "<h1>Ferry returns to Sandhaven</h1>"
  private let head = """
    <meta name=author content="Tove Lind"><meta name=date content="2031-05-09">
    """

  private func lines(_ html: String, head: String? = nil) throws -> [String] {
    let article = try HTMLPage.article(from: page(html, head: head ?? self.head))
    #expect(article.validate() == [])
    return article.blocks.prefix { $0.kind != .paragraph }.dropFirst().map {
      "\($0.kind): \(article[$0.range])"
    }
  }

  @Test(arguments: [
    """
    <div class="meta-share-group"><p>Author: Tove Lind</p><p>Published: May 9, 2031</p></div>
    """,
    """
    <aside class=post-meta><p>Author: Tove Lind</p><ul><li>Published: May 9, 2031</li></ul></aside>
    """,
  ])
  func aLineInABoxOfShareButtonsIsShown(_ box: String) throws {
    #expect(
      try lines("\(title)\(box)\(story)") == [
        "byline: Author: Tove Lind", "dateline: Published: May 9, 2031",
      ])
  }

  @Test func aLineAboveTheHeadlineFollowsIt() throws {
    let above = "<div><span>9 May 2031</span> <span>Sandhaven Lantern</span></div>"
    #expect(
      try lines("<div>\(above)\(title)<p>By Tove Lind</p>\(story)</div>") == [
        "dateline: 9 May 2031 Sandhaven Lantern", "byline: By Tove Lind",
      ])
  }

  @Test(arguments: [
    "<button><p>By <a href=/author/tove-lind>Tove Lind</a></p></button>",
    "<div><span>By </span><div><button>Tove Lind</button></div></div>",
  ])
  func aNameInAButtonIsShown(_ button: String) throws {
    #expect(try lines("\(title)\(button)\(story)") == ["byline: By Tove Lind"])
  }

  @Test(arguments: ["Share", "Follow Tove", "See All Posts"])
  func otherWordsOfAButtonBesideANameAreNot(_ words: String) throws {
    let line = "<div>By Tove Lind <button>\(words)</button></div>"
    #expect(try lines("\(title)\(line)\(story)") == ["byline: By Tove Lind"])
  }

  @Test func aNameThatIsALinkIsShownApartFromTheTimeBesideIt() throws {
    let line = "<div><a href=/author/tove-lind>Tove Lind</a><span>5 hours ago</span></div>"
    #expect(try lines("\(title)\(line)\(story)") == ["byline: Tove Lind 5 hours ago"])
  }

  @Test func aBoxBelowTheStoryMaySignIt() throws {
    let box = """
      <footer><a href=/author/tove-lind>Tove Lind</a><time>09 May 2031</time></footer>
      """
    let article = try HTMLPage.article(
      from: page("<article>\(title)\(story)\(box)</article>", head: head))
    #expect(article.blocks.last?.kind == .byline)
    #expect(article.blocks.last.map { article[$0.range] } == "Tove Lind 09 May 2031")
  }

  @Test func severalNamesAreOneByline() throws {
    let head = "<meta name=author content='Tove Lind and Odd Berg'>"
    let line = """
      <div class=share><div>By</div><div>Tove Lind</div><div>,</div><div>and</div>\
      <div>Odd Berg</div></div>
      """
    #expect(
      try lines("\(title)\(line)\(story)", head: head) == [
        "byline: By Tove Lind", "byline: Odd Berg",
      ])
  }

  /// Only the author and the date of this story count, and no sentence does.
  @Test(arguments: [
    "<div class=share><p>By Odd Berg</p><p>8 March 2031</p></div>",
    "<div class=share><p>Tove Lind’s herring</p><p>Tove Lind is a writer in Sandhaven</p></div>",
    "<div class=share><p>Tove Lind told the board that the ferry would sail in May.</p></div>",
  ])
  func otherLinesOfSuchABoxStayOut(_ box: String) throws {
    #expect(try lines("\(title)\(box)\(story)") == [])
  }

  @Test func theAuthorThatThePageShowsIsNotReplacedByALineAfterALoneBy() throws {
    let line = """
      <div class=share>By</div><div class=byline><span>By</span></div>\
      <div class=share><p>by Tove Lind</p></div><div class=byline>Reporting From</div>
      """
    let article = try HTMLPage.article(from: page("\(title)\(line)\(story)", head: head))
    #expect(article.metadata.authors == ["Tove Lind"])
  }

  @Test(arguments: [
    ("May 9, 2031 May 9, 2031", "May 9, 2031"),
    ("<b>Nov.</b><b>November</b> 9, 2031 12:02 PM", "November 9, 2031 12:02 PM"),
    ("2031-05-09T16:15:30Z", "2031-05-09 16:15 UTC"),
    ("Updated:March 16, 2031", "Updated: March 16, 2031"),
    ("<span>9 May 2031</span><span>5 mins</span>", "9 May 2031 5 mins"),
  ])
  func aDateThatIsWrittenForScriptsIsReadable(_ given: String, _ shown: String) throws {
    #expect(
      try lines("\(title)<div class=date>\(given)</div>\(story)", head: "") == [
        "dateline: \(shown)"
      ])
  }

  @Test func topicsAreNoByline() throws {
    let topics = """
      <div class=post-meta><ul><li><a rel="category tag" href=/i>Island News</a></li>\
      <li><a rel="category tag" href=/h>Harbour Life</a></li></ul></div>
      """
    #expect(try lines("\(topics)\(title)\(story)", head: "") == [])
  }

  @Test func aBylineThatOnlyRepeatsANameIsNotShown() throws {
    let lines = """
      <p class=byline>By Tove Lind</p><p class=author>Tove Lind</p>\
      <p class=author>View all posts by Tove Lind</p>
      """
    #expect(try self.lines("\(title)\(lines)\(story)") == ["byline: By Tove Lind"])
  }
}
