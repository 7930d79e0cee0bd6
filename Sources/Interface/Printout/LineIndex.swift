import Text

/// Finds the number of the line of an offset. Built in one pass, O(n); a look-up reads at most ``stride`` bytes.
struct LineIndex: Sendable {
  /// Bytes between two entries of the table.
  private static let stride = 16_384

  private let text: UTF8Text
  private let end: Int
  /// The newlines before byte `i * stride`.
  private let table: [Int]

  /// Counts the lines of a text up to an offset.
  init(_ text: UTF8Text, before end: Int) {
    self.text = text
    self.end = end
    var (table, count) = ([0], 0)
    for start in Swift.stride(from: 0, to: end, by: Self.stride) {
      count += text.bytes[start..<min(start + Self.stride, end)].count { $0 == .newline }
      table.append(count)
    }
    self.table = table
  }

  /// The number of lines.
  var count: Int { end == 0 ? 0 : line(at: end) + 1 }

  /// The index from 0 of the line that contains an offset.
  func line(at offset: Int) -> Int {
    let offset = min(max(0, offset), end)
    let entry = offset / Self.stride
    return table[entry] + text.bytes[(entry * Self.stride)..<offset].count { $0 == .newline }
  }
}
