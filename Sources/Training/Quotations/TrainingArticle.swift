import Analysis
import Document
import Evaluation
import Extraction
import Foundation
import Text

/// An article of the training data: its tokens, and the manually annotated quotations (the gold) in
/// code points and in tokens.
final class TrainingArticle: Sendable {
  let gold: MarkedArticle
  let article: Article
  let input: ModelInput
  let points: CodePointIndex
  /// The fold, below ``FoldModels/count``.
  let fold: Int
  /// Whether it is not in the main corpus and is reported separately.
  let isSecond: Bool
  private let goldSpans: [(Range<Int>, Int)]

  init(_ gold: MarkedArticle, lexicon: ModelLexicon, isSecond: Bool) {
    self.gold = gold
    article = PlainText.article(verbatim: UTF8Text(gold.text ?? ""))
    input = ModelInput(article, lexicon: lexicon)
    points = CodePointIndex(article.text)
    fold = FoldModels.fold(of: gold.id)
    self.isSecond = isSecond
    let (points, input) = (points, input)
    goldSpans = gold.quotes.enumerated().compactMap { index, quote in
      guard let start = quote.start, let end = quote.end, end > start else { return nil }
      let bytes = points.byte(atCodePoint: start)..<points.byte(atCodePoint: end)
      return (input.tokens(over: bytes), index)
    }
  }

  /// Reads files of articles. The first file is the main corpus.
  static func read(
    _ files: [String], lexicon: ModelLexicon
  ) throws -> (articles: [TrainingArticle], data: [Manifest.DataSet]) {
    var articles: [TrainingArticle] = []
    var data: [Manifest.DataSet] = []
    for (number, file) in files.enumerated() {
      let bytes = Array(try Data(contentsOf: URL(filePath: file)))
      let gold = try MarkedArticle.read(jsonLines: bytes)
      articles += gold.map { TrainingArticle($0, lexicon: lexicon, isSecond: number > 0) }
      let name = URL(filePath: file).lastPathComponent
      data.append(.init(name: name, records: gold.count, hash: Manifest.hash(bytes)))
      log("data: \(gold.count) articles of \(name), hash \(data[number].hash)")
    }
    return (articles, data)
  }

  /// The gold contents as token ranges.
  var goldTokens: [(Range<Int>, MarkedQuote)] { goldSpans.map { ($0, gold.quotes[$1]) } }

  /// Converts a span of code points to a byte range.
  func bytes(_ start: Int?, _ end: Int?) -> ByteRange? {
    guard let start, let end, end > start else { return nil }
    return points.byte(atCodePoint: start)..<points.byte(atCodePoint: end)
  }

  /// Returns the gold labels of all tokens.
  func labels() -> [SequenceLabel] {
    var labels = [SequenceLabel](repeating: .outside, count: input.tokenCount)
    func mark(_ span: ByteRange?, _ begin: SequenceLabel, _ inside: SequenceLabel) {
      guard let span else { return }
      let tokens = input.tokens(over: span)
      var first = true
      for index in tokens where labels[index] == .outside {
        labels[index] = first ? begin : inside
        first = false
      }
    }
    for quote in gold.quotes { mark(bytes(quote.start, quote.end), .beginContent, .insideContent) }
    for quote in gold.quotes {
      mark(bytes(quote.speakerStart, quote.speakerEnd), .beginSource, .insideSource)
    }
    for quote in gold.quotes { mark(bytes(quote.cueStart, quote.cueEnd), .beginCue, .insideCue) }
    return repaired(labels)
  }

  /// Restarts spans after another span that interrupts them.
  private func repaired(_ labels: [SequenceLabel]) -> [SequenceLabel] {
    var labels = labels
    for index in labels.indices {
      let previous = index > 0 ? labels[index - 1] : nil
      if labels[index].mayFollow(previous) { continue }
      labels[index] = SequenceLabel(rawValue: labels[index].rawValue - 1) ?? .outside
    }
    return labels
  }

  /// Returns the examples for the sequence model, one per block.
  func examples() -> [SequenceExample] {
    let labels = labels()
    return input.blocks.map { block in
      SequenceExample(
        features: block.features, contexts: block.contexts, labels: Array(labels[block.tokens]))
    }
  }
}
