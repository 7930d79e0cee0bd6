import Document
import Text

/// Which characters a page's bytes mean.
///
/// The order of the HTML standard: a byte order mark, then what the server said, then the page's own
/// `<meta>`; but bytes that are valid UTF-8 beyond ASCII are UTF-8 whatever anybody says, and bytes that
/// nobody names and that are not are Windows-1252.
enum HTMLCharset {
  /// Bytes of a page that may hold its declaration.
  private static let declarationLimit = 4096

  /// A page as UTF-8, and what was mended to get there.
  static func decode(_ page: [UInt8], hint: String?) -> (bytes: [UInt8], repairs: [Repair]) {
    if page.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8(Array(page.dropFirst(3))) }
    if let wide = wideEncoding(page) { return converted(page, from: wide) ?? utf8(page) }
    if UTF8Text.isValid(page), !isEscaped(page) { return (page, []) }
    for name in [hint, declared(in: page)] {
      guard let name = name.map(canonical), name != "utf-8", !name.hasPrefix("utf-16") else { continue }
      if let result = converted(page, from: name) { return result }
    }
    return isMostlyUTF8(page) ? utf8(page) : converted(page, from: "windows-1252") ?? utf8(page)
  }

  /// ISO-2022-JP is ASCII to look at.
  private static func isEscaped(_ page: [UInt8]) -> Bool {
    page.position(of: "\u{1B}$B", from: 0) != nil
  }

  private static func utf8(_ bytes: [UInt8]) -> (bytes: [UInt8], repairs: [Repair]) {
    if UTF8Text.isValid(bytes) { return (bytes, []) }
    let mended = UTF8Text(repairing: bytes).bytes
    return (mended, [.invalidUTF8(count: replacements(in: mended))])
  }

  private static func replacements(in bytes: [UInt8]) -> Int {
    var count = 0
    for index in bytes.indices.dropLast(2)
    where bytes[index] == 0xEF && bytes[index + 1] == 0xBF && bytes[index + 2] == 0xBD {
      count += 1
    }
    return count
  }

  private static func wideEncoding(_ page: [UInt8]) -> String? {
    guard page.count > 3 else { return nil }
    if page[0] == 0xFF && page[1] == 0xFE { return "utf-16le" }
    if page[0] == 0xFE && page[1] == 0xFF { return "utf-16be" }
    if page[0] == UInt8(ascii: "<") && page[1] == 0 { return "utf-16le" }
    if page[0] == 0 && page[1] == UInt8(ascii: "<") { return "utf-16be" }
    return nil
  }

  private static func converted(_ page: [UInt8], from name: String) -> ([UInt8], [Repair])? {
    guard let bytes = HTMLParser.convert(page, from: name) else { return nil }
    let text = UTF8Text(repairing: bytes).bytes
    var repairs: [Repair] = [.decoded(as: name)]
    let lost = replacements(in: text)
    if lost > 0 { repairs.append(.invalidUTF8(count: lost)) }
    return (text, repairs)
  }

  /// Whether more sequences beyond ASCII are sound UTF-8 than not: a UTF-8 page with a few bad bytes.
  private static func isMostlyUTF8(_ page: [UInt8]) -> Bool {
    var sound = 0
    var broken = 0
    var index = 0
    while index < page.count {
      let byte = page[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      let length = byte.sequenceLength
      let rest = page[(index + 1)..<min(index + length, page.count)]
      if byte >= 0xC2, rest.count == length - 1, rest.allSatisfy(\.isContinuation) {
        sound += 1
        index += length
      } else {
        broken += 1
        index += 1
      }
    }
    return sound > 4 * broken
  }

  /// The charset of a `<meta charset>` or `<meta http-equiv>` near the start.
  static func declared(in page: [UInt8]) -> String? {
    var place = 0
    let head = Array(page.prefix(declarationLimit))
    while let found = head.position(of: "charset", from: place) {
      place = found + 7
      while place < head.count, head[place].isASCIISpace || head[place] == UInt8(ascii: "=") { place += 1 }
      while place < head.count, head[place] == .quotationMark || head[place] == .apostrophe { place += 1 }
      let name = head[place...].prefix {
        $0.isASCIILetter || $0.isASCIIDigit || $0 == .hyphen || $0 == UInt8(ascii: "_")
      }
      if name.count > 2 { return String(decoding: name, as: UTF8.self) }
    }
    return nil
  }

  /// A label as the WHATWG's Encoding Standard resolves it: Latin-1 is Windows-1252, GB 2312 is GB 18030.
  private static func canonical(_ label: String) -> String {
    switch label.lowercased() {
    case "utf8", "utf-8", "unicode-1-1-utf-8": "utf-8"
    case "iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii", "cp1252", "l1":
      "windows-1252"
    case "iso-8859-9", "latin5": "windows-1254"
    case "iso-8859-11", "tis-620": "windows-874"
    case "gb2312", "gbk", "x-gbk", "gb_2312-80": "gb18030"
    case "shift_jis", "shift-jis", "sjis", "x-sjis": "cp932"
    case "ks_c_5601-1987", "euc-kr", "ksc5601": "cp949"
    case "big5", "big5-hkscs": "big5-hkscs"
    default: label.lowercased()
    }
  }
}
