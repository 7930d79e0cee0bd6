import Document
import Text

extension Article {
  /// The members that say where a record comes from.
  public static let sourceFields = ["source", "title", "publisher", "published", "url"]

  /// Where the records of the article come from: the path or URL, title, publisher, date and address, as far as they are
  /// known.
  public var sourceMembers: [JSON.Member] {
    [
      .init("source", JSON(metadata.source)), .init("title", JSON(titleWords)),
      .init("publisher", JSON(metadata.publisher)),
      .init("published", JSON(metadata.published?.iso8601)),
      .init("url", JSON(metadata.canonicalURL)),
    ]
  }

  /// The title in the metadata, or else the headline.
  var titleWords: String? { metadata.title ?? firstBlock(.headline).map(words) }

  /// Where the article comes from, in Markdown: a title with a link, publisher and date; or else the path. `nil` if
  /// nothing is known.
  var citation: String? {
    let title = titleWords.map { Markdown.escaped($0) }
    let url = metadata.canonicalURL ?? metadata.source.flatMap { $0.isWebAddress ? $0 : nil }
    let link = url.map { Markdown.link(title ?? Markdown.escaped($0), to: $0) } ?? title
    let others = [metadata.publisher, metadata.published?.iso8601].compactMap { $0 }
    let parts = [link].compactMap { $0 } + others.map(Markdown.escaped)
    if !parts.isEmpty { return parts.joined(separator: ", ") }
    return metadata.source.map(Markdown.escaped)
  }
}

extension String {
  fileprivate var isWebAddress: Bool { hasPrefix("https://") || hasPrefix("http://") }
}
