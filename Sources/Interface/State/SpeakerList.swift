import Document

/// The speakers who are quoted, as the list shows them.
struct SpeakerList: Sendable {
  /// The order of the speakers.
  enum Order: Sendable {
    case appearance
    case words
  }

  /// The speakers of one kind.
  struct Group: Sendable {
    let kind: Speaker.Kind
    let speakers: [Speaker.ID]
  }

  /// The current order.
  var order = Order.appearance

  private let byAppearance: [Group]
  private let byWords: [Group]

  /// The list for an article: people, then groups, then unnamed sources. O(n log n) in speakers.
  init(_ article: Article) {
    byAppearance = SpeakerList.groups(article.speakers)
    byWords = SpeakerList.groups(article.speakers.sorted(by: SpeakerList.hasMoreWords))
  }

  /// The speakers by kind, without empty groups.
  var groups: [Group] { order == .appearance ? byAppearance : byWords }

  /// The speakers in the order of the list.
  var speakers: [Speaker.ID] { groups.flatMap(\.speakers) }

  /// Whether nobody is quoted.
  var isEmpty: Bool { groups.isEmpty }

  private static func groups(_ speakers: [Speaker]) -> [Group] {
    [Speaker.Kind.person, .group, .unnamed].compactMap { kind in
      let quoted = speakers.filter { $0.kind == kind && !$0.quotes.isEmpty }
      return quoted.isEmpty ? nil : Group(kind: kind, speakers: quoted.map(\.id))
    }
  }

  private static func hasMoreWords(_ one: Speaker, _ other: Speaker) -> Bool {
    (other.wordsQuoted, one.id) < (one.wordsQuoted, other.id)
  }
}
