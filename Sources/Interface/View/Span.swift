/// The range from `start` to `end`; empty if `end` is less, as it may be on a tiny screen.
func span(_ start: Int, _ end: Int) -> Range<Int> { start..<max(start, end) }

extension Range<Int> {
  /// The first `count` elements.
  func prefix(_ count: Int) -> Range<Int> { lowerBound..<Swift.min(upperBound, lowerBound + count) }
}
