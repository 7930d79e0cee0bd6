import Document

extension ReaderState {
  /// Opens, reorders and filters the list of speakers; `false` if the action does something else.
  mutating func changeSpeakers(_ action: Action) -> Bool {
    if action == .filter, speakers.filter == nil, case .text = focus { selectShownSpeaker() }
    if action == .speakers {
      openList()
    } else if let handled = speakers.reduce(action, in: article) {
      show(handled)
    } else {
      return false
    }
    return true
  }

  /// Selects the speaker of the quote on the screen, unless one is selected.
  private mutating func selectShownSpeaker() {
    guard speaker == nil else { return }
    speakers.selected =
      annotations.pieces.meeting(viewport.visible)
      .lazy.compactMap { [article] in article.quotes[$0.value].speaker }.first
  }

  /// Selects the speaker of a count, or else moves the focus to the list, or back to the text.
  private mutating func openList() {
    if let count = prefix.count { return select(count - 1) }
    if case .speakers = focus {
      focus = .text
    } else if speakers.list.speakers.isEmpty {
      fail(analysis.isRunning ? Phrases.analysing : Phrases.noSpeakers)
    } else {
      focus = .speakers
      speakers.selectAny()
    }
  }

  private mutating func select(_ index: Int) {
    show(speakers.select(index, in: article))
    guard notice == nil, let selected = speakers.selected else { return }
    speakers.isPicked = true
    say(Phrases.selected(article.speakers[selected].name, annotations.counts[selected]))
  }

  /// Visits the first quote of the speaker who was selected by number.
  mutating func visitPicked() {
    let anchor = viewport.anchor
    visitFirstQuote()
    place.leave(anchor)
  }

  /// Visits the first quote of the selected speaker.
  mutating func visitFirstQuote() {
    guard let selected = speakers.selected, let quote = stops(of: selected).first
    else { return }
    focus = .text
    visit(quote)
  }
}
