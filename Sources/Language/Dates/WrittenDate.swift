import Document
import Text

/// A date and time in a text.
public struct WrittenDate: Sendable, Equatable {
  /// Its range in the text.
  public let range: ByteRange
  /// The parsed date; `nil` without a month: “6 p.m. ET Tuesday”.
  public let timestamp: Timestamp?

  /// Reads the date that starts at an offset and ends before another.
  ///
  /// Supported forms: `May 9, 2018`, `9 May 2018`, `Dec. 6`, `2018-05-09T16:00:00-07:00`, `29.8.2010`,
  /// `2018年5月9日`, and `8/29/10`, which is month first unless `isDayFirst` or the first number is over 12. Month names
  /// may be in any language of ``Language/all``. Weekday, time and zone may precede or follow. `ET` and the like set no
  /// zone, since their offset depends on the season. O(length of the date).
  public init?(in text: UTF8Text, at offset: Int, before end: Int, isDayFirst: Bool = false) {
    var reader = DateReader(
      text: text, start: offset, end: Swift.min(end, text.count), isDayFirst: isDayFirst)
    reader.read()
    guard reader.isDate, let last = reader.last else { return nil }
    range = offset..<last
    timestamp = reader.timestamp
  }
}
