import Document
import Foundation
import GRDB
import Text

// The index has the newest version of an article, as judgements correct it.
extension Keeper {
  /// The rank of an article that is filed under a minute: the present one if that is right.
  func rank(of id: Int64, minute: Int) throws -> Int64 {
    let rank: Int64? = try db.value("SELECT rank FROM article WHERE id = ?", [id])
    if let rank, Rank.minute(of: rank) == minute { return rank }
    return try nextRank(minute)
  }

  func nextRank(_ minute: Int) throws -> Int64 {
    let range = Rank.range(ofMinute: minute)
    let last: Int64? = try db.value(
      "SELECT max(rank) FROM article WHERE rank BETWEEN ? AND ?",
      [range.lowerBound, range.upperBound])
    return last.map { $0 + 1 } ?? range.lowerBound
  }

  private func nextQuote(_ minute: Int) throws -> Int64 {
    let range = Rank.range(ofMinute: minute)
    let last: Int64? = try db.value(
      "SELECT max(id) FROM quote WHERE id BETWEEN ? AND ?", [range.lowerBound, range.upperBound])
    return last.map { $0 + 1 } ?? range.lowerBound
  }

  /// Makes a version the one that is listed, opened and searched.
  func index(_ id: Int64, rank: Int64, _ stored: Article, version: Int64) throws {
    let key: String? = try db.value("SELECT key FROM article WHERE id = ?", [id])
    let article = try stored.applying(judgements(ofKey: key ?? ""))
    let publisher = try article.metadata.publisher.map(self.publisher)
    let names = try speakers(of: article, id)
    try indexQuotes(of: article, id, rank: rank, publisher, names)
    let title = Offer(article, analyser: "", time: 0).title
    let metadata = article.metadata
    try db.run(
      """
      UPDATE article SET rank = ?, version = ?, title = ?, publisher = ?, published = ?, url = ?,
        source = ?, quotes = ?, corrections = ?,
        versions = (SELECT count(*) FROM version WHERE version.article = article.id)
      WHERE id = ?
      """,
      [
        rank, version, title, publisher, metadata.published?.iso8601,
        metadata.canonicalURL?.storable, metadata.source?.storable,
        article.quotes.count { !$0.isBelief }, article.corrections.count, id,
      ])
    let words = IndexedWords.of(article.text.string)
    try db.run(
      "INSERT INTO article_fts (rowid, text, source) VALUES (?, ?, ?)",
      [rank, words, Token.source(publisher)])
    try db.run(
      "INSERT INTO title_fts (rowid, title, source) VALUES (?, ?, ?)",
      [rank, IndexedWords.of(title), metadata.publisher?.storable ?? ""])
  }

  private func indexQuotes(
    of article: Article, _ id: Int64, rank: Int64, _ publisher: Int64?, _ names: [Int64]
  ) throws {
    var next = try nextQuote(Rank.minute(of: rank))
    for (number, quote) in article.quotes.enumerated() where !quote.isBelief {
      let words = quote.pieces.map { article.text.words(in: $0) }.joined(separator: " … ").storable
      let name = quote.speaker.map { names[$0] }
      let others = quote.others.map { names[$0] }
      let mention = article.mentionWithoutName(of: quote)
      try db.run(
        """
        INSERT INTO quote
          (id, article, number, name, kind, uncertain, start, stop, publisher, words, mention)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          next, id, number, name, quote.kind.number, quote.isUncertain, quote.extent.lowerBound,
          quote.extent.upperBound, publisher, words, mention,
        ])
      try indexWords(words, ofQuote: next, who: Token.who(name, others, mention), publisher)
      for (place, other) in others.enumerated() {
        try db.run(
          "INSERT INTO joint (quote, place, name) VALUES (?, ?, ?)", [next, place, other])
      }
      next += 1
    }
  }

  /// Removes the article from the index. It needs the words that were indexed, which the tables hold.
  func unindex(_ id: Int64) throws {
    let quotes = try Row.fetchCursor(
      db.cachedStatement(
        sql: "SELECT id, name, publisher, words, mention FROM quote WHERE article = ?"),
      arguments: [id])
    while let quote = try quotes.next() {
      let who = Token.who(quote["name"], try others(quote["id"]), quote["mention"])
      try unindexWords(of: quote, who: who)
    }
    try db.run("DELETE FROM quote WHERE article = ?", [id])
    try db.run(
      """
      UPDATE name SET quotes = name.quotes - speaker.quotes
      FROM speaker WHERE speaker.article = ? AND speaker.name = name.id
      """, [id])
    try db.run("DELETE FROM speaker WHERE article = ?", [id])
    try unindexText(id)
  }

  private func indexWords(
    _ words: String, ofQuote id: Int64, who: String, _ publisher: Int64?
  ) throws {
    try db.run(
      "INSERT INTO quote_fts (rowid, text, who, source) VALUES (?, ?, ?, ?)",
      [id, IndexedWords.of(words), who, Token.source(publisher)])
  }

  private func unindexWords(of quote: Row, who: String) throws {
    try db.run(
      "INSERT INTO quote_fts (quote_fts, rowid, text, who, source) VALUES ('delete', ?, ?, ?, ?)",
      [
        quote["id"] as Int64, IndexedWords.of(quote["words"]), who,
        Token.source(quote["publisher"]),
      ])
  }

  /// Indexes the words for sources without a name in a library that has none yet.
  func indexAllMentions() throws {
    let articles = try Row.fetchCursor(
      db, sql: "SELECT id, version, key FROM article WHERE quotes > 0")
    while let row = try articles.next() {
      guard let stored = try stored(version: row["version"]) else { continue }
      let article = try stored.applying(judgements(ofKey: row["key"]))
      try indexMentions(of: article, row["id"])
    }
  }

  private func indexMentions(of article: Article, _ id: Int64) throws {
    let quotes = try db.rows(
      "SELECT id, number, name, publisher, words FROM quote WHERE article = ?", [id])
    for row in quotes {
      let number: Int = row["number"]
      guard article.quotes.indices.contains(number),
        let mention = article.mentionWithoutName(of: article.quotes[number])
      else { continue }
      let others = try others(row["id"])
      try unindexWords(of: row, who: Token.who(row["name"], others, nil))
      try db.run("UPDATE quote SET mention = ? WHERE id = ?", [mention, row["id"] as Int64])
      try indexWords(
        row["words"], ofQuote: row["id"], who: Token.who(row["name"], others, mention),
        row["publisher"])
    }
  }

  /// The names of those who say a quotation too.
  private func others(_ quote: Int64) throws -> [Int64] {
    try db.rows("SELECT name FROM joint WHERE quote = ? ORDER BY place", [quote]).map { $0["name"] }
  }

  private func unindexText(_ id: Int64) throws {
    let row = try db.rows(
      """
      SELECT rank, title, article.publisher, publisher.name, version.text FROM article
      JOIN version ON version.id = article.version
      LEFT JOIN publisher ON publisher.id = article.publisher WHERE article.id = ?
      """, [id]
    ).first
    guard let row else { return }
    let text: Data = row["text"]
    let words = UTF8Text(repairing: Array(text)).string
    try db.run(
      "INSERT INTO article_fts (article_fts, rowid, text, source) VALUES ('delete', ?, ?, ?)",
      [row["rank"] as Int64, IndexedWords.of(words), Token.source(row["publisher"])])
    try db.run(
      "INSERT INTO title_fts (title_fts, rowid, title, source) VALUES ('delete', ?, ?, ?)",
      [row["rank"] as Int64, IndexedWords.of(row["title"]), row["name"] as String? ?? ""])
  }

  private func publisher(_ name: String) throws -> Int64 {
    let name = name.storable
    try db.run("INSERT OR IGNORE INTO publisher (name) VALUES (?)", [name])
    return try db.value("SELECT id FROM publisher WHERE name = ?", [name]) ?? 0
  }

  /// The names of the speakers of an article, which are added, with the roles that they have here.
  private func speakers(of article: Article, _ id: Int64) throws -> [Int64] {
    let names = try names(of: article, id)
    for (number, (speaker, name)) in zip(article.speakers, names).enumerated() {
      let quotes = speaker.quotes.count { !article.quotes[$0].isBelief }
      try db.run(
        """
        INSERT INTO speaker (article, number, name, role, affiliation, quotes)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        [
          id, number, name, speaker.role.map { article.text.words(in: $0).storable },
          speaker.affiliation.map { article.text.words(in: $0).storable }, quotes,
        ])
      try db.run("UPDATE name SET quotes = quotes + ? WHERE id = ?", [quotes, name])
    }
    return names
  }
}

extension Article {
  /// The words for the sources of a quotation that have no name, speakers or not; `nil` for none.
  fileprivate func mentionWithoutName(of quote: Quote) -> String? {
    guard quote.speaker != nil else { return sourceName(of: quote)?.storable }
    let unnamed = speakers(of: quote).filter { $0.kind == .unnamed }.map(\.name)
    return unnamed.isEmpty ? nil : unnamed.listed.storable
  }
}

extension Quote.Kind {
  /// The number that is stored.
  var number: Int {
    switch self {
    case .direct: 0
    case .mixed: 1
    case .indirect: 2
    }
  }

  /// The kind of a number that was stored.
  init(number: Int) { self = number == 0 ? .direct : number == 1 ? .mixed : .indirect }
}

/// Words of the index that stand for a name or a publisher.
enum Token {
  static func name(_ id: Int64?) -> String { id.map { "n\($0)" } ?? "" }
  /// Those of all who say a quotation, or of the words for a source without a name.
  static func who(_ id: Int64?, _ others: [Int64], _ mention: String?) -> String {
    let names = ([id].compactMap(\.self) + others).map(name)
    return (names + (mention.map(words) ?? [])).joined(separator: " ")
  }
  static func words(_ mention: String) -> [String] { NameWords.of(mention).map { "w" + $0 } }
  static func source(_ id: Int64?) -> String { id.map { "s\($0)" } ?? "" }
}

/// Text as the index takes it: ideographs and kana are words of their own, since no spaces divide them.
enum IndexedWords {
  static func of(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0xE2 }) || text.utf8.contains(0) else { return text }
    var words = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar.value != 0 {
      let isWord = isIdeograph(scalar.value)
      if isWord { words.append(" ") }
      words.append(scalar)
      if isWord { words.append(" ") }
    }
    return String(words)
  }

  private static func isIdeograph(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xF900...0xFAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
