import Document
import Language
import Text

extension Cue {
  /// “By NAME”, alone on its line; “By” alone when the name is on the next.
  static func isByline(_ head: [UInt8], _ chunk: Chunk, in text: UTF8Text) -> Bool {
    guard chunk.words <= 20, let length = bylineOpenings.match(head) else { return false }
    let name = Self.words(of: text, chunk.range, after: length)
    guard let first = name.first else { return head.count == length }
    return first.isASCIIUppercase || first >= 0xC3
  }

  static let bylineOpenings = PhraseTable([
    "by", "by:", "written by", "words by", "story by", "reported by", "posted by", "author:",
    "text by", "article by", "from our correspondent",
  ])

  /// The bytes of a range from the first letter after a folded opening of a length.
  private static func words(of text: UTF8Text, _ range: ByteRange, after length: Int) -> ArraySlice<
    UInt8
  > {
    var start = min(range.lowerBound + length, range.upperBound)
    while start < range.upperBound, !isLetter(text[start]) { start += 1 }
    return text.bytes[start..<range.upperBound]
  }

  /// Whether a byte is part of a letter: no mark, digit or space, which a link's number may put
  /// before a name.
  private static func isLetter(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte >= 0xC3 }

  private static let creditOpenings = PhraseTable([
    "photo:", "photos:", "photograph:", "photographs:", "photo by", "photograph by", "photos by",
    "credit:",
    "credits:", "image:", "images:", "image credit", "image credits", "photo credit", "picture:",
    "pictures:", "illustration:", "illustration by", "image source", "image by", "photo courtesy",
    "getty images", "getty", "courtesy of", "photo illustration", "video by", "photography by",
    "file photo", "composite:",
  ])

  private static let agencies = PhraseTable([
    "getty", "reuters", "afp", "associated press", "ap photo", "via ap", "shutterstock",
    "bloomberg",
    "epa", "pa wire", "pa images", "zuma", "alamy", "istock", "courtesy", "file photo", "handout",
  ])

  static func isCredit(_ head: [UInt8], _ chunk: Chunk, in text: UTF8Text) -> Bool {
    guard chunk.words <= 14 else { return false }
    if creditOpenings.match(head) != nil { return true }
    if head.first == .leftParenthesis, head.last == .rightParenthesis {
      return head.contains(0x2F) || namesAgency(head) || isName(inner(chunk.range), in: text)
    }
    if chunk.words <= 6, !chunk.traits.contains(.sentence), isAgencysName(head) { return true }
    return chunk.traits.contains(.capitals) && namesAgency(head) && chunk.words <= 8
  }

  /// Whether folded words are an agency as it signs pictures, alone or behind a name.
  static func isSignature(_ folded: [UInt8]) -> Bool {
    signatures.match(folded) == folded.count || isAgencysName(folded)
  }

  /// Whether folded words are a name and, behind a comma, a bar or a slash, an agency: “t. lind, ap”.
  private static func isAgencysName(_ head: [UInt8]) -> Bool {
    guard let mark = head.lastIndex(where: { $0 == .comma || $0 == 0x2F || $0 == 0x7C }) else {
      return false
    }
    let agency = Array(head[(mark + 1)...].drop { $0 == .space })
    return signatures.match(agency) == agency.count
  }

  /// Agencies as they sign pictures.
  private static let signatures = PhraseTable([
    "ap", "ap photo", "ap file", "associated press", "the associated press", "reuters", "afp",
    "afp via getty images", "getty", "getty images", "epa", "pa", "pti", "upi", "tass", "xinhua",
    "bloomberg", "shutterstock", "alamy", "zuma", "statista", "istock", "file", "usa today",
  ])

  private static func inner(_ range: ByteRange) -> ByteRange {
    range.count > 2 ? (range.lowerBound + 1)..<(range.upperBound - 1) : range
  }

  private static func namesAgency(_ folded: [UInt8]) -> Bool {
    agencies.isFound(in: folded)
  }

  /// Whether a range is two to six words that each begin with a capital.
  static func isName(_ range: ByteRange, in text: UTF8Text) -> Bool {
    let words = text.bytes[range].split { $0 <= 0x20 }
    guard (2...6).contains(words.count) else { return false }
    return words.allSatisfy { word in
      guard let first = word.first else { return false }
      return first.isASCIIUppercase || first >= 0xC3 || particles.match(Array(word)) == word.count
    }
  }

  /// Whether a short line begins with a name of two or three words and goes on with no more than a
  /// mark, a number, a role or an agency: “Ana Ruiz”, “Ana Ruiz | 3 hours ago”, “Ana Ruiz, Harbour Writer”, “Ana
  /// Ruiz Harbour Correspondent”, “Ana Ruiz and AP”.
  static func opensWithName(_ chunk: Chunk, in text: UTF8Text) -> Bool {
    guard (2...9).contains(chunk.words), !chunk.traits.contains(.sentence), chunk.cue == nil,
      chunk.traits.isDisjoint(with: [.device, .listed, .repeated, .colon])
    else { return false }
    let words = text.bytes[chunk.range].split { $0 <= 0x20 || $0 == 0x7C }
    let names = words.prefix { word in
      guard let first = word.first else { return false }
      return (first.isASCIIUppercase || first >= 0xC3) && word.count > 1
        && word.dropLast().allSatisfy { $0.isASCIILetter || $0 >= 0x80 || $0 == .hyphen }
    }
    if names.count == words.count {
      return names.count < 4
        || AuthorNames.isRole(String(decoding: names[names.count - 1], as: UTF8.self))
    }
    if words[names.count].elementsEqual("and".utf8) { return (2...3).contains(names.count) }
    guard (2...4).contains(names.count), let end = names.last?.endIndex else { return false }
    let next = text.bytes[end..<chunk.range.upperBound].first { $0 > 0x20 } ?? 0
    return names.last?.last == .comma || next == 0x7C || next == .hyphen || next.isASCIIDigit
      || next == .leftParenthesis
  }

  private static let particles = PhraseTable([
    "of", "the", "for", "and", "de", "van", "von", "der", "la", "le", "da", "di", "bin", "al", "/",
    "&",
    "-", "special", "to",
  ])

  private static let datelineOpenings = PhraseTable([
    "published", "updated", "posted", "last updated", "last modified", "first published",
    "published on",
    "originally published", "date:", "publication date", "posted on", "created", "modified",
    "published:", "updated:", "posted:",
  ])

  /// A date or time on a line of its own, with at most a place or a few words.
  static func isDateline(_ head: [UInt8], _ chunk: Chunk, in text: UTF8Text) -> Bool {
    guard chunk.words <= 16, head.contains(where: \.isASCIIDigit) else { return false }
    if chunk.words <= 12, datelineOpenings.match(head) != nil { return true }
    if chunk.words <= 4, head.first?.isASCIIDigit == true, head.suffix(4).elementsEqual(" ago".utf8)
    {
      return true
    }
    guard !chunk.traits.contains(.sentence) || chunk.words <= 5 else { return false }
    return chunk.words <= 12 && Timestamp(reading: chunk.range, of: text) != nil
  }

  /// Whether a paragraph ends with the credit of a picture: “(AP Photo/…)”, “Photograph:
  /// …/Reuters”.
  static func endsWithCredit(_ head: [UInt8], _ chunk: Chunk, in text: UTF8Text) -> Bool {
    guard (5...90).contains(chunk.words) else { return false }
    if fileOpenings.match(head) != nil { return true }
    let end = text.foldedEnd(chunk.range)
    if let opening = end.lastIndex(of: .leftParenthesis), end.last == .rightParenthesis {
      let inside = Array(end[opening...])
      return inside.contains(0x2F) || namesAgency(inside)
        || inside.starts(with: "(photo".utf8) || inside.starts(with: "(image".utf8)
        || inside.starts(with: "(credit".utf8) || inside.starts(with: "(file".utf8)
        || (opening >= 2 && end[opening - 2] == .fullStop && isSigned(chunk.range, in: text))
    }
    if end.last == .leftParenthesis { return true }
    guard chunk.words <= 60 else { return false }
    return endCredits.isFound(in: end) || isSignedByAgency(end)
  }

  /// Whether behind the last full stop an agency has signed: “… in San Juan. Getty”.
  private static func isSignedByAgency(_ end: [UInt8]) -> Bool {
    guard let stop = end.lastIndex(of: .fullStop), stop + 2 < end.count else { return false }
    let last = Array(end[(stop + 1)...].drop { $0 == .space })
    return signatures.match(last) == last.count || isAgencysName(last)
  }

  private static let fileOpenings = PhraseTable([
    "file - ", "file photo", "file --", "file picture",
  ])

  /// Whether a range ends with a name in parentheses.
  private static func isSigned(_ range: ByteRange, in text: UTF8Text) -> Bool {
    guard let opening = text.bytes[range].lastIndex(of: .leftParenthesis) else { return false }
    return isName(inner(opening..<range.upperBound), in: text)
  }

  private static let endCredits = PhraseTable([
    "photograph:", "photo:", "photo by ", "image credit", "credit:", "image source", "getty images",
    "photo credit", "/reuters", "/getty", "/afp", "/ap", "/shutterstock", "image:", "picture:",
    ". ap photo", ". reuters", ". afp",
  ])
}
