import Document
import Language
import Testing
import Text

@testable import Analysis

@Suite struct SpeakerTests {
  func annotated(_ text: String) -> Article {
    var article = paragraphs(text)
    Analyzer(model: nil).annotate(&article)
    #expect(article.validate() == [])
    return article
  }

  @Test func aSpeakerHasNameRoleAndAffiliation() throws {
    let article = annotated(
      "“We wait,” said Ivo Lund, president of the Pier Council on Lake Affairs.\n“Still,” Lund said."
    )
    let lund = try #require(article.speakers.first)
    #expect(lund.name == "Ivo Lund")
    #expect(lund.aliases == ["Lund"])
    #expect(lund.role.map { article[$0] } == "president")
    #expect(lund.affiliation.map { article[$0] } == "the Pier Council on Lake Affairs")
    #expect(lund.quotes == [0, 1])
    #expect(lund.wordsQuoted == 3)
    #expect(lund.kind == .person)
  }

  @Test func aStoryIsNoneOfTheBodiesThatItIsAbout() {
    let article = annotated("The Ferry Board met on Monday. The report said the pier was safe.")
    #expect(article.speakers.map(\.name) == ["The report"])
  }

  @Test func theTitleBeforeANameIsARole() throws {
    let article = annotated("Ferry Board spokeswoman Ada Moss said the pier was safe.")
    let moss = try #require(article.speakers.first)
    #expect(moss.role.map { article[$0] } == "spokeswoman")
    #expect(moss.affiliation.map { article[$0] } == "Ferry Board")
  }

  @Test func aWellKnownPersonHasTheNameThatTheArticleGives() {
    #expect(
      annotated("Chancellor Merkel said the pier was safe.").speakers.map(\.name) == ["Merkel"])
    #expect(
      annotated("Ulla Merkel came. Merkel said the pier was safe.").speakers.map(\.name)
        == ["Ulla Merkel"])
  }

  @Test func firstNamesTellMenFromWomen() {
    #expect(FirstNames.gender(of: Array("Mary".utf8)[...]) == .feminine)
    #expect(FirstNames.gender(of: Array("zachary".utf8)[...]) == .masculine)
    #expect(FirstNames.gender(of: Array("Aaron".utf8)[...]) == .masculine)
    #expect(FirstNames.gender(of: Array("Qwzt".utf8)[...]) == nil)
  }

  @Test func beliefIsToldFromSpeech() {
    let article = annotated("Ada Moss believes that the pier is safe. Hugh Pell says it is not.")
    #expect(article.quotes.map(\.mode) == [.belief, .speech])
  }

  @Test func theKindFollowsTheShareOfWordsInMarks() {
    let article = annotated(
      "“We wait,” Ada Moss said.\nAda Moss said the pier was “not safe.”\nAda Moss said it rained.")
    #expect(article.quotes.map(\.kind) == [.direct, .mixed, .indirect])
  }
}
