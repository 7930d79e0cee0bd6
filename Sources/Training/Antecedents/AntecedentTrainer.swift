import Analysis
import Document
import Evaluation
import Extraction
import Foundation
import Text

/// Learns what a pronoun or a noun stands for from articles whose speakers are marked by name.
///
/// Only mentions that speak can be judged: those that stand as the speaker of a marked segment.
struct AntecedentTrainer {
  /// A question with the candidates that are right.
  struct Example {
    var question: AntecedentQuestion
    var right: [Bool]
    var fold: Int
  }

  /// The number of folds by site.
  static let folds = 5

  /// Reads marked articles and asks their questions.
  static func examples(_ file: String, analyzer: Analyzer) throws -> [Example] {
    try WildArticle.read(file).flatMap { gold in
      gold.examples(analyzer)
    }
  }

  /// The weights with the least loss, drawn to those that are expected, by accelerated gradient descent.
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
    // A choice bends the loss by at most half of its features' squared length, which is about 12.
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

  /// Adds the gradient of the loss of an example.
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
  /// How strongly weights are drawn to those that are expected.
  private static let pull: Float = 5

  /// The share of examples whose first choice is right, and the mean of the log of the right one's probability.
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

  /// Trains, reports held-out scores, and prints the weights.
  static func run(_ files: [String]) throws {
    var examples: [Example] = []
    for file in files { examples += try Self.examples(file, analyzer: Analyzer()) }
    for kind in AntecedentQuestion.Anaphor.allCases {
      let own = examples.filter { $0.question.anaphor == kind }
      let before = score(own, .shared)
      var (right, loss) = (0, Float(0))
      for fold in 0..<folds {
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

/// An article whose speakers are marked by name.
struct WildArticle: Decodable {
  struct Segment: Decodable { var start: Int, end: Int, speaker: String? }
  struct Person: Decodable { var name: String, aliases: [String]? }
  var id: String
  var language: String
  var text: String
  var segments: [Segment]
  var speakers: [Person]

  /// The English ones of a file.
  static func read(_ file: String) throws -> [WildArticle] {
    try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(WildArticle.self, from: Data($0.utf8))
    }.filter { $0.language == "en" }
  }

  /// The questions of the pronouns that speak a marked segment.
  func examples(_ analyzer: Analyzer) -> [AntecedentTrainer.Example] {
    let article = PlainText.article(verbatim: UTF8Text(text))
    let points = CodePointIndex(article.text)
    let asked = analyzer.antecedentQuestions(in: article)
    let fold = Int(LexicalTable.hash(id.utf8) % UInt32(AntecedentTrainer.folds))
    return asked.compactMap { asked in
      guard let gold = speaker(of: asked.pieces, points) else { return nil }
      let right = asked.question.candidates.map { candidate in
        guard let entity = candidate.entity else { return false }
        return ([gold.name] + (gold.aliases ?? [])).contains {
          Self.isSame($0, asked.names[entity] ?? "")
        }
      }
      var marked = right
      if !right.contains(true) { marked[marked.count - 1] = true }
      return .init(question: asked.question, right: marked, fold: fold)
    }
  }

  private func speaker(of pieces: [ByteRange], _ points: CodePointIndex) -> Person? {
    for segment in segments {
      let bytes = points.byte(atCodePoint: segment.start)..<points.byte(atCodePoint: segment.end)
      for piece in pieces where piece.overlaps(bytes) {
        return segment.speaker.flatMap { name in speakers.first { $0.name == name } }
      }
    }
    return nil
  }

  private static func isSame(_ one: String, _ other: String) -> Bool {
    func words(_ name: String) -> [Substring] {
      name.lowercased().split { !$0.isLetter && !$0.isNumber }.filter {
        !["the", "a", "mr", "mrs", "ms", "dr"].contains($0)
      }
    }
    let (first, second) = (words(one), words(other))
    guard let last = first.last, let otherLast = second.last else { return false }
    return first == second
      || last == otherLast && (first.count == 1 || second.count == 1 || first[0] == second[0])
  }
}
