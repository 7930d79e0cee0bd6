import Document
import Text

extension Feed {
  /// Reads JSON Feed, version 1.
  init(json document: [UInt8]) throws(FormatFailure) {
    let text = Decoding(document).bytes
    guard let feed = JSONScanner.value(of: text[...]) else { throw .damaged("a feed") }
    metadata.title = feed["title"]?.text
    metadata.publisher = metadata.title
    metadata.language = feed["language"]?.text
    metadata.canonicalURL = feed["home_page_url"]?.text.flatMap { WebAddress($0)?.text }
    summary = feed["description"]?.text.flatMap { Self.summary(of: $0) }
    items = (feed["items"]?.list ?? []).prefix(Self.mostItems).map(Self.item)
    if items.isEmpty { throw .nothing("article", in: "the feed") }
  }

  private static func item(_ value: JSON) -> Item {
    var item = Item()
    item.title = value["title"]?.text
    item.address =
      [value["url"], value["external_url"], value["id"]]
      .lazy.compactMap { $0?.text }.compactMap { WebAddress($0)?.text }.first
    item.published = (value["date_published"] ?? value["date_modified"])?.text
      .flatMap { Timestamp(machine: $0) }
    let authors = value["authors"]?.list ?? value["author"].map { [$0] } ?? []
    item.authors = authors.compactMap { $0["name"]?.text }
    item.summary = (value["summary"] ?? value["content_text"] ?? value["content_html"])?.text
      .flatMap { summary(of: $0) }
    return item
  }
}
