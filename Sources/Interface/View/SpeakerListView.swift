import Document
import Layout
import Text

/// The list of speakers: beside the text, in a drawer over its right side, or covering the screen.
struct SpeakerListView {
  let reader: ReaderState

  private var hasFocus: Bool {
    if case .speakers = reader.focus { return true }
    return false
  }

  /// The columns of the list, if it is on the screen.
  private var columns: Range<Int>? {
    if let columns = reader.panes.speakers { return columns }
    guard hasFocus else { return nil }
    return isDrawer ? span(reader.size.columns - 31, reader.size.columns) : 0..<reader.size.columns
  }

  private var isDrawer: Bool { reader.panes.speakers == nil && reader.panes.breadth >= .medium }

  private var rowRange: Range<Int> { 0..<(reader.panes.status ?? reader.size.rows) }

  /// The speaker in a cell of the screen.
  func speaker(column: Int, row: Int) -> Speaker.ID? {
    guard let columns, columns.contains(column), row >= 2, rowRange.contains(row) else {
      return nil
    }
    let list = rows(width: columns.count - 6)
    let index = row - 2 + firstShown(list, room: rowRange.count - 2)
    return list.indices.contains(index) ? list[index].speaker : nil
  }

  func draw(on canvas: inout Canvas) {
    guard let columns else { return }
    if isDrawer {
      for row in rowRange {
        canvas.fill(Style(), row: row, columns: span(columns.lowerBound - 1, columns.upperBound))
        canvas.put(.setApartBar, Style(.border), row: row, column: columns.lowerBound - 1)
      }
    }
    draw(rows: rowRange, columns: columns, on: &canvas)
  }

  private func draw(rows: Range<Int>, columns: Range<Int>, on canvas: inout Canvas) {
    let list = self.rows(width: columns.count - 6)
    guard !list.isEmpty, rows.count > 2 else { return }
    let inner = span(columns.lowerBound + 1, columns.upperBound - 1)
    canvas.draw(Phrases.speakers, Style(.title), row: rows.lowerBound, columns: inner)
    if reader.speakers.list.order == .words {
      let start = max(inner.lowerBound, inner.upperBound - Phrases.byWords.count)
      canvas.draw(
        Phrases.byWords, Style(.faint), row: rows.lowerBound, columns: span(start, inner.upperBound)
      )
    }
    let body = span(rows.lowerBound + 2, rows.upperBound)
    for (row, content) in zip(body, list.dropFirst(firstShown(list, room: body.count))) {
      draw(content, row: row, columns: inner, on: &canvas)
    }
  }

  /// The first row to show, so that the selected speaker and the details are visible.
  private func firstShown(_ list: [Row], room: Int) -> Int {
    guard let selected = list.lastIndex(where: { $0.speaker == reader.speakers.selected }) else {
      return 0
    }
    return max(0, selected + 1 - room)
  }

  private func draw(_ content: Row, row: Int, columns: Range<Int>, on canvas: inout Canvas) {
    switch content {
    case .blank: break
    case .heading(let kind):
      canvas.draw(Phrases.heading(kind), Style(.title), row: row, columns: columns)
    case .detail(let words, _):
      let columns = span(columns.lowerBound + 4, columns.upperBound)
      canvas.draw(words, Style(.faint), row: row, columns: columns)
    case .speaker(let id):
      draw(reader.article.speakers[id], row: row, columns: columns, on: &canvas)
    }
  }

  private func draw(_ speaker: Speaker, row: Int, columns: Range<Int>, on canvas: inout Canvas) {
    let isSelected = speaker.id == reader.speakers.selected
    var style = Style(.speaker(speaker.id))
    if let filter = reader.speakers.filter, filter != speaker.id { style.role = .faint }
    if isSelected, hasFocus {
      style = Style(.selection)
      canvas.fill(style, row: row, columns: columns)
    }
    if isSelected { canvas.put(.current, style, row: row, column: columns.lowerBound) }
    canvas.put(
      reader.annotations.letters[speaker.id], width: 1, style, row: row,
      column: columns.lowerBound + 2)
    if isSelected { style.attributes.formUnion([.bold, .underline]) }
    let count = String(speaker.quotes.count)
    let end = columns.upperBound - count.count
    canvas.draw(
      speaker.name, style, row: row,
      columns: span(columns.lowerBound + 4, end - 1))
    style.attributes = []
    canvas.draw(count, style, row: row, columns: span(end, columns.upperBound))
  }
}

extension SpeakerListView {
  /// A row of the list.
  private enum Row {
    case heading(Speaker.Kind)
    case speaker(Speaker.ID)
    case detail(String, Speaker.ID)
    case blank

    /// The speaker of the row.
    var speaker: Speaker.ID? {
      switch self {
      case .speaker(let id), .detail(_, let id): id
      case .heading, .blank: nil
      }
    }
  }

  private func rows(width: Int) -> [Row] {
    var rows: [Row] = []
    for group in reader.speakers.list.groups {
      if !rows.isEmpty { rows.append(.blank) }
      if group.kind != .person { rows.append(.heading(group.kind)) }
      for id in group.speakers {
        rows.append(.speaker(id))
        if id == reader.speakers.selected { rows += details(of: id, width: width) }
      }
    }
    return rows
  }

  /// The role and affiliation in the words of the article, in at most three rows.
  private func details(of id: Speaker.ID, width: Int) -> [Row] {
    let speaker = reader.article.speakers[id]
    let words = [speaker.role, speaker.affiliation].compactMap { $0 }.map { reader.article[$0] }
    let text = UTF8Text(words.joined(separator: ", "))
    let lines = LineBreaker(text: text, width: width).lines(of: text.range)
    return lines.prefix(3).map { .detail(text[$0], id) }
  }
}
