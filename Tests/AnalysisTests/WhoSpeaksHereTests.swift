import Document
import Testing
import Text

@testable import Analysis

/// Who says what has no verb of saying, whose a document is, and which words name somebody.
@Suite struct WhoSpeaksHereTests {
  @Test func aNameRightBehindTheWordsSaysThem() {
    let text = """
      The storm closed the port on Monday. Iris Feld said the ferries would stay in harbor.

      “Nobody saw it coming this year,” Otto Brandt, senior keeper at the Tarn Lake station. “We were lucky.”
      """
    #expect(speakers(text).last == "Otto Brandt")
  }

  @Test func theSubjectOfWhatIntroducesWordsByAColonSaysThem() {
    let text = """
      Council leader Rolf Tamm called on her to “step down”.

      Tamm said in a statement, first seen on Tuesday: “I joined because of what the party stood for.”
      """
    #expect(speakers(text) == ["Rolf Tamm", "Rolf Tamm"])
  }

  @Test(arguments: [
    (
      "Harbor Lines sharply denied the claims in a statement shared to its site. Mara Lind disagreed: “It was late.”\n\n“No ship was late at all,” the statement read.",
      "Harbor Lines"
    ),
    (
      "The Arden Water Board sent a sharp letter to the mayor.\n\nThe letter came a week after Mara Lind spoke. “The wells are dry,” the letter said.",
      "Arden Water Board"
    ),
    (
      "The International Ferry Council (IFC) met on Monday. Many guests came.\n\nThe IFC report states: “Half of all ferries are too old to be repaired.”",
      "International Ferry Council"
    ),
    (
      "Ferries are late. LakeWorks counts them. A LakeWorks report said “half of them” are too old.",
      "LakeWorks"
    ),
  ])
  func aDocumentIsWhoseItIs(_ text: String, _ issuer: String) {
    #expect(speakers(text).last == issuer)
  }

  @Test func aBodyIsMeantByAWordOfItsName() {
    let text = """
      Mara Lind Productions and the label agreed on Monday. An insider said the talks were hard.

      “At no time did we agree to it,” the production company said.
      """
    #expect(speakers(text).last == "Mara Lind Productions")
  }

  @Test(arguments: [
    ("One close associate told the paper that the mayor likes boats.", "One close associate"),
    ("Two close friends said: “She was never late in her life.”", "Two close friends"),
    ("Beijing called the visit a “serious provocation” on Monday.", "Beijing"),
  ])
  func aCloseAssociateAndACapitalSpeak(_ text: String, _ name: String) {
    #expect(speakers("The port of Arden was closed on Monday.\n\n" + text) == [name])
  }

  @Test func theFirstWordOfABodysNameIsThatBody() {
    let text = """
      Both American Airlines and United Airlines said they were ready for the strike.

      “We work with all vendors,” American said in a statement.

      United said it is “taking the steps that are needed for a safe day.”
      """
    let found = speakers(text)
    #expect(found[1] == "American Airlines")
    #expect(found[2]?.hasPrefix("United") == true)
  }

  @Test func anAdjectiveOfAPlaceIsNobody() {
    let text = """
      The port was closed on Monday.

      A March study by the Centre for Ferry Research, a London-based think tank, concluded that “the full cost falls on \
      those who sail.”
      """
    #expect(speakers(text) == ["Centre for Ferry Research"])
  }

  @Test func aFullNameThatOpensAHeadlineIsThePersonOfTheStory() {
    let headline = "Mara Lind Calls Iris Feld’s Book Her ‘Best Work’"
    let text = UTF8Text(
      "\(headline)\n\nMara Lind praised the new book on Monday. Lind spoke in Arden.")
    let end = headline.utf8.count
    var article = Article(
      text: text, blocks: [Block(.headline, 0..<end), Block(.paragraph, (end + 2)..<text.count)])
    Analyzer().annotate(&article)
    #expect(article.speakers.map(\.name) == ["Mara Lind"])
  }

  @Test func aPossessiveMayBeTypedWithAnOpeningMark() {
    let text =
      "Rolf Tamm spoke first.\n\nRolf Tamm‘s mother confirmed, “I read it all in one night.”"
    #expect(speakers(text).last != "Rolf Tamm")
  }

  @Test func wordsWhollyInMarksAreSaidWhateverIntroducesThem() {
    var article = paragraphs(
      "But neighbor Iris Feld picks up the story: “All of a sudden the door opens, and he walks out.”"
    )
    Analyzer().annotate(&article)
    #expect(article.quotes.map(\.mode) == [.speech])
  }

  @Test(arguments: ["who oversees the lake", "which studies the lake", "who quarrelizes the lake"])
  func theObjectOfARelativeClauseDoesNotSpeak(_ clause: String) {
    let text = """
      “Nobody saw it coming this year,” says Iris Feld, a keeper at the station, \(clause). “We were lucky.”
      """
    #expect(speakers(text) == ["Iris Feld"])
  }

  @Test func aTitleThatNoListHasIsNotABody() {
    let text = """
      The change is, according to Harbor Search lead Iris Feld, “the biggest repair of the search in ten years.”
      """
    #expect(Set(speakers(text)) == ["Iris Feld"])
  }

  @Test func twoMinistriesAreToldApartByWhoseTheyAre() {
    let text = """
      Russia's foreign ministry said the move was “another measure against the law.”

      The French foreign ministry said it “regrets any such decision.”
      """
    #expect(speakers(text) == ["Russia's foreign ministry", "The French foreign ministry"])
  }

  @Test func theVictimsMotherIsNotTheLastWomanNamed() {
    let text = """
      Nora Cole, a prosecutor, spoke first. “Justice was served,” Cole said.

      The victim's mother testified that she was “brave and strong.”
      """
    #expect(speakers(text).last != "Nora Cole")
  }

  @Test func aShipIsNobodyWhoSpeaks() {
    let text = """
      Fleet chief Owen Hart spoke to sailors aboard the destroyer USS Brask on Monday. The fleet chief said the corps had “gotten too big” and would be cut.
      """
    #expect(speakers(text) == ["Owen Hart"])
  }

  @Test func theNameOfAShowIsNotItsHost() {
    let text = """
      On a show called Otto Lund Live, the host met a guest. “I wore it once,” Lund said.
      """
    #expect(speakers(text) == ["Otto Lund"])
  }

  @Test(arguments: [
    ("The Labour MP for Brask North, who backs the report, said it was “bad work.”", "Chi Orwell"),
    (
      "The United Nations High Commissioner for Roads said it was “bad work.”",
      "The United Nations High Commissioner for Roads"
    ),
  ])
  func whatSomebodyIsForIsNotTheirName(_ sentence: String, _ name: String) {
    let text = "Chi Orwell, the Labour MP for Brask North, came late.\n\n" + sentence
    #expect(speakers(text).compactMap { $0 } == [name])
  }

  @Test func aNameBehindALongTitleIsWhoSpeaks() {
    let text = """
      The army is busy. Chief of Army Staff General Asim Lund warned that posts are “false and harmful.”
      """
    #expect(speakers(text) == ["Asim Lund"])
  }

  @Test func aFirstNameOfMenAndWomenFitsHeAndShe() {
    let text = """
      The maps were drawn on Monday, and not by Nora Quill.

      “It throws the vote,” said Harbor Lines president Kim Brandt. “It goes south.”

      Otto Lund won the last one. “It is not dramatic,” she added.
      """
    #expect(speakers(text) == ["Kim Brandt", "Kim Brandt"])
  }

  @Test func aCountyIsNobodyWhoseFirstNameIsKnown() {
    let text = """
      In Wilson County, schools are full of cameras. Otto Lund, a student, says he supports them.

      But they should be an “absolute last precaution,” he tells the Herald.
      """
    #expect(Set(speakers(text).compactMap { $0 }) == ["Otto Lund"])
  }

  @Test(arguments: [
    (
      "There were 24 ferries each day, said Department of Harbors spokesman Otto Lund.", "Otto Lund"
    ),
    (
      "Scientists using a telescope atop Mount Brask have confirmed that the moon has “a lot of water”.",
      "Scientists"
    ),
  ])
  func theHolderOfARoleIsNotTheBodyOrThePlaceBesideIt(_ sentence: String, _ name: String) {
    let speaker = speakers("The port of Arden was closed on Monday.\n\n" + sentence).first
    #expect(speaker??.hasPrefix(name) == true)
  }

  @Test(arguments: [
    "A spokeswoman for Harbor Lines declined to comment on Monday.",
    "Few would argue that the leaders had “no part” in it.",
  ])
  func nothingIsSaidByWhoDeclinesAndByFew(_ sentence: String) {
    let text = "The port of Arden was closed on Monday.\n\n" + sentence
    #expect(speakers(text).compactMap { $0 } == [])
  }

  @Test func aHeadingIsSaidByWhoSaysItsWordsBelow() {
    var article = paragraphs(
      """
      “A messy, messy mess”

      Many keepers said that the lake is low.

      “What you have is a messy, messy mess,” said Iris Feld.
      """)
    article.blocks[0].kind = .subheading
    Analyzer().annotate(&article)
    #expect(
      article.quotes.first?.speaker.map { article.speakers[$0].name } == "Iris Feld")
    #expect(article.quotes.first?.mention.map { article.text[$0] } == "Iris Feld")
  }

  @Test func theVicePresidentIsNotThePresident() {
    let text = """
      Senator Ann Brook, the former vice president, spoke in Arden. President Otto Lund, who is her rival, did not.

      “It will be late,” Lund said on Monday.

      The former vice president also accused him of “trying to win by force.”
      """
    #expect(speakers(text) == ["Otto Lund", "Ann Brook"])
  }

  @Test func aNewspaperIsNoMinistry() {
    let text = """
      The Arden Police Department lost two officers, according to the Brask Herald.

      The Arden Police Department said on Monday that it was sorry. Thirty officers had been “security risks” and left, the newspaper reported.
      """
    #expect(speakers(text).last != "Arden Police Department")
  }

  @Test func wordsOfACaptionAreWhoseThePictureIs() {
    let text = """
      Arden Rovers posted a picture of Rolf Tamm with the caption: “Welcome Rolf”.

      Tamm won three cups. “I am glad,” Tamm said.
      """
    #expect(speakers(text).first == "Arden Rovers")
  }

  @Test(arguments: [
    ("“It is over,” said one legal expert, as reported by the Arden Herald.", "one legal expert"),
    ("“It is a historic day,” Otto Brandt told settlers, according to a statement.", "Otto Brandt"),
  ])
  func whoPassesWordsOnDoesNotSayThem(_ sentence: String, _ name: String) {
    #expect(speakers("The lake was calm on Monday.\n\n" + sentence).first == name)
  }

  @Test func aTeamIsNotItsLeader() {
    let text = """
      Lucas Paganin led the study. “It was hard,” Paganin said.

      “We suggest that it is rare,” Paganin and his team wrote in the paper.
      """
    #expect(speakers(text) == ["Lucas Paganin", "Paganin and his team"])
  }

  @Test func aPrinceIsNotTheBrotherInHisApposition() {
    let text = """
      Prince Ode, the younger brother of the heir to the throne, Karl, told friends it was “great”.
      """
    #expect(speakers(text) == ["Prince Ode"])
  }

  @Test(arguments: [
    "Martin Weiss, a lawyer, did not respond to several inquiries.",
    "Ada Moss refrained from mentioning the trade deal.",
    "Tom Renn made no mention of any mistakes.",
    "Neither Otto Brandt nor Iris Feld made any public comment about the issue.",
    "Nor did Ada Moss make mention of his failed nomination.",
    "Iris Feld was specifically asked about the investigation.",
  ])
  func whatIsNotSaidIsNoSpeech(_ sentence: String) {
    var article = paragraphs("The lake was calm on Monday.\n\n" + sentence)
    Analyzer().annotate(&article)
    #expect(article.quotes.allSatisfy { $0.mode == .belief })
  }

  @Test func whoHasADocumentDidNotWriteIt() {
    let text = """
      The club met on Monday. “It is your chance,” reads a draft of the letter, first obtained by Arden News.

      According to records seen by the Herald, he flew to the island.
      """
    #expect(speakers(text).allSatisfy { $0 != "Arden News" && $0 != "Herald" })
  }

  @Test func whatIsSaidStaysApartFromWhatTheSamePersonWants() {
    var article = paragraphs(
      "The lake was calm.\n\nMara Lind sought to justify the rule, saying, “We were young and the harbor was old.”"
    )
    Analyzer().annotate(&article)
    #expect(article.quotes.last?.mode == .speech)
    #expect(article.quotes.last?.kind == .direct)
  }

  @Test func aRelativeIsCalledByTheNameBehindHisFormerOffice() {
    let text = """
      The lake was calm.

      “It is over,” said his son, retired Fairfield County Circuit Judge Richard Allen Clay.
      """
    #expect(speakers(text) == ["Richard Allen Clay"])
  }
}
