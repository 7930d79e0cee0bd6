import Document
import Extraction
import Testing
import Text

@Suite struct StandingHeadingTests {
  private func headings(_ html: String) throws -> [String] {
    let article = try HTMLPage.article(from: page("<h1>Ferry returns to Sandhaven</h1>\(html)"))
    #expect(article.validate() == [])
    return words(.subheading, of: article)
  }

  private let plea = """
    <p>The bakery on the islands baked for the crew all night, and nobody on the pier went home \
    before the lights of the ferry were seen.</p>
    """

  @Test(arguments: [
    "<p><strong>Read the tide tables</strong></p>", "<div><b>Read the tide tables</b></div>",
    "<p class='c-story__title'>Read the tide tables</p>",
    "<div class='subhead'>Read the tide tables</div>", "<h3>Read the tide tables</h3>",
  ])
  func aLineSetApartAboveTextIsAHeading(_ line: String) throws {
    #expect(try headings(story + line + plea) == ["Read the tide tables"])
  }

  @Test func severalLinesInCapitalsAreHeadings() throws {
    #expect(
      try headings("\(story)<p>OAK PIER</p>\(plea)<p>LARCH PIER</p>\(story)") == [
        "OAK PIER", "LARCH PIER",
      ])
    #expect(try headings("\(story)<p>OAK PIER</p>\(plea)") == [])
  }

  @Test(arguments: [
    "<p><strong>Read the tide tables.</strong></p>", "<p><b>Who pays for the pier?</b></p>",
    "<p><b><a href='/tides'>Read the tide tables</a></b></p>",
    "<p><b>Oak</b>, larch and pine</p>", "<p><b>in the harbour</b></p>",
    "<p><b>The pier</b><br><b>The ferry</b></p>",
  ])
  func aBoldSentenceALinkOrAPartIsNone(_ line: String) throws {
    #expect(try headings(story + line + plea) == [])
  }

  @Test func namesOfTheSpeakersOfAnInterviewAreNone() throws {
    let ask = "<p><b>Ingrid Vale</b></p>\(plea)"
    let board =
      "<p><b>Board</b></p><p>The board will meet again on Monday, when the wall is dry and the boats are back.</p>"
    #expect(try headings(story + ask + board + ask) == ["Board"])
  }

  @Test func aSeparatorAndAParagraphAreNoHeadings() throws {
    let long = """
      Picture by the harbour board. This story holds a few links to shops, and if you buy a rope \
      or a lamp in one of them, the paper may earn a little money from it.
      """
    let article = try HTMLPage.article(
      from: page(
        "<h1>Ferry returns to Sandhaven</h1>\(story)<h3>∼ ∼ ∼</h3>\(plea)<h4>\(long)</h4>\(story)"))
    #expect(words(.subheading, of: article) == [])
    #expect(body(of: article).contains("∼ ∼ ∼") && body(of: article).contains(long))
  }

  @Test func headingsOfTheFirstLevelBelowTheHeadlineAreOfTheStory() throws {
    #expect(
      try headings("\(story)<h1>What the storm broke</h1>\(plea)<h1>Who pays</h1>\(plea)") == [
        "What the storm broke", "Who pays",
      ])
    #expect(try headings("\(story)<h1>Ferry returns to Sandhaven</h1>\(plea)") == [])
  }

  @Test func aMainHeadingAboveABlockQuotationIsKept() throws {
    let quotation =
      "<blockquote><p>“The tide will do what the tide has always done to us,” it says in the log.</p></blockquote>"
    let article = try HTMLPage.article(
      from: page(
        "<h1>Ferry returns to Sandhaven</h1><div>\(story)<h1>The log of the Marrow Bay</h1>\(quotation)\(story)</div>"
      ))
    #expect(words(.subheading, of: article) == ["The log of the Marrow Bay"])
  }
}
