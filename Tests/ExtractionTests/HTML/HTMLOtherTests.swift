import Document
import Extraction
import Testing
import Text

@Suite struct HTMLOtherTests {
  private func article(_ html: String) throws -> Article {
    try HTMLPage.article(from: page(html))
  }

  /// Some linked headings with a sentence below each.
  private func teasers(_ count: Int) -> String {
    (1...count).map {
      """
      <div class=b><h3><a href=\($0)>What happened on island number \($0)</a></h3>\
      <p>Islanders of number \($0) say that the sea is calm.</p></div>
      """
    }.joined()
  }

  @Test func aLongFeedOfTeasersBelowTheStoryGoes() throws {
    let article = try article(
      "<h1>Ferry returns to Sandhaven</h1><div>\(story)\(story)\(teasers(12))</div>")
    #expect(body(of: article).count == 6)
  }

  @Test func headingsThatLeadToTheirOwnSectionsAreOfTheStory() throws {
    let parts = ["What the storm broke in Sandhaven", "What it cost the county"].map {
      "<div><h4><a href='#part'>\($0)</a></h4><p>The harbour board does not know yet.</p></div>"
    }
    let article = try article(
      "<h1>Ferry returns to Sandhaven</h1><div>\(story)\(story)\(parts.joined())</div>")
    #expect(words(.subheading, of: article).count == 2)
  }

  @Test func cardsWhoseLinksRepeatTheirHeadingsGo() throws {
    let cards = ["The lighthouse keeper who would not leave", "Why the herring came back to Orm"]
      .map {
        """
        <div><h4>\($0)</h4><p>It began on a winter morning, long ago.</p>\
        <a href=x>Read more about \($0)</a></div>
        """
      }
    let article = try article(
      "<h1>Ferry returns to Sandhaven</h1><div>\(story)\(story)\(cards.joined())</div>")
    #expect(body(of: article).count == 6)
  }

  @Test func cardsUnderALinkWithTheWordsOfTheirHeadingsGo() throws {
    let cards = ["The lighthouse keeper who stayed", "Why the herring came back to Orm"].map {
      """
      <div><a href=x>\($0)</a><h3>\($0)</h3>\
      <div>It began on a winter morning, long ago, and no one saw it coming.</div></div>
      """
    }
    let article = try article(
      "<h1>Ferry returns to Sandhaven</h1><div>\(story)\(story)\(cards.joined())</div>")
    #expect(body(of: article).count == 6)
    #expect(words(.subheading, of: article).isEmpty)
  }

  @Test func whatCustomersPraiseIsNotTheStory() throws {
    let praise = ["The crew is kind and quick.", "They carried my bicycle, and my dog, too."].map {
      "<div class=testimonial-slide><p>\($0)</p></div>"
    }
    let article = try article("<div>\(story)\(praise.joined())</div>")
    #expect(body(of: article).count == 3)
  }

  @Test func aStoryInPartsWithLinkedHeadingsStays() throws {
    let article = try article(
      "<h1>Ferry returns to Sandhaven</h1><div>\(teasers(12))\(story)\(teasers(3))</div>")
    #expect(body(of: article).contains("Islanders of number 12 say that the sea is calm."))
  }

  /// A story with four boats, each a linked heading in a box of its own with a sentence below.
  private func boats(_ heading: (String) -> String) -> String {
    let boats = ["Heron of Orm", "Tern of Orm", "Gannet of Orm", "Plover of Orm"].map {
      """
      <div class=b><h3>\(heading($0))</h3><p>The \($0) takes ninety passengers, and their \
      bicycles, to the outer islands.</p></div>
      """
    }
    return "<h1>Ferry returns to Sandhaven</h1><div>\(story)\(story)\(boats.joined())</div>"
  }

  @Test func headingsThatLeadToOtherSitesAreOfTheStory() throws {
    let html = boats { "<a href=https://ferries.example/\($0)>The boat \($0)</a>" }
    func headings(at address: String) throws -> Int {
      let article = try HTMLPage.article(from: page(html), address: address)
      return words(.subheading, of: article).count
    }
    #expect(try headings(at: "https://lantern.example/boats") == 4)
    #expect(try headings(at: "https://ferries.example/boats") == 0)
  }

  @Test func numberedHeadingsAreOfTheStory() throws {
    var number = 0
    let html = boats {
      number += 1
      return "\(number). <a href=/\($0)>The boat \($0)</a>"
    }
    #expect(words(.subheading, of: try article(html)).count == 4)
  }

  @Test func partsOfAStoryInArticlesOfTheirOwnStay() throws {
    let article = try article(
      """
      <main><article><h1>Ferry returns to Sandhaven</h1><div>\(story)</div></article>
      <article><h2>The tide</h2><div>\(story)</div></article></main>
      """)
    #expect(body(of: article).count == 7)
  }

  @Test(arguments: [
    "To view this video please enable JavaScript, and consider a browser that supports video.",
    "Ich bin damit einverstanden, dass mir externe Inhalte angezeigt werden.",
  ])
  func whatAsksForConsentIsNoPartOfTheStory(_ line: String) throws {
    let article = try article("<div>\(story)<div><p>\(line)</p></div>\(story)</div>")
    #expect(words(.trailer, of: article) == [line])
  }

  @Test func theDateOfAQuotedPostIsOfItsText() throws {
    let line = "— Ingrid Vale (@ingrid) March 3, 2031"
    let article = try article(
      "<div>\(story)<blockquote><p>We sail!</p><p>\(line)</p></blockquote>\(story)</div>")
    #expect(words(.blockQuotation, of: article) == ["We sail! \(line)"])
  }

  @Test func relatedStoriesDoNotOutweighAShortOne() throws {
    let article = try article(
      """
      <main><h1>Ferry returns to Sandhaven</h1><div>\(story)</div></main>
      <div class=related>\(teasers(10))</div>
      """)
    #expect(body(of: article).count == 3)
  }

  @Test(arguments: ["UPDATED: Tue., Nov. 19, 2030", "Updated: 19 November 2030"])
  func aTimeStampIsNoNotice(_ line: String) throws {
    let article = try article(
      "<h1>Ferry returns to Sandhaven</h1><div><p>\(line)</p>\(story)</div>")
    #expect(words(.correction, of: article) == [])
    #expect(words(.dateline, of: article) == [line])
  }

  @Test(arguments: ["<p>&lt;img height=1 src=x&gt;</p>", "<div>Copy Link URLCopied!</div>"])
  func whatScriptsLeaveBehindIsNoText(_ html: String) throws {
    #expect(body(of: try article("<div>\(story)\(html)\(story)</div>")).count == 6)
  }

  @Test func aBoxThatAsksForAnAddressIsNoPartOfTheStory() throws {
    let article = try article(
      """
      <div>\(story)<section><div>Be the first to know!</div><form><input type=email></form>
      <div>We send one letter a week, and you may leave whenever you like.</div></section>\(story)</div>
      """)
    #expect(body(of: article).count == 6)
  }
}

@Suite struct HTMLAppealTests {
  @Test(arguments: [
    """
    Get the best of the Lantern delivered to your inbox - subscribe to Lantern Daybreak. Follow us \
    on all the networks of the islands, and stay in the know with what is happening in the harbours.
    """,
    "If you enjoyed this article, we have a proposition for you: join the friends of the Lantern.",
    """
    If you enjoyed this article, and were stimulated by its contents, we have a proposition for you. \
    The friends of the Lantern get all of our stories, have fewer advertisements, meet our writers in \
    the harbour every spring, and help to keep the lantern lit, which takes more oil every year than \
    the year before, since the nights on the islands are long.
    """,
  ])
  func anAppealToTheReadersIsNotTheStory(_ appeal: String) throws {
    let article = try HTMLPage.article(from: page("<main>\(story)<p>\(appeal)</p></main>"))
    #expect(body(of: article).count == 3)
  }

  @Test func aSentenceAboutAnInboxIsTheStory() throws {
    let words = """
      “Get the letters out of your inbox,” the board told its skippers on Monday, when it met in the \
      harbour office for the first time since the storm that tore the moorings away.
      """
    let article = try HTMLPage.article(from: page("<main>\(story)<p>\(words)</p></main>"))
    #expect(body(of: article).last == words)
  }
}
