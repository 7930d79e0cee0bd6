/// The tokens between two quotation marks.
public struct MarkSegment: Sendable, Equatable {
  /// The tokens from the opening to the closing mark, inclusive; without the latter if open.
  public var tokens: Range<Int>
  /// Whether the quotation marks are single.
  public var isSingle: Bool
  /// Whether it is inside another segment.
  public var isNested: Bool
  /// Whether it has no closing mark.
  public var isOpen: Bool
  /// Whether it starts its block and continues a segment left open at the end of the block before.
  public var continues: Bool

  /// Creates a segment.
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
