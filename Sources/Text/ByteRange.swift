/// A half-open range of byte offsets into a text.
///
/// Every annotation is one. Ranges lie on character boundaries. Offsets count bytes; they are converted to
/// code points only for output (``CodePointIndex``).
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
