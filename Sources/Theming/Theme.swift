import Interface

/// How the roles of the reader look.
public struct Theme: Sendable {
  /// The least contrast of text with its background (Web Content Accessibility Guidelines 2.2, 1.4.3).
  public static let leastContrast = 4.5

  /// What a theme says of one role.
  public struct Paint: Sendable, Hashable {
    /// The colour of the words; `nil` for that of the text.
    public var foreground: Color?
    /// The colour behind them; `nil` for that of the text.
    public var background: Color?
    /// Attributes.
    public var attributes: Attributes

    /// A paint.
    public init(
      foreground: Color? = nil, background: Color? = nil, attributes: Attributes = []
    ) {
      self.foreground = foreground
      self.background = background
      self.attributes = attributes
    }
  }

  /// Whether a theme is made for a dark or a light terminal.
  public enum Appearance: String, Sendable {
    /// Light words on a dark ground.
    case dark
    /// Dark words on a light ground.
    case light
  }

  /// The name to choose it by; of a file of the user's, that of the file.
  public internal(set) var name: String
  /// Which kind of terminal it is made for.
  public let appearance: Appearance
  /// The paints of the roles, speakers aside. `text` has both colours.
  public let roles: [Role: Paint]
  /// The paints of speakers, given out in turn; at least ``leastSpeakers``.
  public let speakers: [Paint]
  /// The attributes of the roles where there is no colour.
  public let mono: [Role: Attributes]

  /// The least number of speakers that a theme tells apart.
  public static let leastSpeakers = 8

  /// The paint of a role.
  public func paint(_ role: Role) -> Paint {
    guard let index = role.speaker else { return roles[role] ?? Paint() }
    guard !speakers.isEmpty else { return Paint() }
    return speakers[Int(UInt(bitPattern: index) % UInt(speakers.count))]
  }
}

/// What a terminal needs to draw a style: colours as the terminal numbers them, and attributes.
public struct Look: Sendable, Hashable {
  /// The colour of the words; `nil` for the terminal's own.
  public var foreground: Int?
  /// The colour behind them; `nil` for the terminal's own.
  public var background: Int?
  /// Attributes.
  public var attributes: Attributes
}

extension Theme {
  /// The look of a style on a terminal of a tier.
  ///
  /// With few colours the page keeps the terminal's own ground and words, whose shades the user chose.
  public func resolve(_ style: Style, tier: Tier) -> Look {
    if tier == .mono {
      return Look(attributes: (mono[style.role] ?? []).union(style.attributes))
    }
    let base = paint(.text)
    let paint = paint(style.role)
    let foreground = paint.foreground ?? base.foreground
    let background = paint.background ?? base.background
    let own = tier == .palette16 || tier == .palette8
    let ground = own && background == base.background ? nil : background
    let words = own && ground == nil && foreground == base.foreground ? nil : foreground
    let groundIndex = ground.flatMap { tier.index(of: $0) }
    let paper = groundIndex.map { tier.color(at: $0) } ?? background
    let contrast = foreground.flatMap { ink in background.map(ink.contrast) } ?? 1
    let index = words.flatMap {
      tier.index(of: $0, on: paper, contrast: min(contrast, Self.leastContrast))
    }
    return Look(
      foreground: index, background: groundIndex,
      attributes: paint.attributes.union(style.attributes))
  }
}
