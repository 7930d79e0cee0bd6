import Document

extension Model {
  /// Opens a line to type a search or a command in.
  mutating func open(_ kind: Prompt.Kind) {
    var selection: Selection?
    if case .selection(let words) = focus, kind == .pipe { selection = words }
    var prompt = Prompt(
      kind: kind, place: viewport.place, previous: search, selection: selection)
    if kind == .command, let count { prompt.editor.insert(String(count)) }
    focus = .prompt(prompt)
  }

  /// A key while a line is typed.
  mutating func type(_ key: Key, into prompt: Prompt) -> [Effect] {
    var prompt = prompt
    switch (key.code, key.control) {
    case (.enter, _): return accept(prompt)
    case (.escape, _), (.character("c"), true), (.character("g"), true): leave(prompt)
    case (.backspace, _) where prompt.editor.characters.isEmpty: leave(prompt)
    case (.character("z"), true): return [.suspend]
    case (.character("l"), true): return [.redraw]
    case (.up, _), (.character("p"), true): return recall(1, prompt)
    case (.down, _), (.character("n"), true): return recall(-1, prompt)
    default:
      if prompt.editor.press(key) { return edited(prompt) }
    }
    return []
  }

  /// Puts an earlier or later line of the history into the line.
  private mutating func recall(_ distance: Int, _ prompt: Prompt) -> [Effect] {
    let lines = history[prompt.kind] ?? []
    var prompt = prompt
    if prompt.recalled == nil { prompt.draft = prompt.editor.text }
    let index = (prompt.recalled ?? -1) + distance
    guard index < lines.count, index >= -1 else { return [] }
    prompt.recalled = index < 0 ? nil : index
    prompt.editor = LineEditor(index < 0 ? prompt.draft : lines[lines.count - 1 - index])
    return edited(prompt)
  }

  private mutating func remember(_ prompt: Prompt) {
    let line = prompt.editor.text
    guard !line.isEmpty else { return }
    var lines = (history[prompt.kind] ?? []).filter { $0 != line }
    lines.append(line)
    history[prompt.kind] = lines.suffix(Self.historyLimit)
  }

  /// The lines of each kind that are remembered.
  private static let historyLimit = 100

  /// Searches for what is in the line now, from where the reader was when it was opened.
  mutating func edited(_ prompt: Prompt) -> [Effect] {
    focus = .prompt(prompt)
    guard prompt.kind == .search else { return [] }
    viewport.restore(prompt.place)
    let query = Query(
      prompt.editor.text, in: article, letters: annotations.letters, selected: speaker)
    search = query.map {
      Search($0, in: article, from: prompt.place.anchor, index: isLong ? index : nil)
    }
    return searchOn()
  }

  /// Leaves the line without doing anything: back to where the reader was.
  private mutating func leave(_ prompt: Prompt) {
    focus = .text
    guard prompt.kind == .search else { return }
    search = prompt.previous
    viewport.restore(prompt.place)
  }

  private mutating func accept(_ prompt: Prompt) -> [Effect] {
    focus = .text
    remember(prompt)
    switch prompt.kind {
    case .command: return jumping { $0.run(prompt.editor.text) }
    case .pipe: return pipe(prompt.selection, into: prompt.editor.text)
    case .search: return acceptSearch(prompt)
    }
  }

  private mutating func acceptSearch(_ prompt: Prompt) -> [Effect] {
    if viewport.anchor != prompt.place.anchor { jumps.leave(prompt.place.anchor) }
    guard !prompt.editor.characters.isEmpty else {
      search = prompt.previous
      visitMatch(by: 1)
      return []
    }
    if search == nil { fail(Phrases.cannotSearch(prompt.editor.text)) }
    if let search, search.isDone, search.count == 0 { fail(Phrases.notFound(search.query.typed)) }
    return []
  }

  /// A step of the search: shows the first match as soon as there is one.
  mutating func searchOn() -> [Effect] {
    guard var search, !search.isDone else { return [] }
    let isLong = isLong
    search.step(in: article) { match in
      isLong ? index.meets(match) : !annotations.pieces.meeting(match).isEmpty
    }
    let isFirst = search.current == nil && search.count > 0
    if isFirst { search.current = search.first }
    self.search = search
    if isFirst, let current = search.current { viewport.reveal(search[current]) }
    if isFirst, case .prompt(var prompt) = focus {
      prompt.matching = search.query.typed
      focus = .prompt(prompt)
    }
    return search.isDone ? [] : [.proceed]
  }

  /// Goes on by so many matches, from the current one if it can be seen, else from the first row; round the
  /// end of the article, and says so.
  mutating func visitMatch(by distance: Int) {
    guard var search else { return fail(Phrases.noSearch) }
    guard search.count > 0 else { return fail(Phrases.notFound(search.query.typed)) }
    var index: Int
    if let current = search.current, isVisible(search[current]) {
      index = current + distance
    } else {
      let next = search.index(endingAfter: viewport.visible.lowerBound)
      index = distance > 0 ? next + distance - 1 : next + distance
    }
    if index >= search.count { say(Phrases.wrappedToStart) }
    if index < 0 { say(Phrases.wrappedToEnd) }
    index %= search.count
    search.current = index < 0 ? index + search.count : index
    self.search = search
    viewport.reveal(search[search.current ?? 0])
  }
}
