import Document
import Testing

@testable import Analysis

/// Offices, occupations and documents that speak: who holds them, and who is somebody else.
struct OfficeTests {
  @Test(arguments: [
    "Foreign Secretary", "Defence Minister", "Shadow Chancellor", "Majority Leader",
    "District Attorney", "Police Commissioner", "First Minister",
  ])
  func anOfficeIsWhoHoldsIt(_ office: String) {
    let text = """
      The talks

      \(office) Ode Lunt met the press in Brask on Friday. It rained all day.

      The \(office) told the Herald: “It was a long talk.”
      """
    #expect(speakers(text) == ["Ode Lunt"])
  }

  @Test func twoOfficesOfOneNounAreTwoPeople() {
    let text = """
      Cabinet split

      Home Secretary Ada Moss and Foreign Secretary Ode Lunt met on Friday.

      The Foreign Secretary said it was late. The Home Secretary said it was early.

      The Defence Secretary said he would wait.
      """
    #expect(speakers(text) == ["Ode Lunt", "Ada Moss", "The Defence Secretary"])
  }

  @Test func aCommissionerToACountryIsNotTheCountry() {
    let text = """
      Visit to Manchester

      It comes after Brask's High Commissioner to Britain said some visitors should stay longer.
      """
    #expect(speakers(text) == ["Brask's High Commissioner to Britain"])
  }

  @Test func whoeverWasIntroducedWithoutANameIsNobodyWithOne() {
    let text = """
      Harbor talk ends early

      Rep. Bob Lunt left the hall when a reporter stood up, and walked to the pier with his staff.

      On the pier Lunt looked at the sea, while the reporter asks, “When does the ferry leave?”

      Lunt takes the rope. The cameraman replies, “We have waited here since noon.”
      """
    #expect(speakers(text) == ["a reporter", "The cameraman"])
  }

  @Test func aSpokesmanSoonAfterASpokesmanForAFirmIsTheSame() {
    let text = """
      Story denied

      A spokesman for Brask Media Inc., the paper's parent company, denied that the story was false.

      “No one influences the reporting other than our own editors,” a spokesman said.
      """
    #expect(speakers(text) == Array(repeating: "A spokesman for Brask Media Inc.", count: 2))
  }

  @Test(arguments: [
    (
      "Ada Moss said in a statement released by her campaign that Max Lunt was tired.",
      "“The pier will not stand another winter,” the statement continued.", "Ada Moss"
    ),
    (
      "“We are ready,” said a statement from Ode Lunt's lawyer, Will McGin.",
      "The statement said he “asserts his innocence.”", "Will McGin"
    ),
    (
      "Senator Ada Moss will speak on Wednesday, according to excerpts from her speech.",
      "She will promise “to oppose any violations of our waters,” according to excerpts.",
      "Ada Moss"
    ),
  ])
  func aStatementIsByWhoMadeIt(_ first: String, _ second: String, _ speaker: String) {
    #expect(speakers("The news of the day\n\n\(first)\n\n\(second)").last == speaker)
  }

  @Test func aRecordAboutSomebodyIsNotHisStatement() {
    let text = """
      Man is held

      Otto Lunt, 56, was arrested on Friday in Brask. His record at the harbor office says that he was “a good pilot.”
      """
    #expect(speakers(text).count == 1)
    #expect(speakers(text) != ["Otto Lunt"])
  }

  @Test func whoeverOpposesSomethingSaysNothing() {
    let text = """
      Row over the pier

      Ode Lunt opposes the plans for the pier. Max Korda also opposed the new bridge. “It is late,” Ada Moss said.
      """
    let article = analysed(text)
    #expect(
      article.quotes.filter { $0.mode == .speech }.map { article[$0.extent] } == ["“It is late,”"])
  }
}
