import Document
import Formats
import GRDB

/// The cache of newsboat: articles and feeds in SQLite. The file is only read.
enum Newsboat {
  /// The kind of a database: newsboat's, or an error.
  static func kind(path: String) throws(ImportFailure) -> ReaderExport.Kind {
    let names = try reading(path) { database in
      try String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'table'")
    }
    guard Set(names).isSuperset(of: ["rss_item", "rss_feed"]) else {
      throw ImportFailure(
        "it is a database, but not newsboat's",
        fix: "'pullquote library import' takes libraries of pullquote")
    }
    return .newsboat
  }

  static func export(path: String) throws(ImportFailure) -> ReaderExport {
    try reading(path) { database in
      var export = ReaderExport(.newsboat)
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT i.*, f.title AS feedtitle FROM rss_item i LEFT JOIN rss_feed f ON f.rssurl = i.feedurl
          WHERE i.deleted = 0 AND ifnull(length(i.content), 0) < \(ReaderExport.longestText)
          ORDER BY i.pubDate, i.id
          """)
      while let row = try rows.next(), export.add(item(row)) {}
      export.feeds = try Row.fetchAll(
        database, sql: "SELECT rssurl, title FROM rss_feed ORDER BY rssurl"
      ).compactMap { row in
        guard let address = row.words("rssurl"), address.hasPrefix("http") else { return nil }
        return ImportedFeed(title: row.words("title"), address: address)
      }
      return export
    }
  }

  private static func item(_ row: Row) -> ImportedItem {
    var item = ImportedItem()
    item.setAddress(row.words("url"))
    item.title = row.words("title").flatMap { CharacterReferences.words(in: $0) }
    item.isRead = row.number("unread") == 0
    let published = row.number("pubDate").flatMap { Timestamp(machine: "\($0)") }
    item.saved = published
    let content = row.words("content") ?? ""
    // A summary is not the article: what is short is fetched.
    guard content.utf8.count >= shortest || item.address == nil else { return item }
    item.setStory(
      content, authors: [row.words("author")].compactMap { $0 },
      publisher: row.words("feedtitle"), published: published)
    return item
  }

  /// The shortest content that is taken for an article, in bytes.
  private static let shortest = 2_000

  private static func reading<Result>(
    _ path: String, _ read: (Database) throws -> Result
  ) throws(ImportFailure) -> Result {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(5)
    do {
      return try DatabaseQueue(path: path, configuration: configuration).read(read)
    } catch let error as DatabaseError {
      throw ImportFailure(
        "SQLite: \(error.message ?? "error \(error.resultCode.rawValue)")",
        fix: error.resultCode == .SQLITE_BUSY ? "close newsboat" : "get the file once more")
    } catch {
      throw ImportFailure("\(error)")
    }
  }
}

extension Row {
  /// A text; `nil` if it is empty, missing or of another type.
  fileprivate func words(_ column: String) -> String? {
    guard let value = self[column] as DatabaseValue? else { return nil }
    return String.fromDatabaseValue(value)?.nonEmpty
  }

  /// A whole number.
  fileprivate func number(_ column: String) -> Int? {
    guard let value = self[column] as DatabaseValue? else { return nil }
    return Int.fromDatabaseValue(value) ?? String.fromDatabaseValue(value).flatMap { Int($0) }
  }
}
