import Document
import Text

/// Where the quotes of a long text are, in few bytes each: what is kept of an analysis that goes through all of it.
///
/// Only words in quotation marks are in it.
public struct QuoteIndex: Sendable {
  /// The first byte that has not been analysed.
  public private(set) var end = 0
  /// The pieces of the quotes, in order.
  private var pieces: [Piece] = []
  /// Where each quote begins, in order.
  private var starts: [UInt32] = []

  private struct Piece {
    let start: UInt32
    let length: UInt32
    var range: ByteRange { Int(start)..<(Int(start) + Int(length)) }
  }

  /// Quotes after which no more are kept.
  private static let limit = 2_000_000

  /// An index of nothing.
  public init() {}

  /// The index of an analysed article up to an offset.
  public init(_ article: Article, upTo end: Int) {
    self.end = end
    let quotes = article.quotes.filter(\.hasMarks)
    starts = quotes.map { UInt32(clamping: $0.extent.lowerBound) }
    let ranges = quotes.flatMap(\.pieces).sorted { $0.lowerBound < $1.lowerBound }
    pieces = ranges.map {
      Piece(start: UInt32(clamping: $0.lowerBound), length: UInt32(clamping: $0.count))
    }
  }

  /// Adds the index of what follows.
  mutating func append(_ next: QuoteIndex) {
    end = next.end
    guard count < Self.limit else { return }
    pieces += next.pieces
    starts += next.starts
  }

  /// The number of quotes.
  var count: Int { starts.count }

  /// The pieces of the quotes, in order, without those inside others.
  var ranges: [ByteRange] {
    var ranges: [ByteRange] = []
    for piece in pieces where piece.range.upperBound > ranges.last?.upperBound ?? 0 {
      ranges.append(max(Int(piece.start), ranges.last?.upperBound ?? 0)..<piece.range.upperBound)
    }
    return ranges
  }

  /// Where a quote begins.
  func start(of quote: Int) -> Int { Int(starts[quote]) }

  /// The first quote that begins at an offset or after it; the count when none does. O(log n).
  func first(startingAtOrAfter offset: Int) -> Int {
    starts.partitioningIndex { $0 >= offset }
  }

  /// Whether a range shares a byte with words in quotation marks. O(log n).
  func meets(_ range: ByteRange) -> Bool {
    var next = pieces.partitioningIndex { $0.start >= range.upperBound }
    for _ in 0..<Self.nesting where next > 0 {
      next -= 1
      if pieces[next].range.overlaps(range) { return true }
    }
    return false
  }

  /// How many pieces that begin before a place may lie inside one that reaches over it.
  private static let nesting = 8
}
