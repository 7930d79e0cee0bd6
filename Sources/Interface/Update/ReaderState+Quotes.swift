import Document

extension ReaderState {
  /// Visits another quote; `false` if the action does something else.
  mutating func visitQuote(_ action: Action) -> Bool {
    switch action {
    case .nextQuote: visitQuote(by: times, among: undimmedQuotes)
    case .previousQuote: visitQuote(by: -times, among: undimmedQuotes)
    case .nextOfSpeaker: visitQuoteOfSpeaker(by: times)
    case .previousOfSpeaker: visitQuoteOfSpeaker(by: -times)
    case .screenTop, .screenMiddle, .screenBottom: visitShownQuote(action)
    default: return false
    }
    return true
  }

  /// The quotes that are counted and stopped at: those in quotation marks, or all if paraphrases
  /// count too.
  var stops: [Int] {
    settings.countsParaphrases ? Array(article.quotes.indices) : annotations.stops
  }

  /// The quotes from a source that are counted and stopped at. Somebody who is only paraphrased has
  /// no others.
  func stops(of source: QuoteSource) -> [Int] {
    let quotes = article.quotes(from: source)
    return settings.countsParaphrases ? quotes : article.stops(among: quotes)
  }

  /// Whether a quote does not pass the filter.
  func isDimmed(_ quote: Quote) -> Bool {
    speakers.filter.map { !article.isQuote(quote, from: $0) } ?? false
  }

  /// The quotes that are stopped at, only those that pass the filter.
  private var undimmedQuotes: [Int] { speakers.filter.map(stops) ?? stops }

  private mutating func visitQuoteOfSpeaker(by distance: Int) {
    guard let source = speakers.source(in: article) else { return fail(Phrases.noSpeaker) }
    visitQuote(by: distance, among: stops(of: source))
  }

  /// Visits another of some quotes, counted from the current one if it is visible, or else from the
  /// first row.
  private mutating func visitQuote(by distance: Int, among quotes: [Int]) {
    let index = stop(among: quotes, by: distance)
    if isLong, speakers.filter == nil {
      if visitIndexed(by: distance) { return }
      if analysis.isRunning, !quotes.indices.contains(index) {
        return fail(Phrases.analysing(analysis.percent))
      }
    }
    guard !quotes.isEmpty else {
      return fail(analysis.isRunning ? Phrases.analysing : Phrases.noQuotes)
    }
    let kept = min(max(index, 0), quotes.count - 1)
    if index != kept, quotes[kept] == speakers.quote {
      return say(distance > 0 ? Phrases.lastQuote : Phrases.firstQuote)
    }
    visit(quotes[kept])
  }

  private func stop(among quotes: [Int], by distance: Int) -> Int {
    if let current = speakers.quote, viewport.shows(article.quotes[current].extent) {
      let after = quotes.firstIndex { $0 > current } ?? quotes.count
      let before = quotes.lastIndex { $0 < current } ?? -1
      return distance > 0 ? after + distance - 1 : before + distance + 1
    }
    let start = viewport.visible.lowerBound
    let after = quotes.firstIndex(startingAtOrAfter: start, in: article)
    return distance > 0 ? after + distance - 1 : after + distance
  }

  /// Makes the first, the middle or the last quote on the screen the current one.
  private mutating func visitShownQuote(_ action: Action) {
    let visible = viewport.visible
    let shown = undimmedQuotes.filter { article.quotes[$0].extent.overlaps(visible) }
    let index = [.screenTop: 0, .screenMiddle: shown.count / 2][action] ?? shown.count - 1
    guard shown.indices.contains(index) else { return fail(Phrases.noQuoteHere) }
    speakers.visit(shown[index], in: article)
    if showsWhy { arrange() }
  }

  /// Goes to a quote by its index among all that were found, thoughts included, if it is shown.
  mutating func go(toQuote index: Int) {
    let all = viewport.content.whole.quotes
    guard all.indices.contains(index),
      let quote = article.quotes.firstIndex(where: { $0.pieces == all[index].pieces })
    else { return }
    visit(quote)
  }

  /// Makes a quote the current one, and brings it onto the screen.
  mutating func visit(_ quote: Int) {
    speakers.visit(quote, in: article)
    if showsWhy { arrange() }
    revealCurrentQuote()
  }

  private mutating func revealCurrentQuote() {
    guard let piece = speakers.quote.flatMap({ article.quotes[$0].pieces.first }) else { return }
    place.viewport.reveal(piece)
  }

  /// Opens or closes the panel that explains how the speaker of the current quote was found.
  mutating func toggleWhy() {
    if showsWhy {
      showsWhy = false
      arrange()
    } else if let quote = quoteHere {
      showsWhy = true
      visit(quote)
    } else {
      fail(Phrases.noQuoteHere)
    }
  }

  /// The current quote if it is on the page, or else the first one there, or else the current one.
  var quoteHere: Int? {
    if let quote = speakers.quote, viewport.shows(article.quotes[quote].extent) { return quote }
    return annotations.pieces.meeting(viewport.visible).first?.value ?? speakers.quote
  }

  /// Counts paraphrases like quotes in quotation marks, or apart from them.
  mutating func toggleParaphrases() {
    settings.countsParaphrases.toggle()
    say(Phrases.paraphrases(areCounted: settings.countsParaphrases))
  }

  /// Shows or hides thoughts.
  mutating func toggleBeliefs() {
    guard viewport.content.whole.hasBeliefs else { return say(Phrases.noBeliefs) }
    let (selected, choice) = (speakers.selected, speakers.choice(in: article))
    place.viewport.content.toggleBeliefs()
    renewAnnotations(choosing: choice)
    if let selected, !article.speakers[selected].quotes.isEmpty { speakers.selected = selected }
    say(viewport.content.showsBeliefs ? Phrases.beliefsShown : Phrases.beliefsHidden)
  }
}
