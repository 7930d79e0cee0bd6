import Text

/// Recognizes files that are not text.
///
/// Sources of the signatures: the WHATWG MIME Sniffing Standard and the specifications of the formats.
enum BinaryKind {
  /// The bytes at an offset that identify a format.
  private struct Signature {
    var offset = 0
    let bytes: [UInt8]
    let name: String

    init(_ bytes: [UInt8], at offset: Int = 0, _ name: String) {
      (self.offset, self.bytes, self.name) = (offset, bytes, name)
    }

    init(_ text: String, at offset: Int = 0, _ name: String) {
      self.init(Array(text.utf8), at: offset, name)
    }

    func matches(_ file: [UInt8]) -> Bool { file.dropFirst(offset).starts(with: bytes) }
  }

  private static let signatures: [Signature] = [
    .init("%PDF-", "a PDF"), .init("%!PS-Adobe", "a PostScript document"),
    .init("AT&TFORM", "a scanned document"),
    .init([0xD0, 0xCF, 0x11, 0xE0], "an office document"),
    .init("PK\u{3}\u{4}", "a zip archive or an office document"),
    .init("PK\u{5}\u{6}", "a zip archive or an office document"),
    .init("BOOKMOBI", at: 60, "a book"),

    .init([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "a picture"),
    .init([0xFF, 0xD8, 0xFF], "a picture"),
    .init("GIF87a", "a picture"), .init("GIF89a", "a picture"),
    .init("II*\0", "a picture"), .init("MM\0*", "a picture"), .init("8BPS\0", "a picture"),
    .init("\0\0\u{1}\0", "a picture"), .init("WEBPVP8", at: 8, "a picture"),
    .init("ftypavif", at: 4, "a picture"), .init("ftypheic", at: 4, "a picture"),
    .init("ftypmif1", at: 4, "a picture"), .init("jP  \r\n", at: 4, "a picture"),
    .init("JXL \r\n", at: 4, "a picture"),

    .init("WAVEfmt ", at: 8, "a recording"), .init("FORM\0", "a recording"),
    .init("ftypM4A", at: 4, "a recording"), .init("ID3\u{2}", "a recording"),
    .init("ID3\u{3}", "a recording"), .init("ID3\u{4}", "a recording"),
    .init("OggS\0", "a recording"), .init("fLaC\0", "a recording"), .init("MThd\0", "a recording"),

    .init("ftyp", at: 4, "a film"),
    .init("AVI LIST", at: 8, "a film"),
    .init([0x1A, 0x45, 0xDF, 0xA3], "a film"), .init("FLV\u{1}", "a film"),
    .init([0, 0, 1, 0xBA], "a film"),

    .init("ustar\0", at: 257, "a tar archive"), .init("ustar  \0", at: 257, "a tar archive"),
    .init("!<arch>\ndebian", "a Debian package"),
    .init([0xED, 0xAB, 0xEE, 0xDB], "an RPM package"), .init("!<arch>\n", "an archive"),
    .init([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive"),
    .init("Rar!\u{1A}\u{7}", "a RAR archive"), .init("MSCF\0", "an archive"),

    .init([0x28, 0xB5, 0x2F, 0xFD], "compressed data"),
    .init([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], "compressed data"),
    .init([0x04, 0x22, 0x4D, 0x18], "compressed data"), .init("BZh", "compressed data"),
    .init("LZIP\u{1}", "compressed data"), .init([0x1F, 0x9D], "compressed data"),

    .init([0x7F, 0x45, 0x4C, 0x46], "a program"), .init("\0asm", "a program"),
    .init([0xCA, 0xFE, 0xBA, 0xBE], "a program"), .init([0xCF, 0xFA, 0xED, 0xFE], "a program"),
    .init([0xCE, 0xFA, 0xED, 0xFE], "a program"), .init("dex\n035\0", "a program"),

    .init("SQLite format 3\0", "a database"),
    .init("wOFF", "a font"), .init("wOF2", "a font"), .init("OTTO\0", "a font"),
    .init("\0\u{1}\0\0\0", "a font"),
  ]

  /// The kind of a file, with an indefinite article (“a PDF”); `nil` for text in any encoding and
  /// for gzip, whose content is unknown.
  ///
  /// - Parameter bytes: The file or its beginning.
  static func name(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: gzip) { return nil }
    if let known = signatures.first(where: { $0.matches(bytes) }) { return known.name }
    let sample = bytes.prefix(sight)
    // One in eleven random or compressed bytes is such a control character. Text contains almost
    // none.
    guard sample.count(where: isForeign) * 20 > sample.count, !isUTF16(sample) else { return nil }
    return bytes.starts(with: "MZ".utf8) ? "a program" : "binary data"
  }

  /// The kind of file that a media type denotes, with an indefinite article; `nil` for text, and for
  /// types that leave it open, such as `application/octet-stream`.
  static func name(ofMediaType type: String) -> String? {
    if let name = types[type] { return name }
    for (prefix, name) in [
      ("image/", "a picture"), ("video/", "a film"), ("audio/", "a recording"),
      ("font/", "a font"), ("application/vnd.openxmlformats", "an office document"),
      ("application/vnd.oasis.opendocument", "an office document"),
      ("application/vnd.ms-", "an office document"),
    ]
    where type.hasPrefix(prefix) && type != "image/svg+xml" {
      return name
    }
    return nil
  }

  private static let types = [
    "application/x-tar": "a tar archive", "application/x-7z-compressed": "a 7z archive",
    "application/msword": "an office document",
    "application/wasm": "a program",
    "application/java-archive": "a program", "application/ld+json": "JSON data",
    "application/javascript": "a script", "text/javascript": "a script",
    "text/css": "a style sheet",
  ]
}

extension BinaryKind {
  /// The signature of gzip with the deflate method.
  private static let gzip: [UInt8] = [0x1F, 0x8B, 0x08]

  /// The number of bytes at the start of a file that are checked.
  private static let sight = 1 << 16

  /// Whether a byte is a control character that text does not use. Text uses those for white space,
  /// bells, overstriking, escapes and shifts (ISO 2022).
  private static func isForeign(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x07...0x0F, 0x1B: false
    default: byte < 0x20 || byte == 0x7F
    }
  }

  /// Whether bytes are UTF-16 in either byte order: at most one unit in fifty is a lone surrogate,
  /// a control character or a private-use character.
  private static func isUTF16(_ sample: ArraySlice<UInt8>) -> Bool {
    (0...1).contains { high in
      var (faults, isOpen) = (0, false)
      for index in stride(from: 0, to: sample.count - 1, by: 2) {
        let unit = UInt16(sample[index + high]) << 8 | UInt16(sample[index + 1 - high])
        let isSecond = (0xDC00...0xDFFF).contains(unit)
        if isOpen != isSecond || isForeign(unit) { faults += 1 }
        isOpen = (0xD800...0xDBFF).contains(unit)
      }
      return sample.count > 1 && faults * 100 <= sample.count
    }
  }

  private static func isForeign(_ unit: UInt16) -> Bool {
    unit < 0x80 && isForeign(UInt8(unit)) || (0xE000...0xF8FF).contains(unit) || unit == 0xFFFF
  }
}
