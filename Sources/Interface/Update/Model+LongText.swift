import Document
import Text

/// A long text: its blocks and annotations are those of the stretch around the reader; where quotes are is known
/// for all of it, as far as it is analysed.
extension Model {
  /// The text, where blocks are at hand for a stretch of it only.
  public var longText: LongText? { viewport.longText }

  /// Whether blocks are at hand for a stretch of the text only.
  var isLong: Bool { longText != nil }

  /// Takes the blocks that a movement read. What was found in the stretch before is kept until the next
  /// annotations come: its offsets are those of the same text.
  mutating func takeStretch() {
    guard let loaded = viewport.takeLoaded() else { return }
    let isSame = loaded.blocks == whole.blocks
    if whole.text.count == loaded.text.count {
      whole.blocks = loaded.blocks
      article.blocks = loaded.blocks
    } else {
      whole = loaded.annotated(like: whole)
      article = loaded.annotated(like: article)
    }
    // A text that grows elsewhere has nothing new here.
    guard !isSame else { return }
    isAnalysing = true
    needsAnalysis = true
  }

  /// Goes to the end, and again when more of the text is there.
  mutating func goToEnd() {
    viewport.showEnd()
    awaitedEnd = isGrowing ? viewport.place.anchor : nil
  }

  /// Takes the quotes of what follows the part that is analysed, and counts the matches in them.
  mutating func index(_ part: QuoteIndex) {
    let start = index.end
    index.append(part)
    search?.countQuotes(startingIn: start..<part.end, index)
    let isWhole = part.end >= article.text.count && !isGrowing
    if isWhole { isAnalysing = false }
    progress = isWhole ? nil : part.end * 100 / max(1, article.text.count)
  }

  /// Goes on by so many quotes, wherever they are; false when they are not known of.
  mutating func visitIndexed(by distance: Int) -> Bool {
    let place = quotePlace ?? viewport.visible.lowerBound
    guard place < index.end else { return false }
    let skipsOne = distance > 0 && quotePlace != nil
    let next = index.first(startingAtOrAfter: place + (skipsOne ? 1 : 0))
    let quote = next + distance - (distance > 0 ? 1 : 0)
    guard (0..<index.count).contains(quote) else { return false }
    let start = index.start(of: quote)
    awaitedQuote = start
    viewport.reveal(start..<(start + 1))
    takeStretch()
    visitAwaitedQuote()
    return true
  }

  /// Where the quote begins that the reader has gone to, if it can be seen.
  private var quotePlace: Int? {
    let place = currentQuote.map { article.quotes[$0].extent.lowerBound } ?? awaitedQuote
    return place.flatMap { isVisible($0..<($0 + 1)) ? $0 : nil }
  }

  /// Makes the quote that was gone to the current one, as soon as it is known.
  mutating func visitAwaitedQuote() {
    guard let place = awaitedQuote else { return }
    let quote = annotations.stops.firstIndex(startingAtOrAfter: place, in: article)
    if annotations.stops.indices.contains(quote),
      article.quotes[annotations.stops[quote]].extent.lowerBound == place
    {
      awaitedQuote = nil
      visit(annotations.stops[quote])
    } else {
      currentQuote = nil
    }
  }

  /// What the reader had chosen in other annotations of the same text.
  struct Choice {
    let filter: String?
    let selected: String?
    let quote: Int?
  }

  /// What is chosen now.
  var choice: Choice {
    Choice(
      filter: filter.map { article.speakers[$0].name },
      selected: list.selected.map { article.speakers[$0].name },
      quote: currentQuote.map { article.quotes[$0].extent.lowerBound })
  }

  /// Chooses the same by name and place where there are such.
  mutating func choose(_ choice: Choice) {
    func speaker(_ name: String?) -> Speaker.ID? {
      name.flatMap { name in article.speakers.first { $0.name == name }?.id }
    }
    filter = speaker(choice.filter)
    list.selected = speaker(choice.selected)
    currentQuote = choice.quote.flatMap { start in
      article.quotes.firstIndex { $0.extent.lowerBound == start }
    }
  }
}

extension Article {
  /// The article with the annotations of another whose offsets are the same.
  func annotated(like other: Article) -> Article {
    var article = self
    article.quotes = other.quotes
    article.speakers = other.speakers
    article.corrections = other.corrections
    return article
  }
}
