/// The columns or rows from one to before another; none when there is no room between them, as on a tiny screen.
func span(_ start: Int, _ end: Int) -> Range<Int> { start..<max(start, end) }

extension Range<Int> {
  /// The first columns of a range.
  func prefix(_ count: Int) -> Range<Int> { lowerBound..<Swift.min(upperBound, lowerBound + count) }
}
