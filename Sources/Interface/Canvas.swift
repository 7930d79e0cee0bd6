import Text

/// Draws onto a frame: strings and cells in rows, cut where their place ends.
struct Canvas {
  /// What has been drawn.
  private(set) var frame: Frame
  private let usesASCII: Bool

  init(_ size: Size, usesASCII: Bool) {
    frame = Frame(size: size)
    self.usesASCII = usesASCII
  }

  /// Puts a glyph of one or two columns, if it is wholly inside the frame.
  mutating func put(_ text: String, width: Int, _ style: Style, row: Int, column: Int) {
    guard width > 0, row >= 0, row < frame.size.rows, column >= 0,
      column + width <= frame.size.columns
    else { return }
    frame.rows[row][column] = Cell(text, style)
    if width == 2 { frame.rows[row][column + 1] = Cell("", style) }
  }

  /// Draws a string inside columns of a row and returns the column after it. What does not fit is cut,
  /// and controls are shown as marks.
  @discardableResult
  mutating func draw(_ string: String, _ style: Style, row: Int, columns: Range<Int>) -> Int {
    let text = UTF8Text(string)
    var (offset, column) = (0, columns.lowerBound)
    while offset < text.count {
      let glyph = text.glyph(at: offset, before: text.count)
      guard column + glyph.width <= columns.upperBound else { break }
      put(text.cellText(glyph, at: offset), width: glyph.width, style, row: row, column: column)
      column += glyph.width
      offset += glyph.length
    }
    return column
  }

  /// Gives every cell of columns of a row a style and a space.
  mutating func fill(_ style: Style, row: Int, columns: Range<Int>) {
    for column in columns { put(" ", width: 1, style, row: row, column: column) }
  }

  /// Draws a mark of the frame.
  mutating func put(_ mark: Mark, _ style: Style, row: Int, column: Int) {
    put(usesASCII ? mark.ascii : mark.rawValue, width: 1, style, row: row, column: column)
  }

  /// Places the cursor.
  mutating func placeCursor(row: Int, column: Int) {
    guard row < frame.size.rows, column < frame.size.columns else { return }
    frame.cursor = Frame.Cursor(column: column, row: row)
  }
}

/// The marks of the frame, with a fallback for a terminal without UTF-8.
enum Mark: String {
  case quoteBar = "▌"
  case indirectBar = "┊"
  case setApartBar = "│"
  case bullet = "•"
  case rule = "─"
  case corrected = "‡"
  case current = ">"
  case flag = "⚑"
  case dot = "·"
  case ellipsis = "…"

  /// The mark in ASCII.
  var ascii: String {
    switch self {
    case .quoteBar, .setApartBar: "|"
    case .indirectBar: ":"
    case .bullet: "*"
    case .rule, .dot: "-"
    case .corrected: "+"
    case .current: ">"
    case .flag: "!"
    case .ellipsis: "~"
    }
  }
}
