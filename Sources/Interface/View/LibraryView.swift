import Layout
import Text

/// Draws the list of the library: the views, the rows, a status line.
struct LibraryView {
  let library: LibraryState

  func draw(on canvas: inout Canvas) {
    if case .help(let top) = library.focus {
      HelpView(library: library).draw(from: top, on: &canvas)
    } else {
      drawHead(on: &canvas)
      drawRows(on: &canvas)
    }
    drawStatus(on: &canvas)
  }

  private var width: Int { library.size.columns }
  private var margin: Int { width < 24 ? 0 : 1 }

  /// Draws the names of the views, or of the current one if they do not fit.
  private func drawHead(on canvas: inout Canvas) {
    guard let row = library.areas.head else { return }
    let summary = library.page.summary
    let end = width - margin
    let room = end - UTF8Text(summary).columns
    var column = margin
    for view in shownViews {
      let isCurrent = view == library.query.view
      let style = Style(isCurrent ? .title : .faint, isCurrent ? [.underline] : [])
      column = canvas.draw(
        name(of: view), style, row: row, columns: span(column, end))
      column += 2
    }
    if room > column {
      canvas.draw(summary, Style(.faint), row: row, columns: span(room, end))
    }
    guard let rule = library.areas.rule else { return }
    canvas.rule(Style(.border), row: rule, columns: 0..<width)
  }

  private var shownViews: [LibraryQuery.View] {
    width < 60 ? [library.query.view] : LibraryQuery.View.allCases
  }

  /// The name of a view, with the group that is listed in it.
  private func name(of view: LibraryQuery.View) -> String {
    guard view == library.query.view, let group = library.query.group else {
      return Phrases.view(view)
    }
    return "\(Phrases.view(view)): \(group.name)"
  }

  private func drawRows(on canvas: inout Canvas) {
    let area = library.areas.rows
    if library.page.count == 0 {
      let isSearch = library.query.search != nil || !library.query.filter.isEmpty
      let words = isSearch ? Phrases.notFoundInLibrary : Phrases.emptyView
      canvas.draw(
        words, Style(.faint), row: area.lowerBound, columns: span(margin, width - margin))
    }
    for (row, index) in zip(area, library.visible) {
      if let content = library.page[index] {
        draw(content, isSelected: index == library.selected, row: row, on: &canvas)
      }
    }
  }

  private func draw(
    _ content: LibraryRow, isSelected: Bool, row: Int, on canvas: inout Canvas
  ) {
    if isSelected {
      canvas.fill(Style(.selection), row: row, columns: 0..<width)
      canvas.put(.current, Style(.selection), row: row, column: 0)
    }
    func style(_ role: Role, _ attributes: Attributes = []) -> Style {
      if role == .match { return Style(isSelected ? .currentMatch : .match) }
      return Style(isSelected ? .selection : role, attributes)
    }
    switch content {
    case .article(let article): draw(article, row: row, style: style, on: &canvas)
    case .group(let group): draw(group, row: row, style: style, on: &canvas)
    case .quotation(let found): draw(found, row: row, style: style, on: &canvas)
    }
  }

  private typealias Styles = (Role, Attributes) -> Style

  private func draw(_ article: KeptArticle, row: Int, style: Styles, on canvas: inout Canvas) {
    let columns = LibraryColumns(width: width)
    drawSigns(of: article, row: row, columns: columns.signs, style: style, on: &canvas)
    let title = style(.text, article.isRead ? [] : .bold)
    canvas.draw(article.title, title, row: row, columns: columns.title)
    if let source = columns.source {
      let name = article.source
      let shown = name.hasPrefix("/") ? name.end(in: source.count) : name
      canvas.draw(shown, style(.byline, []), row: row, columns: source)
    }
    if let tags = columns.tags, !article.tags.isEmpty {
      let words = article.tags.map { "#" + $0 }.joined(separator: " ")
      canvas.draw(words, style(.faint, []), row: row, columns: tags)
    }
    if let date = columns.date {
      canvas.draw(article.date, style(.faint, []), row: row, columns: date)
    }
  }

  /// Draws unread, corrections, changed and notes, each in its own column; on a tiny screen the first of them.
  private func drawSigns(
    of article: KeptArticle, row: Int, columns: Range<Int>, style: Styles,
    on canvas: inout Canvas
  ) {
    let signs: [(mark: Mark, role: Role)?] = [
      article.isRead ? nil : (.bullet, .title),
      article.corrections > 0 ? (.corrected, .correction) : nil,
      article.isChanged ? (.changed, .correction) : nil,
      article.notes > 0 ? (.note, .title) : nil,
    ]
    let shown = columns.count >= signs.count ? signs : [signs.lazy.compactMap { $0 }.first]
    for (column, sign) in zip(columns, shown) {
      guard let sign else { continue }
      canvas.put(sign.mark, style(sign.role, []), row: row, column: column)
    }
  }

  private func draw(_ group: LibraryGroup, row: Int, style: Styles, on canvas: inout Canvas) {
    let end = width - margin
    let start = min(LibraryColumns(width: width).signs.lowerBound, end)
    let most = end - start - Self.leastName - 2
    let count = most < Self.leastCount ? "" : group.count.cut(to: most)
    let room = end - UTF8Text(count).columns
    canvas.draw(group.name, style(.text, []), row: row, columns: span(start, room - 2))
    canvas.draw(count, style(.faint, []), row: row, columns: span(room, end))
  }

  /// The columns that the name of a group has at least, and those that its count is worth.
  private static let (leastName, leastCount) = (12, 8)

  /// Draws the speaker and the words, from a little before the first match on if they are too long.
  private func draw(_ found: FoundQuotation, row: Int, style: Styles, on canvas: inout Canvas) {
    let end = width - margin
    var column = min(LibraryColumns(width: width).title.lowerBound, end)
    if let speaker = found.speaker, width >= 40 {
      column = canvas.draw(
        speaker + ": ", style(.byline, []), row: row, columns: span(column, end))
    }
    let text = UTF8Text(library.settings.usesASCII ? found.words.inASCIIMarks : found.words)
    let matches = matches(in: text)
    let start = beginning(of: text, firstMatch: matches.first, room: end - column)
    let match = style(.match, [])
    let plain = style(.text, [])
    if start > 0 {
      canvas.put(.ellipsis, plain, row: row, column: column)
      column += 1
    }
    let isCut = text.columns(from: start) > end - column
    let room = span(column, isCut ? end - 1 : end)
    let next = canvas.draw(start..<text.count, of: text, row: row, columns: room) { offset in
      matches.contains { $0.contains(offset) } ? match : plain
    }
    if isCut { canvas.put(.ellipsis, plain, row: row, column: min(next, end - 1)) }
  }

  /// The words of the search in a text, from left to right.
  private func matches(in text: UTF8Text) -> [ByteRange] {
    let words = (library.query.search ?? "").split { " \"*".contains($0) }
    let found = words.prefix(Self.mostWords).flatMap { word -> [ByteRange] in
      guard let pattern = WordPattern(String(word)) else { return [] }
      var ranges: [ByteRange] = []
      var start = 0
      while let match = pattern.firstMatch(
        in: text, startingIn: start..<text.count, before: text.count), !match.isEmpty
      {
        ranges.append(match)
        start = match.upperBound
      }
      return ranges
    }
    return found.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The words of a search that are marked.
  private static let mostWords = 8

  /// The offset from which words are drawn so that the first match is visible: the beginning of a word.
  private func beginning(of text: UTF8Text, firstMatch: Range<Int>?, room: Int) -> Int {
    guard let firstMatch, firstMatch.upperBound > room, text.columns > room else { return 0 }
    var start = max(0, firstMatch.lowerBound - room / 3)
    // The end of a text fills the room.
    while start > 0 {
      let word = text.bytes[..<(start - 1)].lastIndex(of: .space).map { $0 + 1 } ?? 0
      guard text.columns(from: word) < room else { break }
      start = word
    }
    while start > 0, start < firstMatch.lowerBound, text.bytes[start - 1] != .space { start += 1 }
    return text.boundary(atOrBefore: start)
  }
}

// MARK: The status line

extension LibraryView {
  private func drawStatus(on canvas: inout Canvas) {
    guard let row = library.areas.status else { return }
    canvas.fill(Style(.status), row: row, columns: 0..<width)
    let right = position
    let start = width - margin - UTF8Text(right).columns
    let hasRoom = message == nil && start > width / 3
    if hasRoom {
      canvas.draw(right, Style(.statusAccent), row: row, columns: span(start, width - margin))
    }
    let columns = span(margin, hasRoom ? start - 1 : width - margin)
    if case .line(let line) = library.focus {
      draw(line, row: row, columns: columns, on: &canvas)
    } else {
      let style = Style(library.notice?.isError == true ? .error : .status)
      canvas.draw(message ?? state, style, row: row, columns: columns)
    }
  }

  /// A message, or which key is awaited.
  private var message: String? {
    library.notice?.text
      ?? library.prefix.count.map {
        Phrases.awaited(rows: $0, key: library.settings.keymap.keys(of: .down).first?.name)
      }
  }

  private func draw(
    _ line: LibraryState.Line, row: Int, columns: Range<Int>, on canvas: inout Canvas
  ) {
    let style = Style(.prompt)
    var end = canvas.draw(Phrases.sign(of: line.kind), style, row: row, columns: columns)
    let before = line.editor.characters[..<line.editor.cursor]
    let hidden = max(0, before.count - max(1, columns.upperBound - end - 1))
    let shown = String(line.editor.characters[hidden...])
    let cursor = end + UTF8Text(String(before[hidden...])).columns
    end = canvas.draw(shown, style, row: row, columns: span(end, columns.upperBound))
    canvas.placeCursor(row: row, column: min(cursor, columns.upperBound))
  }

  /// What is shown, while no message is.
  private var state: String {
    if case .help = library.focus { return Phrases.help }
    if let search = library.query.search { return "/" + search }
    if !library.query.filter.isEmpty { return Phrases.sign(of: .filter) + library.query.filter }
    return Phrases.library
  }

  private var position: String {
    if case .help(let top) = library.focus {
      return "\(HelpView(library: library).percent(from: top))%"
    }
    let count = library.page.count
    let place = count == 0 ? "" : Phrases.position(library.selected + 1, of: count)
    guard library.selected == 0 || count == 0, width >= 24,
      let help = library.settings.keymap.keys(of: .help).first
    else { return place }
    return Phrases.hint(help.name) + (place.isEmpty ? "" : "   " + place)
  }
}

extension UTF8Text {
  /// The width of the text from an offset on, in columns.
  fileprivate func columns(from start: Int) -> Int {
    Placement(of: boundary(atOrBefore: start)..<count, in: self).columns
  }
}
