/// What a key can do. The raw value is its name in a configuration.
public enum Action: String, Sendable, CaseIterable {
  case down, up
  case pageDown = "page-down"
  case pageUp = "page-up"
  case halfDown = "half-page-down"
  case halfUp = "half-page-up"
  case start, end, percent
  case redraw, suspend, quit
}

/// Which key does what: the one table that keys and help are made from.
public struct Keymap: Sendable {
  /// An action, its keys as they are shown, and what help says of it.
  public struct Entry: Sendable {
    /// What it does.
    public let action: Action
    /// The keys.
    public let keys: [Key]
    /// What help says.
    public let help: String
  }

  /// The entries in the order of the help.
  public let entries: [Entry]
  private let actions: [Key: Action]

  /// A keymap of entries; of two for one key the later counts.
  public init(_ entries: [Entry]) {
    self.entries = entries
    actions = Dictionary(
      entries.flatMap { entry in entry.keys.map { ($0, entry.action) } },
      uniquingKeysWith: { $1 })
  }

  /// What a key does.
  public subscript(key: Key) -> Action? { actions[key] }

  /// The keys of `vim` and `less`, and the arrows.
  public static let standard = Keymap([
    Entry(action: .down, keys: ["j", Key(.down), Key(.enter)], help: "down a row"),
    Entry(action: .up, keys: ["k", Key(.up)], help: "up a row"),
    Entry(action: .pageDown, keys: [" ", Key(.pageDown)], help: "down a page"),
    Entry(action: .pageUp, keys: ["b", Key(.pageUp)], help: "up a page"),
    Entry(action: .halfDown, keys: ["d"], help: "down half a page"),
    Entry(action: .halfUp, keys: ["u"], help: "up half a page"),
    Entry(action: .start, keys: ["g", Key(.home)], help: "to the start"),
    Entry(action: .end, keys: ["G", Key(.end)], help: "to the end"),
    Entry(action: .percent, keys: ["%"], help: "to that per cent"),
    Entry(action: .redraw, keys: [Key("l", control: true)], help: "draw the screen anew"),
    Entry(action: .suspend, keys: [Key("z", control: true)], help: "back to the shell; fg returns"),
    Entry(action: .quit, keys: ["q"], help: "quit"),
  ])
}

extension Key {
  /// A character with Control.
  init(_ character: Unicode.Scalar, control: Bool) {
    self.init(.character(character), control: control)
  }
}
