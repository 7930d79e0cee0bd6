/// What a mouse did on the screen. Only buttons and the wheel are told, never mere motion.
public struct Mouse: Sendable, Hashable {
  /// What was done.
  public enum Kind: Sendable, Hashable {
    /// The first button was pressed.
    case click
    /// The pointer moved with the first button held.
    case drag
    /// The wheel was turned one notch.
    case wheelUp, wheelDown
  }

  /// What was done.
  public var kind: Kind
  /// The column from 0.
  public var column: Int
  /// The row from 0.
  public var row: Int

  /// Something done with a mouse.
  public init(_ kind: Kind, column: Int, row: Int) {
    self.kind = kind
    self.column = column
    self.row = row
  }
}
