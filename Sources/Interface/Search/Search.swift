import Document
import Text

/// A search under way or done: from a place to the end and from the start to that place, a step at a time.
struct Search: Sendable {
  /// Matches after which a search stops.
  static let limit = 100_000

  /// What it looks for.
  let query: Query
  /// Where it began.
  let origin: Int
  /// Whether all of the article has been searched (or the limit reached).
  private(set) var isDone = false
  /// How many of the matches are in quotes.
  private(set) var countInQuotes = 0
  /// The match where the reader is, counted from the place where the search began.
  var current: Int?

  private var after: [ByteRange] = []
  private var before: [ByteRange] = []
  private let regions: Regions
  private var region: Int
  private var offset: Int
  private var hasWrapped = false

  init(_ query: Query, in article: Article, from origin: Int) {
    self.query = query
    self.origin = origin
    regions = Regions(query.scope, in: article)
    region = regions.first(endingAfter: origin, in: article)
    offset = origin
  }

  /// The number of matches so far.
  var count: Int { after.count + before.count }

  /// Whether there are more matches than are kept.
  var isCut: Bool { count >= Self.limit }

  /// A match by its place in the article.
  subscript(index: Int) -> ByteRange {
    index < before.count ? before[index] : after[index - before.count]
  }

  /// The first match after the place where the search began, or else the first of all, by its place in
  /// the article.
  var first: Int? { count == 0 ? nil : after.isEmpty ? 0 : before.count }

  /// The index of the first match that ends after an offset; the count when none does. O(log n).
  func index(endingAfter offset: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The matches that share a byte with a range, in order.
  func matches(meeting range: ByteRange) -> [ByteRange] {
    var found: [ByteRange] = []
    var index = index(endingAfter: range.lowerBound)
    while index < count, self[index].lowerBound < range.upperBound {
      found.append(self[index])
      index += 1
    }
    return found
  }

  /// Searches on. Matches before the place where the search began push the current one's index up.
  mutating func step(in article: Article, _ annotations: Annotations) {
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
        region += 1
        left -= 1
        continue
      }
      let stop = article.text.boundary(atOrBefore: min(limit, start + max(left, 4)))
      left -= read(start..<stop, of: range, article, annotations)
    }
  }

  /// Looks for a match that starts in a window of a region, and says how many bytes that took.
  private mutating func read(
    _ window: ByteRange, of region: ByteRange, _ article: Article, _ annotations: Annotations
  ) -> Int {
    guard let pattern = query.pattern else {
      if window.lowerBound == region.lowerBound { found(region, annotations) }
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
    found(match, annotations)
    offset = max(match.upperBound, window.lowerBound + 1)
    return match.upperBound - window.lowerBound
  }

  private mutating func found(_ match: ByteRange, _ annotations: Annotations) {
    if hasWrapped {
      before.append(match)
      current = current.map { $0 + 1 }
    } else {
      after.append(match)
    }
    if !annotations.pieces.meeting(match).isEmpty { countInQuotes += 1 }
    isDone = isCut
  }

  /// Counts anew how many of the matches are in quotes.
  mutating func countQuotes(_ annotations: Annotations) {
    countInQuotes = (before + after).count { !annotations.pieces.meeting($0).isEmpty }
  }

  private mutating func wrap() {
    isDone = hasWrapped
    hasWrapped = true
    (region, offset) = (0, 0)
  }
}

/// The ranges in which a search looks, in order.
private enum Regions: Sendable {
  case blocks
  case ranges([ByteRange])

  init(_ scope: Query.Scope, in article: Article) {
    switch scope {
    case .article: self = .blocks
    case .quotes: self = Regions(article.quotes)
    case .speaker(let id): self = Regions(article.quotes.filter { $0.speaker == id })
    }
  }

  /// The pieces of quotes in order, without those inside others.
  private init(_ quotes: [Quote]) {
    var ranges: [ByteRange] = []
    for piece in quotes.flatMap(\.pieces).sorted(by: { $0.lowerBound < $1.lowerBound })
    where piece.upperBound > ranges.last?.upperBound ?? 0 {
      ranges.append(max(piece.lowerBound, ranges.last?.upperBound ?? 0)..<piece.upperBound)
    }
    self = .ranges(ranges)
  }

  func range(_ index: Int, in article: Article) -> ByteRange? {
    switch self {
    case .blocks: index < article.blocks.count ? article.blocks[index].range : nil
    case .ranges(let ranges): index < ranges.count ? ranges[index] : nil
    }
  }

  func first(endingAfter offset: Int, in article: Article) -> Int {
    switch self {
    case .blocks: article.blockIndex(at: offset) ?? 0
    case .ranges(let ranges): ranges.firstIndex { $0.upperBound > offset } ?? ranges.count
    }
  }
}
