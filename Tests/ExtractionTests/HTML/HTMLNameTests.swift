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
}
