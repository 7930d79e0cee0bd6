import GRDB
import Glibc
import Text

extension Store {
  /// The file beside the library that has every judgement as a line of JSON, to be shared and to train on.
  public var judgementsPath: String { Location.folder(of: path) + "/judgements.jsonl" }

  /// Adds judgements, and indexes the articles that they are about again. They are on the disk when this returns. One
  /// whose id is there already is skipped.
  public func append(_ judgements: [Judgement]) throws {
    try write { db in
      let keeper = Keeper(db: db)
      var articles: Set<String> = []
      for judgement in judgements where try keeper.insert(judgement) {
        if let key = judgement.article { articles.insert(key) } else { try keeper.replayPeople() }
      }
      for key in articles.sorted() {
        let id: Int64? = try db.value("SELECT article FROM alias WHERE key = ?", [key])
        if let id { try keeper.reindex(id) }
      }
    }
    try writeJudgements()
  }

  /// Adds a judgement.
  public func append(_ judgement: Judgement) throws { try append([judgement]) }

  /// Takes back the last judgement that holds: of an article, or else of all. Returns it; `nil` if there is none.
  public func undo(ofArticle key: String? = nil, author: String) throws -> Judgement? {
    let all = try read { db in
      let keeper = Keeper(db: db)
      return try key.map(keeper.judgements(ofKey:)) ?? keeper.judgements()
    }
    guard let last = all.holding.last else { return nil }
    try append(
      Judgement(
        at: clock(), author: author, kind: .undo, article: last.article,
        body: .object([.init("id", .string(last.id))])))
    return last
  }

  /// All judgements of an article, in the order in which they were made; ``holding`` has those that count.
  public func judgements(of article: Int64) throws -> [Judgement] {
    try read { db in
      let key: String? = try db.value("SELECT key FROM article WHERE id = ?", [article])
      return try Keeper(db: db).judgements(ofKey: key ?? "")
    }
  }

  /// All judgements, in the order in which they were made.
  public func judgements() throws -> [Judgement] { try read { try Keeper(db: $0).judgements() } }

  /// The key of an article, by which judgements name it.
  public func key(of article: Int64) throws -> String? {
    try read { try $0.value("SELECT key FROM article WHERE id = ?", [article]) }
  }

  /// The article that a judgement names; `nil` if the library does not have it.
  public func article(withKey key: String) throws -> Int64? {
    try read { try $0.value("SELECT article FROM alias WHERE key = ?", [key]) }
  }

  /// Appends what the file lacks, so that it has all judgements even if it was removed or a program was killed.
  private func writeJudgements() throws {
    try FileLock.hold(path + ".lock") {
      let known = Set(
        Lines.of(judgementsPath).compactMap { JSONScanner.value(of: $0)?["id"].string })
      let missing = try judgements().filter { !known.contains($0.id) }
      if !missing.isEmpty { try Lines.append(missing.map(\.json.line), to: judgementsPath) }
    }
  }
}

extension Keeper {
  /// Adds a judgement. Returns whether it was new.
  func insert(_ judgement: Judgement) throws -> Bool {
    try db.run(
      """
      INSERT OR IGNORE INTO judgement (id, at, author, kind, article, body)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        judgement.id, judgement.at, judgement.author, judgement.kind.rawValue, judgement.article,
        String(decoding: judgement.body.bytes, as: UTF8.self),
      ])
    return db.changesCount > 0
  }

  /// The judgements of an article, also those that name it by another of its keys.
  func judgements(ofKey key: String) throws -> [Judgement] {
    try db.rows(
      """
      SELECT * FROM judgement WHERE article = ?1 OR article IN
        (SELECT key FROM alias WHERE article = (SELECT article FROM alias WHERE key = ?1))
      ORDER BY number
      """, [key]
    ).compactMap(Judgement.init)
  }

  func judgements() throws -> [Judgement] {
    try db.rows("SELECT * FROM judgement ORDER BY number").compactMap(Judgement.init)
  }
}

/// A file of lines.
enum Lines {
  /// The lines of a file; none if it cannot be read.
  static func of(_ path: String) -> [ArraySlice<UInt8>] {
    guard let file = fopen(path, "re") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    return bytes.split(separator: .newline)
  }

  /// Appends lines, which are on the disk when this returns.
  static func append(_ lines: [[UInt8]], to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw LibraryError(
        "cannot write \(path): \(String(cString: strerror(errno)))", fix: "check its permissions")
    }
    defer { close(descriptor) }
    // A line that a power cut has left unfinished must not swallow the next one.
    var bytes = lines.flatMap { $0 }
    var (end, last) = (lseek(descriptor, 0, SEEK_END), [UInt8](repeating: 0, count: 1))
    let reader = open(path, O_RDONLY | O_CLOEXEC)
    if end > 0, reader >= 0, pread(reader, &last, 1, end - 1) == 1, last[0] != .newline {
      bytes.insert(.newline, at: 0)
    }
    if reader >= 0 { close(reader) }
    end = 0
    while Int(end) < bytes.count {
      let count = bytes[Int(end)...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      guard count > 0 || errno == EINTR else {
        throw LibraryError(
          "cannot write \(path): \(String(cString: strerror(errno)))", fix: "free some space")
      }
      end += max(0, count)
    }
    fsync(descriptor)
  }
}
