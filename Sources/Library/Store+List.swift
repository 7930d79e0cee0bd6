import Document
import Foundation
import GRDB
import Text

extension Store {
  /// The articles that a filter lets through, in its order.
  public func articles(matching filter: ListFilter = ListFilter()) throws -> [ListedArticle] {
    let list = ListStatement(filter)
    return try read { db in
      let rows = try Row.fetchAll(
        db.cachedStatement(sql: list.sql(ListedArticle.columns, isLimited: true)),
        arguments: list.arguments)
      return rows.map(ListedArticle.init)
    }
  }

  /// The number of articles that a filter lets through.
  public func count(matching filter: ListFilter = ListFilter()) throws -> Int {
    let list = ListStatement(filter)
    return try read { db in
      try Int.fetchOne(db, sql: list.sql("count(*)", isLimited: false), arguments: list.arguments)
        ?? 0
    }
  }

  /// An article in the list; `nil` if the library does not have it.
  public func listed(_ id: Int64) throws -> ListedArticle? {
    try read { db in
      try db.rows(
        "SELECT \(ListedArticle.columns) FROM article "
          + "LEFT JOIN publisher ON publisher.id = article.publisher WHERE article.id = ?", [id]
      ).first.map(ListedArticle.init)
    }
  }

  /// An article with its annotations, as judgements correct them; `nil` if the library does not have it.
  ///
  /// - Parameter version: the number of a version, from 1; by default the one that is shown.
  public func article(_ id: Int64, version: Int? = nil) throws -> Article? {
    try read { db in
      let keeper = Keeper(db: db)
      let row = try db.rows(
        """
        SELECT version.id AS version, key FROM article JOIN version ON version.article = article.id
        WHERE article.id = ?1 AND (version.number = ?2 OR ?2 IS NULL AND version.id = article.version)
        """, [id, version]
      ).first
      guard let row, let article = try keeper.stored(version: row["version"]) else { return nil }
      return try article.applying(keeper.judgements(ofKey: row["key"]))
    }
  }

  /// The versions of an article, the oldest first.
  public func versions(of id: Int64) throws -> [StoredVersion] {
    try read { db in
      try db.rows(
        """
        SELECT number, seen, modified, analyser, version.id = article.version AS shown
        FROM version JOIN article ON article.id = version.article WHERE article.id = ? ORDER BY number
        """, [id]
      ).map {
        StoredVersion(
          number: $0["number"], seen: $0["seen"], modified: $0["modified"],
          analyser: $0["analyser"],
          isShown: $0["shown"])
      }
    }
  }

  /// The articles that have changed since a time, with the time at which that was seen, the newest change first.
  public func changedArticles(since time: Int = 0) throws -> [(article: Int64, seen: Int)] {
    try read { db in
      try db.rows(
        "SELECT id, changed FROM article WHERE changed > ? AND versions > 1 ORDER BY changed DESC, id",
        [time]
      ).map { ($0["id"], $0["changed"]) }
    }
  }
}

/// A version of an article.
public struct StoredVersion: Sendable, Equatable {
  /// Its number in the article, from 1.
  public let number: Int
  /// When it was first seen, in seconds since 1970.
  public let seen: Int
  /// The minute since 1970 at which it says that it was changed, if it does.
  public let modified: Int?
  /// The version of the analyser that annotated it.
  public let analyser: String
  /// Whether it is the version that is listed and searched.
  public let isShown: Bool
}

/// The statement of a list.
private struct ListStatement {
  private var tables = "article LEFT JOIN publisher ON publisher.id = article.publisher"
  private var conditions: [String] = []
  private(set) var arguments: StatementArguments = []
  private let filter: ListFilter

  init(_ filter: ListFilter) {
    self.filter = filter
    if let match = Match.title(filter.text) {
      tables =
        "title_fts JOIN article ON article.rank = title_fts.rowid "
        + "LEFT JOIN publisher ON publisher.id = article.publisher"
      add("title_fts MATCH ?", [match])
    }
    if let state = filter.state { add("article.state = ?", [state.rawValue]) }
    if let source = filter.source {
      add("publisher.name LIKE ? ESCAPE '\\'", ["%" + source.likePattern + "%"])
    }
    if let person = filter.person {
      add(
        """
        article.id IN (SELECT speaker.article FROM name JOIN speaker ON speaker.name = name.id
          WHERE name.person = ?)
        """, [person])
    }
    if let tag = filter.tag {
      add("article.id IN (SELECT tag.article FROM tag WHERE tag.tag = ?)", [tag])
    }
    if filter.hasNotes { add("article.notes > 0") }
    if filter.isCorrected { add("article.corrections > 0") }
    if filter.isChanged { add("article.changed > coalesce(article.opened, 0)") }
  }

  private mutating func add(_ condition: String, _ values: StatementArguments = []) {
    conditions.append(condition)
    arguments += values
  }

  func sql(_ columns: String, isLimited: Bool) -> String {
    let condition = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
    let byRank = tables.hasPrefix("title_fts") ? "title_fts.rowid" : "article.rank"
    let order = filter.order == .newest ? byRank : "article.opened"
    let end =
      isLimited
      ? " ORDER BY \(order) DESC LIMIT \(max(0, filter.limit)) OFFSET \(max(0, filter.offset))" : ""
    return "SELECT \(columns) FROM \(tables)\(condition)\(end)"
  }
}

extension ListedArticle {
  static let columns = """
    article.id, article.rank, article.title, article.published, article.url, article.source,
    article.state, article.quotes, article.notes, article.corrections, article.versions,
    article.changed > coalesce(article.opened, 0) AS changed, publisher.name AS publisher,
    (SELECT group_concat(tag, char(10)) FROM tag WHERE tag.article = article.id) AS tags
    """

  init(_ row: Row) {
    id = row["id"]
    title = row["title"]
    publisher = row["publisher"]
    published = row["published"]
    minute = Rank.minute(of: row["rank"])
    url = row["url"]
    source = row["source"]
    state = ReadState(rawValue: row["state"]) ?? .unread
    tags = (row["tags"] as String? ?? "").split(separator: "\n").map(String.init).sorted()
    quotes = row["quotes"]
    notes = row["notes"]
    corrections = row["corrections"]
    versions = row["versions"]
    hasChanged = versions > 1 && row["changed"]
  }
}

extension String {
  /// The text with the signs of `LIKE` escaped by backslashes.
  var likePattern: String {
    reduce(into: "") { pattern, character in
      if "%_\\".contains(character) { pattern.append("\\") }
      pattern.append(character)
    }
  }
}
