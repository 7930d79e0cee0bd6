import Document
import Text

/// Reads news articles from HTML.
public enum HTMLPage {
  /// The largest page that is read, in bytes; articles of a thousandth of it are long.
  public static let maximumSize = 16 << 20

  /// Why a page gives no article.
  public enum Failure: Error, Equatable, Sendable {
    /// The page has more bytes than ``maximumSize``.
    case tooLarge(bytes: Int)
    /// The page's tags are so tangled that parsing would take too long.
    case tooTangled
    /// There is no article in it: a menu, a search page, an empty shell that a script would fill.
    case noArticle
  }

  /// Finds the article of a page.
  ///
  /// - Parameters:
  ///   - page: The page as it was stored or sent, in any encoding.
  ///   - charset: What the server said of the encoding, if anything.
  ///   - source: Where the page comes from: a path or a URL.
  /// - Throws: ``Failure`` for a page over a bound or without an article.
  /// - Complexity: O(bytes).
  public static func article(
    from page: [UInt8], charset: String? = nil, source: String? = nil
  ) throws(Failure) -> Article {
    guard page.count <= maximumSize else { throw .tooLarge(bytes: page.count) }
    let (text, repairs) = HTMLCharset.decode(page, hint: charset)
    let tree: HTMLTree
    do {
      tree = try HTMLParser.tree(of: HTMLSource.reduced(text))
    } catch {
      throw .tooTangled
    }
    var article = try HTMLArticle(tree: tree).assemble()
    article.repairs = repairs + article.repairs
    article.metadata.source = source
    return article
  }
}
