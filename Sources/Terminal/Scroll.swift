import Interface

/// Rows of a frame that were in other rows of the frame before, so that the terminal can scroll
/// them.
struct Scroll: Equatable {
  /// The area that moves.
  let area: Frame.Area
  /// The number of rows that it moves up, or down if it is negative.
  let distance: Int

  /// The scroll that turns the body of one frame into most of the body of the next; `nil` if there
  /// is none, or if redrawing costs no more.
  ///
  /// - Parameter movesAll: whether the columns beside the body move with it.
  init?(from old: Frame, to new: Frame, movesAll: Bool) {
    guard let body = new.body, body == old.body, old.size == new.size,
      let distance = Self.distance(from: old, to: new, in: body)
    else { return nil }
    let columns = movesAll ? 0..<new.size.columns : body.columns
    let area = Frame.Area(rows: body.rows, columns: columns)
    if movesAll {
      let cost = Self.cost(from: old, to: new, area, distance)
      guard cost < Self.cost(from: old, to: new, area, 0) else { return nil }
    }
    self.area = area
    self.distance = distance
  }

  /// A frame after the scroll, with blank rows where none have moved to.
  func applied(to frame: Frame) -> Frame {
    var moved = frame
    let blanks = Array(repeating: Cell.blank, count: area.columns.count)
    for row in area.rows {
      let source = row + distance
      let cells = area.rows.contains(source) ? frame.rows[source][area.columns] : blanks[...]
      moved.rows[row].replaceSubrange(area.columns, with: cells)
    }
    return moved
  }

  /// The distance that rows have moved, found by looking up a distinctive new row among the old
  /// ones. O(cells) if rows differ early.
  private static func distance(from old: Frame, to new: Frame, in body: Frame.Area) -> Int? {
    let rows = body.rows
    for row in rows.dropFirst(rows.count / 4) where isDistinctive(new.rows[row], in: body.columns) {
      if isEqual(new, row, old, row, in: body.columns) { return nil }
      let found = rows.filter { isEqual(new, row, old, $0, in: body.columns) }
      if let nearest = found.min(by: { abs($0 - row) < abs($1 - row) }) { return nearest - row }
      if row >= rows.lowerBound + rows.count / 4 + farthest { return nil }
    }
    return nil
  }

  /// The number of rows that are looked up before all are considered new.
  private static let farthest = 3

  /// Whether a row has enough characters to be recognized.
  private static func isDistinctive(_ cells: [Cell], in columns: Range<Int>) -> Bool {
    var count = 0
    for column in columns where cells[column].characters != .space {
      count += 1
      if count >= 8 { return true }
    }
    return false
  }

  private static func isEqual(
    _ one: Frame, _ row: Int, _ other: Frame, _ otherRow: Int, in columns: Range<Int>
  ) -> Bool {
    one.rows[row][columns].elementsEqual(other.rows[otherRow][columns])
  }

  /// The number of cells in an area that differ once its rows have moved.
  private static func cost(
    from old: Frame, to new: Frame, _ area: Frame.Area, _ distance: Int
  ) -> Int {
    area.rows.reduce(into: 0) { cost, row in
      let source = row + distance
      let cells = new.rows[row][area.columns]
      cost +=
        area.rows.contains(source)
        ? zip(cells, old.rows[source][area.columns]).count { $0 != $1 }
        : cells.count { $0 != .blank }
    }
  }
}
