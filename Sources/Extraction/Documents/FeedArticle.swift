import Document
import Formats
import Text

/// Renders a feed as an article: each item is a heading with its title, followed by its date,
/// authors, URL and summary.
struct FeedArticle {
  private var text = ArticleText()
  private let feed: Feed

  init(_ feed: Feed) {
    self.feed = feed
    if let title = feed.metadata.title { text.append(Array(title.utf8)[...], .headline) }
    if let summary = feed.summary { text.append(Array(summary.utf8)[...], .deck) }
    for item in feed.items { append(item) }
  }

  /// The feed as an article.
  var article: Article {
    var article = Article(
      text: UTF8Text(repairing: text.bytes), blocks: text.blocks, metadata: feed.metadata)
    article.links = text.links
    return article
  }

  private mutating func append(_ item: Feed.Item) {
    let title = Array((item.title ?? item.address ?? "").utf8)
    text.append(title[...], .subheading, level: 2)
    if let address = item.address { text.link(links(0..<title.count, address)) }
    append(item.origin, address: item.address)
    if let summary = item.summary { text.append(Array(summary.utf8)[...], .paragraph) }
  }

  /// Appends the line with the date, authors and URL.
  private mutating func append(_ origin: String, address: String?) {
    let line = Array([origin, address ?? ""].filter { !$0.isEmpty }.joined(separator: " · ").utf8)
    text.append(line[...], .dateline)
    guard let address else { return }
    text.link(links(line.count - address.utf8.count..<line.count, address))
  }

  private func links(_ range: ByteRange, _ address: String) -> [Link] {
    range.isEmpty ? [] : [Link(range, given: Array(address.utf8)[...])].compactMap { $0 }
  }
}

extension Feed.Item {
  /// The date and the authors.
  fileprivate var origin: String {
    let date = published.map { String($0.iso8601.prefix(16)).replacing("T", with: " ") }
    return ([date].compactMap { $0 } + authors).joined(separator: " · ")
  }
}
