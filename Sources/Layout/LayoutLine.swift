import Text

/// A row of laid-out text: the bytes that it shows, and their columns.
public struct LayoutLine: Sendable, Equatable {
  /// The content of a row.
  public enum Content: Sendable, Equatable {
    /// The words of ``LayoutLine/range``.
    case text
    /// Nothing, as between blocks.
    case blank
    /// A rule before text that is not part of the article.
    case rule
  }

  /// A marker before the words of a row.
  public enum Marker: Sendable, Equatable {
    /// No marker.
    case none
    /// The bullet of a list item, two columns before the words.
    case bullet
    /// The number of an item of a numbered list and a full stop, with a space before the words.
    case number(Int)
    /// The bar beside a block quotation or a notice, two columns before the words.
    case bar
  }

  /// The sign of an item: “12. ”; `nil` for other markers.
  public var sign: String? {
    if case .number(let number) = marker { "\(number). " } else { nil }
  }

  /// The content.
  public let content: Content
  /// The index of the block that it belongs to.
  public let block: Int
  /// The bytes shown, without surrounding white space; empty for a blank row or a rule.
  public let range: ByteRange
  /// Columns before the first character.
  public let indent: Int
  /// The marker before the words.
  public let marker: Marker
  /// Whether all spaces are kept.
  public var isVerbatim = false
  /// Whether it ends within a word, so that a hyphen is added.
  public var isHyphenated = false
  /// Columns that are added to its spaces to justify it.
  public var extra = 0
  /// Its runs from left to right; empty if all of it is left to right.
  public var runs: [Bidi.Run] = []
  /// Additional columns before the first character, which align a right-to-left paragraph on the
  /// right.
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

  /// A row without words, before `offset`.
  public init(_ content: Content, block: Int, at offset: Int) {
    self.content = content
    self.block = block
    range = offset..<offset
    indent = 0
    marker = .none
  }
}

/// The address of a row in a layout: the segment, and the row in it.
public struct LineAddress: Sendable, Hashable, Comparable {
  /// The index of the segment.
  public var segment: Int
  /// The index of the row in it.
  public var line: Int

  /// The address of a row.
  public init(segment: Int = 0, line: Int = 0) {
    self.segment = segment
    self.line = line
  }

  /// Whether a row is above another.
  public static func < (one: LineAddress, other: LineAddress) -> Bool {
    (one.segment, one.line) < (other.segment, other.line)
  }
}

extension LayoutLine.Marker {
  /// Whether it is the number of an item.
  var isNumber: Bool {
    if case .number = self { true } else { false }
  }
}
