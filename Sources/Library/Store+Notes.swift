import Foundation
import GRDB
import Text

/// A note on a passage of an article.
public struct Note: Sendable, Equatable {
  /// An id that no other note of any library has.
  public var id: String
  /// The article's number in the library.
  public var article: Int64
  /// When it was made and last changed, in seconds since 1970.
  public var made: Int, changed: Int
  /// Where the passage stood in the text when the note was made, in bytes.
  public var start: Int
  /// The exact words of the passage; empty for a note on the whole article.
  public var words: String
  /// The note itself.
  public var body: String

  /// A note.
  public init(
    id: String = Judgement.newID(), article: Int64, made: Int, changed: Int? = nil, start: Int = 0,
    words: String = "", body: String
  ) {
    (self.id, self.article, self.made, self.changed) = (id, article, made, changed ?? made)
    (self.start, self.words, self.body) = (start, words, body)
  }

  init(_ row: Row) {
    self.init(
      id: row["id"], article: row["article"], made: row["made"], changed: row["changed"],
      start: row["start"], words: row["words"], body: row["body"])
  }
}

/// An address whose article is to be fetched.
public struct Queued: Sendable, Equatable {
  /// The address.
  public var address: String
  /// What it was imported from, such as `pocket`.
  public var origin: String
  /// The title that the import gave.
  public var title: String?
  /// The tags that the article gets.
  public var tags: [String]
  /// How often it was tried.
  public var tries = 0
  /// When to try next, in seconds since 1970.
  public var next = 0
  /// Why it failed last.
  public var error: String?

  /// An address that was not tried yet.
  public init(address: String, origin: String, title: String? = nil, tags: [String] = []) {
    (self.address, self.origin, self.title, self.tags) = (address, origin, title, tags)
  }
}

extension Store {
  /// Adds a note, or replaces the one with its id.
  public func put(_ note: Note) throws { try write { try Keeper(db: $0).put(note) } }

  /// Removes a note.
  public func removeNote(_ id: String) throws {
    try write { db in
      let article: Int64? = try db.value("SELECT article FROM note WHERE id = ?", [id])
      try db.run("DELETE FROM note WHERE id = ?", [id])
      if let article { try Keeper(db: db).countNotes(of: article) }
    }
  }

  /// The notes of an article, or all, in the order of articles and places.
  public func notes(of article: Int64? = nil) throws -> [Note] {
    try read { db in
      try db.rows(
        "SELECT * FROM note WHERE article = ?1 OR ?1 IS NULL ORDER BY article, start, made, id",
        [article]
      ).map(Note.init)
    }
  }

  /// The tags of an article, sorted.
  public func tags(of article: Int64) throws -> [String] {
    try read { db in
      try String.fetchAll(
        db.cachedStatement(sql: "SELECT tag FROM tag WHERE article = ? ORDER BY tag"),
        arguments: [article])
    }
  }

  /// All tags with the number of their articles, the most used first.
  public func tags() throws -> [(tag: String, articles: Int)] {
    try read { db in
      try db.rows("SELECT tag, count(*) AS n FROM tag GROUP BY tag ORDER BY n DESC, tag")
        .map { ($0["tag"], $0["n"]) }
    }
  }

  /// Replaces the tags of an article.
  public func setTags(_ tags: [String], of article: Int64) throws {
    try write { db in
      try db.run("DELETE FROM tag WHERE article = ?", [article])
      try Keeper(db: db).addTags(tags, to: article)
    }
  }

  /// Adds tags to an article.
  public func addTags(_ tags: [String], to article: Int64) throws {
    try write { try Keeper(db: $0).addTags(tags, to: article) }
  }

  /// Sets whether an article was read.
  public func setState(_ state: ReadState, of article: Int64) throws {
    try write { db in
      try db.run("UPDATE article SET state = ? WHERE id = ?", [state.rawValue, article])
    }
  }

  /// Where an article was left: a JSON value that the reader defines; `nil` for the start.
  public func place(of article: Int64) throws -> JSON? {
    try read { db in
      let place: String? = try db.value("SELECT place FROM article WHERE id = ?", [article])
      return place.flatMap(JSON.init(stored:))
    }
  }

  /// Remembers where an article was left.
  public func setPlace(_ place: JSON?, of article: Int64) throws {
    let text = place.map { String(decoding: $0.bytes, as: UTF8.self) }
    try write { try $0.run("UPDATE article SET place = ? WHERE id = ?", [text, article]) }
  }

  /// Adds addresses to the queue, except those that are in it or whose article is in the library. Returns how many.
  public func enqueue(_ items: [Queued]) throws -> Int {
    let time = clock()
    return try write { db in
      var count = 0
      for item in items {
        let key = Identity.plain(address: item.address).map { "url:" + $0 }
        if let key, try db.value("SELECT article FROM alias WHERE key = ?", [key]) as Int64? != nil
        {
          continue
        }
        try Keeper(db: db).put(item, added: time)
        count += db.changesCount
      }
      return count
    }
  }

  /// The addresses whose time has come, the longest waiting first.
  public func queue(until time: Int = .max, limit: Int = -1) throws -> [Queued] {
    try read { db in
      try db.rows(
        "SELECT * FROM queue WHERE next <= ? ORDER BY next, added, address LIMIT ?", [time, limit]
      ).map(Queued.init)
    }
  }

  /// Notes that an address failed.
  public func fail(_ address: String, error: String, next: Int) throws {
    try write { db in
      try db.run(
        "UPDATE queue SET tries = tries + 1, error = ?, next = ? WHERE address = ?",
        [error, next, address])
    }
  }

  /// Removes an address from the queue.
  public func dequeue(_ address: String) throws {
    try write { try $0.run("DELETE FROM queue WHERE address = ?", [address]) }
  }
}

extension Queued {
  init(_ row: Row) {
    self.init(
      address: row["address"], origin: row["origin"], title: row["title"],
      tags: (row["tags"] as String).split(separator: "\n").map(String.init))
    (tries, next, error) = (row["tries"], row["next"], row["error"])
  }
}

extension Keeper {
  func put(_ note: Note) throws {
    try db.run(
      """
      INSERT INTO note (id, article, made, changed, start, words, body) VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET changed = excluded.changed, start = excluded.start,
        words = excluded.words, body = excluded.body WHERE excluded.changed >= note.changed
      """,
      [
        note.id, note.article, note.made, note.changed, note.start, note.words.storable,
        note.body.storable,
      ])
    try countNotes(of: note.article)
  }

  func countNotes(of article: Int64) throws {
    try db.run(
      "UPDATE article SET notes = (SELECT count(*) FROM note WHERE note.article = article.id) WHERE id = ?",
      [article])
  }

  func addTags(_ tags: [String], to article: Int64) throws {
    for tag in tags.map({ $0.storable.filter { $0 != "\n" } }) where !tag.isEmpty {
      try db.run("INSERT OR IGNORE INTO tag (article, tag) VALUES (?, ?)", [article, tag])
    }
  }

  func put(_ item: Queued, added: Int) throws {
    try db.run(
      """
      INSERT OR IGNORE INTO queue (address, added, origin, title, tags, tries, next, error)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        item.address.storable, added, item.origin.storable, item.title?.storable,
        item.tags.map(\.storable).joined(separator: "\n"), item.tries, item.next,
        item.error?.storable,
      ])
  }
}
