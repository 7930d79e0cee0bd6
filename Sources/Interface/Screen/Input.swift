/// Input from a terminal.
public enum Input: Sendable, Hashable {
  /// A key was pressed.
  case key(Key)
  /// The size of the screen has changed.
  case resize(Size)
  /// Text was pasted. It is never read as keys.
  case paste(String)
  /// A button or the wheel of a mouse was used.
  case mouse(Mouse)
}

/// A key with its modifiers.
public struct Key: Sendable, Hashable {
  /// The key without modifiers.
  public enum Code: Sendable, Hashable {
    /// A character as typed, with Shift applied: `j`, `G`, `é`.
    case character(Unicode.Scalar)
    /// The key of that name.
    case enter, tab, backTab, escape, backspace, delete
    /// The key of that name.
    case up, down, left, right, home, end, pageUp, pageDown
    /// A function key from 1.
    case function(Int)
  }

  /// The key without modifiers.
  public var code: Code
  /// Whether Control is held. Letters are lowercase then.
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
