import Forests

/// What the learned models make of a content: who says it, and how sure that is.
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

/// Chooses the speaker of each content, and the contents that are quotations.
package struct LinkModel: Sendable {
  /// Whether a candidate says a content.
  package var link: Forest
  /// Whether content and source are right.
  package var joint: Forest
  /// Whether it is said rather than thought.
  package var mode: Forest
  /// The least probability of a quotation that is kept.
  package var threshold: Float = 0.3

  /// A linker of three forests.
  package init(link: Forest, joint: Forest, mode: Forest) {
    self.link = link
    self.joint = joint
    self.mode = mode
  }
}

/// The contents of an article with their candidates: what linking works on, and what it learns
/// from.
package struct LinkTask: Sendable {
  let input: ModelInput
  let found: [FoundSpans]
  let sentences: [Int32]

  /// The most candidates of a content that stand in its own block.
  private static let ownLimit = 6
  /// The most candidates from earlier blocks.
  private static let earlierLimit = 2

  /// Marks contents, cues and sources in all blocks.
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

  /// Who could say a content: the sources of its block that are nearest, the last ones of the three
  /// blocks
  /// before, and nobody.
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
    while before >= max(0, block - 3), earlier.count < Self.earlierLimit {
      for span in found[before].sources.reversed() where earlier.count < Self.earlierLimit {
        if span.probability > 0.4 { earlier.append(SourceCandidate(span: span, block: before)) }
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
  /// The features of the content, with room for those of a candidate and of a choice.
  private let row: [Float]

  init(_ task: LinkTask, _ content: FoundSpan, in block: Int, last: (span: FoundSpan, block: Int)?)
  {
    linkCase = LinkCase(task, content, in: block, last: last)
    candidates = task.candidates(for: content, in: block)
    var row = [Float](repeating: 0, count: Self.choiceWidth)
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
  /// The features of the content.
  package var contentFeatures: [Float] { Array(row.prefix(Self.contentWidth)) }
  /// The features of the content with each candidate.
  package var features: [[Float]] {
    var row = row
    return candidates.indices.map { index in
      linkCase.write(candidates[index], rank: index, to: &row)
      return Array(row.prefix(Self.width))
    }
  }

  /// The chosen candidate and the features of the choice.
  func choice(by forest: Forest) -> (index: Int, features: [Float]) {
    var row = row
    var scores: [Float] = []
    for index in candidates.indices {
      linkCase.write(candidates[index], rank: index, to: &row)
      scores.append(forest.score(row))
    }
    let (best, odds) = Self.choice(scores)
    linkCase.write(candidates[best], rank: best, to: &row)
    for (offset, value) in odds.enumerated() { row[Self.width + offset] = value }
    return (best, row)
  }

  /// The best candidate by scores, and what the scores say of the choice: the best, by how much it
  /// leads, and
  /// that of nobody, who is the last.
  package static func choice(_ scores: [Float]) -> (index: Int, odds: [Float]) {
    var (best, second): (Int, Float) = (0, -9)
    for index in scores.indices.dropFirst() {
      if scores[index] > scores[best] {
        (best, second) = (index, scores[best])
      } else {
        second = max(second, scores[index])
      }
    }
    return (best, [scores[best], scores[best] - second, scores[scores.count - 1]])
  }

  /// The number of features of a content.
  package static let contentWidth = LinkCase.contentWidth
  /// The number of features of a content with a candidate.
  package static let width = LinkCase.width
  /// The number of features of a choice.
  package static let choiceWidth = LinkCase.width + 3
}

extension LinkTask {
  /// The questions of an article in order. `answer` is told each and returns the index of the
  /// candidate to
  /// go on with, or `nil` when the content is not to be reckoned with.
  package func ask(_ answer: (LinkQuestion) -> Int?) {
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

  /// Of all that could be quotations, those that are sure enough, without overlap.
  package func chosen(_ proposals: [LearnedQuote]) -> [LearnedQuote] {
    Self.withoutOverlap(proposals.filter { $0.probability >= threshold })
  }

  /// Everything that could be a quotation, in order of its start, with what the models make of it.
  package func proposals(of task: LinkTask) -> [LearnedQuote] {
    var all: [LearnedQuote] = []
    task.ask { question in
      let (index, features) = question.choice(by: link)
      let probability = logistic(joint.score(features))
      guard probability >= Self.least else { return nil }
      all.append(
        LearnedQuote(
          content: question.tokens, block: task.input.numbers[question.block],
          source: question.candidates[index].span?.tokens, cue: question.cue,
          probability: probability, speech: logistic(mode.score(features))))
      return probability >= Self.reckoned ? index : nil
    }
    return all
  }

  /// Less probable contents are no proposals.
  private static let least: Float = 0.15
  /// The speaker of a content as probable as this is the last speaker for the next content.
  private static let reckoned: Float = 0.3

  /// Of quotations that overlap, the surest.
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
