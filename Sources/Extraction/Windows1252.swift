import Text

/// The eight-bit encoding of western Europe on Windows. Latin-1 differs only in 0x80 to 0x9F, which
/// it leaves to controls that no text uses. Source: the WHATWG Encoding Standard, index
/// windows-1252.
enum Windows1252 {
  /// The characters of 0x80 to 0x9F; 0 where there is none.
  private static let upper: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
    0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  /// The scalar value that a byte stands for; 0 if it has none.
  static func scalar(_ byte: UInt8) -> UInt32 {
    (0x80...0x9F).contains(byte) ? upper[Int(byte) - 0x80] : UInt32(byte)
  }

  /// Whether bytes that are no UTF-8 read well as Windows-1252: each has a character, there are no
  /// control bytes, and more than half of the high bytes are not the parts of a UTF-8 character.
  /// O(n).
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    var high = 0
    var index = 0
    var wellFormed = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x80 {
        let length = utf8Length(bytes, index)
        if length > 0 { wellFormed += length } else if scalar(byte) == 0 { return false }
        high += max(length, 1)
        index += max(length, 1)
      } else {
        if byte < 0x20, !byte.isASCIISpace { return false }
        index += 1
      }
    }
    return high > 0 && wellFormed * 2 < high && high * 3 < bytes.count + 3
  }

  /// The length of the two-, three- or four-byte UTF-8 character at an index; 0 when there is none.
  private static func utf8Length(_ bytes: [UInt8], _ index: Int) -> Int {
    let byte = bytes[index]
    guard byte >= 0xC2, byte <= 0xF4 else { return 0 }
    let length = byte.sequenceLength
    guard index + length <= bytes.count else { return 0 }
    return bytes[(index + 1)..<(index + length)].allSatisfy(\.isContinuation) ? length : 0
  }

  /// The text as UTF-8. A byte without a character becomes U+FFFD. O(n).
  static func decode(_ bytes: [UInt8]) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        decoded.append(byte)
      } else {
        let value = scalar(byte)
        let known = Unicode.Scalar(value == 0 ? 0xFFFD : value) ?? "\u{FFFD}"
        decoded.append(contentsOf: UTF8.encode(known) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return decoded
  }
}
