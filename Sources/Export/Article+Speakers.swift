import Document
import Text

extension Article {
  /// The speakers in the order of the reader's list: people, groups, unnamed sources, guesses; by words quoted.
  ///
  /// - Parameters:
  ///   - ids: if given, only these.
  ///   - all: whether to include those who only think, and their thoughts.
  public func speakerListing(of ids: [Speaker.ID]? = nil, all: Bool = true) -> Listing {
    .speakers(in: [self], of: self, chosen: ids.map { ids in { _ in ids } }, all: all)
  }
}

extension Listing {
  private static let speakerFields = [
    "name", "kind", "role", "affiliation", "aliases", "quotes", "paraphrases", "thoughts", "words",
    "uncertain", "start", "end",
  ]

  /// The speakers of an article, as ``Article/speakerListing(of:all:)`` lists them.
  ///
  /// - Parameters:
  ///   - parts: the parts of the article with their quotes and speakers.
  ///   - article: the article itself.
  ///   - ids: if given, selects the speakers of a part to list.
  ///   - all: whether to include those who only think, and their thoughts.
  public static func speakers(
    in parts: some Sequence<Article>, of article: Article,
    chosen ids: ((Article) -> [Speaker.ID])? = nil, all: Bool = true
  ) -> Listing {
    var list = SpeakerList(article.text)
    let source = article.citation.map { " (\($0))" } ?? ""
    for part in parts { list.add(part, ids?(part)) }
    let entries = list.ordered.filter { all || ids != nil || $0.speech > 0 }
    return Listing(
      name: "speakers", fields: speakerFields + Article.sourceFields,
      records: entries.map { list.record(of: $0) + article.sourceMembers },
      lines: entries.map { list.line(of: $0, all: all) },
      markdown: entries.map { "- " + Markdown.escaped(list.line(of: $0, all: all)) + source })
  }
}

extension [Speaker] {
  /// The speakers that a name selects: those with this name or alias or, failing that, those whose name or alias
  /// contains all its words. Case is ignored.
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
