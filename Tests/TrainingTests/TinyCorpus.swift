import Analysis
import Evaluation
import Learned

@testable import pullquote_train

/// Twenty invented articles of four sentences with their quotations marked.
enum TinyCorpus {
  private static let people = [
    "Ode Lunt", "Tove Brask", "Ingrid Vale", "Odd Berg", "Mara Quill", "Sten Holm", "Ilse Rook",
  ]
  private static let words = [
    "the ferry is late", "nobody saw the gull", "we painted the pier twice",
    "the old bell rings at noon", "bread was dearer last winter", "the tide waits for no captain",
    "our lamp went out", "the ropes are new and the hull is not",
  ]
  private static let fillers = [
    "The harbour was quiet on Monday.", "Two boats left before noon.",
    "A storm is expected on Friday.",
  ]

  /// An article with a direct and an indirect quotation.
  static func article(_ number: Int) -> MarkedArticle {
    var text = ""
    var quotes: [MarkedQuote] = []
    func add(_ words: String) -> Range<Int> {
      let start = text.unicodeScalars.count
      text += words
      return start..<text.unicodeScalars.count
    }
    func quote(_ content: Range<Int>, by speaker: Range<Int>, _ name: String, cue: Range<Int>) {
      var quote = MarkedQuote(content)
      (quote.speakerStart, quote.speakerEnd) = (speaker.lowerBound, speaker.upperBound)
      quote.speakerText = name
      (quote.cueStart, quote.cueEnd) = (cue.lowerBound, cue.upperBound)
      quote.speech = true
      quotes.append(quote)
    }
    let (one, two) = (people[number % 7], people[(number + 3) % 7])
    _ = add(fillers[number % 3] + " ")
    let direct = add(
      "“\(words[number % 8].prefix(1).uppercased() + words[number % 8].dropFirst()),”")
    _ = add(" ")
    let first = add(one)
    _ = add(" ")
    quote(direct, by: first, one, cue: add("said"))
    _ = add(". " + fillers[(number + 1) % 3] + " ")
    let second = add(two)
    _ = add(" ")
    let cue = add("said")
    _ = add(" that ")
    quote(add(words[(number + 5) % 8]), by: second, two, cue: cue)
    _ = add(".")
    return MarkedArticle(id: "harbour-\(number)", text: text, quotes: quotes)
  }

  /// The lexicon with a dictionary of no words.
  static func lexicon() throws -> ModelLexicon {
    let table = LexicalTable(
      fingerprints: ModelArray([0]), numbers: ModelArray([0]), classes: ModelArray([0]))
    guard let table else { throw TrainingError("an empty dictionary is a dictionary") }
    return ModelLexicon(table: table, fingerprints: Lexicon.shared.fingerprints)
  }

  static func articles(_ numbers: Range<Int> = 0..<20) throws -> [TrainingArticle] {
    let lexicon = try lexicon()
    return numbers.map { TrainingArticle(article($0), lexicon: lexicon, isSecond: false) }
  }
}
