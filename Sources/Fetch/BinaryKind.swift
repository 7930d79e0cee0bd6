/// Tells files that are no text by their first bytes.
///
/// Source of the signatures: the WHATWG MIME Sniffing Standard, and the formats' own specifications.
enum BinaryKind {
  private static let signatures: [(bytes: [UInt8], name: String)] = [
    (Array("%PDF-".utf8), "a PDF"),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "a picture"),
    ([0xFF, 0xD8, 0xFF], "a picture"),
    (Array("GIF87a".utf8), "a picture"), (Array("GIF89a".utf8), "a picture"),
    (Array("PK\u{3}\u{4}".utf8), "a zip archive or an office document"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an office document"),
    ([0x28, 0xB5, 0x2F, 0xFD], "compressed data"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "compressed data"),
    (Array("BZh".utf8), "compressed data"),
    (Array("SQLite format 3".utf8), "a database"),
  ]

  /// What bytes are when they are no text, with an article; `nil` for text.
  static func name(of bytes: [UInt8]) -> String? {
    signatures.first { bytes.starts(with: $0.bytes) }?.name
  }

  /// What a media type stands for when it is no text, with an article; `nil` for text and for types that
  /// say nothing.
  static func name(ofMediaType type: String) -> String? {
    if let name = types[type] { return name }
    for (prefix, name) in [
      ("image/", "a picture"), ("video/", "a film"), ("audio/", "a recording"),
      ("font/", "a font"),
    ]
    where type.hasPrefix(prefix) && type != "image/svg+xml" {
      return name
    }
    return nil
  }

  private static let types = [
    "application/pdf": "a PDF", "application/zip": "a zip archive",
    "application/json": "JSON data", "application/ld+json": "JSON data",
    "application/rss+xml": "a news feed", "application/atom+xml": "a news feed",
    "application/javascript": "a script", "text/javascript": "a script",
    "text/css": "a style sheet",
  ]
}
