import Text

/// Collects the words of a text, separated by single spaces.
///
/// Runs of white space become one space. Soft hyphens, zero-width spaces, byte order marks and
/// control characters are removed. C1 controls that some pages write for Windows-1252 characters
/// (`&#146;`) become those characters.
package struct WordBuffer {
  /// The words collected so far.
  package private(set) var bytes: [UInt8] = []
  private var spacePending = false
  /// The white space before the next words, if it is kept as it is.
  private var blanks: [UInt8] = []

  /// An empty buffer.
  package init() {}

  /// The number of bytes so far.
  package var count: Int { bytes.count }

  /// The words collected so far, as a string.
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Ends a word.
  package mutating func appendSpace() { spacePending = true }

  /// Starts another text in the same buffer; returns its offset.
  mutating func beginText() -> Int {
    spacePending = false
    blanks = []
    textStart = bytes.count
    return textStart
  }
  private var textStart = 0

  /// Appends raw text, valid UTF-8. O(length).
  package mutating func append(_ raw: ArraySlice<UInt8>) {
    raw.withUnsafeBufferPointer { appendBytes($0) }
  }

  /// Appends raw text, valid UTF-8, with its spaces, tabs and newlines, except at the end of a line
  /// and at either end of the text. O(length).
  package mutating func appendVerbatim(_ raw: ArraySlice<UInt8>) {
    for piece in raw.split(omittingEmptySubsequences: false, whereSeparator: { $0 == .newline })
      .enumerated()
    {
      if piece.offset > 0 { appendNewline() }
      let indent = piece.element.prefix { $0 == .space || $0 == .tab }
      blanks += indent
      var rest = piece.element[indent.endIndex...]
      while !rest.isEmpty {
        let word = rest.prefix { $0 != .space && $0 != .tab }
        append(word)
        rest = rest[word.endIndex...]
        let gap = rest.prefix { $0 == .space || $0 == .tab }
        blanks += gap
        rest = rest[gap.endIndex...]
      }
    }
  }

  /// Ends a line.
  mutating func appendNewline() {
    while let last = blanks.last, last != .newline { blanks.removeLast() }
    blanks.append(.newline)
  }

  /// Ends a line that is not empty.
  mutating func endLine() { if !blanks.contains(.newline) { appendNewline() } }

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
    case 0xAD, 0x200B, 0x2060, 0xFEFF: return
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
    if bytes.count > textStart {
      if !blanks.isEmpty { bytes += blanks } else if spacePending { bytes.append(.space) }
    }
    spacePending = false
    if !blanks.isEmpty { blanks = [] }
  }
}
