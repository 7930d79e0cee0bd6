/// The characters of one terminal cell, stored inline: a spacing character and up to four marks. Empty in the
/// second cell of a wide character.
///
/// A screen has thousands of cells, which are made and compared for every key: this takes two machine words and
/// no reference counting.
public struct CellText: Sendable, Hashable {
  /// The maximum number of characters in a cell.
  public static let capacity = 5

  /// Three characters of 21 bits each, the first one lowest; 0 where there is none.
  @usableFromInline private(set) var low: UInt64 = 0
  @usableFromInline private(set) var high: UInt64 = 0

  @inlinable static var bits: Int { 21 }
  @inlinable static var mask: UInt64 { 0x1F_FFFF }
  @inlinable static var perWord: Int { 3 }

  /// No characters.
  public init() {}

  /// One spacing character.
  public init(_ scalar: Unicode.Scalar) { low = UInt64(scalar.value) }

  /// The first characters of a string, as many as fit.
  public init(_ string: String) {
    for (index, scalar) in string.unicodeScalars.prefix(Self.capacity).enumerated() {
      set(scalar, at: index)
    }
  }

  /// A space.
  public static let space = CellText(" ")

  /// Whether there are none.
  public var isEmpty: Bool { low == 0 }

  /// The value of a character, or 0 after the last one. The index is 0 to 4.
  @inlinable @inline(__always) public subscript(index: Int) -> UInt32 {
    let word = index < Self.perWord ? low : high
    return UInt32(word >> UInt64(index % Self.perWord * Self.bits) & Self.mask)
  }

  /// Adds a mark; false when the cell is full.
  mutating func append(_ mark: Unicode.Scalar) -> Bool {
    guard let end = (0..<Self.capacity).first(where: { self[$0] == 0 }) else { return false }
    set(mark, at: end)
    return true
  }

  private mutating func set(_ scalar: Unicode.Scalar, at index: Int) {
    let value = UInt64(scalar.value) << UInt64(index % Self.perWord * Self.bits)
    if index < Self.perWord { low |= value } else { high |= value }
  }

  /// The same as a string.
  public var string: String {
    var view = String.UnicodeScalarView()
    for index in 0..<Self.capacity {
      guard self[index] != 0, let scalar = Unicode.Scalar(self[index]) else { break }
      view.append(scalar)
    }
    return String(view)
  }
}
