extension Model {
  /// Does what a key means where the keys go.
  mutating func perform(_ action: Action) -> [Effect] {
    switch focus {
    case .help(let top): if scrollHelp(action, from: top) { return [] }
    case .speakers: if moveInList(action) { return [] }
    case .selection(let selection):
      if let effects = changeSelection(action, selection) { return effects }
    case .outline(let selected): if moveInOutline(action, from: selected) { return [] }
    case .text, .prompt: break
    }
    if move(action) || keepPlace(action) { return [] }
    return jumping { model in
      if model.visitQuote(action) || model.changeList(action) || model.showCorrection(action) {
        return []
      }
      return model.command(action)
    }
  }

  /// The rest: search, prompts, panels, the screen.
  private mutating func command(_ action: Action) -> [Effect] {
    switch action {
    case .search: open(.search)
    case .command: open(.command)
    case .nextMatch: visitMatch(by: count ?? 1)
    case .previousMatch: visitMatch(by: -(count ?? 1))
    case .cancel: cancel()
    case .why: toggleWhy()
    case .beliefs: toggleBeliefs()
    case .theme: cycleTheme()
    case .help: focus = .help(top: 0)
    case .pipe: open(.pipe)
    case .select: beginSelection()
    case .mouse: toggleMouse()
    case .copyQuote, .copyAttributed, .browse, .edit, .reread: return share(action)
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return close() ? [] : [.quit]
    default: break
    }
    return []
  }

  /// Closes what is open: help, the list, the panel. False when nothing is.
  private mutating func close() -> Bool {
    switch focus {
    case .help, .outline, .selection, .speakers, .prompt:
      focus = .text
      return true
    case .text:
      guard showsWhy else { return false }
      showsWhy = false
      arrange()
      return true
    }
  }

  /// Closes what is open; else clears the search, then filter and selection.
  private mutating func cancel() {
    if close() { return }
    if search != nil {
      search = nil
    } else {
      (filter, list.selected, currentQuote) = (nil, nil, nil)
    }
  }

  private mutating func toggleMouse() {
    settings.usesMouse = !(settings.usesMouse ?? false)
    say(Phrases.mouse(isOn: settings.usesMouse == true))
  }

  private mutating func cycleTheme() {
    let themes = settings.themes
    guard themes.count > 1 else { return fail(Phrases.noOtherTheme) }
    let index = themes.firstIndex(of: settings.theme) ?? themes.count - 1
    settings.theme = themes[(index + (count ?? 1)) % themes.count]
    say(Phrases.theme(settings.theme))
  }

  private mutating func scrollHelp(_ action: Action, from top: Int) -> Bool {
    let page = max(1, size.rows - 2)
    let last = max(0, HelpView(model: self).rowCount - size.rows + 1)
    let distances: [Action: Int] = [
      .down: 1, .up: -1, .pageDown: page, .pageUp: -page, .halfPageDown: page / 2,
      .halfPageUp: -page / 2, .start: -last, .end: last,
    ]
    if action == .help { focus = .text }
    guard let distance = distances[action] else {
      return ![.quit, .cancel, .redraw, .suspend].contains(action)
    }
    focus = .help(top: min(max(top + distance * (count ?? 1), 0), last))
    return true
  }
}
