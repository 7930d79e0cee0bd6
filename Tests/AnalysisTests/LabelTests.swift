import Testing

/// Names and words before a colon at the start of a paragraph.
struct LabelTests {
  @Test func aTopicBeforeAColonDoesNotSpeak() {
    let text = """
      The news

      Fact Check: Is An 'Oxygen Bar' In Brask Offering Fresh Air For 300 Crowns?

      The bar opened on Monday.
      """
    #expect(speakers(text).compactMap(\.self) == [])
  }

  @Test func aListOfNotesOnPeopleIsNotWhatTheySay() {
    let text = """
      Bonds were set for:

      Ryan S. Moss: Dealing in heroin, possession of heroin, held in jail in lieu of $326,000 bond.

      Victor N. Lunt: Dealing in heroin, visiting a common nuisance, held in jail in lieu of $268,500 bond.
      """
    #expect(speakers(text).compactMap(\.self) == [])
  }

  @Test func aTranscriptIsWhatPeopleSay() {
    let text = """
      The interview

      The two spoke on Monday.

      Ada Moss: You know that the ferry was late again and nobody came.

      Victor Lunt: I doubt that the ferry will be late.
      """
    #expect(speakers(text) == ["Ada Moss", "Victor Lunt"])
  }
}
