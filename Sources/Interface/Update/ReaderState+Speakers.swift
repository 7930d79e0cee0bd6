import Document

extension ReaderState {
  /// Opens, reorders and filters the list of speakers; `false` if the action does something else.
  mutating func changeSpeakers(_ action: Action) -> Bool {
    switch action {
    case .speakers: openList()
    case .order:
      speakers.changeOrder()
      say(Phrases.order(speakers.list.order))
    case .filter: show(speakers.toggleFilter(orElse: shownSource, in: article))
    default: return false
    }
    return true
  }

  /// The source of the first quote on the screen that has one.
  private var shownSource: QuoteSource? {
    guard case .text = focus else { return nil }
    return annotations.pieces.meeting(viewport.visible).lazy.compactMap { [article] in
      let quote = article.quotes[$0.value]
      return quote.speaker.map(QuoteSource.speaker) ?? article.wordedSource(of: quote)
    }.first
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
    guard let selected = speakers.selected, let quote = stops(of: .speaker(selected)).first
    else { return }
    focus = .text
    visit(quote)
  }
}
