import Document
import GRDB

/// A name that speakers have, and the person that it belongs to.
public struct StoredName: Sendable, Equatable {
  /// Its number in this library.
  public var id: Int64
  /// As articles write it.
  public var spelling: String
  /// What it names.
  public var kind: Speaker.Kind
  /// Where it means the same one: empty for a full name, a publisher, or the number of an article behind `#`.
  public var scope: String
  /// The person.
  public var person: Int64
  /// How many quotations have it.
  public var quotes: Int

  init(_ row: Row) {
    id = row["id"]
    spelling = row["spelling"]
    kind = Speaker.Kind(number: row["kind"])
    scope = row["scope"]
    person = row["person"]
    quotes = row["quotes"]
  }
}

/// A person, group or unnamed source over articles.
public struct StoredPerson: Sendable, Equatable {
  /// Its number in this library.
  public var id: Int64
  /// What it is called.
  public var name: String
  /// How many quotations it has.
  public var quotes: Int
  /// In how many articles it speaks.
  public var articles: Int
}

/// A speaker in an article of the library.
public struct StoredSpeaker: Sendable, Equatable {
  /// The article's number.
  public var article: Int64
  /// The minute since 1970 under which the article is filed.
  public var minute: Int
  /// The publisher of the article.
  public var publisher: String?
  /// The speaker's index in the article.
  public var number: Int
  /// The number of the name.
  public var name: Int64
  /// The role and affiliation in the words of the article.
  public var role: String?, affiliation: String?
  /// How many quotations it has there.
  public var quotes: Int
}

extension Store {
  /// The people whose names have some words, or all, those with the most quotations first.
  public func people(named words: String? = nil, limit: Int = 200) throws -> [StoredPerson] {
    try read { db in
      let chosen = try words.map { try db.names(of: $0) }
      let condition = chosen.map {
        "WHERE name.id IN (\($0.map(String.init).joined(separator: ",")))"
      }
      return try Row.fetchAll(
        db,
        sql: """
          SELECT person.id, person.name, sum(name.quotes) AS quotes FROM name
          JOIN person ON person.id = name.person \(condition ?? "")
          GROUP BY person.id HAVING quotes > 0 ORDER BY quotes DESC, person.name LIMIT ?
          """, arguments: [limit]
      ).map { row in
        let id: Int64 = row["id"]
        let articles: Int? = try db.value(
          """
          SELECT count(DISTINCT speaker.article) FROM name JOIN speaker ON speaker.name = name.id
          WHERE name.person = ? AND speaker.quotes > 0
          """, [id])
        return StoredPerson(
          id: id, name: row["name"], quotes: row["quotes"], articles: articles ?? 0)
      }
    }
  }

  /// How many quotations of a person are paraphrases.
  public func paraphrases(of person: Int64) throws -> Int {
    try read { db in
      try db.value(
        """
        SELECT count(DISTINCT quote.id) FROM name JOIN speaker ON speaker.name = name.id
        JOIN quote ON quote.article = speaker.article
          AND (quote.name = name.id OR name.id IN (SELECT joint.name FROM joint WHERE joint.quote = quote.id))
        WHERE name.person = ? AND quote.kind = ?
        """, [person, Quote.Kind.indirect.number]) ?? 0
    }
  }

  /// The index of a person's first quotation in an article, those in quotation marks before others; `nil` for none.
  public func firstQuote(of person: Int64, in article: Int64) throws -> Int? {
    try read { db in
      try db.value(
        """
        SELECT quote.number FROM quote JOIN name ON name.id = quote.name
          OR name.id IN (SELECT joint.name FROM joint WHERE joint.quote = quote.id)
        WHERE quote.article = ? AND name.person = ? ORDER BY quote.kind = ?, quote.number LIMIT 1
        """, [article, person, Quote.Kind.indirect.number])
    }
  }

  /// The names of a person, the most used first; of all people without one.
  public func names(of person: Int64? = nil) throws -> [StoredName] {
    try read { db in
      try db.rows(
        "SELECT * FROM name WHERE person = ?1 OR ?1 IS NULL ORDER BY quotes DESC, id", [person]
      ).map(StoredName.init)
    }
  }

  /// Where a person speaks, the newest article first.
  public func appearances(of person: Int64) throws -> [StoredSpeaker] {
    try read { db in
      try db.rows(
        """
        SELECT speaker.*, article.rank, publisher.name AS source FROM name
        JOIN speaker ON speaker.name = name.id JOIN article ON article.id = speaker.article
        LEFT JOIN publisher ON publisher.id = article.publisher
        WHERE name.person = ? ORDER BY article.rank DESC, speaker.number
        """, [person]
      ).map {
        StoredSpeaker(
          article: $0["article"], minute: Rank.minute(of: $0["rank"]), publisher: $0["source"],
          number: $0["number"], name: $0["name"], role: $0["role"], affiliation: $0["affiliation"],
          quotes: $0["quotes"])
      }
    }
  }
}
