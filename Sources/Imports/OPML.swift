import Formats

/// A list of feeds.
enum OPML {
  static func export(_ bytes: [UInt8]) throws(ImportFailure) -> ReaderExport {
    let tree: XMLTree
    do throws(FormatFailure) { tree = try XMLTree(bytes) } catch { throw ImportFailure(error) }
    var export = ReaderExport(.opml)
    for index in tree.all("outline").prefix(ReaderExport.mostItems) {
      let attributes = tree.elements[index].attributes
      guard let address = attributes["xmlUrl"] ?? attributes["xmlurl"],
        address.hasPrefix("https://") || address.hasPrefix("http://")
      else { continue }
      let title = (attributes["title"] ?? attributes["text"])?.nonEmpty
      export.feeds.append(ImportedFeed(title: title, address: address))
    }
    return export
  }
}
