import Document
import Testing
import Text

@testable import Analysis

/// A story with the expected quotes marked in it: `{Ada Moss|“We waited,”} said Ada Moss.`
///
/// Between the brace and the bar stands who says the words, `-` for nobody. Lines are paragraphs.
struct MarkedStory {
  /// The text without the markup.
  let article: Article
  /// The marked pieces: who says them, and the words.
  let expected: [String]

  init(_ markup: String) {
    var text = ""
    var expected: [String] = []
    for part in markup.split(separator: "{", omittingEmptySubsequences: false) {
      guard let bar = part.firstIndex(of: "|"), let end = part.firstIndex(of: "}") else {
        text += part
        continue
      }
      let words = part[part.index(after: bar)..<end]
      expected.append("\(part[..<bar]): \(words)")
      text += words + part[part.index(after: end)...]
    }
    article = paragraphs(text)
    self.expected = expected
  }

  /// What analysis finds, by the rules alone unless told otherwise, written as ``expected`` is.
  func found(by analyzer: Analyzer = Analyzer(model: nil)) -> [String] {
    var article = article
    analyzer.annotate(&article)
    #expect(article.validate() == [])
    let pieces = article.quotes.flatMap { quote in
      quote.pieces.map { ($0, article.speaker(of: quote)?.name ?? "-") }
    }
    return pieces.sorted { $0.0.lowerBound < $1.0.lowerBound }.map { "\($0.1): \(article[$0.0])" }
  }
}

/// Checks that analysis finds the quotes that are marked.
func expectMarked(
  _ markup: String, by analyzer: Analyzer = Analyzer(model: nil),
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let story = MarkedStory(markup)
  #expect(story.found(by: analyzer) == story.expected, sourceLocation: sourceLocation)
}
