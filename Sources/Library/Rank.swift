import Document

/// Ids that are in the order of publication: the minute, and below it a sequence number of 24 bits.
enum Rank {
  /// The bits of the sequence number.
  static let bits = 24

  /// The ids of a minute since 1970.
  static func range(ofMinute minute: Int) -> ClosedRange<Int64> {
    let first = Int64(minute) << bits
    return first...(first + (1 << bits) - 1)
  }

  /// The minute of an id.
  static func minute(of id: Int64) -> Int { Int(id >> bits) }
}

extension Timestamp {
  /// Minutes since 1970 in UTC; `nil` without a year. A missing month, day or time is the first one, a missing zone UTC.
  public var minuteSince1970: Int? {
    guard let year, (-9999...9999).contains(year) else { return nil }
    let days = Self.days(year, min(max(month ?? 1, 1), 12), day ?? 1)
    return (days * 24 + (hour ?? 0)) * 60 + (minute ?? 0) - (zone ?? 0)
  }

  /// Days since 1 January 1970 in the Gregorian calendar.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    // Counted from 1 March, so that the leap day is the last one of a year.
    let year = month > 2 ? year : year - 1
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}
