import Text

/// A word, number, punctuation mark or quotation mark in the text: a byte range with properties.
///
/// 24 bytes, without references, so that the tokens of an article form one flat array.
public struct Token: Sendable, Equatable {
  /// The byte offset of its first byte.
  public var start: Int32
  /// The byte offset after its last byte.
  public var end: Int32
  /// Its classes in the lexicon; empty for an unknown word.
  public var classes: WordClass
  /// Its number in the lexicon; 0 for an unknown word.
  public var word: UInt16
  /// Its orthography and position.
  public var shape: Shape
  /// Its kind.
  public var kind: Kind
  /// Which quotation mark it is, if any.
  public var glyph: MarkGlyph

  /// Creates a token over a byte range.
  init(_ kind: Kind, _ start: Int, _ end: Int, glyph: MarkGlyph = .none) {
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
    self.kind = kind
    self.glyph = glyph
    classes = []
    word = 0
    shape = []
  }

  /// Its range in the text.
  public var range: ByteRange { Int(start)..<Int(end) }

  /// The kinds of token.
  public enum Kind: UInt8, CaseIterable, Sendable {
    /// A word. Contractions are separate tokens (`Trump` `’s`); hyphens are part of the word.
    case word
    /// A number with its sign: `$4.5`, `1990s`, `30%`.
    case number
    /// A comma.
    case comma
    /// A full stop, question mark, exclamation mark or ellipsis.
    case stop
    /// A colon.
    case colon
    /// A semicolon.
    case semicolon
    /// A dash: `—`, `–`, `--`, or a hyphen between spaces.
    case dash
    /// `(`, `[` or `{`.
    case openingBracket
    /// `)`, `]` or `}`.
    case closingBracket
    /// A quotation mark that opens a segment. Set by ``MarkFinder``.
    case openingMark
    /// A quotation mark that closes a segment. Set by ``MarkFinder``.
    case closingMark
    /// Before ``MarkFinder`` runs, any potential quotation mark; afterwards, one that delimits no
    /// segment: an apostrophe, an inch mark or an unpaired quotation mark.
    case looseMark
    /// Anything else.
    case symbol
  }

  /// The orthography and position of a token.
  public struct Shape: OptionSet, Sendable, Hashable {
    /// The bits.
    public let rawValue: UInt16

    /// A shape from its bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Starts with a capital letter.
    public static let capitalised = Shape(rawValue: 1)
    /// Two or more letters, all capital.
    public static let allCaps = Shape(rawValue: 1 << 1)
    /// The first word or number of its sentence.
    public static let sentenceStart = Shape(rawValue: 1 << 2)
    /// Follows whitespace or starts the block.
    public static let spaceBefore = Shape(rawValue: 1 << 3)
    /// Precedes whitespace or ends the block.
    public static let spaceAfter = Shape(rawValue: 1 << 4)
    /// Contains a hyphen.
    public static let hyphenated = Shape(rawValue: 1 << 5)
    /// Ends with the full stop of an abbreviation or an initial.
    public static let abbreviated = Shape(rawValue: 1 << 6)
    /// One letter, perhaps with a full stop: an initial.
    public static let initial = Shape(rawValue: 1 << 7)
    /// Between double quotation marks. Set by ``MarkFinder``.
    public static let insideDouble = Shape(rawValue: 1 << 8)
    /// Between single quotation marks. Set by ``MarkFinder``.
    public static let insideSingle = Shape(rawValue: 1 << 9)
    /// The first token of its block.
    public static let blockStart = Shape(rawValue: 1 << 10)
    /// The last token of its block.
    public static let blockEnd = Shape(rawValue: 1 << 11)
    /// Ends in `ly`.
    public static let endsInLy = Shape(rawValue: 1 << 12)
    /// Ends in `ing`.
    public static let endsInIng = Shape(rawValue: 1 << 13)
    /// Ends in `ed`.
    public static let endsInEd = Shape(rawValue: 1 << 14)
    /// Ends in `s`.
    public static let endsInS = Shape(rawValue: 1 << 15)

    /// Inside quotation marks of any kind.
    public static let insideMarks: Shape = [.insideDouble, .insideSingle]
  }
}

/// The glyphs of quotation marks.
public enum MarkGlyph: UInt8, CaseIterable, Sendable {
  /// Not a quotation mark.
  case none
  /// `"`
  case straight
  /// `“`, `„` or `«`
  case curlyOpening
  /// `”` or `»`
  case curlyClosing
  /// `''`
  case doubledSingle
  /// Two grave accents.
  case doubledGrave
  /// `'`
  case straightSingle
  /// `‘`, `‚` or `‹`
  case curlySingleOpening
  /// `’` or `›`
  case curlySingleClosing

  /// Whether it is a single quotation mark, which can also be an apostrophe.
  public var isSingle: Bool { rawValue >= MarkGlyph.straightSingle.rawValue }
}
