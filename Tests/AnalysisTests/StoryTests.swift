import Document
import Testing
import Text

@testable import Analysis

@Suite struct StoryTests {
  static let story = """
    Pier to close for winter
    The harbour board says the old pier is “past repair” and will close in May.
    “We waited as long as we could,” said Ada Moss, chairwoman of the harbour board. “Nobody is happy.”
    Moss told reporters that the work would take a year.
    “It is a sad day,” said Hugh Pell, who has fished there since he was a boy.
    “My father built that boat shed,” he said.
    The pier’s “lucky plank” will go to the museum.
    """

  static func annotated() -> Article {
    var article = paragraphs(story)
    Analyzer(model: nil).annotate(&article)
    return article
  }

  @Test func theTreeOfAShortStory() {
    #expect(
      Self.annotated().treeDump() == """
        paragraph 0..<24 Pier to close for winter
        paragraph 25..<104 The harbour board says the old pier  … d will close in May.
          mixed quote by The harbour board (cue)
            piece 48..<103 the old pier is “past repair” and will close in May
            cue 43..<47 says
            mention 25..<42 The harbour board
        paragraph 105..<212 “We waited as long as we could,” sai … . “Nobody is happy.”
          direct quote by Ada Moss (cue)
            piece 105..<141 “We waited as long as we could,”
            piece 190..<212 “Nobody is happy.”
            cue 142..<146 said
            mention 147..<155 Ada Moss
        paragraph 213..<265 Moss told reporters that the work would take a year.
          indirect quote by Ada Moss (cue)
            piece 233..<264 that the work would take a year
            cue 218..<222 told
            mention 213..<217 Moss
        paragraph 266..<345 “It is a sad day,” said Hugh Pell, w …  since he was a boy.
          direct quote by Hugh Pell (cue)
            piece 266..<288 “It is a sad day,”
            cue 289..<293 said
            mention 294..<303 Hugh Pell
        paragraph 346..<392 “My father built that boat shed,” he said.
          direct quote by Hugh Pell (cue)
            piece 346..<383 “My father built that boat shed,”
            cue 387..<391 said
            mention 384..<386 he
        paragraph 393..<446 The pier’s “lucky plank” will go to the museum.
          direct quote by nobody (none)
            piece 406..<423 “lucky plank”
        speaker 0 group The harbour board; 1 quotes, 11 words
        speaker 1 person Ada Moss = Moss; role chairwoman; of the harbour board; 2 quotes, 17 words
        speaker 2 person Hugh Pell; 2 quotes, 11 words

        """)
  }

  /// A small generator of numbers, the same for the same seed.
  struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func anyMixtureOfMarksCuesAndNamesIsSound(seed: UInt64) {
    let parts = [
      "“", "”", "\"", "''", "``", "'", "‘", "’", ",", ".", "?", ":", "—", "…", "(", "[", ")", "]",
      "\n", "\n", "Ada Moss", "Moss", "Mr. Pell", "the senator", "a doctor", "police", "she", "who",
      "they",
      "said", "told reporters", "adding", "believes", "according to", "wrote", "that", "to", "and",
      "the pier is safe", "on Monday", "U.S.", "Jr.", "é", "🙂", "5'11\"", "’s", "@tarn",
      "the WFB (WFB)",
    ]
    var random = Seeded(state: seed)
    var text = ""
    for _ in 0..<120 {
      text += parts.randomElement(using: &random) ?? ""
      if Bool.random(using: &random) { text += " " }
    }
    var article = paragraphs(text)
    Analyzer(model: nil).annotate(&article)
    #expect(article.validate() == [], "\(text)")
  }

  @Test func aHundredThousandMarksAreRead() {
    var article = paragraphs(String(repeating: "“Yes,” she said. \"No,\" he said. ", count: 12_500))
    Analyzer(model: nil).annotate(&article)
    #expect(article.quotes.count == 25_000)
  }
}
