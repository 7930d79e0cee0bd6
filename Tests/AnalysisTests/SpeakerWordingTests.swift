import Document
import Testing
import Text

@testable import Analysis

/// Which words a speaker is shown with: whole names, and who somebody without a name is.
@Suite struct SpeakerWordingTests {
  private func speakers(_ text: String) -> [String?] {
    AnalysisTests.speakers("It rained in Brask on Monday.\n\n" + text)
  }

  @Test(arguments: [
    (
      "“The ship was late,” a person familiar with the matter said.",
      "a person familiar with the matter"
    ),
    ("“We saw smoke,” said a woman who lives near the pier.", "a woman who lives near the pier"),
    ("“We heard nothing,” said an official close to the talks.", "an official close to the talks"),
    ("“We lost money,” said a study published in the spring.", "a study published in the spring"),
    ("“We lost money,” the company said in a letter.", "the company"),
    ("Energy and climate experts said the deal was “dead.”", "Energy and climate experts"),
    ("Five past and present senators said it was “late.”", "Five past and present senators"),
    (
      "The colorful and sometimes combative skipper said he “would not go.”",
      "The colorful and sometimes combative skipper"
    ),
  ])
  func somebodyWithoutANameIsShownWithWhatSaysWhoItIs(_ text: String, _ name: String) {
    #expect(speakers(text).last == name)
  }

  @Test func theTextMayEndBehindANounWithAParticiple() {
    #expect(speakers("“It was late,” said a woman interviewed").last == "a woman")
  }

  @Test func aRulerIsShownWithTheTitle() {
    let text = """
      “We will pray,” Pope Francis said. Britain's King Charles III opened the pier. Charles said it was “a joy.”
      """
    #expect(speakers(text) == ["Pope Francis", "King Charles III"])
  }

  @Test(arguments: [
    ("“We will win,” Harbor Lines executive VP Mara Walden said.", "Mara Walden"),
    ("As Sen. Randy Moss, R-Ky., put it, “The island is hot.”", "Randy Moss"),
    ("“It is late,” said Tarvik Co-Founder and CEO Luis Sava on Monday.", "Luis Sava"),
    ("“Three flights were late,” Harbor Airlines' Kent Powell said.", "Kent Powell"),
    ("“Nice man,” Moss's neighbor in both Brenna and New York, Karl Lind, said.", "Karl Lind"),
  ])
  func whatStandsBeforeANameIsNoPartOfIt(_ text: String, _ name: String) {
    #expect(speakers(text) == [name])
  }

  @Test(arguments: [
    (
      "The Intergovernmental Panel on Climate Change said the seas were “rising.”",
      "Intergovernmental Panel on Climate Change"
    ),
    ("The Council on Foreign Relations said the plan was “grave.”", "Council on Foreign Relations"),
    (
      "The Centers for Disease Control and Prevention said the flu was “bad.”",
      "Centers for Disease Control and Prevention"
    ),
  ])
  func aBodyKeepsWhatItIsAbout(_ text: String, _ name: String) {
    #expect(speakers(text) == [name])
  }

  @Test func anotherIsNotTheOneBefore() {
    let text = """
      Two guards stood at the gate.

      “Could it be true?” a guard said.

      “Legends do not burn houses,” another replied. “They do,” said another guard. Others said the fire was “small.”
      """
    #expect(speakers(text) == ["a guard", "another", "another guard", "Others"])
  }

  @Test func aPersonWhoIsQuotedAsSayingItSaidIt() {
    let text = """
      Lead attorney Erik Lund called the acts “outrageous.” The Brask Herald quoted him as saying “torture is a breach of law.”
      """
    #expect(speakers(text) == ["Erik Lund", "Erik Lund"])
    let article = analysed(text)
    #expect(article.quotes.last.map { article[$0.pieces[0]] } == "“torture is a breach of law.”")
  }

  @Test func aReportIsNotTheCompany() {
    let text = """
      The Brask Herald ran a profile of Karl Moss on Monday. The story called him a thief.

      The company denied it. “We were shocked,” the company said.
      """
    #expect(speakers(text).compactMap { $0 } == ["The company", "The company"])
  }
}
