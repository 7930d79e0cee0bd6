extension RandomAccessCollection {
  /// The first index whose element meets a condition, in a collection that the condition parts in two:
  /// no element before that index meets it, every element from there on does. `endIndex` when none does.
  ///
  /// The one binary search of the project. To find the first element that is not below `x` in a sorted
  /// array, ask for `{ $0 >= x }`. O(log n).
  @inlinable
  public func partitioningIndex(where isInSecondPart: (Element) throws -> Bool) rethrows -> Index {
    var low = startIndex
    var count = self.count
    while count > 0 {
      let half = count / 2
      let middle = index(low, offsetBy: half)
      if try isInSecondPart(self[middle]) {
        count = half
      } else {
        low = index(after: middle)
        count -= half + 1
      }
    }
    return low
  }
}
