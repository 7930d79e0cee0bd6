import Testing

/// Which organization a noun for one means, and which it does not.
struct BodiesMeantTests {
  @Test func aTeamNamedAfterSomebodyIsNoBodyOfAnotherName() {
    let text = """
      The list of the department

      The Energy Department said it would not comply with the request, and the Lunt transition team said it “was not meant.”
      """
    #expect(speakers(text).last == "the Lunt transition team")
  }

  @Test func everyCompanyIsNoCompanyInParticular() {
    let text = """
      Firms and the sun

      Every major public company wants a piece of the pot, analysts said.

      At Foxx Corp., the company says in its latest report that crews “use the sun.”

      “This group meets monthly,” the company says.
      """
    #expect(speakers(text).suffix(2) == ["Foxx Corp.", "Foxx Corp."])
  }

  @Test func thePoliceOfAPlaceAreItsPoliceDepartment() {
    let text = """
      Two are hurt in Brask

      Brask police said on Monday that two were hurt. “We will look into it,” the Brask Police Department said.
      """
    #expect(Set(speakers(text)) == ["Brask Police Department"])
  }

  @Test func thePaperIsThePaperThatTheArticleNames() {
    let text = """
      Late ferries in Arden

      The prime minister spoke of “serious” findings by the newspaper Dagens Brask.

      In a report on Sunday, the paper claimed that the ferries had been “late for years.”
      """
    #expect(speakers(text).last == "Dagens Brask")
  }

  @Test(arguments: [
    ("At Harbor Lines, the union said the pay was “a joke.”", "the union"),
    ("Foxx Corp. lost money. At the Federal Court, the company said it was “sad.”", "Foxx Corp."),
    ("The Lunt Police Federation met. Lunt police said it was “odd.”", "Lunt police"),
    ("Tessla will build more. Tessla said so. The Musk company said it was “odd.”", "Tessla"),
    (
      "The Brask Herald was late. Ada Moss wrote a policy paper. The paper said it was “odd.”",
      "a policy paper"
    ),
  ])
  func aBodyIsNotAnotherThatIsNamedBesideIt(_ sentences: String, _ speaker: String) {
    #expect(speakers("The news of the day\n\n" + sentences).last == speaker)
  }

  @Test func aClauseWithoutThatIsNoPartOfTheBodyBeforeIt() {
    let text = "The news of the day\n\nOn its website the union described itself as “late.”"
    #expect(speakers(text) == ["the union"])
  }

  @Test func whoIsInvestigatedDoesNotSayWhatWasFound() {
    let text = "The news of the day\n\nThe Harbor Bank audit found that it “hid its losses.”"
    #expect(speakers(text).compactMap(\.self).isEmpty)
  }

  @Test(arguments: ["T-Mobile", "U-Haul"])
  func aNameWithALetterAndAHyphenIsNoPartyAndState(_ name: String) {
    #expect(speakers("News of the day\n\nIn a letter, \(name) said it was “sorry.”").last == name)
  }
}
