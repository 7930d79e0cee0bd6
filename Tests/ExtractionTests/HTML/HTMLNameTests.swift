import Document
import Extraction
import Testing
import Text

/// What the names of elements say, and where they say nothing.
@Suite struct HTMLNameTests {
  private func article(_ html: String) throws -> Article {
    try HTMLPage.article(from: page(html))
  }

  @Test(arguments: [
    "post author-ingrid-vale", "post category-harbour-credits tag-summary", "date-posts",
    "publication-sandhaven", "type-video-caption",
  ])
  func aNameOfTheWholeArticleSaysNothingOfItsLines(_ names: String) throws {
    let article = try article(
      """
      <article class="\(names)"><h1>Ferry returns to Sandhaven</h1>\(story)\(story)<h2>Before the storm</h2>
      \(story)<ul><li>Single: 40 crowns</li><li>Return: 70 crowns</li></ul></article>
      """)
    #expect(words(.subheading, of: article) == ["Before the storm"])
    #expect(words(.listItem, of: article) == ["Single: 40 crowns", "Return: 70 crowns"])
  }

  @Test func aNameOfASmallElementSaysWhatItIs() throws {
    let article = try article(
      "<h1>Ferry returns to Sandhaven</h1><div class=author>Tove Lind</div><div>\(story)</div>")
    #expect(words(.byline, of: article) == ["Tove Lind"])
  }

  @Test func aNameAboutTheStyleOfACaptionMakesNoCaptions() throws {
    let article = try article(
      """
      <article><header class="head head__caption-style--dark"><img src=a><div class=byline>By <a \
      href='/staff/tove-lind'>Tove Lin<span>d</span></a></div><h1>Ferry returns to Sandhaven</h1>
      </header>\(story)</article>
      """)
    #expect(words(.byline, of: article) == ["By Tove Lind"])
    #expect(words(.caption, of: article) + words(.credit, of: article) == [])
  }

  @Test(arguments: ["elementor-widget", "so-panel widget"])
  func theBoxesOfASiteBuilderHoldTheStory(_ names: String) throws {
    let boxes = story.split(separator: "\n").map { "<div class=\"\(names)\">\($0)</div>" }
    let article = try article(boxes.joined())
    #expect(body(of: article).count == 3)
  }

  @Test func aNameThatLeavesNothingOfAPageSaysNothing() throws {
    let parts = (story + "\n" + story).split(separator: "\n").enumerated().map {
      "<div class=\"sidebar part-\($0.offset)\">\($0.element)</div>"
    }
    #expect(body(of: try article(parts.joined())).count == 6)
  }

  @Test func aPlayerWithoutAFilmPlaysFootball() throws {
    let article = try article(
      """
      <div>\(story)<div class=player-card><h3>Odd Berg</h3><p>The captain scored twice, and then slept.</p></div>
      <table><tr class=player-58><td>Odd Berg</td><td>9</td></tr></table></div>
      """)
    #expect(
      body(of: article).suffix(2) == ["The captain scored twice, and then slept.", "Odd Berg | 9"])
  }

  @Test(arguments: [
    "<h2 class=toc>Where the boats lie</h2>", "<h2 id=toc3>Where the boats lie</h2>",
    "<h2><a class=toc-backref href='#id1'>Where the boats lie</a></h2>",
    "<h2 id=h-boat-tools>Boat tools</h2>", "<h2 id=tools-amp-ropes>Tools &amp; ropes</h2>",
    "<h2><span id=The_ferry_promotion>The ferry promotion</span></h2>",
  ])
  func theAnchorOfAHeadingSaysWhatItsSectionIsAbout(_ heading: String) throws {
    let article = try article("<div>\(story)\(heading)\(story)</div>")
    #expect(words(.subheading, of: article).count == 1)
  }

  @Test(arguments: ["<h2 id=related-content>Related content</h2>", "<h2 class=toc>Contents</h2>"])
  func theAnchorOfAHeadingOfAnotherPartSaysNothingNew(_ heading: String) throws {
    let article = try article("<div>\(story)\(heading)<ul><li><a href=x>Boats</a></li></ul></div>")
    #expect(words(.subheading, of: article).isEmpty)
  }

  @Test func aLinkThatOpensAParagraphDoesNotNameAllOfIt() throws {
    let article = try article(
      """
      <div>\(story)<p><a class=popup href=x>The harbour board</a> met twice before it agreed on the
      price of the repairs.</p></div>
      """)
    #expect(
      body(of: article).last
        == "The harbour board met twice before it agreed on the price of the repairs.")
  }
}
