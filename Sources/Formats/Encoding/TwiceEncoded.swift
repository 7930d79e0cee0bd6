import Text

/// Repairs text that was decoded as Windows-1252 or Latin-1 and encoded as UTF-8 again: `â€œ` for `“`.
enum TwiceEncoded {
  /// The characters that the text may have been decoded from, by their scalars.
  private static let bytes: [UInt32: UInt8] = Dictionary(
    uniqueKeysWithValues: (UInt8(0x80)...0x9F).map { (Windows1252.scalar($0), $0) }
      .filter { $0.0 != 0 })

  /// The first two characters of a quotation mark or dash as Windows-1252 and as Latin-1, which text
  /// has nowhere else: `â€` and `â` with a control character.
  private static let signs = [Array("â€".utf8), Array("â\u{80}".utf8)]

  /// The text without such characters; `nil` if it has none. Valid UTF-8 stays valid. O(n).
  static func repaired(_ text: [UInt8]) -> [UInt8]? {
    guard isLikely(text) else { return nil }
    var repaired: [UInt8] = []
    repaired.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      if text[index] >= 0xC3, let (character, length) = character(text, at: index) {
        repaired += character
        index += length
      } else {
        repaired.append(text[index])
        index += 1
      }
    }
    return repaired
  }

  private static func isLikely(_ text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      for index in 0..<max(0, bytes.count - 4)
      where bytes[index] == 0xC3 && bytes[index + 1] == 0xA2 {
        if signs.contains(where: { bytes[index...].starts(with: $0) }) { return true }
      }
      return false
    }
  }

  /// The character whose bytes, as characters, are at an offset, and their length; `nil` if there is
  /// none.
  private static func character(_ text: [UInt8], at start: Int) -> ([UInt8], Int)? {
    guard let (lead, length) = byte(text, at: start), (0xC2...0xF4).contains(lead) else {
      return nil
    }
    var character = [lead]
    var index = start + length
    for _ in 1..<lead.sequenceLength {
      guard let (next, length) = byte(text, at: index), next.isContinuation else { return nil }
      character.append(next)
      index += length
    }
    return UTF8Text.isValid(character) ? (character, index - start) : nil
  }

  /// The byte for which a character at an offset stands, and the character's length.
  private static func byte(_ text: [UInt8], at index: Int) -> (UInt8, Int)? {
    guard index < text.count, text[index] >= 0xC2 else { return nil }
    let length = text[index].sequenceLength
    guard index + length <= text.count,
      let scalar = String(decoding: text[index..<(index + length)], as: UTF8.self).unicodeScalars
        .first
    else { return nil }
    if (0x80...0xFF).contains(scalar.value) { return (UInt8(scalar.value), length) }
    return bytes[scalar.value].map { ($0, length) }
  }
}
