import Text

/// Somebody who is quoted: a person, a group, or an unnamed source.
public struct Speaker: Sendable, Equatable, Identifiable {
  /// The index of a speaker in its article.
  public typealias ID = Int

  /// What a speaker is.
  public enum Kind: String, Sendable, CaseIterable {
    /// A person with a name.
    case person
    /// An organization, a company, a government, a crowd.
    case group
    /// Somebody the article does not name: “a senior official”.
    case unnamed
  }

  /// The index in ``Article/speakers``.
  public var id: ID
  /// The canonical name: the fullest one known, without titles.
  public var name: String
  /// Other names in the article, in order, without pronouns.
  public var aliases: [String]
  /// What it is.
  public var kind: Kind
  /// The role in the words of the article: “president”.
  public var role: ByteRange?
  /// The affiliation in the words of the article: “the Chicago Council on Global Affairs”.
  public var affiliation: ByteRange?
  /// Where it is first named.
  public var firstMention: ByteRange
  /// Its quotations: indices into ``Article/quotes``, in order.
  public var quotes: [Int]
  /// Words in its quotations.
  public var wordsQuoted: Int
  /// The person who decided the name; `nil` for what analysis found.
  public var decision: Decision?

  /// Creates a speaker without quotations.
  public init(id: ID, name: String, kind: Kind, firstMention: ByteRange) {
    self.id = id
    self.name = name
    self.kind = kind
    self.firstMention = firstMention
    aliases = []
    role = nil
    affiliation = nil
    quotes = []
    wordsQuoted = 0
  }
}
