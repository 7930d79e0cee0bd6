import Document
import GRDB
import Text

/// How a judgement names a name, the same in every library.
public struct NameReference: Sendable, Hashable {
  /// The name as articles write it.
  public var spelling: String
  /// What it names.
  public var kind: Speaker.Kind
  /// Where it means the same one: empty for a full name, a publisher, or an article as `@` and its key.
  public var scope: String

  /// A reference to a name.
  public init(spelling: String, kind: Speaker.Kind, scope: String) {
    self.spelling = spelling
    self.kind = kind
    self.scope = scope
  }

  /// The reference as JSON.
  public var json: JSON {
    .object([
      .init("spelling", .string(spelling)), .init("kind", .string(kind.rawValue)),
      .init("scope", .string(scope)),
    ])
  }

  /// Reads a reference; `nil` if it is none.
  public init?(_ json: JSON?) {
    guard let json, let spelling = json["spelling"].string, let scope = json["scope"].string,
      let kind = json["kind"].string.flatMap(Speaker.Kind.init)
    else { return nil }
    self.init(spelling: spelling, kind: kind, scope: scope)
  }
}

extension Judgement {
  /// The two names that a judgement on people is about; `nil` if it is on an article.
  public var names: (name: NameReference, other: NameReference)? {
    guard article == nil, kind == .merge || kind == .split,
      let name = NameReference(body["name"]), let other = NameReference(body["other"])
    else { return nil }
    return (name, other)
  }

  /// A judgement that two names are one person, or that they are not.
  public static func people(
    _ name: NameReference, _ other: NameReference, areOne: Bool, at time: Int, by author: String
  ) -> Judgement {
    Judgement(
      at: time, author: author, kind: areOne ? .merge : .split,
      body: .object([.init("name", name.json), .init("other", other.json)]))
  }
}

// The person of a name follows from the names themselves (`origin`), and then from the judgements on people in their
// order. Nothing else decides, so that taking all back leads to where it began.
extension Keeper {
  /// Computes the persons anew.
  func replayPeople() throws {
    try db.run("UPDATE name SET person = origin WHERE person <> origin")
    for judgement in try judgements().holding {
      guard let pair = judgement.names else { continue }
      let (name, other) = (try self.name(pair.name), try self.name(pair.other))
      guard let name, let other else { continue }
      if judgement.kind == .merge {
        try db.run("UPDATE name SET person = ? WHERE person = ?", [other.person, name.person])
      } else if name.person == other.person {
        try split(name.id, judgement.id)
      }
    }
    try db.run(
      "DELETE FROM person WHERE key LIKE 'split:%' AND NOT EXISTS (SELECT 1 FROM name WHERE name.person = person.id)"
    )
  }

  private func split(_ name: Int64, _ judgement: String) throws {
    try db.run(
      "INSERT OR IGNORE INTO person (key, name) SELECT ?, spelling FROM name WHERE id = ?",
      ["split:" + judgement, name])
    try db.run(
      "UPDATE name SET person = (SELECT id FROM person WHERE key = ?) WHERE id = ?",
      ["split:" + judgement, name])
  }

  /// A name and its person; `nil` if this library does not have it.
  private func name(_ reference: NameReference) throws -> (id: Int64, person: Int64)? {
    var scope = reference.scope
    if scope.hasPrefix("@") {
      let article: Int64? = try db.value(
        "SELECT article FROM alias WHERE key = ?", [String(scope.dropFirst())])
      guard let article else { return nil }
      scope = "#\(article)"
    }
    return try db.rows(
      "SELECT id, person FROM name WHERE spelling = ? AND kind = ? AND scope = ?",
      [reference.spelling, reference.kind.number, scope]
    ).first.map { ($0["id"], $0["person"]) }
  }

  /// The reference to a name.
  func reference(_ name: StoredName) throws -> NameReference {
    var scope = name.scope
    if scope.hasPrefix("#"), let id = Int64(scope.dropFirst()) {
      let key: String? = try db.value("SELECT key FROM article WHERE id = ?", [id])
      scope = key.map { "@" + $0 } ?? scope
    }
    return NameReference(spelling: name.spelling, kind: name.kind, scope: scope)
  }
}
