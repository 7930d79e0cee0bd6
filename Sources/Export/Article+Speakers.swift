import Document
import Text

extension Article {
  private static let speakerFields = [
    "name", "kind", "role", "affiliation", "aliases", "quotes", "words", "uncertain", "start",
    "end",
  ]

  /// The speakers in the order of their first mention.
  ///
  /// - Parameters:
  ///   - ids: only these, if given.
  ///   - all: whether those too whose words are only reported, without quotation marks.
  public func speakerListing(of ids: [Speaker.ID]? = nil, all: Bool = true) -> Listing {
    let chosen = speakers.filter { speaker in
      let isQuoted = all || speaker.quotes.contains { quotes[$0].hasMarks }
      return ids?.contains(speaker.id) ?? isQuoted
    }
    let index = CodePointIndex(text)
    return Listing(
      name: "speakers", fields: Self.speakerFields,
      records: chosen.map { record(of: $0, index) }, lines: chosen.map(line),
      markdown: chosen.map { "- " + Markdown.escaped(line(of: $0)) })
  }

  /// What is known of a speaker; `start` and `end` are its first mention, in code points.
  func record(of speaker: Speaker, _ index: CodePointIndex) -> [JSON.Member] {
    let mention = index.codePoints(speaker.firstMention)
    return [
      .init("name", .string(speaker.name)), .init("kind", .string(speaker.kind.rawValue)),
      .init("role", JSON(speaker.role.map { text[$0] })),
      .init("affiliation", JSON(speaker.affiliation.map { text[$0] })),
      .init("aliases", JSON(speaker.aliases)), .init("quotes", .int(speaker.quotes.count)),
      .init("words", .int(speaker.wordsQuoted)),
      .init("uncertain", .int(speaker.quotes.count { quotes[$0].isUncertain })),
      .init("start", .int(mention.lowerBound)),
      .init("end", .int(mention.upperBound)),
    ]
  }

  private func line(of speaker: Speaker) -> String {
    let about = [speaker.role, speaker.affiliation].compactMap { $0.map { text[$0] } }
    let count = speaker.quotes.count == 1 ? "1 quote" : "\(speaker.quotes.count) quotes"
    let parts = [speaker.name] + about + (speaker.kind == .person ? [] : [speaker.kind.rawValue])
    return TerminalSafety.oneLine(parts.joined(separator: ", ") + " — \(count)")
  }
}

extension [Speaker] {
  /// The speakers that a reader means by a name: those whose name or alias it is, else those whose
  /// name or alias has all its words. Case does not count.
  public func named(_ name: String) -> [Speaker] {
    let wanted = name.lowercased()
    let exact = filter { $0.names.contains(wanted) }
    guard exact.isEmpty else { return exact }
    let words = Set(wanted.split(separator: " "))
    guard !words.isEmpty else { return [] }
    return filter { $0.names.contains { words.isSubset(of: $0.split(separator: " ")) } }
  }
}

extension Speaker {
  fileprivate var names: [String] { ([name] + aliases).map { $0.lowercased() } }
}
