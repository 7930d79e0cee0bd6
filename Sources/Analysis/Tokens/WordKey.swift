import Text

/// A lowercase word of at most 16 bytes, packed into two integers.
///
/// Words are compared by key, without strings.
struct WordKey: Hashable, Sendable {
  private(set) var low: UInt64 = 0
  private(set) var high: UInt64 = 0
  private(set) var count = 0

  /// The maximum length of a word in the lexicon, in bytes.
  static let capacity = 16

  /// Creates the key of the empty word.
  init() {}

  /// Creates the key of a lowercase word.
  init(_ word: some StringProtocol) { self.init(bytes: word.utf8) }

  /// Creates the key of a word from its bytes.
  @inline(__always)
  init(bytes: some Sequence<UInt8>) {
    for byte in bytes { append(byte) }
  }

  /// Appends a byte in lowercase. A word longer than ``capacity`` matches no lexicon entry.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    let value = UInt64(byte.asciiLowercased)
    if count < 8 {
      low |= value << UInt64(count &* 8)
    } else if count < Self.capacity {
      high |= value << UInt64((count &- 8) &* 8)
    }
    count &+= 1
  }

  /// A well-mixed hash for a table whose size is a power of two.
  @inline(__always)
  var slot: Int {
    var hash = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xFF51_AFD7_ED55_8CCD
    hash ^= hash >> 32
    hash = hash &* 0xC4CE_B9FE_1A85_EC53
    return Int(truncatingIfNeeded: hash >> 40)
  }

  /// A 32-bit hash that is stable across versions of the program.
  var fingerprint: UInt32 {
    var hash = (low &+ high &* 0x9E37_79B9_7F4A_7C15) &* 0xFF51_AFD7_ED55_8CCD
    hash ^= hash >> 31
    return UInt32(truncatingIfNeeded: hash &* 0xC4CE_B9FE_1A85_EC53 >> 32)
  }
}
