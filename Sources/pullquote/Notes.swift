import ArgumentParser
import Document
import Export
import Formats
import Glibc
import Library
import Text

/// `pullquote notes`
struct Notes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes",
    abstract: "List or export the notes of the library.",
    discussion: """
      A note is made in the reader: select words or go to a quote, and type :note and the note. Markdown files have \
      front matter, as Obsidian and others read it. What you write in such a file, also into a note, stays when it is \
      written again, and so does its name.
      """)

  /// The formats of notes.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, csv, markdown, jsonld
  }

  @Option(help: "text, csv, markdown, or jsonld (W3C Web Annotation).")
  var format: Format = .text

  @Option(
    help: "Write a Markdown file per article into this folder, or update it.",
    completion: .directory)
  var into: String?

  @OptionGroup var library: LibraryOption

  func run() throws {
    let store = try library.openExisting()
    let all = try library.reporting { try NoteCollection(store).articles }
    if let into { return try NoteFolder(path: into).write(all) }
    switch format {
    case .text: StandardOutput.write(all.map(\.plainText).joined(separator: "\n"))
    case .csv: StandardOutput.write(ExportedNotes.csvHeader + all.flatMap(\.csvRows))
    case .markdown:
      StandardOutput.write(all.map { NoteFile($0).text }.joined(separator: "\n"))
    case .jsonld: StandardOutput.write(all.webAnnotations.line)
    }
  }
}

/// The notes of a library, by article.
struct NoteCollection {
  /// The articles that have notes, in the order of the library.
  let articles: [ExportedNotes]

  init(_ store: Store) throws {
    let groups = Dictionary(grouping: try store.notes(), by: \.article)
    articles = try groups.sorted { $0.key < $1.key }.compactMap { id, notes in
      guard let article = try store.article(id), let listed = try store.listed(id) else {
        return nil
      }
      let key = try store.key(of: id) ?? "\(id)"
      return ExportedNotes(article, listed, key: key, notes)
    }
  }
}

extension ExportedNotes {
  fileprivate init(_ article: Article, _ listed: ListedArticle, key: String, _ notes: [Note]) {
    let index = CodePointIndex(article.text)
    self.init(key: key, title: listed.title.isEmpty ? "untitled" : listed.title)
    publisher = listed.publisher
    published = listed.published
    address = listed.url
    authors = article.metadata.authors
    tags = listed.tags
    self.notes = notes.map { ExportedNote($0, in: article, index) }
      .sorted { ($0.place?.lowerBound ?? .max, $0.id) < ($1.place?.lowerBound ?? .max, $1.id) }
  }
}

extension ExportedNote {
  /// The bytes before and after a passage that tell it from others.
  private static let context = 32

  fileprivate init(_ note: Note, in article: Article, _ index: CodePointIndex) {
    self.init(
      id: note.id, words: note.words, body: note.body, made: Self.date(note.made),
      changed: Self.date(note.changed))
    guard let range = note.range(in: article.text) else { return }
    let text = article.text
    place = index.codePoints(range)
    before =
      text[text.boundary(atOrBefore: max(0, range.lowerBound - Self.context))..<range.lowerBound]
    after =
      text[
        range
          .upperBound..<text.boundary(atOrBefore: min(text.count, range.upperBound + Self.context))]
    let quote = article.quotes.first { $0.extent.overlaps(range) }
    let doubt = quote?.isUncertain == true ? "?" : ""
    speaker = quote.flatMap(article.speakerNames).map { $0 + doubt }
    label = speaker == nil ? nil : quote.flatMap { article.wording(of: $0).label }
  }

  /// Seconds since 1970 in ISO 8601.
  private static func date(_ seconds: Int) -> String {
    Timestamp(machine: "\(seconds)")?.iso8601 ?? "\(seconds)"
  }
}

extension Note {
  /// Where the words stand in a text: where they did when the note was made, or else at their only place. `nil` if they
  /// are gone or stand in several places, and for a note on the whole article.
  func range(in text: UTF8Text) -> ByteRange? {
    let wanted = Array(words.utf8)
    guard !wanted.isEmpty else { return nil }
    let bytes = text.bytes
    if bytes.indices.contains(start), bytes[start...].starts(with: wanted) {
      return start..<start + wanted.count
    }
    let places = bytes.indices.lazy.filter {
      bytes[$0] == wanted[0] && bytes[$0...].starts(with: wanted)
    }.prefix(2)
    return places.count == 1 ? places.first.map { $0..<$0 + wanted.count } : nil
  }
}

/// A folder of Markdown files with notes.
struct NoteFolder {
  let path: String

  /// Writes a file per article. A file that is about the article is updated, whatever its name is now.
  func write(_ all: [ExportedNotes]) throws(Failure) {
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw Failure(
        .inputFailed, "cannot make \(path): \(String(cString: strerror(errno)))",
        fix: "name another folder with --into")
    }
    let files = try known()
    var (written, same) = (0, 0)
    for notes in all {
      let old = files[notes.key]
      let text = NoteFile(notes).updating(old?.text ?? "")
      if text == old?.text {
        same += 1
        continue
      }
      try write(text, to: old?.path ?? freePath(NoteFile(notes).name), overwrites: old != nil)
      written += 1
    }
    StandardOutput.write("wrote \(written), unchanged \(same)\n")
  }

  private func write(_ text: String, to path: String, overwrites: Bool) throws(Failure) {
    do throws(FileReplacement.Fault) {
      try FileReplacement(path: path, overwrites: overwrites).write([Array(text.utf8)])
    } catch {
      throw Failure(.inputFailed, "cannot write \(path): \(error)")
    }
  }

  /// A path that no file has.
  private func freePath(_ name: String) -> String {
    for number in 1... {
      let path = "\(path)/\(name)\(number == 1 ? "" : " \(number)").md"
      if access(path, F_OK) != 0 { return path }
    }
    return "\(path)/\(name).md"
  }

  /// The files that are here, by the articles that they are about.
  private func known() throws(Failure) -> [String: (path: String, text: String)] {
    var known: [String: (path: String, text: String)] = [:]
    for file in try ImportedFiles.files(at: path) where file.hasSuffix(".md") {
      let text = String(decoding: try Source(argument: file).bytes(), as: UTF8.self)
      if let key = NoteFile.key(of: text) { known[key] = (file, text) }
    }
    return known
  }
}
