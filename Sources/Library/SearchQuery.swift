import Document

/// What to search for in all quotations.
public struct SearchQuery: Sendable, Equatable {
  /// How words are quoted.
  public enum Kind: String, Sendable, CaseIterable {
    /// At least partly in quotation marks.
    case direct
    /// Without quotation marks.
    case indirect
  }

  /// The order of what is found.
  public enum Order: String, Sendable, CaseIterable {
    /// The latest publication first.
    case new
    /// The best match first (bm25), among the newest 20,000.
    case best
  }

  /// Words, phrases in quotation marks, and beginnings of words with `*`. All of them must be there. Case counts if a
  /// capital was typed; accents never do. Empty for all quotations.
  public var text: String
  /// Whether the last word is still being typed, so that it is the beginning of one.
  public var completesLast = false
  /// A name of the speaker, or whole words of it; or of the words for a source without a name.
  public var speaker: String?
  /// The speaker, as a person of the library.
  public var person: Int64?
  /// Words of the publisher's name.
  public var source: String?
  /// The first minute of publication since 1970.
  public var since: Int?
  /// The minute of publication before which it was, since 1970.
  public var until: Int?
  /// How the words are quoted.
  public var kind: Kind?
  /// The speaker that stands for nobody: quotations without a source.
  public static let nobody = "nobody"
  /// The order.
  public var order = Order.new
  /// The most quotations.
  public var limit = 50

  /// A search for words.
  public init(_ text: String = "") { self.text = text }
}

/// A quotation that was found.
public struct SearchHit: Sendable, Equatable {
  /// The article's number in the library.
  public var article: Int64
  /// The index of the quotation in the article that ``Store/article(_:version:)`` returns.
  public var quote: Int
  /// The words of the quotation in one line; “ … ” stands between its pieces.
  public var words: String
  /// What stands before it in its sentence, in one line.
  public var before: String
  /// The words of the article from the start of the quotation to its end, in one line.
  public var extent: String
  /// What stands after it in its sentence, in one line.
  public var after: String
  /// Its sentence with the quotation, in one line, as far as it is near.
  public var sentence: String
  /// The speaker as the article names it, all who say it, or the words for a source without a name; `nil` for nobody.
  public var speaker: String?
  /// The person that the speaker is.
  public var person: Int64?
  /// Whether the speaker is a guess.
  public var isUncertain: Bool
  /// How it is quoted: `direct`, `mixed` or `indirect`.
  public var kind: String
  /// How far its words are those of the speaker.
  public var wording: Wording
  /// The offset of its first byte in the text.
  public var offset: Int
}

/// An article with what was found in it.
public struct ArticleHits: Sendable, Equatable {
  /// The article.
  public var article: ListedArticle
  /// The quotations that were found, the first one first; empty if articles were searched for.
  public var hits: [SearchHit]
}

/// How many quotations there are.
public struct SearchCount: Sendable, Equatable {
  /// The number, or the number at which counting stopped.
  public var number: Int
  /// Whether there are no more.
  public var isExact: Bool

  /// The number for people: `1,000+` if there are more than were counted.
  public var text: String {
    let digits = String(number)
    let groups = stride(from: digits.count, to: 0, by: -3).map { end in
      String(digits.prefix(end).suffix(min(3, end)))
    }
    return groups.reversed().joined(separator: ",") + (isExact ? "" : "+")
  }

  /// A number that was counted to the end.
  public init(exactly number: Int) { (self.number, isExact) = (number, true) }

  init(number: Int, isExact: Bool) { (self.number, self.isExact) = (number, isExact) }

  /// A number with its noun: `1 quote`, `1,200 articles`.
  public static func counted(_ number: Int, _ noun: String) -> String {
    Self(exactly: number).counted(noun)
  }

  /// The number with a noun for people.
  public func counted(_ noun: String) -> String {
    text + " \(noun)" + (number == 1 && isExact ? "" : "s")
  }
}
