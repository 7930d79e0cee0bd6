import Document
import Text

/// A search, done in steps: from a position to the end of the text, and then from the start to that
/// position.
struct Search: Sendable {
  /// The maximum number of matches.
  static let limit = 100_000

  /// What to search for.
  let query: Query
  /// The offset at which it began.
  let origin: Int
  /// Whether the whole article was searched, or the limit was reached.
  private(set) var isDone = false
  /// The number of matches in quotes.
  private(set) var countInQuotes = 0
  /// The current match, by its index.
  var current: Int?

  private var after: [ByteRange] = []
  private var before: [ByteRange] = []
  private let regions: Regions
  private var region: Int
  private var offset: Int
  /// Whether it has continued from the start of the text.
  private(set) var hasWrapped = false

  /// A search that has not started.
  ///
  /// - Parameter index: the quotes of a long text; `nil` for an article that has all of its quotes.
  init(_ query: Query, in article: Article, from origin: Int, index: QuoteIndex? = nil) {
    self.query = query
    self.origin = origin
    regions = Regions(query, in: article, index)
    region = regions.first(endingAfter: origin, in: article)
    offset = origin
  }

  /// The number of matches so far.
  var count: Int { after.count + before.count }

  /// Whether there may be more matches than are kept.
  var isCut: Bool { count >= Self.limit }

  /// A match, by its index in the order of the article.
  subscript(index: Int) -> ByteRange {
    index < before.count ? before[index] : after[index - before.count]
  }

  /// The index of the first match after the position where the search began, or else of the first
  /// match.
  var first: Int? { count == 0 ? nil : after.isEmpty ? 0 : before.count }

  /// The index of the first match that ends after an offset, or else the count. O(log n).
  func index(endingAfter offset: Int) -> Int {
    (0..<count).partitioningIndex { self[$0].upperBound > offset }
  }

  /// The matches that overlap a range, in order.
  func matches(meeting range: ByteRange) -> [ByteRange] {
    var found: [ByteRange] = []
    var index = index(endingAfter: range.lowerBound)
    while index < count, self[index].lowerBound < range.upperBound {
      found.append(self[index])
      index += 1
    }
    return found
  }

  /// The progress in percent.
  func percent(of article: Article) -> Int {
    let read = hasWrapped ? article.text.count - origin + offset : offset - origin
    return min(max(0, read * 100 / max(1, article.text.count)), 100)
  }

  /// Takes a step. A match before the position where the search began moves the index of the
  /// current one.
  mutating func step(in article: Article, isQuoted: (ByteRange) -> Bool) {
    var left = query.pattern?.stepBudget ?? 1000
    while left > 0, !isDone {
      guard let range = regions.range(region, in: article) else {
        wrap()
        continue
      }
      let start = max(offset, range.lowerBound)
      let limit = hasWrapped ? min(range.upperBound, origin) : range.upperBound
      guard start < limit else {
        isDone = hasWrapped && range.lowerBound >= origin
        region = regions.next(after: region, range)
        left -= 1
        continue
      }
      let stop = article.text.boundary(atOrBefore: min(limit, start + max(left, 4)))
      left -= read(start..<stop, of: range, article, isQuoted)
    }
  }

  /// Searches for a match that starts in a window of a region, and returns the number of bytes
  /// read.
  private mutating func read(
    _ window: ByteRange, of region: ByteRange, _ article: Article, _ isQuoted: (ByteRange) -> Bool
  ) -> Int {
    guard let pattern = query.pattern else {
      if window.lowerBound == region.lowerBound { found(region, isQuoted) }
      offset = region.upperBound
      return 1
    }
    guard
      let match = pattern.firstMatch(
        in: article.text, startingIn: window, of: region)
    else {
      offset = window.upperBound
      return max(1, window.count)
    }
    found(match, isQuoted)
    offset = max(match.upperBound, window.lowerBound + 1)
    return match.upperBound - window.lowerBound
  }

  private mutating func found(_ match: ByteRange, _ isQuoted: (ByteRange) -> Bool) {
    if hasWrapped {
      before.append(match)
      current = current.map { $0 + 1 }
    } else {
      after.append(match)
    }
    if isQuoted(match) { countInQuotes += 1 }
    isDone = isCut
  }

  /// Recounts the matches in quotes.
  mutating func countQuotes(_ annotations: Annotations) {
    countInQuotes = (before + after).count { !annotations.pieces.meeting($0).isEmpty }
  }

  /// Counts the matches in quotes for a part of a long text that was just analysed.
  mutating func countQuotes(startingIn range: ByteRange, _ index: QuoteIndex) {
    var next = self.index(endingAfter: range.lowerBound)
    while next < count, self[next].lowerBound < range.upperBound {
      if self[next].lowerBound >= range.lowerBound, index.meets(self[next]) { countInQuotes += 1 }
      next += 1
    }
  }

  /// The end of the text that a search wraps around to.
  enum Wrap: Sendable {
    case toStart
    case toEnd
  }

  /// Moves to another match: counted from the current one if it is visible, or else from the first
  /// visible byte.
  ///
  /// - Returns: the match, and where the search wrapped around, if it did; `nil` if there are no
  ///   matches.
  mutating func move(by distance: Int, from visible: ByteRange) -> (
    match: ByteRange, wrapped: Wrap?
  )? {
    guard count > 0 else { return nil }
    var index: Int
    if let current, self[current].overlaps(visible) {
      index = current + distance
    } else {
      let next = self.index(endingAfter: visible.lowerBound)
      index = distance > 0 ? next + distance - 1 : next + distance
    }
    let wrapped: Wrap? = index >= count ? .toStart : index < 0 ? .toEnd : nil
    index %= count
    if index < 0 { index += count }
    current = index
    return (self[index], wrapped)
  }

  private mutating func wrap() {
    isDone = hasWrapped
    hasWrapped = true
    (region, offset) = (0, 0)
  }
}

/// The ranges that are searched, in order.
private enum Regions: Sendable {
  case blocks
  /// The paragraphs of a long text, or pieces that ignore paragraphs. The index of a region is the
  /// offset at or after which it starts.
  case paragraphs(whole: Bool)
  case ranges([ByteRange])

  init(_ query: Query, in article: Article, _ index: QuoteIndex?) {
    switch query.scope {
    case .article:
      let isWord = query.pattern?.isWord == true
      self = index == nil ? .blocks : .paragraphs(whole: !isWord)
    case .quotes: self = index.map { .ranges($0.ranges) } ?? Regions(article.quotes)
    case .speaker(let id): self = Regions(article.quotes.filter { $0.isSaid(by: id) })
    }
  }

  /// The pieces of quotes, in order and without overlap.
  private init(_ quotes: [Quote]) {
    let pieces = quotes.flatMap(\.pieces).sorted { $0.lowerBound < $1.lowerBound }
    self = .ranges(pieces.withoutOverlap())
  }

  func range(_ index: Int, in article: Article) -> ByteRange? {
    switch self {
    case .blocks: index < article.blocks.count ? article.blocks[index].range : nil
    case .paragraphs(let whole): article.text.paragraph(from: index, isWhole: whole)
    case .ranges(let ranges): index < ranges.count ? ranges[index] : nil
    }
  }

  /// The region after one.
  func next(after index: Int, _ range: ByteRange) -> Int {
    if case .paragraphs = self { return range.upperBound }
    return index + 1
  }

  func first(endingAfter offset: Int, in article: Article) -> Int {
    switch self {
    case .blocks: article.blockIndex(at: offset) ?? 0
    case .paragraphs: offset
    case .ranges(let ranges): ranges.firstIndex { $0.upperBound > offset } ?? ranges.count
    }
  }
}

extension UTF8Text {
  /// The paragraph that starts at or after an offset; `nil` at the end. It ends at a blank line,
  /// unless it need not be whole, and is not longer than a part of a long text.
  fileprivate func paragraph(from offset: Int, isWhole: Bool) -> ByteRange? {
    let bytes = bytes.span
    var start = offset
    while start < count, bytes[start].isASCIISpace { start += 1 }
    guard start < count else { return nil }
    let limit = Swift.min(start + LongText.usualGrain, count)
    var end = isWhole ? start + 1 : limit
    while end < limit {
      if bytes[end] == .newline, bytes[end - 1] == .newline { return start..<(end - 1) }
      end += 1
    }
    if limit == count { return trimming(start..<limit) }
    while end > start + LongText.usualGrain / 2, !bytes[end].isASCIISpace { end -= 1 }
    return start..<(bytes[end].isASCIISpace ? end : boundary(atOrBefore: limit))
  }
}
