import Text

/// The pattern of a search.
enum Pattern: Sendable {
  /// Literal words.
  case words(WordPattern)
  /// A regular expression.
  case expression(RegularExpression)

  /// A pattern of words; `nil` if none of their characters can be searched for.
  init?(words typed: String) {
    guard let words = WordPattern(typed) else { return nil }
    self = .words(words)
  }

  /// The first match that starts in a range of a block and ends in the block; `nil` if there is
  /// none.
  func firstMatch(in text: UTF8Text, startingIn range: ByteRange, of block: ByteRange) -> ByteRange?
  {
    switch self {
    case .words(let words):
      words.firstMatch(in: text, startingIn: range, before: block.upperBound)
    case .expression(let expression):
      expression.firstMatch(in: text, startingIn: range, of: block)
    }
  }

  /// Whether a match lies within one word, so that paragraphs do not matter.
  var isWord: Bool {
    if case .words(let words) = self { words.isWord } else { false }
  }

  /// The number of bytes that a step of a search reads, so that keys are handled without delay.
  var stepBudget: Int {
    switch self {
    case .words: 524_288
    case .expression: 8192
    }
  }
}

/// Words to search for, ignoring diacritics, the shape of quotation marks and dashes, spacing, and
/// case unless a capital was typed.
struct WordPattern: Sendable {
  private let letters: [Folded]
  private let isCaseSensitive: Bool
  /// Whether a match may begin with a byte, by its value.
  private let starts: [Bool]

  /// Whether it has no spaces.
  var isWord: Bool { !letters.contains { $0.letter == 0x20 } }

  /// A pattern of typed words; `nil` if none of their characters can be searched for.
  init?(_ typed: String) {
    var letters: [Folded] = []
    for scalar in typed.unicodeScalars {
      guard let folded = Folded(scalar.value) else { continue }
      if folded.letter == 0x20, letters.last?.letter == 0x20 { continue }
      letters.append(folded)
    }
    guard let first = letters.first else { return nil }
    self.letters = letters
    isCaseSensitive = letters.contains(where: \.isCapital)
    starts = (0...255).map { byte in
      byte >= 0xC2 || byte < 0x80 && Folded(UInt32(byte))?.letter == first.letter
    }
  }

  /// The first match that starts in a range and ends before `end`; `nil` if there is none.
  /// O(range), except for repetitive patterns.
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

  /// The end of the match that starts at an offset; `nil` if there is none.
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
      guard folded.letter == wanted.letter, !isCaseSensitive || folded.isCapital == wanted.isCapital
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
