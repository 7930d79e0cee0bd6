/// What layout needs to know about a character: its shape, and whether a line may break next to it.
///
/// `Tables/make-tables.py` generates both from the Unicode character database.
public struct CharacterClass: Sendable, Hashable {
  /// How many cells a character takes.
  public enum Shape: UInt8, Sendable {
    /// One cell. Characters of ambiguous width are narrow.
    case narrow
    /// Two cells: East Asian wide and fullwidth characters, and emoji.
    case wide
    /// No cell of its own: a combining mark, shown on the character before it.
    case mark
    /// Not shown at all: joiners, variation selectors, other format characters.
    case hidden
    /// A control, an escape, a bidi override or a noncharacter, which must never reach a terminal:
    /// shown as a mark of one cell.
    case hostile
    /// White space: one cell, whatever its width in print.
    case space
    /// Half of a flag: one cell, shown as the letter that it stands for.
    case regional
  }

  /// Where a line may break: the classes of UAX #14 as far as news articles need them.
  public enum Break: UInt8, Sendable {
    /// Letters, digits and everything else: no break on either side.
    case other
    /// Opening punctuation: no break after it.
    case open
    /// Closing punctuation, and characters that begin no line: no break before it, even after spaces.
    case close
    /// Quotation marks: no break on either side but at a space.
    case quote
    /// Hyphens: a break after it when words are on both sides.
    case hyphen
    /// The em dash: a break after it.
    case dash
    /// The slash: a break after it, but not before a digit.
    case slash
    /// Ideographs, syllables and emoji: a break on either side.
    case ideograph
    /// No-break space and word joiner: no break on either side, whatever stands there.
    case glue
    /// Zero width space: a break.
    case zeroWidthSpace
    /// Soft hyphen: a break at which a hyphen is shown.
    case softHyphen
    /// White space: a break after it.
    case space
  }

  /// The shape.
  public let shape: Shape
  /// The line-break class.
  public let lineBreak: Break

  /// The class of a Unicode scalar value. O(log of the size of the table).
  public init(_ scalar: UInt32) {
    let packed = scalar < 0x80 ? asciiClasses[Int(scalar)] : lookUp(scalar)
    shape = Shape(rawValue: packed & 7) ?? .hostile
    lineBreak = Break(rawValue: packed >> 3) ?? .other
  }

  /// Whether a character can be written as it is to a terminal, a table or a log, tabs and newlines aside.
  ///
  /// This is the one list of what cannot: controls, escapes, line ends outside ASCII, marks that turn the order
  /// of what is read (bidirectional overrides), noncharacters, and the invisible signs in which words can be
  /// hidden from everybody who looks: U+2060 to U+206F and the tags, U+E0000 to U+E007F. Joiners (U+200D) and
  /// variation selectors, of which emoji are made, are harmless.
  public static func isHarmless(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x85, 0x2028, 0x2029, 0x2060...0x206F, 0xE0000...0xE007F: false
    case ..<0x80: scalar >= 0x20 && scalar != 0x7F
    default: CharacterClass(scalar).shape != .hostile
    }
  }
}

/// The packed classes of ASCII.
private let asciiClasses: [UInt8] = (0..<0x80).map { lookUp($0) }

/// The packed class of the last run that begins at or before a scalar value.
private func lookUp(_ scalar: UInt32) -> UInt8 {
  let key = scalar << 8 | 0xFF
  let next = characterTable.partitioningIndex { $0 > key }
  return UInt8(truncatingIfNeeded: characterTable[next - 1])
}
