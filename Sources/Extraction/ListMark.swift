import Text

/// What a line begins with when it is an item of a list.
struct ListMark: Equatable {
  /// The kind of mark.
  enum Kind {
    /// `•`, `□` and their like, which begin nothing else.
    case bullet
    /// `-`, `*`, `+`, `1.`: these may also stand inside a wrapped sentence.
    case ambiguous
  }

  let kind: Kind
  /// Where the words of the item begin.
  let textStart: Int
  /// Whether the mark is a number, which tells the reader something.
  let isNumber: Bool

  /// The mark at the beginning of a line; `nil` when there is none.
  init?(_ line: Line, of text: UTF8Text) {
    let start = line.range.lowerBound
    let first = text.decode(at: start)
    var end = start + first.length
    var kind = Kind.bullet
    var isNumber = false
    if Self.ambiguous.contains(first.scalar) || (first.scalar == 0x6F && line.indent >= 4) {
      kind = .ambiguous
    } else if text[start].isASCIIDigit {
      guard let past = Self.number(in: text, at: line.range) else { return nil }
      (kind, end, isNumber) = (.ambiguous, past, true)
    } else if !Self.bullets.contains(first.scalar) {
      return nil
    }
    guard end == line.range.upperBound || text.decode(at: end).scalar.isWhitespace else {
      return nil
    }
    self.kind = kind
    self.isNumber = isNumber
    textStart = text.trimming(end..<line.range.upperBound).lowerBound
  }

  private static let bullets: Set<UInt32> = [
    0x2022, 0x2023, 0x2043, 0x25A0, 0x25A1, 0x25AA, 0x25AB, 0x25B6, 0x25B8, 0x25C6, 0x25C7, 0x25CB,
    0x25CE, 0x25CF, 0x25E6, 0x2605, 0x2606, 0x25FC, 0x25FB, 0xB7, 0x2794,
  ]
  private static let ambiguous: Set<UInt32> = [0x2A, 0x2B, 0x2D, 0x2013, 0x23, 0x3D]

  /// The end of “12.” or “3)”.
  private static func number(in text: UTF8Text, at range: ByteRange) -> Int? {
    var end = range.lowerBound
    while end < range.upperBound, text[end].isASCIIDigit, end - range.lowerBound < 3 { end += 1 }
    guard end < range.upperBound, text[end] == .fullStop || text[end] == .rightParenthesis else {
      return nil
    }
    return end + 1
  }
}
