import Document
import Extraction
import Testing
import Text

/// Footnotes below a story.
@Suite struct LinkedNoteTests {
  private let note =
    "Storm numbers are those of the county and were put together by its office in May."

  private func article(_ mark: String, _ notes: String) throws -> Article {
    let article = try HTMLPage.article(
      from: page(
        """
        <h1>Ferry returns to Sandhaven</h1><div>\(story)<p>It was the third storm in a year\(mark), as the \
        board said on Monday.</p>\(story)</div>\(notes)<footer>© The Sandhaven Lantern</footer>
        """))
    #expect(article.validate() == [])
    return article
  }

  @Test(arguments: [
    "<h2>Notes</h2><ol><li id=n1>NOTE <a href='#r1'>^</a></li></ol>",
    "<div class=footnote><a id=n1 href='#r1'>1</a><div><p>NOTE</p></div></div>",
    "<section><p class=footnote id=n1>NOTE</p></section>",
  ])
  func whatAMarkLeadsToIsKept(_ notes: String) throws {
    let article = try article(
      "<sup><a href='#n1'>[1]</a></sup>", notes.replacing("NOTE", with: note))
    let last = try #require(body(of: article).last)
    #expect(last.hasPrefix(note))
  }

  @Test func otherLinksToPlacesKeepNothing() throws {
    let comments = "<div id=comments class=comments><p>\(note)</p></div>"
    #expect(try !body(of: article("<a href='#comments'>3</a>", comments)).contains(note))
  }
}
