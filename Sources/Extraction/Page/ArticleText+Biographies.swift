import Document
import Text

extension ArticleText {
  /// The number of blocks at the end of the body that may be a biography of an author, and the
  /// number at its start that are not, but for the first block of a longer body.
  private static let (lastBlocks, firstBlocks) = (6, 3)
  /// The longest words before the name at the end of the story, in bytes: “Correspondent Ann Lee”.
  private static let leadLength = 24
  /// The longest remark after the name, in bytes: “Ann Lee (47)”.
  private static let remarkLength = 16
  /// The longest remark with an address, in bytes: “Ann Lee (ann@lantern.example)”.
  private static let addressLength = 60

  /// Makes the biographies of authors above and below the story trailers: “Ann Lee is a writer in
  /// Pell.” Above it, the first name is enough.
  mutating func setAsideBiographies(of authors: [String], in text: UTF8Text) {
    let body = blocks.indices.filter { blocks[$0].kind.isBody }
    let names = authors.filter { !$0.isEmpty }.map { UTF8Text($0) }.map { $0.folded($0.range) }
    let firstNames = names.compactMap { name in
      name.firstIndex(of: .space).map { Array(name[..<$0]) }
    }
    if body.count > Self.lastBlocks, let first = body.first {
      setAside(first, as: names + firstNames, lead: 0, text)
    }
    for index in body.dropFirst(Self.firstBlocks).suffix(Self.lastBlocks) {
      setAside(index, as: names, lead: Self.leadLength, text)
    }
  }

  /// The number of blocks at the end of the body that may say who helped with the story.
  private static let thanks = 2
  /// The longest such line, in bytes, and the longest beginning before its phrase.
  private static let (thanksLength, thanksLead) = (300, 4)

  /// Makes the last lines trailers that say who helped with the story: “Ann Lee contributed to this
  /// report.”
  mutating func setAsideAcknowledgements(in text: UTF8Text) {
    let body = blocks.indices.filter { blocks[$0].kind.isBody }
    for index in body.dropFirst(Self.firstBlocks).suffix(Self.thanks)
    where blocks[index].kind == .paragraph && blocks[index].range.count <= Self.thanksLength {
      if Self.acknowledges(blocks[index].range, in: text) { blocks[index].kind = .trailer }
    }
  }

  /// Whether a line opens with such a phrase before names, after a bracket or a dash, or ends with
  /// one behind names.
  private static func acknowledges(_ range: ByteRange, in text: UTF8Text) -> Bool {
    if text.hasQuotationMark(in: range) { return false }
    let line = text.folded(range, limit: thanksLength)
    let words = text.bytes[range].split(separator: .space)
    let start = line.firstIndex { $0.isASCIILetter } ?? 0
    if start <= thanksLead, let length = Boilerplate.acknowledgements.match(line, from: start) {
      let opening = line[..<(start + length)].split(separator: .space)
      return areNames(words.dropFirst(opening.count))
    }
    let end = line.lastIndex { $0.isASCIILetter } ?? 0
    let phrase = line.indices.first { index in
      (index == 0 || line[index - 1] == .space)
        && Boilerplate.contributions.match(line, from: index) == end + 1 - index
    }
    return phrase.map { areNames(words.prefix(line[..<$0].split(separator: .space).count)) }
      ?? false
  }

  /// Whether at least half of the words are capitalized or agencies.
  private static func areNames(_ words: ArraySlice<ArraySlice<UInt8>>) -> Bool {
    let names = words.count { word in
      let letters = word.drop { $0 < 0x80 && !$0.isASCIILetter }
      guard let first = letters.first else { return false }
      return first.isASCIIUppercase || first >= 0xC3
        || Agency.isSignature(letters.prefix { $0.isASCIILetter })
    }
    return names * 2 >= words.count
  }

  /// Makes a paragraph a trailer if it introduces one of these people.
  private mutating func setAside(_ index: Int, as names: [[UInt8]], lead: Int, _ text: UTF8Text) {
    guard blocks[index].kind == .paragraph else { return }
    let head = text.folded(blocks[index].range, limit: 120)
    // The last line may be the name alone.
    if lead > 0, names.contains(head) { blocks[index].kind = .trailer }
    let isBiography = names.contains { name in
      Self.end(of: name, in: head, lead: lead).map {
        Boilerplate.introductions.match(Self.withoutRemark(head[$0...])) != nil
      } ?? false
    }
    if isBiography { blocks[index].kind = .trailer }
  }

  /// Where a name ends that stands in a text below at most `lead` bytes of other words.
  private static func end(of name: [UInt8], in head: [UInt8], lead: Int) -> Int? {
    let start = (0...min(lead, head.count)).first {
      ($0 == 0 || head[$0 - 1] == .space) && head[$0...].starts(with: name)
    }
    return start.map { $0 + name.count }
  }

  /// The words after a name without what is in brackets there.
  private static func withoutRemark(_ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard rest.starts(with: " (".utf8),
      let end = rest.prefix(addressLength).firstIndex(of: .rightParenthesis),
      end - rest.startIndex < remarkLength || rest[..<end].contains(UInt8(ascii: "@"))
    else { return rest }
    return rest[(end + 1)...]
  }
}
