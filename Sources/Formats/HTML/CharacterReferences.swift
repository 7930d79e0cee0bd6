import Text

/// Resolves character references (`&quot;`, `&#8217;`, `&#x27;`) in texts that should not contain
/// any, such as JSON-LD and attributes that were escaped twice.
package enum CharacterReferences {
  /// The words of a text with its character references resolved; `nil` for a text without words.
  package static func words(in text: String) -> String? {
    var bytes = Array(text.utf8)
    for _ in 0..<2 where bytes.contains(UInt8(ascii: "&")) { bytes = resolved(bytes) }
    var words = WordBuffer()
    words.append(bytes[...])
    return words.count == 0 ? nil : words.string
  }

  /// The HTML of words of plain text.
  static func escaped(_ words: some Sequence<UInt8>) -> [UInt8] {
    var html: [UInt8] = []
    for byte in words {
      switch byte {
      case UInt8(ascii: "<"): html += "&lt;".utf8
      case UInt8(ascii: "&"): html += "&amp;".utf8
      default: html.append(byte)
      }
    }
    return html
  }

  private static func resolved(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "&"), let (scalar, end) = reference(bytes, index + 1) {
        result += Array(String(Character(scalar)).utf8)
        index = end
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  private static func reference(_ bytes: [UInt8], _ start: Int) -> (Unicode.Scalar, Int)? {
    guard let end = bytes[start...].prefix(12).firstIndex(of: .semicolon), end > start else {
      return nil
    }
    let name = String(decoding: bytes[start..<end], as: UTF8.self)
    let value: UInt32?
    if name.hasPrefix("#x") || name.hasPrefix("#X") {
      value = UInt32(name.dropFirst(2), radix: 16)
    } else {
      value = name.hasPrefix("#") ? UInt32(name.dropFirst()) : HTMLParser.scalar(named: name)
    }
    return value.flatMap(Unicode.Scalar.init).map { ($0, end + 1) }
  }
}
