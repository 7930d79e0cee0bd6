import Document
import GRDB
import Text

/// What a person decided: who says a quotation, that two names are one person. Judgements are only added, never changed;
/// one of kind ``Kind/undo`` takes an earlier one back.
public struct Judgement: Sendable, Equatable {
  /// What it decides. The raw value is stored.
  public enum Kind: String, Sendable, CaseIterable {
    /// Who says a quotation of one article.
    case speaker
    /// What somebody is called in one article.
    case rename
    /// That names are one person.
    case merge
    /// That names are not one person.
    case split
    /// That an earlier judgement no longer holds: `body["id"]` is its id.
    case undo
  }

  /// An id that no other judgement of any library has.
  public var id: String
  /// When, in seconds since 1970.
  public var at: Int
  /// Who decided.
  public var author: String
  /// What it decides.
  public var kind: Kind
  /// The key of the article that it is about; `nil` if it is about people.
  public var article: String?
  /// What was decided. The members depend on the kind; places are exact words with what stands around them, never offsets.
  public var body: JSON

  /// A judgement.
  public init(
    id: String = newID(), at: Int, author: String, kind: Kind, article: String? = nil, body: JSON
  ) {
    self.id = id
    self.at = at
    self.author = author
    self.kind = kind
    self.article = article
    self.body = body
  }

  /// A random id: 32 hexadecimal digits.
  public static func newID() -> String {
    [UInt64.random(in: 0...(.max)), .random(in: 0...(.max))].map {
      let digits = String($0, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}

extension Judgement {
  /// The judgement as an object, as `judgements.jsonl` has it.
  public var json: JSON {
    .object([
      .init("id", .string(id)), .init("at", .int(at)), .init("author", .string(author)),
      .init("kind", .string(kind.rawValue)), .init("article", JSON(article)), .init("body", body),
    ])
  }

  /// The judgement of an object; `nil` if it is none.
  public init?(_ json: JSON) {
    guard let id = json["id"].string, let at = json["at"]?.int, let author = json["author"].string,
      let kind = json["kind"].string.flatMap(Kind.init), let body = json["body"]
    else { return nil }
    self.init(
      id: id, at: at, author: author, kind: kind, article: json["article"].string, body: body)
  }

  init?(_ row: Row) {
    guard let kind = Kind(rawValue: row["kind"]), let body = JSON(stored: row["body"]) else {
      return nil
    }
    self.init(
      id: row["id"], at: row["at"], author: row["author"], kind: kind, article: row["article"],
      body: body)
  }
}

extension [Judgement] {
  /// Those that hold: without those that were undone, and without the undoing. In the order in which they were made.
  public var holding: [Judgement] {
    var undone: Set<String> = []
    // An undo may itself be undone, so the last word counts.
    for judgement in reversed() where judgement.kind == .undo && !undone.contains(judgement.id) {
      if let id = judgement.body["id"].string { undone.insert(id) }
    }
    return filter { $0.kind != .undo && !undone.contains($0.id) }
  }
}

extension Judgement {
  /// What it decides about its article; `nil` if it is about people.
  public var ruling: MadeRuling? {
    guard article != nil, let ruling = Ruling(kind: kind.rawValue, body: body) else { return nil }
    return MadeRuling(ruling, Decision(author: author, time: at))
  }
}

extension Article {
  /// The article as judgements correct it.
  func applying(_ judgements: [Judgement]) -> Article {
    var article = self
    _ = article.apply(judgements.holding.compactMap(\.ruling))
    return article
  }
}
