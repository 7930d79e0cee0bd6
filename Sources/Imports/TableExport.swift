import Document
import Formats

/// The exports that are tables: Pocket, Instapaper, Readwise.
enum TableExport {
  /// The program whose table has these columns; `nil` if it is none of them.
  static func kind(of names: [String]) -> ReaderExport.Kind? {
    let names = Set(names)
    if names.isSuperset(of: ["url", "time_added", "status"]) { return .pocket }
    if names.isSuperset(of: ["url", "title", "folder", "timestamp"]) { return .instapaper }
    if names.isSuperset(of: ["highlight", "book title"]) { return .readwise }
    if names.isSuperset(of: ["title", "url", "document tags", "saved date"]) { return .readwise }
    return nil
  }

  static func export(_ kind: ReaderExport.Kind, _ table: CSVTable) -> ReaderExport {
    if kind == .readwise, table.has("highlight") { return highlights(table) }
    var export = ReaderExport(kind)
    for row in table.rows where !export.add(item(table, row, kind)) { break }
    return export
  }

  private static func item(
    _ table: CSVTable, _ row: [String], _ kind: ReaderExport.Kind
  ) -> ImportedItem {
    var item = ImportedItem()
    item.setAddress(table.value("url", of: row))
    item.title = table.value("title", of: row)
    item.saved = table.value("time_added", "timestamp", "saved date", of: row)
      .flatMap { Timestamp(machine: $0) }
    switch kind {
    case .pocket:
      item.isRead = table.value("status", of: row) == "archive"
      item.add(tags: list(table.value("tags", of: row), separators: "|"))
    case .instapaper:
      let folder = table.value("folder", of: row)
      item.isRead = folder == "Archive"
      if let folder, !["Archive", "Unread"].contains(folder) { item.add(tags: [folder]) }
      item.add(tags: list(table.value("tags", of: row), separators: ",[]\""))
      if let words = table.value("selection", of: row) { item.highlights = [.init(words: words)] }
    default:
      item.isRead = table.value("location", of: row) == "archive"
      item.add(tags: list(table.value("document tags", of: row), separators: ","))
    }
    return item
  }

  private static func list(_ value: String?, separators: String) -> [String] {
    (value ?? "").split { separators.contains($0) }.map(String.init)
  }

  /// The highlights of Readwise, a row each: those of one document are its text.
  private static func highlights(_ table: CSVTable) -> ReaderExport {
    var export = ReaderExport(.readwise)
    var documents: [String: Int] = [:]
    var items: [ImportedItem] = []
    for row in table.rows {
      guard let title = table.value("book title", of: row),
        let words = table.value("highlight", of: row)
      else {
        export.unusable += 1
        continue
      }
      let author = table.value("book author", of: row) ?? ""
      let index = documents[title + "\u{0}" + author] ?? items.count
      if index == items.count {
        documents[title + "\u{0}" + author] = index
        var item = ImportedItem()
        item.title = title
        item.setAddress(table.value("url", "source url", of: row))
        item.saved = table.value("highlighted at", of: row).flatMap { Timestamp(machine: $0) }
        item.isRead = true
        item.add(tags: list(table.value("document tags", of: row), separators: ","))
        if !author.isEmpty { item.setText("", authors: [author]) }
        items.append(item)
      }
      items[index].highlights.append(
        .init(words: words, note: table.value("note", of: row) ?? ""))
    }
    for var item in items {
      let text = ([item.title ?? ""] + item.highlights.map(\.words)).joined(separator: "\n\n")
      item.setText(text, authors: item.document?.metadata.authors ?? [])
      export.add(item)
    }
    return export
  }
}
