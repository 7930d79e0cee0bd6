import GRDB

/// A publisher with the number of its articles.
public struct ListedSource: Sendable, Equatable {
  /// Its name.
  public var name: String
  /// The number of its articles.
  public var articles: Int
  /// The number of those that were never opened.
  public var unread: Int
}

extension Store {
  /// The publishers with the number of their articles, those with the most first.
  public func sources() throws -> [ListedSource] {
    try read { db in
      try db.rows(
        """
        SELECT publisher.name AS name, count(*) AS n, sum(article.state = 0) AS unread FROM article
        JOIN publisher ON publisher.id = article.publisher GROUP BY publisher.id ORDER BY n DESC, name
        """
      ).map { ListedSource(name: $0["name"], articles: $0["n"], unread: $0["unread"]) }
    }
  }
}

extension SearchCount {
  /// A number that was counted to the end.
  public init(exactly number: Int) { self.init(number: number, isExact: true) }
}
