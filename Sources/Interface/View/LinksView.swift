import Text

/// The list of links, which covers the screen: numbers, words and addresses.
struct LinksView {
  let reader: ReaderState

  func draw(selected: Int, on canvas: inout Canvas) {
    let bottom = reader.panes.status ?? reader.size.rows
    let links = reader.links
    let first = max(0, min(selected - bottom / 2, links.count - bottom))
    let margin = reader.size.columns >= 24 ? 2 : 0
    let columns = span(margin, reader.size.columns - margin)
    for (row, index) in zip(0..<bottom, span(first, links.count)) {
      let isSelected = index == selected
      let style = Style(isSelected ? .selection : .text)
      if isSelected {
        canvas.fill(style, row: row, columns: columns)
        canvas.put(.current, style, row: row, column: columns.lowerBound)
      }
      draw(index, style, row: row, columns: columns.dropFirst(2), on: &canvas)
    }
  }

  private func draw(
    _ index: Int, _ style: Style, row: Int, columns: Range<Int>, on canvas: inout Canvas
  ) {
    let link = reader.links[index]
    let words = reader.article.words(of: [link.range])
    let half = span(columns.lowerBound, columns.lowerBound + columns.count / 2)
    let end = canvas.draw("\(index + 1)  \(words)", style, row: row, columns: half)
    canvas.draw(
      reader.target(of: link.value), Style(style.role == .selection ? .selection : .faint),
      row: row,
      columns: span(min(end + 2, columns.upperBound), columns.upperBound))
  }
}
