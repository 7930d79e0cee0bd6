import Text

/// The columns of the glyphs in a row. Drawing, the cursor and the mouse share this calculation.
public struct Placement: Sendable {
  /// The distance between tab stops in preformatted text.
  static let tabStop = 8

  private let text: UTF8Text
  private let range: ByteRange
  private let isVerbatim: Bool
  private let extra: Int
  private let runs: [Bidi.Run]

  /// The glyphs of a range in one row.
  ///
  /// - Parameters:
  ///   - isVerbatim: whether all spaces are kept. Otherwise a run of white space is one column.
  ///   - extra: columns that are added to the spaces to justify the row.
  ///   - runs: the runs from left to right; empty if all of the range is left to right.
  public init(
    of range: ByteRange, in text: UTF8Text, isVerbatim: Bool = false, extra: Int = 0,
    runs: [Bidi.Run] = []
  ) {
    self.text = text
    self.range = range
    self.isVerbatim = isVerbatim
    self.extra = extra
    self.runs = runs
  }

  /// The glyphs of a row of a layout.
  public init(of line: LayoutLine, in text: UTF8Text) {
    self.init(
      of: line.range, in: text, isVerbatim: line.isVerbatim, extra: line.extra, runs: line.runs)
  }

  /// Calls a function for each glyph from left to right, with its offset and its column from 0,
  /// until it returns `false`.
  ///
  /// - Returns: the column after the last glyph.
  @discardableResult
  public func forEach(_ body: (Glyph, Int, Int) -> Bool) -> Int {
    guard runs.isEmpty else { return forEachInRuns(body) }
    var (offset, column, follows, gap) = (range.lowerBound, 0, false, 0)
    let gaps = extra > 0 ? countGaps() : 0
    while offset < range.upperBound {
      let glyph = text.glyph(at: offset, before: range.upperBound)
      let isSpace = !isVerbatim && glyph.isGap
      if !isSpace || !follows {
        guard body(glyph, offset, column) else { return column }
        column += width(of: glyph, at: column)
        if isSpace, gaps > 0 {
          column += extra * (gap + 1) / gaps - extra * gap / gaps
          gap += 1
        }
      }
      follows = isSpace
      offset += glyph.length
    }
    return column
  }

  /// The same for text with right-to-left runs.
  private func forEachInRuns(_ body: (Glyph, Int, Int) -> Bool) -> Int {
    let gaps = extra > 0 ? countGaps() : 0
    var (column, gap) = (0, 0)
    for (glyph, offset) in ordered() {
      guard body(glyph, offset, column) else { return column }
      column += width(of: glyph, at: column)
      if glyph.isGap, gaps > 0 {
        column += extra * (gap + 1) / gaps - extra * gap / gaps
        gap += 1
      }
    }
    return column
  }

  /// The glyphs of the runs from left to right, with runs of white space as one glyph.
  private func ordered() -> [(glyph: Glyph, offset: Int)] {
    runs.flatMap { run in
      var glyphs: [(glyph: Glyph, offset: Int)] = []
      var offset = run.range.lowerBound
      while offset < run.range.upperBound {
        let glyph = text.glyph(at: offset, before: run.range.upperBound)
        let follows = offset > range.lowerBound && text[offset - 1].isASCIISpace
        if isVerbatim || !glyph.isGap || !follows { glyphs.append((glyph, offset)) }
        offset += glyph.length
      }
      return run.isReversed ? glyphs.reversed().map { ($0.glyph.mirrored, $0.offset) } : glyphs
    }
  }

  /// The width of the row in columns.
  public var columns: Int { forEach { _, _, _ in true } }

  /// The column of the glyph that contains an offset, or the column after the last glyph.
  public func column(of wanted: Int) -> Int {
    guard !runs.isEmpty, range.contains(wanted) else {
      return forEach { glyph, offset, _ in offset + glyph.length <= wanted }
    }
    return forEach { glyph, offset, _ in !(offset..<offset + glyph.length).contains(wanted) }
  }

  /// The offset of the glyph in a column, or of the last glyph before it.
  public func offset(at wanted: Int) -> Int {
    var found = range.lowerBound
    forEach { _, offset, column in
      guard column <= wanted else { return false }
      found = offset
      return true
    }
    return found
  }

  /// The number of runs of white space, which can be widened.
  func countGaps() -> Int {
    var (gaps, offset, follows) = (0, range.lowerBound, false)
    while offset < range.upperBound {
      let next = text.decode(at: offset)
      let isSpace = CharacterClass(next.scalar).lineBreak == .space
      if isSpace, !follows { gaps += 1 }
      follows = isSpace
      offset += next.length
    }
    return gaps
  }

  private func width(of glyph: Glyph, at column: Int) -> Int {
    isVerbatim ? glyph.verbatimWidth(at: column) : glyph.width
  }
}

extension Glyph {
  /// Whether it is white space that may be widened.
  fileprivate var isGap: Bool { isSpace && characterClass.lineBreak == .space }

  /// The width in preformatted text, where a tab extends to the next tab stop.
  func verbatimWidth(at column: Int) -> Int {
    scalar == UInt32(UInt8.tab) ? Placement.tabStop - column % Placement.tabStop : width
  }
}
