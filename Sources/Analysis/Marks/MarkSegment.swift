/// What stands between two quotation marks.
public struct MarkSegment: Sendable, Equatable {
  /// The tokens from the opening to the closing mark, both included; to the end of the block when open.
  public var tokens: Range<Int>
  /// The marks are single ones.
  public var isSingle: Bool
  /// It lies inside another segment.
  public var isNested: Bool
  /// No mark closes it: it goes on to the end of the block.
  public var isOpen: Bool
  /// It opens the block, and the segment before was left open at the end of its block: one quotation goes on.
  public var continues: Bool

  /// A segment.
  init(
    _ tokens: Range<Int>, isSingle: Bool, isNested: Bool = false, isOpen: Bool = false,
    continues: Bool = false
  ) {
    self.tokens = tokens
    self.isSingle = isSingle
    self.isNested = isNested
    self.isOpen = isOpen
    self.continues = continues
  }

  /// The tokens between the marks.
  public var inside: Range<Int> {
    let end = isOpen ? tokens.upperBound : tokens.upperBound - 1
    return (tokens.lowerBound + 1)..<Swift.max(end, tokens.lowerBound + 1)
  }
}
