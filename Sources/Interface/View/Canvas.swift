import Layout
import Text

/// Draws onto a frame: strings and cells in rows, cut where their place ends.
struct Canvas {
  /// What has been drawn.
  private(set) var frame: Frame
  private let usesASCII: Bool
  private let bidi: Bidi?

  init(_ size: Size, usesASCII: Bool, bidi: Bidi? = nil) {
    frame = Frame(size: size)
    self.usesASCII = usesASCII
    self.bidi = bidi
  }

  /// Tells what moves when the reader scrolls.
  mutating func setBody(_ area: Frame.Area) { frame.body = area }

  /// Puts a glyph of one or two columns, if it is wholly inside the frame.
  mutating func put(_ text: String, width: Int, _ style: Style, row: Int, column: Int) {
    guard width > 0, row >= 0, row < frame.size.rows, column >= 0,
      column + width <= frame.size.columns
    else { return }
    clearHalves(row: row, column: column, width: width)
    frame.rows[row][column] = Cell(text, style)
    if width == 2 { frame.rows[row][column + 1] = .secondHalf(style) }
  }

  /// Blanks the other half of a wide glyph that is drawn over in part.
  private mutating func clearHalves(row: Int, column: Int, width: Int) {
    let after = column + width
    if column > 0, frame.rows[row][column].isSecondHalf {
      frame.rows[row][column - 1].characters = .space
    }
    if after < frame.size.columns, frame.rows[row][after].isSecondHalf {
      frame.rows[row][after].characters = .space
    }
  }

  /// Draws a mark of the frame.
  mutating func put(_ mark: Mark, _ style: Style, row: Int, column: Int) {
    put(usesASCII ? mark.ascii : mark.rawValue, width: 1, style, row: row, column: column)
  }

  /// Draws a string inside columns of a row and returns the column after it. What does not fit ends in an
  /// ellipsis; white space is a space, and controls are shown as marks.
  @discardableResult
  mutating func draw(_ string: String, _ style: Style, row: Int, columns: Range<Int>) -> Int {
    let text = UTF8Text(usesASCII ? string.inASCIIMarks : string)
    let end = draw(text.range, of: text, row: row, columns: columns) { _ in style }
    guard text.columns > columns.count, let last = columns.last else { return end }
    put(.ellipsis, style, row: row, column: min(end, last))
    return last + 1
  }

  /// Draws the words of a range inside columns of a row, each glyph in the style of its offset, and returns
  /// the column after them. A run of white space is one space.
  @discardableResult
  mutating func draw(
    _ range: ByteRange, of text: UTF8Text, row: Int, columns: Range<Int>, style: (Int) -> Style
  ) -> Int {
    let placement = Placement(of: range, in: text, runs: bidi?.runs(of: range, in: text) ?? [])
    return draw(placement, of: text, row: row, columns: columns, style: style)
  }

  /// Draws placed glyphs. The columns between two of them have the style of the first.
  @discardableResult
  mutating func draw(
    _ placement: Placement, of text: UTF8Text, row: Int, columns: Range<Int>,
    style: (Int) -> Style
  ) -> Int {
    guard frame.rows.indices.contains(row) else { return columns.lowerBound }
    // The row is taken out while it is drawn on, which spares a look-up of it for each cell.
    var cells: [Cell] = []
    swap(&cells, &frame.rows[row])
    defer { swap(&cells, &frame.rows[row]) }
    let end = min(columns.upperBound, cells.count)
    var next = columns.lowerBound
    var last = Style()
    let width = placement.forEach { glyph, offset, place in
      let column = columns.lowerBound + place
      guard column >= 0, column + glyph.width <= end else { return false }
      for gap in min(next, column)..<column { cells[gap] = Cell(.space, last) }
      last = style(offset)
      if glyph.width > 0 { cells[column] = Cell(text.cellText(glyph, at: offset), last) }
      if glyph.width == 2 { cells[column + 1] = .secondHalf(last) }
      next = column + glyph.width
      return true
    }
    return columns.lowerBound + width
  }

  /// Makes cells lead to an address; from left to right in a row.
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

  /// Gives every cell of columns of a row a style and a space.
  mutating func fill(_ style: Style, row: Int, columns: Range<Int>) {
    for column in columns { put(" ", width: 1, style, row: row, column: column) }
  }

  /// Draws a rule across columns of a row.
  mutating func rule(_ style: Style, row: Int, columns: Range<Int>) {
    for column in columns { put(.rule, style, row: row, column: column) }
  }

  /// Places the cursor, if it is inside the frame.
  mutating func placeCursor(row: Int, column: Int) {
    guard row < frame.size.rows, column < frame.size.columns else { return }
    frame.cursor = Frame.Cursor(column: column, row: row)
  }
}
