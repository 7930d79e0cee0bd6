import Text

extension JSON {
  /// Appends a string in quotation marks.
  ///
  /// What could act on a terminal (controls, line separators, bidirectional overrides) is written as an
  /// escape, so JSON is safe to look at and loses nothing.
  static func write(_ string: String, into bytes: inout [UInt8]) {
    bytes.append(.quotationMark)
    var string = string
    string.withUTF8 { utf8 in
      var start = 0
      var offset = 0
      while offset < utf8.count {
        let length = escapedLength(utf8, offset)
        guard length > 0 else {
          offset += 1
          continue
        }
        bytes.append(contentsOf: utf8[start..<offset])
        escape(utf8[offset..<(offset + length)], into: &bytes)
        offset += length
        start = offset
      }
      bytes.append(contentsOf: utf8[start...])
    }
    bytes.append(.quotationMark)
  }

  /// How many bytes at an offset make one character that must be escaped; 0 for none.
  @inline(__always)
  private static func escapedLength(_ utf8: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int {
    let byte = utf8[offset]
    if byte < 0x80 {
      return byte < 0x20 || byte == .quotationMark || byte == 0x5C || byte == 0x7F ? 1 : 0
    }
    guard byte == 0xC2 || byte == 0xD8 || byte == 0xE2 || byte == 0xEF else { return 0 }
    let length = byte.sequenceLength
    guard offset + length <= utf8.count else { return 0 }
    let scalar = decode(utf8[offset..<(offset + length)])
    return TerminalSafety.isHarmful(scalar) ? length : 0
  }

  private static func decode(_ character: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32 {
    guard let first = character.first, first >= 0x80 else { return UInt32(character.first ?? 0) }
    return character.dropFirst().reduce(UInt32(first) & (0x7F >> UInt32(character.count))) {
      $0 << 6 | UInt32($1 & 0x3F)
    }
  }

  private static func escape(
    _ character: Slice<UnsafeBufferPointer<UInt8>>, into bytes: inout [UInt8]
  ) {
    switch decode(character) {
    case 0x22: bytes += #"\""#.utf8
    case 0x5C: bytes += #"\\"#.utf8
    case 0x0A: bytes += #"\n"#.utf8
    case 0x09: bytes += #"\t"#.utf8
    case 0x0D: bytes += #"\r"#.utf8
    case let scalar:
      let digits = String(scalar, radix: 16)
      bytes += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
    }
  }
}
