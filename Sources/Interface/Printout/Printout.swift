import Document
import Text

/// Text that a program printed for a terminal, such as `man` or `git`: lines and columns matter, and
/// some of it has colors and attributes.
public struct Printout: Sendable {
  /// Words that do not look like ordinary text.
  struct Span: Sendable, Equatable {
    var range: ByteRange
    let style: Style
  }

  /// The text without control sequences.
  public let text: UTF8Text
  /// The words that do not look like ordinary text, in order and without overlap.
  let spans: [Span]

  /// Reads what a program printed. O(n).
  public init(_ bytes: [UInt8]) {
    var parser = PrintoutParser(source: UTF8Text(repairing: bytes).bytes)
    parser.run()
    text = UTF8Text(repairing: parser.bytes)
    spans = parser.spans
  }

  /// The text as an article of lines, which is not analysed.
  var article: Article {
    let end = text.trimming(text.range).upperBound
    return Article(text: text, blocks: end > 0 ? [Block(.preformatted, 0..<end)] : [])
  }

  /// The spans that overlap a range. O(log n + spans).
  func spans(meeting range: ByteRange) -> ArraySlice<Span> {
    let first = spans.partitioningIndex { $0.range.upperBound > range.lowerBound }
    return spans[first...].prefix { $0.range.lowerBound < range.upperBound }
  }

  /// The number of lines.
  public var lineCount: Int { article.blocks.isEmpty ? 0 : newlines(article.blocks[0].range) + 1 }

  private func newlines(_ range: ByteRange) -> Int { text.bytes[range].count { $0 == .newline } }
}
