import Document
import Testing

@testable import Analysis

/// Texts in languages that the model and the words do not know.
@Suite struct OtherLanguageTests {
  private let rest = """
    Die Fähre zwischen Sandhafen und den Orminseln fährt seit Montag wieder, acht Monate nachdem ein Sturm die Anleger \
    losgerissen hatte. Die Reparatur kostete mehr als das Doppelte, und bezahlt hat sie der Landkreis allein.
    """

  @Test func whoStandsAtAVerbOfSayingSpeaks() {
    expectMarked(
      """
      \(rest) Dort steht die Bäckerin Inga Vahl.
      {Inga Vahl|„Wir haben lange genug gewartet“}, sagt Vahl.
      Und {-|„Mehl kam mit dem Hubschrauber“} liest man im Hafen.
      """, by: Analyzer())
  }

  @Test func aVerbOfTwoWordsAndARoleMayStandBeforeTheName() {
    expectMarked(
      """
      Le bac de l’île d’Orme navigue de nouveau depuis lundi, huit mois après la tempête qui avait arraché les pontons \
      et isolé le village. Le conseil doit se réunir en mai pour voter le budget du port.
      {Anne Dubot|« Nous avons assez d’argent »}, a déclaré la boulangère Anne Dubot lundi.
      Le maire Paul Martel a répondu : {Paul Martel|« Nous verrons bien. »}
      """, by: Analyzer())
  }

  @Test func theFirstWordOfASentenceIsNoPartOfAName() {
    expectMarked(
      "\(rest)\nNun kam Ohm. Denn Ohm wartet. {-|„Es fehlt Mehl“}, sagt Ohm im Hafen.",
      by: Analyzer())
  }

  @Test func aColonAndAVerbOfEnglishAreNoSpeech() {
    expectMarked(
      "\(rest)\nNeuer Anleger: Wir gehen davon aus, dass er stark ist und will halten.",
      by: Analyzer())
  }

  @Test func theWordsDecideWhatLanguageItIsNotATagOfThePage() {
    var article = paragraphs(rest + "\nInsel Orm: Fähre und Brot kommen.")
    article.metadata.language = "en"
    Analyzer().annotate(&article)
    #expect(article.quotes == [])
  }

  @Test func aShortTextIsWhatThePageSays() {
    var article = paragraphs("Insel Orm: Brot und Fähre kommen.")
    article.metadata.language = "de-CH"
    Analyzer().annotate(&article)
    #expect(article.quotes == [])
  }
}

/// What captions say, and whom the model's sources mean.
@Suite struct SourceTests {
  private func annotated(_ blocks: [(Block.Kind, String)]) -> Article {
    var article = paragraphs(blocks.map(\.1).joined(separator: "\n"))
    for index in blocks.indices {
      article.blocks[index] = Block(blocks[index].0, article.blocks[index].range)
    }
    Analyzer().annotate(&article)
    #expect(article.validate() == [])
    return article
  }

  @Test func aCaptionQuotesOnlyWhoSpeaksInTheStory() {
    let caption = (Block.Kind.caption, "Ferry tickets fell after the board reported lower costs.")
    let own = (Block.Kind.caption, "Ada Moss says the pier is safe.")
    let story = (
      Block.Kind.paragraph, "“The pier is safe,” said Ada Moss, who leads the harbor board."
    )
    let article = annotated([caption, own, story])
    #expect(article.speakers.map(\.name) == ["Ada Moss"])
    #expect(article.quotes.count == 2)
  }

  @Test func aHeadlineQuotesNobodyWhoIsNamedThereAlone() {
    let story = (
      Block.Kind.paragraph, "It froze on Monday. Ada Moss, who runs the ferry, expects more ice."
    )
    let weather = (Block.Kind.headline, "Colder Mornings Forecast for Tuesday after Ice Alert")
    #expect(annotated([weather, story]).speakers.map(\.name).contains("Colder Mornings") == false)
    let speech = (Block.Kind.headline, "Ada Moss says the ferry will not sail on Tuesday")
    #expect(annotated([speech, story]).speakers.map(\.name).contains("Ada Moss"))
  }

  @Test func wordsInMarksInACaptionStay() {
    let article = annotated([
      (.caption, "Ada Moss in the harbor: “The pier is safe,” said Moss."),
      (.paragraph, "The ferry sails again on Monday, eight months after the storm."),
    ])
    #expect(article.quotes.contains { article[$0.extent] == "“The pier is safe,”" })
  }

  @Test(arguments: [
    ("“We wait,” the mayor of Brask, Ode Lunt, told reporters.", "Ode Lunt"),
    ("“We wait,” harbor pilot and ferry captain Ode Lunt said.", "Ode Lunt"),
    (
      "“We wait,” the board’s neighbor in both Brask and Orm, Ode Lunt, said in the story.",
      "Ode Lunt"
    ),
    (
      "Officials in the capital, Port Brask, said that they would wait.", "Officials in the capital"
    ),
    ("“We wait,” the mayor and Ode Lunt said.", "the mayor"),
  ])
  func aRoleWithANameBehindItIsThePerson(_ sentence: String, _ name: String) {
    let article = annotated([(.paragraph, sentence)])
    #expect(article.speakers.map(\.name) == [name])
  }
}
