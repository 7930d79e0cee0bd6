import Text

/// How a paragraph begins an editor's notice: a correction, a clarification, an update or a note.
///
/// What types blocks; ``NoticeOpening`` tells more.
public enum NoticeCue: Sendable, Equatable {
  /// It is a label alone: “For the record:”, “Correction: Dec. 6, 2021”. The notice follows.
  case label
  /// It begins the notice itself.
  case notice

  /// Decides whether the words of a range begin a notice.
  ///
  /// Most paragraphs cost a look at their first two words; no more than 2,000 bytes are read.
  public init?(_ range: ByteRange, of text: UTF8Text) {
    guard let opening = NoticeOpening(range, of: text) else { return nil }
    self = opening.isLabelAlone ? .label : .notice
  }
}
