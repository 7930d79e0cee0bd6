import Document
import Text

/// The status line: the title or a line for the reader at the left, where the reader is at the right; or the
/// line that is being typed.
struct StatusView {
  let model: Model

  func draw(on canvas: inout Canvas) {
    guard let row = model.panes.status else { return }
    let columns = 0..<model.size.columns
    canvas.fill(Style(.status), row: row, columns: columns)
    let margin = columns.count >= 24 ? 1 : 0
    let right = drawRight(row: row, end: columns.upperBound - margin, on: &canvas)
    let left = span(margin, right - 1)
    if case .prompt(let prompt) = model.focus {
      draw(prompt, row: row, columns: left, on: &canvas)
    } else {
      let style = Style(model.notice?.isError == true ? .error : .status)
      canvas.draw(model.notice?.text ?? title, style, row: row, columns: left)
    }
  }

  private func draw(_ prompt: Prompt, row: Int, columns: Range<Int>, on canvas: inout Canvas) {
    guard !columns.isEmpty else { return }
    let sign = Phrases.sign(of: prompt.kind)
    var end = canvas.draw(sign, Style(.prompt), row: row, columns: columns)
    let editor = prompt.editor
    let hidden = hiddenCount(editor, room: max(1, columns.upperBound - end - 1))
    for (index, character) in editor.characters.enumerated().dropFirst(hidden) {
      if index == editor.cursor { canvas.placeCursor(row: row, column: end) }
      let fails = isFailing(prompt) && index >= prompt.matching.count
      let style = Style(fails ? .error : .prompt)
      guard end < columns.upperBound else { break }
      end = canvas.draw(
        String(character), style, row: row, columns: span(end, columns.upperBound))
    }
    if editor.cursor == editor.characters.count { canvas.placeCursor(row: row, column: end) }
  }

  /// How many characters are left out at the start of a line, so that those up to the cursor fit into columns.
  private func hiddenCount(_ editor: LineEditor, room: Int) -> Int {
    var left = room
    let shown = editor.characters[..<editor.cursor].reversed().prefix { character in
      left -= UTF8Text(String(character)).columns
      return left >= 0
    }
    return editor.cursor - shown.count
  }

  /// Whether what was typed is nowhere, so that the part that fails is shown.
  private func isFailing(_ prompt: Prompt) -> Bool {
    guard prompt.kind == .search, !prompt.editor.characters.isEmpty else { return false }
    guard let search = model.search else { return true }
    return search.isDone && search.count == 0
  }

  /// Draws what fits of the right side, the last first, and returns the column where it begins.
  private func drawRight(row: Int, end: Int, on canvas: inout Canvas) -> Int {
    var end = end
    let limit = leftLimit
    for (index, part) in parts.enumerated() {
      let text = UTF8Text(model.settings.usesASCII ? part.inASCIIMarks : part)
      let start = end - text.columns - (index == 0 ? 0 : 3)
      guard start >= limit else { break }
      canvas.draw(part, Style(.statusAccent), row: row, columns: span(start, start + text.columns))
      end = start
    }
    return end
  }

  /// The columns that the right side leaves to the left: a third, or what a line for the reader takes.
  private var leftLimit: Int {
    let share = model.panes.breadth == .tiny ? 0 : model.size.columns / 3
    if case .prompt = model.focus { return share }
    guard let notice = model.notice else { return share }
    return max(share, UTF8Text(notice.text).columns + 2)
  }

  /// What the right side tells, the most important first: it stands furthest right.
  private var parts: [String] {
    let parts = [position, matches, quote, filter, analysis, badge]
    return parts.compactMap { $0 }
  }

  private var position: String { "\(model.viewport.percent)%" }

  private var analysis: String? {
    if model.isGrowing { return Phrases.reading }
    if model.isAnalysing { return Phrases.analysing(model.progress) }
    return model.isStale ? Phrases.stale : nil
  }

  private var badge: String? {
    guard !model.article.corrections.isEmpty, model.panes.bannerRows == 0 else { return nil }
    let count = model.article.corrections.count
    return count == 1 ? "⚑" : "⚑ \(count)"
  }

  private var filter: String? {
    model.filter.map { Phrases.only(model.article.speakers[$0].name) }
  }

  private var matches: String? {
    guard let search = model.search else { return nil }
    return Phrases.matches(
      current: search.current.map { $0 + 1 }, count: search.count, inQuotes: search.countInQuotes,
      isComplete: search.isDone && !search.isCut,
      percent: search.isDone ? nil : search.percent(of: model.article))
  }

  private var quote: String? {
    guard let current = model.currentQuote else { return nil }
    let count = number(of: current)
    guard model.panes.breadth > .narrow else { return count.map { "“ \($0)" } }
    let quote = model.article.quotes[current]
    let name = model.article.speaker(of: quote)?.name ?? Phrases.nobody
    let by = Phrases.quote(count, by: quote.isUncertain ? Phrases.guessed(name) : name)
    return model.isCorrected(quote) ? "‡ " + by : by
  }

  /// The number of a quote and of how many; in a long text as far as they are known.
  private func number(of quote: Int) -> String? {
    let stops = model.annotations.stops
    guard model.isLong else {
      return stops.firstIndex(of: quote).map { "\($0 + 1)/\(stops.count)" }
    }
    let start = model.article.quotes[quote].extent.lowerBound
    guard start < model.index.end else { return nil }
    let number = model.index.first(startingAtOrAfter: start) + 1
    return "\(number)/\(model.index.count)" + (model.isAnalysing ? "+" : "")
  }

  private var title: String {
    if case .help = model.focus { return Phrases.help }
    if case .selection = model.focus { return Phrases.selecting }
    if case .outline = model.focus { return Phrases.outline }
    return model.article.title ?? model.article.metadata.source ?? ""
  }
}
