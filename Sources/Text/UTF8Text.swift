/// A text stored as valid UTF-8: the only copy of an article's characters.
///
/// Copies share storage. Scanners read ``bytes`` or its span; use `String` only where something is shown or
/// written.
public struct UTF8Text: Sendable, Hashable {
  /// The bytes. They are always valid UTF-8.
  public let bytes: [UInt8]

  /// Takes the UTF-8 of a string.
  public init(_ string: String) {
    bytes = Array(string.utf8)
  }

  /// Takes bytes and replaces every invalid sequence by U+FFFD.
  ///
  /// Valid input, the usual case, is checked in one pass and kept as it is. O(n).
  public init(repairing bytes: [UInt8]) {
    self.bytes =
      UTF8Text.isValid(bytes) ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  /// The number of bytes.
  @inlinable public var count: Int { bytes.count }

  /// The range of the whole text.
  public var range: ByteRange { 0..<bytes.count }

  /// Whether it is another text with perhaps something behind it. O(n) in the other.
  public func isContinuation(of other: UTF8Text) -> Bool {
    guard count >= other.count else { return false }
    let (bytes, others) = (bytes.span, other.bytes.span)
    return others.indices.allSatisfy { bytes[$0] == others[$0] }
  }

  /// The byte at an offset.
  @inlinable public subscript(offset: Int) -> UInt8 { bytes[offset] }

  /// The words of a range as a string, for showing or writing. O(length of the range).
  public subscript(range: ByteRange) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The whole text as a string. O(n).
  public var string: String { String(decoding: bytes, as: UTF8.self) }
}

extension UTF8Text: ExpressibleByStringLiteral {
  /// Takes the UTF-8 of a literal.
  public init(stringLiteral value: String) { self.init(value) }
}
