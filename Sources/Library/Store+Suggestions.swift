import Document
import GRDB
import People

extension Store {
  /// A question about two names for a person to answer.
  public struct Question: Sendable, Equatable {
    /// Why it is asked.
    public var reason: Suggestion.Reason
    /// The fuller name.
    public var name: StoredName
    /// The other one.
    public var other: StoredName
    /// The roles of each, as written.
    public var roles: [String], otherRoles: [String]
    /// Whether the names are of one person now and may be two.
    public var isSplit: Bool
  }

  /// What nobody has decided yet about names that may be of one person, the most used names first.
  public func questions() throws -> [Question] {
    try read { db in
      let keeper = Keeper(db: db)
      let names = try db.rows("SELECT * FROM name WHERE kind = 0 AND quotes > 0").map(
        StoredName.init)
      let known = try keeper.known(names)
      var answered: Set<Set<NameReference>> = []
      for judgement in try keeper.judgements().holding {
        if let pair = judgement.names { answered.insert([pair.name, pair.other]) }
      }
      return try People.suggestions(among: known).compactMap { suggestion in
        let (name, other) = (names[suggestion.first], names[suggestion.second])
        guard !answered.contains([try keeper.reference(name), try keeper.reference(other)]) else {
          return nil
        }
        return Question(
          reason: suggestion.reason, name: name, other: other,
          roles: known[suggestion.first].roles, otherRoles: known[suggestion.second].roles,
          isSplit: suggestion.isSplit)
      }
    }
  }

  /// Decides that two names are one person, or that they are not.
  public func decide(
    _ name: StoredName, _ other: StoredName, areOne: Bool, author: String
  ) throws {
    let (one, second) = try read { db in
      (try Keeper(db: db).reference(name), try Keeper(db: db).reference(other))
    }
    try append(.people(one, second, areOne: areOne, at: clock(), by: author))
  }

  /// The judgements that hold and have no place in the newest version of their article: its words are gone or stand there
  /// several times.
  public func unplaced() throws -> [Judgement] {
    try read { db in
      let keeper = Keeper(db: db)
      let all = Dictionary(grouping: try keeper.judgements().holding) { $0.article }
      var unplaced: [Judgement] = []
      for (key, judgements) in all {
        guard let key else { continue }
        let version: Int64? = try db.value(
          "SELECT version FROM article WHERE id = (SELECT article FROM alias WHERE key = ?)", [key])
        guard let version, var article = try keeper.stored(version: version) else { continue }
        let lost = article.apply(judgements.compactMap(\.ruling))
        unplaced += judgements.filter { $0.ruling.map(lost.contains) ?? false }
      }
      return unplaced.sorted { ($0.at, $0.id) < ($1.at, $1.id) }
    }
  }
}

extension Keeper {
  /// Names with the articles and publishers in which they speak, and their roles there.
  fileprivate func known(_ names: [StoredName]) throws -> [KnownName] {
    var places: [Int64: Int] = [:]
    var known = names.enumerated().map { index, name in
      places[name.id] = index
      return KnownName(
        spelling: name.spelling, kind: name.kind, person: Int(name.person), articles: [])
    }
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT speaker.name, speaker.article, speaker.role, speaker.affiliation, article.publisher
        FROM speaker JOIN article ON article.id = speaker.article
        """)
    while let row = try rows.next() {
      guard let place = places[row["name"]] else { continue }
      known[place].articles.insert(row["article"])
      if let publisher: Int = row["publisher"] { known[place].publishers.insert(publisher) }
      let role = [row["role"] as String?, row["affiliation"] as String?].compactMap { $0 }
      if !role.isEmpty { known[place].roles.append(role.joined(separator: ", ")) }
    }
    return known
  }
}
