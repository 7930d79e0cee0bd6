/// The style of a cell: a role, which a theme gives colors, and attributes in addition.
public struct Style: Sendable, Hashable {
  /// The role of the cell.
  public var role: Role
  /// Attributes in addition to those of the theme.
  public var attributes: Attributes

  /// A style. By default, it is that of ordinary text.
  public init(_ role: Role = .text, _ attributes: Attributes = []) {
    self.role = role
    self.attributes = attributes
  }
}

/// Attributes that terminals of every color depth can show.
public struct Attributes: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: UInt8

  /// Attributes from their bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Bold.
  public static let bold = Attributes(rawValue: 1)
  /// Dim.
  public static let dim = Attributes(rawValue: 2)
  /// Italic, if the terminal supports it.
  public static let italic = Attributes(rawValue: 4)
  /// Underlined.
  public static let underline = Attributes(rawValue: 8)
  /// Foreground and background exchanged.
  public static let reverse = Attributes(rawValue: 16)
}

/// The role of a cell. A theme gives each role its colors and attributes.
public struct Role: Sendable, Hashable {
  /// The index of a role in ``named``, or ``firstSpeaker`` plus the index of a speaker.
  private let code: UInt32

  private init(_ code: UInt32) { self.code = code }

  /// Ordinary text.
  public static let text = Role(0)
  /// Less prominent text: credits, trailers, words that a filter dims.
  public static let faint = Role(1)
  /// The section label.
  public static let section = Role(2)
  /// The headline.
  public static let headline = Role(3)
  /// The deck.
  public static let deck = Role(4)
  /// Byline and dateline.
  public static let byline = Role(5)
  /// A heading in the body.
  public static let subheading = Role(6)
  /// A caption.
  public static let caption = Role(7)
  /// Gutter marks that belong to no speaker.
  public static let gutter = Role(8)
  /// A quotation without a speaker.
  public static let unattributed = Role(9)
  /// The correction banner and the notices in the text.
  public static let correction = Role(10)
  /// Lines between panes.
  public static let border = Role(11)
  /// The title of a pane.
  public static let title = Role(12)
  /// The selected row of a list.
  public static let selection = Role(13)
  /// A match of the search.
  public static let match = Role(14)
  /// The current match of the search.
  public static let currentMatch = Role(15)
  /// The status line.
  public static let status = Role(16)
  /// The position, counts and badges in the status line.
  public static let statusAccent = Role(17)
  /// The prompt of the search or the command line.
  public static let prompt = Role(18)
  /// An error in the status line.
  public static let error = Role(19)
  /// A key in the help.
  public static let key = Role(20)

  /// The roles that a theme file can name, except speakers.
  public static let named: [(name: String, role: Role)] = [
    ("text", .text), ("faint", .faint), ("section", .section), ("headline", .headline),
    ("deck", .deck), ("byline", .byline), ("subheading", .subheading), ("caption", .caption),
    ("gutter", .gutter), ("unattributed", .unattributed), ("correction", .correction),
    ("border", .border), ("title", .title), ("selection", .selection), ("match", .match),
    ("current-match", .currentMatch), ("status", .status), ("status-accent", .statusAccent),
    ("prompt", .prompt), ("error", .error), ("key", .key),
  ]

  private static let firstSpeaker: UInt32 = 21

  /// The words of a speaker, by index. A theme repeats its palette for more speakers than it has
  /// colors.
  public static func speaker(_ index: Int) -> Role {
    Role(firstSpeaker + UInt32(clamping: max(0, index)) % (firstPrinted - firstSpeaker))
  }

  /// The index of the speaker; `nil` for other roles.
  public var speaker: Int? {
    (Self.firstSpeaker..<Self.firstPrinted).contains(code) ? Int(code - Self.firstSpeaker) : nil
  }

  private static let firstPrinted: UInt32 = 1 << 31

  /// Words that a program printed in colors of the palette with 256 colors; `nil` for those of
  /// ordinary text.
  public static func printed(foreground: Int?, background: Int?) -> Role {
    func part(_ color: Int?) -> UInt32 { color.map { UInt32(clamping: $0 & 0xFF) + 1 } ?? 0 }
    return Role(firstPrinted | part(foreground) | part(background) << 9)
  }

  /// The colors that a program printed; `nil` for other roles.
  public var printed: (foreground: Int?, background: Int?)? {
    guard code >= Self.firstPrinted else { return nil }
    func color(_ part: UInt32) -> Int? { part == 0 ? nil : Int(part) - 1 }
    return (color(code & 0x1FF), color(code >> 9 & 0x1FF))
  }
}

extension Role: CustomStringConvertible {
  /// The name in a theme file, or the index of a speaker.
  public var description: String {
    if let printed {
      let parts = [printed.foreground, printed.background].map { $0.map(String.init) ?? "-" }
      return "printed(\(parts.joined(separator: ", ")))"
    }
    return speaker.map { "speaker(\($0))" } ?? Self.named[Int(code)].name
  }
}
