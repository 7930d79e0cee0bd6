/// A text stored as valid UTF-8: the only copy of an article's characters.
///
/// Copies share storage. Scanners read ``bytes`` or its span; use `String` only for display and
/// output.
public struct UTF8Text: Sendable, Hashable {
  /// The bytes. They are always valid UTF-8.
  public let bytes: [UInt8]

  /// The UTF-8 of a string.
  public init(_ string: String) {
    bytes = Array(string.utf8)
  }

  /// Bytes with every invalid sequence replaced by U+FFFD.
  ///
  /// Valid input, the usual case, is not copied. O(n).
  public init(repairing bytes: [UInt8]) {
    self.bytes =
      UTF8Text.isValid(bytes) ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  /// The whole characters of a piece that was cut out of valid UTF-8 between any two bytes.
  ///
  /// - Parameter skipped: the number of bytes before the first whole character, at most 3.
  public init(cut piece: [UInt8], skipped: inout Int) {
    skipped = piece.prefix { $0.isContinuation }.count
    let last = piece.lastIndex { !$0.isContinuation } ?? 0
    let isWhole = last + (piece.isEmpty ? 0 : piece[last].sequenceLength) <= piece.count
    self.init(repairing: Array(piece[skipped..<Swift.max(skipped, isWhole ? piece.count : last)]))
  }

  /// The number of bytes.
  @inlinable public var count: Int { bytes.count }

  /// The range of the whole text.
  public var range: ByteRange { 0..<bytes.count }

  /// Whether this text starts with another one. O(length of the other).
  public func isContinuation(of other: UTF8Text) -> Bool {
    guard count >= other.count else { return false }
    let (bytes, others) = (bytes.span, other.bytes.span)
    return others.indices.allSatisfy { bytes[$0] == others[$0] }
  }

  /// The byte at an offset.
  @inlinable public subscript(offset: Int) -> UInt8 { bytes[offset] }

  /// The words of a range between two boundaries as a string, for display or output. O(length of the range).
  public subscript(range: ByteRange) -> String {
    assert(
      isBoundary(range.lowerBound) && isBoundary(range.upperBound), "\(range) cuts a character")
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// The whole text as a string. O(n).
  public var string: String { String(decoding: bytes, as: UTF8.self) }
}

extension UTF8Text: ExpressibleByStringLiteral {
  /// The UTF-8 of a literal.
  public init(stringLiteral value: String) { self.init(value) }
}
