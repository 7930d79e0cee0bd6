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
      for folded in Folded.letters(of: scalar.value) {
        if folded.letter == 0x20, letters.last?.letter == 0x20 { continue }
        letters.append(folded)
      }
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

  /// The end of the match that starts at an offset; `nil` if there is none. A match may begin or end
  /// within a ligature.
  private func match(in text: UTF8Text, at start: Int, before end: Int) -> Int? {
    if text[start] < 0x80 { return rest(in: text, after: 0, at: start, before: end) }
    let first = text.decode(at: start)
    let found = Folded.letters(of: first.scalar)
    for skipped in found.indices {
      let count = matched(found[skipped...], from: 0)
      guard count > 0 else { continue }
      let next = start + first.length
      if let end = rest(in: text, after: count, at: next, before: end) { return end }
    }
    return nil
  }

  /// The end of the match whose first letters stand before an offset; `nil` if the others do not
  /// follow.
  private func rest(in text: UTF8Text, after count: Int, at start: Int, before end: Int) -> Int? {
    var (offset, index) = (start, count)
    while true {
      if index > 0, letters[index - 1].letter == 0x20 {
        offset = endOfSpaces(in: text, from: offset, before: end)
      }
      guard index < letters.count else { return offset }
      guard offset < end else { return nil }
      let next = text.decode(at: offset)
      offset += next.length
      let count = matched(next.scalar, from: index)
      guard count > 0 || index > 0 && Folded(next.scalar) == nil else { return nil }
      index += count
    }
  }

  /// How many letters of the pattern, from an index on, a character matches; 0 for none.
  private func matched(_ scalar: UInt32, from index: Int) -> Int {
    if let ligature = Folded.ligature(scalar) { return matched(ligature[...], from: index) }
    return Folded(scalar).map { isEqual($0, letters[index]) } == true ? 1 : 0
  }

  /// How many letters of the pattern, from an index on, the letters of one character match: all of
  /// them, or as many as the pattern has left; 0 for none.
  private func matched(_ found: ArraySlice<Folded>, from index: Int) -> Int {
    let wanted = letters[index...].prefix(found.count)
    return zip(found, wanted).allSatisfy(isEqual) ? wanted.count : 0
  }

  private func isEqual(_ found: Folded, _ wanted: Folded) -> Bool {
    found.letter == wanted.letter && (!isCaseSensitive || found.isCapital == wanted.isCapital)
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

extension Folded {
  /// The letters that a character stands for: one, several for a ligature, or none for what search
  /// skips.
  fileprivate static func letters(of scalar: UInt32) -> [Folded] {
    ligature(scalar) ?? Folded(scalar).map { [$0] } ?? []
  }

  /// The letters of a character that is also written as two letters or more; `nil` for others.
  fileprivate static func ligature(_ scalar: UInt32) -> [Folded]? {
    scalar < 0xC6 ? nil : ligatures[scalar]
  }

  private static let ligatures: [UInt32: [Folded]] = [
    0xDF: "ss", 0x1E9E: "SS", 0xC6: "AE", 0xE6: "ae", 0x152: "OE", 0x153: "oe", 0x132: "IJ",
    0x133: "ij", 0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl",
    0xFB05: "st", 0xFB06: "st",
  ].mapValues { (letters: String) in letters.unicodeScalars.compactMap { Folded($0.value) } }
}
