import Document
import Text

/// A feed of articles: RSS, Atom or JSON Feed.
public struct Feed: Sendable {
  /// An article in the feed.
  public struct Item: Sendable {
    /// The title.
    public var title: String?
    /// The URL of the article.
    public var address: String?
    /// The publication date.
    public var published: Timestamp?
    /// The authors' names.
    public var authors: [String] = []
    /// A summary, or the beginning of the article.
    public var summary: String?
  }

  /// The title, the language, the publisher and the URL of the feed.
  public var metadata = Metadata()
  /// The feed's description of itself.
  public var summary: String?
  /// The articles, in order.
  public internal(set) var items: [Item] = []

  /// The most articles that are read.
  static let mostItems = 1_000
  /// The longest summary, in bytes.
  private static let longestSummary = 600

  /// Reads the feed in a source.
  static func document(_ bytes: [UInt8]) throws(FormatFailure) -> SourceDocument {
    let feed = FeedLook.kind(bytes) == .json ? try Feed(json: bytes) : try Feed(xml: bytes)
    var document = SourceDocument(.feed(feed), [])
    document.metadata = feed.metadata
    return document
  }

  /// The words of a text with tags, truncated at the end of a sentence or word near the maximum
  /// length.
  ///
  /// - Parameter names: The titles of the article and of the feed. A last paragraph with both says only where the article
  ///   was published.
  static func summary(of html: String, naming names: [String?] = []) -> String? {
    guard let text = words(of: html, naming: names.compactMap(\.self)) else { return nil }
    let words = UTF8Text(text)
    guard words.count > longestSummary else { return text }
    let limit = words.boundary(atOrBefore: longestSummary)
    let bytes = words.bytes
    if let end = bytes[(limit / 2)..<limit].lastIndex(of: .fullStop), bytes[end + 1] == .space {
      return words[0..<(end + 1)]
    }
    let end = bytes[..<limit].lastIndex(of: .space) ?? limit
    return words[0..<end] + " …"
  }

  /// The words of a text with tags; `nil` if there are none.
  static func words(of html: String, naming names: [String] = []) -> String? {
    guard html.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return CharacterReferences.words(in: html)
    }
    let page = HTMLSource.reduced(Array(html.utf8.prefix(1 << 18)))
    let clean = UTF8Text(repairing: page.bytes).bytes
    guard let tree = try? HTMLParser.tree(of: clean) else { return nil }
    let segmenter = HTMLSegmenter(tree)
    let words = UTF8Text(repairing: segmenter.words.bytes)
    var parts = segmenter.segments.map { words[$0.range] }
    if names.count == 2, parts.count > 1, let last = parts.last,
      names.allSatisfy({ last.contains($0) })
    {
      parts.removeLast()
    }
    let text = parts.joined(separator: " ")
    return text.isEmpty ? nil : text
  }
}
