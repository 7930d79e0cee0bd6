import Text

/// A unit of an article's text: a paragraph, a headline, a caption.
///
/// Its range neither starts nor ends with white space. White space inside, newlines included, only separates
/// words, except in ``Kind/preformatted``. A line separator (U+2028) also ends a line, as in a verse or an address.
public struct Block: Sendable, Equatable {
  /// The role of a block in the article.
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
    /// What follows the article but is not part of it: sign-ups, follow lines, related stories.
    case trailer
    /// Text whose spaces and newlines matter.
    case preformatted
  }

  /// Its role.
  public var kind: Kind
  /// Its range in the text.
  public var range: ByteRange
  /// The depth of a subheading (2 to 6) or list item (1 and up); 0 for any other kind.
  public var level: Int
  /// The number of an item of a numbered list; 0 for a further paragraph of an item, which has no
  /// sign; `nil` for any other block.
  public var number: Int?

  /// The bytes of a line separator, U+2028.
  public static let lineSeparator: [UInt8] = [0xE2, 0x80, 0xA8]

  /// Creates a block.
  public init(_ kind: Kind, _ range: ByteRange, level: Int = 0, number: Int? = nil) {
    assert(level >= 0, "level \(level) of a block")
    self.kind = kind
    self.range = range
    self.level = level
    self.number = number
  }
}

extension Block.Kind {
  /// Whether blocks of this kind belong to the story itself, where people are quoted.
  public var isBody: Bool {
    switch self {
    case .paragraph, .subheading, .listItem, .blockQuotation, .preformatted: true
    default: false
    }
  }
}
