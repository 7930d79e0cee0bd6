/// A mention that could be the speaker of a content.
struct SourceCandidate: Sendable {
  /// Where it stands and how sure the sequence model is of it; `nil` for “nobody”.
  var span: FoundSpan?
  /// The block that it stands in, an index into ``ModelInput/blocks``.
  var block: Int

  /// Nobody is named.
  static let nobody = SourceCandidate(span: nil, block: 0)
}

/// A content in its block: what the features of linking are made of.
///
/// All features are counts, distances, classes and probabilities.
struct LinkCase {
  let task: LinkTask
  let block: Int
  let content: FoundSpan
  /// The source of the content before.
  let last: (span: FoundSpan, block: Int)?
  /// The cue that is nearest to the content.
  let cue: FoundSpan?
  /// What the rules make of the content.
  private let ruled: (piece: RuledPiece, common: Int)?

  /// The number of features of a content.
  static let contentWidth = 34
  /// The number of features of a content with a candidate.
  static let width = contentWidth + 30

  init(_ task: LinkTask, _ content: FoundSpan, in block: Int, last: (span: FoundSpan, block: Int)?)
  {
    self.task = task
    self.block = block
    self.content = content
    self.last = last
    ruled = task.input.ruled(over: content.tokens)
    cue = Self.nearestCue(to: content.tokens, outside: content.tokens, in: task.found[block].cues)
  }

  private var input: ModelInput { task.input }
  private var spans: FoundSpans { task.found[block] }
  private var tokens: Range<Int> { content.tokens }
  private var blockTokens: Range<Int> { input.blocks[block].tokens }

  private func tag(_ index: Int) -> Float {
    blockTokens.contains(index) ? Float(input.traits[index].tag.rawValue) : -1
  }

  /// The distance from one run of tokens to another: negative when the other stands before.
  private static func gap(_ from: Range<Int>, _ to: Range<Int>) -> Int {
    if to.upperBound <= from.lowerBound { return -(from.lowerBound - to.upperBound + 1) }
    if to.lowerBound >= from.upperBound { return to.lowerBound - from.upperBound + 1 }
    return 0
  }

  /// The cue that is nearest to a run of tokens and does not overlap the content.
  private static func nearestCue(
    to range: Range<Int>, outside content: Range<Int>, in cues: [FoundSpan]
  ) -> FoundSpan? {
    var best: (gap: Int, cue: FoundSpan)?
    for cue in cues where !cue.tokens.overlaps(content) {
      let gap = abs(gap(range, cue.tokens))
      if gap < best?.gap ?? Int.max { best = (gap, cue) }
    }
    return best?.cue
  }

  /// Traits of the word of a cue that says most.
  private func head(of cue: FoundSpan) -> TokenTraits {
    let index = cue.tokens.first { (1...7).contains(input.traits[$0].cue) }
    return input.traits[index ?? cue.tokens.upperBound - 1]
  }

  /// The share of a run's words inside double marks.
  private func quotedShare(_ range: Range<Int>) -> Float {
    var (words, quoted) = (0, 0)
    for index in range {
      let token = input.table[index]
      guard token.kind == .word || token.kind == .number else { continue }
      words += 1
      if token.shape.contains(.insideDouble) { quoted += 1 }
    }
    return words == 0 ? 0 : Float(quoted) / Float(words)
  }
}

extension LinkCase {
  /// Writes what is known of the content alone into the first ``contentWidth`` places.
  func writeContent(_ candidates: [SourceCandidate], to row: inout [Float]) {
    let (first, last) = (tokens.lowerBound, tokens.upperBound - 1)
    var writer = RowWriter(at: 0)
    writer.add(content.probability, content.start, content.end, to: &row)
    writer.add(Float(tokens.count), quotedShare(tokens), to: &row)
    writer.add(tag(first), tag(first - 1), tag(first - 2), to: &row)
    writer.add(tag(last), tag(last + 1), tag(last + 2), to: &row)
    writer.add(
      Float(first - blockTokens.lowerBound), Float(blockTokens.upperBound - 1 - last), to: &row)
    writeCue(&writer, to: &row)
    writeSources(candidates, &writer, to: &row)
    let sentence = task.sentences[first]
    writer.add(Float(task.sentences[last] - sentence), to: &row)
    writeNeighbours(first, last, &writer, to: &row)
    writer.add(
      Float(candidates.count), Float(spans.contents.count), Float(spans.cues.count), to: &row)
    let sameSentence = cue.map { task.sentences[$0.tokens.lowerBound] == sentence }
    writer.add(sameSentence.map { $0 ? 1 : 0 } ?? -1, to: &row)
    let kind = input.table[first].kind
    let isMark = kind == .openingMark || kind == .closingMark
    writer.add(input.traits[first].marks & 7 == 1 ? 1 : isMark ? 2 : 0, to: &row)
    writeRules(&writer, to: &row)
  }

  private func writeRules(_ writer: inout RowWriter, to row: inout [Float]) {
    guard let ruled else { return writer.add(0, 0, -1, to: &row) }
    let longer = max(tokens.count, ruled.piece.tokens.count)
    writer.add(
      Float(ruled.common) / Float(longer), ruled.piece.confidence,
      ruled.piece.mention == nil ? 0 : 1, to: &row)
  }

  private func writeCue(_ writer: inout RowWriter, to row: inout [Float]) {
    guard let cue else {
      return writer.add(99, -1, 99, 99, 99, 0, 0, -1, to: &row)
    }
    let traits = head(of: cue)
    let isPassive = cue.tokens.contains { input.traits[$0].tag == .be }
    writer.add(
      Float(Self.gap(tokens, cue.tokens)), cue.probability, Float(traits.cue),
      Float(traits.tag.rawValue), Float(traits.field), Float(traits.frames & 0x7F),
      Float(cue.tokens.count), isPassive ? 1 : 0, to: &row)
  }

  private func writeSources(
    _ candidates: [SourceCandidate], _ writer: inout RowWriter, to row: inout [Float]
  ) {
    let sentence = task.sentences[tokens.lowerBound]
    var (near, own): (Float, Float) = (-1, -1)
    for candidate in candidates {
      guard let span = candidate.span else { continue }
      if task.sentences[span.tokens.lowerBound] == sentence { near = max(near, span.probability) }
      if candidate.block == block { own = max(own, span.probability) }
    }
    writer.add(near, own, to: &row)
  }

  private func writeNeighbours(
    _ first: Int, _ last: Int, _ writer: inout RowWriter, to row: inout [Float]
  ) {
    var (before, after) = (99, 99)
    for other in spans.contents {
      if other.tokens.upperBound <= first { before = min(before, first - other.tokens.upperBound) }
      if other.tokens.lowerBound > last { after = min(after, other.tokens.lowerBound - last) }
    }
    writer.add(Float(before), Float(after), to: &row)
  }

  /// Writes what is known of a candidate, and of how it stands to the content, behind the content's
  /// places.
  func write(_ candidate: SourceCandidate, rank: Int, to row: inout [Float]) {
    var writer = RowWriter(at: Self.contentWidth)
    guard let span = candidate.span else {
      writer.add(0, last == nil ? 0 : 1, to: &row)
      while writer.index < Self.width { writer.add(-1, to: &row) }
      return
    }
    let range = span.tokens
    let sameBlock = candidate.block == block
    writer.add(Float(kind(range)), 0, span.probability, span.start, span.end, to: &row)
    writer.add(
      Float(task.sentences[range.lowerBound] - task.sentences[tokens.lowerBound]),
      Float(candidate.block - block), Float(Self.gap(tokens, range)), Float(rank),
      Float(range.count), to: &row)
    writeCue(of: range, sameBlock: sameBlock, &writer, to: &row)
    writer.add(
      input.table[range.lowerBound].shape.contains(.insideDouble) ? 1 : 0,
      neighbour(range.lowerBound - 1), neighbour(range.upperBound), neighbour(range.upperBound + 1),
      to: &row)
    writer.add(last?.span.tokens == range ? 1 : 0, to: &row)
    writer.add(last.map { sameHead($0.span.tokens, range) ? 1 : 0 } ?? -1, to: &row)
    writer.add(ruled?.piece.mention.map { $0.overlaps(range) ? 1 : 0 } ?? -1, to: &row)
    writeBetween(range, sameBlock: sameBlock, &writer, to: &row)
  }

  private func writeCue(
    of range: Range<Int>, sameBlock: Bool, _ writer: inout RowWriter, to row: inout [Float]
  ) {
    let near =
      sameBlock ? Self.nearestCue(to: range, outside: tokens, in: spans.cues) : nil
    guard let near else { return writer.add(99, -1, 99, 99, -1, 99, to: &row) }
    let traits = head(of: near)
    writer.add(
      Float(Self.gap(range, near.tokens)), near.probability, Float(traits.cue),
      Float(traits.field), cue.map { $0.tokens == near.tokens ? 1 : 0 } ?? -1,
      Float(Self.gap(tokens, near.tokens)), to: &row)
  }

  private func neighbour(_ index: Int) -> Float {
    input.traits.indices.contains(index) ? Float(input.traits[index].tag.rawValue) : -1
  }

  private func writeBetween(
    _ range: Range<Int>, sameBlock: Bool, _ writer: inout RowWriter, to row: inout [Float]
  ) {
    let low = min(range.upperBound, tokens.upperBound)
    let high = max(range.lowerBound, tokens.lowerBound)
    guard sameBlock, low <= high else { return writer.add(-1, -1, -1, -1, -1, -1, -1, to: &row) }
    let gap = low..<high
    var (commas, stops, marks, that) = (0, 0, 0, 0)
    for index in gap.prefix(80) {
      switch input.traits[index].tag {
      case .comma: commas += 1
      case .stop, .semicolon: stops += 1
      case .openingMark, .closingMark: marks += 1
      case .that, .subordinator: that += 1
      default: break
      }
    }
    func count(_ spans: [FoundSpan]) -> Float {
      Float(
        spans.count {
          gap.lowerBound <= $0.tokens.lowerBound && $0.tokens.upperBound <= gap.upperBound
        })
    }
    writer.add(
      Float(commas), Float(stops), Float(marks), Float(that), count(spans.contents),
      count(spans.cues), count(spans.sources), to: &row)
  }

  /// 1 pronoun, 2 name, 3 nominal, 4 relative, 5 other, 6 first person.
  private func kind(_ range: Range<Int>) -> Int {
    let head = range.last { input.traits[$0].tag.isNominal } ?? range.upperBound - 1
    switch input.traits[range.count == 1 ? range.lowerBound : head].tag {
    case .subject, .object: return 1
    case .firstSubject: return 6
    case .name, .capitals, .startName: return 2
    case .relative, .that: return 4
    case .indefinite, .quantity: return 5
    default: return 3
    }
  }

  private func sameHead(_ one: Range<Int>, _ two: Range<Int>) -> Bool {
    let bytes = input.table.text.bytes
    let (first, second) = (input.table[one.upperBound - 1], input.table[two.upperBound - 1])
    return bytes[Int(first.start)..<Int(first.end)].elementsEqual(
      bytes[Int(second.start)..<Int(second.end)])
  }
}

/// Writes numbers one after the other into a row.
private struct RowWriter {
  private(set) var index: Int

  init(at index: Int) { self.index = index }

  @inline(__always)
  mutating func add(_ values: Float..., to row: inout [Float]) {
    for value in values {
      row[index] = value
      index += 1
    }
  }
}
