import Document
import Text

/// Links contents to mentions in a whole article by rules: cue clauses first, then the segments
/// that no cue covers.
///
/// Reads the token table with its segments. Returns attributions in the order of their first piece,
/// including segments without a speaker, which have no mention.
struct Linker {
  let table: TokenTable
  let phrases: PhraseFinder
  let words = Words.shared
  var found: [Attribution] = []
  /// The last attributed quotation in quotation marks in this block, as an index into `found`.
  var lastInBlock: Int?
  /// The last attributed quotation in quotation marks in the article, and the block where it ends.
  var last: (index: Int, block: Int)?
  /// The cue clause that ends the previous block with a colon.
  var announced: CueClause?
  /// The maximum length of a block that a label like “Moss:” attributes, in tokens. A text without
  /// newlines is not an answer.
  private static let longestAnswer = 1_000
  /// The index of the block that a label attributes.
  private var labelled = -1

  init(_ table: TokenTable) {
    self.table = table
    phrases = PhraseFinder(table)
  }

  /// All attributions of the article.
  static func attributions(in table: TokenTable) -> [Attribution] {
    var linker = Linker(table)
    for index in table.blocks.indices { linker.link(block: index) }
    linker.nameFromBehind()
    return linker.found
  }

  private mutating func link(block index: Int) {
    lastInBlock = nil
    let block = table.blocks[index]
    if takeAnnounced(block, index) { return }
    var segments = table.segments[block.segments].filter { !$0.isNested }[...]
    var subject: Mention?
    for frame in NarratedSentence.ranges(of: block, in: table) where labelled != index {
      let own = segments.prefix { $0.tokens.lowerBound < frame.upperBound }
      segments = segments.dropFirst(own.count)
      subject = link(frame, own, block: index, before: subject)
    }
  }

  /// Links one frame. Returns its subject.
  private mutating func link(
    _ frame: Range<Int>, _ segments: ArraySlice<MarkSegment>, block: Int, before: Mention?
  ) -> Mention? {
    var finder = CueFinder(frame, phrases: phrases)
    let clauses = finder.clauses()
    if table.blocks[block].tokens.count <= Self.longestAnswer, let label = label(frame) {
      return speak(label, block: block)
    }
    let content = ContentFinder(table: table, sentence: frame, clauses: clauses, block: block)
    for attribution in content.attributions() { add(attribution) }
    if let last = clauses.last, last.rightStart == nil,
      frame.last.map({ table[$0].kind == .colon }) == true,
      table[frame.upperBound - 1].shape.contains(.blockEnd)
    {
      announced = last
    }
    let uncovered = segments.filter { !isCovered($0.tokens) }
    for segment in uncovered { link(segment, frame, clauses, block: block, before: before) }
    return finder.mainSubject ?? finder.firstSubject()
  }

  /// Attributes the words after a label, up to the end of its block.
  private mutating func speak(_ label: CueClause, block: Int) -> Mention? {
    let end = table.blocks[block].tokens.upperBound
    add(
      Attribution(
        pieces: [label.extent.upperBound..<end], cue: label.cue, mention: label.subject,
        evidence: .label, confidence: 0.85, block: block))
    labelled = block
    return label.subject
  }

  /// Adds an attribution, and records it as the last one if it has quotation marks and a mention.
  mutating func add(_ attribution: Attribution) {
    found.append(attribution)
    let isMarked = attribution.pieces.contains { piece in
      piece.contains { table[$0].kind == .openingMark }
    }
    guard isMarked, attribution.mention != nil else { return }
    lastInBlock = found.count - 1
    last = (found.count - 1, attribution.block)
  }

  /// Whether half of a segment is already part of a content of this block.
  ///
  /// Pieces are in order, so only the last of a long quotation can reach the segment.
  private func isCovered(_ segment: Range<Int>) -> Bool {
    found.reversed().prefix(8).contains { attribution in
      attribution.pieces.reversed().prefix { $0.upperBound > segment.lowerBound }.contains {
        $0.clamped(to: segment).count * 2 >= segment.count
      }
    }
  }

  /// The label “Moss:” at the start of a frame.
  private func label(_ frame: Range<Int>) -> CueClause? {
    guard let colon = labelEnd(frame), colon > frame.lowerBound,
      colon + 1 < table.block(of: colon).upperBound,
      let name = phrases.phrase(endingBefore: colon, from: frame.lowerBound),
      name.kind == .name, name.tokens.lowerBound == frame.lowerBound,
      table[frame.lowerBound].shape.contains(.blockStart)
    else { return nil }
    return CueClause(
      form: .label, verb: colon, cue: colon..<(colon + 1), subject: name,
      extent: frame.lowerBound..<(colon + 1), rightStart: colon + 1, isIntroduced: true,
      mode: .speech)
  }

  /// The colon behind a label, or the stop behind one of a record of proceedings: “Mr. LUNT. I object”.
  private func labelEnd(_ frame: Range<Int>) -> Int? {
    if let colon = frame.prefix(7).first(where: { table[$0].kind == .colon }) {
      return colon + 1 < frame.upperBound ? colon : nil
    }
    guard table[frame.lowerBound].classes.contains(.title),
      let name = frame.prefix(4).dropFirst().first(where: {
        table[$0].shape.contains(.allCaps) && table[$0].range.count > 2
      })
    else { return nil }
    let stop = table[name].shape.contains(.abbreviated) ? name : name + 1
    guard stop < table.block(of: name).upperBound, stop == name || table[stop].kind == .stop else {
      return nil
    }
    return stop
  }

  /// Takes a whole block as content if the previous block introduces it with a colon.
  private mutating func takeAnnounced(_ block: TokenBlock, _ index: Int) -> Bool {
    guard let clause = announced else { return false }
    announced = nil
    add(
      Attribution(
        pieces: [block.tokens], cue: clause.cue, mention: clause.subject, evidence: .cue,
        mode: clause.mode, confidence: 0.8, block: index))
    return true
  }
}
