import CNCurses
import Interface

/// A row as curses draws it, and the glyphs that are then written past curses.
///
/// Curses takes the width of a character from the C library, which knows fewer characters than the
/// program and most terminals do. Where it does not know one, curses draws a placeholder of the
/// right width, and the character is written over it.
struct DrawnRow {
  private let columns: Int
  private(set) var cells: [pq_cell] = []
  /// The columns of the glyphs that curses does not know, and of the glyph after each, which a
  /// terminal overwrites if it draws the unknown one wider.
  private(set) var rewritten: [Int] = []
  private var followsUnknown = false

  /// An empty row of a screen with this many columns.
  init(columns: Int) {
    self.columns = columns
    cells.reserveCapacity(columns)
  }

  /// Adds the glyph that begins at a column, and returns the column after it.
  mutating func draw(_ row: [Cell], at column: Int, _ entry: LookTable.Entry) -> Int {
    let isWide = row.isWide(at: column)
    let end = column + (isWide ? 2 : 1)
    let isKnown = row.isKnown(at: column)
    if end > columns {
      cells.append(pq_cell(.blank, isWide: false, entry))
    } else if isKnown {
      cells.append(pq_cell(row[column], isWide: isWide, entry))
    } else {
      cells += pq_cell.placeholders(isWide: isWide, entry)
    }
    // In the last column, a terminal that draws it wider would wrap to the next row.
    let isRewritten = !isKnown && end < columns
    if isRewritten || followsUnknown && isKnown && end <= columns { rewritten.append(column) }
    followsUnknown = isRewritten
    return end
  }
}

extension [Cell] {
  /// Whether a glyph is two columns wide.
  func isWide(at column: Int) -> Bool { column + 1 < count && self[column + 1].isSecondHalf }

  /// Whether the C library, and thus curses, knows the characters of a cell and agrees on their
  /// width. The replacement character counts as unknown because it is the placeholder.
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

  /// A cell whose characters curses knows.
  fileprivate init(_ cell: Cell, isWide: Bool, _ entry: LookTable.Entry) {
    self.init(entry, isWide: isWide)
    let characters = cell.characters
    text = (characters[0], characters[1], characters[2], characters[3], characters[4])
  }

  /// What curses draws for characters that it does not know: the replacement character, and a
  /// no-break space in the second column, which differs from the blank that may come there next.
  fileprivate static func placeholders(isWide: Bool, _ entry: LookTable.Entry) -> [pq_cell] {
    var cells = Array(repeating: pq_cell(entry), count: isWide ? 2 : 1)
    cells[0].text.0 = 0xFFFD
    if isWide { cells[1].text.0 = 0xA0 }
    return cells
  }
}
