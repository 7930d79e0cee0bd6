import Document

extension Model {
  /// Goes from quote to quote; false when the action is something else.
  mutating func visitQuote(_ action: Action) -> Bool {
    let times = count ?? 1
    switch action {
    case .nextQuote: visitQuote(by: times, among: undimmedQuotes)
    case .previousQuote: visitQuote(by: -times, among: undimmedQuotes)
    case .nextOfSpeaker: visitSpeaker(by: times)
    case .previousOfSpeaker: visitSpeaker(by: -times)
    default: return false
    }
    return true
  }

  /// The quotes that have quotation marks, or those of the only speaker who is not dimmed.
  private var undimmedQuotes: [Int] {
    filter.map { article.speakers[$0].quotes } ?? annotations.stops
  }

  private mutating func visitSpeaker(by distance: Int) {
    guard let speaker else { return fail(Phrases.noSpeaker) }
    visitQuote(by: distance, among: article.speakers[speaker].quotes)
  }

  /// Goes on by so many quotes of those given, from the current one if it can be seen, else from the
  /// first row.
  private mutating func visitQuote(by distance: Int, among quotes: [Int]) {
    let index = stop(among: quotes, by: distance)
    if isLong, filter == nil {
      if visitIndexed(by: distance) { return }
      if isAnalysing, !quotes.indices.contains(index) { return fail(Phrases.analysing(progress)) }
    }
    guard !quotes.isEmpty else { return fail(isAnalysing ? Phrases.analysing : Phrases.noQuotes) }
    let kept = min(max(index, 0), quotes.count - 1)
    if index != kept, quotes[kept] == currentQuote {
      return say(distance > 0 ? Phrases.lastQuote : Phrases.firstQuote)
    }
    visit(quotes[kept])
  }

  private func stop(among quotes: [Int], by distance: Int) -> Int {
    if let current = currentQuote, isVisible(article.quotes[current].extent) {
      let after = quotes.firstIndex { $0 > current } ?? quotes.count
      let before = quotes.lastIndex { $0 < current } ?? -1
      return distance > 0 ? after + distance - 1 : before + distance + 1
    }
    let start = viewport.visible.lowerBound
    let after = quotes.firstIndex(startingAtOrAfter: start, in: article)
    return distance > 0 ? after + distance - 1 : after + distance
  }

  /// Whether any of a range is on the screen.
  func isVisible(_ range: Range<Int>) -> Bool { range.overlaps(viewport.visible) }

  /// Makes a quote the current one and brings it onto the screen.
  mutating func visit(_ quote: Int) {
    currentQuote = quote
    list.selected = article.quotes[quote].speaker
    if showsWhy { arrange() }
    revealCurrentQuote()
  }

  private mutating func revealCurrentQuote() {
    guard let piece = currentQuote.flatMap({ article.quotes[$0].pieces.first }) else { return }
    viewport.reveal(piece)
  }

  /// Opens or closes the panel that tells how the speaker of the current quote was found.
  mutating func toggleWhy() {
    if showsWhy {
      showsWhy = false
      arrange()
    } else if let quote = quoteHere {
      currentQuote = quote
      list.selected = article.quotes[quote].speaker
      showsWhy = true
      arrange()
      revealCurrentQuote()
    } else {
      fail(Phrases.noQuoteHere)
    }
  }
}
