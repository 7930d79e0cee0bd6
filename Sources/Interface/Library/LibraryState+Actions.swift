/// Messages, keys and actions of the list.
extension LibraryState {
  /// Changes the state by a message, and returns what is left to do outside it.
  mutating func reduce(_ message: Message) -> [Effect] {
    switch message {
    case .input(.key(let key)): return press(key)
    case .input(.paste(let text)): return paste(text)
    case .input(.resize(let size)):
      self.size = size
      return select(selected)
    case .input(.mouse(let mouse)): return point(mouse)
    case .listed(let query, let page): return take(page, of: query)
    case .opened(let index):
      notice = nil
      return [.show(index)]
    case .theme(let name):
      if settings.followsBackground, settings.themes.contains(name) { settings.theme = name }
    case .chosen(let new, let old):
      settings.take(new, insteadOf: old)
      return [.loadTheme]
    case .report(let text): notice = .say(text)
    case .fault(let text): notice = text.map { Notice(text: $0, isError: true, isFault: true) }
    case .completed, .annotated, .ruled, .digest, .progress, .renewed, .changed, .numbered, .lost,
      .indexed,
      .proceed:
      break
    }
    return []
  }

  private mutating func press(_ key: Key) -> [Effect] {
    notice = nil
    if case .line(let line) = focus { return type(key, into: line) }
    if prefix.take(key) || prefix.drop(key) { return [] }
    defer { prefix.count = nil }
    guard let action = settings.keymap[key, .library] else {
      if key != Key(.escape) { notice = .fail(Phrases.noAction(key.name)) }
      return []
    }
    if case .help(let top) = focus { return scrollHelp(action, from: top) }
    return perform(action)
  }

  private mutating func perform(_ action: Action) -> [Effect] {
    if let distance = distance(action) { return select(selected + distance) }
    switch action {
    case .nextView: return turn(by: 1)
    case .previousView: return turn(by: -1)
    case .choose: return choose()
    case .cancel: return goBack() ?? []
    case .quit: return goBack() ?? [.quit]
    case .toggleRead: return toggleRead()
    case .tag: return beginTags()
    case .remove: return remove()
    case .restore: return restore()
    case .filterList: open(.filter, query.filter)
    case .search: return beginSearch()
    case .command: open(.command)
    case .help: focus = .help(top: 0)
    case .theme: cycleTheme()
    case .mouse: settings.usesMouse = !(settings.usesMouse ?? false)
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    default: notice = .fail(Phrases.notInLibrary)
    }
    return []
  }

  /// The rows that an action moves by; `nil` if it is not a movement.
  private func distance(_ action: Action) -> Int? {
    let (page, end) = (max(1, areas.rows.count - 1), page.count)
    let distances: [Action: Int] = [
      .down: 1, .up: -1, .pageDown: page, .pageUp: -page, .halfPageDown: page / 2,
      .halfPageUp: -page / 2, .start: -end, .end: end,
    ]
    return distances[action].map { $0 * (prefix.count ?? 1) }
  }

  private mutating func point(_ mouse: Mouse) -> [Effect] {
    switch mouse.kind {
    case .wheelDown: return select(selected + 3)
    case .wheelUp: return select(selected - 3)
    case .click where areas.rows.contains(mouse.row):
      return select(top + mouse.row - areas.rows.lowerBound)
    case .click, .drag: return []
    }
  }
}

// MARK: Views

extension LibraryState {
  /// Shows the view some places after this one.
  private mutating func turn(by distance: Int) -> [Effect] {
    let views = LibraryQuery.View.allCases
    let index = (views.firstIndex(of: query.view) ?? 0) + distance * (prefix.count ?? 1)
    var next = LibraryQuery()
    next.view = views[(index % views.count + views.count) % views.count]
    return show(next)
  }

  /// Opens the selected row.
  mutating func choose() -> [Effect] {
    switch row {
    case .article(let article): return [.openKept(article.id, quote: article.quote)]
    case .quotation(let found): return [.openKept(found.article, quote: found.quote)]
    case .group(let group):
      var next = query
      (next.group, next.filter) = (group, "")
      return show(next)
    case nil: return []
    }
  }

  /// Leaves the search, or else the filter, or else the group; `nil` if there is none of them.
  private mutating func goBack() -> [Effect]? {
    var next = query
    if query.search != nil {
      next.search = nil
    } else if !query.filter.isEmpty {
      next.filter = ""
    } else if query.group != nil {
      next.group = nil
    } else {
      return nil
    }
    return show(next)
  }

  private mutating func cycleTheme() {
    let themes = settings.themes
    guard themes.count > 1 else { return notice = .fail(Phrases.noOtherTheme) }
    let index = themes.firstIndex(of: settings.theme) ?? themes.count - 1
    settings.theme = themes[(index + 1) % themes.count]
    notice = .say(Phrases.theme(settings.theme))
  }

  private mutating func scrollHelp(_ action: Action, from top: Int) -> [Effect] {
    if [.help, .quit, .cancel].contains(action) {
      focus = .rows
      return []
    }
    let help = HelpView(library: self)
    let last = max(0, help.rowCount - size.rows + 1)
    let page = max(1, size.rows - 2)
    let distances: [Action: Int] = [
      .down: 1, .up: -1, .pageDown: page, .pageUp: -page, .start: -last, .end: last,
    ]
    guard let distance = distances[action] else {
      notice = .fail(Phrases.notInHelp)
      return []
    }
    focus = .help(top: min(max(top + distance, 0), last))
    return []
  }
}

// MARK: The selected article

extension LibraryState {
  /// Changes the selected article with some effects, and loads the rows again.
  private mutating func change(_ effects: (KeptArticle) -> [Effect]) -> [Effect] {
    guard let article else {
      notice = .fail(Phrases.noArticleSelected)
      return []
    }
    return effects(article) + [load]
  }

  private mutating func toggleRead() -> [Effect] {
    change { [.markRead($0.id, !$0.isRead)] }
  }

  private mutating func remove() -> [Effect] {
    let effects = change { [.remove($0.id)] }
    if let article {
      removed.append(article.id)
      let key = settings.keymap.keys(of: .restore).first?.name
      notice = .say(Phrases.removed(article.title, key: key))
    }
    return effects
  }

  private mutating func restore() -> [Effect] {
    guard let id = removed.popLast() else {
      notice = .fail(Phrases.nothingRemoved)
      return []
    }
    notice = .say(Phrases.restored)
    return [.restore(id), load]
  }

  private mutating func beginTags() -> [Effect] {
    guard let article else { return change { _ in [] } }
    open(.tags, article.tags.joined(separator: " ") + (article.tags.isEmpty ? "" : " "))
    return []
  }

  /// Sets the tags that were typed, separated by spaces or commas.
  func setTags(_ text: String) -> [Effect] {
    guard let article else { return [] }
    var tags: [String] = []
    for word in text.split(whereSeparator: { $0 == " " || $0 == "," }) {
      let tag = String(word.drop { $0 == "#" })
      if !tag.isEmpty, !tags.contains(tag) { tags.append(tag) }
    }
    return [.tag(article.id, tags), load]
  }
}
