import Testing

/// Who is meant by a last name or an office alone.
struct LastNameTests {
  @Test(arguments: ["Rose", "Long", "French", "West", "Al-Sayed", "Hope", "Friday"])
  func aLastNameThatIsAnotherWordTooIsThatPerson(_ last: String) {
    let text = """
      Late ferries in the bay

      “It is late,” said Anna \(last), a baker from Brask.

      \(last) said that it was “cold as ice.”

      “We want to go,” Ms. \(last) added.
      """
    #expect(speakers(text) == Array(repeating: "Anna \(last)", count: 3))
  }

  @Test(arguments: ["Few", "Many", "Both", "Day"])
  func aLastNameThatIsAWordOfAmountOrTimeIsAPerson(_ last: String) {
    let text = """
      The Gulls beat the Terns

      “He is steady,” Gulls coach Mark \(last) said Wednesday.

      “He delivers,” \(last) said.
      """
    #expect(speakers(text) == ["Mark \(last)", "Mark \(last)"])
  }

  @Test(arguments: [
    ("“It is late,” said Jonathan An. An official said it was “odd.”", "An official"),
    ("“It is late,” said Mark Few. Few people said it was “bad.”", "Few people"),
    ("“It is late,” said Kim Will. “It is odd,” Will Smith said.", "Will Smith"),
    ("“We go,” said Kyle Russian. A Russian said it was “bad.”", "A Russian"),
    ("“It is here,” Max Lunt said. Last May Lunt said it was “bad.”", "Max Lunt"),
    ("“It is late,” said Ada Moss. A Sinn Fein MP said it was “bad.”", "A Sinn Fein MP"),
    ("Rep. Tom Price left. Price and fellow lawmakers said it was “bad.”", "Tom Price"),
  ])
  func aWordOfANameIsNoNameBeforeANoun(_ sentences: String, _ speaker: String) {
    #expect(speakers("The news of the day\n\n" + sentences).last == speaker)
  }

  @Test func aDayInsideANameIsPartOfIt() {
    let text = "Late ferries\n\n“It is late,” Sandra Day O'Lunt said. O'Lunt called it “mad.”"
    #expect(speakers(text) == ["Sandra Day O'Lunt", "Sandra Day O'Lunt"])
  }

  @Test(arguments: ["So", "Do", "Will", "An", "Than", "You"])
  func aFunctionWordBehindAFirstNameOrATitleIsALastName(_ last: String) {
    let text = """
      Late ferries in the bay

      “It is late,” said Jonathan \(last), a baker from Brask.

      “We want to go,” Mr. \(last) added.
      """
    #expect(speakers(text) == ["Jonathan \(last)", "Jonathan \(last)"])
  }

  @Test(arguments: [
    ("Baroness Ada Moss", "Moss", "Ada Moss"),
    ("Cllr Ada Moss", "Moss", "Ada Moss"),
    ("Carl Moss OBE", "Moss", "Carl Moss"),
    ("Carl Moss MP QC", "Moss", "Carl Moss"),
    ("April Moss", "Moss", "April Moss"),
    ("Bashar al-Lunt", "Lunt", "Bashar al-Lunt"),
    ("Bashar al-Lunt", "Al-Lunt", "Bashar al-Lunt"),
    ("Samir El-Lunt", "Lunt", "Samir El-Lunt"),
  ])
  func titlesHonorsAndArticlesAroundANameMakeNoOtherPerson(
    _ whole: String, _ last: String, _ name: String
  ) {
    let text = """
      Late ferries in the bay

      “It is late,” said \(whole), who bakes in Brask.

      \(last) said that it was “cold as ice.”
      """
    #expect(speakers(text) == [name, name])
  }

  @Test func anAcronymThatSpellsAPronounIsABody() {
    let text = """
      Plague in the bay

      Cases rose in May, the World Health Organization (WHO) says.

      “Plague can be grave,” WHO says. The WHO said that it “will rise.”
      """
    #expect(speakers(text) == Array(repeating: "World Health Organization", count: 3))
  }

  @Test func aTextMayEndWithAWordThatMayBeALastName() {
    #expect(speakers("“It is late,” said Peter French, 43. He is French") == ["Peter French"])
  }

  @Test func aLastNameIsThatOfWhoeverSpokeNotOfAParentNamedInPassing() {
    let text = """
      “It was the idea,” says David Lunt, founder of the studio and son of late rock legend Johnny Lunt.

      “There are no examples to follow,” says Lunt. “It was hard.”
      """
    #expect(Set(speakers(text)) == ["David Lunt"])
  }

  @Test func aLastNameIsNotTheSonsWhoIsCalledJunior() {
    let text = """
      “He likes the group,” said Ronald Lunt Jr. in a post.

      Ronald Lunt met the group on the campaign trail. Moments later, Lunt wrote that it was useful.
      """
    #expect(speakers(text).last == "Ronald Lunt")
  }

  @Test func anOfficeIsThatOfWhoeverHoldsItThoughItsTitleIsAbbreviated() {
    let text = """
      Gov. Mike Ellery has been defending the law since he signed it on Thursday. Tim Orr, a lawyer for Ann Lee's campaign for governor, was there.

      “It was not on my agenda,” Orr said.

      When asked whether he would seek such a law, the governor said that he would not.
      """
    #expect(speakers(text).last == "Mike Ellery")
  }

  @Test func officialsAreThoseOfTheFirstSentence() {
    let between = (1...15).map { "The boat number \($0) was late.\n\n" }.joined()
    let text = """
      National weather officials say the flood may be the worst since 2001.

      \(between)The storms led to the flood, officials said.
      """
    #expect(Set(speakers(text)) == ["National weather officials"])
  }

  @Test func aDescriptionIsWhoeverIsNamedLaterWithAllOfItsWords() {
    let text = """
      The lake was calm on Monday.

      The port could not pay, according to a government spokesman. It was late.

      “Our nation is in peril,” said government spokesman Ahmed Strand.
      """
    #expect(Set(speakers(text)) == ["Ahmed Strand"])
  }

  @Test func aSpokesmanIsNotThatOfAnotherPartyNamedNext() {
    let text = """
      The Labour bill will take years.

      The plan was late.

      Nobody knew why it was so.

      The vote is on Monday.

      “It will do nothing,” a spokesman said.

      Liberal home affairs spokesman Mark Otten said it was wrong.
      """
    #expect(speakers(text).suffix(2) == ["a spokesman", "Mark Otten"])
  }

  @Test func aLastNameIsNotThatOfTheFatherWhoseSonSomebodyIs() {
    let text = """
      Max Lunt — the son of late Republican Gov. Dick Lunt — chairs the board.

      “It is late,” Lunt said.
      """
    #expect(speakers(text) == ["Max Lunt"])
  }

  @Test func theSpokesmanIsTheOneOfTheSentenceBefore() {
    let text = """
      The lake was calm on Monday.

      A spokesman for the Department of Health said the words were late. It was a slap in the face.

      “We will see,” Nate Wardle, the spokesman, said.
      """
    #expect(Set(speakers(text)) == ["Nate Wardle"])
  }

  @Test func theCountyIsNotACourtOfThatCounty() {
    let text = """
      The Orkwell County Court of Common Pleas told the board to count the ballots.

      The county said it welcomed the clarity of the “late” ruling.
      """
    #expect(speakers(text).last != "Orkwell County Court of Common Pleas")
  }

  @Test func aNameWithADashBehindItIsNoDateline() {
    let text = """
      DJ Norman Cook - aka Harbor Slim - has said that dance music is not dead.

      “It has been difficult at times,” Cook said.
      """
    #expect(speakers(text).last == "Norman Cook")
  }
}
