import Document
import Testing

/// Bodies that an article names in several ways, and what is named alone where there are two.
struct DepartmentTests {
  private func names(_ text: String) -> [String] { analysed(text).speakers.map(\.name) }

  @Test(arguments: [
    ("the Pennsylvania Department of State", "the Department of State"),
    ("the U.S. Justice Department", "the Department of Justice"),
    ("the Department of Health", "the Health Department"),
    ("the Ohio Department of Health", "the state health department"),
    ("the Office of Open Records", "the Open Records Office"),
    ("the Ohio Supreme Court", "the Supreme Court"),
    ("the Royal College of Ferrymen", "the College"),
    ("the Reuters news agency", "Reuters"),
    ("the Nationwide building society", "Nationwide"),
  ])
  func bothNamesAreOfOneBody(_ one: String, _ other: String) {
    for (first, second) in [(one, other), (other, one)] {
      let text = """
        The lake was calm on Monday, according to \(first).

        “It is late,” \(second) said in a statement.
        """
      #expect(names(text).count == 1)
    }
  }

  @Test(arguments: [
    ("the U.S. Supreme Court", "the Ohio Supreme Court"),
    ("the U.S. Supreme Court", "the state Supreme Court"),
    ("the Allegheny County Health Department", "the state Department of Health"),
    ("the Ohio Department of Health", "the federal Department of Health"),
    ("the Ohio Department of State", "the State Department"),
    ("Ukraine’s Ministry of Defence", "Russia’s Defence Ministry"),
  ])
  func bodiesOfTwoPlacesAreTwo(_ one: String, _ other: String) {
    let text = """
      The lake was calm on Monday, according to \(one).

      “It is late,” \(other) said in a statement.
      """
    #expect(names(text).count == 2)
  }

  @Test func aNameThatTwoBearWithOtherPlacesIsThatOfNeither() {
    let text = """
      The New York Department of Health said that it was late. The Ohio Department of Health said no.

      “It is late,” the Department of Health said in a statement.
      """
    #expect(names(text).count == 3)
  }

  @Test func theBankIsTheOneJustNamed() {
    let text = """
      The Reserve Bank of Australia raised its rate. The Bank said that it had to act.

      “It is late,” said Ada Moss, an economist at the Commonwealth Bank of Australia.
      """
    #expect(names(text) == ["Reserve Bank of Australia", "Ada Moss"])
  }

  @Test func thePersonBehindACampaignIsNoBody() {
    let text = """
      Ada Lunt made a claim on Monday. The Lunt campaign newspaper was late.

      “It is late,” Lunt said.
      """
    #expect(speakers(text).last == "Ada Lunt")
    #expect(analysed(text).speakers.map(\.kind) == [.person])
  }

  @Test(arguments: ["Florida Democrat", "Virginia Republican"])
  func aMemberOfAPartyIsNobodyByName(_ member: String) {
    let article = analysed("“He gets down with the people,” added a \(member) on Monday.")
    #expect(article.speakers.map(\.name) == ["a \(member)"])
    #expect(article.speakers.map(\.kind) == [.unnamed])
  }
}
