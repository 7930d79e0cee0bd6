/// The lines that are typed in the list: a filter, a search, tags, a command.
extension LibraryState {
  /// Opens a line.
  mutating func open(_ kind: Line.Kind, _ text: String = "") {
    focus = .line(Line(kind: kind, editor: LineEditor(text), before: query))
  }

  /// Opens the line of a search for quotations.
  mutating func beginSearch() -> [Effect] {
    open(.search, query.search ?? "")
    return []
  }

  /// Takes a key in a line.
  mutating func type(_ key: Key, into line: Line) -> [Effect] {
    switch (key.code, key.control) {
    case (.enter, _): return accept(line)
    case (.escape, _), (.character("c"), true), (.character("g"), true): return cancel(line)
    case (.backspace, _) where line.editor.characters.isEmpty: return cancel(line)
    case (.down, _), (.character("n"), true): return select(selected + 1)
    case (.up, _), (.character("p"), true): return select(selected - 1)
    case (.character("l"), true): return [.redraw]
    case (.character("z"), true): return [.suspend]
    default: break
    }
    var line = line
    return line.editor.press(key) ? edited(line) : []
  }

  /// Types pasted text into a line. It is never read as keys.
  mutating func paste(_ text: String) -> [Effect] {
    guard case .line(var line) = focus else { return [] }
    line.editor.insert(text)
    return edited(line)
  }

  /// Filters or searches by what is typed so far.
  private mutating func edited(_ line: Line) -> [Effect] {
    focus = .line(line)
    var next = query
    switch line.kind {
    case .filter: next.filter = line.editor.text
    case .search: next.search = line.editor.text.isEmpty ? nil : line.editor.text
    case .tags, .command: return []
    }
    return show(next)
  }

  private mutating func accept(_ line: Line) -> [Effect] {
    focus = .rows
    switch line.kind {
    case .filter: return []
    case .search: return query.search == nil ? [] : choose()
    case .tags: return setTags(line.editor.text)
    case .command: return run(line.editor.text)
    }
  }

  private mutating func cancel(_ line: Line) -> [Effect] {
    focus = .rows
    return show(line.before)
  }

  /// Runs a command line.
  private mutating func run(_ line: String) -> [Effect] {
    let words = line.split(separator: " ", maxSplits: 1).map(String.init)
    guard let name = words.first else { return [] }
    switch Command(name: name) {
    case .quit: return [.quit]
    case .help: focus = .help(top: 0)
    case .edit where words.count > 1: return [.visit(.source(words[1]))]
    case .theme where words.count > 1 && settings.themes.contains(words[1]):
      settings.theme = words[1]
    default: notice = .fail(Phrases.noSuchCommand(name))
    }
    return []
  }
}
