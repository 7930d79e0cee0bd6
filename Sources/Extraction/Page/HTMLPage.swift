import Document
import Formats
import Text

/// Reads news articles from HTML.
public enum HTMLPage {
  /// The largest page that is read, in bytes. Long articles take about a thousandth of it.
  public static let maximumSize = 16 << 20

  /// The reason why a page yields no article.
  public enum Failure: Error, Equatable, Sendable {
    /// The page is larger than ``maximumSize``.
    case tooLarge(bytes: Int)
    /// The page's tags are so badly nested that parsing would take too long.
    case tooTangled
    /// The parser library is not installed.
    case noParser
    /// The page has no article: it is a menu, a search page, or empty until its scripts run.
    case noArticle
    /// The page has no text.
    case noText
  }

  /// Finds the article of a page.
  ///
  /// - Parameters:
  ///   - page: The bytes of the page, in any encoding.
  ///   - charset: The charset that the server declares, if any.
  ///   - source: The path or URL of the page.
  ///   - address: The URL that it was fetched from after redirects, to resolve relative URLs.
  ///   - isForced: Whether to return all text of a page without an article instead of throwing an
  ///     error.
  /// - Throws: ``Failure`` for a page that exceeds a limit or has no article.
  /// - Complexity: O(bytes).
  public static func article(
    from page: [UInt8], charset: String? = nil, source: String? = nil, address: String? = nil,
    isForced: Bool = false
  ) throws(Failure) -> Article {
    guard page.count <= maximumSize else { throw .tooLarge(bytes: page.count) }
    let (text, repairs) = HTMLCharset.decode(page, hint: charset)
    var article = try read(text, address: address, isForced: isForced)
    article.repairs = repairs + article.repairs
    article.metadata.source = source
    return article.checked
  }

  private static func read(
    _ text: [UInt8], address: String?, isForced: Bool
  ) throws(Failure) -> Article {
    let reduced = HTMLSource.reduced(text)
    let tree = try tree(of: reduced.bytes)
    let shown = HTMLArticle(tree: tree, address: address)
    var article: Article
    if let whole = try? shown.assemble() {
      article = whole
    } else if !shown.isLocked, let filled = try filled(text, address: address) {
      article = filled
    } else {
      article = try shown.assemble(isForced: isForced)
    }
    article.sourceMap = article.sourceMap.traced(to: text, by: reduced.offsets)
    article.repairs = losses(tree, cutTags: reduced.cutTags) + article.repairs
    return article
  }

  private static func tree(of page: [UInt8]) throws(Failure) -> HTMLTree {
    do {
      return try HTMLParser.tree(of: page)
    } catch {
      throw error == .noLibrary ? .noParser : .tooTangled
    }
  }

  /// The article in the data embedded in a page's scripts; `nil` if there is none.
  private static func filled(_ text: [UInt8], address: String?) throws(Failure) -> Article? {
    guard let story = ScriptArticle.html(in: text) else { return nil }
    let page = HTMLSource.reduced(text + Array("<article>\(story)</article>".utf8))
    let tree = try tree(of: page.bytes)
    guard var article = try? HTMLArticle(tree: tree, address: address).assemble() else {
      return nil
    }
    article.repairs.append(
      .note("the page shows no article; it was read from the data of its scripts"))
    return article
  }

  /// The notes about what exceeded a limit.
  private static func losses(_ tree: HTMLTree, cutTags: Int) -> [Repair] {
    var notes: [Repair] = []
    if tree.flattened > 0 {
      let depth = HTMLParser.maximumDepth
      notes.append(.note("elements nested more than \(depth) deep were read as if they were not"))
    }
    if cutTags > 0 { notes.append(.note("tags with more than 500 attributes were cut off")) }
    return notes
  }
}

extension HTMLPage.Failure: CustomStringConvertible {
  /// The error message.
  public var description: String {
    switch self {
    case .tooLarge(let bytes):
      "the page has \(bytes >> 20) MB, more than the \(HTMLPage.maximumSize >> 20) MB that are read"
    case .tooTangled: "the page's tags are too tangled to be read in reasonable time"
    case .noParser: "libxml2, which reads web pages, is not installed"
    case .noArticle: "there is no article on the page"
    case .noText: "the page shows no text without its scripts"
    }
  }

  /// How to fix the error; `nil` if there is no way.
  public var fix: String? {
    switch self {
    case .noParser: "install libxml2"
    case .noArticle: "--force shows its text"
    case .tooLarge, .tooTangled: "'w3m -dump' makes text of it"
    case .noText: nil
    }
  }
}
