/// Reads JSON leniently, as pages write it.
///
/// It accepts the common errors: newlines inside strings, trailing and missing commas, unescaped quotation marks inside
/// strings, truncated texts, and comments or CDATA marks around them. It never fails: what cannot be read is `nil` or
/// skipped. O(n).
public struct JSONScanner {
  private let bytes: ArraySlice<UInt8>
  private var index: Int
  private static let maximumDepth = 64

  /// The value in a text; `nil` if there is none.
  public static func value(of bytes: ArraySlice<UInt8>) -> JSON? {
    guard var start = opening(in: bytes) else { return nil }
    if bytes[start...].prefix(7).elementsEqual("[CDATA[".utf8) {
      guard let inner = opening(in: bytes[(start + 7)...]) else { return nil }
      start = inner
    }
    var scanner = JSONScanner(bytes: bytes, index: start)
    return scanner.value(depth: 0)
  }

  private static func opening(in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.firstIndex { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }
  }

  private var next: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte.isASCIISpace { index += 1 }
  }

  private mutating func value(depth: Int) -> JSON? {
    skipSpace()
    guard let byte = next, depth < Self.maximumDepth else { return nil }
    switch byte {
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return array(depth: depth)
    case .quotationMark: return .string(string())
    default: return word()
    }
  }

  private mutating func object(depth: Int) -> JSON {
    var members: [JSON.Member] = []
    index += 1
    while let byte = afterSpace() {
      if byte == UInt8(ascii: "}") {
        index += 1
        break
      }
      if byte == .quotationMark {
        let name = string()
        if afterSpace() == .colon { index += 1 }
        guard let value = value(depth: depth + 1) else { break }
        members.append(.init(name, value))
      } else {
        index += 1
      }
    }
    return .object(members)
  }

  private mutating func array(depth: Int) -> JSON {
    var values: [JSON] = []
    index += 1
    while let byte = afterSpace() {
      if byte == UInt8(ascii: "]") {
        index += 1
        break
      }
      if byte == .comma {
        index += 1
      } else {
        let start = index
        guard let value = value(depth: depth + 1) else { break }
        values.append(value)
        if index == start { index += 1 }
      }
    }
    return .array(values)
  }

  private mutating func afterSpace() -> UInt8? {
    skipSpace()
    return next
  }

  /// A number, `true`, `false`, `null`, or a word that should not be there.
  private mutating func word() -> JSON {
    let start = index
    while let byte = next, !byte.isASCIISpace, !Self.isMark(byte) { index += 1 }
    switch String(decoding: bytes[start..<index], as: UTF8.self) {
    case "null", "": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    case let word: return .number(word)
    }
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case .comma, .colon, UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "{"),
      .quotationMark:
      true
    default: false
    }
  }
}

extension JSONScanner {
  private mutating func string() -> String {
    var text: [UInt8] = []
    index += 1
    while let byte = next {
      index += 1
      if byte == .quotationMark {
        if endsString() { break }
        text.append(byte)
      } else if byte == UInt8(ascii: "\\") {
        escape(into: &text)
      } else {
        text.append(byte)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether a quotation mark that was just passed ends a string: a mark of JSON follows, or the end.
  private func endsString() -> Bool {
    var place = index
    while place < bytes.endIndex, bytes[place].isASCIISpace, place - index < 64 { place += 1 }
    guard place < bytes.endIndex else { return true }
    switch bytes[place] {
    case .colon, UInt8(ascii: "]"), UInt8(ascii: "}"): return true
    case .quotationMark: return place > index
    case .comma: return startsMember(after: place + 1)
    default: return false
    }
  }

  /// Whether a value or a name starts after a comma, rather than more of a sentence.
  private func startsMember(after comma: Int) -> Bool {
    var place = comma
    while place < bytes.endIndex, bytes[place].isASCIISpace, place - comma < 64 { place += 1 }
    guard place < bytes.endIndex else { return true }
    let byte = bytes[place]
    return Self.isMark(byte) || byte.isASCIIDigit || byte == .hyphen
      || ["true", "false", "null"].contains {
        bytes[place...].prefix($0.utf8.count).elementsEqual($0.utf8)
      }
  }

  private mutating func escape(into text: inout [UInt8]) {
    guard let byte = next else { return }
    index += 1
    switch byte {
    case UInt8(ascii: "n"), UInt8(ascii: "r"): text.append(.newline)
    case UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"): text.append(.space)
    case UInt8(ascii: "u"): text += Array(String(unicodeEscape()).utf8)
    default: text.append(byte)
    }
  }

  private mutating func unicodeEscape() -> Character {
    guard var scalar = hexadecimal() else { return "\u{FFFD}" }
    if (0xD800..<0xDC00).contains(scalar), bytes[index...].prefix(2).elementsEqual("\\u".utf8) {
      let start = index
      index += 2
      if let low = hexadecimal(), (0xDC00..<0xE000).contains(low) {
        scalar = 0x10000 + (scalar - 0xD800) << 10 + (low - 0xDC00)
      } else {
        index = start
      }
    }
    return Character(Unicode.Scalar(scalar) ?? "\u{FFFD}")
  }

  private mutating func hexadecimal() -> UInt32? {
    let digits = bytes[index...].prefix(4)
    guard digits.count == 4, let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else {
      return nil
    }
    index += 4
    return value
  }
}
