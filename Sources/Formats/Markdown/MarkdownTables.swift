import Text

/// Tables of cells between bars, which libcmark takes for paragraphs.
enum MarkdownTables {
  private static let bar = UInt8(ascii: "|")

  /// Returns the HTML of Markdown with tables in place of the paragraphs that draw them. O(n).
  static func converted(_ page: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var copied = 0
    while let start = page.position(of: "<p data-sourcepos=", from: copied) {
      let end = page.endTag("p", from: start)
      let tagEnd = page[start..<end].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? end
      let rows = page[tagEnd..<end].split(separator: .newline)
      result += page[copied..<start]
      if rows.count > 1, rows[0].contains(bar), isRule(rows[1]) {
        result += "<table".utf8 + page[(start + 2)..<tagEnd]
        result += row(rows[0], "th") + rows.dropFirst(2).flatMap { row($0, "td") }
        result += "</table>".utf8
        copied = min(end + 4, page.count)
      } else {
        result += page[start..<end]
        copied = end
      }
    }
    return result + page[copied...]
  }

  /// Whether a line separates the heads of columns from the cells: `|---|:--:|`.
  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains(bar) && line.contains(.hyphen) && line.allSatisfy { "|-: \t".utf8.contains($0) }
  }

  private static func row(_ line: ArraySlice<UInt8>, _ tag: String) -> [UInt8] {
    var cells = line.split(separator: bar, omittingEmptySubsequences: false)
    // Bars may also stand at both ends of the line.
    if cells.first?.allSatisfy(\.isASCIISpace) == true { cells.removeFirst() }
    if cells.last?.allSatisfy(\.isASCIISpace) == true { cells.removeLast() }
    return "<tr>".utf8 + cells.flatMap { "<\(tag)>".utf8 + $0 + "</\(tag)>".utf8 } + "</tr>".utf8
  }
}
