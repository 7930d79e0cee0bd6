import Document
import Text

/// Quotes of a long text. Its annotations are those of the stretch on the screen, but the positions
/// of its quotes are known up to where it is analysed.
extension ReaderState {
  /// Takes the quotes of the part that follows, and counts the matches in them.
  mutating func index(_ part: QuoteIndex) {
    let start = analysis.index.end
    analysis.append(part, of: article, isGrowing: place.isGrowing)
    search?.countQuotes(startingIn: start..<part.end, analysis.index)
  }

  /// Visits another quote anywhere in the text; `false` if its position is not known.
  mutating func visitIndexed(by distance: Int) -> Bool {
    let index = analysis.index
    let offset = quoteOffset ?? viewport.visible.lowerBound
    guard offset < index.end else { return false }
    let skipsOne = distance > 0 && quoteOffset != nil
    let next = index.first(startingAtOrAfter: offset + (skipsOne ? 1 : 0))
    let quote = next + distance - (distance > 0 ? 1 : 0)
    guard (0..<index.count).contains(quote) else { return false }
    let start = index.start(of: quote)
    analysis.awaitedQuote = start
    place.viewport.reveal(start..<(start + 1))
    visitAwaitedQuote()
    return true
  }

  /// The offset of the quote that was visited last, if it is visible.
  private var quoteOffset: Int? {
    let offset =
      speakers.quote.map { article.quotes[$0].extent.lowerBound } ?? analysis.awaitedQuote
    return offset.flatMap { viewport.shows($0..<($0 + 1)) ? $0 : nil }
  }

  /// Makes the awaited quote the current one, once it is known.
  mutating func visitAwaitedQuote() {
    guard let start = analysis.awaitedQuote else { return }
    let stop = annotations.stops.firstIndex(startingAtOrAfter: start, in: article)
    if annotations.stops.indices.contains(stop),
      article.quotes[annotations.stops[stop]].extent.lowerBound == start
    {
      analysis.awaitedQuote = nil
      visit(annotations.stops[stop])
    } else {
      speakers.leaveQuote()
    }
  }
}
