import Text

/// An index of ranges with values, for queries by range. The ranges may nest and overlap.
struct SpanIndex<Value: Sendable>: Sendable {
  /// A range and its value.
  struct Span: Sendable {
    let range: ByteRange
    let value: Value
  }

  /// The spans, sorted by start, longer ones first.
  let spans: [Span]
  /// The maximum end of each span and all spans before it.
  private let reach: [Int]

  /// Sorts the spans. O(n log n).
  init(_ spans: [(ByteRange, Value)] = []) {
    let sorted = spans.map { Span(range: $0.0, value: $0.1) }.sorted { one, other in
      (one.range.lowerBound, other.range.upperBound) < (
        other.range.lowerBound, one.range.upperBound
      )
    }
    var furthest = 0
    reach = sorted.map {
      furthest = max(furthest, $0.range.upperBound)
      return furthest
    }
    self.spans = sorted
  }

  /// The spans that overlap a range, in order. O(log n + k) for k spans that are visited.
  func meeting(_ range: ByteRange) -> [Span] {
    var found: [Span] = []
    var index = first(startingAtOrAfter: range.upperBound) - 1
    while index >= 0, reach[index] > range.lowerBound {
      if spans[index].range.upperBound > range.lowerBound { found.append(spans[index]) }
      index -= 1
    }
    return found.reversed()
  }

  /// The value of the first span that starts in a range; `nil` if there is none. O(log n).
  func starts(in range: ByteRange) -> Value? {
    let index = first(startingAtOrAfter: range.lowerBound)
    guard index < spans.count, range.contains(spans[index].range.lowerBound) else { return nil }
    return spans[index].value
  }

  /// The index of the first span that starts at or after an offset, or else the count.
  func first(startingAtOrAfter offset: Int) -> Int {
    spans.partitioningIndex { $0.range.lowerBound >= offset }
  }
}
