/// 24-bit colors for a terminal whose entry has 256.
extension TerminfoEntry {
  /// The indices of capabilities: `ccc`, `colors`, `pairs`, `initc`, `setaf` and `setab`.
  private enum Place {
    static let canChange = 27
    static let colors = 13
    static let pairs = 14
    static let changeColor = 299
    static let foreground = 359
    static let background = 360
  }

  /// The value of a numeric capability; `nil` if the entry does not have it.
  private func number(_ index: Int) -> UInt32? {
    guard index < numberCount else { return nil }
    let start = numberOffset + numberSize * index
    let digits = bytes[start..<(start + numberSize)].reversed()
    let value = digits.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return value >= (numberSize == 2 ? 0x8000 : 0x8000_0000) ? nil : value
  }

  /// The same entry with 24-bit colors, in the format with 32-bit numbers; `nil` if it does not
  /// have exactly 256 colors. Of the extended capabilities, only `AX` is kept.
  func withDirectColors() -> TerminfoEntry? {
    guard number(Place.colors) == 256, textCount > Place.background else { return nil }
    let (ink, paper) = (Self.direct("38", of: 30), Self.direct("48", of: 40))
    var made = Self.short(0o1036) + bytes[2..<10] + Self.short(tableSize + ink.count + paper.count)
    made += bytes[12..<numberOffset]
    let flags = 12 + Int(bytes[2]) + Int(bytes[3]) << 8
    if flags + Place.canChange < numberOffset { made[flags + Place.canChange] = 0 }
    for index in 0..<numberCount { made += Self.long(wideNumber(index)) }
    var places = Array(bytes[textOffset..<(textOffset + 2 * textCount)])
    places.set(0xffff, at: Place.changeColor)
    places.set(tableSize, at: Place.foreground)
    places.set(tableSize + ink.count, at: Place.background)
    let table = textOffset + 2 * textCount
    made += places + bytes[table..<(table + tableSize)] + ink + paper
    if made.count % 2 == 1 { made.append(0) }
    return TerminfoEntry(made + Self.extensions)
  }

  private func wideNumber(_ index: Int) -> UInt32 {
    switch index {
    case Place.colors: 1 << 24
    case Place.pairs: 1 << 16
    default: number(index) ?? 0xffff_ffff
    }
  }

  /// The flags `AX` (39 and 49 set the default colors) and `RGB` (a color number is a 24-bit
  /// value).
  private static let extensions: [UInt8] =
    [2, 0, 0].flatMap(short) + short(2) + short(7) + [1, 1] + short(0) + short(3)
    + Array("AX\0RGB\0".utf8)

  /// The sequence of a color: one of the 16 that the user may have changed, or a 24-bit value. The 16 darkest blues give
  /// way to them.
  private static func direct(_ ground: String, of first: Int) -> [UInt8] {
    let parts = "%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d"
    let basic = "%p1%{8}%<%t\(first / 10)%p1%d%e%p1%{16}%<%t%p1%{\(first + 52)}%+%d"
    return Array("\u{1b}[%?\(basic)%e\(ground);2;\(parts)%;m\0".utf8)
  }

  private static func short(_ value: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
  }

  private static func long(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}

extension [UInt8] {
  /// Writes the 16-bit offset of a string capability.
  fileprivate mutating func set(_ value: Int, at index: Int) {
    self[2 * index] = UInt8(truncatingIfNeeded: value)
    self[2 * index + 1] = UInt8(truncatingIfNeeded: value >> 8)
  }
}
