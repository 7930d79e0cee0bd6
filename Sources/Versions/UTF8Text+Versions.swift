import Text

extension UTF8Text {
  /// The letters of a word without case and accents.
  func letters(of range: ByteRange) -> String {
    var letters = String.UnicodeScalarView()
    var offset = range.lowerBound
    while offset < range.upperBound {
      let next = decode(at: offset)
      if let folded = Folded(next.scalar), folded.letter != 0x27,
        let scalar = Unicode.Scalar(folded.letter)
      {
        letters.append(scalar)
      }
      offset += next.length
    }
    return String(letters)
  }

  /// The words of a marked piece without its outer marks, on one line.
  func withoutMarks(_ range: ByteRange) -> String {
    words(in: inside(range))
  }

  /// A marked piece without its outer marks, straight marks for curly ones, white space as one space each. Two pieces
  /// that differ in it but not in their words differ in punctuation.
  func plain(_ range: ByteRange) -> [UInt8] {
    let inner = inside(range)
    var plain: [UInt8] = []
    plain.reserveCapacity(inner.count)
    var offset = inner.lowerBound
    while offset < inner.upperBound {
      let next = decode(at: offset)
      if next.scalar.isWhitespace {
        if plain.last != .space { plain.append(.space) }
      } else if let mark = next.scalar.straightMark {
        plain.append(mark)
      } else {
        plain += bytes[offset..<(offset + next.length)]
      }
      offset += next.length
    }
    return plain
  }

  /// Whether a quotation mark stands before a range, and one or the end of the paragraph behind it or behind the
  /// punctuation after it.
  func isMarked(_ range: ByteRange) -> Bool {
    guard range.lowerBound > 0, decode(before: range.lowerBound).scalar.isQuotationMark else {
      return false
    }
    var end = range.upperBound
    for _ in 0..<3 where end < count {
      let next = decode(at: end)
      if next.scalar.isQuotationMark || next.scalar == 0x0A { return true }
      end += next.length
    }
    return end == count
  }

  /// A range without a quotation mark at its start and one at its end.
  private func inside(_ range: ByteRange) -> ByteRange {
    guard !range.isEmpty else { return range }
    var (start, end) = (range.lowerBound, range.upperBound)
    let first = decode(at: start)
    if first.scalar.isQuotationMark { start += first.length }
    guard end > start else { return start..<start }
    let last = decode(before: end)
    if last.scalar.isQuotationMark { end -= last.length }
    return start..<Swift.max(start, end)
  }
}

extension UInt32 {
  fileprivate var isQuotationMark: Bool {
    straightMark != nil || (0x300C...0x300F).contains(self) || self == 0x201E || self == 0x201A
  }

  /// The straight mark for a quotation mark or apostrophe.
  fileprivate var straightMark: UInt8? {
    switch self {
    case 0x22, 0x201C, 0x201D, 0x201F, 0xAB, 0xBB: .quotationMark
    case 0x27, 0x2018, 0x2019, 0x201B, 0x2039, 0x203A: .apostrophe
    default: nil
    }
  }
}
