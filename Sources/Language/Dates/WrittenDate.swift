import Document
import Text

/// A date and time as somebody wrote it, and as far as it can be understood.
public struct WrittenDate: Sendable, Equatable {
  /// Where it is written.
  public let range: ByteRange
  /// What it says; `nil` when it names no day or month: “6 p.m. ET Tuesday”.
  public let timestamp: Timestamp?

  /// Reads the date that begins at an offset and ends before another.
  ///
  /// Understood: `May 9, 2018`, `9 May 2018`, `Dec. 6`, `2018-05-09T16:00:00-07:00`, `8/29/10` (month
  /// first, unless the first number is over 12 or the day is said to be), `29.8.2010`, `2018年5月9日`, month names of 17 languages, with
  /// weekday, time of day and zone before or after. `ET` and its like set no zone: they are two.
  /// Linear, and bounded by the few parts that a date has.
  public init?(in text: UTF8Text, at offset: Int, before end: Int, isDayFirst: Bool = false) {
    var reader = DateReader(
      text: text, start: offset, end: Swift.min(end, text.count), isDayFirst: isDayFirst)
    reader.read()
    guard reader.isDate, let last = reader.last else { return nil }
    range = offset..<last
    timestamp = reader.timestamp
  }
}
