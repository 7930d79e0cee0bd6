import Text

/// What a person decided about a quotation or a speaker of one article.
public enum Ruling: Sendable, Equatable {
  /// Who says a quotation; `nil` for nobody.
  case speaker(QuotationAnchor, name: String?)
  /// A speaker's name is another one.
  case rename(String, to: String)
  /// Two speakers of the article are one, under the second name.
  case merge(String, into: String)
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

/// A ruling with who made it.
public struct MadeRuling: Sendable, Equatable {
  /// What was decided.
  public var ruling: Ruling
  /// Who decided it, and when.
  public var decision: Decision

  /// Creates a ruling that somebody made.
  public init(_ ruling: Ruling, _ decision: Decision) {
    self.ruling = ruling
    self.decision = decision
  }
}

/// The words by which a quotation is found again in another analysis or version of its article.
public struct QuotationAnchor: Sendable, Equatable {
  /// The words of its longest piece, on one line.
  public var words: String
  /// Some words before it.
  public var before: String
  /// Some words behind it.
  public var after: String

  /// Creates an anchor.
  public init(words: String, before: String, after: String) {
    self.words = words
    self.before = before
    self.after = after
  }
}

// A judgement is stored as the name of its kind and a body.
extension Ruling {
  /// The name of its kind: `speaker`, `rename` or `merge`.
  public var kind: String {
    switch self {
    case .speaker: "speaker"
    case .rename: "rename"
    case .merge: "merge"
    }
  }

  /// What was decided, as JSON. The name `null` is nobody.
  public var body: JSON {
    switch self {
    case .speaker(let anchor, let name):
      .object([
        .init("words", .string(anchor.words)), .init("before", .string(anchor.before)),
        .init("after", .string(anchor.after)), .init("name", JSON(name)),
      ])
    case .rename(let old, let name), .merge(let old, let name):
      .object([.init("from", .string(old)), .init("name", .string(name))])
    }
  }

  /// Reads a ruling; `nil` if the body does not fit the kind.
  public init?(kind: String, body: JSON) {
    let (name, old) = (body["name"]?.text, body["from"]?.text)
    switch (kind, old, name) {
    case ("speaker", _, _):
      guard let words = body["words"]?.text, !words.isEmpty, body["name"] != nil else { return nil }
      let anchor = QuotationAnchor(
        words: words, before: body["before"]?.text ?? "", after: body["after"]?.text ?? "")
      self = .speaker(anchor, name: name)
    case ("rename", let old?, let name?) where !name.isEmpty: self = .rename(old, to: name)
    case ("merge", let old?, let name?) where !name.isEmpty: self = .merge(old, into: name)
    default: return nil
    }
  }
}

extension JSON {
  fileprivate var text: String? {
    if case .string(let text) = self { text } else { nil }
  }
}
