import Text

/// A non-blank line: its position and its width.
package struct TextLine {
  /// The range from the first to the last character that is not white space.
  package var range: ByteRange
  /// The line number, counted from 1 at the start of the range that was read.
  package var number: Int32
  /// The columns before its words.
  var indent: Int32
  /// The width in columns, without the indent.
  var width: Int32
  /// The width of its first word, in columns.
  var firstWord: Int32
  /// The number of words, up to 100.
  var words: UInt8
  /// Whether the line before it is blank, or there is none.
  var startsGroup: Bool
  /// Whether it has words that are three or more spaces apart, as in a table.
  var hasGaps: Bool

  /// The column after its last character.
  var right: Int { Int(indent) + Int(width) }
}

extension TextLine {
  /// The non-blank lines in a range of a text, in order. O(length of the range).
  ///
  /// Columns are approximate, which suffices to find out where lines were wrapped: East Asian
  /// characters take two columns, all others one.
  static func all(in text: UTF8Text, _ range: ByteRange) -> [TextLine] {
    var lines: [TextLine] = []
    lines.reserveCapacity(range.count / 48)
    let bytes = text.bytes.span
    var (start, number) = (range.lowerBound, Int32(0))
    var afterBlank = true
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, bytes[end] != .newline { end += 1 }
      number += 1
      let line = TextLine(start..<end, number, of: bytes, afterBlank: afterBlank)
      if let line { lines.append(line) }
      afterBlank = line == nil
      start = end + 1
    }
    return lines
  }

  /// Longer lines, in bytes, were not wrapped and are not measured.
  private static let mostBytes = 400

  /// The line between two newlines; `nil` if it is blank.
  private init?(
    _ whole: ByteRange, _ number: Int32, of bytes: borrowing Span<UInt8>, afterBlank: Bool
  ) {
    var first = whole.lowerBound
    var indent = 0
    while first < whole.upperBound {
      let space = bytes.spaceLength(at: first, before: whole.upperBound)
      guard space > 0 else { break }
      indent += bytes[first] == .tab ? 8 - indent % 8 : 1
      first += space
    }
    var last = whole.upperBound
    while last > first {
      if bytes[last - 1] <= .space {
        last -= 1
      } else if last - 2 >= first, bytes.spaceLength(at: last - 2, before: last) == 2 {
        last -= 2
      } else {
        break
      }
    }
    guard first < last else { return nil }
    range = first..<last
    self.number = number
    self.indent = Int32(clamping: indent)
    startsGroup = afterBlank
    (width, firstWord, words, hasGaps) = (Int32(clamping: last - first), 1, 100, false)
    if last - first <= Self.mostBytes { measure(bytes) }
  }

  /// Counts columns and words. A no-break space is part of a word, as in programs that wrap lines.
  private mutating func measure(_ bytes: borrowing Span<UInt8>) {
    var offset = range.lowerBound
    var (columns, gap, first, count) = (0, 0, 0, 1)
    while offset < range.upperBound {
      let byte = bytes[offset]
      if byte <= .space {
        if gap == 0, first == 0 { first = columns }
        gap += 1
        if gap == 3 { hasGaps = true }
        columns += 1
        offset += 1
        continue
      }
      if gap > 0 { count += 1 }
      gap = 0
      columns += byte >= 0xE3 && byte != 0xEF ? 2 : 1
      offset += byte < 0x80 ? 1 : byte.sequenceLength
    }
    width = Int32(columns)
    firstWord = Int32(first == 0 ? columns : first)
    words = UInt8(min(count, 100))
  }
}

extension Span<UInt8> {
  /// The length of a control character, space or no-break space at an offset; otherwise 0.
  @inline(__always)
  fileprivate func spaceLength(at offset: Int, before end: Int) -> Int {
    if self[offset] <= 0x20 { return 1 }
    return self[offset] == 0xC2 && offset + 1 < end && self[offset + 1] == 0xA0 ? 2 : 0
  }
}
