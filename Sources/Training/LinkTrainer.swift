import Analysis
import Document
import Evaluation
import Forests
import Foundation
import Text

/// A content of the training data with its gold.
struct LinkExample: Sendable {
  /// The features of the content, and of the content with each candidate.
  let content: [Float]
  let features: [[Float]]
  /// For each candidate, whether it is right; empty when the content matches no gold.
  let right: [Bool]
  /// Whether the gold says that it is speech; `nil` when the content matches no gold.
  let speech: Bool?
  /// Which half of the training data it belongs to.
  let half: Int
}

/// Learns to link contents to mentions.
struct LinkTrainer {
  /// The examples of an article, as a sequence model finds contents in it.
  static func examples(_ article: TrainingArticle, model: SequenceModel) -> [LinkExample] {
    let task = LinkTask(article.input, model: model)
    let half = Int(StableHash(article.gold.id.utf8).value >> 8 & 1)
    var examples: [LinkExample] = []
    task.ask { question in
      let gold = article.gold(matching: question.tokens)
      let right = gold.map { article.right(question.candidateTokens, $0) } ?? []
      examples.append(
        LinkExample(
          content: question.contentFeatures, features: question.features, right: right,
          speech: gold?.speech ?? nil, half: half))
      return right.firstIndex(of: true)
    }
    return examples
  }

  /// Three forests from examples.
  static func train(_ examples: [LinkExample]) -> LinkModel {
    let halves = [0, 1].map { half in link(examples.filter { $0.half == half }) }
    let all = link(examples)
    return LinkModel(link: all, joint: joint(examples, halves), mode: mode(examples))
  }

  private static func link(_ examples: [LinkExample]) -> Forest {
    var rows: [Float] = []
    var labels: [Float] = []
    for example in examples where example.right.contains(true) {
      for (features, right) in zip(example.features, example.right) {
        rows += features
        labels.append(right ? 1 : 0)
      }
    }
    var options = TreeTrainer.Options()
    options.trees = 64
    options.rate = 0.18
    return TreeTrainer(rows: rows, width: LinkQuestion.width, labels: labels, options: options)
      .train()
  }

  /// Each half's links are scored by the forest of the other half, as they will be in new articles.
  private static func joint(_ examples: [LinkExample], _ halves: [Forest]) -> Forest {
    var rows: [Float] = []
    var labels: [Float] = []
    for example in examples {
      let scores = example.features.map(halves[1 - example.half].score)
      let (index, odds) = LinkQuestion.choice(scores)
      rows += example.features[index] + odds
      labels.append(!example.right.isEmpty && example.right[index] ? 1 : 0)
    }
    var options = TreeTrainer.Options()
    options.trees = 56
    options.rate = 0.14
    return TreeTrainer(
      rows: rows, width: LinkQuestion.choiceWidth, labels: labels, options: options
    )
    .train()
  }

  private static func mode(_ examples: [LinkExample]) -> Forest {
    let known = examples.filter { $0.speech != nil }
    var options = TreeTrainer.Options()
    options.trees = 24
    options.rate = 0.2
    return TreeTrainer(
      rows: known.flatMap(\.content),
      width: LinkQuestion.contentWidth,
      labels: known.map { $0.speech == true ? 1 : 0 }, options: options
    ).train()
  }
}

extension TrainingArticle {
  /// The tokens that are words.
  private func words(_ range: Range<Int>) -> Int {
    range.count { index in
      let kind = input.table[index].kind
      return kind == .word || kind == .number
    }
  }

  /// The gold quotation that a run of tokens matches by half or more.
  func gold(matching tokens: Range<Int>) -> MarkedQuote? {
    let mine = words(tokens)
    var best: (share: Double, quote: MarkedQuote)?
    for (span, quote) in goldTokens where span.overlaps(tokens) {
      let share = Double(words(span.clamped(to: tokens))) / Double(max(mine, words(span), 1))
      if share > best?.share ?? 0.4999 { best = (share, quote) }
    }
    return best?.quote
  }

  /// Which candidates are the gold's speaker: those in its place or, when there is none, those that
  /// name it.
  func right(_ candidates: [Range<Int>?], _ gold: MarkedQuote) -> [Bool] {
    guard let source = bytes(gold.speakerStart, gold.speakerEnd), let text = gold.speakerText,
      !text.isEmpty
    else { return candidates.map { $0 == nil } }
    let place = input.tokens(over: source)
    let there = candidates.map { $0?.overlaps(place) ?? false }
    if there.contains(true) { return there }
    return candidates.map { range in
      guard let range else { return false }
      return SpeakerNames.match(
        text, article[input.table.bytes(of: range)], aliases: gold.aliases ?? [])
    }
  }
}
