import Document

/// Which names are of one person.
///
/// Names are merged only where first and last name are equal after folding, whatever titles, initials and suffixes stand
/// around them, and never where generations or middle initials contradict or where one article has both. All else is a
/// ``Suggestion``, for a person to answer.
public enum People {
  /// The person to whom a name belongs among those known; `nil` for a new one.
  ///
  /// - Parameters:
  ///   - persons: the names of each person whose key (``PersonName/key``) is the same.
  ///   - taken: the indices of those who are other speakers of the same article.
  /// - Returns: the index of the only person that the name fits. If several fit, as Jr. and Sr. both do for a name
  ///   without either, it is none of them.
  public static func person(
    for name: PersonName, among persons: [[PersonName]], except taken: Set<Int> = []
  ) -> Int? {
    let fitting = persons.indices.filter { person in
      persons[person].contains { $0.isSame(as: name) }
        && !persons[person].contains { $0.contradicts(name) }
    }
    guard fitting.count == 1, let only = fitting.first, !taken.contains(only) else { return nil }
    return only
  }
}

/// A name of the library with what is known of it.
public struct KnownName: Sendable, Equatable {
  /// The name as written.
  public var spelling: String
  /// What it names.
  public var kind: Speaker.Kind
  /// The person to whom it belongs now.
  public var person: Int
  /// The articles in which it speaks.
  public var articles: Set<Int>
  /// The publishers of those.
  public var publishers: Set<Int>
  /// Its roles and affiliations, as written.
  public var roles: [String]

  /// Creates a name.
  public init(
    spelling: String, kind: Speaker.Kind = .person, person: Int, articles: Set<Int>,
    publishers: Set<Int> = [], roles: [String] = []
  ) {
    self.spelling = spelling
    self.kind = kind
    self.person = person
    self.articles = articles
    self.publishers = publishers
    self.roles = roles
  }
}
