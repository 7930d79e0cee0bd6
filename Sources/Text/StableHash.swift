/// A 64-bit FNV-1a hash of bytes: the same in every run and on every machine, so that it can be
/// stored in files, unlike `Hasher`. Not for secrets.
public struct StableHash: Sendable, Hashable {
  @usableFromInline var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of the bytes so far.
  @inlinable public var value: UInt64 { state }

  /// The hash of no bytes.
  @inlinable public init() {}

  /// The hash of some bytes. O(n).
  @inlinable public init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { append(byte) }
  }

  /// Adds a byte.
  @inlinable public mutating func append(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// The hash folded to 32 bits.
  @inlinable public var folded: UInt32 { UInt32(truncatingIfNeeded: state ^ state >> 32) }
}
