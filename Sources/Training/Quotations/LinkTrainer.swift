import Analysis
import Document
import Evaluation
import Foundation
import Learned
import Text

/// A content in the training data with its gold annotation.
struct LinkExample: Sendable {
  /// The features of the content with each candidate.
  let rows: [LinkRow]
  /// For each candidate, whether it is correct; empty if the content matches no gold quotation.
  let right: [Bool]
  /// Whether the gold annotation says that it is speech; `nil` if it does not say.
  let speech: Bool?
  /// The half of the training data that it belongs to: 0 or 1.
  let half: Int

  /// The features of the content, which are the same for all candidates.
  var content: ArraySlice<Float> { rows[0].values[..<LinkFeature.contentWidth] }
}

/// Trains the models that link contents to their sources.
struct LinkTrainer {
  /// Returns the examples of an article: the contents that a sequence model finds in it.
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

  /// Trains the three forests on examples.
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

  /// Scores the links of each half with the forest of the other half, as for unseen articles.
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
  /// Returns the number of words and numbers in a token range.
  private func words(_ range: Range<Int>) -> Int {
    range.count { index in
      let kind = input.table[index].kind
      return kind == .word || kind == .number
    }
  }

  /// Returns the gold quotation that overlaps a span the most, relative to the longer of the two in
  /// words; `nil` if the overlap is below half.
  func gold(matching tokens: Range<Int>) -> MarkedQuote? {
    let mine = words(tokens)
    var best: (share: Double, quote: MarkedQuote)?
    for (span, quote) in goldTokens where span.overlaps(tokens) {
      let share = Double(words(span.clamped(to: tokens))) / Double(max(mine, words(span), 1))
      if share > best?.share ?? 0.4999 { best = (share, quote) }
    }
    return best?.quote
  }

  /// Returns which candidates are the gold speaker: those that overlap its span or, if there are
  /// none, those that match its name.
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
