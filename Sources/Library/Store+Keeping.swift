import Document
import Foundation
import GRDB
import Text

extension Store {
  /// Keeps an article with its annotations. It is on the disk when this returns.
  ///
  /// - Parameters:
  ///   - article: an analysed article.
  ///   - analyser: the version of the analyser that annotated it.
  ///   - isOpened: whether somebody reads it now, rather than that it was imported.
  public func keep(_ article: Article, analyser: String, isOpened: Bool = true) throws -> Kept {
    let kept = try keep([article], analyser: analyser, isOpened: isOpened)
    guard let first = kept.first else { throw LibraryError("the library did not answer") }
    return first
  }

  /// Keeps articles in one transaction: all or none of them. 64 are a good number for an import.
  ///
  /// - Returns: what became of each, in the order given.
  public func keep(_ articles: [Article], analyser: String, isOpened: Bool) throws -> [Kept] {
    let time = clock()
    let offers = articles.map { Offer($0, analyser: analyser, time: time) }
    // Rows in rising order cost a third of rows in any other.
    let order = offers.indices.sorted { (offers[$0].minute, $0) < (offers[$1].minute, $1) }
    return try write { db in
      var kept = [Kept?](repeating: nil, count: offers.count)
      for index in order {
        kept[index] = try Keeper(db: db).put(offers[index], isOpened: isOpened)
      }
      return kept.compactMap { $0 }
    }
  }

  /// Replaces the annotations of an article's newest version, as after a change of the analyser. Judgements stay.
  public func annotate(_ id: Int64, with article: Article, analyser: String) throws {
    try write { db in
      let offer = Offer(article, analyser: analyser, time: clock())
      try Keeper(db: db).reannotate(id, offer)
    }
  }

  /// Indexes an article again, whose judgements have changed.
  public func reindex(_ id: Int64) throws { try write { try Keeper(db: $0).reindex(id) } }

  /// Removes articles with their versions, notes and tags. Judgements of them stay in the log.
  public func forget(_ ids: [Int64]) throws {
    try write { db in
      for id in ids { try Keeper(db: db).forget(id) }
    }
  }

  /// The article of a source; `nil` if the library does not have it.
  public func id(of article: Article) throws -> Int64? {
    let identity = Identity(article)
    return try read { try Keeper(db: $0).find(identity, of: article)?.article }
  }
}

/// An article that is offered to the library.
struct Offer {
  var article: Article
  var identity: Identity
  var analyser: String
  /// When it was seen, in seconds since 1970.
  var time: Int

  init(_ article: Article, analyser: String, time: Int) {
    self.article = article
    self.analyser = analyser
    self.time = time
    identity = Identity(article)
  }

  /// The minute under which it is filed: that of its publication, or else of its last change, or else of its arrival.
  var minute: Int {
    let metadata = article.metadata
    return metadata.published?.minuteSince1970 ?? metadata.modified?.minuteSince1970 ?? time / 60
  }

  /// The title, or else what else tells it from others: where it comes from, or its first words.
  var title: String {
    let headline = article.firstBlock(.headline).map { article.text.words(in: $0.range) }
    let title = article.metadata.title ?? headline ?? article.metadata.source ?? beginning
    return title.storable
  }

  private var beginning: String {
    let words = article.blocks.first.map { article.text.words(in: $0.range) } ?? ""
    guard words.count > Self.longestBeginning else { return words }
    let whole = words.prefix(Self.longestBeginning)
    return (whole.lastIndex(of: " ").map { whole[..<$0] } ?? whole) + "…"
  }

  /// The most characters of the text that stand for a title.
  private static let longestBeginning = 60
}

/// Writes articles in a transaction.
struct Keeper {
  let db: Database

  /// Keeps an article.
  func put(_ offer: Offer, isOpened: Bool) throws -> Kept {
    guard let found = try find(offer.identity, of: offer.article) else {
      return try insert(offer, isOpened: isOpened)
    }
    let id = found.article
    try addKeys(of: offer.identity, to: id)
    if isOpened { try markOpened(id, offer.time) }
    let hash = Int64(bitPattern: offer.identity.version)
    let old = try db.rows(
      "SELECT id, number, analyser FROM version WHERE article = ? AND hash = ?", [id, hash]
    ).first
    if let old {
      if old["analyser"] as String != offer.analyser {
        try reannotate(id, offer, version: old["id"])
      }
      return Kept(article: id, version: old["number"], outcome: .known)
    }
    // A mirror has a headline of its own. That is no new version of the story.
    if found.isMirror {
      let number: Int =
        try db.value(
          "SELECT max(number) FROM version WHERE article = ?", [id]) ?? 1
      return Kept(article: id, version: number, outcome: .known)
    }
    let number = try add(offer, to: id)
    return Kept(article: id, version: number, outcome: .newVersion)
  }

  private func addKeys(of identity: Identity, to id: Int64) throws {
    for key in identity.keys {
      try db.run("INSERT OR IGNORE INTO alias (key, article) VALUES (?, ?)", [key, id])
    }
    if let key = identity.fileKey {
      try db.run("INSERT OR REPLACE INTO alias (key, article) VALUES (?, ?)", [key, id])
    }
  }

  /// The article that has one of the keys, and whether only its text is known, under another address. A file has the
  /// article that was read from it before, if its text is similar.
  func find(_ identity: Identity, of article: Article) throws -> (article: Int64, isMirror: Bool)? {
    for (place, key) in identity.keys.enumerated() {
      if let id: Int64 = try db.value("SELECT article FROM alias WHERE key = ?", [key]) {
        return (id, place > 0)
      }
    }
    guard let key = identity.fileKey,
      let row = try db.rows(
        "SELECT id, version FROM article WHERE id = (SELECT article FROM alias WHERE key = ?)",
        [key]
      ).first, let version: Int64 = row["version"],
      let before = try stored(version: version), article.resembles(before)
    else { return nil }
    return (row["id"], false)
  }

  private func insert(_ offer: Offer, isOpened: Bool) throws -> Kept {
    let rank = try nextRank(offer.minute)
    try db.run(
      "INSERT INTO article (rank, key, title, added, opened, state) VALUES (?, ?, '', ?, ?, ?)",
      [
        rank, offer.identity.keys[0], offer.time, isOpened ? offer.time : nil,
        isOpened ? ReadState.opened.rawValue : ReadState.unread.rawValue,
      ])
    let id = db.lastInsertedRowID
    try addKeys(of: offer.identity, to: id)
    let version = try insertVersion(offer, of: id, number: 1)
    try index(id, rank: rank, offer.article, version: version)
    return Kept(article: id, version: 1, outcome: .new)
  }

  /// Adds a version, and shows it unless the present one is known to be newer. Returns its number.
  func add(_ offer: Offer, to id: Int64) throws -> Int {
    let newest = try db.rows(
      """
      SELECT max(number) AS number, (SELECT modified FROM version WHERE id = article.version)
        AS modified
      FROM version JOIN article ON article.id = version.article WHERE article.id = ?
      """, [id]
    ).first
    let number = (newest?["number"] ?? 0) + 1
    let version = try insertVersion(offer, of: id, number: number)
    let present: Int? = newest?["modified"]
    let modified = offer.article.metadata.modified?.minuteSince1970
    let isOlder = present.flatMap { present in modified.map { $0 < present } } ?? false
    guard !isOlder else {
      try db.run("UPDATE article SET versions = versions + 1 WHERE id = ?", [id])
      return number
    }
    try unindex(id)
    try db.run("UPDATE article SET changed = ? WHERE id = ?", [offer.time, id])
    try index(id, rank: rank(of: id, minute: offer.minute), offer.article, version: version)
    return number
  }

  func insertVersion(_ offer: Offer, of id: Int64, number: Int) throws -> Int64 {
    let article = offer.article
    try db.run(
      """
      INSERT INTO version (article, number, hash, seen, modified, analyser, layout, annotations, text)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        id, number, Int64(bitPattern: offer.identity.version), offer.time,
        article.metadata.modified?.minuteSince1970, offer.analyser,
        String(decoding: StoredArticle.layout(of: article).bytes, as: UTF8.self),
        String(decoding: StoredArticle.annotations(of: article).bytes, as: UTF8.self),
        Data(article.text.bytes),
      ])
    return db.lastInsertedRowID
  }

  private func markOpened(_ id: Int64, _ time: Int) throws {
    try db.run(
      "UPDATE article SET opened = ?, state = max(state, ?) WHERE id = ?",
      [time, ReadState.opened.rawValue, id])
  }

  /// Replaces the annotations of the newest version.
  func reannotate(_ id: Int64, _ offer: Offer) throws {
    guard let version: Int64 = try db.value("SELECT version FROM article WHERE id = ?", [id]) else {
      throw LibraryError("the library has no article \(id)")
    }
    try reannotate(id, offer, version: version)
  }

  private func reannotate(_ id: Int64, _ offer: Offer, version: Int64) throws {
    let present: Int64? = try db.value("SELECT version FROM article WHERE id = ?", [id])
    if version == present { try unindex(id) }
    try db.run(
      "UPDATE version SET annotations = ?, analyser = ? WHERE id = ?",
      [
        String(decoding: StoredArticle.annotations(of: offer.article).bytes, as: UTF8.self),
        offer.analyser, version,
      ])
    guard version == present, let article = try stored(version: version) else { return }
    let rank: Int64? = try db.value("SELECT rank FROM article WHERE id = ?", [id])
    guard let rank else { return }
    try index(id, rank: rank, article, version: version)
  }

  /// Indexes the newest version again.
  func reindex(_ id: Int64) throws {
    let row = try db.rows("SELECT version, rank FROM article WHERE id = ?", [id]).first
    guard let row, let version: Int64 = row["version"], let article = try stored(version: version)
    else { throw LibraryError("the library has no article \(id)") }
    try unindex(id)
    try index(id, rank: row["rank"], article, version: version)
  }

  func forget(_ id: Int64) throws {
    try unindex(id)
    try db.run("DELETE FROM article WHERE id = ?", [id])
    try db.run(
      """
      DELETE FROM name WHERE quotes <= 0 AND NOT EXISTS
        (SELECT 1 FROM speaker WHERE speaker.name = name.id)
      """)
  }

  /// The article of a version, as extraction and analysis made it.
  func stored(version: Int64) throws -> Article? {
    let row = try db.rows(
      "SELECT layout, annotations, text FROM version WHERE id = ?", [version]
    ).first
    guard let row, let layout = JSON(stored: row["layout"]),
      let annotations = JSON(stored: row["annotations"])
    else { return nil }
    let text: Data = row["text"]
    return StoredArticle.article(text: Array(text), layout: layout, annotations: annotations)
  }
}

extension JSON {
  /// The value in a text that this program wrote; `nil` if it is none.
  init?(stored text: String) {
    guard let json = JSONScanner.value(of: Array(text.utf8)[...]) else { return nil }
    self = json
  }
}
