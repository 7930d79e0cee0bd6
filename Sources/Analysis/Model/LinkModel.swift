import Learned

/// A quotation that the models find: its content, its source and their probabilities.
package struct LearnedQuote: Sendable {
  /// Its tokens.
  package var content: Range<Int>
  /// The block that it stands in, an index into the table's blocks.
  package var block: Int
  /// The tokens of the mention that says it; `nil` when nobody is named.
  package var source: Range<Int>?
  /// The tokens of its cue.
  package var cue: Range<Int>?
  /// The probability that content and source are right.
  package var probability: Float
  /// The probability that it is said or written rather than thought.
  package var speech: Float
}

/// Decides which contents are quotations, and who says each.
package struct LinkModel: Sendable {
  /// Judges whether a candidate says a content.
  package var link: Forest
  /// Judges whether content and chosen source are right.
  package var joint: Forest
  /// Judges whether a content is said rather than thought.
  package var mode: Forest
  /// Quotations less probable than this are dropped.
  package var threshold: Float = 0.3

  /// A model of three forests.
  package init(link: Forest, joint: Forest, mode: Forest) {
    self.link = link
    self.joint = joint
    self.mode = mode
  }
}

/// The contents of an article with their candidates: what linking works on and learns from.
package struct LinkTask: Sendable {
  let input: ModelInput
  let found: [FoundSpans]
  let sentences: [Int32]

  /// The most candidates from the block of the content.
  private static let ownLimit = 6
  /// The most candidates from earlier blocks.
  private static let earlierLimit = 2

  /// Finds contents, cues and sources in all blocks.
  package init(_ input: ModelInput, model: SequenceModel) {
    self.input = input
    found = input.blocks.map { FoundSpans($0, model: model) }
    var sentences = [Int32](repeating: 0, count: input.tokenCount)
    for (number, sentence) in input.table.sentences.enumerated() {
      for index in sentence { sentences[index] = Int32(truncatingIfNeeded: number) }
    }
    self.sentences = sentences
  }

  /// The number of blocks.
  package var blockCount: Int { found.count }

  /// The contents of a block, in order; readings of the same words overlap.
  package func contents(of block: Int) -> [Range<Int>] { found[block].contents.map(\.tokens) }

  /// How many blocks before a content's are searched for candidates.
  private static let earlierBlocks = 3
  /// Less probable sources of earlier blocks are no candidates.
  private static let leastEarlier: Float = 0.4

  /// Who could say a content: the nearest sources of its block, the last ones of the blocks before,
  /// and nobody.
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
  /// The features of the content; those of a candidate and of a choice are 0.
  private let row: LinkRow

  init(_ task: LinkTask, _ content: FoundSpan, in block: Int, last: (span: FoundSpan, block: Int)?)
  {
    linkCase = LinkCase(task, content, in: block, last: last)
    candidates = task.candidates(for: content, in: block)
    var row = LinkRow()
    linkCase.writeContent(candidates, to: &row)
    self.row = row
  }

  /// The content's tokens.
  package var tokens: Range<Int> { linkCase.content.tokens }
  /// The block that it stands in.
  package var block: Int { linkCase.block }
  /// The cue that is nearest to the content.
  package var cue: Range<Int>? { linkCase.cue?.tokens }
  /// The tokens of each candidate; `nil` for nobody.
  package var candidateTokens: [Range<Int>?] { candidates.map { $0.span?.tokens } }
  /// The features of the content with each candidate.
  package var rows: [LinkRow] {
    candidates.indices.map { index in
      var row = row
      linkCase.write(candidates[index], rank: index, to: &row)
      return row
    }
  }

  /// The chosen candidate and the features of the choice.
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

/// The best of a content's candidates by their scores.
package struct LinkChoice {
  /// The best candidate.
  package let index: Int
  private let best: Float
  private let second: Float
  private let nobody: Float

  /// The second score where there is none: below all others.
  private static let noSecond: Float = -9

  /// The choice among candidates, of whom nobody is the last. There is at least one.
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

  /// Writes what the scores say of the choice.
  package func write(to row: inout LinkRow) {
    row[.bestScore] = best
    row[.lead] = best - second
    row[.nobodyScore] = nobody
  }
}

extension LinkTask {
  /// Asks about every content of an article in order. `answer` returns the index of the candidate
  /// that says it, or `nil` when the content does not count; the next content knows its source.
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
  /// The quotations of an article, in order; none overlaps another.
  package func quotes(of task: LinkTask) -> [LearnedQuote] { chosen(proposals(of: task)) }

  /// The proposals above the threshold, without overlap.
  package func chosen(_ proposals: [LearnedQuote]) -> [LearnedQuote] {
    Self.withoutOverlap(proposals.filter { $0.probability >= threshold })
  }

  /// Every content with its best source and their probability, in order of its start; contents
  /// overlap.
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

  /// Contents less probable than this are no proposals.
  private static let least: Float = 0.15
  /// The source of a content at least this probable is the last source for the next content.
  private static let counted: Float = 0.3

  /// The most probable of quotations that overlap.
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
