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
}
