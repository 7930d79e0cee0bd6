import Text

/// A piece of an article's text that stands on its own: a paragraph, a headline, a caption.
///
/// Its range has no white space at its ends. White space inside, newlines too (except in
/// ``Kind/preformatted``), only separates words.
public struct Block: Sendable, Equatable {
  /// What a block is in the article.
  public enum Kind: String, Sendable, CaseIterable {
    /// The newspaper's section or kicker: “World & Nation”.
    case section
    /// The title.
    case headline
    /// The sentence or two under the headline.
    case deck
    /// Who wrote it: “By …”.
    case byline
    /// Place or time of publication on a line of its own.
    case dateline
    /// A paragraph of the body.
    case paragraph
    /// A heading inside the body.
    case subheading
    /// An item of a list.
    case listItem = "list-item"
    /// A quotation set apart from the body.
    case blockQuotation = "block-quotation"
    /// The words under a picture.
    case caption
    /// Who made the picture.
    case credit
    /// An editor's notice: correction, clarification, update, editor's note.
    case correction
    /// What follows the article and is not of it: sign-ups, follow lines, related stories.
    case trailer
    /// Text whose spaces and newlines count.
    case preformatted
  }

  /// What it is.
  public var kind: Kind
  /// Where it stands.
  public var range: ByteRange
  /// The depth of a subheading (2 to 6) or list item (1 and up); 0 for any other kind.
  public var level: Int

  /// A block of a kind over a range.
  public init(_ kind: Kind, _ range: ByteRange, level: Int = 0) {
    self.kind = kind
    self.range = range
    self.level = level
  }
}

extension Block.Kind {
  /// Whether blocks of this kind are the story itself, where people are quoted.
  public var isBody: Bool {
    switch self {
    case .paragraph, .subheading, .listItem, .blockQuotation, .preformatted: true
    default: false
    }
  }
}
