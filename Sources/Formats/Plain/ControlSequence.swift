import Text

/// A complete ECMA-48 control sequence, including the form with an 8-bit control character (U+009B
/// for `ESC [`).
struct ControlSequence {
  /// The end of the sequence.
  let end: Int
  /// Whether it is a colour (SGR), a line erasure (EL) or a link (OSC 8), as in output for a pager.
  let isMarkup: Bool

  /// Parses the sequence at an offset; `nil` if there is none or if it is malformed. Parsing stops
  /// at the next control character, so that reading a text is O(n).
  init?(in bytes: [UInt8], at start: Int) {
    guard let (kind, body) = Self.opening(in: bytes, at: start) else { return nil }
    let end: Int?
    switch kind {
    case UInt8(ascii: "["):
      end = Self.endOfParameters(in: bytes, from: body)
      isMarkup = end.map { "mK".utf8.contains(bytes[$0 - 1]) } ?? false
    case UInt8(ascii: "]"):
      end = Self.endOfString(in: bytes, from: body, belled: true)
      isMarkup = bytes[body...].starts(with: "8;".utf8)
    case _ where "PX^_k".utf8.contains(kind):
      end = Self.endOfString(in: bytes, from: body, belled: false)
      isMarkup = false
    case 0x20...0x2F:
      end = Self.endOfDesignation(in: bytes, from: body)
      isMarkup = false
    default:
      end = Self.plain.contains(kind) ? body : nil
      isMarkup = false
    }
    guard let end else { return nil }
    self.end = end
  }

  /// The byte after ESC, and the offset after that byte.
  private static func opening(in bytes: [UInt8], at start: Int) -> (kind: UInt8, body: Int)? {
    guard start + 1 < bytes.count else { return nil }
    if bytes[start] == .escape { return (bytes[start + 1], start + 2) }
    guard bytes[start] == 0xC2, let kind = eightBit[bytes[start + 1]] else { return nil }
    return (kind, start + 2)
  }

  /// The bytes after ESC that correspond to the 8-bit control characters that open a sequence or a
  /// string.
  private static let eightBit: [UInt8: UInt8] = [
    0x90: UInt8(ascii: "P"), 0x98: UInt8(ascii: "X"), 0x9B: UInt8(ascii: "["),
    0x9D: UInt8(ascii: "]"), 0x9E: UInt8(ascii: "^"), 0x9F: UInt8(ascii: "_"),
  ]

  /// The second characters of the two-character sequences of xterm. Other letters may be text.
  private static let plain = Set("6789<=>DEFGHMNOVWZ\\cdlmno|}~`".utf8)

  /// The end of the parameters and the final byte. A space is only valid in the cursor shape
  /// sequence (`ESC [ 2 SP q`); otherwise it follows a malformed sequence.
  private static func endOfParameters(in bytes: [UInt8], from body: Int) -> Int? {
    let signs = bytes[body...].prefix(longest).drop { (0x30...0x3F).contains($0) }
      .drop { (0x21...0x2F).contains($0) }
    let last =
      signs.first == .space && signs.dropFirst().first == UInt8(ascii: "q")
      ? signs.startIndex + 1 : signs.startIndex
    guard last < bytes.count, (0x40...0x7E).contains(bytes[last]) else { return nil }
    return last + 1
  }

  /// The end of a character set designation: `ESC ( B`.
  private static func endOfDesignation(in bytes: [UInt8], from body: Int) -> Int? {
    let rest = bytes[body...].drop { (0x21...0x2F).contains($0) }
    guard let last = rest.first, (0x30...0x7E).contains(last) else { return nil }
    return rest.startIndex + 1
  }

  /// The end of a string without control characters, after its terminator or, if `belled`, a BEL.
  private static func endOfString(in bytes: [UInt8], from body: Int, belled: Bool) -> Int? {
    let text = bytes[body...].prefix(longest)
    var index = body
    while index < text.endIndex, bytes[index] >= 0x20, bytes[index] != 0x7F {
      if bytes[index] == 0xC2, let next = bytes[(index + 1)...].first, next < 0xA0 {
        return next == 0x9C ? index + 2 : nil
      }
      index += 1
    }
    guard index < text.endIndex else { return nil }
    if belled, bytes[index] == .bell { return index + 1 }
    return bytes[index...].starts(with: [.escape, UInt8(ascii: "\\")]) ? index + 2 : nil
  }

  /// The longest body of a sequence, in bytes. Images may be this long.
  private static let longest = 1 << 20
}

extension UInt8 {
  static let bell: UInt8 = 0x07
  static let escape: UInt8 = 0x1B
}
