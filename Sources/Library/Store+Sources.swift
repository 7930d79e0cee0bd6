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

extension Store {
  /// Notes that an article is opened now, so that it is neither unread nor changed any more.
  public func markOpened(_ id: Int64) throws {
    let time = clock()
    try write { db in
      try db.run(
        "UPDATE article SET opened = ?, state = max(state, ?) WHERE id = ?",
        [time, ReadState.opened.rawValue, id])
    }
  }

  /// Makes an article known by another address too, such as the one from which it was fetched.
  public func addAddress(_ address: String, to article: Int64) throws {
    guard let plain = Identity.plain(address: address) else { return }
    try write { db in
      try db.run(
        "INSERT OR IGNORE INTO alias (key, article) VALUES (?, ?)", ["url:" + plain, article])
    }
  }
}
