import Text

/// An editor's notice about the article.
public struct Correction: Sendable, Equatable {
  /// What a notice does.
  public enum Kind: String, Sendable, CaseIterable {
    /// Says that something was wrong.
    case correction
    /// Says that something could be misread.
    case clarification
    /// Says that something was added.
    case update
    /// Says anything else.
    case editorsNote = "editors-note"
  }

  /// What it does.
  public var kind: Kind
  /// The whole notice, label and date included.
  public var range: ByteRange
  /// Its label without the colon: “For the record”.
  public var label: ByteRange?
  /// Date and time as written: “4:00 PM, May. 09, 2018”.
  public var dateText: ByteRange?
  /// The parsed date and time.
  public var date: Timestamp?
  /// The notice itself, without label and date.
  public var body: ByteRange
  /// What was wrong, in the words of the notice, if it says so.
  public var wrong: ByteRange?
  /// What is right, in the words of the notice, if it says so.
  public var right: ByteRange?
  /// The passages of the article that it is about, in order.
  public var passages: [ByteRange]

  /// A notice without label, date or passages.
  public init(kind: Kind, range: ByteRange, body: ByteRange) {
    self.kind = kind
    self.range = range
    self.body = body
    label = nil
    dateText = nil
    date = nil
    wrong = nil
    right = nil
    passages = []
  }

  /// Whether it corrects the article: corrections and clarifications do, updates and notes do not.
  public var correctsArticle: Bool { kind == .correction || kind == .clarification }
}
