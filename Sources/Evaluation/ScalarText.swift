import Text

/// A text as Unicode scalar values, with its words and its quoted segments.
///
/// Scores are counted in words, so that quotation marks and punctuation at the ends of a span do
/// not matter. Offsets are Unicode code points.
struct ScalarText {
  let scalars: [UInt32]
  /// The words, in order.
  let words: [Range<Int>]
  /// What stands between double quotation marks, without the marks, in order.
  let segments: [Range<Int>]

  init(_ string: String) {
    scalars = string.unicodeScalars.map(\.value)
    words = Self.words(in: scalars)
    segments = QuotedSegments(scalars).segments
  }

  /// The indices of the words that overlap a span. O(log n).
  func words(over span: Range<Int>) -> Range<Int> {
    let first = words.partitioningIndex { $0.upperBound > span.lowerBound }
    let last = words.partitioningIndex { $0.lowerBound >= span.upperBound }
    return first..<Swift.max(first, last)
  }

  /// The kind of a quotation by the share of its words inside double quotation marks.
  func kind(of span: Range<Int>) -> String {
    let inside = words(over: span)
    let near = segments.filter {
      $0.upperBound > span.lowerBound - 1 && $0.lowerBound < span.upperBound + 1
    }
    let quoted = inside.count { word in
      near.contains {
        $0.lowerBound <= words[word].lowerBound && words[word].upperBound <= $0.upperBound
      }
    }
    if quoted == 0 { return "indirect" }
    return Double(quoted) >= 0.9 * Double(inside.count) ? "direct" : "mixed"
  }

  /// Runs of letters, digits and underscores; apostrophes join runs.
  private static func words(in scalars: [UInt32]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var index = 0
    while index < scalars.count {
      guard scalars[index].isWordScalar else {
        index += 1
        continue
      }
      let start = index
      while index < scalars.count, continuesWord(scalars, at: index) { index += 1 }
      words.append(start..<index)
    }
    return words
  }

  private static func continuesWord(_ scalars: [UInt32], at index: Int) -> Bool {
    if scalars[index].isWordScalar { return true }
    guard scalars[index] == 0x27 || scalars[index] == 0x2019 else { return false }
    return index + 1 < scalars.count && scalars[index + 1].isWordScalar
      && scalars[index - 1].isWordScalar
  }
}

extension UInt32 {
  /// A letter, a digit or an underscore, in any script.
  var isWordScalar: Bool {
    if self < 0x80 {
      return (0x30...0x39).contains(self) || (0x41...0x5A).contains(self)
        || (0x61...0x7A).contains(self) || self == 0x5F
    }
    switch Unicode.Scalar(self)?.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }

  /// White space of any script.
  var isSpaceScalar: Bool {
    self <= 0x20
      ? self == 0x20 || (0x09...0x0D).contains(self) || (0x1C...0x1F).contains(self)
      : Unicode.Scalar(self)?.properties.isWhitespace == true
  }
}
