import Document
import Formats
import Text

/// What Omnivore exports: a zip archive with lists of articles, and a page for each. Pocket's archive of tables is read
/// likewise.
enum Omnivore {
  /// Whether an archive is one of these.
  static func isExport(_ bytes: [UInt8]) -> Bool {
    guard let archive = try? ZipArchive(bytes) else { return false }
    return archive.names.contains(where: isList) || !tables(archive).isEmpty
  }

  private static func isList(_ name: String) -> Bool {
    name.hasPrefix("metadata_") && name.hasSuffix(".json")
  }

  private static func tables(_ archive: ZipArchive) -> [String] {
    archive.names.filter { $0.hasPrefix("part_") && $0.hasSuffix(".csv") }
  }

  static func export(_ bytes: [UInt8]) throws(ImportFailure) -> ReaderExport {
    do throws(FormatFailure) {
      let archive = try ZipArchive(bytes)
      let lists = archive.names.filter(isList).sorted()
      return lists.isEmpty ? try pocket(archive) : try articles(lists, of: archive)
    } catch {
      throw ImportFailure(error)
    }
  }

  private static func pocket(_ archive: ZipArchive) throws(FormatFailure) -> ReaderExport {
    var export = ReaderExport(.pocket)
    for name in tables(archive).sorted() {
      let table = CSVTable(try archive.read(name, limit: ReaderExport.longestText) ?? [])
      for item in TableExport.export(.pocket, table).items { export.add(item) }
    }
    return export
  }

  private static func articles(
    _ lists: [String], of archive: ZipArchive
  ) throws(FormatFailure) -> ReaderExport {
    var export = ReaderExport(.omnivore)
    for name in lists {
      let list = try archive.read(name, limit: ReaderExport.longestText) ?? []
      for entry in JSONScanner.value(of: list[...])?.list ?? [] {
        export.add(try item(entry, archive))
      }
    }
    return export
  }

  private static func item(
    _ entry: JSON, _ archive: ZipArchive
  ) throws(FormatFailure) -> ImportedItem {
    var item = ImportedItem()
    item.setAddress(entry.words("url"))
    item.title = entry.words("title")
    item.isRead = entry.words("state")?.lowercased() == "archived"
    item.saved = entry.words("savedAt").flatMap { Timestamp(machine: $0) }
    item.add(tags: entry["labels"]?.list.compactMap { $0.text ?? $0.words("name") } ?? [])
    guard let slug = entry.words("slug") else { return item }
    if let page = try archive.read("content/\(slug).html", limit: ReaderExport.longestText) {
      item.setStory(
        String(decoding: page, as: UTF8.self),
        authors: [entry.words("author")].compactMap { $0 },
        publisher: entry.words("siteName"),
        published: entry.words("publishedAt").flatMap { Timestamp(machine: $0) })
    }
    if let notes = try archive.read("highlights/\(slug).md", limit: ReaderExport.longestText) {
      item.highlights = highlights(String(decoding: notes, as: UTF8.self))
    }
    return item
  }

  /// The block quotations of a file in Markdown, each with the lines below it as its note.
  static func highlights(_ markdown: String) -> [ImportedItem.Highlight] {
    var highlights: [ImportedItem.Highlight] = []
    var isInside = false
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(">") {
        let words = String(line.drop { $0 == ">" || $0 == " " })
        if isInside, !highlights.isEmpty {
          highlights[highlights.count - 1].words += " " + words
        } else if highlights.count < mostHighlights {
          highlights.append(.init(words: words))
        }
        isInside = true
      } else {
        isInside = false
        guard let words = String(line).nonEmpty, !highlights.isEmpty, !words.hasPrefix("#") else {
          continue
        }
        let note = highlights[highlights.count - 1].note
        highlights[highlights.count - 1].note = note.isEmpty ? words : note + "\n" + words
      }
    }
    return highlights.filter { !$0.words.trimmed.isEmpty }
  }

  private static let mostHighlights = 5_000
}
