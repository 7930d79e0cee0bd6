import Interface

/// How the roles of the reader look.
public struct Theme: Sendable {
  /// The least contrast of text with its background (Web Content Accessibility Guidelines 2.2, 1.4.3).
  public static let leastContrast = 4.5

  /// The look of one role.
  public struct Paint: Sendable, Hashable {
    /// The foreground; `nil` for that of the text.
    public var foreground: Color?
    /// The background; `nil` for that of the text.
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

  /// Whether a theme is for a dark or a light terminal.
  public enum Appearance: String, Sendable {
    /// Light on dark.
    case dark
    /// Dark on light.
    case light
  }

  /// The name. A theme of the user's is named after its file.
  public internal(set) var name: String
  /// The kind of terminal it is for.
  public let appearance: Appearance
  /// The paints of the roles other than speakers. `text` has both colours.
  public let roles: [Role: Paint]
  /// The paints of speakers, used in turn; at least ``leastSpeakers``.
  public let speakers: [Paint]
  /// The attributes of the roles on a terminal without colours.
  public let mono: [Role: Attributes]

  /// The fewest speakers that a theme must tell apart.
  public static let leastSpeakers = 8

  /// The paint of a role.
  public func paint(_ role: Role) -> Paint {
    guard let index = role.speaker else { return roles[role] ?? Paint() }
    guard !speakers.isEmpty else { return Paint() }
    return speakers[Int(UInt(bitPattern: index) % UInt(speakers.count))]
  }
}

/// A style as a terminal draws it: its colour numbers and attributes.
public struct Look: Sendable, Hashable {
  /// The foreground; `nil` for the terminal's own.
  public var foreground: Int?
  /// The background; `nil` for the terminal's own.
  public var background: Int?
  /// Attributes.
  public var attributes: Attributes
}

extension Theme {
  /// The look of a style on a terminal of a tier.
  ///
  /// With few colours the text keeps the terminal's own foreground and background, which the user chose.
  public func resolve(_ style: Style, tier: Tier) -> Look {
    if let printed = style.role.printed { return resolve(printed, style.attributes, tier) }
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

  /// The look of colors that a program printed. The first 16 are those of the terminal, as far as it has them.
  private func resolve(
    _ colors: (foreground: Int?, background: Int?), _ attributes: Attributes, _ tier: Tier
  ) -> Look {
    let plain = resolve(Style(.text, attributes), tier: tier)
    return Look(
      foreground: colors.foreground.flatMap(tier.index(ofPalette:)) ?? plain.foreground,
      background: colors.background.flatMap(tier.index(ofPalette:)) ?? plain.background,
      attributes: attributes)
  }
}
