/// The actions of keys, which the help lists.
public struct Keymap: Sendable, Equatable {
  /// When a key has an action.
  public enum Context: Sendable {
    /// At any time.
    case reading
    /// While words are selected. Keys without an action here have the one of ``reading``.
    case selecting
    /// In the list of the library. Keys without an action here have the one of ``reading``.
    case library
  }

  /// An action, its keys and its help.
  public struct Entry: Sendable, Equatable {
    /// The action.
    public let action: Action
    /// The keys.
    public var keys: [Key]

    /// An action and its keys.
    public init(_ action: Action, _ keys: [Key]) {
      self.action = action
      self.keys = keys
    }

    /// The help for the action.
    public var help: String { Phrases.actions[action] ?? action.rawValue }
  }

  /// A section of the help.
  public struct Section: Sendable, Equatable {
    /// The heading.
    public let title: String
    /// When the keys have these actions.
    public var context = Context.reading
    /// The entries in the order of the help.
    public var entries: [Entry]
  }

  /// The sections in the order of the help.
  public let sections: [Section]
  private let actions: [Context: [Key: Action]]

  /// A keymap of sections. If a key has two entries, the last one counts.
  public init(_ sections: [Section]) {
    self.sections = sections
    actions = Dictionary(grouping: sections, by: \.context).mapValues { sections in
      Dictionary(
        sections.flatMap(\.entries).flatMap { entry in entry.keys.map { ($0, entry.action) } },
        uniquingKeysWith: { $1 })
    }
  }

  /// The action of a key.
  public subscript(key: Key, context: Context = .reading) -> Action? {
    actions[context]?[key] ?? actions[.reading]?[key]
  }

  /// The keys of an action, in the order of the help.
  public func keys(of action: Action) -> [Key] {
    sections.flatMap(\.entries).filter { $0.action == action }.flatMap(\.keys)
  }
}
