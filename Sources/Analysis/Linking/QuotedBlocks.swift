import Document

/// Block quotations that say who is quoted: by a signature (“… — Ann Lee, mayor of Brask”) or a sentence with a
/// colon above them (“Lee wrote on Friday:”). Their words are verbatim, with or without quotation marks.
struct QuotedBlocks {
  /// One attribution a block, in order.
  let all: [Attribution]
  private let table: TokenTable
  /// Where these blocks begin, as tokens.
  private let starts: Set<Int>

  /// Finds the block quotations with a speaker. O(tokens of the quotations and of the sentences above them).
  init(_ phrases: PhraseFinder) {
    table = phrases.table
    let blocks = phrases.table.blocks
    var all: [Attribution] = []
    var index = 0
    while index < blocks.count {
      let end = blocks[index...].firstIndex { $0.kind != .blockQuotation } ?? blocks.count
      if end > index { all += Self.quotations(index..<end, phrases) }
      index = max(end, index + 1)
    }
    self.all = all
    starts = Set(all.map { blocks[$0.block].tokens.lowerBound })
  }

  /// Whether some words are in such a block.
  func contains(_ words: Range<Int>) -> Bool {
    !all.isEmpty && starts.contains(table.block(of: words.lowerBound).lowerBound)
  }

  /// The attributions of block quotations that follow one another. A signature is for the blocks above it, up to
  /// the signature before.
  private static func quotations(_ run: Range<Int>, _ phrases: PhraseFinder) -> [Attribution] {
    let table = phrases.table
    var found: [Attribution] = []
    var unsigned: [(block: Int, piece: Range<Int>)] = []
    for block in run {
      let tokens = table.blocks[block].tokens
      guard let (source, dash) = signature(of: tokens, phrases) else {
        unsigned.append((block, tokens))
        continue
      }
      unsigned.append((block, tokens.lowerBound..<dash))
      found += unsigned.compactMap { attribution($0.piece, in: $0.block, to: source, table) }
      unsigned = []
    }
    if found.isEmpty, let source = introduction(of: run.lowerBound, phrases) {
      found = unsigned.compactMap { attribution($0.piece, in: $0.block, to: source, table) }
    }
    return found
  }

  private static func attribution(
    _ piece: Range<Int>, in block: Int, to source: Source, _ table: TokenTable
  ) -> Attribution? {
    guard piece.count(where: { table[$0].kind == .word }) >= fewestWords else { return nil }
    return Attribution(
      pieces: [piece], cue: source.cue, mention: source.mention,
      evidence: source.cue == nil ? .label : .cue, confidence: confidence, isTurn: true,
      block: block)
  }

  private typealias Source = (mention: Mention, cue: Range<Int>?)

  /// “… *— Ann Lee, mayor of Brask*”, at the end of a block, with the place of its dash.
  private static func signature(
    of block: Range<Int>, _ phrases: PhraseFinder
  ) -> (source: Source, dash: Int)? {
    let table = phrases.table
    guard
      let dash = block.dropFirst().suffix(longestSignature).last(where: { table[$0].kind == .dash }
      ),
      [.stop, .closingMark, .comma].contains(table[dash - 1].kind),
      let name = phrases.phrase(startingAt: dash + 1, to: block.upperBound), name.kind == .name,
      case let next = name.tokens.upperBound,
      next == block.upperBound || [.comma, .openingBracket, .stop].contains(table[next].kind),
      !isPlaceAndTime((dash + 1)..<block.upperBound, in: table)
    else { return nil }
    return ((name, nil), dash)
  }

  /// “— *Brask, 3 May 1911*”
  private static func isPlaceAndTime(_ words: Range<Int>, in table: TokenTable) -> Bool {
    words.allSatisfy {
      table[$0].kind != .word || table[$0].classes.meets([.place, .time, .preposition])
    }
  }

  /// Who speaks in the sentence above a block that ends with a colon.
  private static func introduction(of block: Int, _ phrases: PhraseFinder) -> Source? {
    let table = phrases.table
    guard block > 0, table.blocks[block - 1].kind == .paragraph,
      let last = table.blocks[block - 1].tokens.last, table[last].kind == .colon,
      let sentence = NarratedSentence.ranges(of: table.blocks[block - 1], in: table).last
    else { return nil }
    var finder = CueFinder(sentence, phrases: phrases)
    guard let clause = finder.clauses().last, let subject = clause.subject, clause.mode == .speech,
      sentence.upperBound - clause.cue.upperBound <= longestAddition, canSpeak(subject, in: table)
    else { return nil }
    return (subject, clause.cue)
  }

  /// “Lee”, “she”, “the mayor”, but not “I” or “one”.
  private static func canSpeak(_ subject: Mention, in table: TokenTable) -> Bool {
    let classes = table[subject.head].classes
    switch subject.kind {
    case .name: return true
    case .pronoun: return classes.meets([.masculine, .feminine])
    case .nominal: return classes.meets([.role, .group, .title])
    }
  }

  /// What may stand between the verb and the colon: “in a statement on Friday”, in tokens.
  private static let longestAddition = 8

  /// A shorter quotation may be a heading.
  private static let fewestWords = 4
  /// The maximum length of a signature with its dash, in tokens.
  private static let longestSignature = 16
  private static let confidence = 0.9
}
