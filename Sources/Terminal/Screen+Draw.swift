import CNCurses
import Interface

extension Screen {
  /// Shows a frame by sending the rows that differ from the last one. A frame of another size, from
  /// before a resize, is clipped or padded.
  public func draw(_ frame: Frame) {
    let hasScrolled = scroll(to: frame)
    let rows = (0..<min(size.rows, frame.rows.count)).filter { !isShown(frame.rows[$0], at: $0) }
    guard hasScrolled || !rows.isEmpty || shown?.cursor != frame.cursor || shown == nil else {
      return
    }
    let rewritten = rows.map { put(frame.rows[$0], at: $0) }.joined()
    shown = frame
    let cursor = frame.cursor.flatMap { isInside($0) ? $0 : nil }
    flush(cursor: cursor, rewritten: takesPrivateModes ? rewritten : "")
    if takesPrivateModes, !frame.links.isEmpty { sendLinks(of: frame, in: rows) }
  }

  /// Lets the terminal scroll the rows that have moved, and returns whether there are any.
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

  /// Sends what was drawn with curses, followed by what is written past curses.
  private func flush(cursor: Frame.Cursor?, rewritten: String) {
    let (row, column) = (cursor?.row ?? 0, cursor?.column ?? 0)
    let bytes = rewritten.isEmpty ? [] : Array((rewritten + position(row, column)).utf8)
    bytes.withUnsafeBytes { buffer in
      pq_flush(
        Int32(cursor == nil ? -1 : row), Int32(column),
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count))
    }
  }

  /// Draws the cells of a row with curses, and returns what must be written past it.
  private func put(_ cells: [Cell], at row: Int) -> String {
    var drawn = DrawnRow(columns: size.columns)
    var style = Style()
    var entry = looks.entry(for: style)
    var column = 0
    while column < min(size.columns, cells.count) {
      if cells[column].style != style {
        style = cells[column].style
        entry = looks.entry(for: style)
      }
      column = drawn.draw(cells, at: column, entry)
    }
    pq_put(Int32(row), 0, drawn.cells, Int32(drawn.cells.count))
    return drawn.rewritten.isEmpty ? "" : written(drawn.rewritten, of: cells, at: row)
  }
}
