import Document

/// A row of the list of the library.
public enum LibraryRow: Sendable, Equatable {
  /// An article.
  case article(KeptArticle)
  /// A source, a person or a tag, with what it has.
  case group(LibraryGroup)
  /// A quotation that matches a search, below its article.
  case quotation(FoundQuotation)
}

extension LibraryRow {
  /// The article that the row stands for or belongs to; `nil` for a group.
  var article: Int64? {
    switch self {
    case .article(let article): article.id
    case .group: nil
    case .quotation(let quotation): quotation.article
    }
  }
}

/// An article of the library, as far as the list shows it.
public struct KeptArticle: Sendable, Equatable {
  /// The number of the article in the library.
  public let id: Int64
  /// The title.
  public var title: String
  /// The publisher, or else where it comes from.
  public var source: String
  /// When it was published, as far as that is known, such as `2031-05-09`.
  public var date: String
  /// Whether it was read.
  public var isRead = false
  /// Its tags.
  public var tags: [String] = []
  /// The number of notes on it.
  public var notes = 0
  /// The number of the editor's corrections.
  public var corrections = 0
  /// Whether it has changed since it was first kept.
  public var isChanged = false
  /// The index of the quotation at which it is opened; `nil` for where it was left.
  public var quote: Int?

  /// An article that is unread and has no tags, notes or corrections.
  public init(id: Int64, title: String, source: String, date: String) {
    self.id = id
    self.title = title
    self.source = source
    self.date = date
  }
}

/// A source, a person or a tag.
public struct LibraryGroup: Sendable, Equatable {
  /// The key of the group in a ``LibraryQuery``.
  public var key: String
  /// The name that is shown.
  public var name: String
  /// How many there are, such as “14 quotes in 6 articles”.
  public var count: String

  /// A group.
  public init(key: String, name: String, count: String) {
    self.key = key
    self.name = name
    self.count = count
  }
}

/// A quotation that matches a search.
public struct FoundQuotation: Sendable, Equatable {
  /// The number of its article in the library.
  public let article: Int64
  /// The index of the quotation in the article.
  public let quote: Int
  /// Who says it; `nil` if that is not known.
  public var speaker: String?
  /// The words, with some around them.
  public var words: String

  /// A quotation.
  public init(article: Int64, quote: Int, speaker: String?, words: String) {
    self.article = article
    self.quote = quote
    self.speaker = speaker
    self.words = words
  }
}
