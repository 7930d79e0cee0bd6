extension UTF8Text {
  /// Whether the bytes are valid UTF-8. O(n); skips ASCII eight bytes at a time.
  public static func isValid(_ bytes: [UInt8]) -> Bool {
    let span = bytes.span
    let raw = span.bytes
    var offset = 0
    while offset < span.count {
      if offset + wordLength <= span.count,
        raw.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self) & highBits == 0
      {
        offset += wordLength
        continue
      }
      let length = span.lengthOfCharacter(at: offset)
      guard length > 0 else { return false }
      offset += length
    }
    return true
  }

  private static let wordLength = MemoryLayout<UInt64>.size
  private static let highBits: UInt64 = 0x8080_8080_8080_8080
}

extension Span<UInt8> {
  /// The length in bytes of the valid UTF-8 character at an offset; 0 if there is none.
  ///
  /// Follows table 3-7 of the Unicode Standard.
  @inline(__always)
  public func lengthOfCharacter(at offset: Int) -> Int {
    let first = self[offset]
    if first < 0x80 { return 1 }
    guard first >= 0xC2, first <= 0xF4 else { return 0 }
    let length = first.sequenceLength
    guard offset + length <= count else { return 0 }
    let least: UInt8 = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80
    let most: UInt8 = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF
    guard self[offset + 1] >= least, self[offset + 1] <= most else { return 0 }
    var next = offset + 2
    while next < offset + length {
      guard self[next].isContinuation else { return 0 }
      next += 1
    }
    return length
  }
}
