import Document

/// The selected quote and speaker, and the filter.
struct SpeakerSelection: Sendable {
  /// The speakers, in the order of the list.
  private(set) var list: SpeakerList
  /// The selected speaker, whose quotes are underlined.
  var selected: Speaker.ID?
  /// The only source whose words are not dimmed.
  private(set) var filter: QuoteSource?
  /// Whether the last key selected the speaker by number, so that Enter goes there.
  var isPicked = false
  /// The current quote, as an index into the article's.
  private(set) var quote: Int?

  /// The speakers of an article, none of them selected.
  init(_ article: Article) { list = SpeakerList(article) }

  /// The speaker that keys act on: that of the current quote, or else the selected one. Of several who say it the
  /// selected one, or else the first.
  func speaker(in article: Article) -> Speaker.ID? {
    quote.flatMap { speaker(of: article.quotes[$0]) } ?? selected
  }

  /// The source that keys act on: that of the current quote, also if it is no speaker, or else the selected speaker.
  func source(in article: Article) -> QuoteSource? {
    quote.flatMap { article.wordedSource(of: article.quotes[$0]) }
      ?? speaker(in: article).map(QuoteSource.speaker)
  }

  private func speaker(of quote: Quote) -> Speaker.ID? {
    quote.speakers.first { $0 == selected } ?? quote.speaker
  }

  /// Makes a quote the current one.
  mutating func visit(_ quote: Int, in article: Article) {
    self.quote = quote
    selected = speaker(of: article.quotes[quote])
  }

  /// Leaves the current quote.
  mutating func leaveQuote() { quote = nil }

  /// Clears the selection and the filter.
  mutating func clear() { (filter, selected, quote) = (nil, nil, nil) }

  /// Changes the order of the list.
  mutating func changeOrder() {
    list.order = list.order == .appearance ? .words : .appearance
  }

  /// Dims all but one source, or none.
  ///
  /// - Parameter shown: the source to take if no quote is current and no speaker selected.
  mutating func toggleFilter(orElse shown: QuoteSource?, in article: Article) -> Handled {
    guard filter == nil else {
      filter = nil
      return .silently
    }
    guard let source = source(in: article) ?? shown else {
      return .notice(.fail(Phrases.noSpeaker))
    }
    filter = source
    if case .speaker(let id) = source { selected = id }
    return .silently
  }
}

/// Moving in the list.
extension SpeakerSelection {
  /// Moves the selection in the list; `nil` if the action is not a movement.
  ///
  /// - Parameters:
  ///   - count: how often the movement is repeated.
  ///   - page: the rows of a page.
  mutating func move(_ action: Action, count: Int, page: Int, in article: Article) -> Handled? {
    let distances: [Action: Int] = [
      .down: count, .up: -count, .pageDown: page, .halfPageDown: page, .pageUp: -page,
      .halfPageUp: -page, .start: -list.speakers.count, .end: list.speakers.count,
    ]
    guard let distance = distances[action] else { return nil }
    let speakers = list.speakers
    let now = selected.flatMap { speakers.firstIndex(of: $0) } ?? (distance > 0 ? -1 : 0)
    return select(min(max(now + distance, 0), speakers.count - 1), in: article)
  }

  /// Selects a speaker by its index in the list.
  mutating func select(_ index: Int, in article: Article) -> Handled {
    guard list.speakers.indices.contains(index) else {
      return .notice(.fail(Phrases.noSuchSpeaker(index + 1)))
    }
    selected = list.speakers[index]
    if speaker(in: article) != selected { quote = nil }
    if filter != nil { filter = selected.map(QuoteSource.speaker) }
    return .silently
  }

  /// Selects the first speaker of the list unless one is selected.
  mutating func selectAny() { selected = selected ?? list.speakers.first }
}

/// Keeping the selection when annotations change.
extension SpeakerSelection {
  /// What is selected, by name and position rather than by index.
  struct Choice {
    /// The name of the speaker who passes the filter, or the words for a source without a name.
    let filter: (name: String?, words: QuoteSource?)
    let selected: String?
    let quote: Int?

    /// The same choice in another text.
    func moved(_ map: PlaceMap) -> Choice {
      Choice(filter: filter, selected: selected, quote: quote.map { map[$0] })
    }
  }

  /// What is selected in an article.
  func choice(in article: Article) -> Choice {
    var (name, words): (String?, QuoteSource?) = (nil, filter)
    if case .speaker(let id) = filter { (name, words) = (article.speakers[id].name, nil) }
    return Choice(
      filter: (name, words),
      selected: selected.map { article.speakers[$0].name },
      quote: quote.map { article.quotes[$0].extent.lowerBound })
  }

  /// Takes the speakers of an article, and selects what was chosen, as far as it is there.
  mutating func renew(_ article: Article, choosing choice: Choice?) {
    func speaker(_ name: String?) -> Speaker.ID? {
      name.flatMap { name in article.speakers.first { $0.name == name }?.id }
    }
    let order = list.order
    list = SpeakerList(article)
    list.order = order
    let words = choice?.filter.words.flatMap { article.quotes(from: $0).isEmpty ? nil : $0 }
    filter = speaker(choice?.filter.name).map(QuoteSource.speaker) ?? words
    selected = speaker(choice?.selected)
    quote = choice?.quote.flatMap { start in
      article.quotes.firstIndex { $0.extent.lowerBound == start }
    }
  }
}
