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
  /// Where ``bytes`` are in the source, if the source is a text with lines that can be edited.
  package var origin: Origin?

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

  /// The source as UTF-8, and where bytes are in it.
  package struct Origin: Sendable {
    package var text: [UInt8]
    package var offsets: SourceOffsets
  }

  /// A document of which nothing else is known.
  package init(_ content: Content, _ bytes: [UInt8]) {
    self.content = content
    self.bytes = bytes
  }
}
