import Text

/// A line that is not blank: where it stands and how wide it is.
struct Line {
  /// From its first to its last character that is not white space.
  var range: ByteRange
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
  /// The lines of a text that are not blank, in order. O(n).
  ///
  /// Columns are counted roughly, which is enough to tell where lines were wrapped: two for the scripts
  /// of East Asia, one for any other character.
  static func all(in text: UTF8Text) -> [Line] {
    var lines: [Line] = []
    lines.reserveCapacity(text.count / 48)
    let bytes = text.bytes.span
    var start = 0
    var afterBlank = true
    while start < bytes.count {
      var scan = LineScan(start: start)
      while scan.offset < bytes.count, bytes[scan.offset] != .newline { scan.take(bytes) }
      start = scan.offset + 1
      if let line = scan.line(afterBlank: afterBlank) {
        lines.append(line)
        afterBlank = false
      } else {
        afterBlank = true
      }
    }
    return lines
  }
}

/// The state of reading one line.
private struct LineScan {
  var offset: Int
  private var first = -1
  private var last = 0
  private var indent = 0
  private var columns = 0
  private var width = 0
  private var firstWord = 0
  private var words: UInt8 = 1
  private var hasGaps = false

  init(start: Int) { offset = start }

  @inline(__always)
  mutating func take(_ bytes: borrowing Span<UInt8>) {
    let byte = bytes[offset]
    if byte > 0x20, byte < 0x80 {
      character(length: 1, columns: 1)
    } else if byte <= 0x20 || isNoBreakSpace(bytes) {
      space(byte)
    } else {
      character(length: byte.sequenceLength, columns: byte >= 0xE3 && byte != 0xEF ? 2 : 1)
    }
  }

  private func isNoBreakSpace(_ bytes: borrowing Span<UInt8>) -> Bool {
    bytes[offset] == 0xC2 && offset + 1 < bytes.count && bytes[offset + 1] == 0xA0
  }

  @inline(__always)
  private mutating func character(length: Int, columns more: Int) {
    if first < 0 {
      first = offset
      indent = columns
      columns = 0
    } else if columns - width >= 1 {
      if firstWord == 0 { firstWord = width }
      if words < 100 { words += 1 }
      if columns - width >= 3 { hasGaps = true }
    }
    columns += more
    width = columns
    offset += length
    last = offset
  }

  @inline(__always)
  private mutating func space(_ byte: UInt8) {
    columns += byte == .tab ? 8 - columns % 8 : 1
    offset += byte == 0xC2 ? 2 : 1
  }

  func line(afterBlank: Bool) -> Line? {
    guard first >= 0 else { return nil }
    return Line(
      range: first..<last, indent: Int32(clamping: indent), width: Int32(clamping: width),
      firstWord: Int32(clamping: firstWord == 0 ? width : firstWord), words: words,
      startsGroup: afterBlank, hasGaps: hasGaps)
  }
}
