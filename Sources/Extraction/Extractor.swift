import Document
import Formats
import Text

/// Reads bytes of any format.
public enum Extractor {
  /// The article in bytes of an unknown format; of several, the first. O(n).
  ///
  /// - Parameters:
  ///   - bytes: The contents of a file or a response.
  ///   - charset: The server's charset, if any.
  ///   - mediaType: The server's media type, if any, in lowercase and without parameters.
  ///   - source: The path or URL of the bytes.
  ///   - address: The address that they were fetched from after redirects, if they were.
  ///   - isForced: Whether to return all text of a page without an article instead of an error.
  /// - Throws: An error if a page has no article or a format cannot be read. Plain text always has one.
  public static func article(
    from bytes: [UInt8], charset: String? = nil, mediaType: String? = nil, source: String? = nil,
    address: String? = nil, isForced: Bool = false
  ) throws(ReadingFailure) -> Article {
    let format = SourceFormat(bytes, name: address ?? source, mediaType: mediaType)
    var article: Article
    do {
      if let documents = try format.documents(bytes) {
        article = try first(of: documents, isForced: isForced)
      } else if format == .html {
        article = try HTMLPage.article(
          from: bytes, charset: charset, address: address, isForced: isForced)
      } else {
        article = plainText(bytes, charset: charset)
      }
    } catch {
      throw ReadingFailure(error)
    }
    article.metadata.source = source
    if format != .html, article.metadata.canonicalURL == nil {
      article.metadata.canonicalURL = address
    }
    return article
  }

  private static func plainText(_ bytes: [UInt8], charset: String?) -> Article {
    let named = charset.flatMap { HTMLCharset.converted(bytes, from: [$0]) }
    var article = PlainText.article(from: named?.bytes ?? bytes)
    article.repairs = (named?.repairs ?? []) + article.repairs
    return article
  }

  /// The first article in some documents, with a note on the others.
  private static func first(
    of documents: [SourceDocument], isForced: Bool
  ) throws -> Article {
    var failure: any Error = HTMLPage.Failure.noArticle
    for forced in isForced ? [false, true] : [false] {
      for document in documents {
        do {
          var article = try Article(document, isForced: forced)
          if documents.count > 1 {
            let others = documents.count - 1
            article.repairs.append(
              .note("the source has \(others) more \(others == 1 ? "document" : "documents")"))
          }
          return article
        } catch {
          failure = error
        }
      }
    }
    throw failure
  }
}
