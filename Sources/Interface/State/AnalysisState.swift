import Document

/// How far analysis has come. A long text is analysed twice: the stretch on the screen at once, and
/// all of it, part by part, for the positions of its quotes.
struct AnalysisState: Sendable {
  /// Whether annotations are still to come.
  var isRunning: Bool
  /// The progress in percent, if it is known.
  private(set) var percent: Int?
  /// The positions of the quotes in a long text, up to where it is analysed.
  private(set) var index = QuoteIndex()
  /// The position of a quote to visit as soon as it is analysed.
  var awaitedQuote: Int?
  /// The blocks that were last sent to be analysed.
  private var requested: [Block]?

  /// - Parameter requested: the blocks that are analysed without a request.
  init(isRunning: Bool, requested: [Block]) {
    self.isRunning = isRunning
    self.requested = requested
  }

  /// Sets the progress.
  mutating func report(_ percent: Int) { self.percent = min(max(percent, 0), 100) }

  /// Adds the index of the part that follows.
  mutating func append(_ part: QuoteIndex, of article: Article, isGrowing: Bool) {
    index.append(part)
    let isWhole = part.end >= article.text.count && !isGrowing
    if isWhole { isRunning = false }
    percent = isWhole ? nil : part.end * 100 / max(1, article.text.count)
  }

  /// Returns a request for an article whose blocks are not those that were last sent. What was found in
  /// other blocks is not sent with it.
  mutating func request(_ article: Article) -> [Effect] {
    guard requested != article.blocks else { return [] }
    requested = article.blocks
    isRunning = true
    return [.analyse(article.withoutAnnotations)]
  }

  /// Starts again with another text.
  mutating func restart(isRunning: Bool) {
    self.isRunning = isRunning
    (index, percent, requested) = (QuoteIndex(), nil, nil)
  }
}
