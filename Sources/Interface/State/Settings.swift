import Layout

/// What a reader can choose, and what the terminal can show.
public struct Settings: Sendable, Equatable {
  /// The names of the themes, in the order in which `t` takes them.
  public var themes: [String]
  /// The name of the theme in use.
  public var theme: String
  /// Whether the marks of the frame (bars, rules, bullets) are ASCII, for a locale without UTF-8.
  public var usesASCII: Bool
  /// Whether the theme follows the terminal's background, because nobody chose one.
  public var followsBackground = false
  /// Whether colours are wanted.
  public var usesColors = true
  /// Which key does what.
  public var keymap = Keymap.standard
  /// The widest text column.
  public var measure = 72
  /// Whether the rows of paragraphs end at one margin.
  public var isJustified = false
  /// What breaks words at the end of a row; nil breaks none.
  public var hyphenator: Hyphenator?
  /// What orders text that is read from right to left; nil leaves that to the terminal.
  public var bidi: Bidi?
  /// Whether the terminal is told of the links in the text.
  public var showsLinks = false
  /// How a quote is written with its source when it is copied.
  public var attribution = AttributionFormat()
  /// Whether the reader wants the mouse; nil leaves it to what the terminal does with its wheel.
  public var usesMouse: Bool?

  /// Settings. The theme is the first of the list unless told.
  public init(themes: [String] = [], theme: String? = nil, usesASCII: Bool = false) {
    self.themes = themes
    self.theme = theme ?? themes.first ?? ""
    self.usesASCII = usesASCII
  }

  /// How an article is set in so many columns.
  func layoutOptions(width: Int) -> LayoutOptions {
    LayoutOptions(width: width, isJustified: isJustified, hyphenator: hyphenator, bidi: bidi)
  }

  /// Takes what is different in `new` from what it was in `old`. What was changed with keys meanwhile stays.
  mutating func take(_ new: Settings, insteadOf old: Settings) {
    take(new, old, \.themes)
    take(new, old, \.theme)
    take(new, old, \.usesASCII)
    take(new, old, \.followsBackground)
    take(new, old, \.usesColors)
    take(new, old, \.keymap)
    take(new, old, \.measure)
    take(new, old, \.isJustified)
    take(new, old, \.hyphenator)
    take(new, old, \.bidi)
    take(new, old, \.showsLinks)
    take(new, old, \.attribution)
    take(new, old, \.usesMouse)
  }

  private mutating func take<Value: Equatable>(
    _ new: Settings, _ old: Settings, _ choice: WritableKeyPath<Settings, Value>
  ) {
    if new[keyPath: choice] != old[keyPath: choice] { self[keyPath: choice] = new[keyPath: choice] }
  }
}
