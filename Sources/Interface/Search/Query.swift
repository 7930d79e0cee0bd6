import Document
import Text

/// What to search for, and where.
struct Query: Sendable {
  /// Where to search.
  enum Scope: Sendable, Equatable {
    /// In every block.
    case article
    /// In quotes.
    case quotes
    /// In the quotes of one speaker.
    case speaker(Speaker.ID)
  }

  /// The text that was typed.
  let typed: String
  /// Where to search.
  let scope: Scope
  /// What to search for; `nil` matches whole pieces of quotes.
  let pattern: Pattern?

  /// Parses a query: `words`, `q:words` for quotes, `r:expression`, or `s:words` for one speaker,
  /// who is named by the first word or else selected. `nil` if there is nothing to search for.
  init?(_ typed: String, in article: Article, letters: [String], selected: Speaker.ID?) {
    self.typed = typed
    if typed.hasPrefix("r:") {
      scope = .article
      guard let expression = RegularExpression(String(typed.dropFirst(2))) else { return nil }
      pattern = .expression(expression)
    } else if typed.hasPrefix("q:") {
      scope = .quotes
      pattern = Pattern(words: String(typed.dropFirst(2)))
    } else if typed.hasPrefix("s:") {
      let words = typed.dropFirst(2)
      let name = words.prefix { $0 != " " }
      if let named = Query.speaker(named: String(name), in: article, letters) {
        scope = .speaker(named)
        pattern = Pattern(words: String(words.dropFirst(name.count + 1)))
      } else {
        guard let selected else { return nil }
        scope = .speaker(selected)
        pattern = Pattern(words: String(words))
      }
    } else {
      scope = .article
      guard let pattern = Pattern(words: typed) else { return nil }
      self.pattern = pattern
    }
  }

  /// The speaker with this letter, or with a name that begins with these letters.
  private static func speaker(
    named name: String, in article: Article, _ letters: [String]
  ) -> Speaker.ID? {
    if let index = letters.firstIndex(of: name) { return index }
    let wanted = name.folded
    guard !wanted.isEmpty else { return nil }
    return article.speakers.first { speaker in
      ([speaker.name] + speaker.aliases).contains { known in
        known.split(separator: " ").contains { String($0).folded.starts(with: wanted) }
      }
    }?.id
  }
}

extension String {
  /// The letters, folded as for a search.
  fileprivate var folded: [UInt32] { unicodeScalars.compactMap { Folded($0.value)?.letter } }
}
