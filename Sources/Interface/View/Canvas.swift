import Layout
import Text

/// Draws strings and cells onto a frame, clipped to the columns given.
struct Canvas {
  /// The frame drawn so far.
  private(set) var frame: Frame
  private let usesASCII: Bool
  private let bidi: Bidi?

  init(_ size: Size, usesASCII: Bool, bidi: Bidi? = nil) {
    frame = Frame(size: size)
    self.usesASCII = usesASCII
    self.bidi = bidi
  }

  /// Sets the area that scrolls.
  mutating func setBody(_ area: Frame.Area) { frame.body = area }

  /// Draws a glyph of one or two columns if it fits into the frame.
  mutating func put(_ text: String, width: Int, _ style: Style, row: Int, column: Int) {
    guard width > 0, row >= 0, row < frame.size.rows, column >= 0,
      column + width <= frame.size.columns
    else { return }
    clearHalves(row: row, column: column, width: width)
    frame.rows[row][column] = Cell(text, style)
    if width == 2 { frame.rows[row][column + 1] = .secondHalf(style) }
  }

  /// Blanks the other half of a wide glyph that is partly overwritten.
  private mutating func clearHalves(row: Int, column: Int, width: Int) {
    let after = column + width
    if column > 0, frame.rows[row][column].isSecondHalf {
      frame.rows[row][column - 1].characters = .space
    }
    if after < frame.size.columns, frame.rows[row][after].isSecondHalf {
      frame.rows[row][after].characters = .space
    }
  }

  /// Draws a mark.
  mutating func put(_ mark: Mark, _ style: Style, row: Int, column: Int) {
    put(usesASCII ? mark.ascii : mark.rawValue, width: 1, style, row: row, column: column)
  }

  /// Draws a string in some columns of a row, and returns the column after it. A string that does
  /// not fit ends with an ellipsis. White space is drawn as a space, and control characters as
  /// marks.
  @discardableResult
  mutating func draw(_ string: String, _ style: Style, row: Int, columns: Range<Int>) -> Int {
    let text = UTF8Text(usesASCII ? string.inASCIIMarks : string)
    let end = draw(text.range, of: text, row: row, columns: columns) { _ in style }
    guard text.columns > columns.count, let last = columns.last else { return end }
    put(.ellipsis, style, row: row, column: min(end, last))
    return last + 1
  }

  /// Draws the beginning of a range of a text in some columns of a row, with an ellipsis if it goes on.
  /// O(columns).
  mutating func draw(
    beginningOf range: ByteRange, of text: UTF8Text, _ style: Style, row: Int, columns: Range<Int>
  ) {
    // Four bytes for each column, and room for white space that is drawn as one space.
    let most = 8 * (columns.count + 1)
    let end = text.boundary(atOrBefore: min(range.upperBound, range.lowerBound + most))
    let beginning = text[text.trimming(range.lowerBound..<end)]
    let ellipsis = usesASCII ? Mark.ellipsis.ascii : Mark.ellipsis.rawValue
    let marked = usesASCII ? beginning.inASCIIMarks : beginning
    // It is cut before it is placed: the end of a right-to-left text is on the left.
    let shown = UTF8Text(
      (end < range.upperBound ? marked + ellipsis : marked)
        .cut(to: columns.count, before: ellipsis))
    draw(shown.range, of: shown, row: row, columns: columns) { _ in style }
  }

  /// Draws a range of a text in some columns of a row, each glyph in the style of its offset, and
  /// returns the column after it. A run of white space is one space.
  @discardableResult
  mutating func draw(
    _ range: ByteRange, of text: UTF8Text, row: Int, columns: Range<Int>, style: (Int) -> Style
  ) -> Int {
    let placement = Placement(of: range, in: text, runs: bidi?.runs(of: range, in: text) ?? [])
    return draw(placement, of: text, row: row, columns: columns, style: style)
  }

  /// Draws placed glyphs. The columns between two glyphs get the style of the first.
  @discardableResult
  mutating func draw(
    _ placement: Placement, of text: UTF8Text, row: Int, columns: Range<Int>,
    style: (Int) -> Style
  ) -> Int {
    guard frame.rows.indices.contains(row) else { return columns.lowerBound }
    // The row is moved out of the frame, so that it is not looked up for each cell.
    var cells: [Cell] = []
    swap(&cells, &frame.rows[row])
    defer { swap(&cells, &frame.rows[row]) }
    let end = min(columns.upperBound, cells.count)
    var next = columns.lowerBound
    var last = Style()
    let width = placement.forEach { glyph, offset, place in
      let column = columns.lowerBound + place
      // Text that is scrolled to the side begins before the first column.
      guard column >= 0 else {
        next = 0
        return true
      }
      guard column + glyph.width <= end else { return false }
      for gap in min(next, column)..<column { cells[gap] = Cell(.space, last) }
      last = style(offset)
      if glyph.width > 0 { cells[column] = Cell(text.cellText(glyph, at: offset), last) }
      if glyph.width == 2 { cells[column + 1] = .secondHalf(last) }
      next = column + glyph.width
      return true
    }
    return columns.lowerBound + width
  }

  /// Links cells to an address. In a row, links must be added from left to right.
  mutating func link(_ columns: Range<Int>, to address: String, row: Int) {
    guard row < frame.size.rows, columns.upperBound <= frame.size.columns else { return }
    var links = frame.links[row] ?? []
    var joined = columns
    if let last = links.last, last.address == address, last.columns.upperBound == joined.lowerBound
    {
      joined = last.columns.lowerBound..<joined.upperBound
      links.removeLast()
    }
    frame.links[row] = links + [.init(columns: joined, address: address)]
  }

  /// Fills some columns of a row with spaces in a style.
  mutating func fill(_ style: Style, row: Int, columns: Range<Int>) {
    for column in columns { put(" ", width: 1, style, row: row, column: column) }
  }

  /// Draws a rule across some columns of a row.
  mutating func rule(_ style: Style, row: Int, columns: Range<Int>) {
    for column in columns { put(.rule, style, row: row, column: column) }
  }

  /// Places the cursor, if it is inside the frame.
  mutating func placeCursor(row: Int, column: Int) {
    guard row < frame.size.rows, column < frame.size.columns else { return }
    frame.cursor = Frame.Cursor(column: column, row: row)
  }
}

extension [String] {
  /// The first of these forms, from long to short, that fits in some columns, or else the last.
  func fitting(in columns: Int) -> String {
    first { UTF8Text($0).columns <= columns } ?? last ?? ""
  }
}

extension String {
  /// The string if it fits in some columns, or else what fits of its end behind an ellipsis, as it suits a path.
  func end(in columns: Int) -> String {
    UTF8Text(self).columns > columns ? "…" + ending(in: columns - 1) : self
  }

  /// The string if it fits in some columns, or else what fits of it before an ellipsis.
  func cut(to columns: Int, before ellipsis: String = "…") -> String {
    let text = UTF8Text(self)
    guard text.columns > columns else { return self }
    let end = Placement(of: text.range, in: text).offset(at: columns - 1)
    return text[text.trimming(0..<end)] + ellipsis
  }
}

extension BidirectionalCollection<Character> {
  /// The longest end that fits in some columns.
  func ending(in columns: Int) -> SubSequence {
    var left = columns
    let count = reversed().prefix { character in
      left -= UTF8Text(String(character)).columns
      return left >= 0
    }.count
    return suffix(count)
  }
}
