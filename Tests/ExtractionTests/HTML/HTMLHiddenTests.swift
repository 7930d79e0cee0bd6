import Document
import Extraction
import Testing
import Text

/// What a saved page hides that its reader saw, and the reverse.
@Suite struct HTMLHiddenTests {
  private func article(_ html: String) throws -> Article {
    try HTMLPage.article(from: page(html))
  }

  private static let consent = """
    <div role=dialog><h2>Your privacy</h2><p>We and our 842 partners store and read what is on your \
    device, such as cookies, and process personal data for advertising.</p><p>You may change your mind \
    at any time by returning to this site, and we will ask you again.</p></div>
    """

  @Test func theStoryBehindADialogIsRead() throws {
    let article = try article(
      "<div id=root aria-hidden=true><main>\(story)</main></div>\(Self.consent)")
    #expect(body(of: article).count == 3)
  }

  @Test func aDialogIsNoPartOfTheStory() throws {
    let article = try article("\(Self.consent)<main>\(story)</main>")
    #expect(body(of: article).count == 3)
  }

  @Test func partsThatAreStreamedBehindThePageAreRead() throws {
    let article = try article(
      """
      <main><h1>Ferry returns to Sandhaven</h1><ul><li>The ferry sails again.</li></ul>
      <template id="B:0"></template></main><div hidden id="S:0">\(story)</div>
      """)
    #expect(words(.paragraph, of: article).count == 3)
  }

  @Test func theRestThatAButtonUnfoldsIsRead() throws {
    let article = try article(
      """
      <article>\(story)<button>Read more</button><div style="display:none"><p>The first boat leaves at \
      seven, with a band on deck, and the second at noon.</p><p>Odd Berg, the captain, said that he had \
      slept badly for a week, and would again.</p></div></article>
      """)
    #expect(words(.paragraph, of: article).count == 5)
  }

  @Test func copiesOfTheStoryForOtherScreensAreReadOnce() throws {
    let parts = """
      \(story)<p>The first boat leaves at seven, with a band on deck, and the second one at noon.</p>
      <p>Odd Berg, the captain, said that he had slept badly for a week, and that he would again.</p>
      """
    let article = try article(
      "<div><div class=wide>\(parts)</div><div class=small>\(parts)</div></div>")
    #expect(words(.paragraph, of: article).count == 5)
  }

  @Test func softHyphensAreNoPartOfWords() throws {
    let article = try article("\(story)<p>The har&shy;bour is open, and the wa\u{AD}ter calm.</p>")
    #expect(body(of: article).last == "The harbour is open, and the water calm.")
  }

  @Test(arguments: ["article", "main", "section"])
  func aPageMayLeaveOutTheTagsOfHeadAndBody(element: String) throws {
    let html = "<!DOCTYPE html><title>The ferry stays</title><\(element)>\(story)</\(element)>"
    let article = try HTMLPage.article(from: Array(html.utf8))
    #expect(body(of: article).count == 3)
  }

  @Test func partsThatRepeatMuchButNotAllAreNoCopies() throws {
    let days = ["Monday", "Tuesday", "Wednesday"].map {
      "<h3>\($0)</h3>\(story)<p>High water on \($0) is at ten.</p>"
    }
    let sailings = (1...4).map {
      "<p>Sailing \($0) leaves the outer pier and calls at every island of Orm.</p>"
    }
    let article = try HTMLPage.article(
      from: page(days.map { $0 + sailings.joined() }.joined() + "<p>Tickets are 40 crowns.</p>"))
    #expect(words(.paragraph, of: article).count == 3 * 8 + 1)
  }

  @Test func theFillerOfATemplateIsNotRead() throws {
    let latin = "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor."
    let boxes = String(repeating: "<div><h3>Lorem ipsum</h3><p>\(latin)</p></div>", count: 4)
    let article = try HTMLPage.article(from: page("<main>\(boxes)<div>\(story)</div></main>"))
    #expect(body(of: article).count == 3)
    let template = try HTMLPage.article(from: page("<main>\(boxes)</main>"))
    #expect(body(of: template).contains(latin))
    let printers =
      "<p>Lorem ipsum is what printers set when nobody has written a text for a page.</p>"
    #expect(try body(of: HTMLPage.article(from: page(story + printers + story))).count == 7)
  }
}
