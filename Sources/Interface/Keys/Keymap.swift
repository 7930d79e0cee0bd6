/// Which key does what: the one table that keys and help are made from.
public struct Keymap: Sendable, Equatable {
  /// When keys mean something.
  public enum Context: Sendable {
    /// At any time.
    case reading
    /// While words are selected; keys without a meaning here have the one that they have at any time.
    case selecting
  }

  /// An action, its keys, and what help says of it.
  public struct Entry: Sendable, Equatable {
    /// What it does.
    public let action: Action
    /// The keys.
    public var keys: [Key]

    /// An action and its keys.
    public init(_ action: Action, _ keys: [Key]) {
      self.action = action
      self.keys = keys
    }

    /// What help says.
    public var help: String { Phrases.actions[action] ?? action.rawValue }
  }

  /// Entries that belong together in the help.
  public struct Section: Sendable, Equatable {
    /// The heading.
    public let title: String
    /// When the keys mean this.
    public var context = Context.reading
    /// The entries in the order of the help.
    public var entries: [Entry]
  }

  /// The sections in the order of the help.
  public let sections: [Section]
  private let actions: [Context: [Key: Action]]

  /// A keymap of sections; of two entries for one key the later counts.
  public init(_ sections: [Section]) {
    self.sections = sections
    actions = Dictionary(grouping: sections, by: \.context).mapValues { sections in
      Dictionary(
        sections.flatMap(\.entries).flatMap { entry in entry.keys.map { ($0, entry.action) } },
        uniquingKeysWith: { $1 })
    }
  }

  /// What a key does.
  public subscript(key: Key, context: Context = .reading) -> Action? {
    actions[context]?[key] ?? actions[.reading]?[key]
  }

  /// The keys of an action, in the order of the help.
  public func keys(of action: Action) -> [Key] {
    sections.flatMap(\.entries).filter { $0.action == action }.flatMap(\.keys)
  }
}
