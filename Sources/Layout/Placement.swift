import Text

/// Where the glyphs of a row stand: the one walk that drawing, the cursor and the mouse share.
public struct Placement: Sendable {
  /// The columns between two tab stops of preformatted text.
  static let tabStop = 8

  private let text: UTF8Text
  private let range: ByteRange
  private let isVerbatim: Bool
  private let extra: Int
  private let runs: [Bidi.Run]

  /// The glyphs of a range in one row.
  ///
  /// - Parameters:
  ///   - isVerbatim: whether each space counts; else a run of white space is one column.
  ///   - extra: columns to spread over the spaces, so that the row is full.
  ///   - runs: the parts from left to right, when some are read from right to left.
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

  /// Calls a function for each glyph from left to right with its offset and its column from 0, until it says
  /// false, and returns the column after the last one.
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

  /// The same where parts are read from right to left.
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

  /// The glyphs of the runs from left to right, without white space that follows other white space.
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

  /// The columns of the whole row.
  public var columns: Int { forEach { _, _, _ in true } }

  /// The column of the glyph that holds an offset, or the column after the last one.
  public func column(of wanted: Int) -> Int {
    guard !runs.isEmpty, range.contains(wanted) else {
      return forEach { glyph, offset, _ in offset + glyph.length <= wanted }
    }
    return forEach { glyph, offset, _ in !(offset..<offset + glyph.length).contains(wanted) }
  }

  /// The offset of the glyph in a column, or of the last one before it.
  public func offset(at wanted: Int) -> Int {
    var found = range.lowerBound
    forEach { _, offset, column in
      guard column <= wanted else { return false }
      found = offset
      return true
    }
    return found
  }

  /// The runs of white space over which a row can be spread.
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
  /// Whether it is white space that can be widened.
  fileprivate var isGap: Bool { isSpace && characterClass.lineBreak == .space }

  /// The columns that it takes in preformatted text, where a tab goes to the next tab stop.
  func verbatimWidth(at column: Int) -> Int {
    scalar == UInt32(UInt8.tab) ? Placement.tabStop - column % Placement.tabStop : width
  }
}
