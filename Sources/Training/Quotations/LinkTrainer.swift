import Analysis
import Document
import Evaluation
import Foundation
import Learned
import Text

/// A content of the training data with its gold.
struct LinkExample: Sendable {
  /// The features of the content with each candidate.
  let rows: [LinkRow]
  /// For each candidate, whether it is right; empty when the content matches no gold.
  let right: [Bool]
  /// Whether the gold says that it is speech; `nil` when it does not say.
  let speech: Bool?
  /// Which half of the training data it belongs to.
  let half: Int

  /// The features of the content, the same for all candidates.
  var content: ArraySlice<Float> { rows[0].values[..<LinkFeature.contentWidth] }
}

/// Learns to link contents to their sources.
struct LinkTrainer {
  /// The examples of an article, as a sequence model finds contents in it.
  static func examples(_ article: TrainingArticle, model: SequenceModel) -> [LinkExample] {
    let half = Int(StableHash(article.gold.id.utf8).value >> 8 & 1)
    var examples: [LinkExample] = []
    LinkTask(article.input, model: model).forEachQuestion { question in
      let gold = article.gold(matching: question.tokens)
      let right = gold.map { article.right(question.candidateTokens, $0) } ?? []
      examples.append(
        LinkExample(rows: question.rows, right: right, speech: gold?.speech ?? nil, half: half))
      return right.firstIndex(of: true)
    }
    return examples
  }

  /// Three forests from examples.
  static func train(_ examples: [LinkExample]) -> LinkModel {
    let halves = [0, 1].map { half in link(examples.filter { $0.half == half }) }
    return LinkModel(link: link(examples), joint: joint(examples, halves), mode: mode(examples))
  }

  private static func link(_ examples: [LinkExample]) -> Forest {
    var data = TreeTrainer.Data(width: LinkFeature.candidateWidth)
    for example in examples where example.right.contains(true) {
      for (row, right) in zip(example.rows, example.right) { data.add(row.values, right) }
    }
    return TreeTrainer(data, options: .init(trees: 64, rate: 0.18)).train()
  }

  /// Each half's links are scored by the forest of the other half, as they will be in new articles.
  private static func joint(_ examples: [LinkExample], _ halves: [Forest]) -> Forest {
    var data = TreeTrainer.Data(width: LinkFeature.choiceWidth)
    for example in examples {
      let choice = LinkChoice(example.rows.map { halves[1 - example.half].score($0.values) })
      var row = example.rows[choice.index]
      choice.write(to: &row)
      data.add(row.values, !example.right.isEmpty && example.right[choice.index])
    }
    return TreeTrainer(data, options: .init(trees: 56, rate: 0.14)).train()
  }

  private static func mode(_ examples: [LinkExample]) -> Forest {
    var data = TreeTrainer.Data(width: LinkFeature.contentWidth)
    for example in examples {
      if let speech = example.speech { data.add(example.content, speech) }
    }
    return TreeTrainer(data, options: .init(trees: 24, rate: 0.2)).train()
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

  /// Which candidates are the gold's speaker: those in its place or, without any, those that name
  /// it.
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
