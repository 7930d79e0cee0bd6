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
  /// The number of each line, if lines are left out.
  let numbers: [Int]?
  /// Where the lines are.
  let index: LineIndex
  /// The offset after the last word.
  let end: Int

  /// Reads what a program printed. O(n).
  public init(_ bytes: [UInt8]) {
    var parser = PrintoutParser(source: UTF8Text(repairing: bytes).bytes)
    parser.run()
    self.init(text: UTF8Text(repairing: parser.bytes), spans: parser.spans)
  }

  init(text: UTF8Text, spans: [Span], numbers: [Int]? = nil) {
    self.text = text
    self.spans = spans
    self.numbers = numbers
    end = text.trimming(text.range).upperBound
    index = LineIndex(text, before: end)
  }

  /// The text as an article of lines, which is not analysed.
  var article: Article {
    Article(text: text, blocks: end > 0 ? [Block(.preformatted, 0..<end)] : [])
  }

  /// The spans that overlap a range. O(log n + spans).
  func spans(meeting range: ByteRange) -> ArraySlice<Span> {
    let first = spans.partitioningIndex { $0.range.upperBound > range.lowerBound }
    return spans[first...].prefix { $0.range.lowerBound < range.upperBound }
  }
}
