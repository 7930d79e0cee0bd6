import Document
import Extraction
import Testing

@Suite struct HTMLListTests {
  private func items(_ list: String) throws -> [String] {
    let article = try HTMLPage.article(from: page("\(story)<div>\(list)</div>\(story)"))
    #expect(article.validate() == [])
    return article.blocks.filter { $0.kind == .listItem }.map {
      "\($0.number.map(String.init) ?? "•") \(article[$0.range])"
    }
  }

  @Test func itemsOfANumberedListHaveTheirNumbers() throws {
    #expect(
      try items("<ol><li>Buy a ticket.<li>Board the ferry.</ol><ul><li>Bring oak.</ul>") == [
        "1 Buy a ticket.", "2 Board the ferry.", "• Bring oak.",
      ])
  }

  @Test func aListMayStateItsNumbers() throws {
    #expect(
      try items("<ol start=5><li>Buy a ticket.<li value=9>Board the ferry.<li>Sail home.</ol>") == [
        "5 Buy a ticket.", "9 Board the ferry.", "10 Sail home.",
      ])
    #expect(try items("<ol start=-2><li>Buy a ticket.</ol>") == ["1 Buy a ticket."])
  }

  @Test func offersThatOccurAgainAndAgainAreLeftOut() throws {
    let offer =
      "<ul><li><b>Buy it now:</b> <a href='/buy'>Lantern</a></ul><p>It is made of oak.</p>"
    #expect(try items(String(repeating: offer, count: 4)) == [])
    #expect(try items(offer) == ["• Buy it now: Lantern"])
  }

  @Test func linksAmongTheItemsOfAListAreItems() throws {
    let list = "<ul><li>A tent.<li>Two oars.<li><a href=x>Lantern of Orm</a><li>A rope.</ul>"
    #expect(try items(list) == ["• A tent.", "• Two oars.", "• Lantern of Orm", "• A rope."])
  }

  @Test func theLinkedTitleOfAnItemIsOfIt() throws {
    let text =
      "A toy of oak, with oars that move when a child pulls it over the floor of the house."
    #expect(
      try items("<ol><li><a href=x>The rowing boat</a><p>\(text)</p></ol>") == [
        "1 The rowing boat", "0 \(text)",
      ])
  }

  @Test func linkedParagraphsThatASentenceAnnouncesStay() throws {
    let links = "<p><a href=x>How Orm lost its pier</a></p><p><a href=y>Boats of the north</a></p>"
    let article = try HTMLPage.article(
      from: page("<div>\(story)<p>Here is what the islanders want to read:</p>\(links)</div>"))
    #expect(
      body(of: article).suffix(2) == ["How Orm lost its pier", "Boats of the north"])
    let related = try HTMLPage.article(
      from: page("<div>\(story)<p>Related stories:</p>\(links)</div>"))
    #expect(body(of: related).count == 3)
  }

  @Test func furtherParagraphsOfAnItemHaveNoNumber() throws {
    #expect(
      try items("<ol><li><p>Buy a ticket.</p><p>Keep it dry.</p><li>Board the ferry.</ol>") == [
        "1 Buy a ticket.", "0 Keep it dry.", "2 Board the ferry.",
      ])
  }

  @Test func listsInsideAnItemCountOnTheirOwn() throws {
    let inner = "<ol><li>By boat.<li>On foot.</ol>"
    #expect(
      try items("<ol><li>Go home.\(inner)<li>Sleep.<ul><li>In a bed.</ul></ol>") == [
        "1 Go home.", "1 By boat.", "2 On foot.", "2 Sleep.", "• In a bed.",
      ])
  }
}

/// Stories that are lists of things, each with a heading that is a link.
@Suite struct HTMLSectionTests {
  private let things = [
    "Marrow Bay’s guide to oars and oakum", "The rope maker’s handbook for islands",
    "Moorings, a beginner’s illustrated guide", "Everything about tides and their tables",
  ]

  private func heading(_ title: String) -> String { "<h3><a href='/to/\(title)'>\(title)</a></h3>" }

  private let text = """
    <p>The harbour board has read it from the first page to the last, and found that it answers \
    every question that its skippers ask.</p>
    """

  private func headings(_ html: String) throws -> [String] {
    words(.subheading, of: try HTMLPage.article(from: page(html)))
  }

  @Test func linkedHeadingsOfItsSectionsAreKept() throws {
    let sections = things.map { heading($0) + text }.joined()
    #expect(try headings("<h1>Books for skippers</h1>\(story)\(sections)") == things)
  }

  @Test func aBoxAroundEachSectionMakesNoDifference() throws {
    let sections = things.map { "<div>\(heading($0))\(text)\(text)\(text)</div>" }.joined()
    #expect(try headings("<h1>Books for skippers</h1><main>\(story)\(sections)</main>") == things)
  }

  @Test func teasersOfOtherStoriesAreLeftOut() throws {
    let cards = things.map { "<div>\(heading($0))<p>The board has read it.</p></div>" }.joined()
    let html = "<main>\(story)\(story)\(story)<section>\(cards)</section></main>"
    #expect(try headings("<h1>Books for skippers</h1>\(html)") == [])
  }

  @Test func cardsBetweenParagraphsAreLeftOut() throws {
    let cards = things.map { "\(story)<div><article><a href=/x><h3>\($0)</h3></a></article></div>" }
    #expect(try headings("<h1>Ferry returns</h1><main>\(cards.joined())\(story)</main>") == [])
  }

  @Test func aLinkedPriceBetweenParagraphsIsKept() throws {
    let price = "<p><a href=/shop>Currently £204.98, Ropeland</a></p>"
    let other = "<p><a href=/2>What to know about herring</a></p>"
    let article = try HTMLPage.article(
      from: page("<main>\(story)\(price)\(story)\(other)\(story)</main>"))
    let words = words(.paragraph, of: article)
    #expect(words.contains("Currently £204.98, Ropeland"))
    #expect(!words.contains("What to know about herring"))
  }
}
