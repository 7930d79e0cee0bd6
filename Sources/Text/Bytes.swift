/// Names and classes of the bytes that scanners look for.
extension UInt8 {
  /// `\t`
  public static let tab: UInt8 = 0x09
  /// `\n`
  public static let newline: UInt8 = 0x0A
  /// `\r`
  public static let carriageReturn: UInt8 = 0x0D
  /// A space.
  public static let space: UInt8 = 0x20
  /// `"`
  public static let quotationMark: UInt8 = 0x22
  /// `'`
  public static let apostrophe: UInt8 = 0x27
  /// `(`
  public static let leftParenthesis: UInt8 = 0x28
  /// `)`
  public static let rightParenthesis: UInt8 = 0x29
  /// `,`
  public static let comma: UInt8 = 0x2C
  /// `-`
  public static let hyphen: UInt8 = 0x2D
  /// `.`
  public static let fullStop: UInt8 = 0x2E
  /// `:`
  public static let colon: UInt8 = 0x3A
  /// `;`
  public static let semicolon: UInt8 = 0x3B
  /// `` ` ``
  public static let graveAccent: UInt8 = 0x60

  /// Whether this is the second or a later byte of a character.
  @inlinable public var isContinuation: Bool { self & 0xC0 == 0x80 }

  /// The length in bytes of the character that starts with this byte, 1 to 4.
  @inlinable public var sequenceLength: Int {
    self < 0x80 ? 1 : self < 0xE0 ? 2 : self < 0xF0 ? 3 : 4
  }

  /// Space, tab, newline, carriage return, form feed or vertical tab.
  @inlinable public var isASCIISpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }

  /// `0` to `9`
  @inlinable public var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }

  /// `A` to `Z`
  @inlinable public var isASCIIUppercase: Bool { self >= 0x41 && self <= 0x5A }

  /// `a` to `z`
  @inlinable public var isASCIILowercase: Bool { self >= 0x61 && self <= 0x7A }

  /// An ASCII letter.
  @inlinable public var isASCIILetter: Bool { isASCIIUppercase || isASCIILowercase }

  /// The lowercase form of an ASCII capital; any other byte unchanged.
  @inlinable public var asciiLowercased: UInt8 { isASCIIUppercase ? self | 0x20 : self }
}

/// Classes of Unicode scalar values that scanners look for.
extension UInt32 {
  /// White space as it occurs in articles: ASCII, no-break and typographic spaces, line and paragraph separators.
  @inlinable public var isWhitespace: Bool {
    switch self {
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }
}
