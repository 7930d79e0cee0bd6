extension ReaderState {
  /// Selects the current quote if it is visible, or else the first character on the screen.
  mutating func beginSelection() {
    guard !article.blocks.isEmpty else { return }
    let quote = speakers.quote.map { article.quotes[$0].extent }
    if let quote, viewport.shows(quote), !quote.isEmpty {
      let last = article.text.boundary(before: quote.upperBound)
      focus = .selection(Selection(anchor: quote.lowerBound, head: last))
    } else {
      let start = viewport.visible.lowerBound
      focus = .selection(Selection(anchor: start, head: start))
    }
  }

  /// Changes or copies the selection; `nil` if the action does something else.
  mutating func changeSelection(_ action: Action, _ selection: Selection) -> [Effect]? {
    switch action {
    case .select: focus = .text
    case .swapEnds: focus = .selection(selection.swapped)
    case .copyQuote, .copyAttributed:
      focus = .text
      return copy(words(of: selection))
    default:
      var selection = selection
      guard selection.move(action, count: times, over: &place.viewport) else { return nil }
      focus = .selection(selection)
      place.viewport.reveal(selection.head..<selection.head)
    }
    return []
  }

  /// The selected words on one line; of a printout, its lines as they are.
  func words(of selection: Selection) -> String {
    let range = selection.range(in: article.text)
    return printout == nil ? article.words(of: [range]) : article.text[range]
  }
}
