import Document

/// A line that is being typed, for a search or a command.
struct Prompt: Sendable {
  /// What the line is for.
  enum Kind: Sendable, Hashable {
    case search
    case command
    case pipe
    /// Which lines of a printout are shown.
    case lines
    /// What `less` would run in a shell.
    case shell
    /// The long name of an option of `less`.
    case option
  }

  /// What the line is for.
  let kind: Kind
  /// The text and the cursor.
  var editor = LineEditor()
  /// The position when the prompt was opened.
  private(set) var place: Viewport.Place
  /// The search that was shown when the prompt was opened.
  private(set) var previous: Search?
  /// The words that were selected when the prompt was opened.
  private(set) var selection: Selection?
  /// The longest beginning of the line that had a match.
  var matching = ""
  /// The line of the history that is shown, counted from the last one; `nil` for a new line.
  private var recalled: Int?
  /// The line as typed and the ways to complete it, and which one is shown.
  private var completed: (lines: [String], index: Int)?
  /// The new line, while one of the history is shown.
  private var draft = ""

  /// An empty prompt.
  init(_ kind: Kind, at place: Viewport.Place, previous: Search?, selection: Selection?) {
    self.kind = kind
    self.place = place
    self.previous = previous
    self.selection = selection
  }

  /// What a key leads to.
  enum Outcome: Equatable {
    /// The line was changed.
    case edited
    /// The line is complete.
    case accepted
    /// The prompt was left.
    case cancelled
    /// The key has its usual effect.
    case effect(Effect)
    /// The key does nothing here.
    case ignored
  }

  /// Takes a key.
  ///
  /// - Parameter names: returns what Tab can make of the line.
  mutating func reduce(
    _ key: Key, _ history: PromptHistory, completions names: (String) -> [String] = { _ in [] }
  ) -> Outcome {
    if key.code != .tab, key.code != .backTab { completed = nil }
    return switch (key.code, key.control) {
    case (.enter, _): .accepted
    case (.escape, _), (.character("c"), true), (.character("g"), true): .cancelled
    case (.backspace, _) where editor.characters.isEmpty: .cancelled
    case (.character("z"), true): .effect(.suspend)
    case (.character("l"), true): .effect(.redraw)
    case (.tab, _) where kind == .command: complete(1, names)
    case (.backTab, _) where kind == .command: complete(-1, names)
    case (.up, _), (.character("p"), true): recall(1, history[kind])
    case (.down, _), (.character("n"), true): recall(-1, history[kind])
    default: editor.press(key) ? .edited : .ignored
    }
  }

  /// Whether a further Tab shows the next of several ways to complete the line.
  var isCompleting: Bool { completed.map { $0.lines.count > 2 } ?? false }

  /// Offers ways to complete the line, and shows the first.
  mutating func offer(_ lines: [String]) {
    completed = nil
    _ = complete(1) { _ in lines }
  }

  /// Completes the line, and with each further key shows the next way to complete it.
  private mutating func complete(_ distance: Int, _ names: (String) -> [String]) -> Outcome {
    var lines = completed ?? (lines: [editor.text] + names(editor.text), index: 0)
    guard lines.lines.count > 1 else { return .ignored }
    let next = lines.index + distance
    lines.index = lines.lines.count == 2 ? 1 : (next + lines.lines.count) % lines.lines.count
    editor = LineEditor(lines.lines[lines.index])
    completed = lines
    return .edited
  }

  /// Shows an earlier or later line of the history.
  private mutating func recall(_ distance: Int, _ lines: [String]) -> Outcome {
    let index = (recalled ?? -1) + distance
    guard index < lines.count, index >= -1 else { return .ignored }
    if recalled == nil { draft = editor.text }
    recalled = index < 0 ? nil : index
    editor = LineEditor(index < 0 ? draft : lines[lines.count - 1 - index])
    return .edited
  }

  /// The prompt after the text has changed.
  func moved(_ map: PlaceMap, in viewport: Viewport) -> Prompt {
    var prompt = self
    prompt.place = viewport.moved(place, to: map[place.anchor])
    prompt.selection = selection?.moved(map)
    prompt.previous = nil
    return prompt
  }
}

/// The lines that were typed into prompts.
struct PromptHistory: Sendable {
  private var lines: [Prompt.Kind: [String]] = [:]

  /// The number of lines kept for each kind of prompt.
  private static let limit = 100

  /// The lines typed into one kind of prompt, the last one at the end.
  subscript(kind: Prompt.Kind) -> [String] { lines[kind] ?? [] }

  /// Adds a line. A line that is typed again is kept once.
  mutating func remember(_ line: String, _ kind: Prompt.Kind) {
    guard !line.isEmpty else { return }
    lines[kind] = (self[kind].filter { $0 != line } + [line]).suffix(Self.limit)
  }
}
