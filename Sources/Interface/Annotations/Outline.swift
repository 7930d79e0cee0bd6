import Document
import Text

/// The headings, quotes and notices of an article, in order.
struct Outline: Sendable {
  /// The kind of an entry.
  enum Item: Sendable, Equatable {
    /// A heading, of this kind.
    case heading(Block.Kind)
    /// The index of a quote.
    case quote(Int)
    /// The index of a correction.
    case correction(Int)
  }

  /// An entry of the outline.
  struct Entry: Sendable {
    let item: Item
    let range: ByteRange
  }

  /// The entries, in the order of the text.
  let entries: [Entry]

  /// The outline of an article. O(n log n) in blocks and annotations.
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

  /// The index of the last entry that starts at or before an offset, or else 0.
  func index(at offset: Int) -> Int {
    max(0, entries.partitioningIndex { $0.range.lowerBound > offset } - 1)
  }
}
