import Document
import Text

/// The one entrance to extraction: looks at bytes and reads them as what they are.
public enum Extractor {
  /// The article in bytes of a kind that is not known. O(n).
  public static func article(from bytes: [UInt8]) -> Article {
    PlainText.article(from: bytes)
  }
}
