import Document

extension Model {
  /// Opens, orders and filters by the list of speakers; false when the action is something else.
  mutating func changeList(_ action: Action) -> Bool {
    switch action {
    case .speakers: openList()
    case .choose: viewport.scroll(by: count ?? 1)
    case .order: changeOrder()
    case .filter: toggleFilter()
    default: return false
    }
    return true
  }

  /// Moves in the list while the keys go to it; false when the action is not the list's.
  mutating func moveInList(_ action: Action) -> Bool {
    let speakers = list.speakers
    let page = max(1, viewport.rows - 2)
    switch action {
    case .down: select(by: count ?? 1, among: speakers)
    case .up: select(by: -(count ?? 1), among: speakers)
    case .pageDown, .halfPageDown: select(by: page, among: speakers)
    case .pageUp, .halfPageUp: select(by: -page, among: speakers)
    case .start: select(by: -speakers.count, among: speakers)
    case .end: select(by: speakers.count, among: speakers)
    case .choose: goToFirstQuote()
    default: return false
    }
    return true
  }

  private mutating func select(by distance: Int, among speakers: [Speaker.ID]) {
    let now = list.selected.flatMap { speakers.firstIndex(of: $0) } ?? (distance > 0 ? -1 : 0)
    select(min(max(now + distance, 0), speakers.count - 1), among: speakers)
  }

  private mutating func select(_ index: Int, among speakers: [Speaker.ID]) {
    guard speakers.indices.contains(index) else { return fail(Phrases.noSuchSpeaker(index + 1)) }
    list.selected = speakers[index]
    if article.quotes.indices.contains(currentQuote ?? -1), speaker != list.selected {
      currentQuote = nil
    }
    if filter != nil { filter = list.selected }
  }

  /// With a count, selects that speaker; else gives the keys to the list, or back to the text.
  private mutating func openList() {
    let speakers = list.speakers
    if let count { return selectAndTell(count - 1, among: speakers) }
    if case .speakers = focus {
      focus = .text
    } else if speakers.isEmpty {
      fail(isAnalysing ? Phrases.analysing : Phrases.noSpeakers)
    } else {
      focus = .speakers
      if list.selected == nil { list.selected = speakers.first }
    }
  }

  private mutating func selectAndTell(_ index: Int, among speakers: [Speaker.ID]) {
    select(index, among: speakers)
    guard notice == nil, let selected = list.selected else { return }
    let speaker = article.speakers[selected]
    say(Phrases.selected(speaker.name, quotes: speaker.quotes.count))
  }

  mutating func goToFirstQuote() {
    guard let selected = list.selected, let quote = article.speakers[selected].quotes.first else {
      return
    }
    focus = .text
    visit(quote)
  }

  private mutating func changeOrder() {
    list.order = list.order == .appearance ? .words : .appearance
    say(Phrases.order(list.order))
  }

  private mutating func toggleFilter() {
    guard filter == nil else { return filter = nil }
    guard let speaker else { return fail(Phrases.noSpeaker) }
    filter = speaker
    list.selected = speaker
  }
}
