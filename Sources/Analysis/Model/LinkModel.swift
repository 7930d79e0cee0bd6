import Learned

/// A quotation that the models find: its content and source, with probabilities.
package struct LearnedQuote: Sendable {
  /// The tokens of the content.
  package var content: Range<Int>
  /// The block that contains it, as an index into the table's blocks.
  package var block: Int
  /// The tokens of the source; `nil` if no source is named.
  package var source: Range<Int>?
  /// The tokens of the cue.
  package var cue: Range<Int>?
  /// The probability that both content and source are correct.
  package var probability: Float
  /// The probability that it is speech or writing rather than belief.
  package var speech: Float
}

/// Decides which contents are quotations, and chooses the source of each.
package struct LinkModel: Sendable {
  /// Scores a candidate as the source of a content.
  package var link: Forest
  /// Scores whether the content and its chosen source are correct.
  package var joint: Forest
  /// Scores whether a content is speech rather than belief.
  package var mode: Forest
  /// The minimum probability of a quotation.
  package var threshold: Float = 0.3

  /// Creates a model from three forests.
  package init(link: Forest, joint: Forest, mode: Forest) {
    self.link = link
    self.joint = joint
    self.mode = mode
  }
}

/// The contents of an article with their candidates: the input for linking and for its training.
package struct LinkTask: Sendable {
  let input: ModelInput
  let found: [FoundSpans]
  let sentences: [Int32]

  /// The maximum number of candidates from the content's own block.
  private static let ownLimit = 6
  /// The maximum number of candidates from earlier blocks.
  private static let earlierLimit = 2

  /// Finds contents, cues and sources in all blocks.
  package init(_ input: ModelInput, model: SequenceModel) {
    self.input = input
    found = zip(input.blocks, model.lattices(input.blocks)).map { FoundSpans($0, $1) }
    var sentences = [Int32](repeating: 0, count: input.tokenCount)
    for (number, sentence) in input.table.sentences.enumerated() {
      for index in sentence { sentences[index] = Int32(truncatingIfNeeded: number) }
    }
    self.sentences = sentences
  }

  /// The number of blocks.
  package var blockCount: Int { found.count }

  /// Returns the contents of a block, in order. Alternative spans for the same words overlap.
  package func contents(of block: Int) -> [Range<Int>] { found[block].contents.map(\.tokens) }

  /// The number of blocks before the content's own that are searched for candidates.
  private static let earlierBlocks = 3
  /// The minimum probability of a candidate from an earlier block.
  private static let leastEarlier: Float = 0.4

  /// Returns the candidates for the source of a content: the nearest sources in its block, the last
  /// ones in the blocks before, and “nobody”.
  func candidates(for content: FoundSpan, in block: Int) -> [SourceCandidate] {
    func distance(_ span: FoundSpan) -> Int {
      max(
        content.tokens.lowerBound - span.tokens.upperBound,
        span.tokens.lowerBound - content.tokens.upperBound)
    }
    let own = found[block].sources.filter { !$0.tokens.overlaps(content.tokens) }
      .sorted { (distance($0), $0.tokens.lowerBound) < (distance($1), $1.tokens.lowerBound) }
      .prefix(Self.ownLimit).map { SourceCandidate(span: $0, block: block) }
    var earlier: [SourceCandidate] = []
    var before = block - 1
    while before >= max(0, block - Self.earlierBlocks), earlier.count < Self.earlierLimit {
      for span in found[before].sources.reversed() where earlier.count < Self.earlierLimit {
        if span.probability > Self.leastEarlier {
          earlier.append(SourceCandidate(span: span, block: before))
        }
      }
      before -= 1
    }
    return own + earlier + [.nobody]
  }
}

/// A content with its candidates and the features of each.
package struct LinkQuestion {
  private let linkCase: LinkCase
  let candidates: [SourceCandidate]
  /// The features of the content. Those of a candidate and of the choice are 0.
  private let row: LinkRow

  init(_ task: LinkTask, _ content: FoundSpan, in block: Int, last: (span: FoundSpan, block: Int)?)
  {
    linkCase = LinkCase(task, content, in: block, last: last)
    candidates = task.candidates(for: content, in: block)
    var row = LinkRow()
    linkCase.writeContent(candidates, to: &row)
    self.row = row
  }

  /// The tokens of the content.
  package var tokens: Range<Int> { linkCase.content.tokens }
  /// The block that contains the content.
  package var block: Int { linkCase.block }
  /// The cue nearest to the content.
  package var cue: Range<Int>? { linkCase.cue?.tokens }
  /// The tokens of each candidate; `nil` for “nobody”.
  package var candidateTokens: [Range<Int>?] { candidates.map { $0.span?.tokens } }
  /// The features of the content with each candidate.
  package var rows: [LinkRow] {
    candidates.indices.map { index in
      var row = row
      linkCase.write(candidates[index], rank: index, to: &row)
      return row
    }
  }

  /// Returns the index of the chosen candidate and the features of the choice.
  func choice(by forest: Forest) -> (index: Int, row: LinkRow) {
    var row = row
    let scores = candidates.indices.map { index in
      linkCase.write(candidates[index], rank: index, to: &row)
      return forest.score(row.values)
    }
    let choice = LinkChoice(scores)
    linkCase.write(candidates[choice.index], rank: choice.index, to: &row)
    choice.write(to: &row)
    return (choice.index, row)
  }
}

/// The choice of the best candidate by score.
package struct LinkChoice {
  /// The index of the best candidate.
  package let index: Int
  private let best: Float
  private let second: Float
  private let nobody: Float

  /// The second-best score if there is only one candidate: below all others.
  private static let noSecond: Float = -9

  /// Chooses among candidates, the last of which is “nobody”. `scores` must not be empty.
  package init(_ scores: [Float]) {
    var (index, second) = (0, Self.noSecond)
    for other in scores.indices.dropFirst() {
      if scores[other] > scores[index] {
        (index, second) = (other, scores[index])
      } else {
        second = max(second, scores[other])
      }
    }
    self.index = index
    self.second = second
    best = scores[index]
    nobody = scores[scores.count - 1]
  }

  /// Writes the features of the choice.
  package func write(to row: inout LinkRow) {
    row[.bestScore] = best
    row[.lead] = best - second
    row[.nobodyScore] = nobody
  }
}

extension LinkTask {
  /// Calls `answer` for every content of the article, in order. `answer` returns the index of the
  /// candidate that is the source, or `nil` to ignore the content. The source is then known as the
  /// last source to later contents of the block that do not overlap this one.
  package func forEachQuestion(_ answer: (LinkQuestion) -> Int?) {
    for block in found.indices {
      var last: (span: FoundSpan, block: Int)?
      var next: (span: FoundSpan, block: Int, end: Int)?
      for content in found[block].contents {
        if let done = next, done.end <= content.tokens.lowerBound { last = (done.span, done.block) }
        let question = LinkQuestion(self, content, in: block, last: last)
        guard let index = answer(question), let span = question.candidates[index].span else {
          continue
        }
        next = (span, question.candidates[index].block, content.tokens.upperBound)
      }
    }
  }
}

extension LinkModel {
  /// Returns the quotations of an article, in order and without overlap.
  package func quotes(of task: LinkTask) -> [LearnedQuote] { chosen(proposals(of: task)) }

  /// Returns the proposals that reach the threshold, without overlap.
  package func chosen(_ proposals: [LearnedQuote]) -> [LearnedQuote] {
    Self.withoutOverlap(proposals.filter { $0.probability >= threshold })
  }

  /// Returns every content with its best source and their probability, ordered by start. Contents
  /// may overlap.
  package func proposals(of task: LinkTask) -> [LearnedQuote] {
    var all: [LearnedQuote] = []
    task.forEachQuestion { question in
      let (index, row) = question.choice(by: link)
      let probability = logistic(joint.score(row.values))
      guard probability >= Self.least else { return nil }
      all.append(
        LearnedQuote(
          content: question.tokens, block: task.input.numbers[question.block],
          source: question.candidates[index].span?.tokens, cue: question.cue,
          probability: probability, speech: logistic(mode.score(row.values))))
      return probability >= Self.counted ? index : nil
    }
    return all
  }

  /// The minimum probability of a proposal.
  private static let least: Float = 0.15
  /// The minimum probability of a content whose source is the last source for later contents.
  private static let counted: Float = 0.3

  /// Keeps the most probable of the quotations that overlap.
  static func withoutOverlap(_ quotes: [LearnedQuote]) -> [LearnedQuote] {
    var kept: [LearnedQuote] = []
    for quote in quotes {
      while let last = kept.last, last.content.overlaps(quote.content),
        last.probability < quote.probability
      {
        kept.removeLast()
      }
      if let last = kept.last, last.content.overlaps(quote.content) { continue }
      kept.append(quote)
    }
    return kept
  }
}
