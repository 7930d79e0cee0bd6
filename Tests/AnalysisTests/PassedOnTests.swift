import Document
import Testing

@testable import Analysis

/// Who said words that somebody passes on, whom “who” refers to, and who signed a document.
struct PassedOnTests {
  @Test(arguments: [
    (
      "Mr Howard said Mr Blunkett had complained he had inherited a “giant mess” from Mr Straw.",
      "Blunkett"
    ),
    (
      "According to Brask Magazine writer Ada Moss, Griffin claims that the image is an “expression of art”.",
      "Griffin"
    ),
    (
      "Guevara said she called Sheriff Ada Moss, who assured her that “there were no signs of foul play.”",
      "Ada Moss"
    ),
    (
      "It is good that the dockers have condemned Max Lunt's hasty call for “a pier without a railing.”",
      "Max Lunt"
    ),
    ("Ada Moss told Max Lunt to wait. She said he announced: “My friend joins us.”", "Max Lunt"),
    ("Ada Moss rejected a report by the Brask Herald that the plan was “dead.”", "Brask Herald"),
    (
      "Gov. Ode Moss introduced Max Orr at the regatta by describing him as “fit for any storm” if need be, The Dispatch reported.",
      "Ode Moss"
    ),
    (
      "“Observation should not cross the line,” The Monitor quoted Ned Foy, a law professor at Brask, in July.",
      "Ned Foy"
    ),
    (
      "Ada Moss accused Max Lunt of telling her he had “cold hands” and “a bad heart.”", "Max Lunt"
    ),
    ("Ada Moss called the deal “mad,” according to The Brask Herald.", "Ada Moss"),
    (
      "Ada Moss wrote to the board that it had been “a fraud,” according to emails obtained by the Herald.",
      "Ada Moss"
    ),
    ("The Brask Herald reported that Ada Moss blasted the deal as “mad.”", "Ada Moss"),
    (
      "Ode Moss said he was there when doctors told those at the hospital: “We just lost him.”",
      "doctors"
    ),
    ("Ode Lunt criticized Ada Moss for calling the deal “mad.”", "Ada Moss"),
    ("Ada Moss heard Max Lunt say it was “late.”", "Max Lunt"),
    ("Ada Moss remembers Max Lunt shouting “late.”", "Max Lunt"),
    ("The manager said the guards told him that the door “was always shut.”", "the guards"),
    (
      "Figg said that Korda called him “boy” and had once warned him to stay clear of “white folks.”",
      "Korda"
    ),
    (
      "“We got wiped out, and we’re toxic here,” aides said Mr. Lunt told his colleagues behind closed doors.",
      "Lunt"
    ),
  ])
  func wordsInMarksAreThoseOfTheNearestSpeaker(_ sentence: String, _ speaker: String) {
    #expect(speakers("The news of the day\n\n" + sentence).last == speaker)
  }

  @Test(arguments: [
    ("Ada Moss said that if the Harbor Board rejects the deal, it “would look weak.”", "Ada Moss"),
    (
      "Ada Moss said that after Max Orr told the board of the loss, the harbor “went quiet”.",
      "Ada Moss"
    ),
    ("Ada Moss said she came after Max Lunt declared a “holiday” there.", "Ada Moss"),
    ("Ada Moss said the bill that Max Lunt proposed was “a disgrace.”", "Ada Moss"),
    ("Ada Moss, the league's director, said the league called for “a safer pier.”", "Ada Moss"),
  ])
  func wordsInMarksStayThoseOfTheSpeakerWhereNobodyElseSpeaks(
    _ sentence: String, _ speaker: String
  ) {
    #expect(speakers("The news of the day\n\n" + sentence).last == speaker)
  }

  @Test(arguments: [
    (
      "He won the support of Sheriff Adam Lunt of Brask County, Ariz., who said the jail was “no place to stay.”",
      "Adam Lunt"
    ),
    (
      "It was a similar call from Sen. Ada Moss of Minnesota, who tweeted that “the report is not enough.”",
      "Ada Moss"
    ),
    (
      "The reporters met Adam Lunt, a dock leader who confirmed details of the “winter party” in advance.",
      "Adam Lunt"
    ),
    (
      "The plan was denounced by the Harbor Friends, a ferry and dock group, which said it was “wrong for the bay.”",
      "Harbor Friends"
    ),
  ])
  func aRelativePronounRefersToTheNameThatIsDescribed(_ sentence: String, _ speaker: String) {
    let text = "The news of the day\n\n\(sentence)\n\n“It is late,” \(speaker) said."
    #expect(Set(speakers(text)) == [speaker])
  }

  @Test func aLetterIsByWhoSignedItAndNotByWhoGotIt() {
    let text = """
      The news of the day

      The mayor received a letter signed by nearly 90 teachers in Brask, ahead of Mr. Lunt's visit.

      Mr. Lunt is to speak there on Thursday. “Your budget is wrong,” says the letter, which the teachers sent to Mr. Lunt.
      """
    #expect(speakers(text).last == "the teachers")
  }

  @Test func aStatementIsByTheBodyThatItIsFrom() {
    let text = """
      The news of the day

      The Brask Harbor Committee met on Monday.

      “We regret it,” a statement from the harbor committee said.
      """
    #expect(speakers(text).last == "Brask Harbor Committee")
  }

  @Test func aSentenceInMarksBehindAnotherGoesOn() {
    let text = """
      The news of the day

      “Nobody saw it coming,” Otto Brandt, senior keeper at the Tarn Lake station. “We were lucky then.”
      """
    let article = analysed(text)
    #expect(article.quotes.flatMap(\.pieces).count == 2)
    #expect(article.speakers.map(\.name) == ["Otto Brandt"])
  }

  @Test func aDescriptionInTheLeadIsWhoIsNamedNextThoughTheHeadlineNamesHim() {
    let text = """
      Carl Lunt Says His Harbor Remarks Were a Mistake

      ALBANY, N.Y. - A businessman who co-chaired the campaign said Tuesday his statements were “inappropriate.”

      Carl Lunt said he intended his email to only go to friends.
      """
    #expect(Set(speakers(text)) == ["Carl Lunt"])
  }

  @Test(arguments: [
    ("“How about the mayor starts?” Max Lunt was quoted as saying in the Herald.", "Max Lunt"),
    ("In 2007 Max Lunt was quoted as saying, “Change is here, it’s real.”", "Max Lunt"),
    ("Ada Moss was quoted by the Herald as saying it was “late.”", "Ada Moss"),
    ("It was “late,” in the words of Ada Moss.", "Ada Moss"),
  ])
  func whoIsQuotedAsSayingWordsSaysThem(_ sentence: String, _ speaker: String) {
    #expect(speakers("The news of the day\n\n\(sentence)").last == speaker)
  }

  @Test(arguments: [
    (
      "A spending group called Brask Deserves Better has put out ads that hail the mayors as the “adults” in the race.",
      "Brask Deserves Better"
    ),
    ("A firm dubbed Big Boats says it will not pay “a cent”.", "Big Boats"),
    ("The union called Harbor Lines cuts “a disgrace.”", "The union"),
    ("A senator called Max Orr said he “would not run”.", "Max Orr"),
    (
      "Internet service provider (ISP) Harbor Net also backed it saying “we are happy”.",
      "Harbor Net"
    ),
  ])
  func whatGivesANameIsNotSpeech(_ sentence: String, _ speaker: String) {
    #expect(speakers("The news of the day\n\n" + sentence) == [speaker])
  }

  @Test func whoSaysWordsBehindAColonSaysThemWhoeverSpeaksNext() {
    let text = """
      The pier of Brask

      Ada Moss said: "The pier may wait, but let us talk." Details will come "in two weeks," a spokesman said.
      """
    #expect(speakers(text).first == "Ada Moss")
  }

  @Test(arguments: [
    "Ada Moss did not say it was “late.”", "Ada Moss never called it “a lie.”",
    "No one called it “a lie.”",
  ])
  func wordsThatSomebodyDidNotSayAreNobodys(_ sentence: String) {
    #expect(speakers("The news of the day\n\n" + sentence).compactMap(\.self).isEmpty)
  }

  @Test func somethingThatTellsIsNobody() {
    let text = "The news of the day\n\nSomething told Ada Moss that the bridge “would not hold.”"
    #expect(speakers(text).compactMap(\.self).isEmpty)
  }

  @Test func theFindingsOfAnInvestigationAreThoseOfWhoeverDidIt() {
    let text = """
      The news of the day

      An FBI investigation found that the harbor board “hid its losses.”
      """
    #expect(speakers(text) == ["FBI"])
  }

  @Test func whomAQuestionIsAboutDoesNotAnswerIt() {
    let text = """
      The news of the day

      “I have five candidates,” Max Lunt said.

      And Senator Joni Moss? “A terrific, exciting person.” And Mr. Orr? “Solid as a rock.”
      """
    #expect(Set(speakers(text).compactMap(\.self)) == ["Max Lunt"])
  }

  @Test func examplesDoNotSpeakForThoseTheyAreExamplesOf() {
    let text = """
      The news of the day

      Officials like Ada Moss said the ferry was late.
      """
    #expect(speakers(text) == ["Officials"])
  }
}
