extension JSON {
  /// Appends a string in quotation marks.
  ///
  /// Characters that are not harmless (``CharacterClass/isHarmless(_:)``) are escaped, so that the JSON is safe to show
  /// on a terminal and loses nothing.
  static func write(_ string: String, into bytes: inout [UInt8]) {
    bytes.append(.quotationMark)
    var string = string
    string.withUTF8 { utf8 in
      var start = 0
      var offset = 0
      while offset < utf8.count {
        if isPlain(utf8[offset]) {
          offset += 1
          continue
        }
        let character = decode(utf8, offset)
        if mustEscape(character.scalar) {
          bytes.append(contentsOf: utf8[start..<offset])
          escape(character.scalar, into: &bytes)
          start = offset + character.length
        }
        offset += character.length
      }
      bytes.append(contentsOf: utf8[start...])
    }
    bytes.append(.quotationMark)
  }

  /// Whether a byte is an ASCII character that needs no escape.
  @inline(__always) private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != .quotationMark && byte != backslash
  }

  private static func mustEscape(_ scalar: UInt32) -> Bool {
    scalar < 0x80 || !CharacterClass.isHarmless(scalar)
  }

  private static func decode(
    _ utf8: UnsafeBufferPointer<UInt8>, _ offset: Int
  ) -> UTF8Text.Decoded {
    let first = utf8[offset]
    let length = min(first.sequenceLength, utf8.count - offset)
    let lead = first < 0x80 ? UInt32(first) : UInt32(first) & (0xFF >> UInt32(length + 1))
    let scalar = utf8[(offset + 1)..<(offset + length)].reduce(lead) {
      $0 << 6 | UInt32($1 & 0x3F)
    }
    return UTF8Text.Decoded(scalar: scalar, length: length)
  }

  private static func escape(_ scalar: UInt32, into bytes: inout [UInt8]) {
    switch scalar {
    case 0x22, 0x5C: bytes += [backslash, UInt8(scalar)]
    case 0x0A: bytes += #"\n"#.utf8
    case 0x09: bytes += #"\t"#.utf8
    case 0x0D: bytes += #"\r"#.utf8
    default:
      guard let scalar = Unicode.Scalar(scalar) else { return }
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        bytes += (#"\u"# + String(repeating: "0", count: 4 - digits.count) + digits).utf8
      }
    }
  }

  private static let backslash = UInt8(ascii: "\\")
}
