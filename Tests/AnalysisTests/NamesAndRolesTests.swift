import Document
import Testing
import Text

@testable import Analysis

/// What speakers are called, and the role beside a name in the words of the article.
@Suite struct NamesAndRolesTests {
  @Test(arguments: [
    ("Dunmore and Galloran police said the bridge was shut.", "Dunmore and Galloran police"),
    ("Orkwell Islands council said all schools would shut.", "Orkwell Islands council"),
    (
      "The Department of General Services said the work would begin in May.",
      "Department of General Services"
    ),
    ("The Faculty of Homeopathy said it was “absurd.”", "Faculty of Homeopathy"),
    ("The British Bankers' Association said rates were fair.", "British Bankers' Association"),
    (
      "Scottish Hydro Electric Power Distribution said 1,200 homes were without power.",
      "Scottish Hydro Electric Power Distribution"
    ),
    (
      "The Department for Environment, Food & Rural Affairs said it would pay.",
      "Department for Environment, Food & Rural Affairs"
    ),
    ("Ukraine’s Air Force said it was hit.", "Ukraine’s Air Force"),
    ("South Korea’s Defense Ministry said it was hit.", "South Korea’s Defense Ministry"),
    (
      "The World Travel and Tourism Council, an industry body, said bookings fell.",
      "World Travel and Tourism Council"
    ),
    (
      "The California Independent System Operator said it ordered outages.",
      "California Independent System Operator"
    ),
    (
      "According to data from Global Citizen Solutions, 12 percent move.",
      "Global Citizen Solutions"
    ),
    ("American Express said it would pay.", "American Express"),
    (
      "The Kansas Sheriffs' Association Board of Directors said it was sorry.",
      "Kansas Sheriffs' Association Board of Directors"
    ),
    ("Harrow County Sheriff's Office said he was held.", "Harrow County Sheriff's Office"),
    ("The Standing Elk Sioux tribe said its water was in danger.", "The Standing Elk Sioux tribe"),
    (
      "The U.S. Fish and Wildlife Service said in a notice that it would help.",
      "U.S. Fish and Wildlife Service"
    ),
    ("The Brandt camp says it shows the charges were “unjustified.”", "The Brandt camp"),
    ("Both sides said they were hopeful that it would last.", "Both sides"),
    ("Other lawmakers said they did not see the need.", "Other lawmakers"),
  ])
  func aBodyIsCalledByItsWholeName(_ sentence: String, _ name: String) {
    #expect(speakers("The storm\n\n" + sentence).last == name)
  }

  @Test(arguments: [
    (
      "Pennsylvania Secretary of the Commonwealth Kathy Boockman said the vote was safe.",
      "Kathy Boockman"
    ),
    ("Chancellor of the Exchequer George Osborn, 44, said “we will cut.”", "George Osborn"),
    ("Forecaster Simon Partrick said it would snow.", "Simon Partrick"),
    ("U.S. Ambassador to the UN Samantha Tower said the vote was right.", "Samantha Tower"),
    (
      "Earlier, chairman of the House Ferry Committee Rep. Adam Schell said that it had begun.",
      "Adam Schell"
    ),
    ("Work and Pensions Secretary Alan Jonsson said it would be scrapped.", "Alan Jonsson"),
    ("Sen. Jack Roth, D-R.I., said Friday that it was wrong.", "Jack Roth"),
    ("Minnesota Congressman Keith Ellery—a favorite of many—said he would run.", "Keith Ellery"),
    ("Arizona Gov. Jan Brunner (R) said she would veto the bill.", "Jan Brunner"),
    ("One Democrat, Stephen Lunt of Massachusetts, said it was bad.", "Stephen Lunt"),
    (
      "“It is over,” whispered the Ferry Party person as your reporter tried to leave.",
      "the Ferry Party person"
    ),
    ("As Sen. Ted Cruise (Tex.) likes to say, the plan must be “ripped to shreds.”", "Ted Cruise"),
    (
      "PennWatch, a nonpartisan group that advocates for consumers, said on Monday that the law was weak.",
      "PennWatch"
    ),
  ])
  func aTitleABracketOrAClauseIsNotTheName(_ sentence: String, _ name: String) {
    #expect(speakers("The news\n\n" + sentence).last == name)
  }

  @Test(arguments: [
    ("Germany's Deutsche Bahn said trains were late.", "Deutsche Bahn"),
    ("The Senate and White House said the talks were over.", "Senate"),
    ("Texas Republican Will Cloud said no.", "Will Cloud"),
    ("Scottish Sheriff Ann Baker said no.", "Ann Baker"),
  ])
  func aNameIsNotJoinedToItsNeighbour(_ sentence: String, _ name: String) {
    #expect(speakers("The news\n\n" + sentence).last == name)
  }

  @Test(arguments: [
    (
      "She called the Harrow County Sheriff's Office on Monday.",
      "HCSO said a report should have been taken.", "Harrow County Sheriff's Office"
    ),
    (
      "Doctors wrote to U.S. Customs and Border Protection in May.",
      "CBP said it would not vaccinate.", "Customs and Border Protection"
    ),
    (
      "The survey is by Arden Express (Arex), a bank.",
      "Arex said it would lend more.", "Arden Express"
    ),
    (
      "Drane is a lawyer with the National Lawyers Guild.",
      "The NLG said it would sue.", "National Lawyers Guild"
    ),
  ])
  func anAcronymIsCalledByWhatItStandsFor(_ before: String, _ sentence: String, _ name: String) {
    #expect(speakers("The news\n\n" + before + "\n\n" + sentence).last == name)
  }

  @Test func aMonthBeforeAReportIsNoSpeaker() {
    let text = """
      Rally

      An August report from a government watchdog said officials could not “monitor the location” \
      of all children.
      """
    #expect(!speakers(text).contains("August"))
  }

  @Test func peopleOfAPartyAreNotItsOneWing() {
    let text = """
      Talks

      The party lost Reagan Democrats years ago. Democrats also say it will be critical to win back \
      workers.
      """
    #expect(speakers(text).last == "Democrats")
    #expect(speakers("Talks\n\nTop Democrats said the plan was “cruel.”") == ["Top Democrats"])
  }

  @Test func aRelativeDoesNotTakeTheLastNameOver() {
    let text = """
      Rally

      Dorn was introduced by his daughter, Lara Dorn. Standing behind glass, Dorn called his rival \
      “a vicious monster.”
      """
    #expect(speakers(text) == ["Dorn"])
    let both = """
      Row

      Scott Lasser sued over his wife, Jamie Lasser.

      “It is true,” said Ms. Lasser.
      """
    #expect(speakers(both) == ["Jamie Lasser"])
  }

  @Test func aPaperIsNotTheFirmThatSharesItsFirstWord() {
    let text = """
      Fine

      The Guardian said the cut “was late.” Guardian Trust Securities was fined in May.
      """
    #expect(speakers(text) == ["Guardian"])
  }

  @Test func theLastNounOfANameStandsForIt() {
    let text = """
      Arrest

      A fight began, the San Brasko Chronicle reported. The Chronicle said he was arrested.
      """
    #expect(speakers(text) == ["San Brasko Chronicle", "San Brasko Chronicle"])
    let two = """
      Talks

      The Scottish Government met the Welsh Government. The Government said it was late.
      """
    #expect(speakers(two) == ["Scottish Government"])
  }

  @Test func theFirstWordOfALongNameIsNotTheWhole() {
    let text = """
      Rules

      The Brask Epidemic Disease Act was passed in May. Brask said on Monday that rules would stay.
      """
    #expect(!speakers(text).contains("Brask Epidemic Disease Act"))
  }

  @Test func aLastNameThatIsATitleKeepsItsSuffix() {
    let text = """
      March

      Thousands came to hear Martin King Jr. speak. King said, “Now is the time to open the gates.”
      """
    #expect(speakers(text) == ["Martin King Jr."])
  }

  @Test func aLawSpeaksForItself() {
    let text = """
      Emergency

      Republicans said the order was “void.”

      “The assembly may end the order at any time,” the statute reads.
      """
    #expect(speakers(text).last == "the statute")
  }

  @Test(arguments: [
    "“No,” said Carlo Gomez, head of the Bureau of Alcohol, Tobacco", "said the Bureau of Alcohol,",
    "“No,” said Ann Lee, chief and", "said Chancellor of the", "“No,” said the chief, Ann Lee",
  ])
  func aTextMayEndInTheMiddleOfAName(_ text: String) {
    _ = analysed(text)
  }

  @Test func whoDoesNotReplyIsNotQuoted() {
    let text = """
      Silence

      A spokesman for Dorn did not respond to a request for comment. The office did not reply to \
      several requests for an interview.
      """
    #expect(analysed(text).quotes.isEmpty)
    let vow = "Vow\n\nMinister Dorn Lee promised to deny every request for asylum."
    #expect(!analysed(vow).quotes.isEmpty)
  }

  @Test(arguments: [
    (
      "Darren Spann, assistant to the executive director of the Carvers, said it was late.",
      "assistant", "the executive director of the Carvers"
    ),
    (
      "“We counted twice,” said the office's chief legal counsel, Brad Korin.",
      "chief legal counsel", nil
    ),
    ("The Austrian chancellor, Werner Faym, said talks were close.", "chancellor", "Austrian"),
    (
      "Marilyn Duker, president of a housing development and property management company, said that sales were slow.",
      "president", "a housing development and property management company"
    ),
    (
      "Manny Bhat, policy analyst with the Washington, D.C.-based Tax Foundation, said taxes rise.",
      "policy analyst", "the Washington, D.C.-based Tax Foundation"
    ),
    ("On Monday state Sen. Katie Muthe said it was late.", "state Sen.", nil),
    (
      "“It was late,” said Mr Yanis Varo, the Greek finance minister.", "Greek finance minister",
      nil
    ),
    (
      "Sam Altmore, co-founder and CEO of OpenWind, said it was early.", "co-founder and CEO",
      "OpenWind"
    ),
    (
      "Tad Devin, a senior adviser to the Sander campaign, said no.", "senior adviser",
      "the Sander campaign"
    ),
    (
      "Carlo Gomez, head of the Bureau of Alcohol, Tobacco, Firearms and Explosives, said yes.",
      "head", "the Bureau of Alcohol, Tobacco, Firearms and Explosives"
    ),
    (
      "Chuck Curry, president of Ironworkers Local 395, said they would strike.", "president",
      "Ironworkers Local 395"
    ),
    ("The victim's mother, Fiona Parr, said she was sad.", "victim's mother", nil),
    (
      "“It ends here,” acting U.S. Attorney for Massachusetts Joshua Leary said.",
      "acting U.S. Attorney", "Massachusetts"
    ),
    ("Tom Kell's mom Donna Marsh said she was sad.", "Tom Kell's mom", nil),
  ])
  func aRoleIsWhole(_ sentence: String, _ role: String, _ affiliation: String?) throws {
    let article = analysed("The news\n\n" + sentence)
    let speaker = try #require(article.speakers.first)
    #expect(speaker.role.map { article[$0] } == role)
    #expect(speaker.affiliation.map { article[$0] } == affiliation)
  }

  @Test(arguments: [
    "In its report, Human Rights Watch said rights were violated.",
    "Half of all homes are online, according to a report by Jupiter Research.",
    "Sales rose by half, said analysts Gardner.",
  ])
  func commonNounsWithoutAFirstNameAndANameBehindAPluralAreBodies(_ sentence: String) {
    let article = analysed("The storm\n\n" + sentence)
    #expect(article.speakers.map(\.kind) == [.group])
  }

  @Test func aDatelineIsNotWhoSpeaks() {
    let text = """
      FARLO — The trustee in the case of Ferry Services Inc. (FSI), a defunct boat operation based in Farlo, has said that the estate was sold.

      “It is over,” said the trustee.
      """
    #expect(Set(speakers(text)) == ["The trustee in the case of Ferry Services Inc."])
  }

  @Test func aSlipInALastNameIsNoOtherPerson() {
    let text = """
      “We thank them,” said Chuck Dougherty, the owner of the Lakeside Inn.

      “The pump works a bit harder,” said Doughtery.
      """
    #expect(Set(speakers(text)) == ["Chuck Dougherty"])
  }

  @Test func aNameNearAnotherByMoreThanASlipIsItsOwn() {
    let text = """
      “We thank them,” said Chuck Hansen, the owner of the inn. “The Hansens pay,” said Hannen.

      “The pump works,” said Harding.
      """
    #expect(speakers(text).last == "Harding")
  }

  @Test func whoMadeAWorkDoesNotSayItsTitle() {
    let text = """
      “I studied art,” said Emily Strand. “It was fun.”

      “Ferries at Dusk” on canvas by Emily Strand. (Brask Museum)
      """
    #expect(speakers(text) == ["Emily Strand", nil])
  }

  @Test(arguments: [
    ("Senate President Pro Tempore Joe Scarnati said it was “late.”", "Joe Scarnati"),
    ("Former Speaker of the House Newt Gingrich said it was “late.”", "Newt Gingrich"),
    (
      "Minister of Mineral Resources and Energy Gwede Mantashe said it was “late.”",
      "Gwede Mantashe"
    ),
    (
      "“It is over,” said the head of the unit, Acting Detective Chief Superintendent, Mick Deats.",
      "Mick Deats"
    ),
    ("Photographer Alan de Basse\u{AD}ville said that he was “late.”", "Alan de Basse\u{AD}ville"),
    (
      "At least two other Republican lawmakers said it was “late.”",
      "two other Republican lawmakers"
    ),
    (
      "The Brask State Workers’ Compensation Board said it was “late.”",
      "Brask State Workers’ Compensation Board"
    ),
    ("Saudi Arabia said it would “retaliate.”", "Saudi Arabia"),
    ("California ISO said two plants were “shut.”", "California ISO"),
    ("West Virginia said it was “late.”", "West Virginia"),
    (
      "Lawyers for Mr Fawcett and Mr McDonald said they were “innocent.”",
      "Lawyers for Mr Fawcett and Mr McDonald"
    ),
    ("A press release said it was “late.”", "A press release"),
  ])
  func aNameIsWholeAndNoMore(_ text: String, _ name: String) {
    #expect(speakers("The lake was calm on Monday in Brask.\n\n" + text) == [name])
  }

  @Test func anAcronymMayLeaveOutTheEndOfAName() {
    let text = """
      The U.S. Centers for Disease Control and Prevention said that the flu was over, and the CDC told parents to wait.
      """
    #expect(Set(speakers(text)) == ["Centers for Disease Control and Prevention"])
  }

  @Test func aLastNameInLyIsNoAdverb() {
    let text = """
      Mark Kelly left on Monday.

      Kelly, a former pilot from Brask, called it an “outrage.”
      """
    #expect(speakers(text) == ["Mark Kelly"])
  }

  @Test(arguments: [
    ("“We are finding comfort,” Lunt's family said.", "Lunt's family"),
    ("“It is late,” the agency overseeing the harbor said.", "the agency overseeing the harbor"),
    ("“It is late,” said an official close to the talks.", "an official close to the talks"),
    ("Corey Lunt compared the tactics to “methods of the mafia.”", "Corey Lunt"),
  ])
  func aSourceEndsWhereItsNounsEnd(_ text: String, _ name: String) {
    #expect(speakers("Corey Lunt left Brask on Monday.\n\n" + text) == [name])
  }

  @Test func aLastNameMayBeAnAdverb() {
    let text = """
      David Long met the board on Monday.

      “The law does not discriminate,” Long said.
      """
    #expect(speakers(text) == ["David Long"])
  }
}
