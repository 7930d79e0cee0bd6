extension UTF8Text {
  /// Where the next sentence may start: after a full stop, question or exclamation mark, colon, bracket or
  /// line end, past closing marks and white space.
  ///
  /// A cheap candidate for scanners that check further: the full stop of an abbreviation counts too. O(distance).
  public func nextSentenceStart(after offset: Int, before end: Int) -> Int? {
    var next = offset
    while next < end {
      let byte = bytes[next]
      next += 1
      switch byte {
      case .fullStop, .colon, .newline, .leftParenthesis, .rightParenthesis,
        UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "!"), UInt8(ascii: "?"),
        UInt8(ascii: "*"):
        let start = pastClosingMarks(next, before: end)
        return start < end ? start : nil
      default: continue
      }
    }
    return nil
  }

  private func pastClosingMarks(_ offset: Int, before end: Int) -> Int {
    var next = offset
    while next < end {
      let mark = decode(at: next)
      let isClosing =
        mark.scalar == 0x201D || mark.scalar == 0x2019
        || ".)]\"'".utf8.contains(where: { UInt32($0) == mark.scalar })
      guard isClosing || mark.scalar.isWhitespace else { break }
      next += mark.length
    }
    return next
  }
}
