import Document

/// The speakers who are quoted, as the list shows them.
struct SpeakerList: Sendable {
  /// The order of the speakers.
  enum Order: Sendable {
    case appearance
    case words
  }

  /// The speakers of one kind, or those whose every quotation is a guess.
  struct Group: Sendable {
    let heading: Heading
    let speakers: [Speaker.ID]
  }

  /// What a group has in common.
  enum Heading: Sendable, Equatable {
    case kind(Speaker.Kind)
    case uncertain
  }

  /// The current order. By default those who are quoted most come first.
  var order = Order.words

  private let byAppearance: [Group]
  private let byWords: [Group]

  /// The list for an article: people, then groups, then unnamed sources, then speakers whose every quotation is
  /// uncertain. O(n log n) in speakers.
  init(_ article: Article) {
    byAppearance = SpeakerList.groups(article.speakers, of: article)
    byWords = SpeakerList.groups(
      article.speakers.sorted(by: SpeakerList.hasMoreWords), of: article)
  }

  /// The speakers by kind, without empty groups.
  var groups: [Group] { order == .appearance ? byAppearance : byWords }

  /// The speakers in the order of the list.
  var speakers: [Speaker.ID] { groups.flatMap(\.speakers) }

  /// Whether nobody is quoted.
  var isEmpty: Bool { groups.isEmpty }

  /// All speakers by what they weigh in an article: those of the list in its usual order, then those
  /// who are not quoted.
  static func weighted(_ article: Article) -> [Speaker.ID] {
    let listed = SpeakerList(article).speakers
    let others = Set(article.speakers.indices).subtracting(listed)
    return listed + others.sorted()
  }

  private static func groups(_ speakers: [Speaker], of article: Article) -> [Group] {
    let quoted = speakers.filter { !$0.quotes.isEmpty }
    let sure = quoted.filter { !article.isUncertain($0) }
    let kinds = [Speaker.Kind.person, .group, .unnamed].map { kind in
      Group(heading: .kind(kind), speakers: sure.filter { $0.kind == kind }.map(\.id))
    }
    let guesses = Group(heading: .uncertain, speakers: quoted.filter(article.isUncertain).map(\.id))
    return (kinds + [guesses]).filter { !$0.speakers.isEmpty }
  }

  private static func hasMoreWords(_ one: Speaker, _ other: Speaker) -> Bool {
    (other.wordsQuoted, one.id) < (one.wordsQuoted, other.id)
  }
}
