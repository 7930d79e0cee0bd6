import Interface
import Theming

extension Screen {
  /// Marks the links in redrawn rows (OSC 8). Curses does not support links, so their cells are
  /// written again, and the cursor and the style are restored.
  func sendLinks(of frame: Frame, in rows: [Int]) {
    var text = ""
    for row in rows {
      for link in frame.links[row] ?? [] where link.columns.upperBound <= size.columns {
        let columns = link.columns.filter { !frame.rows[row][$0].isSecondHalf }
        text += "\u{1b}]8;;\(link.address)\u{1b}\\"
        text += written(columns, of: frame.rows[row], at: row) + "\u{1b}]8;;\u{1b}\\"
      }
    }
    if !text.isEmpty { send("\u{1b}7\(text)\u{1b}8") }
  }

  /// The sequences that write the glyphs in some columns of a row. The cursor is positioned again
  /// after a glyph whose width the terminal may not agree on.
  func written(_ columns: [Int], of cells: [Cell], at row: Int) -> String {
    var text = ""
    var style: Style?
    var place = -1
    for column in columns {
      if column != place { text += position(row, column) }
      if cells[column].style != style {
        text += looks.entry(for: cells[column].style).look.sequence(tier)
      }
      style = cells[column].style
      text += cells[column].text
      place = cells.isKnown(at: column) ? column + (cells.isWide(at: column) ? 2 : 1) : -1
    }
    return text
  }

  /// The sequence that moves the cursor to a row and a column, both from 0.
  func position(_ row: Int, _ column: Int) -> String { "\u{1b}[\(row + 1);\(column + 1)H" }
}

extension Look {
  /// The SGR sequence that sets the look and resets what was set before.
  fileprivate func sequence(_ tier: Tier) -> String {
    var parts = ["0"]
    let codes: [(Attributes, String)] = [
      (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
    ]
    parts += codes.filter { attributes.contains($0.0) }.map(\.1)
    if let foreground { parts.append(Self.color(foreground, 30, tier)) }
    if let background { parts.append(Self.color(background, 40, tier)) }
    return "\u{1b}[\(parts.joined(separator: ";"))m"
  }

  private static func color(_ index: Int, _ base: Int, _ tier: Tier) -> String {
    switch tier {
    case .direct where index >= Tier.basicCount:
      "\(base + 8);2;\(index >> 16);\(index >> 8 & 255);\(index & 255)"
    case .palette256: "\(base + 8);5;\(index)"
    case .direct, .palette16, .palette8, .mono: "\(index < 8 ? base + index : base + 52 + index)"
    }
  }
}
