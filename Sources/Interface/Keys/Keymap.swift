/// Which key does what: the one table that keys and help are made from.
public struct Keymap: Sendable {
  /// An action, its keys, and what help says of it.
  public struct Entry: Sendable {
    /// What it does.
    public let action: Action
    /// The keys.
    public var keys: [Key]
    /// What help says.
    public let help: String
  }

  /// Entries that belong together in the help.
  public struct Section: Sendable {
    /// The heading.
    public let title: String
    /// The entries in the order of the help.
    public var entries: [Entry]
  }

  /// The sections in the order of the help.
  public let sections: [Section]
  private let actions: [Key: Action]

  /// A keymap of sections; of two entries for one key the later counts.
  public init(_ sections: [Section]) {
    self.sections = sections
    actions = Dictionary(
      sections.flatMap(\.entries).flatMap { entry in entry.keys.map { ($0, entry.action) } },
      uniquingKeysWith: { $1 })
  }

  /// What a key does.
  public subscript(key: Key) -> Action? { actions[key] }

  /// The keys of an action, in the order of the help.
  public func keys(of action: Action) -> [Key] {
    sections.flatMap(\.entries).filter { $0.action == action }.flatMap(\.keys)
  }
}
