import Text

extension Article {
  /// The role and affiliation of a speaker in the words of the article: one range if they stand together, such as
  /// “president of the Chicago Council”, or else one for each.
  public func about(_ speaker: Speaker) -> [ByteRange] {
    guard let role = speaker.role, let affiliation = speaker.affiliation else {
      return [speaker.role, speaker.affiliation].compactMap { $0 }
    }
    let (first, last) =
      role.lowerBound <= affiliation.lowerBound ? (role, affiliation) : (affiliation, role)
    guard last.lowerBound > first.upperBound else {
      return [first.lowerBound..<max(first.upperBound, last.upperBound)]
    }
    return isLink(first.upperBound..<last.lowerBound)
      ? [first.lowerBound..<last.upperBound] : [role, affiliation]
  }

  /// Whether a gap between two phrases holds a few small words, such as “of the”, and no punctuation but a comma.
  private func isLink(_ gap: ByteRange) -> Bool {
    let isPlain = text.bytes[gap].allSatisfy { byte in
      byte.isASCIILetter || byte.isASCIISpace || byte == .comma || byte >= 0x80
    }
    let isOneBlock = blockIndex(at: gap.lowerBound) == blockIndex(at: gap.upperBound)
    return gap.count <= Self.longestLink && isPlain && isOneBlock
      && text.words(in: gap, limit: 4).count < 4
  }

  /// The longest gap between a role and an affiliation, in bytes.
  private static let longestLink = 16

  /// The name of whoever says a quotation, as a sentence names the source: a group keeps its article (“the county
  /// council”), several speakers are all named (“Ann Lee and Bob Moss”), and a source without a name is the words for
  /// it. `nil` for nobody.
  public func sourceName(of quote: Quote) -> String? {
    guard quote.speaker != nil else { return quote.mention.map { self[$0] } }
    return speakers(of: quote).map { sourceName(of: $0, in: quote) }.listed
  }

  private func sourceName(of speaker: Speaker, in quote: Quote) -> String {
    guard speaker.kind != .person else { return speaker.name }
    let mention = quote.mention.map { self[$0] }
    let parts = quote.others.isEmpty ? mention.map { [$0] } ?? [] : mention?.listedParts ?? []
    let words = parts + [self[speaker.firstMention]]
    let article = words.lazy.compactMap { $0.article(before: speaker.name) }.first
    return article.map { $0 + " " + speaker.name } ?? speaker.name
  }

  /// The names of all speakers of a quotation: “Ann Lee and Bob Moss”. `nil` if it has none.
  public func speakerNames(of quote: Quote) -> String? {
    quote.speaker == nil ? nil : speakers(of: quote).map(\.name).listed
  }
}

extension [String] {
  /// The items as a sentence lists them: “Ann Lee, Bob Moss and Cy Day”.
  public var listed: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}

extension String {
  /// The items of a list in a sentence.
  fileprivate var listedParts: [String] {
    split(separator: ", ").flatMap { $0.split(separator: " and ") }.map(String.init)
  }

  /// The short word that stands before a name and is not a part of it, such as “the”, in lowercase; `nil` if these words are
  /// not one and the name.
  fileprivate func article(before name: String) -> String? {
    guard lowercased().hasSuffix(" " + name.lowercased()) else { return nil }
    let word = dropLast(name.count + 1)
    guard word.count <= 4, word.allSatisfy(\.isLetter) else { return nil }
    return word.lowercased()
  }
}
