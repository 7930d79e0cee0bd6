import Text

/// Finds the names beside words in quotation marks.
extension OtherLanguage {
  /// The name of a speaker and the reporting verb beside it.
  struct Source {
    var mention: Mention
    var cue: Range<Int>
  }

  /// The source after the words, “…”, *sagte die Bäckerin Inga Vahl*, or before them, *Inga Vahl
  /// sagte*: “…”.
  func source(beside pieces: [Range<Int>]) -> Source? {
    guard let first = pieces.first, let last = pieces.last else { return nil }
    let block = table.block(of: first.lowerBound)
    return source(after: last.upperBound, to: block.upperBound)
      ?? source(before: first.lowerBound, from: block.lowerBound)
  }

  private func source(after end: Int, to limit: Int) -> Source? {
    let clause = (end..<min(end + Self.reach, limit)).prefix { isInClause($0) }
    guard let verb = clause.first(where: isVerb) else { return nil }
    return name(in: (verb + 1)..<clause.endIndex).map { Source(mention: $0, cue: verb..<verb + 1) }
  }

  private func source(before start: Int, from limit: Int) -> Source? {
    guard start > limit, table[start - 1].kind == .colon else { return nil }
    let reach = max(start - 1 - Self.reach, limit)..<(start - 1)
    let opening = reach.last { !isInClause($0) }.map { $0 + 1 } ?? reach.lowerBound
    let clause = opening..<reach.upperBound
    guard let verb = clause.last(where: isVerb) else { return nil }
    let mention = name(in: clause.lowerBound..<verb) ?? name(in: (verb + 1)..<clause.upperBound)
    return mention.map { Source(mention: $0, cue: verb..<verb + 1) }
  }

  /// How far from the words their source may be, in tokens.
  private static let reach = 12

  private func isInClause(_ index: Int) -> Bool {
    switch table[index].kind {
    case .word, .number, .comma, .symbol: true
    default: false
    }
  }

  private func isVerb(_ index: Int) -> Bool { table[index].classes.contains(.speechCue) }

  /// Whether a name is one word that may have its capital from the start of a sentence: “*Le* maire”.
  private func isFirstWord(_ name: Name) -> Bool {
    name.isSingle && table[name.tokens.lowerBound].shape.contains(.sentenceStart)
  }

  /// The first person's name in a range.
  private func name(in range: Range<Int>) -> Mention? {
    let names = names.drop { $0.tokens.lowerBound < range.lowerBound }
    let own = names.prefix { $0.tokens.upperBound <= range.upperBound }
    return own.first { !$0.isGroup && !isFirstWord($0) }.map {
      Mention(tokens: $0.tokens, head: $0.tokens.upperBound - 1, kind: .name)
    }
  }
}
