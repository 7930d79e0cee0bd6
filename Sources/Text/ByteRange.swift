/// A half-open range of byte offsets into a text.
///
/// Every annotation is such a range. Ranges lie on character boundaries; inside the program offsets
/// count bytes, and code points only at its edges (``CodePointIndex``).
public typealias ByteRange = Range<Int>

extension ByteRange {
  /// Whether `other` lies wholly inside this range. An empty range inside counts.
  public func encloses(_ other: ByteRange) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }

  /// The smallest range that holds both.
  public func union(_ other: ByteRange) -> ByteRange {
    Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
  }
}
