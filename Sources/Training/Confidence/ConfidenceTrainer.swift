import Analysis
import Evaluation
import Extraction
import Foundation
import Text

/// Trains the confidence in quotations and speakers on articles with speakers labelled by name.
///
/// A quotation in quotation marks is correct if its speaker is the one of the labelled segments it
/// covers. A quotation without quotation marks is correct if the article has its speaker. A speaker
/// is correct if the article has it, except for a second entry for the same speaker.
struct ConfidenceTrainer {
  /// The features of a quotation or speaker, and whether it is correct.
  struct Example {
    var values: [Float]
    var isRight: Bool
  }

  /// The articles with their folds.
  private let articles: [(gold: MarkedArticle, article: SignedArticle, fold: Int)]

  /// Reads files of articles, each with the analyzer for its fold.
  init(_ files: [String], analyzer: (Int) -> Analyzer) throws {
    articles = try files.flatMap(MarkedArticle.named).map {
      let fold = FoldModels.fold(of: $0.id)
      return ($0, SignedArticle($0, analyzer: analyzer(fold)), fold)
    }
  }

  /// Trains the weights, reports cross-validated scores, and prints the weights.
  static func run(_ files: [String], analyzer: (Int) -> Analyzer) throws {
    let trainer = try ConfidenceTrainer(files, analyzer: analyzer)
    var held: [String: [(probability: Float, isRight: Bool)]] = [:]
    for fold in 0..<FoldModels.count {
      let weights = trainer.weights { $0 != fold }
      for entry in trainer.articles where entry.fold == fold {
        for quote in entry.article.quotes where quote.isRight != nil {
          let name = quote.signs.isMarked ? "marked" : "reported"
          held[name, default: []].append(
            (weights.probability(quote.signs), quote.isRight == true))
        }
        for speaker in entry.article.speakers(weights) {
          let name = speaker.signs.isMarked ? "marked speakers" : "reported speakers"
          held[name, default: []].append(
            (weights.probability(speaker.signs), speaker.isRight))
        }
      }
    }
    for name in ["marked", "reported", "marked speakers", "reported speakers"] {
      report(name, held[name] ?? [])
    }
    trainer.weights { _ in true }.print()
  }

  /// Trains the weights on the articles of some folds.
  func weights(_ isIn: (Int) -> Bool) -> ConfidenceWeights {
    let chosen = articles.filter { isIn($0.fold) }
    func examples(marked: Bool) -> [Example] {
      chosen.flatMap { entry in
        entry.article.quotes.compactMap { quote in
          guard quote.signs.isMarked == marked, let isRight = quote.isRight else { return nil }
          return Example(values: quote.signs.values, isRight: isRight)
        }
      }
    }
    var weights = ConfidenceWeights(
      marked: Logistic.weights(examples(marked: true)),
      reported: Logistic.weights(examples(marked: false)),
      speakers: ConfidenceWeights.shared.speakers)
    weights.speakers = Logistic.weights(
      chosen.flatMap { entry in
        entry.article.speakers(weights).map {
          Example(values: $0.signs.values, isRight: $0.isRight)
        }
      })
    return weights
  }

  /// Prints the accuracy in each range of probabilities, and the shares of the wrong and the
  /// correct results below each threshold.
  private static func report(_ name: String, _ all: [(probability: Float, isRight: Bool)]) {
    let right = all.count { $0.isRight }
    let loss = all.reduce(0) { $0 - log2(Double($1.isRight ? $1.probability : 1 - $1.probability)) }
    log("\(name): \(all.count), right \(right), bits \(loss / Double(max(all.count, 1)))")
    for lower in [0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95] as [Float] {
      let upper: Float = lower < 0.4 ? lower + 0.2 : lower < 0.9 ? lower + 0.1 : lower + 0.05
      let own = all.filter { $0.probability >= lower && $0.probability < upper }
      let below = all.filter { $0.probability < lower }
      let wrong = below.count { !$0.isRight }
      log(
        "  \(lower): \(own.count), right \(share(own.count { $0.isRight }, own.count)); below: "
          + "\(share(wrong, all.count - right)) of the wrong, "
          + "\(share(below.count - wrong, right)) of the right")
    }
  }

  private static func share(_ part: Int, _ whole: Int) -> String {
    "\(Int((100 * Double(part) / Double(max(whole, 1))).rounded())) %"
  }
}

/// Logistic regression with L2 regularization.
enum Logistic {
  /// Returns the weights with the minimum loss, by Newton's method. The first weight is the
  /// intercept, which is not regularized. O(examples × width²).
  static func weights(_ examples: [ConfidenceTrainer.Example]) -> [Float] {
    guard let width = examples.first?.values.count else { return [] }
    var weights = [Double](repeating: 0, count: width)
    for _ in 0..<rounds {
      // The last column holds the gradient, the others the Hessian.
      var system = (0..<width).map { row in
        (0...width).map { $0 == row && row > 0 ? penalty : row == 0 && $0 == 0 ? 1e-6 : 0 }
      }
      for row in 1..<width { system[row][width] = -penalty * weights[row] }
      for example in examples {
        let signs = example.values.indices.filter { example.values[$0] != 0 }
        let values = signs.map { Double(example.values[$0]) }
        let score = zip(signs, values).reduce(0) { $0 + weights[$1.0] * $1.1 }
        let guess = 1 / (1 + exp(-score))
        let error = (example.isRight ? 1 : 0) - guess
        let slope = guess * (1 - guess)
        for (row, value) in zip(signs, values) {
          system[row][width] += error * value
          for (column, other) in zip(signs, values) { system[row][column] += slope * value * other }
        }
      }
      for (place, step) in solution(of: system).enumerated() { weights[place] += step }
    }
    return weights.map { Float($0) }
  }

  /// Solves linear equations, each with its right-hand side in the last column. O(n³).
  private static func solution(of equations: [[Double]]) -> [Double] {
    var rows = equations
    let count = rows.count
    for pivot in 0..<count {
      let best = (pivot..<count).max { abs(rows[$0][pivot]) < abs(rows[$1][pivot]) } ?? pivot
      rows.swapAt(pivot, best)
      for row in 0..<count where row != pivot && rows[row][pivot] != 0 {
        let factor = rows[row][pivot] / rows[pivot][pivot]
        for column in pivot...count { rows[row][column] -= factor * rows[pivot][column] }
      }
    }
    return (0..<count).map { rows[$0][count] / rows[$0][$0] }
  }

  private static let rounds = 8
  private static let penalty = 3.0
}

/// A labelled article with the quotations and speakers found in it.
private struct SignedArticle {
  struct Quote {
    var signs: QuoteSigns
    var isRight: Bool?
  }

  let quotes: [Quote]
  private let gold: MarkedArticle
  private let found: (ConfidenceWeights) -> [Analyzer.Judged<SpeakerSigns>]

  init(_ gold: MarkedArticle, analyzer: Analyzer) {
    let article = PlainText.article(verbatim: UTF8Text(gold.text ?? ""))
    let points = CodePointIndex(article.text)
    let (quotes, speakers) = analyzer.signs(in: article)
    self.gold = gold
    found = speakers
    self.quotes = quotes.map { quote in
      Quote(signs: quote.signs, isRight: gold.isRight(quote, points))
    }
  }

  /// Returns the features of each speaker, given weights for quotations, and whether it is correct.
  func speakers(_ weights: ConfidenceWeights) -> [(signs: SpeakerSigns, isRight: Bool)] {
    var seen: Set<String> = []
    return found(weights).map { speaker in
      let matches = (gold.speakers ?? []).filter { $0.match(speaker.name) != nil }
      let isRight = matches.contains { !seen.contains($0.name) }
      if let first = matches.first(where: { !seen.contains($0.name) }) { seen.insert(first.name) }
      return (speaker.signs, isRight)
    }
  }
}

extension MarkedArticle {
  /// Returns whether a quotation has the correct speaker; `nil` if no labelled segment is in it.
  fileprivate func isRight(
    _ quote: Analyzer.Judged<QuoteSigns>, _ points: CodePointIndex
  ) -> Bool? {
    guard quote.signs.isMarked else {
      return speakers?.contains { $0.match(quote.name) != nil } ?? false
    }
    let own = (segments ?? []).filter { segment in
      let bytes = points.byte(atCodePoint: segment.start)..<points.byte(atCodePoint: segment.end)
      return quote.pieces.contains { $0.clamped(to: bytes).count * 2 >= bytes.count }
    }
    guard !own.isEmpty else { return nil }
    return own.allSatisfy { segment in
      speakers?.first { $0.name == segment.speaker }?.match(quote.name) != nil
    }
  }
}

extension ConfidenceWeights {
  /// Prints the weights in the format of the source code.
  fileprivate func print() {
    func row<Sign>(_ name: String, _ signs: [Sign], _ weights: [Float]) {
      let cells = zip(signs, weights).map { ".\($0): \(($1 * 100).rounded() / 100)" }
      log("\(name): [\(cells.joined(separator: ", "))]")
    }
    row("marked", QuoteSigns.Sign.allCases, marked)
    row("reported", QuoteSigns.Sign.allCases, reported)
    row("speakers", SpeakerSigns.Sign.allCases, speakers)
  }
}
