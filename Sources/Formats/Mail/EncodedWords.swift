import Text

/// Encoded words in header fields (RFC 2047): `=?utf-8?B?R3VsbA==?=`.
///
/// libgmime 3.2 decodes adjacent words in base64 as one, and stops at the padding of the first. In the other encoding it
/// has no such fault, and joins a character that was cut in two.
enum EncodedWords {
  private static let names: [StaticString] = ["subject:", "from:"]
  /// The longest line that is read, in bytes.
  private static let longestLine = 1 << 13
  private static let hexDigits = Array("0123456789ABCDEF".utf8)

  /// Returns a line with its words in base64 in the encoding “Q” instead; `nil` if it has none.
  ///
  /// - Parameter isField: Whether the line before it belongs to a subject or a sender, which this line may continue.
  static func inQ(_ line: ArraySlice<UInt8>, continuing isField: Bool) -> [UInt8]? {
    guard line.count <= longestLine, isField && isContinuation(line) || opensField(line) else {
      return nil
    }
    var result: [UInt8] = []
    var copied = line.startIndex
    var index = line.startIndex
    while let word = next(in: line, from: index) {
      index = word.range.upperBound
      guard let bytes = base64(word.text) else { continue }
      result += line[copied..<word.range.lowerBound] + "=?".utf8 + word.charset + "?Q?".utf8
      for byte in bytes {
        result += [UInt8(ascii: "="), hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]]
      }
      result += "?=".utf8
      copied = index
    }
    return copied == line.startIndex ? nil : result + line[copied...]
  }

  /// Whether a line starts a subject or a sender.
  static func opensField(_ line: ArraySlice<UInt8>) -> Bool {
    names.contains { line.prefix($0.utf8CodeUnitCount).contains($0) }
  }

  /// Whether a line continues the field above it.
  static func isContinuation(_ line: ArraySlice<UInt8>) -> Bool {
    line.first == .space || line.first == .tab
  }

  /// The next word in base64 at or after an offset of a line.
  private static func next(
    in line: ArraySlice<UInt8>, from start: Int
  ) -> (range: Range<Int>, charset: ArraySlice<UInt8>, text: ArraySlice<UInt8>)? {
    let question = UInt8(ascii: "?")
    var index = start
    while let open = line[index...].firstIndex(of: UInt8(ascii: "=")) {
      index = open + 1
      guard line[index...].first == question else { continue }
      let parts = line[(index + 1)...].prefix(1_000).split(
        separator: question, maxSplits: 3, omittingEmptySubsequences: false)
      guard parts.count == 4, parts[3].first == UInt8(ascii: "="), parts[1].count == 1,
        parts[1].first?.asciiLowercased == UInt8(ascii: "b")
      else { continue }
      return (open..<(parts[3].startIndex + 1), parts[0], parts[2])
    }
    return nil
  }

  /// The bytes of base64; `nil` if it is damaged.
  private static func base64(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var (bits, count) = (UInt32(0), 0)
    for byte in text.prefix(while: { $0 != UInt8(ascii: "=") }) {
      guard let value = value(byte) else { return nil }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): digit - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): digit - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
