import Testing

@testable import Analysis

/// Titles and employers of several words beside a name.
struct TitleTests {
  @Test(arguments: [
    ("“We wait,” said Treasury Under Secretary John Moss.", "John Moss"),
    ("“It is good,” added Lunt and Orr's Sanjay Moss.", "Sanjay Moss"),
    ("Brask Chief Constable Alan Moss told the Herald that it would be hard.", "Alan Moss"),
    ("House Ways and Means Chairman Kevin Moss said it would pass.", "Kevin Moss"),
    (
      "There were some problems, a Department of State employee said.",
      "a Department of State employee"
    ),
    (
      "A spokesperson for the Department of Community and Economic Development said the delay was short.",
      "A spokesperson for the Department of Community and Economic Development"
    ),
    (
      "A spokesman for the prosecutor, New York Comptroller Alan Moss, said no deal had been made.",
      "A spokesman for the prosecutor"
    ),
    ("Almost 18% of all searchers say they could not live without it.", "18% of all searchers"),
    ("Analysts and investors have said it was late.", "Analysts and investors"),
  ])
  func whoSpeaksIsWhole(_ sentence: String, _ speaker: String) {
    #expect(speakers("The news of the day\n\n" + sentence).first == speaker)
  }

  @Test func aSpokesmanIsThatOfHisOwnerAndNotWhoeverWasNamed() {
    let text = """
      The news of the day

      Alan Moss wrote a message on Monday.

      Later the prime minister's spokesman was asked by journalists if Mr Moss was still employed. The spokesman said: “He is capable of speaking for himself.”
      """
    #expect(speakers(text).last == "the prime minister's spokesman")
  }

  @Test func anOfficeIsNotThatOfSomebodyWithAnotherOffice() {
    let text = """
      The news of the day

      Sir John Moss, the police commissioner, backed the bill. Moss said it was right.

      “We will get it right,” the prime minister said.
      """
    #expect(speakers(text).last == "the prime minister")
  }

  @Test func anOfficeIsThatOfItsHolderWhoeverSpokeLast() {
    let text = """
      The news of the day

      Gov. Mike Ellery signed the law. Tim Orr, a lawyer, was there.

      “It was not on my agenda,” Orr said.

      When he left the house, the governor said that he would not.
      """
    #expect(speakers(text).last == "Mike Ellery")
  }

  @Test(arguments: [
    ("“We won,” said Senate President Pro Tempore Jake Moss.", "President Pro Tempore", "Senate"),
    (
      "House Ways and Means Chairman Kevin Moss said it was fine.", "House Ways and Means Chairman",
      nil
    ),
    (
      "Deputy Prime Minister and Finance Minister Ada Moss said it was fine.",
      "Deputy Prime Minister and Finance Minister", nil
    ),
    ("Chief Clerk Tim Moss said it was fine.", "Chief Clerk", nil),
    (
      "Dan Moss, assistant professor of law and history at Brask University, said it was hard.",
      "assistant professor", "law and history at Brask University"
    ),
    ("Mary Lunt, the mayor of Brask and a former teacher, said it was good.", "mayor", "Brask"),
  ])
  func aRoleHasAllOfItsWordsAndNoOthers(
    _ sentence: String, _ role: String, _ affiliation: String?
  ) throws {
    let article = analysed("The news of the day\n\n" + sentence)
    let speaker = try #require(article.speakers.first)
    #expect(speaker.role.map { article[$0] } == role)
    #expect(speaker.affiliation.map { article[$0] } == affiliation)
  }
}
