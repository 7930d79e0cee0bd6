import Testing

/// Whose words those of a team, a wife or a statement are.
struct GenitiveTests {
  @Test func aTeamIsNotWhoseTeamItIs() {
    let text = """
      The race is close. Harris spoke in Brask on Monday, and Ada Harris was in Orla.

      Harris’ team says she has several ways to win.
      """
    #expect(speakers(text) == ["Harris’ team"])
  }

  @Test func aLetterIsByItsOwnersNotByWhoGetsIt() {
    let text = """
      The news of the day

      Ode Lunt spoke on Monday. The Conservatives have asked for an inquiry.

      The Conservatives’ letter to Daniel Moss, the standards commissioner, says: “It has now emerged that Mr Lunt had lunch.”
      """
    #expect(speakers(text).last == "Conservatives")
  }

  @Test func aStatementIsByTheMembersWhoseStatementItIs() {
    let text = """
      The news of the day

      The House members’ statement says that nobody will be silenced.
      """
    #expect(speakers(text) == ["The House members"])
  }

  @Test func aFirstNameAloneIsNoPublicFigure() {
    let text = """
      The best cake

      My best friend, Sharon, asked me to make a cake for her husband. “It was good,” Sharon said.
      """
    #expect(!speakers(text).contains("Ariel Sharon"))
  }
}
