extension UTF8Text {
  /// One decoded character: its Unicode scalar value and its length in bytes.
  public struct Decoded: Equatable, Sendable {
    /// The scalar value.
    public let scalar: UInt32
    /// The length in bytes, 1 to 4.
    public let length: Int

    /// Creates a decoded character.
    @inlinable
    public init(scalar: UInt32, length: Int) {
      self.scalar = scalar
      self.length = length
    }
  }

  /// Whether an offset lies between two characters (or at either end of the text).
  public func isBoundary(_ offset: Int) -> Bool {
    guard offset >= 0, offset <= bytes.count else { return false }
    return offset == bytes.count || !bytes[offset].isContinuation
  }

  /// Decodes the character that starts at a boundary before the end.
  @inlinable
  public func decode(at offset: Int) -> Decoded {
    assert(!bytes[offset].isContinuation, "\(offset) is inside a character")
    let first = bytes[offset]
    if first < 0x80 { return Decoded(scalar: UInt32(first), length: 1) }
    let length = first.sequenceLength
    var scalar = UInt32(first) & (0xFF >> UInt32(length + 1))
    for next in (offset + 1)..<(offset + length) {
      scalar = scalar << 6 | UInt32(bytes[next] & 0x3F)
    }
    return Decoded(scalar: scalar, length: length)
  }

  /// Decodes the character that ends at a boundary after the start.
  @inlinable
  public func decode(before offset: Int) -> Decoded {
    decode(at: boundary(before: offset))
  }

  /// The boundary before a boundary other than 0.
  @inlinable
  public func boundary(before offset: Int) -> Int {
    var start = offset - 1
    while start > 0, bytes[start].isContinuation { start -= 1 }
    return start
  }

  /// The nearest boundary at or before an offset, clamped to the text.
  public func boundary(atOrBefore offset: Int) -> Int {
    var start = Swift.min(Swift.max(offset, 0), bytes.count)
    while start > 0, start < bytes.count, bytes[start].isContinuation { start -= 1 }
    return start
  }

  /// The range without white space (ASCII, U+00A0, U+2028, U+2029) at its ends.
  public func trimming(_ range: ByteRange) -> ByteRange {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end {
      let next = decode(at: start)
      guard next.scalar.isWhitespace else { break }
      start += next.length
    }
    while end > start {
      let last = decode(before: end)
      guard last.scalar.isWhitespace else { break }
      end -= last.length
    }
    return start..<end
  }

  /// The text of a range with every run of white space replaced by one space. O(length).
  public func words(in range: ByteRange) -> String {
    var words: [UInt8] = []
    words.reserveCapacity(range.count)
    var offset = range.lowerBound
    while offset < range.upperBound {
      // Fast path: copy runs of visible ASCII.
      let start = offset
      while offset < range.upperBound, bytes[offset] > 0x20, bytes[offset] < 0x7F { offset += 1 }
      if offset > start { words += bytes[start..<offset] }
      guard offset < range.upperBound else { break }
      let next = decode(at: offset)
      if !next.scalar.isWhitespace {
        words += bytes[offset..<(offset + next.length)]
      } else if words.last ?? .space != .space {
        words.append(.space)
      }
      offset += next.length
    }
    if words.last == .space { words.removeLast() }
    return String(decoding: words, as: UTF8.self)
  }
}
