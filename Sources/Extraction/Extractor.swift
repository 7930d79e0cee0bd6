import Document
import Text

/// The one entrance to extraction: looks at bytes and reads them as what they are.
public enum Extractor {
  /// The article in bytes of a kind that is not known: HTML, or else plain text. O(n).
  ///
  /// - Parameters:
  ///   - bytes: What a file or a server gave.
  ///   - charset: The encoding that the server named, if any. Plain text does without.
  ///   - source: Where the bytes come from: a path or a URL.
  /// - Throws: Why a page of HTML gives no article. Plain text always gives one.
  public static func article(
    from bytes: [UInt8], charset: String? = nil, source: String? = nil
  ) throws(HTMLPage.Failure) -> Article {
    if HTMLPage.isLikely(bytes) {
      return try HTMLPage.article(from: bytes, charset: charset, source: source)
    }
    var article = PlainText.article(from: bytes)
    article.metadata.source = source
    return article
  }
}
