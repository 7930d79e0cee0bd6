extension Frame {
  /// A rectangle of cells.
  public struct Area: Sendable, Equatable {
    /// The rows from the top.
    public var rows: Range<Int>
    /// The columns from the left.
    public var columns: Range<Int>

    /// A rectangle.
    public init(rows: Range<Int>, columns: Range<Int>) {
      self.rows = rows
      self.columns = columns
    }
  }
}
