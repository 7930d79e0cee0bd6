import Document
import Extraction
import Testing
import Text

/// What the template of a page puts between the paragraphs of its story.
@Suite struct HTMLTemplateTests {
  private func article(_ html: String) throws -> Article {
    try HTMLPage.article(from: page(html))
  }

  @Test func linksWithTheSameLabelAgainAndAgainGo() throws {
    let links = ["The lighthouse keeper who stayed", "Why the herring came back", "A pier for all"]
      .map { "<p>LES OOK DIT | <a href=x>\($0) to the islands</a></p>" }
    let plea = """
      The bakery on the islands baked for the crew all night, and nobody on the pier went home \
      before the lights of the ferry were seen.
      """
    let article = try article(
      """
      <h1>Ferry returns to Sandhaven</h1>
      <div>\(links[0])\(story)\(links[1])<p>\(plea)</p>\(links[2])\(story)</div>
      """)
    #expect(!body(of: article).contains { $0.contains("LES OOK DIT") })
    #expect(body(of: article).contains(plea))
    #expect(body(of: article).count == 7)
  }

  @Test func aTitleOfEverySlideStandsOnce() throws {
    let title = "Storm over Sandhaven and the Orm islands"
    let titles = String(repeating: "<div>\(title)</div>", count: 6)
    let article = try article(
      "<h1>Ferry returns to Sandhaven</h1><div>\(story)\(titles)\(story)</div>")
    #expect(body(of: article).count { $0 == title } == 1)
    #expect(body(of: article).count == 7)
  }

  @Test(arguments: [
    "<p>[button link=”http://a.example/” type=”big”] Send us your boats[/button]</p>",
    "<p>[ad id='3' place='story']</p>",
    "<p>Warning: Use of undefined constant BOATS in /srv/lantern.php on line 3</p>",
  ])
  func tagsShownAsTextGo(_ html: String) throws {
    let article = try article(
      "<h1>Ferry returns to Sandhaven</h1><div>\(story)\(html)\(story)</div>")
    #expect(body(of: article).count == 6)
  }

  @Test func bracketsAroundWordsStay() throws {
    let article = try article(
      "<h1>Ferry returns to Sandhaven</h1><div>\(story)<p>[The board = the county.]</p>\(story)</div>"
    )
    #expect(body(of: article).count == 7)
  }

  @Test func whatIsForScreenReadersOnlyGoes() throws {
    let article = try article(
      """
      <h1>Ferry returns to Sandhaven</h1><div><h2 class=accesshide>Topic outline</h2>\(story)\(story)
      <h3 class="accesshide">General</h3>\(story)</div>
      """)
    #expect(words(.subheading, of: article) == [])
  }

  @Test(arguments: ["Leserkommentare", "27 commentaires"])
  func whatReadersWroteBelowAHeadingGoes(_ heading: String) throws {
    let comments = (1...4).map {
      "<li>1\($0). 01. 2031, 13:47<p>The board should have asked the fishermen first, as ever.</p></li>"
    }
    let article = try article(
      """
      <h1>Ferry returns to Sandhaven</h1><div>\(story)\(story)<h2>\(heading)</h2>
      <ul>\(comments.joined())</ul></div>
      """)
    #expect(body(of: article).count == 6)
  }

  @Test func aLineThatSaysWhenTheStoryWasUpdatedIsNoParagraph() throws {
    let line = "<p>Updated on May 9 at 3:15 p.m.</p>"
    let article = try article("<h1>Ferry returns to Sandhaven</h1><div>\(line)\(story)</div>")
    #expect(words(.dateline, of: article) == ["Updated on May 9 at 3:15 p.m."])
    #expect(body(of: article).count == 3)
  }

  @Test func theTeaserInAFigureHasNoCaption() throws {
    let card = """
      <a href=x><figure><img src=x><figcaption><h5>Islands</h5><h3>The keeper who stayed</h3>\
      <p>It began on a winter morning.</p></figcaption></figure></a>
      """
    let article = try article(
      "<h1>Ferry returns to Sandhaven</h1><div>\(story)\(card)\(story)</div>")
    #expect(words(.caption, of: article) + words(.credit, of: article) == [])
    #expect(body(of: article).count == 6)
  }

  @Test func theEntriesOfAMenuBelowAuthorsAreNotTheAuthors() throws {
    let menu = ["Authors", "City News", "Noida News"].map { "<li><a href=\($0)>\($0)</a></li>" }
    let article = try article(
      "<h1>Ferry returns to Sandhaven</h1><div>\(story)</div><footer><ul>\(menu.joined())</ul></footer>"
    )
    #expect(article.metadata.authors == [])
  }

  @Test func theLinesOfALongTextStayApartWhereAllEndSentences() throws {
    let lines = [
      "The ferry between Sandhaven and the Orm islands sails again on Monday, after eight months.",
      "What the storm broke",
      "Repairs to the pier cost 1.2 million crowns, more than twice what the board had planned.",
      "They were paid for by the county, which has no money left for a second boat this year.",
    ]
    let article = try article(
      "<h1>Ferry returns to Sandhaven</h1><div>\(lines.joined(separator: "<br>"))</div>\(story)")
    #expect(body(of: article).first?.split(separator: "\u{2028}").map(String.init) == lines)
  }

  @Test func textsOfCardsWithoutHeadingsBelowTheStoryGo() throws {
    let cards = (1...4).map {
      "<div><p class=card>Islanders of number \($0) say that the sea is calm and the boats are.</p></div>"
    }
    let article = try article(
      """
      <h1>Ferry returns to Sandhaven</h1><div><div>\(story)</div><p>Read more:</p>\(cards.joined())
      </div>
      """)
    #expect(body(of: article).count == 3)
  }

  @Test func theTextBelowTheHeadlineNeedsNoFullStop() throws {
    let text = """
      The islanders have waited for eight months, the bakery has closed twice, the school has \
      sent its children home, and now the harbour board says that a boat will sail on Monday
      """
    let article = try article(
      "<h1>Ferry returns to Sandhaven</h1><div>\(text)</div><div><div>\(story)\(story)</div></div>")
    #expect(body(of: article).count + words(.deck, of: article).count == 7)
  }

  @Test(arguments: [
    "Copyright 2031 The Lantern. All rights reserved. This material may not be published.",
    "More: The lighthouse keeper who would not leave the islands",
  ])
  func noticesAndPointersThatAreNoLinksAreNotTheStory(_ line: String) throws {
    let article = try article(
      "<h1>Ferry returns to Sandhaven</h1><div>\(story)\(story)<p>\(line)</p></div>")
    #expect(body(of: article).count == 6)
  }

  @Test func aDeckMayHaveASibling() throws {
    let article = try article(
      """
      <header><h1>Ferry returns to Sandhaven</h1>
      <p class=dek>The islanders have waited for eight months, and the bakery has closed twice.</p>
      <p>The board says that the ferry will sail every day from Monday on, except in storms.</p>
      </header><div>\(story)\(story)</div>
      """)
    #expect(words(.deck, of: article).count == 1)
  }

  @Test func aFeedOfDatedTitlesBelowTheStoryGoes() throws {
    let news = (1...5).map {
      """
      <div><div>1\($0):50</div><div class=row-title><a href=x>What happened on island \($0)</a></div>
      <div>The island of Orm has a boat again, and its school has sent all the children home, the \
      board of the harbour says, after a storm that nobody who lives there will forget.</div></div>
      """
    }
    let article = try article(
      "<h1>Ferry returns to Sandhaven</h1><div>\(story)\(story)\(news.joined())</div>")
    #expect(body(of: article).count == 6)
  }
}
