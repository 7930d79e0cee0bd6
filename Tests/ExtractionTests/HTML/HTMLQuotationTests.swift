import Document
import Extraction
import Testing
import Text

/// Quotations that a page sets apart, with who said them.
@Suite struct HTMLQuotationTests {
  private static let quotation = "“I would cross in a bathtub if they asked me to.”"

  private func article(_ html: String) throws -> Article {
    try HTMLPage.article(from: page("<h1>Ferry returns to Sandhaven</h1><div>\(html)</div>"))
  }

  @Test(arguments: [
    "<figure><blockquote><p>\(quotation)</p></blockquote><figcaption>Odd Berg, captain</figcaption></figure>",
    "<figure class=pullquote><blockquote><p>\(quotation)</p><cite>Odd Berg, captain</cite></blockquote></figure>",
    "<blockquote><p>\(quotation)</p><footer>— Odd Berg, captain</footer></blockquote>",
    "<blockquote><p>\(quotation) <cite>Odd Berg, captain</cite></p></blockquote>",
  ])
  func whoSaidAQuotationStandsBehindIt(_ html: String) throws {
    let article = try article(story + html + "<p>The first boat leaves at seven.</p>")
    #expect(words(.blockQuotation, of: article) == ["\(Self.quotation) — Odd Berg, captain"])
    #expect(words(.caption, of: article) + words(.credit, of: article) == [])
    #expect(article.validate() == [])
  }

  @Test func aTitleInAQuotationIsPartOfItsSentence() throws {
    let article = try article(
      "\(story)<blockquote><p>I read <cite>The Sea</cite> twice on board.</p></blockquote>")
    #expect(words(.blockQuotation, of: article) == ["I read The Sea twice on board."])
  }

  @Test func aPictureInAQuotationKeepsItsCaption() throws {
    let article = try article(
      """
      \(story)<blockquote><p>We sail!</p><figure><img src=x><figcaption>The old pier at night</figcaption>
      </figure></blockquote>
      """)
    #expect(words(.caption, of: article) == ["The old pier at night"])
  }

  private static let post = """
    <blockquote class=post><p>The new pier will change life on every island.</p>\
    &mdash; Ann Lee (@annlee) <a href=x>9 May 2031</a></blockquote>
    """

  @Test(arguments: [post, "<div class=widget>\(post)</div>"])
  func aPostIsSignedByItsAuthor(_ html: String) throws {
    let article = try article("\(story)\(html)<p>The first boat leaves at seven.</p>\(story)")
    #expect(
      words(.blockQuotation, of: article) == [
        "The new pier will change life on every island. — Ann Lee (@annlee) 9 May 2031"
      ])
    #expect(article.metadata.published == nil)
  }

  @Test func theLinesOfADialogueAreNoSignatures() throws {
    let article = try article(
      "\(story)<blockquote><p>— Where is the boat</p><p>— Out at sea</p></blockquote>\(story)")
    #expect(words(.blockQuotation, of: article) == ["— Where is the boat", "— Out at sea"])
  }

  @Test(arguments: ["7 tides", "ann lee"])
  func aPostIsSignedByAnyAccount(_ name: String) throws {
    let post = Self.post.replacing("Ann Lee", with: name)
    let article = try article("\(story)\(post)<p>The first boat leaves at seven.</p>\(story)")
    #expect(
      words(.blockQuotation, of: article) == [
        "The new pier will change life on every island. — \(name) (@annlee) 9 May 2031"
      ])
  }
}
