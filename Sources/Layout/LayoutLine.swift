import Text

/// One row of laid-out text: which bytes it shows, and where in the text column they stand.
public struct LayoutLine: Sendable, Equatable {
  /// What a row holds.
  public enum Content: Sendable, Equatable {
    /// The words of ``LayoutLine/range``.
    case text
    /// Nothing: space between blocks.
    case blank
    /// A thin rule before what is not of the article.
    case rule
  }

  /// A mark that the layout sets before the words of a row.
  public enum Marker: Sendable, Equatable {
    /// No mark.
    case none
    /// The bullet of a list item, two columns before the words.
    case bullet
    /// The bar beside a quotation or a notice set apart, two columns before the words.
    case bar
  }

  /// What it holds.
  public let content: Content
  /// The index of the block that it belongs to.
  public let block: Int
  /// The bytes shown, without white space at the ends; empty for a blank row or a rule.
  public let range: ByteRange
  /// Columns before the first character.
  public let indent: Int
  /// The mark before the words.
  public let marker: Marker
  /// Whether each space of it counts.
  public var isVerbatim = false
  /// Whether it ends in the middle of a word, with a hyphen that the text does not have.
  public var isHyphenated = false
  /// Columns spread over its spaces so that it is full.
  public var extra = 0
  /// Its parts from left to right, when some are read from right to left.
  public var runs: [Bidi.Run] = []
  /// Columns more before its first character, so that a paragraph that is read from right to left ends at
  /// the right margin.
  public var shift = 0

  /// Columns before the leftmost character.
  public var start: Int { indent + shift }

  /// A row of words.
  public init(block: Int, range: ByteRange, indent: Int, marker: Marker = .none) {
    content = .text
    self.block = block
    self.range = range
    self.indent = indent
    self.marker = marker
  }

  /// A row without words before the byte at `offset`.
  public init(_ content: Content, block: Int, at offset: Int) {
    self.content = content
    self.block = block
    range = offset..<offset
    indent = 0
    marker = .none
  }
}

/// A row of a layout: which segment of the article, and which of its rows.
public struct LineAddress: Sendable, Hashable, Comparable {
  /// The index of the segment.
  public var segment: Int
  /// The index of the row in it.
  public var line: Int

  /// A row.
  public init(segment: Int = 0, line: Int = 0) {
    self.segment = segment
    self.line = line
  }

  /// Whether a row stands above another.
  public static func < (one: LineAddress, other: LineAddress) -> Bool {
    (one.segment, one.line) < (other.segment, other.line)
  }
}
