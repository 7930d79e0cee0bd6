import Text

/// Splits the tokens of a block into sentences.
///
/// Input: tokens. Adds: ``TokenTable/sentences`` and ``Token/Shape/sentenceStart``.
struct SentenceSplitter {
  /// The end of the block.
  private let end: Int
  /// The first token after the current one that is not a closing token. Cached for a whole run of
  /// stops and closing marks, so that each run is scanned once.
  private var closed: Int
  /// The first token after such a run that is not an opening token either.
  private var opened = (behind: -1, at: 0)

  private init(_ block: Range<Int>) {
    end = block.upperBound
    closed = block.lowerBound
  }

  /// Splits a block into sentences, which together cover its tokens. Linear.
  static func sentences(of block: Range<Int>, in tokens: inout [Token]) -> [Range<Int>] {
    var splitter = SentenceSplitter(block)
    var sentences: [Range<Int>] = []
    var start = block.lowerBound
    var index = start
    while index < block.upperBound {
      let next = splitter.boundary(after: index, in: tokens)
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

  /// Returns the start of the next sentence if a sentence ends at this token.
  private mutating func boundary(after index: Int, in tokens: [Token]) -> Int? {
    let token = tokens[index]
    if token.kind == .stop { return boundary(afterStop: index, in: tokens) }
    guard token.shape.contains(.abbreviated), !token.shape.contains(.initial) else { return nil }
    guard token.classes.meets(.finalAbbreviation), index + 1 < end else { return nil }
    let next = behindClosing(index, in: tokens)
    guard next < end, tokens[next].shape.isSuperset(of: [.capitalised, .spaceBefore]) else {
      return nil
    }
    return tokens[next].classes.meets(Self.starters) ? next : nil
  }

  /// Returns the first token after another that is not a closing token.
  private mutating func behindClosing(_ index: Int, in tokens: [Token]) -> Int {
    if closed > index { return closed }
    closed = index + 1
    while closed < end, Self.closes(tokens[closed]) { closed += 1 }
    return closed
  }

  /// Returns the first token from ``closed`` on that is not an opening token.
  private mutating func behindOpening(in tokens: [Token]) -> Int {
    if opened.behind == closed { return opened.at }
    opened = (closed, closed)
    while opened.at < end,
      tokens[opened.at].kind == .looseMark || tokens[opened.at].kind == .openingBracket
    {
      opened.at += 1
    }
    return opened.at
  }

  /// The classes of words that start a sentence even after an abbreviation if they are capitalized.
  private static let starters: WordClass = [
    .determiner, .personal, .preposition, .conjunction, .subordinator, .interrogative, .adverb,
  ]

  private mutating func boundary(afterStop index: Int, in tokens: [Token]) -> Int? {
    let next = behindClosing(index, in: tokens)
    guard next < end, tokens[next].shape.contains(.spaceBefore) else { return nil }
    let word = behindOpening(in: tokens)
    guard word < end else { return nil }
    let begins =
      tokens[word].shape.contains(.capitalised) || tokens[word].kind == .number
      || word > next
    guard begins, !Self.isNumero(index, before: tokens[word], in: tokens) else { return nil }
    let quoted = next > index + 1 && tokens[next - 1].kind == .looseMark
    return quoted && goesOn(after: index, at: next, in: tokens) ? nil : next
  }

  /// Whether a stop is the one in “No. 1”.
  private static func isNumero(_ stop: Int, before next: Token, in tokens: [Token]) -> Bool {
    guard next.kind == .number, stop > 0 else { return false }
    return tokens[stop - 1].word == numero && tokens[stop - 1].shape.contains(.capitalised)
  }

  private static let numero = Lexicon.shared.number(of: "no")

  /// Whether a token is a closing token: a quotation mark, closing bracket or stop without a space
  /// before it.
  private static func closes(_ token: Token) -> Bool {
    guard !token.shape.contains(.spaceBefore) else { return false }
    return token.kind == .closingBracket || token.kind == .looseMark || token.kind == .stop
  }

  /// Whether a name and a reporting verb follow and end the sentence: “Really?” Trump asked.
  private func goesOn(after stop: Int, at start: Int, in tokens: [Token]) -> Bool {
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
