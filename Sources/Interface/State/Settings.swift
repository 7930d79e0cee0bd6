import Layout

/// The settings of the user, and what the terminal can show.
public struct Settings: Sendable, Equatable {
  /// The names of the themes, in the order in which `t` cycles through them.
  public var themes: [String]
  /// The name of the theme in use.
  public var theme: String
  /// Whether marks (bars, rules, bullets) are ASCII, for a locale without UTF-8.
  public var usesASCII: Bool
  /// Whether the theme follows the background of the terminal, because the user has not set one.
  public var followsBackground = false
  /// Whether to use colors.
  public var usesColors = true
  /// The actions of keys.
  public var keymap = Keymap.standard
  /// The maximum width of the text, in columns.
  public var measure = 72
  /// The most columns of text side by side.
  public var textColumns = 1
  /// The most columns of text that can be asked for.
  public static let mostTextColumns = 4
  /// Whether paragraphs are justified.
  public var isJustified = false
  /// The hyphenator; `nil` for no hyphenation.
  public var hyphenator: Hyphenator?
  /// The bidirectional algorithm; `nil` leaves right-to-left text to the terminal.
  public var bidi: Bidi?
  /// Whether links are sent to the terminal.
  public var showsLinks = false
  /// The format of a quote that is copied with its source.
  public var attribution = AttributionFormat()
  /// Whether long lines of printouts are cut at the edge of the screen.
  public var chopsLines = false
  /// Whether the lines of printouts have numbers.
  public var numbersLines = false
  /// Whether the outline is beside the text where there are columns for it.
  public var showsOutline = true
  /// Whether paraphrases are counted and stopped at like words in quotation marks.
  public var countsParaphrases = false
  /// Whether to use the mouse; `nil` if the user has not set it.
  public var usesMouse: Bool?

  /// Default settings. The theme is the first of the list unless it is given.
  public init(themes: [String] = [], theme: String? = nil, usesASCII: Bool = false) {
    self.themes = themes
    self.theme = theme ?? themes.first ?? ""
    self.usesASCII = usesASCII
  }

  /// The layout options for a width in columns.
  func layoutOptions(width: Int, isPrintout: Bool) -> LayoutOptions {
    var options = LayoutOptions(
      width: width, isJustified: isJustified, hyphenator: hyphenator, bidi: bidi)
    options.isPrintout = isPrintout
    options.keepsLines = isPrintout && chopsLines
    return options
  }

  /// The columns of the numbers of a printout's lines and the space after them; 0 without numbers.
  func numberWidth(of printout: Printout) -> Int {
    numbersLines ? max(4, String(printout.lastLineNumber).count + 1) : 0
  }

  /// Takes all settings of another article but the hyphenator, which depends on the language.
  public mutating func take(_ last: Settings, exceptHyphenatorOf own: Settings) {
    self = last
    hyphenator = own.hyphenator
  }

  /// Takes the settings that differ between `old` and `new`. Others keep the changes made by keys.
  mutating func take(_ new: Settings, insteadOf old: Settings) {
    take(new, old, \.themes)
    take(new, old, \.theme)
    take(new, old, \.usesASCII)
    take(new, old, \.followsBackground)
    take(new, old, \.usesColors)
    take(new, old, \.keymap)
    take(new, old, \.measure)
    take(new, old, \.textColumns)
    take(new, old, \.isJustified)
    take(new, old, \.hyphenator)
    take(new, old, \.bidi)
    take(new, old, \.showsLinks)
    take(new, old, \.attribution)
    take(new, old, \.countsParaphrases)
    take(new, old, \.chopsLines)
    take(new, old, \.numbersLines)
    take(new, old, \.showsOutline)
    take(new, old, \.usesMouse)
  }

  private mutating func take<Value: Equatable>(
    _ new: Settings, _ old: Settings, _ choice: WritableKeyPath<Settings, Value>
  ) {
    if new[keyPath: choice] != old[keyPath: choice] { self[keyPath: choice] = new[keyPath: choice] }
  }
}
