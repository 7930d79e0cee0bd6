import Document
import Formats
import Text

/// Reads bytes of any format.
public enum Extractor {
  /// The article in bytes of an unknown format: HTML, or else plain text. O(n).
  ///
  /// - Parameters:
  ///   - bytes: The contents of a file or a response.
  ///   - charset: The server's charset, if any.
  ///   - source: The path or URL of the bytes.
  ///   - address: The address that they were fetched from after redirects, if they were.
  ///   - isForced: Whether to return all text of a page without an article instead of an error.
  /// - Throws: An error if a page has no article. Plain text always has one.
  public static func article(
    from bytes: [UInt8], charset: String? = nil, source: String? = nil, address: String? = nil,
    isForced: Bool = false
  ) throws(HTMLPage.Failure) -> Article {
    switch SourceFormat(bytes) {
    case .html:
      return try HTMLPage.article(
        from: bytes, charset: charset, source: source, address: address, isForced: isForced)
    case .plainText:
      let named = charset.flatMap { HTMLCharset.converted(bytes, from: [$0]) }
      var article = PlainText.article(from: named?.bytes ?? bytes)
      article.repairs = (named?.repairs ?? []) + article.repairs
      article.metadata.source = source
      article.metadata.canonicalURL = address
      return article
    }
  }
}
