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
    guard isDrawer else { return 0..<reader.size.columns }
    let width = min(max(31, reader.widestSpeaker), reader.size.columns * 2 / 3, Panes.widestList)
    return span(reader.size.columns - width, reader.size.columns)
  }

  private var isDrawer: Bool { reader.panes.speakers == nil && reader.panes.breadth >= .medium }

  private var rowRange: Range<Int> { 0..<(reader.panes.status ?? reader.size.rows) }

  /// The speaker in a cell of the screen.
  func speaker(column: Int, row: Int) -> Speaker.ID? {
    guard let columns, columns.contains(column), row >= 2, rowRange.contains(row) else {
      return nil
    }
    let list = rows(width: columns.count - 6, room: rowRange.count - 2)
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
    let list = self.rows(width: columns.count - 6, room: rows.count - 2)
    guard !list.isEmpty, rows.count > 2 else { return }
    let inner = span(columns.lowerBound + 1, columns.upperBound - 1)
    canvas.draw(Phrases.speakers, Style(.title), row: rows.lowerBound, columns: inner)
    if reader.speakers.list.order == .appearance {
      let start = max(inner.lowerBound, inner.upperBound - Phrases.byAppearance.count)
      canvas.draw(
        Phrases.byAppearance, Style(.faint), row: rows.lowerBound,
        columns: span(start, inner.upperBound)
      )
    }
    let body = span(rows.lowerBound + 2, rows.upperBound)
    for (row, content) in zip(body, list.dropFirst(firstShown(list, room: body.count))) {
      draw(content, row: row, columns: inner, on: &canvas)
    }
  }

  /// The first row to show, so that the selected speaker is visible, with as many of the details as fit.
  private func firstShown(_ list: [Row], room: Int) -> Int {
    guard let selected = reader.speakers.selected,
      let first = list.firstIndex(where: { $0.speaker == selected }),
      let last = list.lastIndex(where: { $0.speaker == selected })
    else { return 0 }
    return max(0, min(first, last + 1 - room))
  }

  private func draw(_ content: Row, row: Int, columns: Range<Int>, on canvas: inout Canvas) {
    switch content {
    case .blank: break
    case .heading(let heading):
      canvas.draw(Phrases.heading(heading), Style(.title), row: row, columns: columns)
    case .detail(let words, _):
      let columns = span(columns.lowerBound + 4, columns.upperBound)
      canvas.draw(words, Style(.faint), row: row, columns: columns)
    case .speaker(let id):
      draw(reader.article.speakers[id], row: row, columns: columns, on: &canvas)
    }
  }

  private func draw(_ speaker: Speaker, row: Int, columns: Range<Int>, on canvas: inout Canvas) {
    let isSelected = speaker.id == reader.speakers.selected
    var style = Style(reader.annotations.role(of: speaker.id))
    if let filter = reader.speakers.filter, filter != .speaker(speaker.id) { style.role = .faint }
    if isSelected, hasFocus {
      style = Style(.selection)
      canvas.fill(style, row: row, columns: columns)
    }
    if isSelected { canvas.put(.current, style, row: row, column: columns.lowerBound) }
    canvas.put(
      reader.annotations.letters[speaker.id], width: 1, style, row: row,
      column: columns.lowerBound + 2)
    if isSelected { style.attributes.formUnion([.bold, .underline]) }
    let count = Self.parts(of: reader.annotations.counts[speaker.id])
    let end = columns.upperBound - count.marked.count - count.others.count
    canvas.draw(
      speaker.name, style, row: row,
      columns: span(columns.lowerBound + 4, end - 1))
    style.attributes = []
    let next = canvas.draw(count.marked, style, row: row, columns: span(end, columns.upperBound))
    if style.role != .selection { style.role = .faint }
    canvas.draw(count.others, style, row: row, columns: span(next, columns.upperBound))
  }

  /// The count of a speaker: the quotes in quotation marks, and the paraphrases and thoughts after a plus.
  static func parts(of count: QuoteCount) -> (marked: String, others: String) {
    let others = count.paraphrases + count.thoughts
    let marked = count.marked > 0 ? String(count.marked) : ""
    let space = count.marked > 0 ? " " : ""
    return (marked, others > 0 ? "\(space)+\(others)" : "")
  }
}

extension SpeakerListView {
  /// A row of the list.
  private enum Row {
    case heading(SpeakerList.Heading)
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

  /// The rows of the list. Roles are shown while there is room for them, and always that of the
  /// selected speaker.
  private func rows(width: Int, room: Int) -> [Row] {
    let groups = reader.speakers.list.groups
    let headings = groups.count { $0.heading != .kind(.person) }
    var spare = room - reader.speakers.list.speakers.count - headings - max(0, groups.count - 1)
    let selected = reader.speakers.selected.map { details(of: $0, width: width, limit: 3) } ?? []
    spare -= selected.count
    var rows: [Row] = []
    for group in groups {
      if !rows.isEmpty { rows.append(.blank) }
      if group.heading != .kind(.person) { rows.append(.heading(group.heading)) }
      for id in group.speakers {
        rows.append(.speaker(id))
        if id == reader.speakers.selected {
          rows += selected
        } else if spare > 0 {
          let role = details(of: id, width: width, limit: 1)
          spare -= role.count
          rows += role
        }
      }
    }
    return rows
  }

  /// The role and affiliation in the words of the article, in a number of rows at most.
  private func details(of id: Speaker.ID, width: Int, limit: Int) -> [Row] {
    let text = UTF8Text(reader.article.role(of: reader.article.speakers[id]))
    let lines = LineBreaker(text: text, width: width).lines(of: text.range)
    return lines.prefix(limit).enumerated().map { index, line in
      // The last row is cut with an ellipsis where it is drawn.
      let isLast = index == limit - 1
      return .detail(text[isLast ? line.lowerBound..<text.count : line], id)
    }
  }
}

extension ReaderState {
  /// The columns that the list needs to show every name in full.
  var widestSpeaker: Int {
    let widths = speakers.list.speakers.map { id in
      let count = SpeakerListView.parts(of: annotations.counts[id])
      return UTF8Text(article.speakers[id].name).columns + count.marked.count
        + count.others.count
    }
    // The margins, the mark, the letter and a space before the count.
    return (widths.max() ?? 0) + 7
  }
}
