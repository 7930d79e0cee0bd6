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
      Congressman grabs interviewer

      Rep. Bob Lunt appeared unreceptive to the question of an anonymous reporter, when he grabbed the student.

      In the video, Lunt is seen approaching the camera, while the reporter asks, “How are you?”

      Lunt grabs the reporter's wrist. The cameraman replies, “We're just here for a project.”
      """
    #expect(!speakers(text).contains("Bob Lunt"))
  }

  @Test func aSpokesmanSoonAfterASpokesmanForAFirmIsTheSame() {
    let text = """
      Story denied

      A spokesman for Brask Media Inc., the paper's parent company, denied that the story was false.

      “No one influences the reporting other than our own editors,” a spokesman said.
      """
    #expect(Set(speakers(text)) == ["A spokesman for Brask Media Inc."])
  }

  @Test(arguments: [
    (
      "Ada Moss said in a statement released by her campaign that Max Lunt was tired.",
      "“We are not going to have a country anymore,” the statement continued.", "Ada Moss"
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

      Cesar Lunt Jr., 56, was arrested on Friday in Brask. His criminal record indicates that he was 5-foot-11.
      """
    #expect(!speakers(text).contains("Cesar Lunt Jr."))
  }

  @Test func whoeverOpposesSomethingSaysNothing() {
    let text = """
      Row over the pier

      Ode Lunt opposes the plans for the pier. Max Korda also opposed the new bridge.
      """
    #expect(analysed(text).quotes.allSatisfy { $0.mode == .belief })
  }
}
