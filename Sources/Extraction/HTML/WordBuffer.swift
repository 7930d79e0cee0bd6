import Text

/// Collects the words of a text with one space between them.
///
/// White space of every kind becomes one space; zero-width spaces, byte order marks and
/// control characters are left out, and the C1 controls that careless pages write for Windows-1252
/// (`&#146;`) become the characters that were meant.
struct WordBuffer {
  /// The words so far.
  private(set) var bytes: [UInt8] = []
  private var spacePending = false

  /// The number of bytes so far.
  var count: Int { bytes.count }

  /// The words so far as a string.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Ends a word.
  mutating func appendSpace() { spacePending = true }

  /// Ends the text and begins another one in the same buffer; returns where that begins.
  mutating func beginText() -> Int {
    spacePending = false
    textStart = bytes.count
    return textStart
  }
  private var textStart = 0

  /// Appends raw text, valid UTF-8. O(length).
  mutating func append(_ raw: ArraySlice<UInt8>) {
    raw.withUnsafeBufferPointer { appendBytes($0) }
  }

  private mutating func appendBytes(_ raw: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < raw.count {
      let byte = raw[index]
      if byte > 0x20 && byte < 0x7F {
        let start = index
        while index < raw.count, raw[index] > 0x20, raw[index] < 0x7F { index += 1 }
        flushSpace()
        bytes.append(contentsOf: raw[start..<index])
      } else if byte <= 0x20 || byte == 0x7F {
        if byte.isASCIISpace { spacePending = true }
        index += 1
      } else {
        let length = min(byte.sequenceLength, raw.count - index)
        appendScalar(raw, at: index, length: length)
        index += length
      }
    }
  }

  private mutating func appendScalar(
    _ raw: UnsafeBufferPointer<UInt8>, at index: Int, length: Int
  ) {
    var scalar = UInt32(raw[index]) & (0xFF >> UInt32(length + 1))
    for next in raw[(index + 1)..<(index + length)] { scalar = scalar << 6 | UInt32(next & 0x3F) }
    switch scalar {
    case 0x200B, 0x2060, 0xFEFF: return
    case 0x80...0x9F:
      guard let meant = Unicode.Scalar(Windows1252.scalar(UInt8(scalar))), meant != "\0" else {
        return
      }
      flushSpace()
      bytes.append(contentsOf: UTF8.encode(meant) ?? UTF8.encodedReplacementCharacter)
    case _ where scalar.isWhitespace: spacePending = true
    default:
      flushSpace()
      bytes.append(contentsOf: raw[index..<(index + length)])
    }
  }

  private mutating func flushSpace() {
    if spacePending && bytes.count > textStart { bytes.append(.space) }
    spacePending = false
  }
}
