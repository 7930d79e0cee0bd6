import Document
import Text

/// Finds the encoding of a page.
///
/// The order of precedence is that of the HTML standard: a byte order mark, the server's charset,
/// the page's `<meta>`. However, valid UTF-8 is always read as UTF-8, an encoding in which the
/// bytes are invalid is skipped, and a page without a charset is decoded like a text file.
package enum HTMLCharset {
  /// The number of bytes at the start of a page in which its `<meta>` is searched for.
  private static let declarationLimit = 4096

  /// Decodes a page to UTF-8, and returns the repairs. O(n).
  package static func decode(_ page: [UInt8], hint: String?) -> (bytes: [UInt8], repairs: [Repair])
  {
    if UTF8Text.isValid(page), !hasSwitches(page) {
      guard let repaired = TwiceEncoded.repaired(page) else { return (page, []) }
      return (repaired, [.note("text that was encoded twice was repaired")])
    }
    if let named = converted(page, from: [hint, declared(in: page)].compactMap { $0 }) {
      return named
    }
    let decoding = Decoding(page)
    return (decoding.bytes, decoding.repairs)
  }

  /// Converts bytes from the first of the encodings in which nearly all of them are valid; `nil` if
  /// there is none, or if the bytes are UTF-8 or have a byte order mark. O(n) per name.
  package static func converted(
    _ page: [UInt8], from names: [String]
  ) -> (bytes: [UInt8], repairs: [Repair])? {
    guard !isMarked(page) else { return nil }
    let isUTF8 = UTF8Text.isValid(page)
    return names.lazy.map(EncodingLabels.name)
      .filter { isUTF8 ? $0 == "iso-2022-jp" && page.contains(escape) : !$0.hasPrefix("utf-") }
      .compactMap { converted(page, from: $0) }.first
  }

  /// An encoding is accepted if at most one byte in this many is invalid.
  private static let grain = 100

  /// The byte with which ISO-2022-JP, which otherwise looks like ASCII, switches character sets.
  private static let escape: UInt8 = 0x1B

  /// Whether there is a byte that UTF-8 text does not use: zero or ESC.
  private static func hasSwitches(_ page: [UInt8]) -> Bool {
    page.withUnsafeBufferPointer { bytes in
      var found: UInt8 = 0
      for byte in bytes { found |= (byte == 0 ? 1 : 0) | (byte == escape ? 1 : 0) }
      return found != 0
    }
  }

  /// Whether the page starts with a byte order mark or with the zero byte of UTF-16.
  private static func isMarked(_ page: [UInt8]) -> Bool {
    page.starts(with: [0xFF, 0xFE]) || page.starts(with: [0xFE, 0xFF])
      || page.starts(with: [0xEF, 0xBB, 0xBF]) || page.prefix(2).contains(0)
  }

  private static func converted(_ page: [UInt8], from name: String) -> ([UInt8], [Repair])? {
    if name == "windows-1252" { return (Windows1252.decode(page), [.decoded(as: "Windows-1252")]) }
    let limit = page.count / grain + 1
    guard let bytes = HTMLParser.convert(page, from: name, limit: limit) else { return nil }
    let text = UTF8Text(repairing: bytes).bytes
    guard Decoding.replacements(in: text) <= limit else { return nil }
    return (text, [.decoded(as: name)])
  }

  /// The charset of the first `<meta charset>` or `<meta http-equiv>`.
  package static func declared(in page: [UInt8]) -> String? {
    let head = Array(page.prefix(declarationLimit))
    var place = 0
    while let tag = head.position(of: "<meta", from: place) {
      place = head[tag...].firstIndex(of: UInt8(ascii: ">")) ?? head.count
      guard let found = head.position(of: "charset", from: tag), found < place else { continue }
      let value = head[(found + 7)..<place].drop { $0.isASCIISpace || "=\"'".utf8.contains($0) }
      let name = value.prefix {
        $0.isASCIILetter || $0.isASCIIDigit || $0 == .hyphen || $0 == UInt8(ascii: "_")
      }
      if name.count > 2 { return String(decoding: name, as: UTF8.self) }
    }
    return nil
  }
}
