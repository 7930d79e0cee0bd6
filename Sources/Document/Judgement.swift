import Text

/// What a person decided about an article's quotation or speaker.
///
/// Judgements are only added, never changed: a later one on the same thing holds, and one of the kind
/// ``Ruling/undo(_:)`` takes another back.
public struct Judgement: Sendable, Equatable {
  /// What was decided.
  public enum Ruling: Sendable, Equatable {
    /// Who says a quotation; `nil` for nobody.
    case speaker(QuotationAnchor, name: String?)
    /// A speaker's name is another one.
    case rename(String, to: String)
    /// Two speakers of the article are one, under the second name.
    case merge(String, into: String)
    /// The judgement with an id is taken back.
    case undo(String)
  }

  /// Unlike that of any other judgement, in any library.
  public var id: String
  /// Who decided, and when.
  public var decision: Decision
  /// The identity of the article, in the form that the library gives it.
  public var article: String
  /// What was decided.
  public var ruling: Ruling

  /// Creates a judgement.
  public init(id: String, decision: Decision, article: String, ruling: Ruling) {
    self.id = id
    self.decision = decision
    self.article = article
    self.ruling = ruling
  }
}

/// Who decided something, and when.
public struct Decision: Sendable, Equatable {
  /// The name of the person.
  public var author: String
  /// Seconds since 1970.
  public var time: Int

  /// Creates a decision.
  public init(author: String, time: Int) {
    self.author = author
    self.time = time
  }
}

/// The words by which a quotation is found again in another analysis or version of its article.
public struct QuotationAnchor: Sendable, Equatable {
  /// The words of its longest piece, on one line.
  public var words: String
  /// Some words before it and behind it.
  public var before: String
  public var after: String

  /// Creates an anchor.
  public init(words: String, before: String, after: String) {
    self.words = words
    self.before = before
    self.after = after
  }
}

// JSON Lines: one object a judgement, so that a desk can share them and a researcher can train on them.
extension Judgement {
  /// The judgement as a line of `judgements.jsonl`.
  public var json: JSON {
    .object(
      [
        .init("id", .string(id)), .init("at", .int(decision.time)),
        .init("by", .string(decision.author)), .init("article", .string(article)),
        .init("kind", .string(ruling.name)),
      ] + ruling.members)
  }

  /// Reads a line; `nil` if it is none.
  public init?(_ json: JSON) {
    guard let id = json["id"]?.text, let author = json["by"]?.text,
      let article = json["article"]?.text, let ruling = Ruling(json)
    else { return nil }
    guard case .int(let time)? = json["at"] else { return nil }
    self.init(
      id: id, decision: Decision(author: author, time: time), article: article, ruling: ruling)
  }
}

extension Judgement.Ruling {
  /// Its name in JSON.
  public var name: String {
    switch self {
    case .speaker: "speaker"
    case .rename: "rename"
    case .merge: "merge"
    case .undo: "undo"
    }
  }

  fileprivate var members: [JSON.Member] {
    switch self {
    case .speaker(let anchor, let name):
      [
        .init("words", .string(anchor.words)), .init("before", .string(anchor.before)),
        .init("after", .string(anchor.after)), .init("name", JSON(name)),
      ]
    case .rename(let old, let name), .merge(let old, let name):
      [.init("from", .string(old)), .init("name", .string(name))]
    case .undo(let id): [.init("undoes", .string(id))]
    }
  }

  fileprivate init?(_ json: JSON) {
    let (name, old) = (json["name"]?.text, json["from"]?.text)
    switch (json["kind"]?.text, old, name) {
    case ("speaker", _, _):
      guard let words = json["words"]?.text, !words.isEmpty, json["name"] != nil else { return nil }
      let anchor = QuotationAnchor(
        words: words, before: json["before"]?.text ?? "", after: json["after"]?.text ?? "")
      self = .speaker(anchor, name: name)
    case ("rename", let old?, let name?) where !name.isEmpty: self = .rename(old, to: name)
    case ("merge", let old?, let name?) where !name.isEmpty: self = .merge(old, into: name)
    case ("undo", _, _):
      guard let id = json["undoes"]?.text else { return nil }
      self = .undo(id)
    default: return nil
    }
  }
}

extension JSON {
  fileprivate var text: String? {
    if case .string(let text) = self { text } else { nil }
  }
}

extension [Judgement] {
  /// Those that hold: without what was taken back, in the order of their time. Entries of a file that was merged from
  /// several may stand in any order and twice. O(n log n).
  public var standing: [Judgement] {
    var known: Set<String> = []
    let all = filter { known.insert($0.id).inserted }
      .sorted { ($0.decision.time, $0.id) < ($1.decision.time, $1.id) }
    var undone: Set<String> = []
    // The latest first: an undo that was itself taken back undoes nothing.
    for judgement in all.reversed() where !undone.contains(judgement.id) {
      if case .undo(let id) = judgement.ruling { undone.insert(id) }
    }
    return all.filter { judgement in
      if case .undo = judgement.ruling { return false }
      return !undone.contains(judgement.id)
    }
  }
}
