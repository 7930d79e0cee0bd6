import Document
import Text

/// The positions of the quotes in a long text, in a few bytes each. Nothing else is kept of its
/// analysis.
///
/// Only quotes in quotation marks are included.
public struct QuoteIndex: Sendable {
  /// The first byte that has not been analysed.
  public private(set) var end = 0
  /// The pieces of the quotes, sorted by start.
  private var pieces: [Piece] = []
  /// The start of each quote, sorted.
  private var starts: [UInt32] = []

  private struct Piece {
    let start: UInt32
    let length: UInt32
    var range: ByteRange { Int(start)..<(Int(start) + Int(length)) }
  }

  /// The maximum number of quotes, approximately.
  private static let limit = 2_000_000

  /// An empty index.
  public init() {}

  /// The index of an article that is analysed up to an offset.
  public init(_ article: Article, upTo end: Int) {
    self.end = end
    let quotes = article.quotes.filter(\.hasMarks)
    starts = quotes.map { UInt32(clamping: $0.extent.lowerBound) }
    let ranges = quotes.flatMap(\.pieces).sorted { $0.lowerBound < $1.lowerBound }
    pieces = ranges.map {
      Piece(start: UInt32(clamping: $0.lowerBound), length: UInt32(clamping: $0.count))
    }
  }

  /// Appends the index of the next part.
  mutating func append(_ next: QuoteIndex) {
    end = next.end
    guard count < Self.limit else { return }
    pieces += next.pieces
    starts += next.starts
  }

  /// The number of quotes.
  var count: Int { starts.count }

  /// The pieces of the quotes, in order and without overlap.
  var ranges: [ByteRange] { pieces.lazy.map(\.range).withoutOverlap() }

  /// The start of a quote.
  func start(of quote: Int) -> Int { Int(starts[quote]) }

  /// The first quote that starts at or after an offset, or else the count. O(log n).
  func first(startingAtOrAfter offset: Int) -> Int {
    starts.partitioningIndex { $0 >= offset }
  }

  /// Whether a range overlaps a quote. O(log n).
  func meets(_ range: ByteRange) -> Bool {
    var next = pieces.partitioningIndex { $0.start >= range.upperBound }
    for _ in 0..<Self.nesting where next > 0 {
      next -= 1
      if pieces[next].range.overlaps(range) { return true }
    }
    return false
  }

  /// The number of preceding pieces to check, which may be nested in one that overlaps.
  private static let nesting = 8
}

extension Sequence<ByteRange> {
  /// The parts of ranges that are sorted by start, without overlap.
  func withoutOverlap() -> [ByteRange] {
    var ranges: [ByteRange] = []
    for range in self {
      let end = ranges.last?.upperBound ?? 0
      guard range.upperBound > end else { continue }
      ranges.append(Swift.max(range.lowerBound, end)..<range.upperBound)
    }
    return ranges
  }
}
