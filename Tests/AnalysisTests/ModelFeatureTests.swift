import Document
import Learned
import Testing
import Text

@testable import Analysis

@Suite struct ModelFeatureTests {
  /// A dictionary of two words: “ferry”, a thing; “dreads”, a verb of feeling in the third person.
  static func lexicon() throws -> ModelLexicon {
    var fingerprints = [UInt32](repeating: 0, count: 8)
    var numbers = [UInt16](repeating: 0, count: 8)
    let words: [(String, UInt16)] = [("ferry", 1), ("dreads", 2)]
    for (word, number) in words {
      let hash = LexicalTable.hash(word.utf8)
      var slot = Int(hash) & 7
      while fingerprints[slot] != 0 { slot = (slot + 1) & 7 }
      (fingerprints[slot], numbers[slot]) = (hash, number)
    }
    let dread =
      9 << LexicalClass.verbShift | LexicalClass.Flag.third.bit
      | LexicalClass.PartOfSpeech.verb.rawValue << LexicalClass.dominantShift
      | LexicalClass.Flag.clause.bit
    let table = try #require(
      LexicalTable(
        fingerprints: ModelArray(fingerprints), numbers: ModelArray(numbers),
        classes: ModelArray([0, 4, dread])))
    return ModelLexicon(table: table, fingerprints: Lexicon.shared.fingerprints)
  }

  static func input(_ text: String) throws -> ModelInput {
    let text = UTF8Text(text)
    let article = Article(text: text, blocks: [Block(.paragraph, 0..<text.count)])
    return ModelInput(article, lexicon: try lexicon())
  }

  @Test func everyTokenHasATag() throws {
    let input = try Self.input("Then Ode Lunt said she dreads the ferry.")
    #expect(
      input.traits.map(\.tag) == [
        .adverb, .name, .name, .past, .subject, .third, .determiner, .noun, .stop,
      ])
  }

  @Test func wordsInsideMarksKnowWhereTheyStand() throws {
    let input = try Self.input("“We wait here,” Lunt said.")
    #expect(
      input.traits.map(\.marks.place) == [
        .opening, .firstWord, .inside, .inside, .lastWord, .closing, .outside, .outside, .outside,
      ])
  }

  @Test func aNameIsNoWordOfTheModel() throws {
    let input = try Self.input("Then Lunt and Brask spoke.")
    #expect(input.traits[1].word == input.traits[3].word)
    #expect(input.traits[1].word >= TokenTraits.unknownWords)
  }

  @Test func everyFeatureIsARowOfTheNet() throws {
    let features = try Self.input("“We wait,” Lunt said, and left Ærø — é 3.").blocks[0].features
    #expect(features.rows.allSatisfy { $0 < TokenFeatures.count })
    #expect(TokenFeatures.count <= Int(UInt16.max) + 1)
  }

  /// The net sums so many rows of numbers up to 127 in 16 bits.
  @Test func aTokenHasNoMoreFeaturesThanSumsCanHold() throws {
    let bits = UInt32.bitWidth + UInt64.bitWidth + UInt16.bitWidth
    #expect(TokenFeatures.Part.allCases.count + bits < Int(Int16.max) / 127)
  }

  @Test func whatADictionaryKnowsOfAWordIsAFeature() throws {
    let features = try Self.input("ferry pier").blocks[0].features
    #expect(features.ends[0] > features.ends[1] - features.ends[0])
  }
}

@Suite struct LearnedPassTests {
  /// Words, marks and cues in random order.
  static func shuffled(seed: UInt64) -> String {
    let words = [
      "“", "”", "\"", "''", "‘", "’", "said", "Ode", "Lunt", "the", "mayor", "that", ",", ".",
      "\n\n",
      "according", "to", "told", "he", "—", ":", "é", "believes", "“”", "(", "1990s", "\u{2028}",
    ]
    var random = SeededRandom(state: seed)
    return (0..<Int.random(in: 0...120, using: &random))
      .map { _ in
        (words.randomElement(using: &random) ?? "") + (Bool.random(using: &random) ? " " : "")
      }
      .joined()
  }

  @Test func aLongBlockIsCutIntoPieces() throws {
    let text = String(repeating: "“Yes,” she said. ", count: 300)
    let input = try ModelFeatureTests.input(text + String(repeating: "and ", count: 1200))
    #expect(input.blocks.allSatisfy { $0.tokens.count <= 512 && !$0.tokens.isEmpty })
    #expect(input.blocks.map(\.tokens).joined().elementsEqual(0..<input.tokenCount))
    #expect(Set(input.numbers) == [0])
  }

  @Test(arguments: 1...20) func anyTextGivesAValidArticle(seed: Int) {
    let text = UTF8Text(Self.shuffled(seed: UInt64(seed)))
    var start = 0
    var blocks: [Block] = []
    for (offset, byte) in text.bytes.enumerated() where byte == .newline || offset == text.count - 1
    {
      let range = text.trimming(start..<(byte == .newline ? offset : text.count))
      if !range.isEmpty { blocks.append(Block(.paragraph, range)) }
      start = offset + 1
    }
    var article = Article(text: text, blocks: blocks)
    Analyzer().annotate(&article)
    #expect(article.validate() == [])
  }
}
