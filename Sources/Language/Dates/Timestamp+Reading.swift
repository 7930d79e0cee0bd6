import Document
import Text

extension Timestamp {
  /// Reads the first date in a range, with time and zone if given: “4:00 PM, May. 09, 2018”, “Friday 22
  /// November 2024 08:49 GMT”, “2019-11-18T22:05:36Z”, “8/29/10 7:05 a.m. PDT”.
  ///
  /// `nil` for a date without a year. Reads at most 200 bytes.
  ///
  /// - Parameter isDayFirst: Whether `5/12/2018` is a day in December.
  public init?(reading range: ByteRange, of text: UTF8Text, isDayFirst: Bool = false) {
    let end = text.boundary(atOrBefore: Swift.min(range.upperBound, range.lowerBound + 200))
    let date = WrittenDate.first(
      in: text, from: range.lowerBound, before: end, isDayFirst: isDayFirst
    ) {
      $0.timestamp?.year != nil
    }
    guard let found = date?.timestamp else { return nil }
    self = found
  }
}

extension WrittenDate {
  /// The first date between two offsets that satisfies a condition.
  public static func first(
    in text: UTF8Text, from start: Int, before end: Int, isDayFirst: Bool = false,
    where accept: (WrittenDate) -> Bool = { _ in true }
  ) -> WrittenDate? {
    var offset = start
    while let word = text.word(from: offset, before: end) {
      if let date = WrittenDate(
        in: text, at: word.range.lowerBound, before: end, isDayFirst: isDayFirst)
      {
        if accept(date) { return date }
        offset = date.range.upperBound
      } else {
        offset = word.range.upperBound
      }
    }
    return nil
  }
}
