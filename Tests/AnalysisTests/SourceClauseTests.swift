import Document
import Testing

/// Sources with a clause of their own: what it describes speaks, not a word of the clause.
struct SourceClauseTests {
  @Test(arguments: [
    "who heads Brask County’s agency", "who studies power systems", "who chairs the Harbor Council",
    "who tracks militia groups", "who leads Brask’s Department of Harbors",
  ])
  func whoeverDoesSomethingSpeaksAndNotWhatIsDone(_ clause: String) {
    #expect(speakers("“We are declining,” said Ada Moss, \(clause).").first == "Ada Moss")
    #expect(
      speakers("Ada Moss, a nurse \(clause), told reporters that it was late.").first == "Ada Moss")
  }

  @Test func aVerbBehindThatIsNoSpeaker() {
    let text = "In a letter, groups that represent ferrymen called it “late.”"
    #expect(speakers(text) == ["groups"])
  }

  @Test(arguments: [
    ("The piers closed, something critics have called “a disgrace.”", "critics"),
    (
      "The votes did not match, something Republicans said did not happen last year.", "Republicans"
    ),
    ("The vote was audited, a request Democrats called redundant.", "Democrats"),
  ])
  func whatARelativeClauseWithoutItsPronounIsAboutDoesNotSpeak(_ text: String, _ name: String) {
    #expect(speakers("The lake was calm on Monday.\n\n" + text) == [name])
  }

  @Test func whoIsLikedByAPartyStillSpeaks() {
    let text = """
      “You see a war,” said Rep. Ada Moss of Brask, another lawmaker Democrats believe is a target.
      """
    #expect(speakers(text).first == "Ada Moss")
  }

  @Test func whatADashAndWhichDescribeIsNotWhoSpeaks() {
    let clause = "which represents hospitals and works with the state Health Department"
    let text =
      "Mark Lunt, president of the Hospital Board — \(clause) — said they have what they need."
    #expect(speakers(text) == ["Mark Lunt"])
  }

  @Test func whoseStaffIsNoName() {
    let text = """
      Harbor planning goes on

      The bill goes to Gov. Ada Moss, whose staff told the Herald this month that she would oppose it.
      """
    #expect(!analysed(text).speakers.map(\.name).contains("whose staff"))
  }

  @Test func wordsBetweenDashesBehindANameAreNoStory() {
    let text = """
      Harbor board votes on pier plan

      Ada Moss — a nurse, journalist, and founder of the Harbor Conference — said it was “late.”
      """
    let article = analysed(text)
    #expect(article.speakers.map(\.name) == ["Ada Moss"])
    #expect(article.speakers.map(\.kind) == [.person])
  }

  @Test func aSentenceEndsBehindThePostalCodeOfAState() {
    let text = """
      Harbor planning goes on

      The trust did not apply the rule, according to records seen by Harbor News PA. Officials said that
      the pier was weak.
      """
    #expect(speakers(text).last == "Officials")
  }
}
