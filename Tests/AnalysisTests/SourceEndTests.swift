import Document
import Testing

/// Where the name of a speaker begins and ends in a source, and what the role beside it is.
struct SourceEndTests {
  @Test(arguments: [
    ("Bureau of State Parks Director John Hallas called it a “pilot.”", "John Hallas"),
    ("Lower Brask Township Supervisor John Hallas said it was “late.”", "John Hallas"),
    ("A visibly shaken Orr said the attack was “targeted.”", "Max Orr"),
    (
      "Karen Lund, director of the Ferry Project, which supports legalizing boats, said it was “late.”",
      "Karen Lund"
    ),
    (
      "A spokesman for Brask County Prosecutor Max Orr said it was “late.”",
      "A spokesman for Brask County Prosecutor Max Orr"
    ),
  ])
  func theSpeakerIsTheSubjectAndNothingElse(_ text: String, _ name: String) {
    #expect(speakers("Max Orr left Brask on Monday.\n\n" + text) == [name])
  }

  @Test(arguments: [
    "people familiar with the matter", "a Taliban representative", "Senate staffers",
  ])
  func whoeverSurelySaidSomethingIsListedThoughNobodyIsNamed(_ source: String) {
    let text = "The lake was calm on Monday.\n\nThe grant was late, according to \(source)."
    #expect(speakers(text) == [source])
  }

  @Test(arguments: [
    ("Danish Prime Minister Scott Orr", "Danish Prime Minister", nil),
    ("White House Press Secretary Ann Lee", "White House Press Secretary", nil),
    ("State Sen. Max Orr", "State Sen.", nil),
    ("Orkwell County District Attorney Fran Lund", "Orkwell County District Attorney", nil),
    ("Republican challenger Nicole Roth", "Republican challenger", nil),
    ("Ferry Board chairwoman Ada Moss", "chairwoman", "Ferry Board"),
    ("Brask Mayor Jane Ode", "Mayor", "Brask"),
  ])
  func aTitleIsTakenApartOnlyBehindTheNameOfABody(
    _ name: String, _ role: String, _ affiliation: String?
  ) {
    let article = analysed("The lake was calm on Monday.\n\n\(name) said it was “late.”")
    let speaker = article.speakers[0]
    #expect(speaker.role.map { article[$0] } == role)
    #expect(speaker.affiliation.map { article[$0] } == affiliation)
  }
}
