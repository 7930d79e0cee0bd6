import CNCurses
import Interface

/// A row as curses draws it, and what of it is then written past curses.
///
/// Curses asks the C library how wide a character is, which knows fewer than the program and most terminals do. Where
/// it does not know one, curses draws a stand-in of the right width, over which the character itself is written.
struct DrawnRow {
  private let columns: Int
  private(set) var cells: [pq_cell] = []
  /// The columns of the glyphs that curses does not know, and of the one after each, which a terminal that takes them
  /// for wider has drawn over.
  private(set) var rewritten: [Int] = []
  private var isBehindUnknown = false

  /// An empty row of a screen so wide.
  init(columns: Int) {
    self.columns = columns
    cells.reserveCapacity(columns)
  }

  /// Adds the glyph that begins at a column and returns the column behind it.
  mutating func draw(_ row: [Cell], at column: Int, _ entry: LookTable.Entry) -> Int {
    let isWide = row.isWide(at: column)
    let end = column + (isWide ? 2 : 1)
    let isKnown = row.isKnown(at: column)
    if end > columns {
      cells.append(pq_cell(.blank, isWide: false, entry))
    } else if isKnown {
      cells.append(pq_cell(row[column], isWide: isWide, entry))
    } else {
      cells += pq_cell.standIns(isWide: isWide, entry)
    }
    // In the last column, a terminal that takes it for wider would go on in the next row.
    let isRewritten = !isKnown && end < columns
    if isRewritten || isBehindUnknown && isKnown && end <= columns { rewritten.append(column) }
    isBehindUnknown = isRewritten
    return end
  }
}

extension [Cell] {
  /// Whether a glyph takes two columns.
  func isWide(at column: Int) -> Bool { column + 1 < count && self[column + 1].isSecondHalf }

  /// Whether the C library, and so curses, knows the characters of a cell and agrees on how wide they are. The
  /// replacement character counts as unknown because it stands for those that are.
  func isKnown(at column: Int) -> Bool {
    let characters = self[column].characters
    let first = characters[0]
    guard (0x20..<0x7f).contains(first) || isKnown(first, width: isWide(at: column) ? 2 : 1) else {
      return false
    }
    guard characters[1] != 0 else { return true }
    return (1..<5).allSatisfy { characters[$0] == 0 || isKnown(characters[$0], width: 0) }
  }

  private func isKnown(_ character: UInt32, width: Int32) -> Bool {
    character != 0xFFFD && pq_width(character) == width
  }
}

extension pq_cell {
  private init(_ entry: LookTable.Entry, isWide: Bool = false) {
    self.init()
    (pair, attributes, width) = (entry.pair, entry.attributes, isWide ? 2 : 1)
  }

  /// The characters of a cell that curses knows.
  fileprivate init(_ cell: Cell, isWide: Bool, _ entry: LookTable.Entry) {
    self.init(entry, isWide: isWide)
    let characters = cell.characters
    text = (characters[0], characters[1], characters[2], characters[3], characters[4])
  }

  /// What curses draws for what it does not know: the replacement character, and in the second column a no-break
  /// space, which it does not take for the blank that may come there next.
  fileprivate static func standIns(isWide: Bool, _ entry: LookTable.Entry) -> [pq_cell] {
    var cells = Array(repeating: pq_cell(entry), count: isWide ? 2 : 1)
    cells[0].text.0 = 0xFFFD
    if isWide { cells[1].text.0 = 0xA0 }
    return cells
  }
}
