/// How an article is set.
public struct LayoutOptions: Sendable, Equatable {
  /// The columns of a row, at least 1.
  public var width: Int
  /// Whether the rows of paragraphs end at one margin, with their spaces widened evenly.
  public var isJustified: Bool
  /// What breaks words at the end of a row; nil breaks none.
  public var hyphenator: Hyphenator?
  /// What orders text that is read from right to left; nil leaves that to the terminal.
  public var bidi: Bidi?

  /// Options.
  public init(
    width: Int, isJustified: Bool = false, hyphenator: Hyphenator? = nil, bidi: Bidi? = nil
  ) {
    self.width = max(1, width)
    self.isJustified = isJustified
    self.hyphenator = hyphenator
    self.bidi = bidi
  }
}
