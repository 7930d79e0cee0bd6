extension TOMLParser {
  /// A string of any of the four kinds: `"…"`, `'…'`, `"""…"""`, `'''…'''`.
  mutating func string() throws(TOMLError) -> String {
    let (start, mark) = (line, bytes[position])
    let isLong = bytes[position...].starts(with: [mark, mark, mark])
    position += isLong ? 3 : 1
    if isLong { _ = takeLineEnd() }
    var text: [UInt8] = []
    while let byte {
      if byte == mark {
        if takeEnd(mark, isLong: isLong, of: &text) { return String(decoding: text, as: UTF8.self) }
      } else if byte == UInt8(ascii: "\\"), mark == UInt8(ascii: "\"") {
        text += try escape(isLong: isLong)
      } else if isLong, takeLineEnd() {
        text.append(.lineFeed)
      } else if byte == .lineFeed || byte == .carriageReturn {
        break
      } else {
        text.append(try checked(byte))
      }
    }
    let quote = String(repeating: Character(Unicode.Scalar(mark)), count: isLong ? 3 : 1)
    throw TOMLError(line: start, message: "unterminated string: close it with \(quote)")
  }

  /// Reads quotation marks. Returns whether they end the string; otherwise they are part of it.
  private mutating func takeEnd(_ mark: UInt8, isLong: Bool, of text: inout [UInt8]) -> Bool {
    guard isLong else {
      position += 1
      return true
    }
    // Up to two marks may precede the three that end the string.
    let count = bytes[position...].prefix(5).prefix { $0 == mark }.count
    position += count
    text += repeatElement(mark, count: count < 3 ? count : count - 3)
    return count >= 3
  }

  private mutating func checked(_ byte: UInt8) throws(TOMLError) -> UInt8 {
    position += 1
    guard byte.isControl else { return byte }
    throw error(
      "control character in a string: write it as \\x\(hex(byte)) between \"…\"")
  }

  private func hex(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }

  /// The meaning of a backslash and the characters after it.
  private mutating func escape(isLong: Bool) throws(TOMLError) -> [UInt8] {
    position += 1
    if isLong, skipsLineEnd() { return [] }
    guard let byte else { return [] }
    if let escaped = Self.escapes[byte] {
      position += 1
      return [escaped]
    }
    let digits = [UInt8(ascii: "x"): 2, UInt8(ascii: "u"): 4, UInt8(ascii: "U"): 8][byte]
    guard let digits else { throw error("a backslash is not allowed\(before): write \\\\ for one") }
    let code = String(decoding: bytes[(position + 1)...].prefix(digits), as: UTF8.self)
    guard code.utf8.count == digits,
      code.utf8.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let scalar = UInt32(code, radix: 16).flatMap(Unicode.Scalar.init)
    else { throw error("no character has this code\(before): write \\u and four digits of 0 to F") }
    position += 1 + digits
    return Array(String(Character(scalar)).utf8)
  }

  /// After a backslash at the end of a line: skips the line end and all white space after it.
  private mutating func skipsLineEnd() -> Bool {
    let start = position
    skipSpaces()
    guard takeLineEnd() else {
      position = start
      return false
    }
    repeat { skipSpaces() } while takeLineEnd()
    return true
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "b"): 0x08, UInt8(ascii: "t"): .tab, UInt8(ascii: "n"): .lineFeed,
    UInt8(ascii: "f"): 0x0C, UInt8(ascii: "r"): .carriageReturn, UInt8(ascii: "e"): 0x1B,
    UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(ascii: "\\"),
  ]
}
