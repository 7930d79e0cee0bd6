import Document
import Language
import Text

extension Timestamp {
  /// Reads a machine-readable date: ISO 8601, `20180509`, RFC 2822, seconds or milliseconds since
  /// 1970, or any written date. O(length).
  ///
  /// - Parameter isDayFirst: Whether `5/12/2018` is a day in December.
  package init?(machine text: String, isDayFirst: Bool = false) {
    let text = UTF8Text(Self.withJoinedZone(text))
    guard
      let date = Timestamp(reading: text.range, of: text, isDayFirst: isDayFirst)
        ?? Timestamp(compact: text)
        ?? Timestamp(epoch: text),
      let year = date.year, (1700...2200).contains(year)
    else { return nil }
    self = date
  }

  /// A text without the space before the time zone: `16:00:00 +0200`, `16:00:00 +02:00`.
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

  /// Reads `20180509`, possibly followed by a time.
  private init?(compact text: UTF8Text) {
    let digits = text.bytes.prefix(8)
    guard digits.count == 8, digits.allSatisfy(\.isASCIIDigit) else { return nil }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    let (month, day) = (number / 100 % 100, number % 100)
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    self.init(year: number / 10_000, month: month, day: day)
  }

  /// Reads seconds or milliseconds since 1970, from 2001 on: `1525874400`.
  private init?(epoch text: UTF8Text) {
    guard text.count == 10 || text.count == 13, text.bytes.allSatisfy(\.isASCIIDigit) else {
      return nil
    }
    let seconds = text.bytes.prefix(10).reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    guard seconds >= 1_000_000_000 else { return nil }
    var days = seconds / 86_400
    var year = 1970
    while days >= Self.length(year) {
      days -= Self.length(year)
      year += 1
    }
    var month = 1
    while days >= Self.length(year, month) {
      days -= Self.length(year, month)
      month += 1
    }
    let time = seconds % 86_400
    self.init(
      year: year, month: month, day: days + 1, hour: time / 3_600, minute: time / 60 % 60,
      second: time % 60, zone: 0)
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days in a year.
  private static func length(_ year: Int) -> Int { isLeap(year) ? 366 : 365 }

  /// The number of days in a month.
  private static func length(_ year: Int, _ month: Int) -> Int {
    month == 2 ? isLeap(year) ? 29 : 28 : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  /// The day after this one, without a time; this one if year, month or day are unknown.
  package var dayAfter: Timestamp {
    guard let year, let month, let day else { return self }
    if day < Self.length(year, month) {
      return Timestamp(year: year, month: month, day: day + 1)
    }
    return month < 12
      ? Timestamp(year: year, month: month + 1, day: 1)
      : Timestamp(year: year + 1, month: 1, day: 1)
  }

  /// Reads the date in the path of a URL: `https://lantern.example/2018/05/09/ferry`,
  /// `…/2018-05-09-ferry`.
  package init?(inAddress address: String) {
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

  /// Reads the date that a number in the path of a URL begins with: `…/A2031050914320005196`,
  /// `…/ferry-20310509`. That of a page in an archive is the date of the copy.
  package init?(inNumberOf address: String) {
    let path = address.utf8.drop { $0 != Self.slash }.prefix { $0 != UInt8(ascii: "?") }
    if path.dropFirst().firstRange(of: "/http".utf8) != nil { return nil }
    for run in path.split(whereSeparator: { !$0.isASCIIDigit })
    where run.count == Self.dayLength || run.count >= Self.minuteLength {
      let digits = run.prefix(Self.dayLength).map { Int($0 - UInt8(ascii: "0")) }
      func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { 10 * $0 + $1 } }
      let (year, month, day) = (number(0..<4), number(4..<6), number(6..<8))
      guard (1995...2100).contains(year), (1...12).contains(month),
        (1...Self.length(year, month)).contains(day)
      else { continue }
      self.init(year: year, month: month, day: day)
      return
    }
    return nil
  }

  /// The digits of a date without and with hour and minute.
  private static let (dayLength, minuteLength) = (8, 12)

  private static let slash = UInt8(ascii: "/")
}
