/// A spacing character and its marks, which are drawn together.
///
/// Flags and joined emoji do not fit a terminal cell. A flag falls back to its two letters, joined or toned
/// emoji to the first emoji.
public struct Glyph: Sendable, Equatable {
  /// Its length in the text, in bytes.
  public let length: Int
  /// Its width in columns: 0, 1 or 2.
  public let width: Int
  /// Its first character.
  public let scalar: UInt32
  /// The class of its first character.
  public let characterClass: CharacterClass

  /// A glyph.
  init(length: Int, width: Int, scalar: UInt32, characterClass: CharacterClass) {
    self.length = length
    self.width = width
    self.scalar = scalar
    self.characterClass = characterClass
  }

  /// The same glyph with another first character of the same width and UTF-8 length.
  public func showing(_ other: UInt32) -> Glyph {
    Glyph(length: length, width: width, scalar: other, characterClass: characterClass)
  }

  /// Whether it is white space.
  public var isSpace: Bool { characterClass.shape == .space }
}

extension UTF8Text {
  /// The glyph that starts at a boundary before `end`, which is a boundary too.
  ///
  /// Marks without a spacing character are drawn on a dotted circle, in one column.
  public func glyph(at offset: Int, before end: Int) -> Glyph {
    let first = decode(at: offset)
    let kind = CharacterClass(first.scalar)
    var next = offset + first.length
    if next < end, bytes[next] >= 0x80, kind.shape != .hostile, kind.shape != .space {
      next = endOfMarks(after: first.scalar, kind, from: next, before: end)
    }
    return Glyph(
      length: next - offset, width: kind.shape.width, scalar: first.scalar, characterClass: kind)
  }

  /// Skips the marks, hidden characters and joined emoji after the first character.
  private func endOfMarks(
    after first: UInt32, _ kind: CharacterClass, from start: Int, before end: Int
  ) -> Int {
    let isEmoji = first >= 0x2190 && kind.lineBreak != .close && kind.shape != .regional
    var offset = start
    var joined = false
    while offset < end {
      let next = decode(at: offset)
      let shape = CharacterClass(next.scalar)
      switch shape.shape {
      case .mark: joined = false
      case .hidden where shape.lineBreak != .zeroWidthSpace && shape.lineBreak != .softHyphen:
        joined = isEmoji && next.scalar == 0x200D
      default:
        let isTone = isEmoji && (0x1F3FB...0x1F3FF).contains(next.scalar)
        guard isTone || joined && next.scalar >= 0x2190 else { return offset }
        joined = false
      }
      offset += next.length
    }
    return offset
  }

  /// The width of the text on one row, in columns. O(n).
  public var columns: Int {
    var (offset, columns) = (0, 0)
    while offset < count {
      let glyph = glyph(at: offset, before: count)
      columns += glyph.width
      offset += glyph.length
    }
    return columns
  }

  /// The cell content for the glyph in a range: one spacing character and up to four marks, never a control.
  /// Empty for a glyph that is not shown.
  public func cellText(_ glyph: Glyph, at offset: Int) -> CellText {
    guard let base = glyph.shownScalar else { return CellText() }
    var cell = CellText(base)
    if glyph.length > 1 { appendMarks(of: glyph, at: offset, to: &cell) }
    return cell
  }

  private func appendMarks(of glyph: Glyph, at start: Int, to cell: inout CellText) {
    let isMark = glyph.characterClass.shape == .mark
    var offset = isMark ? start : start + glyph.scalar.utf8Length
    while offset < start + glyph.length {
      let next = decode(at: offset)
      if CharacterClass(next.scalar).shape == .mark, let mark = Unicode.Scalar(next.scalar) {
        guard cell.append(mark) else { return }
      }
      offset += next.length
    }
  }
}

extension CharacterClass.Shape {
  /// The width in columns of a glyph that starts with a character of this shape.
  fileprivate var width: Int {
    switch self {
    case .wide: 2
    case .hidden: 0
    default: 1
    }
  }
}

extension Glyph {
  /// The spacing character that stands for this glyph.
  fileprivate var shownScalar: Unicode.Scalar? {
    switch characterClass.shape {
    case .narrow, .wide: Unicode.Scalar(scalar)
    case .space: " "
    case .mark: "\u{25CC}"
    case .regional: Unicode.Scalar(scalar - 0x1F1E6 + 0x41)
    case .hostile: Glyph.markForHostile(scalar)
    case .hidden: nil
    }
  }

  /// The control picture of an ASCII control; the replacement character for anything else.
  private static func markForHostile(_ scalar: UInt32) -> Unicode.Scalar? {
    if scalar < 0x20 { return Unicode.Scalar(0x2400 + scalar) }
    return scalar == 0x7F ? "\u{2421}" : "\u{FFFD}"
  }
}

extension UInt32 {
  /// The length of a scalar value in UTF-8, in bytes.
  fileprivate var utf8Length: Int { self < 0x80 ? 1 : self < 0x800 ? 2 : self < 0x10000 ? 3 : 4 }
}
