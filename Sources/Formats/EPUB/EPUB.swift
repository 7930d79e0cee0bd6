import Document
import Text

/// Reads books in EPUB 2 and 3: a zip archive with a package document, which lists the chapters in
/// order.
struct EPUB {
  private let archive: ZipArchive
  private let package: XMLTree
  /// The folder of the package document, with a trailing slash unless it is empty.
  private let folder: String

  /// The most bytes of all chapters together.
  private static let maximumText = 16 << 20
  /// The most chapters that are read.
  private static let mostChapters = 5_000
  /// The media type of chapters.
  private static let chapterType = "application/xhtml+xml"

  /// Opens the book in an archive.
  init(_ archive: ZipArchive) throws(FormatFailure) {
    self.archive = archive
    guard let bytes = try archive.read("META-INF/container.xml") else { throw .damaged("a book") }
    let container = try XMLTree(bytes)
    let roots = container.all("rootfile").compactMap {
      container.elements[$0].attributes["full-path"]
    }
    guard let path = roots.first, let bytes = try archive.read(path) else {
      throw .damaged("a book")
    }
    package = try XMLTree(bytes)
    folder = Self.folder(of: path)
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  /// Reads the book as one story, with its chapters concatenated.
  func document() throws(FormatFailure) -> SourceDocument {
    let (labels, encrypted) = (try labels(), try encrypted())
    var html: [UInt8] = []
    var isCut = false
    for path in chapters.prefix(Self.mostChapters) where !encrypted.contains(path) {
      guard let bytes = try archive.read(path, limit: Self.maximumText) else { continue }
      let chapter = EPUBChapter(bytes, label: labels[path]).html
      isCut = html.count + chapter.count > Self.maximumText
      if isCut { break }
      html += chapter
    }
    guard !html.isEmpty else {
      guard archive.has("META-INF/encryption.xml") else {
        throw .nothing("chapter", in: "the book")
      }
      throw .notText("a book with copy protection")
    }
    var document = SourceDocument(.story, html)
    document.charset = "utf-8"
    document.metadata = metadata
    if isCut {
      document.repairs = [.note("the book is long: only its first 16 MB were read")]
    }
    return document
  }

  /// The names of the chapters in the order of the spine.
  private var chapters: [String] {
    var paths: [String: String] = [:]
    for item in package.all("item") + package.all("opf:item") {
      let attributes = package.elements[item].attributes
      guard let id = attributes["id"], let reference = attributes["href"],
        attributes["media-type"] == Self.chapterType || attributes["media-type"] == "text/html",
        attributes["properties"]?.split(separator: " ").contains("nav") != true
      else { continue }
      paths[id] = Self.path(reference, from: folder)
    }
    return (package.all("itemref") + package.all("opf:itemref")).compactMap { item in
      let attributes = package.elements[item].attributes
      return attributes["linear"] == "no" ? nil : attributes["idref"].flatMap { paths[$0] }
    }
  }

  /// The metadata of the book in the package document.
  private var metadata: Metadata {
    func words(_ name: String) -> [String] {
      package.all(name).compactMap { package.text(of: $0) }
    }
    var data = Metadata()
    data.title = words("dc:title").first
    data.authors = Array(authors.prefix(20))
    data.publisher = words("dc:publisher").first
    data.published = words("dc:date").lazy.compactMap { Timestamp(machine: $0) }.first
    data.language = words("dc:language").first
    return data
  }

  /// The creators, without illustrators, translators and others if any are said to be authors.
  private var authors: [String] {
    var roles: [String: String] = [:]
    for meta in package.all("meta") + package.all("opf:meta") {
      let attributes = package.elements[meta].attributes
      if attributes["property"] == "role", let subject = attributes["refines"] {
        roles[subject] = package.text(of: meta)
      }
    }
    let creators = package.all("dc:creator").compactMap { creator in
      let attributes = package.elements[creator].attributes
      let role = attributes["opf:role"] ?? attributes["id"].flatMap { roles["#\($0)"] }
      return package.text(of: creator).map { (name: $0, role: role) }
    }
    let authors = creators.filter { $0.role == "aut" }
    return (authors.isEmpty ? creators : authors).map(\.name)
  }

  /// The paths of encrypted files.
  private func encrypted() throws(FormatFailure) -> Set<String> {
    guard let bytes = try archive.read("META-INF/encryption.xml") else { return [] }
    let list = try XMLTree(bytes)
    let references = list.all("CipherReference") + list.all("enc:CipherReference")
    return Set(
      references.compactMap { list.elements[$0].attributes["URI"] }.map { Self.path($0, from: "") })
  }

  /// The titles of chapters in the table of contents, by path.
  private func labels() throws(FormatFailure) -> [String: String] {
    var labels: [String: String] = [:]
    for item in package.all("item") + package.all("opf:item") {
      let attributes = package.elements[item].attributes
      let isTable =
        attributes["media-type"] == "application/x-dtbncx+xml"
        || attributes["properties"]?.split(separator: " ").contains("nav") == true
      guard isTable, let path = attributes["href"].map({ Self.path($0, from: folder) }),
        let bytes = try archive.read(path)
      else { continue }
      let table = try XMLTree(bytes)
      let base = Self.folder(of: path)
      for point in table.all("navPoint") {
        let target = table.children("content", of: point).first
          .flatMap { table.elements[$0].attributes["src"] }
        add(target, table.words("navLabel", of: point), from: base, to: &labels)
      }
      for link in table.all("a") {
        add(table.elements[link].attributes["href"], table.text(of: link), from: base, to: &labels)
      }
    }
    return labels
  }

  private func add(
    _ target: String?, _ label: String?, from folder: String, to labels: inout [String: String]
  ) {
    guard let target, let label else { return }
    let path = Self.path(target, from: folder)
    labels[path] = labels[path] ?? label
  }

  /// Resolves a reference from a folder to a path in the archive, without its fragment.
  static func path(_ reference: String, from folder: String) -> String {
    let bytes = Array(reference.prefix { $0 != "#" && $0 != "?" }.utf8)
    var plain: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let digits = String(decoding: bytes[index...].dropFirst().prefix(2), as: UTF8.self)
      if bytes[index] == UInt8(ascii: "%"), digits.utf8.count == 2,
        let byte = UInt8(digits, radix: 16)
      {
        plain.append(byte)
        index += 3
      } else {
        plain.append(bytes[index])
        index += 1
      }
    }
    var steps: [Substring] = []
    for step in (folder + String(decoding: plain, as: UTF8.self)).split(separator: "/") {
      if step == ".." { _ = steps.popLast() } else if step != "." { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }
}

/// A chapter of a book: the body of an XHTML document.
private struct EPUBChapter {
  /// The chapter in UTF-8, with its label as a heading if it has none of its own.
  let html: [UInt8]

  /// - Parameter label: Its title in the table of contents.
  init(_ bytes: [UInt8], label: String?) {
    let page = HTMLCharset.decode(bytes, hint: nil).bytes
    let start =
      page.position(of: "<body", from: 0)
      .flatMap { page[$0...].firstIndex(of: UInt8(ascii: ">")) }.map { $0 + 1 } ?? 0
    let body = page[start..<page.endTag("body", from: start)]
    var heading: [UInt8] = []
    if let label, !["<h1", "<h2", "<h3"].contains(where: { body.contains($0) }) {
      heading = "<h2>".utf8 + CharacterReferences.escaped(label.utf8) + "</h2>".utf8
    }
    html = Array("<section>".utf8) + heading + body + Array("</section>".utf8)
  }
}
