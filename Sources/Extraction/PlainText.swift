import Document
import Text

/// Reads plain text into an article.
public enum PlainText {
  /// The article in the bytes of a plain-text copy. Any bytes give an article.
  public static func article(from bytes: [UInt8]) -> Article {
    Article(text: UTF8Text(repairing: bytes), blocks: [])
  }

  /// The article in a text whose every offset must stay as it is: the text is kept, only blocks are found.
  public static func article(verbatim text: UTF8Text) -> Article {
    Article(text: text, blocks: [])
  }
}
