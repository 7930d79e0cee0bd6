import Text

/// What a search looks for.
enum Pattern: Sendable {
  /// Words as they are typed.
  case words(WordPattern)
  /// A regular expression.
  case expression(RegularExpression)

  /// The words that a person typed; nil when nothing of them can be looked for.
  init?(words typed: String) {
    guard let words = WordPattern(typed) else { return nil }
    self = .words(words)
  }

  /// The first match that starts in a range of a block and ends in the block, or nil.
  func firstMatch(in text: UTF8Text, startingIn range: ByteRange, of block: ByteRange) -> ByteRange?
  {
    switch self {
    case .words(let words):
      words.firstMatch(in: text, startingIn: range, before: block.upperBound)
    case .expression(let expression):
      expression.firstMatch(in: text, startingIn: range, of: block)
    }
  }

  /// Whether a match lies in one word, wherever paragraphs end.
  var isWord: Bool {
    if case .words(let words) = self { words.isWord } else { false }
  }

  /// The bytes that a step of a search may read, so that a key never waits for more than a moment.
  var stepBudget: Int {
    switch self {
    case .words: 524_288
    case .expression: 8192
    }
  }
}

/// Words to look for, folded: without regard to diacritics, to the shape of quotation marks and dashes, to
/// how words are spaced, and to case unless a capital was typed.
struct WordPattern: Sendable {
  private let letters: [Folded]
  private let mindsCase: Bool
  /// Whether a match may begin with a byte.
  private let starts: [Bool]

  /// Whether it has no space.
  var isWord: Bool { !letters.contains { $0.letter == 0x20 } }

  /// The pattern that a person typed; nil when nothing of it can be looked for.
  init?(_ typed: String) {
    var letters: [Folded] = []
    for scalar in typed.unicodeScalars {
      guard let folded = Folded(scalar.value) else { continue }
      if folded.letter == 0x20, letters.last?.letter == 0x20 { continue }
      letters.append(folded)
    }
    guard let first = letters.first else { return nil }
    self.letters = letters
    mindsCase = letters.contains(where: \.isCapital)
    starts = (0...255).map { byte in
      byte >= 0xC2 || byte < 0x80 && Folded(UInt32(byte))?.letter == first.letter
    }
  }

  /// The first match that starts in a range and ends before `end`, or nil. O(range) for all but patterns
  /// that begin in the same way again and again.
  func firstMatch(in text: UTF8Text, startingIn range: ByteRange, before end: Int) -> ByteRange? {
    let (bytes, starts) = (text.bytes.span, starts.span)
    var offset = range.lowerBound
    while offset < range.upperBound {
      if starts[Int(bytes[offset])], let match = match(in: text, at: offset, before: end) {
        return offset..<match
      }
      offset += 1
    }
    return nil
  }

  /// The end of the match that starts at an offset, or nil.
  private func match(in text: UTF8Text, at start: Int, before end: Int) -> Int? {
    var offset = start
    var index = 0
    while index < letters.count {
      guard offset < end else { return nil }
      let next = text.decode(at: offset)
      offset += next.length
      guard let folded = Folded(next.scalar) else {
        if index == 0 { return nil }
        continue
      }
      let wanted = letters[index]
      guard folded.letter == wanted.letter, !mindsCase || folded.isCapital == wanted.isCapital
      else {
        return nil
      }
      if wanted.letter == 0x20 { offset = endOfSpaces(in: text, from: offset, before: end) }
      index += 1
    }
    return offset
  }

  private func endOfSpaces(in text: UTF8Text, from start: Int, before end: Int) -> Int {
    var offset = start
    while offset < end {
      let next = text.decode(at: offset)
      guard next.scalar.isWhitespace else { break }
      offset += next.length
    }
    return offset
  }
}
