import Document
import Testing

/// People named behind a body and their role in it, who speak rather than the body.
struct HolderTests {
  @Test(arguments: [
    ("Department of Homeland Security acting assistant secretary Lauren Moss", "Lauren Moss"),
    ("United Way of Brask president Kristen Lunt", "Kristen Lunt"),
    ("state Department of Labor and Industry spokesperson Trevor Orr", "Trevor Orr"),
    ("Royal Bank of Canada assistant chief economist Nathan Lunt", "Nathan Lunt"),
    ("Commission for racial equality chief Trevor Lunt", "Trevor Lunt"),
    ("former Spurs and England defender Gary Moss", "Gary Moss"),
    ("the Harbor Company’s recently named executive chair Marcelo Moss", "Marcelo Moss"),
    ("Police and Crime Commissioner Ann Lunt", "Ann Lunt"),
    ("State Rep.-elect Dallas Lunt", "Dallas Lunt"),
    ("NAACP President and CEO Derrick Lunt", "Derrick Lunt"),
    ("Deputy High Court Judge Richard Lunt, QC,", "Richard Lunt"),
    ("Eric Lunt, Director of Public Affairs at the Brask Division of Ports,", "Eric Lunt"),
  ])
  func whoeverIsNamedBehindABodySpeaks(_ source: String, _ name: String) {
    #expect(speakers("“It is late,” said \(source) on Monday.") == [name])
    #expect(speakers("The lake was calm.\n\n“It is late,” \(source) said.") == [name])
  }

  @Test(arguments: [
    ("the office of Governor Ann Lee", "the office of Governor Ann Lee"),
    ("Devon and Cornwall Police", "Devon and Cornwall Police"),
    ("a book by Sunday Herald journalist Robert Moss", "Robert Moss"),
    ("a 1967 paper by historian Ada Lunt", "Ada Lunt"),
  ])
  func whatIsMeantIsTheHeadOfThePhrase(_ source: String, _ name: String) {
    #expect(speakers("The harbor was late, according to \(source).") == [name])
  }

  @Test(arguments: [
    ("The White House and Senator Ann Lee", "White House"),
    ("The Harbor Orchestra and pianist Ann Lee’s agent", "Harbor Orchestra"),
    ("The FBI and Brask Police", "FBI"),
  ])
  func aBodyIsNotWhoeverSpeaksBesideIt(_ source: String, _ name: String) {
    #expect(speakers("\(source) said on Monday that it was late.") == [name])
  }

  @Test(arguments: [
    ("Lunt, who coach Ann Lee said was hurt, will not play.", "Ann Lee"),
    ("“It is wrong,” said Ann Lee, a rule that plant workers say is harsh.", "plant workers"),
  ])
  func aNounBehindARelativePronounIsNoVerb(_ text: String, _ name: String) {
    #expect(speakers(text) == [name])
  }

  @Test func theFirstOfTwoIsNotABodyOfTheOther() {
    let text = """
      William Lunt wrote the report on Monday.

      Lunt and Deputy Attorney General Rod Moss said that the report was late.
      """
    #expect(speakers(text).last == "William Lunt")
  }

  @Test func thePresidentOfABodyIsNotTheBody() {
    let text = "“It is late,” the University of Brask’s president said on Monday."
    #expect(speakers(text) == ["the University of Brask’s president"])
  }

  @Test func hisLawyersAreNotHerLawyers() {
    let text = """
      Ada Moss accused Phil Lunt on Monday. Her lawyers said that it was fraud.

      His lawyers said that the claim was false.
      """
    #expect(Set(speakers(text).compactMap(\.self)).isSuperset(of: ["Her lawyers", "His lawyers"]))
  }
}
