/// A mouse event. Motion without a button is not reported.
public struct Mouse: Sendable, Hashable {
  /// The kind of event.
  public enum Kind: Sendable, Hashable {
    /// The first button was pressed.
    case click
    /// The pointer moved with the first button held.
    case drag
    /// The wheel was turned one notch.
    case wheelUp, wheelDown
  }

  /// The kind of event.
  public var kind: Kind
  /// The column from 0.
  public var column: Int
  /// The row from 0.
  public var row: Int

  /// A mouse event.
  public init(_ kind: Kind, column: Int, row: Int) {
    self.kind = kind
    self.column = column
    self.row = row
  }
}
