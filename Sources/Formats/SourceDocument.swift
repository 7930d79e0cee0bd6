import Document
import Text

/// What a format makes of a source: a page or a text to be read as an article, and what the source says of it.
public struct SourceDocument: Sendable {
  /// What the bytes are.
  public enum Content: Sendable {
    /// HTML with an article somewhere in it.
    case page
    /// HTML that is nothing but the article.
    case story
    /// Plain text.
    case text
    /// A list of articles; there are no bytes.
    case feed(Feed)
  }

  /// What the bytes are.
  public let content: Content
  /// The page or the text.
  public var bytes: [UInt8]
  /// The charset that the source states for ``bytes``, if any.
  public var charset: String?
  /// The address of the page, for relative addresses.
  public var address: String?
  /// What the source says of the article, apart from ``bytes``.
  public var metadata = Metadata()
  /// Whether ``metadata`` comes before what ``bytes`` say of themselves, or only fills in what they do not say.
  public var isCertain = true
  /// Who sent it, if it is a message: an author or a publisher.
  public var sender: Sender?
  /// The same as plain text, in UTF-8, if the source has it, too.
  public var plainText: [UInt8]?
  /// What was left out or repaired.
  public var repairs: [Repair] = []
  /// Where ``bytes`` are in the source.
  package var origin = Origin.nowhere

  /// The sender of a message.
  public struct Sender: Sendable, Equatable {
    /// The name, such as “Ann Lee” or “The Lantern”.
    public var name: String?
    /// The mail address.
    public var address: String?

    package init(name: String?, address: String?) {
      self.name = name
      self.address = address
    }
  }

  /// Where the bytes of a document are in its source.
  package enum Origin: Sendable {
    /// The source is no text with lines.
    case nowhere
    /// The source as UTF-8, and the offsets in it.
    case lines([UInt8], SourceOffsets)
    /// Where each page of the source starts in the document's bytes. Pages count as lines.
    case pages([Int])
  }

  /// A document of which nothing else is known.
  package init(_ content: Content, _ bytes: [UInt8]) {
    self.content = content
    self.bytes = bytes
  }
}
