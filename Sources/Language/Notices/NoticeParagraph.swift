import Text

/// A paragraph that starts an editor's notice: a correction, a clarification, an update or a note.
///
/// Enough to choose the kind of a block; ``NoticeOpening`` has the details.
public enum NoticeParagraph: Sendable, Equatable {
  /// A label without its notice: “For the record:”, “Correction: Dec. 6, 2021”.
  case label
  /// The start of the notice itself.
  case notice

  /// Recognizes a range that starts a notice; `nil` for any other.
  ///
  /// Most paragraphs need a look at their first two words. Reads at most 2,000 bytes.
  public init?(_ range: ByteRange, of text: UTF8Text) {
    guard let opening = NoticeOpening(range, of: text) else { return nil }
    self = opening.isLabelAlone ? .label : .notice
  }
}
