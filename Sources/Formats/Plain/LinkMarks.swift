import Text

/// The numbers that lynx puts before the links of a page, `[12]`, and lists at its end.
struct LinkMarks {
  /// The numbers, in order; empty for a text without such a list.
  private(set) var ranges: [ByteRange] = []

  /// The most consecutive numbers that may be missing, as for links without text.
  private static let gap = 100

  /// Finds the marks in a text: increasing numbers in brackets, up to the last number in the list.
  /// O(n).
  init(in text: UTF8Text) {
    guard let list = Self.list(in: text.bytes) else { return }
    let most = Self.entries(in: text.bytes[list...])
    var next = 1
    var index = 0
    while let open = text.bytes[index..<list].firstIndex(of: UInt8(ascii: "[")) {
      index = open + 1
      guard let (number, end) = Self.mark(in: text.bytes, at: open), number >= next,
        number <= min(most, next + Self.gap)
      else { continue }
      ranges.append(open..<end)
      (next, index) = (number + 1, end)
    }
  }

  /// The start of the list: the last “References” line.
  private static func list(in bytes: [UInt8]) -> Int? {
    let heading = Array("\nReferences\n".utf8)
    var start = bytes.count - heading.count
    while start >= 0 {
      if bytes[start] == .newline, bytes[start..<(start + heading.count)].elementsEqual(heading) {
        return start
      }
      start -= 1
    }
    return nil
  }

  /// The number of the last numbered line in the list.
  private static func entries(in list: ArraySlice<UInt8>) -> Int {
    let lines = list.split(separator: .newline).map { $0.drop { $0 == .space } }
    let last = lines.last { $0.first?.isASCIIDigit == true }
    return last.map { number($0.prefix(while: \.isASCIIDigit)) } ?? 0
  }

  /// The number in brackets at an offset, and its end.
  private static func mark(in bytes: [UInt8], at open: Int) -> (number: Int, end: Int)? {
    let digits = bytes[(open + 1)...].prefix(while: \.isASCIIDigit)
    guard !digits.isEmpty, digits.count < 6, digits.endIndex < bytes.count,
      bytes[digits.endIndex] == UInt8(ascii: "]")
    else { return nil }
    return (number(digits), digits.endIndex + 1)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.prefix(6).reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}
