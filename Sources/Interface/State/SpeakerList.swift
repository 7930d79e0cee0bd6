import Document

/// The people who are quoted, as the list at the side shows them.
struct SpeakerList: Sendable {
  /// In which order speakers stand.
  enum Order: Sendable {
    case appearance
    case words
  }

  /// The order.
  var order = Order.appearance
  /// The speaker whose quotes are underlined.
  var selected: Speaker.ID?

  /// The speakers in the order of the list: people, then groups, then unnamed sources.
  func speakers(of article: Article) -> [Speaker.ID] {
    groups(of: article).flatMap(\.speakers)
  }

  /// The speakers of each kind that has any.
  func groups(of article: Article) -> [(kind: Speaker.Kind, speakers: [Speaker.ID])] {
    let quoted = article.speakers.filter { !$0.quotes.isEmpty }
    return [Speaker.Kind.person, .group, .unnamed].compactMap { kind in
      let speakers = quoted.filter { $0.kind == kind }
      let sorted = order == .appearance ? speakers : speakers.sorted(by: hasMoreWords)
      return sorted.isEmpty ? nil : (kind, sorted.map(\.id))
    }
  }

  private func hasMoreWords(_ one: Speaker, _ other: Speaker) -> Bool {
    (other.wordsQuoted, one.id) < (one.wordsQuoted, other.id)
  }
}
