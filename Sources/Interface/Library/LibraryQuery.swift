/// What the list of the library shows.
public struct LibraryQuery: Sendable, Equatable {
  /// The views of the library, in the order in which keys go through them.
  public enum View: Sendable, CaseIterable {
    /// All articles, the newest first.
    case newest
    /// Those that were not read.
    case unread
    /// The sources, or the articles of one.
    case sources
    /// The people who are quoted, or the articles that quote one.
    case people
    /// The tags, or the articles with one.
    case tags
  }

  /// The view.
  public var view = View.newest
  /// The source, person or tag whose articles are listed; `nil` lists all of them.
  public var group: LibraryGroup?
  /// Words that the title, source, date or tags contain; empty for all.
  public var filter = ""
  /// Words of quotations to search for; `nil` if articles are listed.
  public var search: String?

  /// All articles.
  public init() {}
}

/// A part of the rows that a query has.
public struct LibraryPage: Sendable, Equatable {
  /// The rows.
  public var rows: [LibraryRow]
  /// The index of the first of them among all.
  public var first: Int
  /// The number of all rows.
  public var count: Int
  /// What the rows are, such as “1,234 articles”.
  public var summary: String

  /// A part of the rows. All of them if no count is given.
  public init(rows: [LibraryRow] = [], first: Int = 0, count: Int? = nil, summary: String = "") {
    self.rows = rows
    self.first = first
    self.count = count ?? rows.count
    self.summary = summary
  }

  /// A row by its index among all; `nil` if it is not in this part.
  public subscript(index: Int) -> LibraryRow? {
    rows.indices.contains(index - first) ? rows[index - first] : nil
  }
}
