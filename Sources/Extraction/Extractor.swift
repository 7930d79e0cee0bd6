import Document
import Formats
import Text

/// Reads bytes of any format.
public enum Extractor {
  /// Reads the article in bytes of an unknown format; of several, the first or the requested one.
  /// O(n).
  ///
  /// - Parameters:
  ///   - bytes: The contents of a file or a response.
  ///   - charset: The charset that the server declares, if any.
  ///   - mediaType: The media type that the server declares, if any, in lowercase and without
  ///     parameters.
  ///   - source: The path or URL of the bytes.
  ///   - address: The URL that they were fetched from after redirects, if any.
  ///   - part: The number of the document in an archive, from 1.
  ///   - isForced: Whether to return all text of a page without an article instead of throwing an
  ///     error.
  /// - Throws: An error if a page has no article or a format cannot be read. Plain text always has one.
  public static func article(
    from bytes: [UInt8], charset: String? = nil, mediaType: String? = nil, source: String? = nil,
    address: String? = nil, part: Int? = nil, isForced: Bool = false
  ) throws(ReadingFailure) -> Article {
    let format = SourceFormat(bytes, name: address ?? source, mediaType: mediaType)
    var article: Article
    do {
      if let documents = try format.documents(bytes) {
        article = try self.article(of: documents, part: part, isForced: isForced)
      } else if format == .html {
        article = try page(bytes, charset: charset, address: address, isForced: isForced)
      } else if mediaType == "application/json" {
        throw FormatFailure.notText("JSON data")
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

  /// Reads all articles in bytes of an unknown format: those of an archive, in order, or else the
  /// one that ``article`` returns.
  ///
  /// The source of an article in an archive is the path, followed by `#` and its number.
  public static func articles(
    from bytes: [UInt8], charset: String? = nil, mediaType: String? = nil, source: String? = nil,
    address: String? = nil, isForced: Bool = false
  ) throws(ReadingFailure) -> [Article] {
    let format = SourceFormat(bytes, name: address ?? source, mediaType: mediaType)
    var articles: [Article] = []
    if let documents = try? format.documents(bytes), documents.count > 1 {
      for (index, document) in documents.enumerated() {
        guard var article = try? Article(document, isForced: isForced) else { continue }
        article.metadata.source = source.map { "\($0)#\(index + 1)" }
        articles.append(article)
      }
    }
    guard articles.isEmpty else { return articles }
    return [
      try article(
        from: bytes, charset: charset, mediaType: mediaType, source: source, address: address,
        isForced: isForced)
    ]
  }

  /// Reads the article of a page, which may have been saved by a browser.
  private static func page(
    _ bytes: [UInt8], charset: String?, address: String?, isForced: Bool
  ) throws -> Article {
    let address = address ?? SavedPage.address(of: bytes)
    guard bytes.count > HTMLPage.maximumSize else {
      return try HTMLPage.article(
        from: bytes, charset: charset, address: address, isForced: isForced)
    }
    var document = SavedPage.withoutData(bytes)
    (document.charset, document.address) = (charset, address)
    return try Article(document, isForced: isForced)
  }

  private static func plainText(_ bytes: [UInt8], charset: String?) -> Article {
    let named = charset.flatMap { HTMLCharset.converted(bytes, from: [$0]) }
    var article = PlainText.article(from: named?.bytes ?? bytes)
    article.repairs = (named?.repairs ?? []) + article.repairs
    return article
  }
}

extension Extractor {
  /// Reads the first article in some documents or the requested one, with a note about the others.
  private static func article(
    of documents: [SourceDocument], part: Int?, isForced: Bool
  ) throws -> Article {
    if let part {
      guard documents.indices.contains(part - 1) else {
        throw FormatFailure.nothing("document \(part)", in: "it: it has \(documents.count)")
      }
      return try Article(documents[part - 1], isForced: isForced)
    }
    var failure: any Error = HTMLPage.Failure.noArticle
    for forced in isForced ? [false, true] : [false] {
      for (index, document) in documents.enumerated() {
        do {
          var article = try Article(document, isForced: forced)
          if documents.count > 1 { article.repairs.append(note(of: documents, but: index)) }
          return article
        } catch {
          failure = error
        }
      }
    }
    throw failure
  }

  /// The most documents that a note names.
  private static let named = 3

  /// A note about the documents that are not shown.
  private static func note(of documents: [SourceDocument], but shown: Int) -> Repair {
    let count = documents.count - 1
    let others = documents.indices.filter { $0 != shown }.prefix(named)
    let names = others.map { "#\($0 + 1) \(documents[$0].label)" }.joined(separator: ", ")
    let more = count == 1 ? "1 more document is in it" : "\(count) more documents are in it"
    return .note("\(more): \(names)\(count > named ? ", …" : "")")
  }
}

extension SourceDocument {
  /// The longest name in a note, in characters.
  private static let longestLabel = 60

  /// The title or URL, without characters that a terminal could interpret.
  fileprivate var label: String {
    let name = metadata.title ?? address ?? "untitled"
    let harmless = name.unicodeScalars.filter { CharacterClass.isHarmless($0.value) }
    return String(String(String.UnicodeScalarView(harmless)).prefix(Self.longestLabel))
  }
}
