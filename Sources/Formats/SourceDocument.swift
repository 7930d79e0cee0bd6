import Document
import Text

/// A document in a source: a page or a text to be read as an article, and the metadata that the
/// source gives for it.
public struct SourceDocument: Sendable {
  /// The kind of content.
  public enum Content: Sendable {
    /// HTML with an article somewhere in it.
    case page
    /// HTML that consists only of the article.
    case story
    /// Plain text.
    case text
    /// A list of articles; there are no bytes.
    case feed(Feed)
  }

  /// The kind of content.
  public let content: Content
  /// The page or the text.
  public var bytes: [UInt8]
  /// The charset that the source declares for ``bytes``, if any.
  public var charset: String?
  /// The URL of the page, to resolve relative URLs.
  public var address: String?
  /// The metadata that the source gives for the article, outside ``bytes``.
  public var metadata = Metadata()
  /// Whether ``metadata`` takes precedence over the metadata in ``bytes``, rather than only filling
  /// in missing values.
  public var isCertain = true
  /// The sender, if the document is a message: an author or a publisher.
  public var sender: Sender?
  /// A plain-text version in UTF-8, if the source has one.
  public var plainText: [UInt8]?
  /// The offset in ``bytes`` at which the signature of a message starts, if it has one.
  package var signature: Int?
  /// The notes about what was left out or repaired.
  public var repairs: [Repair] = []
  /// The position of ``bytes`` in the source.
  package var origin = Origin.nowhere

  /// The sender of a message.
  public struct Sender: Sendable, Equatable {
    /// The name, such as “Ann Lee” or “The Lantern”.
    public var name: String?
    /// The email address.
    public var address: String?

    package init(name: String?, address: String?) {
      self.name = name
      self.address = address
    }
  }

  /// The position of a document's bytes in its source.
  package enum Origin: Sendable {
    /// The source is not text with lines.
    case nowhere
    /// The source as UTF-8, and the offsets of the bytes in it.
    case lines([UInt8], SourceOffsets)
    /// The start of each page of the source in the document's bytes. Pages count as lines.
    case pages([Int])
  }

  /// Creates a document without metadata.
  package init(_ content: Content, _ bytes: [UInt8]) {
    self.content = content
    self.bytes = bytes
  }
}
