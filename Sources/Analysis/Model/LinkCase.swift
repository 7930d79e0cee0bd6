import Learned

/// A mention that could be the source of a content.
struct SourceCandidate: Sendable {
  /// The span, with its probability by the sequence model; `nil` for “nobody”.
  var span: FoundSpan?
  /// The block that contains it, as an index into ``ModelInput/blocks``.
  var block: Int

  /// The candidate for a content without a named source.
  static let nobody = SourceCandidate(span: nil, block: 0)
}

/// A content in its block, from which the link features are computed.
///
/// All features are counts, distances, codes and probabilities.
struct LinkCase {
  let task: LinkTask
  let block: Int
  let content: FoundSpan
  /// The source of the previous content.
  let last: (span: FoundSpan, block: Int)?
  /// The cue nearest to the content.
  let cue: FoundSpan?
  /// The finding of the rules that overlaps the content most.
  private let rules: (finding: RuleFinding, common: Int)?

  init(_ task: LinkTask, _ content: FoundSpan, in block: Int, last: (span: FoundSpan, block: Int)?)
  {
    self.task = task
    self.block = block
    self.content = content
    self.last = last
    rules = task.input.ruleFinding(over: content.tokens)
    cue = Self.nearestCue(to: content.tokens, outside: content.tokens, in: task.found[block].cues)
  }

  private var input: ModelInput { task.input }
  private var spans: FoundSpans { task.found[block] }
  private var tokens: Range<Int> { content.tokens }
  private var blockTokens: Range<Int> { input.blocks[block].tokens }

  /// The value of a missing feature.
  private static let none: Float = -1
  /// The distance to something that is missing.
  private static let far: Float = 99
  /// The bits of a verb's frames and senses.
  private static let frameMask: UInt16 = 0x7F
  /// The maximum number of tokens between a content and a candidate that are examined.
  private static let longestGap = 80

  /// Returns the distance from one span to another: negative if the other comes first, 0 if they
  /// overlap.
  private static func distance(_ from: Range<Int>, _ to: Range<Int>) -> Int {
    if to.upperBound <= from.lowerBound { return -(from.lowerBound - to.upperBound + 1) }
    if to.lowerBound >= from.upperBound { return to.lowerBound - from.upperBound + 1 }
    return 0
  }

  /// Returns the cue nearest to a span, among those that do not overlap the content.
  private static func nearestCue(
    to range: Range<Int>, outside content: Range<Int>, in cues: [FoundSpan]
  ) -> FoundSpan? {
    var best: (distance: Int, cue: FoundSpan)?
    for cue in cues where !cue.tokens.overlaps(content) {
      let distance = abs(distance(range, cue.tokens))
      if distance < best?.distance ?? Int.max { best = (distance, cue) }
    }
    return best?.cue
  }

  /// Returns the traits of a cue's head: its first verb from the lexicon, or else its last word.
  private func head(of cue: FoundSpan) -> TokenTraits {
    let index = cue.tokens.first { input.traits[$0].cue.isLexiconVerb }
    return input.traits[index ?? cue.tokens.upperBound - 1]
  }

  /// Returns the share of a span's words inside double quotation marks.
  private func markedShare(_ range: Range<Int>) -> Float {
    var (words, marked) = (0, 0)
    for index in range {
      let token = input.table[index]
      guard token.kind == .word || token.kind == .number else { continue }
      words += 1
      if token.shape.contains(.insideDouble) { marked += 1 }
    }
    return words == 0 ? 0 : Float(marked) / Float(words)
  }

  private func sentence(_ index: Int) -> Int32 { task.sentences[index] }
}

// The features of the content.
extension LinkCase {
  /// Writes the features of the content.
  func writeContent(_ candidates: [SourceCandidate], to row: inout LinkRow) {
    row[.contentProbability] = content.probability
    row[.contentStart] = content.start
    row[.contentEnd] = content.end
    row[.contentLength] = Float(tokens.count)
    row[.contentMarkedShare] = markedShare(tokens)
    row[.opening] = Float(opening.rawValue)
    writePlace(to: &row)
    writeCue(to: &row)
    writeSources(candidates, to: &row)
    writeNeighbours(candidates, to: &row)
    writeRules(to: &row)
  }

  private var opening: ContentOpening {
    if input.traits[tokens.lowerBound].marks.place == .opening { return .segment }
    let kind = input.table[tokens.lowerBound].kind
    return kind == .openingMark || kind == .closingMark ? .mark : .word
  }

  private func writePlace(to row: inout LinkRow) {
    let (first, last) = (tokens.lowerBound, tokens.upperBound - 1)
    row[.firstTag] = tagInBlock(first)
    row[.tagBefore] = tagInBlock(first - 1)
    row[.secondTagBefore] = tagInBlock(first - 2)
    row[.lastTag] = tagInBlock(last)
    row[.tagAfter] = tagInBlock(last + 1)
    row[.secondTagAfter] = tagInBlock(last + 2)
    row[.tokensBefore] = Float(first - blockTokens.lowerBound)
    row[.tokensAfter] = Float(blockTokens.upperBound - 1 - last)
    row[.sentenceSpan] = Float(sentence(last) - sentence(first))
  }

  private func tagInBlock(_ index: Int) -> Float {
    blockTokens.contains(index) ? Float(input.traits[index].tag.rawValue) : Self.none
  }

  private func writeCue(to row: inout LinkRow) {
    guard let cue else {
      row.set(.cueDistance, .cueKind, .cueTag, .cueField, to: Self.far)
      row.set(.cueProbability, .cueIsPassive, .cueInSentence, to: Self.none)
      row.set(.cueFrames, .cueLength, to: 0)
      return
    }
    let traits = head(of: cue)
    row[.cueDistance] = Float(Self.distance(tokens, cue.tokens))
    row[.cueProbability] = cue.probability
    row[.cueKind] = Float(traits.cue.rawValue)
    row[.cueTag] = Float(traits.tag.rawValue)
    row[.cueField] = Float(traits.field)
    row[.cueFrames] = Float(traits.frames & Self.frameMask)
    row[.cueLength] = Float(cue.tokens.count)
    row[.cueIsPassive] = cue.tokens.contains { input.traits[$0].tag == .be } ? 1 : 0
    let isHere = sentence(cue.tokens.lowerBound) == sentence(tokens.lowerBound)
    row[.cueInSentence] = isHere ? 1 : 0
  }

  private func writeSources(_ candidates: [SourceCandidate], to row: inout LinkRow) {
    let own = sentence(tokens.lowerBound)
    var (ofSentence, ofBlock) = (Self.none, Self.none)
    for candidate in candidates {
      guard let span = candidate.span else { continue }
      if sentence(span.tokens.lowerBound) == own { ofSentence = max(ofSentence, span.probability) }
      if candidate.block == block { ofBlock = max(ofBlock, span.probability) }
    }
    row[.bestSourceOfSentence] = ofSentence
    row[.bestSourceOfBlock] = ofBlock
  }

  private func writeNeighbours(_ candidates: [SourceCandidate], to row: inout LinkRow) {
    var (before, after) = (Int(Self.far), Int(Self.far))
    for other in spans.contents.lazy.map(\.tokens) {
      if other.upperBound <= tokens.lowerBound {
        before = min(before, tokens.lowerBound - other.upperBound)
      }
      if other.lowerBound >= tokens.upperBound {
        after = min(after, other.lowerBound - tokens.upperBound + 1)
      }
    }
    row[.contentBefore] = Float(before)
    row[.contentAfter] = Float(after)
    row[.candidates] = Float(candidates.count)
    row[.contents] = Float(spans.contents.count)
    row[.cues] = Float(spans.cues.count)
  }

  private func writeRules(to row: inout LinkRow) {
    guard let (finding, common) = rules else {
      row.set(.ruleOverlap, .ruleConfidence, to: 0)
      row[.ruleHasSource] = Self.none
      return
    }
    row[.ruleOverlap] = Float(common) / Float(max(tokens.count, finding.tokens.count))
    row[.ruleConfidence] = finding.confidence
    row[.ruleHasSource] = finding.source == nil ? 0 : 1
  }
}

// The features of a candidate.
extension LinkCase {
  /// Writes the features of a candidate, including its relation to the content.
  func write(_ candidate: SourceCandidate, rank: Int, to row: inout LinkRow) {
    guard let span = candidate.span else {
      for feature in LinkFeature.ofCandidate { row[feature] = Self.none }
      row[.sourceKind] = Float(SourceKind.nobody.rawValue)
      row[.nobodyAfterSource] = last == nil ? 0 : 1
      return
    }
    let range = span.tokens
    row[.sourceKind] = Float(kind(range).rawValue)
    row[.nobodyAfterSource] = 0
    row[.sourceProbability] = span.probability
    row[.sourceStart] = span.start
    row[.sourceEnd] = span.end
    row[.sourceSentence] = Float(sentence(range.lowerBound) - sentence(tokens.lowerBound))
    row[.sourceBlock] = Float(candidate.block - block)
    row[.sourceDistance] = Float(Self.distance(tokens, range))
    row[.sourceRank] = Float(rank)
    row[.sourceLength] = Float(range.count)
    row[.sourceInMarks] = input.table[range.lowerBound].shape.contains(.insideDouble) ? 1 : 0
    row[.tagBeforeSource] = tag(range.lowerBound - 1)
    row[.tagAfterSource] = tag(range.upperBound)
    row[.secondTagAfterSource] = tag(range.upperBound + 1)
    row[.isLastSource] = last?.span.tokens == range ? 1 : 0
    row[.isLikeLastSource] = Self.number(last.map { isSameWord($0.span.tokens, range) })
    row[.isRuleSource] = Self.number(rules?.finding.source.map { $0.overlaps(range) })
    let isHere = candidate.block == block
    writeCue(of: range, isHere: isHere, to: &row)
    writeBetween(range, isHere: isHere, to: &row)
  }

  private static func number(_ answer: Bool?) -> Float { answer.map { $0 ? 1 : 0 } ?? none }

  private func tag(_ index: Int) -> Float {
    input.traits.indices.contains(index) ? Float(input.traits[index].tag.rawValue) : Self.none
  }

  private func writeCue(of source: Range<Int>, isHere: Bool, to row: inout LinkRow) {
    guard isHere, let near = Self.nearestCue(to: source, outside: tokens, in: spans.cues) else {
      row.set(
        .sourceCueDistance, .sourceCueKind, .sourceCueField, .contentToSourceCue, to: Self.far)
      row.set(.sourceCueProbability, .sharesCue, to: Self.none)
      return
    }
    let traits = head(of: near)
    row[.sourceCueDistance] = Float(Self.distance(source, near.tokens))
    row[.sourceCueProbability] = near.probability
    row[.sourceCueKind] = Float(traits.cue.rawValue)
    row[.sourceCueField] = Float(traits.field)
    row[.sharesCue] = Self.number(cue.map { $0.tokens == near.tokens })
    row[.contentToSourceCue] = Float(Self.distance(tokens, near.tokens))
  }

  private func writeBetween(_ source: Range<Int>, isHere: Bool, to row: inout LinkRow) {
    let low = min(source.upperBound, tokens.upperBound)
    let high = max(source.lowerBound, tokens.lowerBound)
    guard isHere, low <= high else {
      return row.set(
        .commasBetween, .stopsBetween, .marksBetween, .clausesBetween, .contentsBetween,
        .cuesBetween, .sourcesBetween, to: Self.none)
    }
    let gap = low..<high
    writeSigns(gap.prefix(Self.longestGap), to: &row)
    func count(_ spans: [FoundSpan]) -> Float {
      Float(
        spans.count {
          gap.lowerBound <= $0.tokens.lowerBound && $0.tokens.upperBound <= gap.upperBound
        })
    }
    row[.contentsBetween] = count(spans.contents)
    row[.cuesBetween] = count(spans.cues)
    row[.sourcesBetween] = count(spans.sources)
  }

  private func writeSigns(_ gap: Range<Int>, to row: inout LinkRow) {
    row.set(.commasBetween, .stopsBetween, .marksBetween, .clausesBetween, to: 0)
    for index in gap {
      switch input.traits[index].tag {
      case .comma: row[.commasBetween] += 1
      case .stop, .semicolon: row[.stopsBetween] += 1
      case .openingMark, .closingMark: row[.marksBetween] += 1
      case .that, .subordinator: row[.clausesBetween] += 1
      default: break
      }
    }
  }

  private func kind(_ range: Range<Int>) -> SourceKind {
    let head = range.last { input.traits[$0].tag.isNominal } ?? range.upperBound - 1
    return SourceKind(input.traits[range.count == 1 ? range.lowerBound : head].tag)
  }

  /// Whether two spans end with the same word.
  private func isSameWord(_ one: Range<Int>, _ two: Range<Int>) -> Bool {
    let bytes = input.table.text.bytes
    let (first, second) = (input.table[one.upperBound - 1], input.table[two.upperBound - 1])
    return bytes[first.range].elementsEqual(bytes[second.range])
  }
}
