import Document
import Text

/// Breaks text into lines of a given width: greedily, at the break opportunities of a subset of UAX
/// #14, and within a word only if the word alone is too long.
///
/// White space at a break is not shown, and a run of white space counts as one column. A line
/// separator (U+2028) ends a line. O(n) in the range.
public struct LineBreaker: Sendable {
  private let text: UTF8Text
  private let width: Int
  private let hyphenator: Hyphenator?

  /// A line breaker for lines of `width` columns (at least 1).
  public init(text: UTF8Text, width: Int, hyphenator: Hyphenator? = nil) {
    self.text = text
    self.width = max(1, width)
    self.hyphenator = hyphenator
  }

  /// A line without surrounding white space.
  struct BrokenLine {
    let range: ByteRange
    /// Whether a hyphen is added at the end.
    let isHyphenated: Bool
    /// Whether the text itself ends the line there.
    var isEnded = false
  }

  /// A break opportunity: the end of the line, and the start of the next one.
  private struct Candidate {
    let end: Int
    let next: Int
    var isHyphenated = false
    var isEnded = false
  }

  /// The lines of a range, without surrounding white space.
  public func lines(of range: ByteRange) -> [ByteRange] { brokenLines(of: range).map(\.range) }

  /// The lines of a range, with their hyphens.
  func brokenLines(of range: ByteRange) -> [BrokenLine] {
    var lines: [BrokenLine] = []
    var start = skipSpaces(from: range.lowerBound, before: range.upperBound)
    while start < range.upperBound {
      let line = nextLine(from: start, before: range.upperBound)
      lines.append(
        BrokenLine(
          range: start..<line.end, isHyphenated: line.isHyphenated, isEnded: line.isEnded))
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
        if next == end || endsLine(offset..<next) {
          return Candidate(end: offset, next: next, isEnded: true)
        }
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
    return Candidate(end: end, next: end, isEnded: true)
  }

  /// Whether white space has a line separator.
  private func endsLine(_ space: ByteRange) -> Bool {
    space.count >= Block.lineSeparator.count
      && text.bytes[space].firstRange(of: Block.lineSeparator) != nil
  }

  /// The last position in the word at the margin at which a hyphen is allowed and fits.
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

  /// Whether a line may break at white space: not after opening or before closing punctuation, and
  /// not before a dash, which stays with the preceding words.
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

  /// Whether a line may break between a glyph and the adjacent one at `next`.
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
