import Text

/// Breaks a range of text into lines of a width: greedily, at the places where UAX #14 (in the small) lets
/// a line break, and inside a word only when the word alone is too long.
///
/// White space at a break is not shown, and a run of it counts as one column. Linear in the range.
public struct LineBreaker: Sendable {
  private let text: UTF8Text
  private let width: Int
  private let hyphenator: Hyphenator?

  /// A line breaker for lines of so many columns (at least 1).
  public init(text: UTF8Text, width: Int, hyphenator: Hyphenator? = nil) {
    self.text = text
    self.width = max(1, width)
    self.hyphenator = hyphenator
  }

  /// A line: its words without the white space around them, and whether it ends in a hyphen of ours.
  struct BrokenLine {
    let range: ByteRange
    let isHyphenated: Bool
  }

  /// A place where the line can end: where its words end, and where the next line begins.
  private struct Candidate {
    let end: Int
    let next: Int
    var isHyphenated = false
  }

  /// The words of each line of a range, without the white space around them.
  public func lines(of range: ByteRange) -> [ByteRange] { brokenLines(of: range).map(\.range) }

  /// The lines of a range.
  func brokenLines(of range: ByteRange) -> [BrokenLine] {
    var lines: [BrokenLine] = []
    var start = skipSpaces(from: range.lowerBound, before: range.upperBound)
    while start < range.upperBound {
      let line = nextLine(from: start, before: range.upperBound)
      lines.append(BrokenLine(range: start..<line.end, isHyphenated: line.isHyphenated))
      start = skipSpaces(from: line.next, before: range.upperBound)
    }
    return lines
  }

  private func nextLine(from start: Int, before end: Int) -> Candidate {
    var offset = start
    var column = 0
    var cut = start
    var candidate: Candidate?
    var previous = CharacterClass.Break.space
    while offset < end {
      let glyph = text.glyph(at: offset, before: end)
      let kind = glyph.characterClass.lineBreak
      if glyph.isSpace, kind == .space {
        let next = skipSpaces(from: offset, before: end)
        if next == end { return Candidate(end: offset, next: end) }
        if mayBreakAtSpace(after: previous, next: next, before: end) {
          candidate = Candidate(end: offset, next: next)
        }
        column += 1
        offset = next
      } else {
        if column + glyph.width > width, offset > start {
          if cut == start { cut = offset }
          let next = candidate?.next ?? start
          return hyphenated(from: start, at: offset, in: next..<end)
            ?? candidate ?? Candidate(end: cut, next: cut)
        }
        column += glyph.width
        let next = offset + glyph.length
        if next < end, mayBreak(after: glyph, previous: previous, next: next, before: end),
          kind != .softHyphen || 1..<width ~= column
        {
          candidate = Candidate(end: next, next: next, isHyphenated: kind == .softHyphen)
        }
        offset = next
        if kind != .softHyphen { cut = next }
      }
      previous = kind
    }
    return Candidate(end: end, next: end)
  }

  /// The last place in the word at the margin where a hyphen may stand and fits.
  private func hyphenated(from start: Int, at margin: Int, in range: ByteRange) -> Candidate? {
    guard let hyphenator else { return nil }
    let word = word(at: margin, in: range)
    guard word.contains(margin) else { return nil }
    let places = hyphenator.breaks(in: text.bytes[word]).map { word.lowerBound + $0 }
    let end = places.last { place in
      place <= margin && Placement(of: start..<place, in: text).columns < width
    }
    return end.map { Candidate(end: $0, next: $0, isHyphenated: true) }
  }

  /// The letters around an offset.
  private func word(at offset: Int, in range: ByteRange) -> ByteRange {
    var (start, end) = (offset, offset)
    while start > range.lowerBound {
      let before = text.boundary(before: start)
      guard isLetter(at: before) else { break }
      start = before
    }
    while end < range.upperBound, isLetter(at: end) { end += text.decode(at: end).length }
    return start..<end
  }

  private func isLetter(at offset: Int) -> Bool {
    let scalar = text.decode(at: offset).scalar
    return scalar < 0x80
      ? text[offset].isASCIILetter : Unicode.Scalar(scalar)?.properties.isAlphabetic == true
  }

  private func skipSpaces(from start: Int, before end: Int) -> Int {
    var offset = start
    while offset < end {
      let next = text.decode(at: offset)
      guard next.scalar.isWhitespace, CharacterClass(next.scalar).lineBreak == .space else { break }
      offset += next.length
    }
    return offset
  }

  private func breakClass(at offset: Int, before end: Int) -> CharacterClass.Break {
    offset < end ? CharacterClass(text.decode(at: offset).scalar).lineBreak : .space
  }

  /// At white space a line may break, but not after opening or before closing punctuation, and a dash
  /// stays with the words before it.
  private func mayBreakAtSpace(
    after previous: CharacterClass.Break, next: Int, before end: Int
  ) -> Bool {
    guard previous != .open else { return false }
    switch breakClass(at: next, before: end) {
    case .close, .glue: return false
    case .dash, .hyphen:
      let after = text.decode(at: next).length + next
      return breakClass(at: after, before: end) != .space
    default: return true
    }
  }

  /// Whether a line may break between a glyph and the one at `next` when no space is between them.
  private func mayBreak(
    after glyph: Glyph, previous: CharacterClass.Break, next: Int, before end: Int
  ) -> Bool {
    let following = breakClass(at: next, before: end)
    switch (glyph.characterClass.lineBreak, following) {
    case (_, .glue), (_, .close), (_, .space), (.open, _), (.glue, _): return false
    case (.zeroWidthSpace, _), (.softHyphen, _): return true
    case (_, .quote), (.quote, _): return false
    case (.dash, _): return following != .dash
    case (.hyphen, .other): return previous == .other && !text[next].isASCIIDigit
    case (.slash, .other): return !text[next].isASCIIDigit
    case (.ideograph, _), (_, .ideograph): return following != .hyphen && following != .slash
    default: return false
    }
  }
}
