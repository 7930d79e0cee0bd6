import Analysis
import Document
import Evaluation
import Extraction
import Foundation
import Text

/// Trains coreference resolution of pronouns and nouns on articles with speakers labelled by name.
///
/// Only mentions that are the speaker of a labelled segment have a known antecedent.
struct AntecedentTrainer {
  /// A question with the correctness of each candidate.
  struct Example {
    var question: AntecedentQuestion
    var right: [Bool]
    var fold: Int
  }

  /// Minimizes the loss, regularized toward the expected weights, by accelerated gradient descent.
  /// O(examples × rounds).
  static func train(_ examples: [Example]) -> AntecedentWeights {
    let kinds = AntecedentQuestion.Anaphor.allCases
    return AntecedentWeights(
      rows: kinds.map { kind in
        row(examples.filter { $0.question.anaphor == kind }, from: expected(kind))
      })
  }

  private static func expected(_ kind: AntecedentQuestion.Anaphor) -> [Float] {
    AntecedentWeights.expected.values(kind)
  }

  private static func row(_ examples: [Example], from expected: [Float]) -> [Float] {
    // The curvature of an example's loss is at most half the squared norm of its features, which is
    // about 12.
    let rate = 1 / (pull + 6 * Float(examples.count))
    var (weights, ahead) = (expected, expected)
    for round in 0..<rounds {
      var gradient = zip(ahead, expected).map { pull * ($0 - $1) }
      for example in examples { add(example, ahead, to: &gradient) }
      let next = zip(ahead, gradient).map { $0 - rate * $1 }
      let momentum = Float(round) / Float(round + 3)
      ahead = zip(next, weights).map { $0 + momentum * ($0 - $1) }
      weights = next
    }
    return weights
  }

  /// Adds the gradient of an example's loss.
  private static func add(_ example: Example, _ weights: [Float], to gradient: inout [Float]) {
    let candidates = example.question.candidates
    let powers = candidates.map { candidate in
      exp(candidate.features.indices.reduce(Float(0)) { $0 + candidate.features[$1] * weights[$1] })
    }
    let sum = powers.reduce(0, +)
    let good = zip(powers, example.right).reduce(Float(0)) { $0 + ($1.1 ? $1.0 : 0) }
    for (index, candidate) in candidates.enumerated() {
      let wanted = example.right[index] ? powers[index] / max(good, .leastNormalMagnitude) : 0
      let error = powers[index] / sum - wanted
      for place in candidate.features.indices where candidate.features[place] != 0 {
        gradient[place] += error * candidate.features[place]
      }
    }
  }

  private static let rounds = 300
  /// The strength of the regularization toward the expected weights.
  private static let pull: Float = 5

  /// Returns the number of examples whose best candidate is correct, and the total negative log
  /// likelihood of the correct candidates.
  static func score(_ examples: [Example], _ weights: AntecedentWeights) -> (
    right: Int, loss: Float
  ) {
    var (right, loss) = (0, Float(0))
    for example in examples {
      let guess = example.question.odds(weights)
      let best = guess.indices.max { guess[$0] < guess[$1] } ?? 0
      if example.right[best] { right += 1 }
      loss -= Foundation.log(
        max(1e-6, zip(guess, example.right).reduce(Float(0)) { $0 + ($1.1 ? $1.0 : 0) }))
    }
    return (right, loss)
  }

  /// Trains the weights, reports cross-validated scores, and prints the weights.
  static func run(_ files: [String]) throws {
    let analyzer = Analyzer()
    let examples = try files.flatMap(MarkedArticle.named).flatMap { $0.examples(analyzer) }
    for kind in AntecedentQuestion.Anaphor.allCases {
      let own = examples.filter { $0.question.anaphor == kind }
      let before = score(own, .shared)
      var (right, loss) = (0, Float(0))
      for fold in 0..<FoldModels.count {
        let held = score(own.filter { $0.fold == fold }, train(own.filter { $0.fold != fold }))
        right += held.right
        loss += held.loss
      }
      log(
        "\(kind): \(own.count) questions, now \(before.right) right (loss \(before.loss)), held out \(right) (\(loss))"
      )
    }
    let all = train(examples)
    for kind in AntecedentQuestion.Anaphor.allCases {
      let row = zip(AntecedentQuestion.Feature.allCases, all.values(kind))
        .filter { abs($0.1) >= 0.05 }
        .map { ".\($0): \((Double($1) * 100).rounded() / 100)" }
      log("\(kind): [\(row.joined(separator: ", "))]")
    }
  }
}

extension MarkedArticle {
  /// Reads the English articles in a file whose speakers are labelled by name.
  static func named(in file: String) throws -> [MarkedArticle] {
    try read(jsonLines: Array(try Data(contentsOf: URL(filePath: file))))
      .filter { $0.segments != nil && $0.language ?? "en" == "en" }
  }

  /// Returns the questions for the mentions that are the speaker of a labelled segment.
  fileprivate func examples(_ analyzer: Analyzer) -> [AntecedentTrainer.Example] {
    let article = PlainText.article(verbatim: UTF8Text(text ?? ""))
    let points = CodePointIndex(article.text)
    let fold = FoldModels.fold(of: id)
    return analyzer.antecedentQuestions(in: article).compactMap { asked in
      guard let gold = speaker(of: asked.pieces, points) else { return nil }
      var right = asked.question.candidates.map { candidate in
        candidate.entity.map { gold.match(asked.names[$0] ?? "") != nil } ?? false
      }
      if !right.contains(true) { right[right.count - 1] = true }
      return .init(question: asked.question, right: right, fold: fold)
    }
  }

  private func speaker(of pieces: [ByteRange], _ points: CodePointIndex) -> MarkedSpeaker? {
    let segment = segments?.first { segment in
      let bytes = points.byte(atCodePoint: segment.start)..<points.byte(atCodePoint: segment.end)
      return pieces.contains { $0.overlaps(bytes) }
    }
    return segment?.speaker.flatMap { name in speakers?.first { $0.name == name } }
  }
}
