import CNCurses
import Interface
import Theming

/// What curses needs to draw each style, computed once per style of a theme.
struct LookTable {
  /// A colour pair and attribute bits.
  struct Entry {
    var pair: Int32
    var attributes: UInt16
    /// The same for sequences that are written past curses.
    var look: Look
  }

  private let theme: Theme
  private let tier: Tier
  private var entries: [Style: Entry] = [:]
  private var last: (style: Style, entry: Entry)?

  init(theme: Theme, tier: Tier) {
    self.theme = theme
    self.tier = tier
  }

  /// The entry of a style. Neighboring cells mostly share a style, so the last entry is cached.
  mutating func entry(for style: Style) -> Entry {
    if let last, last.style == style { return last.entry }
    let entry = entries[style] ?? make(style)
    last = (style, entry)
    return entry
  }

  private mutating func make(_ style: Style) -> Entry {
    var look = theme.resolve(style, tier: tier)
    look.foreground = look.foreground.map(known)
    look.background = look.background.map(known)
    let pair =
      look.foreground == nil && look.background == nil
      ? 0 : pq_pair(Int32(look.foreground ?? -1), Int32(look.background ?? -1))
    let entry = Entry(pair: pair, attributes: UInt16(look.attributes.rawValue), look: look)
    entries[style] = entry
    return entry
  }

  /// A number that the terminal's entry takes for the same color.
  private func known(_ number: Int) -> Int {
    guard tier == .direct, (Int(pq_basic_colours())..<Tier.basicCount).contains(number) else {
      return number
    }
    return tier.index(of: tier.color(at: number)) ?? number
  }
}
