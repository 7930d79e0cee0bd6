import Text

/// The 8-bit encoding for Western European languages on Windows. Latin-1 differs only in 0x80 to
/// 0x9F, which are control characters there. Source: the WHATWG Encoding Standard, index
/// windows-1252.
package enum Windows1252 {
  /// The scalars of 0x80 to 0x9F; 0 for none.
  private static let upper: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
    0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  /// The scalar of a byte; 0 for none.
  static func scalar(_ byte: UInt8) -> UInt32 {
    (0x80...0x9F).contains(byte) ? upper[Int(byte) - 0x80] : UInt32(byte)
  }

  /// Whether bytes that are not UTF-8 are probably Windows-1252: every byte that is not part of a
  /// UTF-8 character maps to a character, none is a control character, less than half of the bytes
  /// from 0x80 on are part of UTF-8 characters, and about two thirds of all bytes are ASCII. O(n).
  package static func isLikely(_ bytes: [UInt8]) -> Bool {
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

  /// The length of the UTF-8 character of two to four bytes at an index; 0 for none.
  private static func utf8Length(_ bytes: [UInt8], _ index: Int) -> Int {
    let byte = bytes[index]
    guard byte >= 0xC2, byte <= 0xF4 else { return 0 }
    let length = byte.sequenceLength
    guard index + length <= bytes.count else { return 0 }
    return bytes[(index + 1)..<(index + length)].allSatisfy(\.isContinuation) ? length : 0
  }

  /// Converts bytes to UTF-8. Bytes without a character become U+FFFD. O(n).
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
