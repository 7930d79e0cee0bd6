import CNCurses
import Interface

extension Screen {
  /// Shows a frame: sends the rows that differ from the last one. A frame of another size, made before a
  /// resize was heard of, is cut or filled.
  public func draw(_ frame: Frame) {
    let hasScrolled = scroll(to: frame)
    let rows = (0..<min(size.rows, frame.rows.count)).filter { !isShown(frame.rows[$0], at: $0) }
    guard hasScrolled || !rows.isEmpty || shown?.cursor != frame.cursor || shown == nil else {
      return
    }
    for row in rows { put(frame.rows[row], at: row) }
    shown = frame
    let cursor = frame.cursor.flatMap { isInside($0) ? $0 : nil }
    pq_flush(Int32(cursor?.row ?? -1), Int32(cursor?.column ?? 0))
    if takesPrivateModes, !frame.links.isEmpty { sendLinks(of: frame, in: rows) }
  }

  /// Lets the terminal move what the frame shows in other rows. Returns whether anything moved.
  private func scroll(to frame: Frame) -> Bool {
    guard scrolls, let old = shown, frame.size == size, old.cursor == nil,
      let scroll = Scroll(from: old, to: frame, movesAll: !decoder.hasMargins)
    else { return false }
    let (rows, columns) = (scroll.area.rows, scroll.area.columns)
    let area = pq_area(
      top: Int32(rows.lowerBound), bottom: Int32(rows.upperBound), left: Int32(columns.lowerBound),
      right: Int32(columns.upperBound))
    guard pq_scroll(area, Int32(scroll.distance)) else { return false }
    shown = scroll.applied(to: old)
    return true
  }

  private func isShown(_ cells: [Cell], at row: Int) -> Bool {
    guard let shown, shown.rows.indices.contains(row) else { return false }
    return shown.rows[row] == cells
  }

  private func isInside(_ cursor: Frame.Cursor) -> Bool {
    (0..<size.rows).contains(cursor.row) && (0..<size.columns).contains(cursor.column)
  }

  private func put(_ cells: [Cell], at row: Int) {
    var drawn: [pq_cell] = []
    drawn.reserveCapacity(size.columns)
    var style = Style()
    var entry = looks.entry(for: style)
    var column = 0
    while column < min(size.columns, cells.count) {
      let isWide = column + 1 < cells.count && cells[column + 1].isSecondHalf
      let fits = !isWide || column + 1 < size.columns
      if cells[column].style != style {
        style = cells[column].style
        entry = looks.entry(for: style)
      }
      drawn.append(pq_cell(fits ? cells[column] : .blank, isWide: isWide && fits, entry))
      column += isWide && fits ? 2 : 1
    }
    pq_put(Int32(row), 0, drawn, Int32(drawn.count))
  }
}

extension pq_cell {
  /// The characters of a cell, as far as curses agrees on how wide they are; curses and the terminal would
  /// lose count of the columns otherwise.
  fileprivate init(_ cell: Cell, isWide: Bool, _ entry: LookTable.Entry) {
    self.init()
    pair = entry.pair
    attributes = entry.attributes
    width = isWide ? 2 : 1
    let characters = cell.characters
    let first = characters[0]
    let isPrintable = (0x20..<0x7f).contains(first) || pq_width(first) == Int32(width)
    text.0 = isPrintable ? first : 0x3f
    if !isPrintable { width = 1 }
    guard characters[1] != 0 else { return }
    text.1 = Self.mark(characters[1])
    text.2 = text.1 == 0 ? 0 : Self.mark(characters[2])
    text.3 = text.2 == 0 ? 0 : Self.mark(characters[3])
    text.4 = text.3 == 0 ? 0 : Self.mark(characters[4])
  }

  private static func mark(_ scalar: UInt32) -> UInt32 {
    scalar != 0 && pq_width(scalar) == 0 ? scalar : 0
  }
}
