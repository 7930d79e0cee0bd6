import Text

/// The marker at the start of a list item.
struct ListMark: Equatable {
  /// The kind of marker.
  enum Kind {
    /// `•`, `□` and similar characters, which start nothing else.
    case bullet
    /// `-`, `*`, `+`, `1.`: markers that may also occur inside a wrapped sentence.
    case ambiguous
  }

  let kind: Kind
  /// The start of the item's words.
  let textStart: Int
  /// Whether the marker is a number, which is kept because it carries meaning.
  let isNumber: Bool

  /// Parses the marker at the start of a line; `nil` if there is none.
  init?(_ line: TextLine, of text: UTF8Text) {
    let start = line.range.lowerBound
    let first = text.decode(at: start)
    var end = start + first.length
    var kind = Kind.bullet
    var isNumber = false
    if Self.ambiguous.contains(first.scalar)
      || first.scalar == Self.letterO && line.indent >= Self.letterIndent
    {
      kind = .ambiguous
    } else if text[start].isASCIIDigit {
      guard let past = Self.numberEnd(in: text, at: line.range) else { return nil }
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

  private static let bullets: Set<UInt32> = Set("•‣⁃■□▪▫▶▸◆◇○◎●◦★☆◼◻·➔".unicodeScalars.map(\.value))
  private static let ambiguous: Set<UInt32> = Set("*+-–#=".unicodeScalars.map(\.value))
  /// lynx draws the bullets of nested lists as an indented letter o.
  private static let letterO: UInt32 = 0x6F
  private static let letterIndent = 4

  /// The end of “12.” or “3)”.
  private static func numberEnd(in text: UTF8Text, at range: ByteRange) -> Int? {
    let digits = text.bytes[range].prefix(3).prefix(while: \.isASCIIDigit)
    let end = digits.endIndex
    guard end < range.upperBound, text[end] == .fullStop || text[end] == .rightParenthesis else {
      return nil
    }
    return end + 1
  }
}
