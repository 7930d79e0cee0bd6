import Document

// Segments in quotation marks that no cue in their sentence covers.
extension Linker {
  mutating func link(
    _ segment: MarkSegment, _ frame: Range<Int>, _ clauses: [CueClause], block: Int,
    before: Mention?
  ) {
    if segment.continues, let last, last.block == block - 1 {
      return resume(last.index, segment.tokens, .floating, 0.9, block)
    }
    guard isSpeech(segment, in: frame) else { return partial(segment, frame, block: block) }
    if let clause = clauses.last(where: { $0.subject != nil && $0.mode == .speech }),
      let subject = clause.subject
    {
      return add(
        Attribution(
          pieces: [segment.tokens], cue: clause.cue, mention: subject, evidence: .proximity,
          confidence: 0.6, block: block))
    }
    if let lastInBlock {
      return resume(lastInBlock, segment.tokens, .continuation, 0.85, block)
    }
    if let before, isPerson(before), !table.followsQuestion(segment.tokens.lowerBound) {
      return add(
        Attribution(
          pieces: [segment.tokens], cue: nil, mention: before, evidence: .proximity,
          confidence: 0.5, block: block))
    }
    if let last, last.block == block - 1 {
      return resume(last.index, segment.tokens, .floating, 0.7, block)
    }
    nobody(segment, block)
  }

  /// Whether a segment is a sentence of its own rather than part of the narrator's sentence.
  private func isSpeech(_ segment: MarkSegment, in frame: Range<Int>) -> Bool {
    let inside = segment.inside
    guard let last = inside.last else { return false }
    let isEnded = table[last].kind == .stop || table[last].kind == .comma || segment.isOpen
    let startsFrame = segment.tokens.lowerBound == frame.lowerBound
    let share = Double(segment.tokens.count) / Double(max(frame.count, 1))
    return inside.count >= 3 && (isEnded && startsFrame || share > 0.6 && startsFrame)
      || share > 0.9
  }

  /// Links a segment inside the narrator's sentence, either as part of a quotation or without a
  /// speaker.
  private mutating func partial(_ segment: MarkSegment, _ frame: Range<Int>, block: Int) {
    if let setter = setter(after: segment.tokens.upperBound, in: frame) {
      return add(
        Attribution(
          pieces: [segment.tokens], cue: nil, mention: setter, evidence: .proximity,
          confidence: 0.6, block: block))
    }
    if let lastInBlock, segment.inside.count >= 4 {
      return resume(lastInBlock, sentence(frame), .continuation, 0.6, block)
    }
    nobody(segment, block)
  }

  /// “The ministers” in “…, the goal the ministers have set”, where the speaker follows the quoted
  /// words.
  private func setter(after end: Int, in frame: Range<Int>) -> Mention? {
    var index = end
    while index < frame.upperBound, index - end < 12, table[index].kind == .word { index += 1 }
    guard index + 3 < frame.upperBound, table[index].kind == .comma,
      table[index + 1].classes.contains(.determiner), table[index + 2].classes.contains(.cueNoun),
      let subject = phrases.phrase(startingAt: index + 3, to: frame.upperBound)
    else { return nil }
    let next = subject.tokens.upperBound
    guard next < frame.upperBound,
      subject.kind != .pronoun || table[subject.head].classes.contains(.subject)
    else { return nil }
    let classes = table[next].classes
    return classes.meets([.auxiliary, .modal, .pastForm, .thirdPerson]) ? subject : nil
  }

  /// The frame without its final stop.
  private func sentence(_ frame: Range<Int>) -> Range<Int> {
    guard let last = frame.last, table[last].kind == .stop, frame.count > 1 else { return frame }
    return frame.dropLast()
  }

  /// Adds a piece to an earlier quotation, or starts a new one with the same speaker.
  private mutating func resume(
    _ index: Int, _ piece: Range<Int>, _ evidence: Quote.Evidence, _ confidence: Double,
    _ block: Int
  ) {
    let earlier = found[index]
    if index == found.count - 1, earlier.block == block, evidence == .continuation,
      let end = earlier.pieces.last?.upperBound, end <= piece.lowerBound
    {
      found[index].pieces.append(piece)
      return
    }
    add(
      Attribution(
        pieces: [piece], cue: earlier.cue, mention: earlier.mention, evidence: evidence,
        confidence: confidence * earlier.confidence, block: block))
  }

  /// Attributes a paragraph that ends inside quotation marks to the speaker of the next one:
  /// “…⏎“…,” she said.
  mutating func nameFromBehind() {
    var following: (block: Int, index: Int)?
    for index in found.indices.reversed() {
      let attribution = found[index]
      let segments = table.segments[table.blocks[attribution.block].segments]
      if attribution.mention == nil, let last = segments.last, last.isOpen,
        attribution.pieces.first == last.tokens, let following,
        following.block == attribution.block + 1
      {
        let next = found[following.index]
        found[index].mention = next.mention
        found[index].cue = next.cue
        found[index].evidence = .floating
        found[index].confidence = 0.85 * next.confidence
      }
      let first = segments.first { !$0.isNested }
      if found[index].mention != nil, let first, first.continues,
        found[index].pieces.contains(where: { $0.overlaps(first.tokens) })
      {
        following = (attribution.block, index)
      }
    }
  }

  private mutating func nobody(_ segment: MarkSegment, _ block: Int) {
    add(
      Attribution(
        pieces: [segment.tokens], cue: nil, mention: nil, evidence: .none, confidence: 0.6,
        block: block))
  }

  /// Whether a mention can be a person or an organization that speaks.
  func isPerson(_ mention: Mention) -> Bool {
    mention.kind == .name
      || mention.kind == .pronoun && table[mention.head].classes.contains(.subject)
      || table[mention.head].classes.meets([.role, .group])
  }
}
