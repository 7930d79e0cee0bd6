import Document
import Text

/// The outline, which covers the screen or stands beside the text: headings, quotes with the letters of their speakers,
/// corrections.
struct OutlineView {
  let reader: ReaderState

  /// The index of the first entry on the screen.
  func firstShown(selected: Int) -> Int {
    let rows = reader.panes.status ?? reader.size.rows
    return max(0, min(selected - rows / 2, reader.annotations.outline.entries.count - rows))
  }

  /// Draws it beside the text, with the entry that is on the screen.
  func drawBesideText(on canvas: inout Canvas) {
    guard let area = reader.panes.outline else { return }
    let bottom = reader.panes.status ?? reader.size.rows
    let bar = area.upperBound - 1
    for row in 0..<bottom { canvas.put(.setApartBar, Style(.border), row: row, column: bar) }
    let columns = span(area.lowerBound + 1, bar - 1)
    canvas.draw(Phrases.outlineTitle, Style(.title), row: 0, columns: columns)
    let entries = reader.annotations.outline.entries
    let shown = shownEntry
    for (row, index) in zip(Self.firstRow..<bottom, span(firstBesideText, entries.count)) {
      draw(entries[index], isSelected: index == shown, row: row, columns: columns, on: &canvas)
    }
  }

  /// The entry in a row of the outline beside the text; `nil` if there is none.
  func entry(besideText row: Int) -> Int? {
    let index = firstBesideText + row - Self.firstRow
    return row >= Self.firstRow && reader.annotations.outline.entries.indices.contains(index)
      ? index : nil
  }

  private static let firstRow = 2

  /// The first entry beside the text: that of the text on the screen is in the middle.
  private var firstBesideText: Int {
    let rows = (reader.panes.status ?? reader.size.rows) - Self.firstRow
    return max(0, min(shownEntry - rows / 2, reader.annotations.outline.entries.count - rows))
  }

  /// The entry of the current quote, or else of the first row.
  private var shownEntry: Int {
    let quote = reader.speakers.quote.map { reader.article.quotes[$0].extent }
    let shown = quote.flatMap { reader.viewport.shows($0) ? $0.lowerBound : nil }
    return reader.annotations.outline.index(at: shown ?? reader.viewport.visible.lowerBound)
  }

  func draw(selected: Int, on canvas: inout Canvas) {
    let bottom = reader.panes.status ?? reader.size.rows
    let width = reader.size.columns
    let margin = width >= 24 ? 2 : 0
    let entries = reader.annotations.outline.entries
    let first = firstShown(selected: selected)
    for (row, index) in zip(0..<bottom, span(first, entries.count)) {
      let columns = span(margin, width - margin)
      draw(entries[index], isSelected: index == selected, row: row, columns: columns, on: &canvas)
    }
  }

  private func draw(
    _ entry: Outline.Entry, isSelected: Bool, row: Int, columns: Range<Int>,
    on canvas: inout Canvas
  ) {
    var style = style(of: entry.item)
    if isSelected {
      style = Style(.selection)
      canvas.fill(style, row: row, columns: columns)
      canvas.put(.current, style, row: row, column: columns.lowerBound)
    }
    let inset = isHeading(entry.item) ? 2 : 4
    let start = columns.lowerBound + inset
    if let letter = letter(of: entry.item) {
      canvas.put(letter, width: 1, style, row: row, column: start)
    }
    let words = start + (isHeading(entry.item) ? 0 : 2)
    canvas.draw(
      beginningOf: entry.range, of: reader.article.text, style, row: row,
      columns: span(words, columns.upperBound))
  }

  private func isHeading(_ item: Outline.Item) -> Bool {
    if case .heading = item { return true }
    return false
  }

  private func letter(of item: Outline.Item) -> String? {
    switch item {
    case .heading: nil
    case .quote(let index):
      reader.article.quotes[index].speaker.map { reader.annotations.letters[$0] }
    case .correction: reader.settings.usesASCII ? Mark.flag.ascii : Mark.flag.rawValue
    }
  }

  private func style(of item: Outline.Item) -> Style {
    switch item {
    case .heading(let kind): Style(kind.role)
    case .correction: Style(.correction)
    case .quote(let index):
      Style(reader.article.quotes[index].speaker.map(reader.annotations.role) ?? .unattributed)
    }
  }
}
