import Document
import Extraction
import Formats
import Testing
import Text

/// Markdown as an article, by libcmark.
@Suite struct MarkdownTests {
  private func read(_ text: String, name: String = "story.md") throws -> Article {
    let article = try Extractor.article(from: Array(text.utf8), source: name)
    #expect(article.validate() == [])
    return article
  }

  private static let story = """
    ---
    title: "Gull steals mouse"
    author:
      - "[[Imogen Vane]]"
      - Tobias Renn
    date: 2025-10-03T09:15:00+02:00
    url: https://lantern.example/gull
    ---

    The gull took the *mouse*, said **Ann Lee**, who saw [the theft](https://lantern.example/theft).

    > “We looked at the screen,” said Odile
    > Marchetti.

    ## What happened next

    - “It was quick,” said Bo Falk.
    """

  @Test(arguments: ["# Storm over Harbour\n", "Storm over Harbour\n===\n"])
  func aHeadingAloneIsRead(text: String) throws {
    #expect(try read(text).blocks.map(\.kind) == [.headline])
  }

  @Test func marksAreNoPartOfTheWords() throws {
    let article = try read(Self.story)
    #expect(
      body(of: article) == [
        "The gull took the mouse, said Ann Lee, who saw the theft.",
        "“We looked at the screen,” said Odile Marchetti.", "What happened next",
        "“It was quick,” said Bo Falk.",
      ])
    #expect(words(.blockQuotation, of: article).count == 1)
    #expect(words(.listItem, of: article).count == 1)
    #expect(article.links.map(\.address) == ["https://lantern.example/theft"])
  }

  @Test func frontMatterIsWhatTheFileSaysOfItself() throws {
    let data = try read(Self.story).metadata
    #expect(data.title == "Gull steals mouse")
    #expect(data.authors == ["Imogen Vane", "Tobias Renn"])
    #expect(data.published?.iso8601 == "2025-10-03T09:15:00+02:00")
    #expect(data.canonicalURL == "https://lantern.example/gull")
    #expect(data.source == "story.md")
  }

  @Test(arguments: [
    "title = \"Tide\"", "title: Tide # the first", "Title: 'Tide'", "tags: [a, b]\ntitle: Tide",
  ])
  func valuesAreReadInEitherStyle(line: String) throws {
    let fence = line.contains("=") ? "+++" : "---"
    let article = try read("\(fence)\r\n\(line)\r\n\(fence)\r\nHigh water came.\r\n")
    #expect(article.metadata.title == "Tide")
    #expect(body(of: article) == ["High water came."])
  }

  @Test func aRuleAtTheStartIsNoFrontMatter() throws {
    let article = try read("---\nHigh water came: it was cold.\n\n---\n\nIt left.\n")
    #expect(body(of: article).contains { $0.hasPrefix("High water came") })
  }

  @Test(arguments: ["  \nOct 2, 2025", "  \n2 October 2025", " • 2 Oct 2025"])
  func aDateBelowTheAuthorIsNoName(date: String) throws {
    let article = try read(
      "# Gull steals mouse\n\nBy [Ann Lee](https://lantern.example/ann)\(date)\n\nIt was quick, said Bo Falk.\n"
    )
    #expect(article.metadata.authors == ["Ann Lee"])
  }

  @Test func rowsBetweenBarsAreATable() throws {
    let article = try read(
      "# Tide\n\n| Year | Gulls |\n|------|:-----:|\n| 2019 | *four* |\n| 2024 | 3 |\n\nIt came | it left.\nAnd so on.\n"
    )
    #expect(
      body(of: article) == [
        "Year | Gulls", "2019 | four", "2024 | 3", "It came | it left. And so on.",
      ])
    #expect(article.sourceLine(at: article.blocks[1].range.lowerBound) == 3)
  }

  @Test func theFirstHeadingIsTheHeadline() throws {
    let article = try read("# Gull steals mouse\n\nBy Imogen Vane\n\nThe gull came.\n")
    #expect(words(.headline, of: article) == ["Gull steals mouse"])
    #expect(article.metadata.authors == ["Imogen Vane"])
    #expect(body(of: article) == ["The gull came."])
  }

  @Test(arguments: ["\n", "\r\n"]) func everyBlockKnowsItsLine(newline: String) throws {
    let lines = Self.story.split(separator: "\n", omittingEmptySubsequences: false)
    let article = try read(lines.joined(separator: newline))
    for block in article.blocks.dropFirst() {
      let start = article[block.range].prefix(8)
      let line = lines[article.sourceLine(at: block.range.lowerBound) - 1]
      #expect(line.contains(start), "\(start) is not on “\(line)”")
    }
  }

  @Test(arguments: [
    "# Tide\n\nHigh water, said **Ann Lee**.\n",
    "[a](http://a.example) [b](http://b.example) [c](http://c.example)",
    "---\ntitle: Tide\n---\nHigh water.\n", "## Tide\n\nSee [this](https://lantern.example).\n",
  ])
  func markdownIsKnownByItsLook(text: String) {
    #expect(SourceFormat(Array(text.utf8)) == .markdown)
  }

  @Test(arguments: [
    "Ferry late\n\nThe ferry is late [1].\n", "# The first\necho **\n", "5 * 3 ** 2 and a ** b\n",
    "#!/bin/sh\n\n# Tide\n\nls **/*.c **\n", "---\nThe story was moved.\n---\n",
    "* one\n* two\n", "Ferry\n=====\n\nIt is late.", "# 1\n\nNumber one.",
  ])
  func plainTextStaysPlainText(text: String) {
    #expect(SourceFormat(Array(text.utf8)) == .plainText)
  }

  @Test func aNameDecidesWhereTheLookDoesNot() {
    #expect(SourceFormat(Array("Tide.".utf8), name: "a/Tide.MD") == .markdown)
    #expect(SourceFormat(Array("Tide.".utf8), name: "https://a.example/t.md?x=y.txt") == .markdown)
    #expect(SourceFormat(Array("Tide.".utf8), mediaType: "text/markdown") == .markdown)
    #expect(SourceFormat(Array("Tide.".utf8), name: "tide.txt") == .plainText)
  }

  @Test func rawHTMLIsReadAndItsScriptsAreNot() throws {
    let article = try read(
      "# Tide\n\n<p align=center>High <b>water</b></p>\n\n<script>alert(1)</script>\n\nIt came\u{1B}[2J.\n"
    )
    #expect(body(of: article) == ["High water", "It came[2J."])
  }

  @Test(arguments: [
    String(repeating: "![[]()", count: 4_000), String(repeating: "[a", count: 6_000),
    String(repeating: "- ", count: 5_000) + "x" + String(repeating: "\n", count: 9_000),
  ])
  func whatTakesTheParserTooLongIsPlainText(text: String) throws {
    let article = try read(text)
    #expect(
      article.repairs.first == .note("its marks are too tangled: Markdown is shown as text"))
  }

  @Test func longMarkdownIsNotTangled() throws {
    let list = String(
      repeating: "- [a](http://a.example) and [b](http://b.example)\n", count: 2_000)
    let article = try read("---------\n\n" + list)
    #expect(article.repairs.isEmpty)
    #expect(words(.listItem, of: article).count == 2_000)
  }

  @Test func hostileMarkdownIsReadInBounds() throws {
    for text in [
      String(repeating: "> ", count: 10_000) + "deep", String(repeating: "[", count: 10_000),
      String(repeating: "*a ", count: 10_000), String(repeating: "- ", count: 5_000) + "x",
      "---\n" + String(repeating: "a: b\n", count: 10_000), "---\ntitle: x\n---\n", "\u{0}# \u{0}",
    ] {
      _ = try? read(text)
    }
  }
}
