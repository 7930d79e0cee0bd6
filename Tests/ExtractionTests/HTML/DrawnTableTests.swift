import Document
import Extraction
import Testing
import Text

/// Tables made of other elements than `<table>`.
@Suite struct DrawnTableTests {
  private static let times = [["Day", "Leaves"], ["Monday", "7.00"], ["Sunday", "9.00"]]

  /// The body below a story and some rows, in elements with attributes for the table, its rows and
  /// its cells.
  private func lines(
    _ rows: [[String]] = Self.times, table: String = "", row: String, cell: String = ""
  ) throws -> [String] {
    let rows = rows.map { cells in
      "<div \(row)>\(cells.map { "<div \(cell)>\($0)</div>" }.joined())</div>"
    }
    let html = "<main>\(story)<div \(table)>\(rows.joined())</div><p>So it sails.</p></main>"
    return Array(body(of: try HTMLPage.article(from: page(html))).dropFirst(3))
  }

  private static let rows = ["Day | Leaves", "Monday | 7.00", "Sunday | 9.00", "So it sails."]

  @Test func aRowByItsRoleIsALine() throws {
    #expect(try lines(table: "role=table", row: "role=row", cell: "role=cell") == Self.rows)
  }

  @Test(arguments: ["class=table-row", "class=timesRow", "class='tr odd'", "class=times__row"])
  func aRowByItsClassIsALine(row: String) throws {
    #expect(try lines(row: row, cell: "class=item><p") == Self.rows)
  }

  @Test func aRowByItsStyleIsALine() throws {
    let style = "style='display: table-row'"
    #expect(try lines(row: style, cell: "style='display: table-cell'") == Self.rows)
  }

  @Test func rowsWithAFigureNeedNoName() throws {
    let prices = [["Oak rope", "£149+"], ["Splicing a rope", "£9 - £24"], ["A rope", "£5"]]
    let rows = ["Oak rope | £149+", "Splicing a rope | £9 - £24", "A rope | £5", "So it sails."]
    #expect(try lines(prices, row: "class=a1", cell: "class=b2") == rows)
    #expect(try !lines(prices, row: "").contains { $0.contains("|") })
    let last = [["Oak", "2 Bdl."]]
    #expect(try lines(prices + last, row: "class=a1", cell: "class=b2").contains("Oak | 2 Bdl."))
    let dates = [["Ann Reed", "9/5/31"], ["Bo Lunt", "10:30"], ["Odd Berg", "May 9"]]
    #expect(try !lines(dates, row: "class=a1", cell: "class=b2").contains { $0.contains("|") })
  }

  @Test func lineBreaksAndBlocksInACellDoNotEndTheRow() throws {
    let times = [
      ["Day", "Leaves"], ["Monday", "7.00<br><br>9.00"], ["Sunday", "<p>9.00</p>noon"],
    ]
    let lines = try lines(times, row: "class=row")
    #expect(lines[1...2] == ["Monday | 7.00 9.00", "Sunday | 9.00 noon"])
  }

  @Test func rowsWithOtherNumbersOfCellsAreNoTable() throws {
    let rows = [["Day", "Leaves"], ["Monday", "7.00", "noon"], ["Sunday", "9.00"]]
    #expect(try !lines(rows, row: "class=row").contains { $0.contains("|") })
  }

  @Test func columnsOfALayoutAreNoTable() throws {
    let column = "On the quay, children painted a banner over the weekend. It is as long as a ship."
    let lines = try lines(Array(repeating: [column, column], count: 3), row: "class=row")
    #expect(lines == Array(repeating: column, count: 6) + ["So it sails."])
  }

  @Test(arguments: ["<a href=x>The harbour board resigns</a>", "<input type=checkbox> The board"])
  func linksAndFieldsAreNoTable(cell: String) throws {
    let lines = try lines(Array(repeating: ["9 May", cell], count: 3), row: "class=row")
    #expect(!lines.contains { $0.contains("|") })
  }
}
