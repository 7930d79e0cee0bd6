import Text

/// Finds the names beside words in quotation marks.
extension OtherLanguage {
  /// The name of a speaker and the reporting verb beside it.
  struct Source {
    var mention: Mention
    var cue: Range<Int>?
    /// The block with the words.
    var block: Int
  }

  /// What is beside words in quotation marks.
  enum Beside {
    /// A name: “…”, *sagte die Bäckerin Inga Vahl*.
    case source(Source)
    /// A verb without a name, whose subject is known: “…”, *sagte sie*.
    case known(cue: Range<Int>)
  }

  /// What is after the words, or before them: *Inga Vahl sagte*: “…”.
  func beside(_ attribution: Attribution) -> Beside? {
    guard let first = attribution.pieces.first, let last = attribution.pieces.last else {
      return nil
    }
    let block = table.block(of: first.lowerBound)
    return after(last.upperBound, to: block.upperBound, attribution.block)
      ?? before(first.lowerBound, from: block.lowerBound, attribution.block)
  }

  private func after(_ end: Int, to limit: Int, _ block: Int) -> Beside? {
    guard end < limit else { return nil }
    let isJoined = table[end].kind == .comma
    let start = isJoined ? end + 1 : end
    let clause = (start..<min(start + Self.reach, limit)).prefix {
      isInClause($0) && table[$0].kind != .comma
    }
    guard let opening = clause.first, !table[opening].shape.contains(.capitalised) else {
      return nil
    }
    // What follows “…”, in lowercase is a reporting verb, be it in the lists or not.
    guard let verb = clause.first(where: isVerb) ?? (isJoined ? opening : nil) else { return nil }
    if let name = name(in: (verb + 1)..<clause.endIndex) {
      return .source(Source(mention: name, cue: verb..<verb + 1, block: block))
    }
    let isShort = clause.count <= Self.longestVerb && isVerb(verb)
    let isBare = !clause.contains { table[$0].shape.contains(.capitalised) }
    return isShort && isBare ? .known(cue: verb..<verb + 1) : nil
  }

  private func before(_ start: Int, from limit: Int, _ block: Int) -> Beside? {
    guard start > limit, table[start - 1].kind == .colon else { return nil }
    let reach = max(start - 1 - Self.sentence, limit)..<(start - 1)
    let opening = reach.last { table[$0].kind == .stop }.map { $0 + 1 } ?? reach.lowerBound
    let clause = opening..<reach.upperBound
    guard let name = name(in: clause) else { return nil }
    let cue = clause.last(where: isVerb).map { $0..<$0 + 1 }
    return .source(Source(mention: name, cue: cue, block: block))
  }

  /// How far after the words their source may be, in tokens.
  private static let reach = 12
  /// How far before a colon its subject may be, in tokens.
  private static let sentence = 30
  /// The maximum length of a verb with a pronoun: “fügte er noch hinzu”.
  private static let longestVerb = 4

  private func isInClause(_ index: Int) -> Bool {
    switch table[index].kind {
    case .word, .number, .comma, .symbol: true
    default: false
    }
  }

  private func isVerb(_ index: Int) -> Bool { table[index].classes.contains(.speechCue) }

  /// Whether words in quotation marks open a sentence, so that the speaker before goes on.
  func opensSentence(_ attribution: Attribution) -> Bool {
    guard let first = attribution.pieces.first?.lowerBound, first > 0 else { return false }
    return table[first - 1].kind == .stop
      && table.block(of: first - 1) == table.block(of: first)
  }

  /// Whether a name is one word that may have its capital from the start of a sentence: “*Le* maire”.
  private func isFirstWord(_ name: Name) -> Bool {
    name.isSingle && table[name.tokens.lowerBound].shape.contains(.sentenceStart)
      && !lastNames.contains(NameKey(table[name.tokens.lowerBound], in: table.text))
  }

  /// The first person's name in a range.
  private func name(in range: Range<Int>) -> Mention? {
    let first = names.partitioningIndex { $0.tokens.lowerBound >= range.lowerBound }
    let own = names[first...].prefix { $0.tokens.upperBound <= range.upperBound }
    return own.first { !$0.isGroup && !isFirstWord($0) }.map {
      Mention(tokens: $0.tokens, head: $0.tokens.upperBound - 1, kind: .name)
    }
  }
}
