/// The options of a layout.
public struct LayoutOptions: Sendable, Equatable {
  /// The number of columns, at least 1.
  public var width: Int
  /// Whether paragraphs are justified.
  public var isJustified: Bool
  /// The hyphenator; `nil` for no hyphenation.
  public var hyphenator: Hyphenator?
  /// The bidirectional algorithm; `nil` leaves right-to-left text to the terminal.
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
