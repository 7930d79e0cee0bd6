import Document
import Formats
import Language
import Text

extension Boilerplate {
  /// Whether a line is a byline: “By NAME”, or “By” if the name is on the next line.
  ///
  /// In languages other than English, the opening phrases also start other lines. Only names may
  /// follow them.
  static func isByline(_ head: [UInt8], _ segment: TextSegment, in text: UTF8Text) -> Bool {
    guard segment.words <= 20, let length = AuthorNames.openingLength(head[...]) else {
      return false
    }
    let name = Self.words(of: text, segment.range, after: length)
    guard let first = name.first else { return head.count == length }
    guard first.isASCIIUppercase || first >= 0xC3 else { return false }
    return englishOpenings.match(head) != nil || !AuthorNames.signature(text[segment.range]).isEmpty
  }

  private static let englishOpenings = PhraseTable([
    Language.english.bylines.by, Language.english.bylines.openings, Language.english.bylines.labels,
  ])

  /// The bytes from the first letter after a folded opening phrase.
  private static func words(of text: UTF8Text, _ range: ByteRange, after length: Int) -> ArraySlice<
    UInt8
  > {
    var start = min(range.lowerBound + length, range.upperBound)
    while start < range.upperBound, !isLetter(text[start]) { start += 1 }
    return text.bytes[start..<range.upperBound]
  }

  /// Whether a byte is part of a letter. Other bytes, such as those of a link number, may precede a
  /// name.
  private static func isLetter(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte >= 0xC3 }

  static func isCredit(_ head: [UInt8], _ segment: TextSegment, in text: UTF8Text) -> Bool {
    guard segment.words <= 14 else { return false }
    if CaptionCredit.opens(head[...]), head.last != .colon,
      !CaptionCredit.isSentence(text.bytes[segment.range])
    {
      return true
    }
    if head.first == .leftParenthesis, head.last == .rightParenthesis {
      return head.contains(0x2F) || Agency.isFound(in: head)
        || isName(inner(segment.range), in: text)
    }
    if segment.words <= 6, !segment.traits.contains(.sentence),
      Agency.isNameWithSignature(head[...])
    {
      return true
    }
    return segment.traits.contains(.capitals) && Agency.isFound(in: head) && segment.words <= 8
  }

  /// Whether folded words are the signature of an agency, possibly after a name.
  static func isSignature(_ folded: [UInt8]) -> Bool {
    Agency.isSignature(folded[...]) || Agency.isNameWithSignature(folded[...])
  }

  private static func inner(_ range: ByteRange) -> ByteRange {
    range.count > 2 ? (range.lowerBound + 1)..<(range.upperBound - 1) : range
  }

  /// Whether a range consists of two to six capitalized words.
  static func isName(_ range: ByteRange, in text: UTF8Text) -> Bool {
    let words = text.bytes[range].split { $0 <= 0x20 }
    guard (2...6).contains(words.count) else { return false }
    return words.allSatisfy { word in
      guard let first = word.first else { return false }
      return first.isASCIIUppercase || first >= 0xC3
        || particles.contains(String(decoding: word, as: UTF8.self))
    }
  }

  /// Whether a short line starts with a name of two or three words, followed by nothing more than a
  /// separator, a number, a role or an agency: “Ana Ruiz”, “Ana Ruiz | 3 hours ago”, “Ana Ruiz,
  /// Harbour Writer”, “Ana Ruiz Harbour Correspondent”, “Ana Ruiz and AP”.
  static func opensWithName(_ segment: TextSegment, in text: UTF8Text) -> Bool {
    guard (2...9).contains(segment.words), !segment.traits.contains(.sentence),
      segment.boilerplate == nil,
      segment.traits.isDisjoint(with: [.device, .listed, .repeated, .colon])
    else { return false }
    let words = text.bytes[segment.range].split { $0 <= 0x20 || $0 == 0x7C }
    let names = words.prefix { word in
      guard let first = word.first else { return false }
      return (first.isASCIIUppercase || first >= 0xC3) && word.count > 1
        && word.dropLast().allSatisfy { $0.isASCIILetter || $0 >= 0x80 || $0 == .hyphen }
    }
    if names.count == words.count {
      return names.count < 4
        || AuthorNames.isRole(String(decoding: names[names.count - 1], as: UTF8.self))
    }
    if Byline.conjunctions.contains(String(decoding: words[names.count], as: UTF8.self)) {
      return (2...3).contains(names.count)
    }
    guard (2...4).contains(names.count), let end = names.last?.endIndex else { return false }
    let next = text.bytes[end..<segment.range.upperBound].first { $0 > 0x20 } ?? 0
    return names.last?.last == .comma || next == 0x7C || next == .hyphen || next.isASCIIDigit
      || next == .leftParenthesis
  }

  /// Lowercase words in names and credits.
  private static let particles = Language.words(\.bylines.particles)
    .union(Language.words(\.pictures.particles)).union(["/", "&", "-"])

  /// Whether a line is a date or time, with at most a place or a few words.
  static func isDateline(_ head: [UInt8], _ segment: TextSegment, in text: UTF8Text) -> Bool {
    guard segment.words <= 16, head.contains(where: \.isASCIIDigit) else { return false }
    if segment.words <= 12, datings.match(head) != nil { return true }
    if segment.words <= 4, head.first?.isASCIIDigit == true,
      let last = head.split(separator: .space).last,
      ago.contains(String(decoding: last, as: UTF8.self))
    {
      return true
    }
    guard !segment.traits.contains(.sentence) || segment.words <= 5 else { return false }
    return segment.words <= 12 && Timestamp(reading: segment.range, of: text) != nil
  }

  /// Whether a paragraph ends with a credit and therefore is a caption: “(AP Photo/…)”,
  /// “Photograph: …/Reuters”.
  static func endsWithCredit(_ head: [UInt8], _ segment: TextSegment, in text: UTF8Text) -> Bool {
    guard (5...90).contains(segment.words) else { return false }
    if archive.match(head) != nil { return true }
    let end = text.foldedEnd(segment.range)
    if let opening = end.lastIndex(of: .leftParenthesis), end.last == .rightParenthesis {
      let inside = Array(end[opening...])
      return inside.contains(0x2F) || Agency.isFound(in: inside)
        || CaptionCredit.opens(inside[...]) || bracketed.match(inside[1...]) != nil
        || (opening >= 2 && end[opening - 2] == .fullStop && isSigned(segment.range, in: text))
    }
    if end.last == .leftParenthesis { return true }
    guard segment.words <= 60 else { return false }
    return CaptionCredit.isAtEnd(of: text.bytes[segment.range]) || isSignedByAgency(end)
  }

  /// Whether a text ends with the signature of an agency: “… in San Juan. Getty”, “… Ann Lee/AP”,
  /// “… Ann Lee via Getty Images”.
  private static func isSignedByAgency(_ end: [UInt8]) -> Bool {
    if Agency.isAtEnd(of: end) { return true }
    guard let stop = end.lastIndex(of: .fullStop), stop + 2 < end.count else { return false }
    let last = Array(end[(stop + 1)...].drop { $0 == .space })
    return isSignature(last) || Agency.isBeforeName(last[...])
  }

  /// Opening phrases of credits in brackets.
  private static let bracketed = Language.table(\.pictures.bracketed)

  /// Opening phrases of captions of archive pictures.
  private static let archive = Language.table(\.pictures.archive)

  /// Whether a range ends with a name in parentheses.
  private static func isSigned(_ range: ByteRange, in text: UTF8Text) -> Bool {
    guard let opening = text.bytes[range].lastIndex(of: .leftParenthesis) else { return false }
    return isName(inner(opening..<range.upperBound), in: text)
  }
}
