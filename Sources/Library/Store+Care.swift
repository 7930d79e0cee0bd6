import GRDB

extension Store {
  /// What is wrong with the file, one line each; empty for a sound library. Reads all of it.
  public func check() throws -> [String] {
    try direct { db in
      var faults = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
      faults += try db.rows("PRAGMA foreign_key_check").map {
        "a row of \($0[0] as String) has no parent"
      }
      faults += try Self.indexFaults(db)
      return faults
    }
  }

  private static func indexFaults(_ db: Database) throws -> [String] {
    let counts = [
      ("quotations", "quote_fts_docsize", "quote", "id"),
      ("articles", "article_fts_docsize", "article", "rank"),
      ("titles", "title_fts_docsize", "article", "rank"),
    ]
    return try counts.flatMap { name, index, table, id in
      let missing: Int? = try db.value(
        "SELECT count(*) FROM \(table) WHERE \(id) NOT IN (SELECT id FROM \(index))")
      let extra: Int? = try db.value(
        "SELECT count(*) FROM \(index) WHERE id NOT IN (SELECT \(id) FROM \(table))")
      return [
        missing ?? 0 > 0 ? "\(missing ?? 0) \(name) are not in the index" : nil,
        extra ?? 0 > 0 ? "the index has \(extra ?? 0) \(name) that do not exist" : nil,
      ].compactMap { $0 }
    }
  }

  /// Makes the backup of today unless there is one, and keeps those of 7 days.
  public func backUpDaily() throws {
    do {
      try Backup.daily(of: path, time: clock())
    } catch let error as DatabaseError {
      throw LibraryError(error, path: path)
    }
  }

  /// Copies the library to a file, also while it is in use.
  public func backUp(to copy: String) throws {
    do {
      try Backup.make(of: path, to: copy)
    } catch let error as DatabaseError {
      throw LibraryError(error, path: copy)
    }
  }
}

extension Store {
  /// How much a library holds.
  public struct Status: Sendable, Equatable {
    /// The number of each.
    public var articles = 0, versions = 0, quotations = 0, people = 0, judgements = 0, notes = 0
    /// The number of groups and of sources without a name.
    public var others = 0
    /// The number of addresses that wait to be fetched.
    public var queued = 0
  }

  /// How much the library holds. Counts rows.
  public func status() throws -> Status {
    try read { db in
      func count(_ table: String) throws -> Int {
        try db.value("SELECT count(*) FROM \(table)") ?? 0
      }
      var status = Status()
      status.articles = try count("article")
      status.versions = try count("version")
      status.quotations = try count("quote")
      func sources(_ kinds: String) throws -> Int {
        try db.value("SELECT count(DISTINCT person) FROM name WHERE \(kinds) AND quotes > 0") ?? 0
      }
      (status.people, status.others) = (try sources("kind = 0"), try sources("kind <> 0"))
      status.judgements = try Keeper(db: db).judgements().holding.count
      status.notes = try count("note")
      status.queued = try count("queue")
      return status
    }
  }

  /// The article of an address; `nil` if the library does not have it.
  public func id(ofAddress address: String) throws -> Int64? {
    guard let key = Identity.plain(address: address) else { return nil }
    return try read { try $0.value("SELECT article FROM alias WHERE key = ?", ["url:" + key]) }
  }
}
