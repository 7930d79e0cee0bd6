import Document
import Testing

@testable import Analysis

/// Names as the article gives them: particles, last names that are common words, relatives, parties.
struct NameOfTheArticleTests {
  @Test(arguments: [
    ("“It is late,” Ludwig van der Poel said on Monday.", "Ludwig van der Poel"),
    ("“It is late,” said Maria de la Cruz.", "Maria de la Cruz"),
    ("Recently, Ursula von der Moss stated that the goal was near.", "Ursula von der Moss"),
    ("“It is late,” said Mr Judge.", "Judge"),
    ("“It is late,” said A. Barry Rand, who leads it.", "A. Barry Rand"),
    ("Mrs. Baker said the ferry would sail.", "Baker"),
    (
      "“I know,” independent Sen. Adam King of Maine, who wrote the bill, told reporters.",
      "Adam King"
    ),
    (
      "“We know,” Oversight and Harbor Reform Committee spokesman Adam Lunt said in a statement.",
      "Adam Lunt"
    ),
    (
      "“It is late,” said a Brask newspaper, The Bay-Enterprise.", "Bay-Enterprise"
    ),
    (
      "Dr. Ada Moss, an internist in Mount Orla, New York, said the mayor was well.", "Ada Moss"
    ),
    (
      "The statement on her health, from Dr. Ada Moss, an internist, said the mayor was well.",
      "Ada Moss"
    ),
    (
      "“It is late,” Adam Moss, senior research fellow at the IPPR told the Herald.", "Adam Moss"
    ),
  ])
  func whoSpeaksIsWhole(_ sentence: String, _ speaker: String) {
    #expect(speakers("The news of the day\n\n" + sentence).first == speaker)
  }

  @Test func aLastNameBesideAnOfficeIsNotThatOfARelative() {
    let text = """
      The news of the day

      President Obama pardoned a turkey on Monday. Sasha Obama stood beside him.

      Obama said it was puzzling that he did it every year.
      """
    #expect(speakers(text).last == "Obama")
  }

  @Test func aSonIsNotTheFatherWhoHoldsTheOffice() {
    let text = """
      The news of the day

      President Lunt's decision came late. His son Max Lunt Jr. had hunted there.

      “Put the decision on hold,” Mr. Lunt tweeted.
      """
    #expect(speakers(text).last == "Lunt")
  }

  @Test func aSonWhoSpeaksHasTheLastNameToo() {
    let text = """
      The news of the day

      Adam Lunt said on Monday that he was sorry. His son, Max Lunt, disagreed.

      “I love my dad,” Max Lunt said on Wednesday. “But we disagree.”

      “It was fun,” Mr. Lunt said of the harbor.
      """
    #expect(speakers(text).last == "Max Lunt")
  }

  @Test func aMemberOfAPartyIsWhoHasThatPartyAndState() {
    let text = """
      The news of the day

      Sen. Adam Lunt, D-Ohio, opposed the bill. Rep. Ada Moss, R-Texas, backed it.

      “It is late,” the Texas Republican said.

      “It is early,” said the Ohio Democrat.
      """
    #expect(speakers(text).suffix(2) == ["Ada Moss", "Adam Lunt"])
  }

  @Test func aShadowMinisterDoesNotHoldTheOffice() {
    let text = """
      The news of the day

      Shadow chancellor Adam Lunt said the plan was a joke. The chancellor, Max Moss, disagreed.

      The chancellor insisted his plans were “affordable”.
      """
    #expect(speakers(text).last == "Max Moss")
  }

  @Test func anOfficeOfABodyIsNotWhoeverIsNear() {
    let text = """
      The news of the day

      Ada Moss has been in office only a few weeks. The Senate historian said that those who return lose their seniority.
      """
    #expect(speakers(text).last == "The Senate historian")
  }

  @Test func whatAFirmMakesIsNotItsName() {
    let text = """
      The news of the day

      Motorola announced a plan in July. The Motorola Razr V3 was slim.

      Motorola said that the phone would be late.
      """
    #expect(speakers(text).last == "Motorola")
  }

  @Test func aParticleMayBeInOneWordWithTheLastName() {
    let text = """
      The news of the day

      But former U.S. attorney for the District of Brask Joseph diGenova said it was late.

      “Make no mistake,” diGenova said.
      """
    #expect(speakers(text) == ["Joseph diGenova", "Joseph diGenova"])
  }

  @Test(arguments: [
    (
      "Her words did not impress Tory shadow harbor secretary Tim Lunt. Mr Lunt said it was late.",
      "Tory shadow harbor secretary"
    ),
    ("The mayor has nominated businessman Andy Orr. Orr said he was glad.", "businessman"),
    ("Sens. Ada Moss and Max Lunt said in a statement that it must be saved.", nil),
    ("Mark Brandt, whose 6-year-old son, James, was hurt, said it was late.", nil),
  ])
  func aRoleHasNoVerbAndIsNoRelatives(_ sentence: String, _ role: String?) {
    let article = analysed("The news of the day\n\n\(sentence)")
    #expect(article.speakers.first?.role.map { article[$0] } == role)
  }

  @Test func thePrimeMinisterIsWhoHoldsTheOfficeAndNoName() {
    let text = """
      The news of the day

      Sir Keir Starmer has defended a gift. Lady Starmer had been given clothes.

      The Prime Minister said that “it was in order.”
      """
    #expect(speakers(text).last == "Keir Starmer")
  }

  @Test func aShortFormOfAFirstNameIsTheSamePerson() {
    let text = """
      Two at the helm

      Margaret Moss declared in July that she plans to sail. “I will steer,” Clara Moss wrote.

      “The boat is old,” Maggie Moss said on Sunday.
      """
    #expect(speakers(text) == ["Margaret Moss", "Clara Moss", "Margaret Moss"])
  }

  @Test func whoeverAPictureShowsDoesNotTakeTheLastName() {
    let text = """
      Feud

      Otto Lunt and Ted Korda raced on Thursday. The photo features a smiling Lena Lunt on a boat.

      “The wind was never on my side,” Lunt said at the quay.

      “I am glad,” Mrs. Lunt said.
      """
    #expect(speakers(text) == ["Otto Lunt", "Lena Lunt"])
  }

  @Test func whichOfAFamilyIsTheYoungerIsNotGuessed() {
    let text = """
      Two at the helm

      Clara Moss and Iris Moss disagree. Their father, former Mayor Otto Moss, was away.

      The younger Moss said it would be fine. Her older sister Clara Moss said it would rain.
      """
    #expect(speakers(text) == [nil, "Clara Moss"])
  }

  @Test func whomAQuestionIsAboutDoesNotAnswerIt() {
    let text = """
      Running mates

      Asked for quick thoughts about each of the candidates, Mr. Lunt played along.

      Senator Ada Moss of Iowa? “A terrific, exciting person.”
      """
    #expect(speakers(text).count == 1)
    #expect(!speakers(text).contains("Ada Moss"))
  }

  @Test func willIsAFirstNameBeforeALastName() {
    let text = """
      Commons

      Adopting a model would help. “What we propose is a commons,” Will Moss, senior research fellow at the IPPR told the Herald.
      """
    #expect(speakers(text) == ["Will Moss"])
  }

  @Test func aLastNameIsThatOfWhomTheHeadlineNamesInFull() {
    let text = """
      With all three Lunts at sea, a glimpse at the log of Clara Lunt

      Days ago, the race seemed lost. “We need more sail,” Lunt said on Friday.

      Otto Lunt, who has mended the mast, has settled into his task. “It will hold,” Otto Lunt said.

      “I think I know this wind,” Lunt said in an interview.
      """
    #expect(speakers(text) == ["Clara Lunt", "Otto Lunt", "Clara Lunt"])
  }

  @Test func aHeadlineThatAsksIsAHeadline() {
    let text = """
      Moss Trounces Korda in Brask -- But Will It Make a Difference?

      Senator Ada Moss won on Tuesday. “We are in this to win!” she declared.
      """
    #expect(speakers(text) == ["Ada Moss"])
  }

  @Test func aNewsroomWithItsStateIsNoPerson() {
    let text =
      "The lake\n\n“It is late,” Searchlight PA said. “It is early,” said Sunniva Dahl MBE."
    #expect(analysed(text).speakers.map(\.kind) == [.group, .person])
  }

  @Test func aTextMayEndWithAWordThatStandsBeforeNames() {
    #expect(
      speakers("The bay\n\n“It is late,” Ada Moss said. Her concern is National") == ["Ada Moss"])
  }

  @Test func theEndOfAPossessorIsNoPartOfAName() {
    #expect(speakers("The bay\n\nLast fall's critics said “it is big.”") == ["critics"])
  }

  @Test func aPartyBehindTheNameOfABodyIsNoPerson() {
    let text = """
      Fear of two men

      They met before the CNN Republican debate. Ted Korda was there.

      “The man can tie any knot,” explained a senior Washington Republican.
      """
    #expect(speakers(text) == ["a senior Washington Republican"])
  }

  @Test func aDescriptionWithATimeBelongsToTheNameBehindIt() {
    let text = """
      Fire on the ferry

      “It burned,” Max Orr said.

      The pilot on duty that night, Capt Otto Lunt, said: “I have never seen so much smoke.”
      """
    #expect(speakers(text) == ["Max Orr", "Otto Lunt"])
  }

  @Test func aCampaignIsTheSameWithAPossessive() {
    let text = """
      Data breach

      Moss's campaign put out a statement that said it was “a victory.” The Moss campaign said it would go on.
      """
    #expect(speakers(text).count == 2)
    #expect(Set(speakers(text)).count == 1)
  }
}
