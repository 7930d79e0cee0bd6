import Document
import Foundation
import GRDB
import Text

// A library as lines of JSON: a header, the judgements, the articles by their keys, and the queue. Two libraries with the
// same content have the same lines.
extension Store {
  /// Writes the library, a line at a time.
  public func export(to sink: ([UInt8]) throws -> Void) throws {
    try read { db in
      try sink(Archive.header.line)
      for judgement in try Keeper(db: db).judgements() {
        try sink(JSON.object([.init("judgement", judgement.json)]).line)
      }
      let ids = try Int64.fetchCursor(db, sql: "SELECT id FROM article ORDER BY key")
      while let id = try ids.next() {
        if let json = try Keeper(db: db).archived(id) { try sink(json.line) }
      }
      for row in try db.rows("SELECT * FROM queue ORDER BY address") {
        try sink(JSON.object([.init("queued", Archive.json(row))]).line)
      }
    }
  }

  /// What an import did.
  public struct Merged: Sendable, Equatable {
    /// The articles that were added, had new versions, and were there with all of their versions.
    public var new = 0, changed = 0, known = 0
    /// The judgements that were added.
    public var judgements = 0
    /// The lines that were none of a library.
    public var invalid = 0
  }

  /// Merges the lines of another library into this one. Nothing is removed: versions, tags, notes and judgements of both
  /// are kept, and of a note the one that was changed last. Running it again changes nothing.
  public func merge(lines: some Sequence<ArraySlice<UInt8>>) throws -> Merged {
    var merged = Merged()
    var batch: [JSON] = []
    var judgements: [Judgement] = []
    func flush() throws {
      merged.judgements += try appendNew(judgements)
      if !batch.isEmpty { try write { try merged.add(batch, Keeper(db: $0)) } }
      (batch, judgements) = ([], [])
    }
    for line in lines {
      guard let json = JSONScanner.value(of: line) else {
        merged.invalid += line.isEmpty ? 0 : 1
        continue
      }
      if let judgement = json["judgement"].flatMap(Judgement.init) {
        judgements.append(judgement)
      } else if json["article"] != nil || json["queued"] != nil {
        batch.append(json)
      } else if json["pullquote"] == nil {
        merged.invalid += 1
      }
      if batch.count >= Archive.batch || judgements.count >= 1000 { try flush() }
    }
    try flush()
    return merged
  }

  /// Merges another library, which is only read.
  public func merge(_ other: Store) throws -> Merged {
    var lines: [ArraySlice<UInt8>] = []
    var merged = Merged()
    try other.export { line in
      lines.append(line.dropLast())
      guard lines.count >= Archive.batch else { return }
      merged += try merge(lines: lines)
      lines = []
    }
    merged += try merge(lines: lines)
    return merged
  }

  private func appendNew(_ judgements: [Judgement]) throws -> Int {
    guard !judgements.isEmpty else { return 0 }
    let before = try self.judgements().count
    try append(judgements)
    return try self.judgements().count - before
  }
}

extension Store.Merged {
  static func += (one: inout Self, other: Self) {
    one.new += other.new
    one.changed += other.changed
    one.known += other.known
    one.judgements += other.judgements
    one.invalid += other.invalid
  }

  fileprivate mutating func add(_ batch: [JSON], _ keeper: Keeper) throws {
    for json in batch {
      if let item = json["queued"] {
        try Archive.queued(item).map { try keeper.put($0.item, added: $0.added) }
        continue
      }
      switch try keeper.merge(json) {
      case .new: new += 1
      case .newVersion: changed += 1
      case .known: known += 1
      case nil: invalid += 1
      }
    }
  }
}

/// The lines of an export.
enum Archive {
  /// The articles of a transaction.
  static let batch = 64

  static let header = JSON.object([
    .init("pullquote", .string("library")), .init("version", .int(1)),
  ])

  static func json(_ row: Row) -> JSON {
    .object([
      .init("address", .string(row["address"])), .init("added", .int(row["added"])),
      .init("origin", .string(row["origin"])), .init("title", JSON(row["title"] as String?)),
      .init("tags", .string(row["tags"])), .init("tries", .int(row["tries"])),
      .init("next", .int(row["next"])), .init("error", JSON(row["error"] as String?)),
    ])
  }

  static func queued(_ json: JSON) -> (item: Queued, added: Int)? {
    guard let address = json["address"].string, let origin = json["origin"].string else {
      return nil
    }
    var item = Queued(
      address: address, origin: origin, title: json["title"].string,
      tags: (json["tags"].string ?? "").split(separator: "\n").map(String.init))
    item.tries = json["tries"]?.int ?? 0
    item.next = json["next"]?.int ?? 0
    item.error = json["error"].string
    return (item, json["added"]?.int ?? 0)
  }
}

extension Keeper {
  /// An article with everything that belongs to it.
  func archived(_ id: Int64) throws -> JSON? {
    guard let row = try db.rows("SELECT * FROM article WHERE id = ?", [id]).first else {
      return nil
    }
    let versions = try db.rows("SELECT * FROM version WHERE article = ? ORDER BY number", [id])
    let version: Int64? = row["version"]
    let shown: Int = versions.first { $0["id"] as Int64 == version }.map { $0["number"] } ?? 1
    let keys = try String.fetchAll(
      db,
      sql: """
        SELECT key FROM alias WHERE article = ? AND key NOT LIKE 'file:%' ORDER BY key
        """, arguments: [id])
    let tags = try String.fetchAll(
      db, sql: "SELECT tag FROM tag WHERE article = ? ORDER BY tag", arguments: [id])
    let notes = try db.rows("SELECT * FROM note WHERE article = ? ORDER BY id", [id]).map(Note.init)
    let place = (row["place"] as String?).flatMap(JSON.init(stored:))
    let opened: Int? = row["opened"]
    var members: [JSON.Member] = [
      .init("article", .string(row["key"])), .init("keys", JSON(keys)),
      .init("minute", .int(Rank.minute(of: row["rank"]))), .init("added", .int(row["added"])),
    ]
    members += [
      .init("opened", JSON(opened)), .init("state", .int(row["state"])),
      .init("changed", .int(row["changed"])), .init("place", place ?? .null),
    ]
    members += [
      .init("tags", JSON(tags)), .init("notes", .array(notes.map(\.archived))),
      .init("shown", .int(shown)), .init("versions", .array(versions.compactMap(Self.archived))),
    ]
    return .object(members)
  }

  private static func archived(_ row: Row) -> JSON? {
    let text: Data = row["text"]
    guard let layout = JSON(stored: row["layout"]),
      let annotations = JSON(stored: row["annotations"])
    else { return nil }
    return .object([
      .init("seen", .int(row["seen"])), .init("analyser", .string(row["analyser"])),
      .init("layout", layout), .init("annotations", annotations),
      .init("text", .string(String(decoding: text, as: UTF8.self))),
    ])
  }

  /// Merges an article of another library; `nil` if it is not valid.
  func merge(_ json: JSON) throws -> Kept.Outcome? {
    let offers = json["versions"].items.compactMap(Offer.init)
    guard let first = offers.first, offers.count == json["versions"].items.count else { return nil }
    let keys = json["keys"].items.compactMap(\.string)
    guard let id = try find(keys) else {
      try insert(json, offers, keys)
      return .new
    }
    var outcome = Kept.Outcome.known
    for offer in offers {
      let hash = Int64(bitPattern: offer.identity.version)
      let known: Int64? = try db.value(
        "SELECT id FROM version WHERE article = ? AND hash = ?", [id, hash])
      if known != nil { continue }
      _ = try add(offer, to: id)
      outcome = .newVersion
    }
    try mergeRest(json, keys + first.identity.keys, into: id)
    return outcome
  }

  private func find(_ keys: [String]) throws -> Int64? {
    for key in keys.sorted(by: >) {
      if let id: Int64 = try db.value("SELECT article FROM alias WHERE key = ?", [key]) {
        return id
      }
    }
    return nil
  }

  private func insert(_ json: JSON, _ offers: [Offer], _ keys: [String]) throws {
    let key = json["article"].string ?? offers[0].identity.keys[0]
    let minute = json["minute"]?.int ?? offers[0].minute
    let rank = try nextRank(minute)
    try db.run(
      "INSERT INTO article (rank, key, title, added, state, changed) VALUES (?, ?, '', ?, 0, ?)",
      [rank, key, json["added"]?.int ?? offers[0].time, json["changed"]?.int ?? 0])
    let id = db.lastInsertedRowID
    try mergeRest(json, keys + [key], into: id)
    var shown: (version: Int64, article: Article)?
    for (index, offer) in offers.enumerated() {
      let version = try insertVersion(offer, of: id, number: index + 1)
      if index + 1 == json["shown"]?.int ?? offers.count { shown = (version, offer.article) }
    }
    if let shown { try index(id, rank: rank, shown.article, version: shown.version) }
  }

  private func mergeRest(_ json: JSON, _ keys: [String], into id: Int64) throws {
    for key in keys {
      try db.run("INSERT OR IGNORE INTO alias (key, article) VALUES (?, ?)", [key, id])
    }
    let place = json["place"].flatMap { $0 == .null ? nil : $0 }
    try db.run(
      """
      UPDATE article SET added = min(added, ?1), state = max(state, ?2),
        opened = CASE WHEN ?3 IS NULL THEN opened ELSE max(coalesce(opened, ?3), ?3) END,
        place = coalesce(place, ?4) WHERE id = ?5
      """,
      [
        json["added"]?.int ?? .max, json["state"]?.int ?? 0, json["opened"]?.int,
        place.map { String(decoding: $0.bytes, as: UTF8.self) }, id,
      ])
    try addTags(json["tags"].items.compactMap(\.string), to: id)
    for note in json["notes"].items.compactMap({ Note(archived: $0, article: id) }) {
      try put(note)
    }
  }
}

extension Offer {
  fileprivate init?(_ json: JSON) {
    guard let layout = json["layout"], let annotations = json["annotations"],
      let text = json["text"].string,
      let article = StoredArticle.article(
        text: Array(text.utf8), layout: layout, annotations: annotations)
    else { return nil }
    self.init(article, analyser: json["analyser"].string ?? "", time: json["seen"]?.int ?? 0)
  }
}

extension Note {
  fileprivate var archived: JSON {
    .object([
      .init("id", .string(id)), .init("made", .int(made)), .init("changed", .int(changed)),
      .init("start", .int(start)), .init("words", .string(words)), .init("body", .string(body)),
    ])
  }

  fileprivate init?(archived json: JSON, article: Int64) {
    guard let id = json["id"].string, let made = json["made"]?.int, let body = json["body"].string
    else { return nil }
    self.init(
      id: id, article: article, made: made, changed: json["changed"]?.int,
      start: json["start"]?.int ?? 0, words: json["words"].string ?? "", body: body)
  }
}
