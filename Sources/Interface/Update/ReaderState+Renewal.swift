import Document

/// Other annotations, or another text.
extension ReaderState {
  /// Takes other annotations of the text that is shown. They may number quotes and speakers
  /// differently.
  ///
  /// - Parameter keepsChoice: whether the current quote and speaker stay.
  mutating func annotate(with article: Article, keepsChoice: Bool = false) {
    let whole = viewport.content.whole
    // What was found in a growing text remains true when it has grown.
    let isOlder = isLong && article.text.count < whole.text.count
    guard viewport.layout.shows(article),
      isOlder ? whole.text.isContinuation(of: article.text) : article.text == whole.text
    else { return }
    let choice = isLong || keepsChoice ? speakers.choice(in: self.article) : nil
    place.viewport.content.replace(isOlder ? whole.annotated(like: article) : article)
    analysis.isRunning = isLong && analysis.index.end < article.text.count
    if !isLong, !keepsChoice { banner = CorrectionBanner() }
    renewAnnotations(choosing: choice)
    visitAwaitedQuote()
  }

  /// Updates what depends on the annotations, and selects what was selected before.
  mutating func renewAnnotations(choosing choice: SpeakerSelection.Choice?) {
    let annotations = annotations
    speakers.renew(article, choosing: choice)
    if !isLong { search?.countQuotes(annotations) }
    arrange()
  }

  /// Takes what the source holds now, and stays at the same words.
  mutating func renew(_ all: Content) -> [Effect] {
    if all.printout != nil, printout == nil, articleOrigin != nil {
      // The source of a printout that is read as an article holds something else now.
      articleOrigin = all
      return all.isGrowing ? [] : [.readAsArticle(all.article, isFollowed: true)]
    }
    let content = filtered(all)
    let map = PlaceMap(from: article.text, to: content.article.text)
    let goesOn = map.isContinuation && isLong && content.longText != nil
    let hasEnded = place.isGrowing && !content.isGrowing
    let choice = speakers.choice(in: article).moved(map)
    let notices = viewport.content.whole.notices
    printout = content.printout
    // What could not be read is there again.
    if place.isFollowing { notice = nil }
    shift = printout == nil ? 0 : shift
    link = nil
    place.renew(content, map, goesOn: goesOn)
    isStale = false
    if !map.isContinuation {
      analysis.awaitedQuote = analysis.awaitedQuote.map { map[$0] }
      focus = focus.moved(map, in: viewport)
    }
    if !goesOn { replace(notices: notices, choice) }
    arrange()
    resume()
    // The program that writes a pipe may also have written to the screen, such as its progress or
    // errors.
    return searchAgain(map, goesOn: goesOn) + (hasEnded ? [.redraw] : [])
  }

  /// Updates what depends on the article after another has replaced it.
  private mutating func replace(notices: [String], _ choice: SpeakerSelection.Choice) {
    if viewport.content.whole.notices != notices { banner = CorrectionBanner() }
    analysis.restart(isRunning: isLong)
    renewAnnotations(choosing: choice)
    if case .outline(let selected) = focus {
      focus = .outline(selected: min(selected, max(0, annotations.outline.entries.count - 1)))
    }
  }

  /// Repeats the search in the new text, and keeps the position. A search that has not reached the
  /// end of the old text continues instead.
  private mutating func searchAgain(_ map: PlaceMap, goesOn: Bool) -> [Effect] {
    guard let old = search else { return [] }
    if goesOn, !old.isDone, !old.hasWrapped { return continueSearch() }
    let found = old.current.map { map[old[$0].lowerBound] }
    let before = viewport.place
    search = makeSearch(for: old.query.typed, from: found ?? map[old.origin])
    defer { if found != nil { place.viewport.restore(before) } }
    return continueSearch()
  }
}

extension Article {
  /// The words of the notices.
  fileprivate var notices: [String] { corrections.map { self[$0.range] } }
}
