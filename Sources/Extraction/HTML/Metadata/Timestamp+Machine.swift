import Document
import Text

extension Timestamp {
  /// Reads a date as machines write it: ISO 8601 in any of its spellings, `20180509`, RFC 2822, and what
  /// else can be read as a written date. `nil` for anything else. O(length).
  ///
  /// - Parameter isDayFirst: Whether `5/12/2018` is a day in December.
  init?(machine text: String, isDayFirst: Bool = false) {
    let text = UTF8Text(Self.withJoinedZone(text))
    guard
      let date = Timestamp(reading: text.range, of: text, isDayFirst: isDayFirst)
        ?? Timestamp(compact: text),
      let year = date.year, (1700...2200).contains(year)
    else { return nil }
    self = date
  }

  /// A text without the space before a zone: `16:00:00 +0200`, `16:00:00 +02:00`.
  private static func withJoinedZone(_ text: String) -> String {
    var bytes = Array(text.utf8.prefix(200))
    guard let colon = bytes.firstIndex(of: .colon) else { return text }
    let space = bytes.indices.dropFirst(colon).dropLast(4).first {
      bytes[$0] == .space && (bytes[$0 + 1] == UInt8(ascii: "+") || bytes[$0 + 1] == .hyphen)
        && bytes[$0 + 2].isASCIIDigit
    }
    if let space { bytes.remove(at: space) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `20180509`, with or without a time behind it.
  private init?(compact text: UTF8Text) {
    let digits = text.bytes.prefix(8)
    guard digits.count == 8, digits.allSatisfy(\.isASCIIDigit) else { return nil }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    let (month, day) = (number / 100 % 100, number % 100)
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    self.init(year: number / 10_000, month: month, day: day)
  }

  /// The day in the path of an address: `https://lantern.example/2018/05/09/ferry`, `…/2018-05-09-ferry`.
  init?(inAddress address: String) {
    let bytes = Array(address.utf8)
    for index in bytes.indices where bytes[index] == Self.slash {
      let rest = bytes[(index + 1)...].prefix(10)
      guard rest.count == 10, let mark = rest.dropFirst(4).first,
        mark == Self.slash || mark == .hyphen, rest.dropFirst(7).first == mark,
        index + 11 == bytes.count || !bytes[index + 11].isASCIIDigit
      else { continue }
      let text = UTF8Text(String(decoding: rest, as: UTF8.self))
      guard let date = Timestamp(reading: text.range, of: text), date.day != nil,
        (1990...2100).contains(date.year ?? 0)
      else { continue }
      self = date
      return
    }
    return nil
  }

  private static let slash = UInt8(ascii: "/")
}
