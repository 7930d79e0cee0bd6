import Text

/// Infers the width at which the lines of a text were wrapped.
///
/// A line was wrapped when the first word of the next line would not have fitted. Each pair of lines therefore
/// votes for every width from the end of the first line to the column before the place where that word would have
/// ended. The width with the most votes wins. A line that ends a sentence has half a vote, since a
/// paragraph may end there; list items have none. O(lines).
struct LineWrapping {
  /// The width in columns; `nil` if the text is not wrapped.
  let width: Int?

  private static let narrowest = 40
  private static let widest = 100
  /// The widest width for which a single pair of lines is enough.
  private static let usual = 82

  init(_ lines: [TextLine], in text: UTF8Text) {
    var votes = [Int](repeating: 0, count: Self.widest + 2)
    var ends = [Int](repeating: 0, count: Self.widest + 2)
    for index in lines.indices.dropFirst() where !lines[index].startsGroup {
      let (line, next) = (lines[index - 1], lines[index])
      let right = line.right
      guard right >= Self.narrowest, right <= Self.widest,
        line.words > 4 || text.decode(before: line.range.upperBound).scalar.isSpaceless,
        next.indent <= line.indent || next.indent > line.indent + 3,
        ListMark(next, of: text) == nil || ListMark(line, of: text) == nil
      else { continue }
      let weight = Self.endsSentence(line, in: text) ? 1 : 2
      ends[right] += weight
      votes[right] += weight
      votes[min(right + 1 + Int(next.firstWord), Self.widest + 1)] -= weight
    }
    for column in votes.indices.dropFirst() { votes[column] += votes[column - 1] }
    guard let most = votes.dropLast().max(), most > 0,
      let width = votes.firstIndex(of: most), most > 2 || width <= Self.usual
    else {
      self.width = nil
      return
    }
    // Longer lines, or too many that end well before the width, mean that the text was not wrapped.
    let longer = lines.count { $0.right > width && $0.words > 4 }
    let pairs = ends[(width * 3 / 5)...width].reduce(0, +)
    self.width = most >= 2 * longer && most * 5 >= pairs * 2 ? width : nil
  }

  /// Whether a line continues in the next one. There is no blank line between them.
  func joins(_ line: TextLine, _ next: TextLine, in text: UTF8Text) -> Bool {
    guard let width, line.right * 2 >= width, line.right <= width + 2 else { return false }
    if line.right + 1 + Int(next.firstWord) > width { return true }
    return line.right * 5 >= width * 3 && text[next.range.lowerBound].isASCIILowercase
      && !Self.endsSentence(line, in: text)
  }

  private static func endsSentence(_ line: TextLine, in text: UTF8Text) -> Bool {
    ".!?:".utf8.contains(text[line.range.upperBound - 1])
  }
}

extension UInt32 {
  /// Whether a scalar is Chinese or Japanese text, which is written without spaces, or its
  /// punctuation.
  var isSpaceless: Bool {
    switch self {
    case 0x2E80...0x312F, 0x3190...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF01...0xFF9F,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
