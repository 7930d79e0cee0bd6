import Document
import Text

extension ReaderState {
  /// Opens a prompt.
  mutating func open(_ kind: Prompt.Kind) {
    var selection: Selection?
    if case .selection(let words) = focus, kind != .search { selection = words }
    var prompt = Prompt(kind, at: viewport.place, previous: search, selection: selection)
    if kind == .command, let count = prefix.count { prompt.editor.insert(String(count)) }
    focus = .prompt(prompt)
  }

  /// Takes a key while a line is typed.
  mutating func type(_ key: Key, into prompt: Prompt) -> [Effect] {
    if key == Key(.tab), !prompt.isCompleting, let name = fileName(in: prompt) {
      return [.complete(prompt.editor.text, file: name)]
    }
    var prompt = prompt
    switch prompt.reduce(key, history, completions: completions) {
    case .edited: return edited(prompt)
    case .accepted: return accept(prompt)
    case .cancelled: cancel(prompt)
    case .effect(let effect): return [effect]
    case .ignored: break
    }
    return []
  }

  /// The beginning of the file name that a command ends with; `nil` for other lines.
  private func fileName(in prompt: Prompt) -> String? {
    let words = prompt.editor.text.split(
      separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard prompt.kind == .command, words.count == 2, let command = Command(name: words[0]),
      [.edit, .write, .overwrite].contains(command)
    else { return nil }
    return String(words[1])
  }

  /// Shows the first of the file names that complete a line, if it is still typed.
  mutating func complete(_ line: String, with names: [String]) {
    guard case .prompt(var prompt) = focus, prompt.editor.text == line,
      let name = fileName(in: prompt)
    else { return }
    let command = line.dropLast(name.count)
    prompt.offer(names.map { command + $0 })
    focus = .prompt(prompt)
  }

  /// Searches for what has been typed, from where the prompt was opened.
  mutating func edited(_ prompt: Prompt) -> [Effect] {
    focus = .prompt(prompt)
    guard prompt.kind == .search else { return [] }
    place.viewport.restore(prompt.place)
    search = makeSearch(for: prompt.editor.text, from: prompt.place.anchor)
    return continueSearch()
  }

  /// A search in the article; `nil` if nothing can be searched for.
  func makeSearch(for typed: String, from origin: Int) -> Search? {
    Query(typed, in: article, letters: annotations.letters, selected: speaker).map {
      Search($0, in: article, from: origin, index: isLong ? analysis.index : nil)
    }
  }

  /// Closes a prompt, and goes back to where it was opened.
  private mutating func cancel(_ prompt: Prompt) {
    focus = .text
    guard prompt.kind == .search else { return }
    search = prompt.previous
    place.viewport.restore(prompt.place)
  }

  private mutating func accept(_ prompt: Prompt) -> [Effect] {
    focus = .text
    history.remember(prompt.editor.text, prompt.kind)
    switch prompt.kind {
    case .pipe: return pipe(prompt.selection, into: prompt.editor.text)
    case .search: return acceptSearch(prompt)
    case .lines: return filterLines(prompt.editor.text)
    case .shell: fail(Phrases.noShell)
    case .option: toggle(longOption: prompt.editor.text)
    case .command:
      let anchor = viewport.anchor
      defer { place.leave(anchor) }
      return run(prompt.editor.text, on: prompt.selection)
    }
    return []
  }

  private mutating func acceptSearch(_ prompt: Prompt) -> [Effect] {
    place.leave(prompt.place.anchor)
    guard !prompt.editor.characters.isEmpty else {
      search = prompt.previous
      visitMatch(by: 1)
      return []
    }
    if search == nil { fail(Phrases.cannotSearch(prompt.editor.text)) }
    if let search, search.isDone, search.count == 0 { fail(Phrases.notFound(search.query.typed)) }
    return []
  }

  /// Takes a step of the search, and shows the first match as soon as there is one.
  mutating func continueSearch() -> [Effect] {
    guard var search, !search.isDone else { return [] }
    let (isLong, index, annotations) = (isLong, analysis.index, annotations)
    search.step(in: article) { match in
      isLong ? index.meets(match) : !annotations.pieces.meeting(match).isEmpty
    }
    let isFirst = search.current == nil && search.count > 0
    if isFirst { search.current = search.first }
    self.search = search
    if isFirst, let current = search.current { reveal(search[current]) }
    if isFirst, case .prompt(var prompt) = focus {
      prompt.matching = search.query.typed
      focus = .prompt(prompt)
    }
    return search.isDone ? [] : [.proceed]
  }

  /// Visits another match, and reports when the search wraps around.
  mutating func visitMatch(by distance: Int) {
    guard var search else { return fail(Phrases.noSearch) }
    guard let moved = search.move(by: distance, from: viewport.visible) else {
      return fail(Phrases.notFound(search.query.typed))
    }
    self.search = search
    switch moved.wrapped {
    case .toStart: say(Phrases.wrappedToStart)
    case .toEnd: say(Phrases.wrappedToEnd)
    case nil: break
    }
    reveal(moved.match)
  }

  /// Brings a match onto the screen.
  private mutating func reveal(_ match: ByteRange) {
    place.viewport.reveal(match)
    revealColumns(of: match)
  }
}
