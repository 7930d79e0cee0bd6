import Document
import Extraction
import Testing

/// Pages that are empty until their scripts have run.
@Suite struct ScriptStoryTests {
  private let paragraphs = [
    "The ferry between Sandhaven and the Orm islands sails again on Monday, eight months after a storm tore its moorings away, the harbour board said.",
    "Ingrid Vale, who runs the only bakery on the islands, has waited long enough: flour came by helicopter for most of the winter.",
    "Repairs to the pier cost 1.2 million crowns, more than twice what the board had planned, and were paid for by the county.",
    "The first boat leaves at six. A band from the school will play, and the fare is waived until noon, whatever the weather does.",
  ]

  private func shell(_ script: String, head: String = "") -> [UInt8] {
    page("<div id=app></div>\(script)", head: head)
  }

  private func read(_ script: String, head: String = "") throws -> Article {
    try HTMLPage.article(from: shell(script, head: head))
  }

  @Test func theStoryMayBeHTMLInAStringOfJSON() throws {
    let html = paragraphs.map { "\\u003cp class=\\\"x\\\"\\u003e\($0)\\u003c/p\\u003e" }.joined()
    let article = try read(
      """
      <script>window["data"] = window["data"] || []; window["data"].push(
      {"menu": ["Home", "Sport"], "story": {"contentHtml": "\(html)"}});</script>
      """)
    #expect(body(of: article) == paragraphs)
    #expect(words(.headline, of: article) == ["Ferry returns to Sandhaven"])
    #expect(
      article.repairs == [
        .note("the page shows no article; it was read from the data of its scripts")
      ])
  }

  @Test func theStoryMayBeAListOfParagraphs() throws {
    let list = paragraphs.map { "{\"type\": \"text\", \"content\": \"\($0)\"}" }
      .joined(separator: ",")
    let article = try read(
      "<script type=application/json>{\"page\": {\"elements\": [\(list)]}}</script>")
    #expect(body(of: article) == paragraphs)
  }

  @Test func aPageThatIsNotFreeStaysShut() {
    let html = paragraphs.map { "<p>\($0)<\\/p>" }.joined()
    let locked = """
      <script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": false}</script>
      """
    #expect(throws: HTMLPage.Failure.noArticle) {
      try read("<script>x = {\"body\": \"\(html)\"}</script>", head: locked)
    }
  }

  @Test func scriptsWithoutAStoryGiveNone() {
    let code = String(repeating: "function f(a) { return {\"a\": [a, 1]} }\n", count: 40)
    #expect(throws: HTMLPage.Failure.noArticle) { try read("<script>\(code)</script>") }
  }
}
