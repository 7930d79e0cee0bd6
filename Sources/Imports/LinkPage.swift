import Document
import Formats
import Text

/// A page of links, as browsers write bookmarks, and Pocket and Instapaper their lists: headings, and links below them.
///
/// The page is read leniently: nothing in it is an error.
struct LinkPage {
  /// A link.
  struct Link {
    var attributes: [String: String]
    var title: String
    /// The headings around it, the outermost first.
    var folders: [String]
  }

  private(set) var links: [Link] = []

  /// Whether bytes are a page rather than a table.
  static func isPage(_ bytes: [UInt8]) -> Bool {
    bytes.prefix(64).first { !$0.isASCIISpace && $0 < 0x80 } == UInt8(ascii: "<")
  }

  /// Reads a page. O(n).
  init(_ bytes: [UInt8]) {
    var scanner = TagScanner(bytes: bytes)
    var folders: [String] = []
    // A heading is the name of the list that follows it.
    var heading: String?
    while let tag = scanner.next(), links.count < ReaderExport.mostItems {
      switch tag.name {
      case "h1", "h2", "h3":
        heading = scanner.text(to: tag.name)
      case "dl", "ol", "ul":
        if folders.count < Self.deepest { folders.append(heading ?? "") }
        heading = nil
      case "/dl", "/ol", "/ul":
        _ = folders.popLast()
      case "a":
        let title = scanner.text(to: "a")
        links.append(
          Link(
            attributes: scanner.attributes(of: tag), title: title,
            folders: folders.filter { !$0.isEmpty }))
      default: break
      }
    }
  }

  /// Folders that are nested deeper are not told apart.
  private static let deepest = 64

  /// The links as articles.
  func export(_ kind: ReaderExport.Kind) -> ReaderExport {
    var export = ReaderExport(kind)
    for link in links where !export.add(item(of: link, kind)) { break }
    return export
  }

  private func item(of link: Link, _ kind: ReaderExport.Kind) -> ImportedItem {
    var item = ImportedItem()
    item.setAddress(link.attributes["href"])
    item.title = link.title == link.attributes["href"] ? nil : link.title.nonEmpty
    item.saved = (link.attributes["time_added"] ?? link.attributes["add_date"])
      .flatMap { Timestamp(machine: $0) }
    item.add(tags: (link.attributes["tags"] ?? "").split(separator: ",").map(String.init))
    if kind == .bookmarks {
      // Every browser puts its bookmarks below folders of its own.
      item.add(tags: link.folders.filter { !Self.ownFolders.contains($0.lowercased()) })
    } else {
      let folder = link.folders.last ?? ""
      item.isRead = ["read archive", "archive"].contains(folder.lowercased())
      if !item.isRead, folder.lowercased() != "unread" { item.add(tags: [folder]) }
    }
    return item
  }

  private static let ownFolders: Set<String> = [
    "bookmarks", "bookmarks menu", "bookmarks toolbar", "bookmarks bar", "other bookmarks",
    "mobile bookmarks", "personal toolbar folder", "favorites bar", "favorites",
  ]
}

/// The tags of a page, in order.
private struct TagScanner {
  /// A tag: its name in lowercase, with `/` before that of an end tag, and its place.
  struct Tag {
    var name: String
    /// The bytes between the name and `>`.
    var rest: Range<Int>
  }

  let bytes: [UInt8]
  private var index = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The next tag; `nil` at the end.
  mutating func next() -> Tag? {
    while let start = bytes[index...].firstIndex(of: Self.less) {
      index = start + 1
      var end = index
      while end < bytes.count,
        bytes[end].isASCIILetter || bytes[end].isASCIIDigit
          || end == index && bytes[end] == Self.slash
      {
        end += 1
      }
      guard end > index else { continue }
      let name = String(decoding: bytes[index..<end], as: UTF8.self).lowercased()
      let close = closing(from: end)
      index = min(close + 1, bytes.count)
      return Tag(name: name, rest: end..<close)
    }
    return nil
  }

  /// The `>` that ends a tag, which is outside quotation marks; the end of the page if there is none.
  private func closing(from start: Int) -> Int {
    var quote: UInt8?
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == quote {
        quote = nil
      } else if quote == nil {
        if byte == Self.greater { return index }
        // Only a value can be quoted.
        let isValue = index > start && bytes[index - 1] == Self.equals
        if isValue, byte == .quotationMark || byte == .apostrophe { quote = byte }
      }
      index += 1
    }
    // A quotation mark that is never closed: the tag ends at its first `>`.
    return bytes[start...].firstIndex(of: Self.greater) ?? bytes.count
  }

  /// The words up to an end tag or the next link or list, without other tags.
  mutating func text(to name: String) -> String {
    var words: [UInt8] = []
    while index < bytes.count {
      let start = index
      guard let tag = next() else {
        words += bytes[start...].prefix(Self.longestTitle)
        break
      }
      let open = bytes[start...].firstIndex(of: Self.less) ?? start
      words += bytes[start..<min(open, start + Self.longestTitle)]
      if tag.name == "/" + name { break }
      if Self.structure.contains(tag.name) || words.count > Self.longestTitle {
        index = open
        break
      }
    }
    return CharacterReferences.words(in: String(decoding: words, as: UTF8.self)) ?? ""
  }

  /// The attributes of a tag, with names in lowercase.
  func attributes(of tag: Tag) -> [String: String] {
    var attributes: [String: String] = [:]
    var index = tag.rest.lowerBound
    let end = tag.rest.upperBound
    while index < end, attributes.count < Self.mostAttributes {
      while index < end, bytes[index].isASCIISpace || bytes[index] == Self.slash { index += 1 }
      let start = index
      while index < end, !bytes[index].isASCIISpace, bytes[index] != Self.equals { index += 1 }
      let name = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
      guard index < end, bytes[index] == Self.equals else { continue }
      index += 1
      var value = index..<index
      if index < end, bytes[index] == .quotationMark || bytes[index] == .apostrophe {
        let close = bytes[(index + 1)..<end].firstIndex(of: bytes[index]) ?? end
        value = (index + 1)..<close
        index = min(close + 1, end)
      } else {
        while index < end, !bytes[index].isASCIISpace { index += 1 }
        value = value.lowerBound..<index
      }
      let text = String(decoding: bytes[value], as: UTF8.self)
      if attributes[name] == nil { attributes[name] = CharacterReferences.words(in: text) ?? "" }
    }
    return attributes
  }

  private static let structure: Set<String> = [
    "a", "dl", "dt", "dd", "h1", "h2", "h3", "li", "ol", "ul", "/dl", "/ol", "/ul", "/li",
  ]
  private static let longestTitle = 2_000
  private static let mostAttributes = 50
  private static let less = UInt8(ascii: "<")
  private static let greater = UInt8(ascii: ">")
  private static let slash = UInt8(ascii: "/")
  private static let equals = UInt8(ascii: "=")
}
