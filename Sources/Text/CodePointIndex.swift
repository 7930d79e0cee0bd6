/// Converts between byte offsets and code-point offsets of one text.
///
/// Built in one pass, O(n); a look-up takes at most ``stride`` steps. An ASCII text needs no table.
public struct CodePointIndex: Sendable {
  /// Bytes between two entries of the table.
  private static let stride = 256

  private let text: UTF8Text
  /// Code points before byte `i * stride`; empty when every character is one byte.
  private let table: [Int]

  /// Counts the code points of a text.
  public init(_ text: UTF8Text) {
    self.text = text
    guard text.bytes.contains(where: { $0 >= 0x80 }) else {
      table = []
      return
    }
    var table: [Int] = []
    table.reserveCapacity(text.count / Self.stride + 1)
    var count = 0
    for (offset, byte) in text.bytes.enumerated() {
      if offset % Self.stride == 0 { table.append(count) }
      if !byte.isContinuation { count += 1 }
    }
    self.table = table
  }

  /// The number of code points before a byte offset, clamped to the text.
  public func codePoint(atByte offset: Int) -> Int {
    let offset = Swift.min(Swift.max(offset, 0), text.count)
    guard !table.isEmpty else { return offset }
    let entry = Swift.min(offset / Self.stride, table.count - 1)
    return text.bytes[(entry * Self.stride)..<offset]
      .reduce(table[entry]) { $1.isContinuation ? $0 : $0 + 1 }
  }

  /// A byte range as a code-point range.
  public func codePoints(_ range: ByteRange) -> Range<Int> {
    codePoint(atByte: range.lowerBound)..<codePoint(atByte: range.upperBound)
  }

  /// The byte offset of a code point, clamped to the text.
  public func byte(atCodePoint codePoint: Int) -> Int {
    guard codePoint > 0 else { return 0 }
    guard !table.isEmpty else { return Swift.min(codePoint, text.count) }
    let entry = table.partitioningIndex { $0 > codePoint } - 1
    var offset = entry * Self.stride
    while offset < text.count, text[offset].isContinuation { offset += 1 }
    var left = codePoint - table[entry]
    while left > 0, offset < text.count {
      offset += text[offset].sequenceLength
      left -= 1
    }
    return offset
  }
}
