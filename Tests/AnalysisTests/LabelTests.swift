import Document
import Testing
import Text

@testable import Analysis

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

  @Test func thePointsOfAListOfAdviceDoNotSpeak() {
    let text = """
      How to learn an instrument

      Realistic Goals: We set goals that you can reach.

      Family Support: Parents say that it helps.

      Remove All Doubts: I ask my students what they want.
      """
    #expect(analysed(text).speakers.map(\.name).filter { $0 != "Parents" } == [])
  }

  @Test func aListOfNotesOnPeopleIsNotWhatTheySay() {
    let text = """
      Bonds were set for:

      Ryan S. Moss: Dealing in heroin, possession of heroin, held in jail in lieu of $326,000 bond.

      Victor N. Lunt: Dealing in heroin, visiting a common nuisance, held in jail in lieu of $268,500 bond.
      """
    #expect(speakers(text).compactMap(\.self) == [])
  }

  @Test func aWholeNameInCapitalsBeforeATurnIsThePersonOfThatName() {
    let text = """
      Makers of games

      BRIT LUND, BYLINE: Growing up in Brask, Zev Moss Jr. knew what he wanted to be.

      ZEV MOSS JR: I was reading about games, and I was happy about it.

      LUND: It was a bold move for a child.

      MOSS: I decided that I did not want to be a part of it.

      LUND: But there was one thing left to try.
      """
    #expect(
      speakers(text).suffix(4) == ["Zev Moss Jr.", "BRIT LUND", "Zev Moss Jr.", "BRIT LUND"])
  }

  @Test func aHandleIsThePersonOfThatName() {
    let text = """
      The host on air

      “It is what he does,” Michael Stelle said on the show on Tuesday.

      .@MichaelStelle: “What we saw was Lunt once again.”
      """
    #expect(speakers(text) == ["Michael Stelle", "Michael Stelle"])
  }

  @Test func eachTurnOfATranscriptIsWhatTheNameBeforeItSays() {
    let text = """
      The debate on the ferry

      The two candidates met on Monday in the town hall.

      Moderator: Welcome to the town hall. Ms. Moss, will the ferry run next year?

      Ada Moss: Yes, it will. We will pay for the new ferry.

      Victor Lunt: I will not pay for it, and nobody else will. The ferry is late every day.

      Ada Moss: That is not true.
      """
    #expect(speakers(text) == ["Ada Moss", "Victor Lunt", "Ada Moss"])
  }

  @Test func aTurnIsVerbatimAndItsSpeakerAPersonThoughTheNameIsInCapitals() {
    let article = analysed(
      """
      The debate on the ferry

      Ms. Moss and her opponent met on Monday in the town hall.

      MOSS: Yes, we will pay for it. He said that “nobody needs a ferry.” I need one.

      LUNT: I will not pay for it, and nobody else will.

      MOSS: That is not true.
      """)
    #expect(article.speakers.map(\.name) == ["Moss", "LUNT"])
    #expect(article.speakers.allSatisfy { $0.kind == .person })
    #expect(article.quotes.allSatisfy { article.wording(of: $0) == .setApart })
  }

  @Test func whatStandsBehindMarkedWordsIsNotVerbatim() {
    let text = UTF8Text("Moss: “The pier is safe,” she said.")
    let quote = Quote(
      pieces: [6..<text.count], kind: .direct, mention: 0..<4, evidence: .label, confidence: 1)
    let article = Article(text: text, blocks: [Block(.paragraph, 0..<text.count)])
    #expect(article.wording(of: quote) == .partlyVerbatim)
  }

  @Test func aRecordOfProceedingsHasATitleAndCapitalsBeforeEachTurn() {
    let text = """
      The debate on the ferry

      Mr. DURBAN. I thank the gentleman. The ferry is safe.

      Ms. MOSS. I object to the bill, and so does the town of Brask.

      Mr. DURBAN. I object to the bill. It has not been read.
      """
    #expect(speakers(text) == ["DURBAN", "MOSS", "DURBAN"])
  }

  @Test(arguments: [
    "Q: Will the ferry run?\n\nA: I think so.", "Dear Abby: I am sad.\n\nDear Sad: You are not.",
  ])
  func lettersAndThoseSpokenToDoNotSpeak(_ turns: String) {
    let text = "The column\n\n" + turns + "\n\n" + turns
    #expect(
      Set(speakers(text).compactMap(\.self)).isDisjoint(with: [
        "Q", "A", "Abby", "Sad", "Dear Abby", "Dear Sad",
      ]))
  }
}
