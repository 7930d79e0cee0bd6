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

  /// Whether the text is a printout: no blank row stands above it.
  public var isPrintout = false
  /// Whether lines of preformatted text that are too long are left as they are instead of wrapped.
  public var keepsLines = false

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
