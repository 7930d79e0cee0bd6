import Document
import Text

extension Feed {
  /// Reads RSS 0.9 to 2.0 and Atom.
  init(xml document: [UInt8]) throws(FormatFailure) {
    let tree = try XMLTree(document)
    let root = (tree.all("channel") + tree.all("feed") + tree.all("atom:feed")).first ?? 0
    guard !tree.elements.isEmpty else { throw .damaged("a feed") }
    metadata.title = tree.words("title", of: root).flatMap { Self.words(of: $0) }
    summary = tree.words("description", "subtitle", of: root).flatMap { Self.summary(of: $0) }
    metadata.language =
      tree.words("language", "dc:language", of: root)
      ?? tree.elements[root].attributes["xml:lang"]
    metadata.publisher = metadata.title
    metadata.canonicalURL = Self.link(of: root, in: tree)
    metadata.published = Self.date(of: root, in: tree)
    let entries = tree.elements.indices.lazy.filter {
      ["item", "entry", "atom:entry"].contains(tree.elements[$0].name)
    }
    let feed = metadata
    items = entries.prefix(Self.mostItems).map { Self.item($0, tree, of: feed) }
    if items.isEmpty { throw .nothing("article", in: "the feed") }
  }

  private static func item(_ index: Int, _ tree: XMLTree, of feed: Metadata) -> Item {
    var item = Item()
    item.title = tree.words("title", "atom:title", of: index).flatMap { words(of: $0) }
    item.address = link(of: index, in: tree, base: feed.canonicalURL)
    item.published = date(of: index, in: tree)
    item.authors = authors(of: index, in: tree)
    let html =
      tree.words(
        "description", "summary", "content", "content:encoded", "media:description", of: index)
      ?? tree.children("media:group", of: index).lazy
      .compactMap { tree.words("media:description", of: $0) }.first
    item.summary = html.flatMap { summary(of: $0, naming: [item.title, feed.title]) }
    return item
  }

  private static func date(of index: Int, in tree: XMLTree) -> Timestamp? {
    tree.words(
      "pubDate", "published", "dc:date", "issued", "updated", "modified", "lastBuildDate", of: index
    ).flatMap { Timestamp(machine: $0) }
  }

  private static func authors(of index: Int, in tree: XMLTree) -> [String] {
    let names = tree.children("author", of: index).compactMap { author in
      tree.words("name", of: author) ?? tree.text(of: author)
    }
    return names.isEmpty ? [tree.words("dc:creator", of: index)].compactMap { $0 } : names
  }

  /// The URL of an article or of the feed: the text of the RSS `<link>`, or the `href` of the Atom
  /// one.
  ///
  /// - Parameter base: The URL of the feed, to resolve relative ones.
  private static func link(of index: Int, in tree: XMLTree, base: String? = nil) -> String? {
    let links = tree.children("link", of: index) + tree.children("atom:link", of: index)
    let texts = links.compactMap { tree.text(of: $0) }
    let targets = links.map { tree.elements[$0].attributes }
      .filter { ["alternate", nil].contains($0["rel"]) }.compactMap { $0["href"] }
    let guids = tree.children("guid", of: index)
      .filter { tree.elements[$0].attributes["isPermaLink"] != "false" }
      .compactMap { tree.text(of: $0) }
    let base = base.flatMap(WebAddress.init)
    return (texts + targets + guids).lazy.compactMap { WebAddress($0)?.text }.first
      ?? (texts + targets).lazy.compactMap { base?.resolving($0) }.first
  }
}
