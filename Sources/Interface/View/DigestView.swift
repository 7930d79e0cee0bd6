import Layout
import Text

/// A list of passages, which covers the screen.
struct DigestView {
  let reader: ReaderState
  let digest: Digest

  /// A row of the screen.
  private struct Row {
    let words: String
    let style: Style
    /// The passage; -1 between passages.
    let entry: Int
  }

  func draw(selected: Int, on canvas: inout Canvas) {
    let bottom = reader.panes.status ?? reader.size.rows
    let margin = reader.size.columns >= 24 ? 2 : 0
    let columns = span(margin, reader.size.columns - margin)
    canvas.draw(digest.title, Style(.title), row: 0, columns: columns)
    let rows = rows(width: max(8, columns.count - 4))
    let last = rows.lastIndex { $0.entry == selected } ?? 0
    let start = rows.firstIndex { $0.entry == selected } ?? 0
    let room = max(1, bottom - Self.firstRow)
    // The first passage is shown with the introduction above it.
    let first = max(0, selected == 0 && last < room ? 0 : min(start, last + 1 - room))
    for (row, content) in zip(Self.firstRow..<bottom, rows.dropFirst(first)) {
      if content.entry == selected {
        canvas.put(.current, Style(.text, .bold), row: row, column: columns.lowerBound)
      }
      canvas.draw(content.words, content.style, row: row, columns: columns.dropFirst(2))
    }
  }

  private static let firstRow = 2

  private func rows(width: Int) -> [Row] {
    let (gone, come) = digest.isComparison ? ("- ", "+ ") : ("", "")
    let head = digest.introduction.flatMap { rows("", $0, Style(.faint), width, -1) }
    let blank = Row(words: "", style: Style(), entry: -1)
    return head + (head.isEmpty ? [] : [blank])
      + digest.entries.enumerated().flatMap { index, entry in
        let heading = entry.heading.map { [Row(words: $0, style: Style(.title), entry: index)] }
        return (heading ?? []) + rows(gone, entry.old, Style(.faint), width, index)
          + rows(come, entry.new, Style(), width, index) + [blank]
      }
  }

  private func rows(
    _ sign: String, _ words: String?, _ style: Style, _ width: Int, _ entry: Int
  ) -> [Row] {
    guard let words else { return [] }
    let text = UTF8Text(words)
    let lines = LineBreaker(text: text, width: width).lines(of: text.range)
    let inset = String(repeating: " ", count: sign.count)
    return lines.enumerated().map { index, line in
      Row(words: (index == 0 ? sign : inset) + text[line], style: style, entry: entry)
    }
  }
}
