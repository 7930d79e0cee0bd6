import Layout
import Text

/// What changed between two versions, which covers the screen: each change with the old and the new words.
struct ChangesView {
  let reader: ReaderState
  let list: ChangeList

  /// A row of the screen.
  private struct Row {
    let words: String
    let style: Style
    let entry: Int
  }

  func draw(selected: Int, on canvas: inout Canvas) {
    let bottom = reader.panes.status ?? reader.size.rows
    let margin = reader.size.columns >= 24 ? 2 : 0
    let columns = span(margin, reader.size.columns - margin)
    canvas.draw(list.title, Style(.title), row: 0, columns: columns)
    let rows = rows(width: max(8, columns.count - 4))
    let last = rows.lastIndex { $0.entry == selected } ?? 0
    let start = rows.firstIndex { $0.entry == selected } ?? 0
    let room = max(1, bottom - Self.firstRow)
    let first = max(0, min(start, last + 1 - room))
    for (row, content) in zip(Self.firstRow..<bottom, rows.dropFirst(first)) {
      if content.entry == selected {
        canvas.put(.current, Style(.text, .bold), row: row, column: columns.lowerBound)
      }
      canvas.draw(content.words, content.style, row: row, columns: columns.dropFirst(2))
    }
  }

  private static let firstRow = 2

  private func rows(width: Int) -> [Row] {
    list.entries.enumerated().flatMap { index, entry in
      [Row(words: entry.heading, style: Style(.title), entry: index)]
        + rows("- ", entry.old, Style(.faint), width, index)
        + rows("+ ", entry.new, Style(), width, index)
        + [Row(words: "", style: Style(), entry: -1)]
    }
  }

  private func rows(
    _ sign: String, _ words: String?, _ style: Style, _ width: Int, _ entry: Int
  ) -> [Row] {
    guard let words else { return [] }
    let text = UTF8Text(words)
    let lines = LineBreaker(text: text, width: width).lines(of: text.range)
    return lines.enumerated().map { index, line in
      Row(words: (index == 0 ? sign : "  ") + text[line], style: style, entry: entry)
    }
  }
}
