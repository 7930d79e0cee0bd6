import Document
import Extraction
import Testing
import Text

@Suite struct StandingDeckTests {
  private let line = "Twenty boats have found a berth behind the new wall"

  private func deck(_ html: String, summary: String = "") throws -> [String] {
    let article = try HTMLPage.article(
      from: page(
        "<main><h1>Ferry returns to Sandhaven</h1>\(html)</main>",
        head: "<meta name='description' content='\(summary)'>"))
    #expect(article.validate() == [])
    return words(.deck, of: article)
  }

  @Test(arguments: [
    "<h2 class='article-deck'>LINE</h2>", "<p class='standfirst'>LINE</p>",
    "<div><span class='article__subtitle'>LINE</span></div>",
  ])
  func aLineNamedADeckIsTheDeck(_ html: String) throws {
    let decks = try deck(html.replacing("LINE", with: line) + "<p>By Ann Reed</p>" + story)
    #expect(decks == [line])
  }

  @Test(arguments: ["<div>LINE</div>", "<h4>LINE</h4>", "<p>LINE</p>"])
  func theDescriptionOfThePageAboveTheBylineIsTheDeck(_ html: String) throws {
    let html = html.replacing("LINE", with: line)
    #expect(try deck(html + "<p>By Ann Reed</p>" + story, summary: line) == [line])
    #expect(try deck(html + "<p>By Ann Reed</p>" + story) == [])
  }

  @Test func theFirstParagraphIsNoDeckThoughItIsTheDescription() throws {
    let first = "The ferry sails again on Monday, the harbour board said."
    #expect(try deck("<p>By Ann Reed</p><p>\(first)</p>\(story)", summary: first) == [])
  }

  @Test func aCaptionInAHeadingIsNoDeck() throws {
    let caption = "The ferry Marrow Bay at the pier of the Orm islands in May."
    let article = try HTMLPage.article(
      from: page(
        """
        <h1>Ferry returns to Sandhaven</h1><div><img src='a.jpg'><h5>\(caption)</h5></div>
        <div>\(story)</div>
        """))
    #expect(words(.deck, of: article) == [])
    #expect(words(.caption, of: article) == [caption])
  }

  @Test func aShortFirstSentenceAboveTheOthersIsKept() throws {
    let article = try HTMLPage.article(
      from: page(
        """
        <h1>Ferry returns to Sandhaven</h1><div><p>The ferry is back.</p>
        <p>It sails again on Monday, eight months after a storm tore its moorings away.</p>
        <div class='story-body'>\(story)\(story)</div></div>
        """))
    #expect(body(of: article).first == "The ferry is back.")
  }

  private let long = """
    Twenty boats have found a berth behind the new wall, which the board had promised for the spring \
    before last, and twenty more will follow them when the crane is back from the yard in May.
    """

  @Test(arguments: ["<figure><img src=a><figcaption>The wall at dawn</figcaption></figure>", ""])
  func theWholeDescriptionAboveAPictureIsTheDeck(_ picture: String) throws {
    let html = "<div><p>\(long)</p></div>\(picture)<div>\(story)\(story)</div>"
    #expect(try deck("<p>By Ann Reed</p>" + html, summary: long) == (picture.isEmpty ? [] : [long]))
  }

  @Test func whatIsNamedABannerAroundTheHeadlineIsRead() throws {
    let article = try HTMLPage.article(
      from: page(
        """
        <article><header class='banner-headline'><h1>Ferry returns to Sandhaven</h1>
        <figure><img src=a><figcaption>The ferry at the old pier on Monday</figcaption></figure>
        <h2>Twenty boats have found a berth behind the new wall.</h2></header>
        <div class='article-body'>\(story)\(story)\(story)</div></article>
        """))
    #expect(words(.deck, of: article) == ["Twenty boats have found a berth behind the new wall."])
    #expect(words(.caption, of: article) == ["The ferry at the old pier on Monday"])
  }

  @Test(arguments: [
    "Published May 9, 2031Last updated June 3, 2031This article is more than 2 years old.",
    "PUBLISHED: May 9, 2031 at 4:56 p.m. | UPDATED: May 9, 2031 at 6:00 p.m.",
  ])
  func aLineOfDatesIsNoDeck(_ line: String) throws {
    let article = try HTMLPage.article(
      from: page("<h1>Ferry returns to Sandhaven</h1><div>\(line)</div><div>\(story)</div>"))
    #expect(words(.deck, of: article) == [])
    #expect(words(.dateline, of: article) == [line])
  }
}
