import Interface

/// The escape sequences of keys, as xterm, VT220, rxvt, the Linux console and kitty send them.
enum KeySequences {
  /// The key of `ESC O final`.
  static func ss3(final: UInt8, modifiers: Int) -> Key? {
    if let code = letter(final) { return key(code, modifiers) }
    // The numeric keypad in application mode: `j` to `y` stand for `*` to `9`.
    if final == UInt8(ascii: "M") { return key(.enter, modifiers) }
    guard (UInt8(ascii: "j")...UInt8(ascii: "y")).contains(final) else { return nil }
    return key(.character(Unicode.Scalar(final - 0x40)), modifiers)
  }

  /// The key of `CSI parameters final`.
  static func csi(final: UInt8, parameters: [Int]) -> Key? {
    let modifiers = parameters.count > 1 ? parameters[1] : 1
    switch final {
    case UInt8(ascii: "~"): return tilde(parameters, modifiers)
    case UInt8(ascii: "u"): return character(parameters.first ?? 0, modifiers)
    case UInt8(ascii: "Z"): return Key(.backTab)
    default:
      // Numbers that no key has make it a report, such as the cursor position (`CSI 12;40 R`).
      guard (parameters.first ?? 0) <= 1, modifiers <= 16 else { return nil }
      return letter(final).flatMap { key($0, modifiers) }
    }
  }

  /// The key of the Linux console's `ESC [ [ final`.
  static func console(final: UInt8) -> Key? {
    guard (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(final) else { return nil }
    return Key(.function(Int(final) - 0x40))
  }

  private static func letter(_ final: UInt8) -> Key.Code? {
    switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "P"), UInt8(ascii: "Q"), UInt8(ascii: "S"): .function(Int(final) - 0x4f)
    case UInt8(ascii: "R"): .function(3)
    default: nil
    }
  }

  private static func tilde(_ parameters: [Int], _ modifiers: Int) -> Key? {
    switch parameters.first ?? 0 {
    case 1, 7: key(.home, modifiers)
    case 3: key(.delete, modifiers)
    case 4, 8: key(.end, modifiers)
    case 5: key(.pageUp, modifiers)
    case 6: key(.pageDown, modifiers)
    case let code where function(code) != nil: function(code).flatMap { key($0, modifiers) }
    case 27 where parameters.count > 2: character(parameters[2], modifiers)
    default: nil
    }
  }

  /// The function keys of the VT220, whose numbers have gaps.
  private static func function(_ code: Int) -> Key.Code? {
    let numbers = [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24, 25, 26, 28, 29, 31, 32, 33, 34]
    return numbers.firstIndex(of: code).map { .function($0 + 1) }
  }

  /// A character with modifiers, as `modifyOtherKeys` and the kitty protocol send it.
  private static func character(_ code: Int, _ modifiers: Int) -> Key? {
    guard let value = UInt32(exactly: code), let scalar = Unicode.Scalar(value) else { return nil }
    guard var key = plain(scalar) else { return nil }
    let bits = max(0, modifiers - 1)
    key.alt = bits & 2 != 0
    key.control = key.control || bits & 4 != 0
    if key.code == .tab, bits & 1 != 0 { key.code = .backTab }
    return key
  }

  private static func key(_ code: Key.Code, _ modifiers: Int) -> Key? {
    let bits = max(0, modifiers - 1)
    return Key(code, control: bits & 4 != 0, alt: bits & 2 != 0)
  }

  /// The key of a character outside a sequence; `nil` for characters that no key sends.
  static func plain(_ scalar: Unicode.Scalar) -> Key? {
    switch scalar.value {
    case 0x0a, 0x0d: Key(.enter)
    case 0x09: Key(.tab)
    case 0x1b: Key(.escape)
    case 0x08, 0x7f: Key(.backspace)
    case 0x00: Key(.character(" "), control: true)
    case 0x01...0x1a: Key(.character(Unicode.Scalar(UInt8(scalar.value) + 0x60)), control: true)
    case 0x1c...0x1f: Key(.character(Unicode.Scalar(UInt8(scalar.value) + 0x40)), control: true)
    case 0x80...0x9f: nil
    default: Key(.character(scalar))
    }
  }
}
