import Text

/// The size of a screen in character cells, at least 1 by 1.
public struct Size: Sendable, Hashable {
  /// Cells across.
  public var columns: Int
  /// Cells down.
  public var rows: Int

  /// A size. Values below 1 become 1.
  public init(columns: Int, rows: Int) {
    self.columns = max(1, columns)
    self.rows = max(1, rows)
  }
}

/// One character cell of a frame.
public struct Cell: Sendable, Hashable {
  /// The character in the cell, never a control character. Empty in the second cell of a wide
  /// character.
  public var characters: CellText
  /// The style.
  public var style: Style

  /// A cell.
  public init(_ characters: CellText, _ style: Style = Style()) {
    self.characters = characters
    self.style = style
  }

  /// A cell with the first characters of a string.
  public init(_ text: String, _ style: Style = Style()) { self.init(CellText(text), style) }

  /// The characters as a string.
  public var text: String { characters.string }

  /// A space in the style of ordinary text.
  public static let blank = Cell(.space)

  /// The second half of a wide character.
  static func secondHalf(_ style: Style) -> Cell { Cell(CellText(), style) }

  /// Whether it is the second half of a wide character.
  public var isSecondHalf: Bool { characters.isEmpty }
}

/// The contents of a screen, which the view makes and a terminal draws.
public struct Frame: Sendable, Equatable {
  /// The size.
  public let size: Size
  /// The rows from the top, each of ``Size/columns`` cells.
  public var rows: [[Cell]]
  /// The links in each row that has any, from left to right.
  public var links: [Int: [Link]] = [:]
  /// The position of the cursor, if it is shown.
  public var cursor: Cursor?
  /// The area that scrolls, if there is one.
  public var body: Area?

  /// Cells that link to an address.
  public struct Link: Sendable, Equatable {
    /// The columns.
    public let columns: Range<Int>
    /// A web address in printable ASCII.
    public let address: String
  }

  /// A position on the screen.
  public struct Cursor: Sendable, Equatable {
    /// The column from 0.
    public var column: Int
    /// The row from 0.
    public var row: Int

    /// A position.
    public init(column: Int, row: Int) {
      self.column = column
      self.row = row
    }
  }

  /// A blank frame.
  public init(size: Size) {
    self.size = size
    // Each row has its own storage. A shared one would be copied when its first cell is drawn.
    rows = (0..<size.rows).map { _ in Array(repeating: .blank, count: size.columns) }
  }

  /// The frame as lines of text, without styles and trailing spaces.
  public var text: String {
    rows.map { row in
      let line = row.map(\.text).joined()
      return String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }
}
