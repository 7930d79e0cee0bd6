import Document
import Testing
import Text

@testable import Analysis

/// The table of a text whose lines are paragraphs.
func table(of text: String) -> TokenTable {
  var table = Tokenizer.table(of: paragraphs(text))
  MarkFinder.addSegments(to: &table)
  return table
}

/// An article whose lines are paragraphs.
func paragraphs(_ text: String) -> Article {
  var blocks: [Block] = []
  var start = 0
  let bytes = Array(text.utf8)
  for end in 0...bytes.count where end == bytes.count || bytes[end] == .newline {
    if end > start { blocks.append(Block(.paragraph, start..<end)) }
    start = end + 1
  }
  return Article(text: UTF8Text(text), blocks: blocks)
}

/// An analysed article whose lines are paragraphs.
func analysed(_ text: String) -> Article {
  var article = paragraphs(text)
  Analyzer().annotate(&article)
  #expect(article.validate() == [])
  return article
}

/// An analysed article of blocks of some kinds.
func analysed(_ blocks: [(Block.Kind, String)]) -> Article {
  var text = ""
  var ranges: [Block] = []
  for (kind, words) in blocks {
    if !text.isEmpty { text += "\n\n" }
    ranges.append(Block(kind, text.utf8.count..<(text.utf8.count + words.utf8.count)))
    text += words
  }
  var article = Article(text: UTF8Text(repairing: Array(text.utf8)), blocks: ranges)
  Analyzer().annotate(&article)
  #expect(article.validate() == [])
  return article
}

/// The names of who says each quotation.
func speakers(_ text: String) -> [String?] {
  let article = analysed(text)
  return article.quotes.map { article.speaker(of: $0)?.name }
}

@Suite struct TokenTests {
  /// The words of the tokens, with a bar between two.
  func tokens(_ text: String) -> String {
    let table = table(of: text)
    return table.tokens.map { table.text[$0.range] }.joined(separator: "|")
  }

  @Test(arguments: [
    ("Mr. Ode’s dog didn't bark.", "Mr.|Ode|’s|dog|didn't|bark|."),
    ("The U.S. paid $4.5 million, 30% more", "The|U.S.|paid|$4.5|million|,|30%|more"),
    ("J. P. O'Hara-Lunt left at 5 p.m. -- late", "J.|P.|O'Hara-Lunt|left|at|5|p.m.|--|late"),
    ("@tarn wrote “no”…", "@tarn|wrote|“|no|”|…"),
    ("He said ''Yes.''", "He|said|''|Yes|.|''"),
  ])
  func wordsNumbersAndSigns(_ text: String, _ expected: String) {
    #expect(tokens(text) == expected)
  }

  @Test(arguments: [
    (
      "Dr. Ada Moss came. She left at 4 p.m. The end.",
      ["Dr. Ada Moss came.", "She left at 4 p.m.", "The end."]
    ),
    ("“Is it true?” she asked. “No.” He sat.", ["“Is it true?” she asked.", "“No.”", "He sat."]),
    ("“Why now?” Moss asked. It rained.", ["“Why now?” Moss asked.", "It rained."]),
    (
      "It was Sen. Orla Pike. In Jan. 2019 it rained.",
      ["It was Sen. Orla Pike.", "In Jan. 2019 it rained."]
    ),
  ])
  func sentences(_ text: String, _ expected: [String]) {
    let table = table(of: text)
    #expect(table.sentences.map { table.words($0) } == expected)
  }

  @Test func theLexiconKnowsEveryFormOfACue() {
    for form in ["say", "says", "said", "saying", "admitted", "denies", "wrote", "written"] {
      #expect(Lexicon.shared.classes(of: form).meets([.speechCue, .writingCue]), "\(form)")
    }
    #expect(Lexicon.shared.classes(of: "senator").isSuperset(of: [.title, .role]))
    #expect(Lexicon.shared.classes(of: "xylophone") == [])
  }
}
