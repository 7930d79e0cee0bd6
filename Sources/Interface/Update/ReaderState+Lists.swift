/// Moving in what covers the text: the help, the outline and the list of speakers.
extension ReaderState {
  /// Moves in the list; `false` if the action is not one of the list's.
  mutating func moveInList(_ action: Action) -> Bool {
    if action == .choose {
      visitFirstQuote()
      return true
    }
    let page = max(1, viewport.rows - 2)
    guard let handled = speakers.move(action, count: times, page: page, in: article) else {
      return false
    }
    show(handled)
    return true
  }

  /// Scrolls the help. Returns `false` for the actions that also work outside it.
  mutating func scrollHelp(_ action: Action, from top: Int) -> Bool {
    let last = max(0, HelpView(reader: self).rowCount - size.rows + 1)
    if action == .help { focus = .text }
    guard let distance = distance(action, to: last) else {
      let isElsewhere = ![.quit, .cancel, .redraw, .suspend, .help].contains(action)
      if isElsewhere { fail(Phrases.notInHelp) }
      return isElsewhere || action == .help
    }
    focus = .help(top: min(max(top + distance, 0), last))
    return true
  }

  /// The first row on the screen at the end of the page that explains a speaker.
  var lastTopOfWhy: Int { max(0, WhyView(reader: self).pageRowCount - size.rows + 1) }

  /// Scrolls the page that explains a speaker, or closes it; `false` if the text moves instead.
  mutating func moveInWhy(_ action: Action, from top: Int) -> Bool {
    if let distance = distance(action, to: lastTopOfWhy) {
      focus = .why(top: min(max(top + distance, 0), lastTopOfWhy))
    } else if action == .why {
      focus = .text
    } else {
      // It explains the quote that is current then. What only draws the screen again leaves it where it is.
      if action != .redraw, action != .suspend { focus = .why(top: 0) }
      return false
    }
    return true
  }

  /// Moves in the outline; `false` if the action is not one of the outline's.
  mutating func moveInOutline(_ action: Action, from selected: Int) -> Bool {
    let entries = annotations.outline.entries
    if let distance = distance(action, to: entries.count) {
      focus = .outline(selected: min(max(selected + distance, 0), max(0, entries.count - 1)))
    } else if action == .choose || action == .outline {
      focus = .text
      if action == .choose, entries.indices.contains(selected) { visit(entries[selected]) }
    } else {
      return false
    }
    return true
  }

  /// Moves in a list of passages, or goes to one; `nil` if the action is not one of the list's.
  mutating func moveIn(_ digest: Digest, _ action: Action, from selected: Int) -> [Effect]? {
    if let distance = distance(action, to: digest.entries.count) {
      let next = min(max(selected + distance, 0), max(0, digest.entries.count - 1))
      focus = .digest(digest, selected: next)
      return []
    }
    guard action == .choose, digest.entries.indices.contains(selected) else { return nil }
    focus = .text
    switch digest.entries[selected].target {
    case .place(let offset):
      let anchor = viewport.anchor
      place.viewport.show(offset, at: min(2, viewport.rows / 3))
      place.leave(anchor)
    case .kept(let article, let quote): return [.openKept(article, quote: quote)]
    case nil: fail(Phrases.notHereAnyMore)
    }
    return []
  }

  /// The rows that an action moves by, in a list that covers the screen; `nil` if it is not a
  /// movement.
  func distance(_ action: Action, to end: Int) -> Int? {
    let page = max(1, size.rows - 2)
    let distances: [Action: Int] = [
      .down: 1, .up: -1, .pageDown: page, .pageUp: -page, .halfPageDown: page / 2,
      .halfPageUp: -page / 2, .start: -end, .end: end,
    ]
    return distances[action].map { $0 * times }
  }

  /// Opens the outline at the current quote if it is visible, or else at the first row.
  mutating func openOutline() {
    guard !annotations.outline.entries.isEmpty else { return fail(Phrases.noOutline) }
    let quote = speakers.quote.map { article.quotes[$0].extent }.flatMap {
      viewport.shows($0) ? $0 : nil
    }
    let offset = quote?.lowerBound ?? viewport.visible.lowerBound
    focus = .outline(selected: annotations.outline.index(at: offset))
  }

  private mutating func visit(_ entry: Outline.Entry) {
    let anchor = viewport.anchor
    if case .quote(let quote) = entry.item {
      visit(quote)
    } else {
      place.viewport.show(entry.range.lowerBound, at: min(2, viewport.rows / 3))
    }
    place.leave(anchor)
  }
}
