import Text

/// Reads zip archives with articles: books (EPUB) and web archives (WACZ).
enum ZipContents {
  /// Whether bytes are a zip archive that may be a book or a web archive. Office documents start
  /// with other entries.
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: "PK\u{3}\u{4}".utf8) else { return false }
    let name = bytes.dropFirst(30)
    return !["[Content_Types].xml", "_rels/.rels", "mimetypeapplication/vnd."].contains {
      name.starts(with: $0.utf8)
    }
  }

  /// The documents in an archive.
  static func documents(_ bytes: [UInt8]) throws(FormatFailure) -> [SourceDocument] {
    let archive = try ZipArchive(bytes)
    if archive.has("META-INF/container.xml") { return [try EPUB(archive).document()] }
    let webArchives = archive.names.filter {
      $0.hasPrefix("archive/") && ($0.hasSuffix(".warc") || $0.hasSuffix(".warc.gz"))
    }
    guard !webArchives.isEmpty else { throw .notText("a zip archive or an office document") }
    return try pages(in: webArchives, of: archive)
  }

  /// The pages of the web archives in a WACZ file.
  private static func pages(
    in names: [String], of archive: ZipArchive
  ) throws(FormatFailure) -> [SourceDocument] {
    var documents: [SourceDocument] = []
    for name in names.sorted() {
      guard var bytes = try archive.read(name) else { continue }
      if bytes.starts(with: [0x1F, 0x8B]) {
        bytes = Gunzip.bytes(of: bytes, limit: ZipArchive.maximumSize) ?? []
      }
      documents += WARC(bytes).documents
    }
    guard !documents.isEmpty else { throw .nothing("page", in: "the web archive") }
    return documents
  }
}
