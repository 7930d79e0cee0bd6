import Document
import Formats
import Text

/// What Wallabag exports as JSON: a list of entries with their text.
enum Wallabag {
  /// Whether bytes begin as a list of entries does.
  static func isExport(_ bytes: [UInt8]) -> Bool {
    guard bytes.first(where: { !$0.isASCIISpace }) == UInt8(ascii: "[") else { return false }
    let head = bytes.prefix(1 << 16)
    return head.contains(phrase: "\"is_archived\"") || head.contains(phrase: "\"is_starred\"")
      || head.contains(phrase: "\"reading_time\"")
  }

  static func export(_ bytes: [UInt8]) -> ReaderExport {
    var export = ReaderExport(.wallabag)
    for entry in JSONScanner.value(of: bytes[...])?.list ?? [] where !export.add(item(entry)) {
      break
    }
    return export
  }

  private static func item(_ entry: JSON) -> ImportedItem {
    var item = ImportedItem()
    item.setAddress(entry.words("url"))
    item.title = entry.words("title")
    item.isRead = entry["is_archived"]?.isTrue == true
    item.saved = entry.words("created_at").flatMap { Timestamp(machine: $0) }
    item.add(tags: entry["tags"]?.list.compactMap { $0.text ?? $0.words("label") } ?? [])
    item.highlights = (entry["annotations"]?.list ?? []).compactMap { note in
      note.words("quote").map { .init(words: $0, note: note.words("text") ?? "") }
    }
    if let html = entry.words("content"), html.utf8.count <= ReaderExport.longestText {
      item.setStory(
        html, authors: entry["published_by"]?.list.compactMap(\.text) ?? [],
        publisher: entry.words("domain_name"),
        published: entry.words("published_at").flatMap { Timestamp(machine: $0) },
        language: entry.words("language"))
    }
    return item
  }
}

extension JSON {
  /// A string; `nil` for anything else.
  var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The string of a member; `nil` if it has no words.
  func words(_ name: String) -> String? { self[name]?.text?.nonEmpty }

  /// Whether it is true, or a number other than 0.
  var isTrue: Bool {
    switch self {
    case .bool(let value): value
    case .int(let value): value != 0
    case .number(let digits): digits != "0"
    default: false
    }
  }
}
