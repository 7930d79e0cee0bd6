import Text

/// Somebody who is quoted: a person, a group, or a source without a name.
public struct Speaker: Sendable, Equatable, Identifiable {
  /// The index of a speaker in its article.
  public typealias ID = Int

  /// What a speaker is.
  public enum Kind: String, Sendable, CaseIterable {
    /// A person with a name.
    case person
    /// An organisation, a company, a government, a crowd.
    case group
    /// Somebody whom the article does not name: “a senior official”.
    case unnamed
  }

  /// The index in ``Article/speakers``.
  public var id: ID
  /// The canonical name: the fullest that is known, without titles.
  public var name: String
  /// Other names it goes by in the article, in order, without the canonical one and pronouns.
  public var aliases: [String]
  /// What it is.
  public var kind: Kind
  /// Role as the article words it: “president”.
  public var role: ByteRange?
  /// Affiliation as the article words it: “the Chicago Council on Global Affairs”.
  public var affiliation: ByteRange?
  /// Where it is first named.
  public var firstMention: ByteRange
  /// Its quotations: indices into ``Article/quotes``, in order.
  public var quotes: [Int]
  /// Words in its quotations.
  public var wordsQuoted: Int

  /// A speaker without quotations yet.
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
