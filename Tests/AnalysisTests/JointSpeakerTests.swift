import Document
import Testing
import Text

@testable import Analysis

/// Who says words together, and who only stands beside a speaker.
@Suite struct JointSpeakerTests {
  /// The names of the speakers of each quotation in a sentence.
  private func names(in sentence: String, after story: String = "") -> [String?] {
    var article = paragraphs(story + "\n" + sentence)
    Analyzer().annotate(&article)
    #expect(article.validate() == [])
    let start = article.blocks.last?.range.lowerBound ?? 0
    return article.quotes.filter { $0.extent.lowerBound >= start }.map(article.speakerNames)
  }

  @Test(arguments: [
    "Ann Lee and Bob Moss said in a joint statement that the ferry would go.",
    "“The ferry is old,” said Ann Lee and Bob Moss.",
    "“The ferry is old,” Ann Lee and Bob Moss told reporters on Monday.",
    "“The ferry is old,” according to Ann Lee and Bob Moss.",
    "Sens. Ann Lee, D-Ohio, and Bob Moss, R-Utah, said: “We will not vote for it.”",
    "Reps. Ann Lee (D-Ohio) and Bob Moss (R-Utah) said the bill was wrong.",
    "“We were told,” said Ann Lee, a baker, and her brother, Bob Moss.",
    "Brask council leader Ann Lee and Arden council leader Bob Moss said the pier was shut.",
    "“We will sue,” said Mayor Ann Lee and former Supervisor Bob Moss.",
    "Ann Lee, head of the Ferry Board, and Bob Moss, the mayor of Brask, said the fish was bad.",
    "Ann Lee and Bob Moss, who own the pier, said that it was closed.",
    "Ann Lee and Bob Moss and four other lawmakers said the pier was safe.",
    "“We are here to stay,” said Ann Lee of Arden and Bob Moss of Brask.",
  ])
  func twoPeopleSayItTogether(_ sentence: String) {
    #expect(names(in: sentence) == ["Ann Lee and Bob Moss"])
  }

  @Test(arguments: [
    "Ann Lee, the sister of Bob Moss, said the ferry would stay.",
    "Ann Lee, the sister of Bob Moss and Dan Orr, said the ferry would stay.",
    "Ann Lee, president of Lunt and Moss, said the ferry was fine.",
    "Ann Lee, a lawyer for Dan Orr and Bob Moss, said the case was over.",
    "Ann Lee of Lunt and Moss said the case was over.",
    "Ann Lee, with Bob Moss, said it was over.",
    "Ann Lee, as well as Bob Moss, said the pier was shut.",
    "Ann Lee praised Dan Orr and Bob Moss, and said they would win.",
    "“We sang,” said Ann Lee and Bob Moss laughed.",
    "“It is cold,” said Ann Lee. Bob Moss and Dan Orr shivered.",
    "Ann Lee told Bob Moss and Dan Orr that the pier was safe.",
    "Ann Lee and Bob Moss’s lawyer said the deal was off.",
  ])
  func whoStandsBesideASpeakerDoesNotSpeak(_ sentence: String) {
    #expect(names(in: sentence) == ["Ann Lee"])
  }

  @Test(arguments: [
    "Bob Moss’s lawyer said he would go.",
    "A spokesman for Lunt and Moss said the ferry was fine.",
    "Lunt & Moss said it would sue.",
    "Ernst and Young said the accounts were in order.",
    "Marks and Spencer said the shop was closed.",
    "The Food and Drug Administration said the fish was bad.",
    "The Department of Health and Human Services said the virus was back.",
    "The Bill and Melinda Moss Foundation said the virus was back.",
    "Citizens for Order and Peace said the fish was bad.",
    "House Ways and Means Chairman Kevin Moss said it was fine.",
    "Deputy Prime Minister and Finance Minister Ada Moss said it was fine.",
    "Work and Pensions Secretary Ada Moss said it was fine.",
    "Culture, Media and Sport Secretary Ada Moss said it was fine.",
    "Lawyers Ann Lee and Bob Moss represent Dan Orr, who said the fish was bad.",
    "Relatives of Ann Lee and Bob Moss said the fish was bad.",
    "“It is a shame,” Ann Lee and her colleagues said.",
  ])
  func aFirmABodyAndAGroupAreOne(_ sentence: String) {
    var article = paragraphs(sentence)
    Analyzer().annotate(&article)
    #expect(article.quotes.allSatisfy { $0.others.isEmpty })
  }

  @Test func aListNamesThree() {
    let sentence = "“The pier is closed,” said Ann Lee, Bob Moss and Dan Orr."
    #expect(names(in: sentence) == ["Ann Lee, Bob Moss and Dan Orr"])
    let story = "Ann Lee, a baker, met Bob Moss and Dan Orr."
    var article = paragraphs(story + "\nLee, Moss and Orr said the pier was closed.")
    Analyzer().annotate(&article)
    #expect(Set(article.speakers.map(\.name)) == ["Ann Lee", "Bob Moss", "Dan Orr"])
    #expect(article.speakers.allSatisfy { $0.quotes == [0] && $0.wordsQuoted == 4 })
  }

  @Test func bothGoOnInTheNextParagraph() {
    var article = paragraphs(
      """
      “The ferry is old,” said Ann Lee and Bob Moss. “It has leaked since the summer.
      “We have asked the county for a new one, and nobody has answered us.”
      """)
    Analyzer().annotate(&article)
    #expect(Set(article.quotes.map(article.speakerNames)) == ["Ann Lee and Bob Moss"])
  }

  @Test(arguments: [
    "And Ann Lee and Bob Moss said it.", "“No,” said Ann Lee and Bob Moss,", "said Ann Lee, a",
    "“No,” said Ann Lee, D", "Ann Lee and", "“No,” said Ann Lee and Bob Moss (", "Ann Lee, and",
  ])
  func aTextMayEndAnywhere(_ text: String) {
    var article = paragraphs(text)
    Analyzer().annotate(&article)
    #expect(article.validate() == [])
  }

  @Test func whoHasNoNameEndsAList() {
    for rest in ["others", "two more", "several neighbors"] {
      let sentence = "Ann Lee, Bob Moss, Dan Orr and \(rest) said the pier was closed."
      #expect(Set(names(in: sentence).flatMap { $0?.split(separator: " and ") ?? [] }).count == 2)
    }
    #expect(names(in: "Ann Lee and others said the pier was closed.") == ["Ann Lee"])
  }

  @Test func groupsSpeakBesideGroups() {
    #expect(
      names(in: "The ACLU and Human Rights Watch said the law was bad.") == [
        "ACLU and Human Rights Watch"
      ])
    #expect(
      names(in: "The Justice Department and the FBI said the fish was bad.") == [
        "Justice Department and FBI"
      ])
  }

  @Test func aSentenceNamesAGroupWithItsArticle() {
    var article = paragraphs("The Justice Department and the FBI said the fish was bad.")
    Analyzer().annotate(&article)
    #expect(
      article.quotes.map(article.sourceName) == ["the Justice Department and the FBI"])
  }

  @Test func eachOfThemListsTheQuotation() {
    var article = paragraphs(
      """
      “The ferry is old,” said Ann Lee and Bob Moss.
      “It leaks,” Moss said.
      """)
    Analyzer().annotate(&article)
    #expect(article.speakers.map(\.name) == ["Ann Lee", "Bob Moss"])
    #expect(article.speakers.map(\.quotes) == [[0], [0, 1]])
    #expect(article.speakers.map(\.wordsQuoted) == [4, 6])
  }
}
