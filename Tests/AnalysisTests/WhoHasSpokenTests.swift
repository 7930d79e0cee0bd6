import Testing

@testable import Analysis

/// Who a pronoun or a long source means.
struct WhoHasSpokenTests {
  @Test func aVirusIsNoPerson() {
    let text = """
      The news of the day

      In a statement, union president, Peter Lunt said doctors were vulnerable to the disease, also known as COVID-19, as they dealt with high risk professionals.

      “The lack of clear direction has resulted in overcrowding,” he said.
      """
    #expect(Set(speakers(text)) == ["Peter Lunt"])
  }

  @Test func aManMayBearAFirstNameThatIsAWomansElsewhere() {
    let text = """
      The news of the day

      In a statement, union president Andrea Lunt said doctors were vulnerable to the disease.

      “The lack of clear direction has resulted in overcrowding,” he said.
      """
    #expect(Set(speakers(text)) == ["Andrea Lunt"])
  }

  @Test func peopleNamedAsExamplesAreNotWhoIsMeant() {
    let text = """
      The news of the day

      The spark that ignited Peter Lunt’s passion for law was kindled in his early years. Influenced by figures like Marcus Moss and Malcolm Orr, he developed a desire to confront injustices.

      “The judges in my dreams were meant to curb the evil,” he explains.
      """
    #expect(speakers(text) == ["Peter Lunt"])
  }

  @Test func whoAParagraphIntroducesBehindAnAdverbialSpeaksNext() {
    let text = """
      The news of the day

      “He spoke to me,” said Jared Moss, who was there. Moss said he had friends in the dorms.

      Over drinks at a bar near the old campus of Brask, 21-year-old Ryan Lunt rolled his eyes at distressed students.

      “I know that they had safety pins on,” he said.
      """
    #expect(speakers(text).last == "Ryan Lunt")
  }

  @Test(arguments: [
    (
      "Residents of Arden, Orla, Brask Mills and Lake Tarn say they now live in fear.",
      "Residents of Arden"
    ),
    (
      "“It is rare,” Ada Moss, vice president of PMG, a grading company in Brask told the Herald.",
      "Ada Moss"
    ),
  ])
  func placesAndAppositionsDoNotSpeak(_ sentence: String, _ speaker: String) {
    #expect(speakers("The news of the day\n\n" + sentence) == [speaker])
  }

  @Test func whatSomebodyDidNotDoIsNoSpeech() {
    let text = """
      The news of the day

      Ms. Lunt spoke at noon. Mr. Moss did not criticize Ms. Lunt.
      """
    #expect(!speakers(text).contains("Moss"))
  }

  @Test func whenSomethingWasSaidIsNotWhatWasSaid() {
    let article = analysed(
      """
      The news of the day

      Moss had announced on Wednesday morning. Lunt had announced the day before he said he was closing the harbor — that he had sent Moss to Brask.
      """)
    #expect(!article.quotes.contains { article[$0.extent] == "the day" })
  }

  @Test func aPronounIsNoPartOfAName() {
    let text = """
      The news of the day

      Should I Fury him? I ready the spell.

      “Take what you need,” he says.
      """
    #expect(!speakers(text).contains("I Fury"))
  }

  @Test func whoIsNamedBehindALinkingThatIsNoPartOfIt() {
    let text = """
      The news of the day

      The bill makes good on the pledge that helped catapult Democrats into the majority. Democrats say the bill is popular.
      """
    #expect(speakers(text) == ["Democrats"])
  }
}
