import Document
import Text

/// The opening of an editor's notice: its kind, label, date, and where its own words start.
public struct NoticeOpening: Sendable, Equatable {
  /// The kind of the notice.
  public let kind: Correction.Kind
  /// The label without its colon: “For the record”.
  public let label: ByteRange?
  /// The date next to the label.
  public let date: WrittenDate?
  /// Where the words of the notice start, after label and date; the end of the range if there are none.
  public let body: Int
  /// Whether there is nothing but a label and perhaps a date.
  public let isLabelAlone: Bool

  /// Reads the opening of a notice at the start of a paragraph; `nil` if there is none.
  ///
  /// Footnote marks, brackets and rules before it are skipped; quotation marks are not.
  public init?(_ range: ByteRange, of text: UTF8Text) {
    let reader = OpeningReader(text: text, end: range.upperBound, isInside: false)
    guard let found = reader.opening(at: reader.skipDecoration(range.lowerBound)) else {
      return nil
    }
    self = found
  }

  /// Reads the opening of a notice at a sentence inside a paragraph that ends at `end`.
  ///
  /// Stricter than at the start of a paragraph: words about the article must follow a label.
  public init?(sentenceAt offset: Int, before end: Int, of text: UTF8Text) {
    let reader = OpeningReader(text: text, end: end, isInside: true)
    guard let found = reader.opening(at: reader.skipDecoration(offset)) else { return nil }
    self = found
  }

  init(
    kind: Correction.Kind, label: ByteRange? = nil, date: WrittenDate? = nil, body: Int,
    isLabelAlone: Bool = false
  ) {
    self.kind = kind
    self.label = label
    self.date = date
    self.body = body
    self.isLabelAlone = isLabelAlone
  }
}
