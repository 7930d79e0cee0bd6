import Text

// What separates a label from its notice.
extension OpeningReader {
  /// What separates a label from the words of its notice.
  struct Follow {
    /// Whether it has a colon, full stop, dash or bracket, or a line end after the date.
    var isMarked = false
    var date: WrittenDate?
    var body: Int
  }

  func follow(_ labelEnd: Int) -> Follow {
    var (position, isMarked) = skipSeparators(skipNumber(skipObject(labelEnd)))
    var follow = Follow(isMarked: isMarked, body: position)
    position = skipPreposition(position)
    guard let date = WrittenDate(in: text, at: position, before: end) else { return follow }
    (position, isMarked) = skipSeparators(date.range.upperBound, lineEndIsMark: true)
    follow.date = date
    follow.body = position
    follow.isMarked = follow.isMarked || isMarked || position >= end
    return follow
  }

  /// Skips what a label refers to: `Correction to this story`.
  private func skipObject(_ offset: Int) -> Int {
    let words = text.words(in: offset..<end, limit: 3)
    guard words.count == 3, ["to", "on", "in", "for"].contains(words[0].key),
      NoticeWords.own.contains(words[1].key), NoticeWords.works.contains(words[2].key)
    else { return offset }
    return words[2].range.upperBound
  }

  /// Skips the number of an update: `Update 2`, `Update #2`.
  private func skipNumber(_ offset: Int) -> Int {
    var next = offset
    while next < end, text[next] == .space || text[next] == UInt8(ascii: "#") { next += 1 }
    let start = next
    while next < end, text[next].isASCIIDigit { next += 1 }
    guard next > start, next - start < 3, next < end, text[next] == .colon else { return offset }
    return next + 1 < end && text[next + 1].isASCIIDigit ? offset : next
  }

  private func skipPreposition(_ offset: Int) -> Int {
    guard let word = text.word(at: offset, before: end),
      Self.prepositions.contains(word.key)
    else { return offset }
    var next = word.range.upperBound
    while next < end, text[next] == .space { next += 1 }
    return next
  }

  private static let prepositions = Language.words(\.notices.labelDatePrepositions)

  /// Skips white space and marks; `isMarked` if one of them sets off a label.
  func skipSeparators(
    _ offset: Int, lineEndIsMark: Bool = false
  ) -> (position: Int, isMarked: Bool) {
    var next = offset
    var isMarked = false
    while next < end {
      let mark = text.decode(at: next)
      if ":.])".unicodeScalars.contains(where: { $0.value == mark.scalar })
        || (lineEndIsMark && mark.scalar == 10)
        || (0x2012...0x2015).contains(mark.scalar) || isHyphenAsDash(next)
      {
        isMarked = true
      } else if !mark.scalar.isWhitespace,
        !",([-*_|\u{B7}".unicodeScalars.contains(where: { $0.value == mark.scalar })
      {
        break
      }
      next += mark.length
    }
    return (next, isMarked)
  }

  private func isHyphenAsDash(_ offset: Int) -> Bool {
    guard text[offset] == .hyphen else { return false }
    return offset + 1 >= end || text[offset + 1].isASCIISpace || text[offset + 1] == .hyphen
      || (offset > 0 && text[offset - 1].isASCIISpace)
  }

  /// Skips brackets, footnote marks, bullets and rules before a notice, but not quotation marks and not
  /// more than a line.
  func skipDecoration(_ offset: Int) -> Int {
    let limit = Swift.min(end, offset + 40)
    var next = offset
    while next < limit {
      let mark = text.decode(at: next)
      let isMark =
        mark.scalar.isWhitespace
        || "*([{_-#>|•·†‡■►▸●".unicodeScalars.contains {
          $0.value == mark.scalar
        } || (0x2010...0x2015).contains(mark.scalar)
      guard isMark else { break }
      next += mark.length
    }
    return next
  }
}
