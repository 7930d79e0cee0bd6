import Text

/// A line that is not blank: where it stands and how wide it is.
struct Line {
  /// From its first to its last character that is not white space.
  var range: ByteRange
  /// The number of the line, counted from 1 at the start of what was read.
  var number: Int32
  /// Columns before it.
  var indent: Int32
  /// Its columns, without the indent.
  var width: Int32
  /// The columns of its first word.
  var firstWord: Int32
  /// How many words it has, to 100.
  var words: UInt8
  /// Whether the line before it is blank, or there is none.
  var startsGroup: Bool
  /// Whether words in it stand three or more spaces apart, as in a table.
  var hasGaps: Bool

  /// The column in which it ends.
  var right: Int { Int(indent) + Int(width) }
}

extension Line {
  /// The lines of a range of a text that are not blank, in order. O(length of the range).
  ///
  /// Columns are counted roughly, which is enough to tell where lines were wrapped: two for the
  /// scripts of East Asia, one for any other character.
  static func all(in text: UTF8Text, _ range: ByteRange) -> [Line] {
    var lines: [Line] = []
    lines.reserveCapacity(range.count / 48)
    let bytes = text.bytes.span
    var start = range.lowerBound
    var number: Int32 = 0
    var afterBlank = true
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, bytes[end] != .newline { end += 1 }
      number += 1
      if var line = Line(start..<end, of: bytes, afterBlank: afterBlank) {
        line.number = number
        lines.append(line)
        afterBlank = false
      } else {
        afterBlank = true
      }
      start = end + 1
    }
    return lines
  }

  /// No line that was wrapped has so many bytes: it is not measured.
  private static let mostBytes = 400

  /// The line between two newlines; `nil` when it is blank.
  private init?(_ whole: ByteRange, of bytes: borrowing Span<UInt8>, afterBlank: Bool) {
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
    number = 1
    self.indent = Int32(clamping: indent)
    startsGroup = afterBlank
    (width, firstWord, words, hasGaps) = (Int32(clamping: last - first), 1, 100, false)
    if last - first <= Self.mostBytes { measure(bytes) }
  }

  /// Counts columns and words. A no-break space belongs to its word, as for who wrapped the line.
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
  /// The length of the blank character at an offset: a control, a space or a no-break space; else
  /// 0.
  @inline(__always)
  fileprivate func spaceLength(at offset: Int, before end: Int) -> Int {
    if self[offset] <= 0x20 { return 1 }
    return self[offset] == 0xC2 && offset + 1 < end && self[offset + 1] == 0xA0 ? 2 : 0
  }
}
