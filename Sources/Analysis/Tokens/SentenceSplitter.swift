import Text

/// Splits the tokens of a block into sentences.
///
/// Needs: tokens. Adds: ``TokenTable/sentences`` and ``Token/Shape/sentenceStart``.
enum SentenceSplitter {
  /// The sentences of a block. Together they cover its tokens.
  static func sentences(of block: Range<Int>, in tokens: inout [Token]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = block.lowerBound
    var index = start
    while index < block.upperBound {
      let next = boundary(after: index, before: block.upperBound, in: tokens)
      if let next {
        sentences.append(start..<next)
        start = next
      }
      index = max(next ?? 0, index + 1)
    }
    if start < block.upperBound { sentences.append(start..<block.upperBound) }
    for sentence in sentences { markStart(of: sentence, in: &tokens) }
    return sentences
  }

  private static func markStart(of sentence: Range<Int>, in tokens: inout [Token]) {
    for index in sentence where tokens[index].kind == .word || tokens[index].kind == .number {
      tokens[index].shape.insert(.sentenceStart)
      return
    }
  }

  /// Where the next sentence starts, if one ends at this token.
  private static func boundary(after index: Int, before end: Int, in tokens: [Token]) -> Int? {
    let token = tokens[index]
    if token.kind == .stop { return boundary(afterStop: index, before: end, in: tokens) }
    guard token.shape.contains(.abbreviated), !token.shape.contains(.initial) else { return nil }
    guard token.classes.meets(.finalAbbreviation), index + 1 < end else { return nil }
    var next = index + 1
    while next < end, closes(tokens[next]) { next += 1 }
    guard next < end, tokens[next].shape.isSuperset(of: [.capitalised, .spaceBefore]) else {
      return nil
    }
    return tokens[next].classes.meets(starters) ? next : nil
  }

  /// Words that start a sentence even after an abbreviation when they are capitalized.
  private static let starters: WordClass = [
    .determiner, .personal, .preposition, .conjunction, .subordinator, .interrogative, .adverb,
  ]

  private static func boundary(afterStop index: Int, before end: Int, in tokens: [Token]) -> Int? {
    var next = index + 1
    while next < end, closes(tokens[next]) { next += 1 }
    guard next < end, tokens[next].shape.contains(.spaceBefore) else { return nil }
    var word = next
    while word < end, tokens[word].kind == .looseMark || tokens[word].kind == .openingBracket {
      word += 1
    }
    guard word < end else { return nil }
    let begins =
      tokens[word].shape.contains(.capitalised) || tokens[word].kind == .number
      || word > next
    guard begins, !isNumero(index, before: tokens[word], in: tokens) else { return nil }
    let quoted = next > index + 1 && tokens[next - 1].kind == .looseMark
    return quoted && goesOn(after: index, at: next, before: end, in: tokens) ? nil : next
  }

  /// Whether a stop is that of “No. 1”.
  private static func isNumero(_ stop: Int, before next: Token, in tokens: [Token]) -> Bool {
    guard next.kind == .number, stop > 0 else { return false }
    return tokens[stop - 1].word == numero && tokens[stop - 1].shape.contains(.capitalised)
  }

  private static let numero = Lexicon.shared.number(of: "no")

  /// Whether a token closes what precedes it: a mark, bracket or stop without a space before it.
  private static func closes(_ token: Token) -> Bool {
    guard !token.shape.contains(.spaceBefore) else { return false }
    return token.kind == .closingBracket || token.kind == .looseMark || token.kind == .stop
  }

  /// Whether a name and a reporting verb follow that end the sentence: “Really?” Trump asked.
  private static func goesOn(
    after stop: Int, at start: Int, before end: Int, in tokens: [Token]
  ) -> Bool {
    var index = start
    while index < end, index < start + 6, tokens[index].kind == .word,
      tokens[index].shape.contains(.capitalised)
        || tokens[index].classes.meets([.determiner, .role, .title, .personal])
    {
      index += 1
    }
    guard index > start, index < end, tokens[index].classes.meets([.speechCue, .writingCue]),
      tokens[index].classes.meets([.pastForm, .thirdPerson])
    else { return false }
    guard index + 1 < end else { return true }
    let next = tokens[index + 1]
    return next.kind == .stop || next.kind == .comma
      || next.classes.meets([.preposition, .time]) && !next.classes.contains(.determiner)
  }
}
