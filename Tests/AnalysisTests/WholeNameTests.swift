import Document
import Testing

/// Whole names that stand only where names are hard to read: in headings, before nouns, between commas.
struct WholeNameTests {
  private func names(_ text: String) -> [String] { analysed(text).speakers.map(\.name) }

  @Test(arguments: [
    ("Sen. Maggie Hassan of New Hampshire", "Hassan", "Maggie Hassan"),
    ("Democratic candidate: Brandon P. Lunt", "Lunt", "Brandon P. Lunt"),
  ])
  func aLineGivesTheWholeName(_ line: String, _ last: String, _ whole: String) {
    let text = "Talks\n\n\(line)\n\n\(last) said that it was late. “It is late,” \(last) said."
    #expect(names(text) == [whole])
  }

  @Test func aHeadingMayLeaveOutAMiddleName() {
    let text = """
      Rivals Call on Donald Moss to Leave

      Donald J. Moss said on Monday that he would stay. “I stay,” Moss said.
      """
    #expect(names(text) == ["Donald J. Moss"])
  }

  @Test func aNameBeforeANounIsThatOfAPerson() {
    let text = """
      The story of the Svetlana Kuznetsova test goes on. Kuznetsova said that it was in the drink.
      """
    #expect(names(text) == ["Svetlana Kuznetsova"])
    #expect(analysed(text).speakers.map(\.kind) == [.person])
  }

  @Test func aMonthBetweenCommasMayBeAFirstName() {
    let text = "A spokesperson for the health department, April Lunt, said on Monday it was late."
    #expect(names(text) == ["April Lunt"])
  }
}
