import Document

/// The source holds something else than before: it goes on, or it was changed.
extension Model {
  /// Takes what the source holds now, with the reader at the same words.
  mutating func renew(_ content: Content) -> [Effect] {
    let map = PlaceMap(from: article.text, to: content.article.text)
    let goesOn = map.isContinuation && isLong && content.longText != nil
    let waits = awaitedEnd == viewport.place.anchor
    let ends = isGrowing && !content.isGrowing
    let choice = choice.moved(map)
    viewport.renew(content, map)
    if waits { viewport.showEnd() }
    awaitedEnd = waits && content.isGrowing ? viewport.place.anchor : nil
    (isGrowing, isStale) = (content.isGrowing, false)
    movePlaces(map)
    if !goesOn { replace(content, choice) }
    takeStretch()
    arrange()
    // Until now the program that writes may have written on the screen, too: how far it is, what went wrong.
    return searchAgain(map, goesOn: goesOn) + (ends ? [.redraw] : [])
  }

  /// Takes another article in the place of the one that was read.
  private mutating func replace(_ content: Content, _ choice: Choice) {
    let notices = whole.notices
    whole = content.article
    if whole.notices != notices { banner = Banner() }
    (index, progress) = (QuoteIndex(), nil)
    (isAnalysing, needsAnalysis) = (isLong, isLong)
    showAnnotations(choosing: choice)
    if case .outline(let selected) = focus {
      focus = .outline(selected: min(selected, max(0, annotations.outline.entries.count - 1)))
    }
  }

  private mutating func movePlaces(_ map: PlaceMap) {
    guard !map.isContinuation else { return }
    bookmarks = bookmarks.mapValues { map[$0] }
    jumps.move { map[$0] }
    awaitedQuote = awaitedQuote.map { map[$0] }
    switch focus {
    case .selection(let selection): focus = .selection(selection.moved(map))
    case .prompt(var prompt):
      prompt.place = viewport.moved(prompt.place, to: map[prompt.place.anchor])
      prompt.selection = prompt.selection?.moved(map)
      prompt.previous = nil
      focus = .prompt(prompt)
    case .text, .speakers, .help, .outline: break
    }
  }

  /// Searches for the same, in what is new alone where the rest was not searched yet. The reader stays.
  private mutating func searchAgain(_ map: PlaceMap, goesOn: Bool) -> [Effect] {
    guard let old = search else { return [] }
    if goesOn, !old.isDone, !old.hasWrapped { return searchOn() }
    let found = old.current.map { map[old[$0].lowerBound] }
    let place = viewport.place
    let query = Query(old.query.typed, in: article, letters: annotations.letters, selected: speaker)
    search = query.map {
      Search($0, in: article, from: found ?? map[old.origin], index: isLong ? index : nil)
    }
    defer { if found != nil { viewport.restore(place) } }
    return searchOn()
  }
}

extension Selection {
  fileprivate func moved(_ map: PlaceMap) -> Selection {
    Selection(anchor: map[anchor], head: map[head])
  }
}

extension Model.Choice {
  /// The choice in another text.
  fileprivate func moved(_ map: PlaceMap) -> Self {
    Self(filter: filter, selected: selected, quote: quote.map { map[$0] })
  }
}

extension Article {
  /// The words of the notices.
  fileprivate var notices: [String] { corrections.map { self[$0.range] } }
}
