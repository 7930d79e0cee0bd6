import Language
import Text

/// The names in a byline.
enum Byline {
  /// The names after “By”, up to the first word that is not part of a name: “By Ana Ruiz and Jo Lindh, Harbour Desk”
  /// gives two. A role joined to a name without a space is cut off where a capital follows a
  /// lowercase letter.
  static func names(_ range: ByteRange, of text: UTF8Text) -> [String] {
    let range = beforeDate(range, of: text)
    let head = text.folded(range)
    var words = text[range].split(whereSeparator: \.isWhitespace).map(String.init)
    if let length = AuthorNames.openingLength(head[...]) {
      words.removeFirst(min(words.count, head[..<length].split(separator: .space).count))
    }
    var names: [String] = []
    var open: [String] = []
    func close() {
      if open.contains(where: AuthorNames.isRole) {
        open = names.isEmpty ? Array(open.prefix(2)) : []
      }
      if (1...5).contains(open.count) { names.append(open.joined(separator: " ")) }
      open = []
    }
    for word in words {
      if conjunctions.contains(word) || word == "&" { close(); continue }
      let (name, isLast) = part(word)
      guard let name else { break }
      open.append(name)
      if isLast { close() }
      if isLast, !word.hasSuffix(",") { break }
    }
    close()
    return names.filter { $0.contains(" ") || names.count == 1 }
  }

  /// The words before a date: “By Ana Ruiz Oct 2, 2025”.
  private static func beforeDate(_ range: ByteRange, of text: UTF8Text) -> ByteRange {
    guard let date = WrittenDate.first(in: text, from: range.lowerBound, before: range.upperBound),
      date.timestamp?.day != nil, date.range.lowerBound > range.lowerBound
    else { return range }
    return range.lowerBound..<date.range.lowerBound
  }

  /// The names joined to a date without a space: “Ana RuizPublished 9 May 2018”, “Ana Ruiz5 hours
  /// ago”.
  static func namesBeforeDate(_ range: ByteRange, of text: UTF8Text) -> [String] {
    var glue: Int?
    for offset in range.dropFirst() where text[offset - 1].isASCIILowercase {
      let isPosting =
        text[offset].isASCIIUppercase
        && Boilerplate.datings.match(text.folded(offset..<range.upperBound)) != nil
      if text[offset].isASCIIDigit || isPosting { glue = offset; break }
    }
    return glue.map { names(range.lowerBound..<$0, of: text).filter { $0.contains(" ") } } ?? []
  }

  /// Words between two names.
  static let conjunctions = Language.words(\.bylines.conjunctions)

  /// The part of a word that may belong to a name, and whether the name ends with it.
  private static func part(_ word: String) -> (name: String?, isLast: Bool) {
    var bytes = Array(word.utf8)
    if bytes.first == 0x5B, let close = bytes.firstIndex(of: 0x5D) { bytes.removeFirst(close + 1) }
    guard let first = bytes.first, first.isASCIIUppercase || first >= 0xC3,
      word.contains(where: \.isLetter)
    else {
      return (nil, true)
    }
    let ends = bytes.last == .comma || bytes.contains(0x7C)
    if let bar = bytes.firstIndex(of: 0x7C) { bytes.removeSubrange(bar...) }
    while bytes.last == .comma { bytes.removeLast() }
    for index in bytes.indices.dropFirst(4)
    where bytes[index].isASCIIUppercase && bytes[index - 1].isASCIILowercase {
      return (String(decoding: bytes[..<index], as: UTF8.self), true)
    }
    return (String(decoding: bytes, as: UTF8.self), ends)
  }
}
