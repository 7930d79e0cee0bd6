/// What comes from a terminal.
public enum Input: Sendable, Hashable {
  /// A key was pressed.
  case key(Key)
  /// The screen has a new size.
  case resize(Size)
  /// Text was pasted; it is never taken for keys.
  case paste(String)
  /// A button or the wheel of a mouse was used.
  case mouse(Mouse)
}

/// A key with its modifiers.
public struct Key: Sendable, Hashable {
  /// What is on the key.
  public enum Code: Sendable, Hashable {
    /// A character as typed, shift included: `j`, `G`, `é`.
    case character(Unicode.Scalar)
    /// The key of that name.
    case enter, tab, backTab, escape, backspace, delete
    /// The key of that name.
    case up, down, left, right, home, end, pageUp, pageDown
    /// A function key from 1.
    case function(Int)
  }

  /// What is on the key.
  public var code: Code
  /// Whether Control is held. Control and a letter come as the small letter.
  public var control: Bool
  /// Whether Alt (Meta) is held.
  public var alt: Bool

  /// A key.
  public init(_ code: Code, control: Bool = false, alt: Bool = false) {
    self.code = code
    self.control = control
    self.alt = alt
  }
}

extension Key: ExpressibleByUnicodeScalarLiteral {
  /// The key of a character.
  public init(unicodeScalarLiteral value: Unicode.Scalar) { self.init(.character(value)) }
}
