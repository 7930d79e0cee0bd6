/// A 64-bit polynomial hash of bytes that can be joined: the hash of two words in a row follows from theirs.
///
/// For tables of words that are looked up in parts. What is stored in files has a ``StableHash``.
public struct WordHash: Sendable {
  /// The hash of the bytes so far.
  @inlinable public var value: UInt64 { state }
  @usableFromInline var state: UInt64 = 0xCBF2_9CE4_8422_2325
  @usableFromInline var power: UInt64 = 1

  /// The hash of no bytes.
  @inlinable public init() {}

  /// The hash of some bytes. O(n).
  @inlinable public init(_ bytes: some Sequence<UInt8>) { for byte in bytes { append(byte) } }

  /// The hash of a C string.
  @inlinable public init(_ word: UnsafePointer<CChar>) {
    var next = word
    while next.pointee != 0 {
      append(UInt8(bitPattern: next.pointee))
      next += 1
    }
  }

  /// Appends a byte.
  @inlinable public mutating func append(_ byte: UInt8) {
    state = (state &+ UInt64(byte)) &* Self.prime
    power = power &* Self.prime
  }

  @inlinable static var prime: UInt64 { 0x100_0000_01B3 }

  /// The hash of this word followed by another.
  @inlinable public func joined(_ other: WordHash) -> WordHash {
    var joined = WordHash()
    let start = joined.state
    joined.state = state &* other.power &+ (other.state &- start &* other.power)
    joined.power = power &* other.power
    return joined
  }
}
