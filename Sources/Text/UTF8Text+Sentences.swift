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

extension UTF8Text {
  /// The sentences of a paragraph, without the space between them. O(length).
  ///
  /// A full stop ends no sentence after an initial (“Ana M. Ruiz”, “U.S.”, “p.m.”) or what looks like an abbreviation: a word
  /// without vowels (“Mrs.”), a short capitalized one that ends in a consonant (“Gov.”, “Sept.”) or stands before a number
  /// (“No. 1”).
  public func sentences(in paragraph: ByteRange) -> [ByteRange] {
    var sentences: [ByteRange] = []
    var start = paragraph.lowerBound
    while let next = sentenceEnd(from: start, before: paragraph.upperBound) {
      sentences.append(trimming(start..<next))
      start = next
    }
    return sentences + [trimming(start..<paragraph.upperBound)]
  }

  /// The sentence around a range of a paragraph, or the sentences if the range is in several. O(length).
  public func sentence(around range: ByteRange, in paragraph: ByteRange) -> ByteRange {
    var start = paragraph.lowerBound
    var end = start
    while end < range.upperBound || end == start {
      if end <= range.lowerBound { start = end }
      guard let next = sentenceEnd(from: end, before: paragraph.upperBound) else {
        end = paragraph.upperBound
        break
      }
      end = next
    }
    let sentence = trimming(start..<end)
    return min(sentence.lowerBound, range.lowerBound)..<max(sentence.upperBound, range.upperBound)
  }

  /// Where the sentence ends that goes on from an offset, behind its closing marks; `nil` if it is the last one.
  private func sentenceEnd(from offset: Int, before limit: Int) -> Int? {
    var next = offset
    while next < limit {
      let stop = decode(at: next)
      next += stop.length
      guard stop.scalar.endsSentence else { continue }
      let mark = next - stop.length
      var closesQuotation = false
      while next < limit, decode(at: next).scalar.isClosingMark {
        closesQuotation = closesQuotation || bytes[next] != .rightParenthesis
        next += decode(at: next).length
      }
      let rest = trimming(next..<limit)
      guard !rest.isEmpty else { return nil }
      if stop.length > 1 { return next }
      guard rest.lowerBound > next, !bytes[rest.lowerBound].isASCIILowercase else { continue }
      let isAbbreviation =
        stop.scalar == 0x2E && !closesQuotation
        && abbreviates(mark, after: offset, before: bytes[rest.lowerBound])
      if !isAbbreviation { return next }
    }
    return nil
  }

  /// Whether a full stop belongs to the word before it.
  private func abbreviates(_ stop: Int, after start: Int, before next: UInt8) -> Bool {
    var first = stop
    while first > start, bytes[first - 1].isASCIILetter { first -= 1 }
    let word = bytes[first..<stop]
    let before = first > start ? bytes[first - 1] : .space
    // A stop alone is part of an ellipsis.
    guard let last = word.last else { return before == .fullStop || before.isASCIISpace }
    if word.count == 1 {
      return before < 0x80 && !before.isASCIIDigit && before != .apostrophe && before != .hyphen
    }
    guard word.contains(where: \.isASCIILowercase) else { return false }
    if !word.contains(where: \.isASCIIVowel) { return true }
    guard bytes[first].isASCIIUppercase else { return false }
    let endsHard = !last.isASCIIVowel && (word.count < 4 || !bytes[stop - 2].isASCIIVowel)
    return word.count <= 4 && endsHard || word.count < 4 && next.isASCIIDigit
  }
}

extension UInt8 {
  fileprivate var isASCIIVowel: Bool { "aeiouyAEIOUY".utf8.contains(self) }
}

extension UInt32 {
  /// Whether it is a full stop, question or exclamation mark, or the end of a line.
  fileprivate var endsSentence: Bool {
    switch self {
    case 0x2E, 0x21, 0x3F, 0x2028, 0x3002, 0xFF01, 0xFF1F: true
    default: false
    }
  }

  /// Whether it closes a quotation or bracket right behind the end of a sentence.
  fileprivate var isClosingMark: Bool {
    switch self {
    case 0x22, 0x27, 0x29, 0x2019, 0x201D, 0xBB, 0x203A, 0x300D, 0x300F: true
    default: false
    }
  }
}
