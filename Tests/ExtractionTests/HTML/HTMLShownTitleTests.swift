import Document
import Extraction
import Testing

@Suite struct HTMLShownTitleTests {
  private func title(_ body: String, head: String = "", title: String) throws -> String? {
    try HTMLPage.article(from: page(body + story, head: head, title: title)).metadata.title
  }

  @Test func theOnlyMainHeadingOutweighsATitleForSearchEngines() throws {
    let found = try title(
      "<h1>Five ferries that changed how the islands trade</h1>",
      head: "<meta property='og:title' content='Five Best Ferries Of 2031'>",
      title: "Five Best Ferries Of 2031")
    #expect(found == "Five ferries that changed how the islands trade")
  }

  @Test func theNameOfADiaryAboveTheHeadlineIsNoTitle() throws {
    let found = try title(
      "<h1>Harbour Diary</h1><h3><a href='#1'>■</a>Ferry returns to the islands</h3>",
      title: "Harbour Diary - Ferry returns to the islands")
    #expect(found == "Ferry returns to the islands")
  }

  @Test func anAlternativeHeadlineIsNotTheHeadline() throws {
    let found = try title(
      """
      <h1 itemprop=alternativeHeadline>Ferry is back again</h1>\
      <h2 itemprop=headline>Ferry returns to the islands after eight months</h2>
      """,
      head: "<meta property='og:title' content='Ferry returns to the islands after eight months'>",
      title: "Ferry returns to the islands after eight months")
    #expect(found == "Ferry returns to the islands after eight months")
  }

  @Test func theMarkupInAHeadingDoesNotSplitItsWords() throws {
    let found = try title(
      "<h1><span>C</span><span>ycle paths of the islands</span></h1>",
      title: "Cycle paths of the islands")
    #expect(found == "Cycle paths of the islands")
  }

  @Test func theTitleInATrailIsTheHeadlineIfNoOtherHeadingIs() throws {
    let found = try title(
      "<nav><h1>Ferry returns to the islands</h1></nav><h3>Ferry to the islands: the timetable</h3>",
      title: "Ferry returns to the islands")
    #expect(found == "Ferry returns to the islands")
  }
}
