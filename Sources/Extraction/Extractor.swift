import Document
import Text

/// The one entrance to extraction: looks at bytes and reads them as what they are.
public enum Extractor {
  /// The article in bytes of a kind that is not known: HTML, or else plain text. O(n).
  ///
  /// - Parameters:
  ///   - bytes: What a file or a server gave.
  ///   - charset: The encoding that the server named, if any.
  ///   - source: Where the bytes come from: a path or a URL.
  ///   - address: The address that they were fetched from after redirects, if they were.
  ///   - isForced: Whether a page without an article gives all of its text.
  /// - Throws: Why a page of HTML gives no article. Plain text always gives one.
  public static func article(
    from bytes: [UInt8], charset: String? = nil, source: String? = nil, address: String? = nil,
    isForced: Bool = false
  ) throws(HTMLPage.Failure) -> Article {
    if HTMLPage.isLikely(bytes) {
      return try HTMLPage.article(
        from: bytes, charset: charset, source: source, address: address, isForced: isForced)
    }
    let named = charset.flatMap { HTMLCharset.converted(bytes, from: [$0]) }
    var article = PlainText.article(from: named?.bytes ?? bytes)
    article.repairs = (named?.repairs ?? []) + article.repairs
    article.metadata.source = source
    article.metadata.canonicalURL = address
    return article
  }
}
