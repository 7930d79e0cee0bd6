import Document
import Testing

@testable import Analysis

/// Organizations that bear the names of people, and the short forms of their names.
struct BodyNameTests {
  @Test(arguments: [
    "Wells Fargo", "Doctors Without Borders", "Lunt & Moss", "Austin Energy", "Sierra Club",
    "Simon Lunt University", "Delta Air Lines", "Lunt's", "Madison Realty", "Shelby Trucking",
  ])
  func anOrganizationIsNoPerson(_ name: String) {
    let text = """
      The market was calm.

      \(name) said on Monday that sales would grow by a tenth.
      """
    #expect(kinds(text) == [name: .group])
  }

  @Test(arguments: ["Ada Baker", "Shelby Stone", "Austin Moss", "Ada Church", "Eli Banks"])
  func aPersonWhoseLastNameIsANounIsAPerson(_ name: String) {
    let text = """
      The market was calm.

      \(name) said on Monday that sales would grow by a tenth.
      """
    #expect(kinds(text) == [name: .person])
  }

  @Test func anAmpersandJoinsNoTitles() {
    let text = "“It was an honor,” said Brask Press CEO & President Ada Moss."
    #expect(kinds(text) == ["Ada Moss": .person])
  }

  @Test func whoSharesANameWithAFirmIsNotTheFirm() {
    let text = """
      Kevin Dougherty ran for the court in May. His brother was with the firm of Marino & Dougherty.

      “It was hard,” Dougherty said.
      """
    #expect(speakers(text) == ["Kevin Dougherty"])
  }

  @Test func aCommonWordWithACapitalStandsForTheOrganizationThatItOpens() {
    let text = """
      Shares of Delta Air Lines and the Target Corporation fell on Monday.

      Delta said that it would grow. Target said that its sales would fall.
      """
    #expect(speakers(text) == ["Delta Air Lines", "Target Corporation"])
  }

  @Test func aCountryOfTwoLettersIsNoPronoun() {
    let text = """
      The news of the day

      The US says it will let market forces determine the dollar's strength. “Tell us more,” said Ada Moss.
      """
    #expect(speakers(text) == ["US", "Ada Moss"])
  }

  @Test func twoLettersStandForAnAssociationOfTwoWords() {
    let text = """
      The news of the day

      FA chairman Geoff Moss spoke on Monday. The Football Association said that it was late.

      “We will look at it,” said an FA statement.
      """
    #expect(Set(speakers(text)) == ["Football Association"])
  }

  @Test func aSpokeswomanIsNotTheDepartmentThatEmploysHer() {
    let text = """
      The news of the day

      “No date was given,” a Department for Work and Pensions spokeswoman said.
      """
    #expect(speakers(text) == ["a Department for Work and Pensions spokeswoman"])
  }

  @Test func aLastNameIsNotTheOfficeOfItsBearer() {
    let text = """
      The Trump Administration opened the embassy on Monday.

      After the vote, Trump said that it would be open for years.
      """
    #expect(speakers(text) == ["Trump"])
  }

  private func kinds(_ text: String) -> [String: Speaker.Kind] {
    let article = analysed(text)
    return Dictionary(uniqueKeysWithValues: article.speakers.map { ($0.name, $0.kind) })
  }
}
