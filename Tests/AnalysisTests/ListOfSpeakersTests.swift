import Document
import Testing
import Text

@testable import Analysis

/// Who stands in the list of speakers: everybody once, under a whole name, and nothing that cannot speak.
@Suite struct ListOfSpeakersTests {
  private func article(_ text: String) -> Article {
    var article = paragraphs(text)
    Analyzer().annotate(&article)
    #expect(article.validate() == [])
    return article
  }

  private func names(_ text: String) -> [String] { article(text).speakers.map(\.name) }

  @Test(arguments: [
    "Bureau of Harbors and Coastal Waters", "Department of Rivers", "Center for Ferry Safety",
  ])
  func theNameOfABodyGoesOnBehindOfAndFor(_ body: String) {
    let text = "“The dock is closed,” the Arden \(body) said in a statement on Monday."
    #expect(names(text) == ["Arden \(body)"])
  }

  @Test(arguments: [
    ("Secretary of State Ada Moss", "Ada Moss"), ("chief of staff Omar Riis", "Omar Riis"),
    ("Judge Sonia A. Zeller", "Sonia A. Zeller"),
    ("Singer-guitarist Tom Hale", "Tom Hale"), ("the baker Will Hurst", "Will Hurst"),
    ("acting Secretary of Human Services Val Lunt", "Val Lunt"),
    ("chief clerk of elections Gail Lunt", "Gail Lunt"),
    ("Senate Pro Tempore Jake Lunt", "Jake Lunt"), ("New Yorker Ada Moss", "Ada Moss"),
    ("Taoiseach Micheál Lunt", "Micheál Lunt"), ("Tory Ada Moss", "Ada Moss"),
    ("Tory Moss", "Tory Moss"), ("alt-right Grand Poobah Richard B. Lunt", "Richard B. Lunt"),
    ("one neo-bank CEO", "one neo-bank CEO"),
    ("the former reality TV star", "the former reality TV star"),
    ("Labor and Industry spokesperson Ada Moss", "Ada Moss"),
    ("the Roman Catholic Archbishop of Brask, the Most Reverend Peter Moss,", "Peter Moss"),
  ])
  func aTitleIsNoPartOfAWholeName(_ source: String, _ name: String) {
    #expect(names("“We are ready,” said \(source) on Monday.") == [name])
  }

  @Test(arguments: [
    ("Film-maker Spike Lunt", "Spike Lunt"), ("Fly-half Jonny Moss", "Jonny Moss"),
    ("Spaniard Guillermo Lunt-Lopez", "Guillermo Lunt-Lopez"), ("Ji-young Kim", "Ji-young Kim"),
    ("Kiwi Rail", "Kiwi Rail"), ("Wow Air", "Wow Air"),
  ])
  func whatASentenceBeginsWithIsNoPartOfAWholeName(_ source: String, _ name: String) {
    #expect(names("\(source) said on Monday: “We are ready.”") == [name])
  }

  @Test(arguments: [
    "National Geographic", "U.S. Senate Permanent Subcommittee on Boats", "Data Center Watch",
    "Citizens United", "Harbor News PA",
    "the Center for the Study of Child Care Employment", "the Brask Office of Consumer Advocate",
    "the federal Travel Safety and Inland Rivers Administration",
  ])
  func aBodyOfCommonNounsIsWhole(_ body: String) {
    let text = "“The dock is closed,” according to \(body).\n\nThe lake was calm."
    let name = body.replacing(/^the (federal )?/, with: "")
    #expect(names(text) == [name])
    #expect(article(text).speakers.map(\.kind) == [.group])
  }

  @Test(arguments: ["Yeah, the ferry left.", "Okay, Brask left.", "Accordingly Brask left."])
  func whatASentenceBeginsWithIsNoName(_ sentence: String) {
    let text = "\(sentence) It said that the dock was late.\n\n“It is late,” Ada Moss said."
    #expect(Set(names(text)).isSubset(of: ["Brask", "Ada Moss"]))
  }

  @Test(arguments: [
    ("James Van Der Berg", "Van Der Berg"), ("Craig Le Tarn", "Le Tarn"),
    ("Erica Clayton Lunt", "Clayton Lunt"),
  ])
  func aLastNameOfSeveralWordsIsTheSamePerson(_ whole: String, _ last: String) {
    let text = "“We are ready,” said \(whole), a nurse.\n\n“It will work,” \(last) said."
    #expect(names(text) == [whole])
  }

  @Test func aFamilyNameMayStandFirst() {
    let text = """
      “We are ready,” President Yun Sok Yeo said on Monday.

      “It will work,” President Yun said.
      """
    #expect(names(text) == ["Yun Sok Yeo"])
  }

  @Test func lettersForALongNameAreTheSameBody() {
    let text = """
      “We will strike,” the Allied Dock Workers union said.

      “The offer is poor,” the ADW said.
      """
    #expect(names(text).count == 1)
  }

  @Test func anAbbreviatedTitleIsTheTitle() {
    let text = """
      “We will build it,” Gov. Mara Lind said on Monday.

      “The bridge is old,” the governor said.
      """
    #expect(names(text) == ["Mara Lind"])
  }

  @Test func whoIsDescribedAndThenNamedIsOnePerson() {
    let text = """
      The acting harbor master of Arden said the dock will close.

      “It is not safe,” acting harbor master Otto Brandt said on Monday.
      """
    #expect(names(text) == ["Otto Brandt"])
  }

  @Test(arguments: ["The officials", "Officials"])
  func thoseWhoWereNamedWithMoreWordsAreTheSame(_ again: String) {
    let text = """
      “The dam will hold,” federal officials said on Monday.

      “There is no danger,” \(again) said later.
      """
    #expect(names(text) == ["federal officials"])
  }

  @Test func hisStatementIsHis() {
    let text = """
      Mayor Otto Brandt closed the school on Monday.

      “We have no choice,” Brandt said. His statement continued: “It will open again in May.”
      """
    #expect(names(text) == ["Otto Brandt"])
  }

  @Test(arguments: [
    "Prices in Arden have called for no change since the spring.",
    "The old bridge near the mill describes a wide curve.",
  ])
  func whatSaysNothingIsNotListed(_ text: String) { #expect(names(text) == []) }

  @Test func aNameThatOnlyACompanyHasIsAGroup() {
    let text = "“Sales rose,” Ferry Catering said on Monday. The news helped Ferry Catering shares."
    #expect(article(text).speakers.map(\.kind) == [.group])
  }

  @Test func aNameBesideTheVerbIsSurerThanAPronounBetweenTwo() {
    let text = """
      “We are ready,” said Ada Moss, a nurse in Arden.

      Mara Lind met Iris Feld at the lab on Monday. Feld had called Lind before.

      “It will work,” she said.
      """
    let quotes = article(text).quotes
    #expect(quotes.first?.isUncertain == false)
    #expect((quotes.first?.confidence ?? 0) > (quotes.last?.confidence ?? 1))
  }
}
