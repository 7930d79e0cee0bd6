import Text

/// A sequence of control characters as ECMA-48 and the terminals that follow it know them, whole and well-formed.
///
/// Each is also known in its form with one control of eight bits (U+009B for `ESC [`), as UTF-8 has it.
struct ControlSequence {
  /// Where the sequence ends.
  let end: Int
  /// Whether it only colours words (SGR), clears the rest of a line (EL) or links (OSC 8), as programs do that print
  /// for a pager.
  let isMarkup: Bool

  /// Reads the sequence that begins at an offset; `nil` where none does, or where what begins is broken. It looks
  /// no further than the next control, so that reading a text is O(n).
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

  /// The byte behind ESC, and the offset behind that.
  private static func opening(in bytes: [UInt8], at start: Int) -> (kind: UInt8, body: Int)? {
    guard start + 1 < bytes.count else { return nil }
    if bytes[start] == .escape { return (bytes[start + 1], start + 2) }
    guard bytes[start] == 0xC2, let kind = eightBit[bytes[start + 1]] else { return nil }
    return (kind, start + 2)
  }

  /// The controls of eight bits that open a sequence or a string, as they are written with ESC.
  private static let eightBit: [UInt8: UInt8] = [
    0x90: UInt8(ascii: "P"), 0x98: UInt8(ascii: "X"), 0x9B: UInt8(ascii: "["),
    0x9D: UInt8(ascii: "]"), 0x9E: UInt8(ascii: "^"), 0x9F: UInt8(ascii: "_"),
  ]

  /// What follows ESC in sequences of two characters: those that xterm knows. Another letter may be one of the text.
  private static let plain = Set("6789<=>DEFGHMNOVWZ\\cdlmno|}~`".utf8)

  /// Numbers and signs, and a letter that ends them. A space among them is only that of the cursor's shape
  /// (`ESC [ 2 SP q`): with any other one it is a broken sequence before a word.
  private static func endOfParameters(in bytes: [UInt8], from body: Int) -> Int? {
    let signs = bytes[body...].prefix(longest).drop { (0x30...0x3F).contains($0) }
      .drop { (0x21...0x2F).contains($0) }
    let last =
      signs.first == .space && signs.dropFirst().first == UInt8(ascii: "q")
      ? signs.startIndex + 1 : signs.startIndex
    guard last < bytes.count, (0x40...0x7E).contains(bytes[last]) else { return nil }
    return last + 1
  }

  /// One of the sets of characters, `ESC ( B`, and its kind.
  private static func endOfDesignation(in bytes: [UInt8], from body: Int) -> Int? {
    let rest = bytes[body...].drop { (0x21...0x2F).contains($0) }
    guard let last = rest.first, (0x30...0x7E).contains(last) else { return nil }
    return rest.startIndex + 1
  }

  /// Anything but controls, and the string terminator or, where that counts, a bell.
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

  /// The longest body of a sequence, in bytes: pictures for terminals take that much.
  private static let longest = 1 << 20
}

extension UInt8 {
  static let bell: UInt8 = 0x07
  static let escape: UInt8 = 0x1B
}
