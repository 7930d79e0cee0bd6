/// How a cell looks: what it is, which a theme turns into colours, and attributes on top.
public struct Style: Sendable, Hashable {
  /// What the cell is.
  public var role: Role
  /// Attributes besides those that the theme gives the role.
  public var attributes: Attributes

  /// A style; ordinary text unless told otherwise.
  public init(_ role: Role = .text, _ attributes: Attributes = []) {
    self.role = role
    self.attributes = attributes
  }
}

/// Attributes that every terminal tier can show in some way.
public struct Attributes: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: UInt8

  /// Attributes from their bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Bold.
  public static let bold = Attributes(rawValue: 1)
  /// Dim.
  public static let dim = Attributes(rawValue: 2)
  /// Italic, where the terminal has it.
  public static let italic = Attributes(rawValue: 4)
  /// Underlined.
  public static let underline = Attributes(rawValue: 8)
  /// Foreground and background changed about.
  public static let reverse = Attributes(rawValue: 16)
}

/// What a cell is on the screen. A theme gives each role its colours and attributes.
public enum Role: Sendable, Hashable {
  /// Ordinary text.
  case text
  /// Text that stands back: credits, trailers, words outside a filter.
  case faint
  /// The section label.
  case section
  /// The headline.
  case headline
  /// The deck.
  case deck
  /// Byline and dateline.
  case byline
  /// A heading in the body.
  case subheading
  /// A caption.
  case caption
  /// Gutter marks that belong to nobody.
  case gutter
  /// The words of a speaker: the index of the speaker, taken around the palette of the theme.
  case speaker(Int)
  /// A quotation that nobody says.
  case unattributed
  /// The correction banner and the notices in the text.
  case correction
  /// Lines between panes.
  case border
  /// The title of a pane.
  case title
  /// The selected row of a list.
  case selection
  /// A match of the search.
  case match
  /// The current match of the search.
  case currentMatch
  /// The status line.
  case status
  /// The position, counts and badges in the status line.
  case statusAccent
  /// The prompt of the search or the command line.
  case prompt
  /// An error in the status line.
  case error
  /// A key in the help.
  case key

  /// The roles that a theme file names, speakers aside.
  public static let named: [(name: String, role: Role)] = [
    ("text", .text), ("faint", .faint), ("section", .section), ("headline", .headline),
    ("deck", .deck), ("byline", .byline), ("subheading", .subheading), ("caption", .caption),
    ("gutter", .gutter), ("unattributed", .unattributed), ("correction", .correction),
    ("border", .border), ("title", .title), ("selection", .selection), ("match", .match),
    ("current-match", .currentMatch), ("status", .status), ("status-accent", .statusAccent),
    ("prompt", .prompt), ("error", .error), ("key", .key),
  ]
}
