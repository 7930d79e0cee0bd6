import Text

/// A line of JSON before it is decoded. The decoder loses how numbers are written, and rejects lone surrogates.
struct JSONLine {
  /// The line with U+FFFD in place of every escaped lone surrogate. Python writes those.
  private(set) var bytes: [UInt8]

  init(_ line: ArraySlice<UInt8>) {
    bytes = Array(line)
    replaceLoneHalves()
  }

  /// A numeric member of the outermost object, as written; `nil` if there is none. O(n).
  ///
  /// The line must be valid. Of two members with the same name the last one counts, as in the decoder.
  func number(named name: String) -> String? {
    var (depth, index, found) = (0, 0, nil as String?)
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case .quotationMark:
        let end = endOfString(from: index)
        let isName = depth == 1 && bytes[(index + 1)..<end].elementsEqual(name.utf8)
        index = end
        if isName, let value = value(after: end) { found = number(at: value) }
      default: break
      }
      index += 1
    }
    return found
  }

  /// The quotation mark that ends the string that begins at an index.
  private func endOfString(from start: Int) -> Int {
    var index = start + 1
    while index < bytes.count, bytes[index] != .quotationMark {
      index += bytes[index] == Self.backslash ? 2 : 1
    }
    return min(index, bytes.count)
  }

  /// Where the value begins, if the string that ends at an index is a name.
  private func value(after end: Int) -> Int? {
    let rest = bytes[end...].dropFirst().drop(while: \.isASCIISpace)
    guard rest.first == .colon else { return nil }
    return rest.dropFirst().drop(while: \.isASCIISpace).startIndex
  }

  private func number(at start: Int) -> String? {
    guard start < bytes.count, bytes[start] == .hyphen || bytes[start].isASCIIDigit else {
      return nil
    }
    let text = bytes[start...].prefix {
      !$0.isASCIISpace && $0 != .comma && $0 != UInt8(ascii: "}")
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether a text is a JSON number (RFC 8259, section 6).
  static func isNumber(_ text: String) -> Bool {
    var rest = Array(text.utf8)[...]
    func digits() -> Int {
      let count = rest.prefix(while: \.isASCIIDigit).count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == .hyphen { rest = rest.dropFirst() }
    let isZero = rest.first == UInt8(ascii: "0")
    let whole = digits()
    guard whole == 1 || whole > 1 && !isZero else { return false }
    if rest.first == .fullStop {
      rest = rest.dropFirst()
      guard digits() > 0 else { return false }
    }
    if rest.first.map({ $0 | 0x20 }) == UInt8(ascii: "e") {
      rest = rest.dropFirst()
      if let sign = rest.first, "+-".utf8.contains(sign) { rest = rest.dropFirst() }
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }

  private mutating func replaceLoneHalves() {
    var index = 0
    while let escape = bytes[index...].firstIndex(of: Self.backslash) {
      index = escape + 2
      if index > bytes.count { return }
      guard let unit = unit(at: escape), (0xD800...0xDFFF).contains(unit) else { continue }
      let next = unit < 0xDC00 ? self.unit(at: escape + 6) : nil
      if let next, (0xDC00...0xDFFF).contains(next) {
        index = escape + 12
      } else {
        bytes.replaceSubrange((escape + 2)..<(escape + 6), with: "fffd".utf8)
        index = escape + 6
      }
    }
  }

  /// The UTF-16 code unit of an escape at an index; `nil` if there is no escape.
  private func unit(at index: Int) -> UInt16? {
    guard index + 6 <= bytes.count, bytes[index...].starts(with: #"\u"#.utf8) else { return nil }
    return UInt16(String(decoding: bytes[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16)
  }

  private static let backslash = UInt8(ascii: "\\")
}
