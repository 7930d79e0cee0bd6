import Document
import GRDB
import People
import Text

extension Keeper {
  /// The numbers of the names of an article's speakers, which are added if they are new.
  ///
  /// Two speakers of one article are two people, whatever their names, unless a person decided that they are one.
  func names(of article: Article, _ id: Int64) throws -> [Int64] {
    var taken: Set<Int64> = []
    return try article.speakers.map { speaker in
      let name = try name(
        speaker.name, speaker.kind, scope: scope(of: speaker, article, id), except: taken)
      let origin: Int64? = try db.value("SELECT origin FROM name WHERE id = ?", [name])
      if let origin, !taken.insert(origin).inserted { try separate(name, from: origin) }
      return name
    }
  }

  /// Where a speaker's name means the same one: everywhere for a full name, at the publisher for a group, in the article
  /// for a surname alone and for somebody without a name.
  private func scope(of speaker: Speaker, _ article: Article, _ id: Int64) -> String {
    switch NameScope(speaker.kind, speaker.name) {
    case .everywhere: ""
    case .publisher: (article.metadata.publisher ?? "").storable
    case .article: "#\(id)"
    }
  }

  private func name(
    _ spelling: String, _ kind: Speaker.Kind, scope: String, except taken: Set<Int64>
  ) throws -> Int64 {
    let spelling = spelling.storable
    let found: Int64? = try db.value(
      "SELECT id FROM name WHERE spelling = ? AND kind = ? AND scope = ?",
      [spelling, kind.number, scope])
    if let found { return found }
    let key = kind == .person ? PersonName(spelling)?.key : nil
    let (origin, person) =
      try key.flatMap { try self.person(spelling, key: $0, except: taken) }
      ?? self.person(spelling, kind, scope: scope)
    try db.run(
      "INSERT INTO name (spelling, kind, scope, key, origin, person) VALUES (?, ?, ?, ?, ?, ?)",
      [spelling, kind.number, scope, key, origin, person])
    let id = db.lastInsertedRowID
    for word in Set(NameWords.of(spelling)) {
      try db.run("INSERT OR IGNORE INTO name_word (word, name) VALUES (?, ?)", [word, id])
    }
    return id
  }

  /// The only person with a name of the same first and last name whom a new spelling fits: by itself, and after what was
  /// decided.
  private func person(
    _ spelling: String, key: String, except taken: Set<Int64>
  ) throws -> (origin: Int64, person: Int64)? {
    guard let name = PersonName(spelling) else { return nil }
    let rows = try db.rows(
      "SELECT origin, person, spelling FROM name WHERE key = ? ORDER BY id", [key])
    var origins: [Int64] = []
    var names: [Int64: [PersonName]] = [:]
    for row in rows {
      let origin: Int64 = row["origin"]
      if names[origin] == nil { origins.append(origin) }
      names[origin, default: []] += [PersonName(row["spelling"])].compactMap { $0 }
    }
    let fitting = People.person(
      for: name, among: origins.map { names[$0] ?? [] },
      except: Set(origins.indices.filter { taken.contains(origins[$0]) }))
    guard let fitting, let row = rows.first(where: { $0["origin"] == origins[fitting] }) else {
      return nil
    }
    return (row["origin"], row["person"])
  }

  /// A person of its own for a group, an unnamed source or a name that fits nobody: the one of the same folded name in the
  /// same scope, or a new one.
  private func person(
    _ spelling: String, _ kind: Speaker.Kind, scope: String
  ) throws -> (origin: Int64, person: Int64) {
    let key = kind == .group ? "\(kind.number):\(scope):" + Speaker.foldedName(spelling) : nil
    let known: Int64? = try key.flatMap {
      try db.value("SELECT id FROM person WHERE key = ?", [$0])
    }
    if let known {
      let person: Int64? = try db.value("SELECT person FROM name WHERE origin = ?", [known])
      return (known, person ?? known)
    }
    try db.run("INSERT INTO person (key, name) VALUES (?, ?)", [key, spelling])
    return (db.lastInsertedRowID, db.lastInsertedRowID)
  }

  /// Makes a name that of a person of its own, since an article has both it and another name of the same person.
  private func separate(_ name: Int64, from person: Int64) throws {
    let count: Int? = try db.value("SELECT count(*) FROM name WHERE origin = ?", [person])
    guard count ?? 0 > 1 else { return }
    try db.run("INSERT INTO person (name) SELECT spelling FROM name WHERE id = ?", [name])
    try db.run(
      "UPDATE name SET origin = ?1, person = ?1 WHERE id = ?2", [db.lastInsertedRowID, name])
    try replayPeople()
  }
}

/// The words of a name, folded.
enum NameWords {
  static func of(_ name: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      guard let folded = Folded(scalar.value) else { continue }
      let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      if isWord, let letter = Unicode.Scalar(folded.letter) {
        word.append(letter)
      } else if folded.letter != 0x27, !word.isEmpty {
        words.append(String(word))
        word = .init()
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
  }
}

extension Speaker.Kind {
  /// The number that is stored.
  var number: Int {
    switch self {
    case .person: 0
    case .group: 1
    case .unnamed: 2
    }
  }

  /// The kind of a number that was stored.
  init(number: Int) { self = number == 0 ? .person : number == 1 ? .group : .unnamed }
}
