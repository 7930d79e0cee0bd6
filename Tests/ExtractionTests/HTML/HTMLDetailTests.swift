import Document
import Extraction
import Testing

@Suite struct HTMLDetailTests {
  private func read(_ body: String) throws -> Article {
    try HTMLPage.article(from: page("<h1>Ferry returns to Sandhaven</h1><div>\(body)</div>"))
  }

  @Test func theSourceOfAFormulaIsNotReadTwice() throws {
    let formula = """
      <p>The pier is <math><semantics><mi>A</mi><annotation encoding="application/x-tex">\\displaystyle A\
      </annotation></semantics></math> metres long, as the board said on Monday.</p>
      """
    let text = try body(of: read(story + formula))
    #expect(text.contains("The pier is A metres long, as the board said on Monday."))
  }

  @Test func aStoryMaySayOops() throws {
    let line = "Oops! Odd Berg has won the race around the islands again."
    #expect(try body(of: read(story + "<p>\(line)</p>" + story)).contains(line))
  }

  @Test func datesInTheRowsOfATableStay() throws {
    let rows = (1...4).map { "<tr><td>\($0)/4/2031</td><td>+\($0)1.9%</td></tr>" }.joined()
    let found = try read(story + "<table>\(rows)</table>" + story)
    #expect(words(.dateline, of: found) == [])
  }

  @Test(arguments: ["Used boat shopping list", "A used wooden boat: Ann’s shopping list"])
  func anAnchorMadeOfAHeadingSaysNothingAboutItsSection(_ heading: String) throws {
    let section = "<div id='used-boat-shopping-list'><h3>\(heading)</h3>\(story)</div>"
    #expect(try words(.subheading, of: read(story + section)) == [heading])
  }

  @Test func theSourceOfADiagramIsNotShown() throws {
    let found = try read(story + "<pre class=mermaid>flowchart LR A--&gt;B</pre>" + story)
    #expect(!body(of: found).contains { $0.contains("flowchart") })
  }

  @Test(arguments: ["Term_tooltip", "Term_tooltip__8VNIW"])
  func aTooltipIsNoPartOfItsSentence(_ name: String) throws {
    let line = """
      <p>The <span><dfn>mooring</dfn><span class=\(name)>Mooring<br>What holds a ship.</span></span> \
      broke in the storm, the harbour board said.</p>
      """
    let text = try body(of: read(story + line))
    #expect(text.contains("The mooring broke in the storm, the harbour board said."))
  }

  @Test func anExcerptAboveTheStoryIsNotReadTwice() throws {
    let opening = [
      "The ferry left at noon with forty people on board, the board said.",
      "It came back in the evening with only three of them, and a goat.",
      "Nobody could say where the others had gone, or whose goat it was.",
    ]
    let more = (1...5).map { "<p>On day \($0) the board met again and found no answer at all.</p>" }
    let excerpt = opening.joined(separator: " ")
    let found = try read(
      "<p>\(excerpt)</p>" + opening.map { "<p>\($0)</p>" }.joined() + more.joined())
    #expect(!body(of: found).contains(excerpt))
    #expect(body(of: found).contains(opening[0]))
  }

  @Test func theLinkToTheEditorOfASectionIsNoPartOfItsHeading() throws {
    let edit =
      "<span class='mw-editsection'><span>[</span><a href='/edit'>edit</a><span>]</span></span>"
    let found = try read("\(story)<h2><span>The old pier</span>\(edit)</h2>\(story)")
    #expect(words(.subheading, of: found) == ["The old pier"])
  }
}
