/// Which articles to list.
public struct ListFilter: Sendable, Equatable {
  /// The order of a list.
  public enum Order: Sendable {
    /// The latest publication first.
    case newest
    /// What was opened last first.
    case lastOpened
  }

  /// Beginnings of words that the title or the publisher has.
  public var text = ""
  /// Only articles of this state.
  public var state: ReadState?
  /// Only articles of a publisher, by words of its name.
  public var source: String?
  /// Only articles in which this person is quoted.
  public var person: Int64?
  /// Only articles with this tag.
  public var tag: String?
  /// Only articles with notes, or changed ones, or ones with corrections.
  public var hasNotes = false, isChanged = false, isCorrected = false
  /// The order.
  public var order = Order.newest
  /// The most rows.
  public var limit = 200
  /// The rows to skip.
  public var offset = 0

  /// All articles.
  public init() {}
}

/// An article in the list.
public struct ListedArticle: Sendable, Equatable {
  /// Its number in the library.
  public var id: Int64
  /// Its title; empty if it has none.
  public var title: String
  /// The publisher.
  public var publisher: String?
  /// The date of publication, in ISO 8601 as far as it is known.
  public var published: String?
  /// The minute since 1970 under which it is filed.
  public var minute: Int
  /// The address.
  public var url: String?
  /// The path or address from which it was read.
  public var source: String?
  /// Whether it was read.
  public var state: ReadState
  /// Its tags, sorted.
  public var tags: [String]
  /// The number of quotations, notes, the editor's corrections, and versions.
  public var quotes: Int, notes: Int, corrections: Int, versions: Int
  /// Whether its text has changed since it was last opened.
  public var hasChanged: Bool
}
