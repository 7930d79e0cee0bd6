import Document
import Text

/// What an article holds, in order: its headings, quotes and notices.
struct Outline: Sendable {
  /// A stop of the outline.
  enum Item: Sendable, Equatable {
    /// A heading, of this kind.
    case heading(Block.Kind)
    /// The index of a quote.
    case quote(Int)
    /// The index of a correction.
    case correction(Int)
  }

  /// A stop and where it stands.
  struct Entry: Sendable {
    let item: Item
    let range: ByteRange
  }

  /// The stops in the order of the text.
  let entries: [Entry]

  /// Gathers the stops. O(n log n) in blocks and annotations.
  init(_ article: Article) {
    var entries: [Entry] = []
    for block in article.blocks where block.kind == .headline || block.kind == .subheading {
      entries.append(Entry(item: .heading(block.kind), range: block.range))
    }
    for (index, quote) in article.quotes.enumerated() {
      guard let first = quote.pieces.first else { continue }
      entries.append(Entry(item: .quote(index), range: first))
    }
    for (index, notice) in article.corrections.enumerated() {
      entries.append(Entry(item: .correction(index), range: notice.range))
    }
    self.entries = entries.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The index of the last stop that begins at or before an offset, or 0.
  func index(at offset: Int) -> Int {
    max(0, entries.partitioningIndex { $0.range.lowerBound > offset } - 1)
  }
}
