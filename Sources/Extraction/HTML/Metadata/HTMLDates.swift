import Document
import Text

extension Timestamp {
  /// Reads a date as machines write it: ISO 8601 in any of its spellings, `2018-05-09 16:00:00 +0200`,
  /// `20180509`, `2018/05/09`, or RFC 2822. `nil` for anything else. O(length).
  init?(machine text: String) {
    var scanner = DateScanner(text)
    guard let date = scanner.iso8601() ?? scanner.rfc2822() else { return nil }
    self = date
  }

  /// Whether its parts can be a date at all.
  var isPlausible: Bool {
    (1700...2200).contains(year) && (1...12).contains(month ?? 1) && (1...31).contains(day ?? 1)
      && (0...24).contains(hour ?? 0) && (0...59).contains(minute ?? 0)
  }
}

/// Reads dates from left to right.
struct DateScanner {
  private let bytes: [UInt8]
  private var index = 0

  init(_ text: String) { bytes = Array(text.utf8.prefix(120)) }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skip(while accept: (UInt8) -> Bool) {
    while let byte = next, accept(byte) { index += 1 }
  }

  /// A number of exactly so many digits.
  private mutating func digits(_ count: Int) -> Int? {
    guard index + count <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[index..<(index + count)] {
      guard byte.isASCIIDigit else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    index += count
    return value
  }

  /// A number of one or two digits.
  private mutating func shortNumber() -> Int? { digits(2) ?? digits(1) }

  private mutating func take(_ accepted: String) -> Bool {
    guard let byte = next, accepted.utf8.contains(byte) else { return false }
    index += 1
    return true
  }

  /// A year, month and day, and a time and zone if they follow.
  mutating func iso8601() -> Timestamp? {
    index = 0
    skip { $0.isASCIISpace }
    guard let year = digits(4) else { return nil }
    var date = Timestamp(year: year)
    _ = take("-/.")
    date.month = shortNumber()
    if date.month != nil {
      _ = take("-/.")
      date.day = shortNumber()
    }
    if date.day != nil, take("Tt "), readTime(into: &date) { readZone(into: &date) }
    return date.isPlausible ? date : nil
  }

  private mutating func readTime(into date: inout Timestamp) -> Bool {
    skip { $0.isASCIISpace || $0 == UInt8(ascii: "T") }
    guard let hour = shortNumber() else { return false }
    _ = take(":.")
    guard let minute = digits(2) else { return false }
    (date.hour, date.minute) = (hour, minute)
    if take(":.") {
      date.second = digits(2).map { min($0, 60) }
      if take(".,") { skip { $0.isASCIIDigit } }
    } else if let second = digits(2) {
      date.second = min(second, 60)
    }
    return true
  }

  private mutating func readZone(into date: inout Timestamp) {
    skip { $0.isASCIISpace }
    if take("Zz") || matches("GMT") || matches("UTC") {
      date.zone = 0
      return
    }
    let isWest = next == .hyphen
    guard take("+-"), let hours = digits(2), hours < 15 else { return }
    _ = take(":")
    let minutes = hours * 60 + min(digits(2) ?? 0, 59)
    date.zone = isWest ? -minutes : minutes
  }

  private mutating func matches(_ word: String) -> Bool {
    guard bytes[index...].starts(with: word.utf8) else { return false }
    index += word.utf8.count
    return true
  }

  /// `Wed, 09 May 2018 16:00:00 +0000`
  mutating func rfc2822() -> Timestamp? {
    index = 0
    skip { !$0.isASCIIDigit }
    guard let day = shortNumber() else { return nil }
    skip { $0.isASCIISpace || $0 == .hyphen || $0 == .fullStop }
    guard let month = monthName() else { return nil }
    skip { $0.isASCIISpace || $0 == .hyphen || $0 == .comma || $0 == .fullStop }
    guard let year = digits(4) else { return nil }
    var date = Timestamp(year: year, month: month, day: day)
    skip { $0.isASCIISpace || $0 == .comma }
    if readTime(into: &date) { readZone(into: &date) }
    return date.isPlausible ? date : nil
  }

  private mutating func monthName() -> Int? {
    let start = index
    skip { $0.isASCIILetter || $0 >= 0x80 }
    return MonthNames.number(of: bytes[start..<index])
  }
}
