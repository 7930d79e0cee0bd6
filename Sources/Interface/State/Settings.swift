import Layout

/// What a reader can choose, and what the terminal can show.
public struct Settings: Sendable, Equatable {
  /// The names of the themes, in the order in which `t` takes them.
  public var themes: [String]
  /// The name of the theme in use.
  public var theme: String
  /// Whether the marks of the frame (bars, rules, bullets) are ASCII, for a locale without UTF-8.
  public var usesASCII: Bool
  /// Which key does what.
  public var keymap = Keymap.standard
  /// The widest text column.
  public var measure = 72
  /// Whether the rows of paragraphs end at one margin.
  public var isJustified = false
  /// What breaks words at the end of a row; nil breaks none.
  public var hyphenator: Hyphenator?
  /// How a quote is written with its source when it is copied.
  public var attribution = Attribution()
  /// Whether the reader wants the mouse; nil leaves it to what the terminal does with its wheel.
  public var usesMouse: Bool?

  /// Settings. The theme is the first of the list unless told.
  public init(themes: [String] = [], theme: String? = nil, usesASCII: Bool = false) {
    self.themes = themes
    self.theme = theme ?? themes.first ?? ""
    self.usesASCII = usesASCII
  }
}
