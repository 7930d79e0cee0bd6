import Document
import Layout

extension ReaderState {
  /// Performs an action: by what has the focus, or else by the text.
  mutating func perform(_ action: Action) -> [Effect] {
    if let effects = performInFocus(action) { return effects }
    if let handled = place.reduce(action, count: prefix.count) {
      show(handled)
      // Before the first jump is the article that a link was followed from.
      return handled == .notice(.fail(Phrases.noJump)) && action == .jumpBack ? [.visit(.last)] : []
    }
    if arrangeText(action) { return [] }
    let anchor = viewport.anchor
    defer { place.leave(anchor) }
    if visitQuote(action) || visitLink(action) || changeSpeakers(action) || changeBanner(action) {
      return []
    }
    return command(action)
  }

  /// Performs an action by what has the focus; `nil` if it is left to the text.
  private mutating func performInFocus(_ action: Action) -> [Effect]? {
    switch focus {
    case .text, .prompt: nil
    case .help(let top): scrollHelp(action, from: top) ? [] : nil
    case .speakers: moveInList(action) ? [] : nil
    case .selection(let selection): changeSelection(action, selection)
    case .outline(let selected): moveInOutline(action, from: selected) ? [] : nil
    case .links(let selected): moveInLinks(action, from: selected)
    case .who: nil
    case .why(let top): moveInWhy(action, from: top) ? [] : nil
    case .digest(let digest, let selected): moveIn(digest, action, from: selected)
    }
  }

  /// Performs actions that leave the position in the text: marks, the outline, the width.
  private mutating func arrangeText(_ action: Action) -> Bool {
    switch action {
    case .setMark: prefix.naming = .setMark
    case .goToMark: prefix.naming = .goToMark
    case .align: prefix.naming = .align
    case .leave: prefix.naming = .leave
    case .outline: openOutline()
    case .wider: setMeasure(panes.text.count + 4 * times)
    case .narrower where printout != nil: prefix.naming = .option
    case .narrower: setMeasure(panes.text.count - 4 * times)
    case .columns: setTextColumns(prefix.count)
    default: return false
    }
    return true
  }

  /// Performs the remaining actions: search, prompts, panels, sharing, the screen.
  private mutating func command(_ action: Action) -> [Effect] {
    switch action {
    case .follow: follow()
    case .scrollLeft: scrollSideways(by: -times)
    case .scrollRight: scrollSideways(by: times)
    case .search: open(.search)
    case .filterLines: open(.lines)
    case .shell: open(.shell)
    case .position: sayPosition()
    case .command: open(.command)
    case .nextMatch: visitMatch(by: times)
    case .previousMatch: visitMatch(by: -times)
    case .choose:
      if let shownLink { return follow(shownLink.value) }
      place.viewport.scroll(by: times)
    case .cancel: cancel()
    case .why: toggleWhy()
    case .whoSays: if printout == nil { askWho() } else { sayPosition() }
    case .person: return showPerson()
    case .changes: return [.compare(viewport.content.whole)]
    case .keep: return library(Effect.keep)
    case .beliefs: toggleBeliefs()
    case .paraphrases: toggleParaphrases()
    case .theme: cycleTheme()
    case .help: focus = .help(top: 0)
    case .pipe: open(.pipe)
    case .select: beginSelection()
    case .mouse: toggleMouse()
    case .copyQuote, .copyAttributed, .browse, .edit, .reread: return share(action)
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .library: return showLibrary()
    case .quit: return close() ? [] : [returnsToLibrary ? .showLibrary : .quit]
    default: break
    }
    return []
  }

  /// Something to do with the article in the library, if it can be there.
  mutating func library(_ effect: (Article) -> Effect) -> [Effect] {
    guard printout == nil, longText == nil else {
      fail(Phrases.notForLibrary)
      return []
    }
    return whole(effect(viewport.content.whole))
  }

  /// How often an action is repeated.
  var times: Int { prefix.count ?? 1 }

  /// Closes what is open: help, outline, list, selection or panel. Returns `false` if nothing is.
  private mutating func close() -> Bool {
    switch focus {
    case .help, .outline, .links, .selection, .speakers, .prompt, .who, .why, .digest:
      focus = .text
      return true
    case .text:
      guard showsWhy else { return false }
      showsWhy = false
      arrange()
      return true
    }
  }

  /// Closes what is open, or else clears the search, or else the selection and the filter.
  private mutating func cancel() {
    if close() { return }
    if link != nil { link = nil } else if search != nil { search = nil } else { speakers.clear() }
  }

  /// Shows the list of the library, if there is one.
  mutating func showLibrary() -> [Effect] {
    if hasLibrary { return [.showLibrary] }
    fail(Phrases.noLibrary)
    return []
  }

  private mutating func follow() {
    place.follow()
    say(Phrases.following)
  }

  mutating func toggleMouse() {
    settings.usesMouse = !(settings.usesMouse ?? false)
    say(Phrases.mouse(isOn: settings.usesMouse == true))
  }

  private mutating func cycleTheme() {
    let themes = settings.themes
    guard themes.count > 1 else { return fail(Phrases.noOtherTheme) }
    let index = themes.firstIndex(of: settings.theme) ?? themes.count - 1
    settings.theme = themes[(index + times) % themes.count]
    say(Phrases.theme(settings.theme))
  }

  private mutating func setMeasure(_ columns: Int) {
    settings.measure = min(max(columns, Self.measures.lowerBound), Self.measures.upperBound)
    arrange()
    say(Phrases.measure(panes.text.count))
  }

  /// Sets the most columns of text; without a number, two or again one.
  mutating func setTextColumns(_ number: Int?) {
    guard printout == nil else { return fail(Phrases.onlyArticlesHaveColumns) }
    let wanted = number ?? (settings.textColumns > 1 ? 1 : 2)
    guard (1...Settings.mostTextColumns).contains(wanted) else {
      return fail(Phrases.textColumnRange(Settings.mostTextColumns))
    }
    settings.textColumns = wanted
    arrange()
    say(Phrases.textColumns(settings.textColumns, shown: panes.texts.count))
  }

  /// The widths that a key can set, in columns.
  private static let measures = 24...200
}
