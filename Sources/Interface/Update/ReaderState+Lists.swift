extension Model {
  /// Marks, the jump list and the width of the text; false when the action is something else.
  mutating func keepPlace(_ action: Action) -> Bool {
    switch action {
    case .setMark: pending = .setMark
    case .goToMark: pending = .goToMark
    case .jumpBack: jump { list, place, times in list.back(times, from: place) }
    case .jumpForward: jump { list, _, times in list.forward(times) }
    case .wider: setMeasure(panes.text.count + 4 * (count ?? 1))
    case .narrower: setMeasure(panes.text.count - 4 * (count ?? 1))
    case .outline:
      let quote = currentQuote.map { article.quotes[$0].extent }.flatMap {
        isVisible($0) ? $0 : nil
      }
      let place = quote?.lowerBound ?? viewport.visible.lowerBound
      focus = .outline(selected: annotations.outline.index(at: place))
    default: return false
    }
    return true
  }

  /// Takes the key after `m` or `'`; a second `'` goes back to where the last jump began.
  mutating func name(_ key: Key, for pending: Pending) {
    guard case .character(let name) = key.code, !key.control, !key.alt else { return }
    switch pending {
    case .setMark:
      bookmarks[name] = viewport.anchor
      say(Phrases.marked(String(name)))
    case .goToMark:
      let place = name == "'" ? jumps.places.last : bookmarks[name]
      guard let place else { return fail(Phrases.noMark(String(name))) }
      jump(to: place)
    }
  }

  /// Goes to a place and remembers the one that it leaves.
  private mutating func jump(to place: Int) {
    jumps.leave(viewport.anchor)
    viewport.show(place)
  }

  private mutating func jump(_ next: (inout JumpList, Int, Int) -> Int?) {
    guard let place = next(&jumps, viewport.anchor, count ?? 1) else {
      return fail(Phrases.noJump)
    }
    viewport.show(place)
  }

  /// Does something that may go elsewhere, and remembers the place that it leaves if it does.
  mutating func jumping<Result>(_ change: (inout Model) -> Result) -> Result {
    let place = viewport.anchor
    let result = change(&self)
    if viewport.anchor != place { jumps.leave(place) }
    return result
  }

  private mutating func setMeasure(_ columns: Int) {
    settings.measure = min(max(columns, Self.measures.lowerBound), Self.measures.upperBound)
    arrange()
    say(Phrases.measure(panes.text.count))
  }

  /// The widths of text that can be asked for.
  private static let measures = 24...200

  /// Moves in the outline; false when the action is not the outline's.
  mutating func moveInOutline(_ action: Action, from selected: Int) -> Bool {
    let entries = annotations.outline.entries
    let page = max(1, size.rows - 2)
    let distances: [Action: Int] = [
      .down: 1, .up: -1, .pageDown: page, .pageUp: -page, .halfPageDown: page / 2,
      .halfPageUp: -page / 2, .start: -entries.count, .end: entries.count,
    ]
    if let distance = distances[action] {
      let index = selected + distance * (count ?? 1)
      focus = .outline(selected: min(max(index, 0), max(0, entries.count - 1)))
    } else if action == .choose || action == .outline {
      focus = .text
      if action == .choose, entries.indices.contains(selected) { visit(entries[selected]) }
    } else {
      return false
    }
    return true
  }

  private mutating func visit(_ entry: Outline.Entry) {
    jumping { model in
      if case .quote(let quote) = entry.item { return model.visit(quote) }
      model.viewport.show(entry.range.lowerBound, at: min(2, model.viewport.rows / 3))
    }
  }
}
