import Formats

/// Prefix sums over the segments of a page: the sum over any run of segments takes one subtraction.
struct SegmentSums {
  /// The totals of some segments.
  struct Sum {
    var count = 0
    /// Characters.
    var letters = 0
    /// Characters inside links.
    var links = 0
    /// Characters outside links.
    var own = 0
    /// Characters outside links, in segments that the rules keep.
    var kept = 0
    /// Segments that the rules keep.
    var keptCount = 0
  }

  private var sums: [Sum] = [Sum()]

  /// Computes the prefix sums of some segments. O(segments).
  init(_ segments: [Segment], isKept: [Bool]) {
    sums.reserveCapacity(segments.count + 1)
    var sum = Sum()
    for (segment, isKept) in zip(segments, isKept) {
      sum.add(segment, isKept: isKept)
      sums.append(sum)
    }
  }

  /// The sum of a run of segments. O(1).
  subscript(range: Range<Int>) -> Sum {
    assert(range.upperBound < sums.count, "segment \(range.upperBound - 1) does not exist")
    let (low, high) = (sums[range.lowerBound], sums[range.upperBound])
    return Sum(
      count: range.count, letters: high.letters - low.letters, links: high.links - low.links,
      own: high.own - low.own, kept: high.kept - low.kept,
      keptCount: high.keptCount - low.keptCount)
  }

  /// The sum of a segment and of up to `reach` segments on either side of it. O(1).
  subscript(around index: Int, reach reach: Int) -> Sum {
    self[max(0, index - reach)..<min(sums.count - 1, index + reach + 1)]
  }

  /// The sum of all segments.
  var all: Sum { sums[sums.count - 1] }
}

extension SegmentSums.Sum {
  /// Adds a segment.
  mutating func add(_ segment: Segment, isKept: Bool) {
    let own = segment.ownLetters
    count += 1
    letters += segment.letters
    links += segment.linkLetters
    self.own += own
    if isKept {
      kept += own
      keptCount += 1
    }
  }

  /// The sum without one of its segments.
  func without(_ segment: Segment, isKept: Bool) -> Self {
    let own = segment.ownLetters
    var rest = self
    rest.count -= 1
    rest.letters -= segment.letters
    rest.links -= segment.linkLetters
    rest.own -= own
    if isKept {
      rest.kept -= own
      rest.keptCount -= 1
    }
    return rest
  }

  /// The share of the running text that the rules keep, 0 to 1; -1 without running text.
  var keptShare: Float { own > 0 ? Float(kept) / Float(own) : -1 }
  /// The share of characters inside links, 0 to 1.
  var linkShare: Float { letters > 0 ? Float(links) / Float(letters) : 0 }
}
