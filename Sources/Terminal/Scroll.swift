import Interface

/// What a frame shows of the frame before, in other rows: the terminal can move that by itself.
struct Scroll: Equatable {
  /// What moves.
  let area: Frame.Area
  /// By how many rows up; down if negative.
  let distance: Int

  /// The scrolling that makes most of a frame's body out of the body of the frame before; `nil` when there
  /// is none, or to draw anew is as cheap.
  ///
  /// - Parameter movesAll: Whether what is left and right of the body moves with it.
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

  /// A frame as it is after that: the rows that come are blank.
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

  /// How far rows have moved: the first of the new rows that looks like no other of its frame is looked for
  /// in the old ones. O(cells) for what differs early.
  private static func distance(from old: Frame, to new: Frame, in body: Frame.Area) -> Int? {
    let rows = body.rows
    for row in rows.dropFirst(rows.count / 4) where isTelling(new.rows[row], in: body.columns) {
      if isEqual(new, row, old, row, in: body.columns) { return nil }
      let found = rows.filter { isEqual(new, row, old, $0, in: body.columns) }
      if let nearest = found.min(by: { abs($0 - row) < abs($1 - row) }) { return nearest - row }
      if row >= rows.lowerBound + rows.count / 4 + farthest { return nil }
    }
    return nil
  }

  /// Rows that are looked for before it is believed that all is new.
  private static let farthest = 3

  /// Whether a row has words enough to be known again.
  private static func isTelling(_ cells: [Cell], in columns: Range<Int>) -> Bool {
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

  /// The cells of an area that differ once its rows have moved.
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
