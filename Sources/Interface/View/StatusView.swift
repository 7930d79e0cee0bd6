import Document
import Text

/// The status line: the title, a message or a prompt on the left, and the position on the right.
struct StatusView {
  let reader: ReaderState

  func draw(on canvas: inout Canvas) {
    guard let row = reader.panes.status else { return }
    let columns = 0..<reader.size.columns
    canvas.fill(Style(.status), row: row, columns: columns)
    let margin = columns.count >= 24 ? 1 : 0
    let right = drawRight(row: row, end: columns.upperBound - margin, on: &canvas)
    let left = span(margin, right - 1)
    if case .prompt(let prompt) = reader.focus {
      draw(prompt, row: row, columns: left, on: &canvas)
    } else if case .who(let choice) = reader.focus {
      draw(
        choice.editor, after: Phrases.whoPrompt, row: row, columns: left, on: &canvas,
        style: { _ in Style(.prompt) })
    } else {
      let style = Style(reader.notice?.isError == true ? .error : .status)
      canvas.draw(reader.notice?.text ?? title, style, row: row, columns: left)
    }
  }

  private func draw(_ prompt: Prompt, row: Int, columns: Range<Int>, on canvas: inout Canvas) {
    draw(
      prompt.editor, after: Phrases.sign(of: prompt.kind), row: row, columns: columns, on: &canvas
    ) { index in
      Style(isFailing(prompt) && index >= prompt.matching.count ? .error : .prompt)
    }
  }

  /// Draws a line that is being typed, with the cursor, behind a sign.
  private func draw(
    _ editor: LineEditor, after sign: String, row: Int, columns: Range<Int>,
    on canvas: inout Canvas, style: (Int) -> Style
  ) {
    guard !columns.isEmpty else { return }
    var end = canvas.draw(sign, Style(.prompt), row: row, columns: columns)
    let hidden = hiddenCount(editor, room: max(1, columns.upperBound - end - 1))
    for (index, character) in editor.characters.enumerated().dropFirst(hidden) {
      if index == editor.cursor { canvas.placeCursor(row: row, column: end) }
      guard end < columns.upperBound else { break }
      end = canvas.draw(
        String(character), style(index), row: row, columns: span(end, columns.upperBound))
    }
    if editor.cursor == editor.characters.count { canvas.placeCursor(row: row, column: end) }
  }

  /// The number of characters to hide at the start of a prompt, so that the text up to the cursor
  /// fits.
  private func hiddenCount(_ editor: LineEditor, room: Int) -> Int {
    var left = room
    let shown = editor.characters[..<editor.cursor].reversed().prefix { character in
      left -= UTF8Text(String(character)).columns
      return left >= 0
    }
    return editor.cursor - shown.count
  }

  /// Whether the typed text has no match, so that the part that fails is marked.
  private func isFailing(_ prompt: Prompt) -> Bool {
    guard prompt.kind == .search, !prompt.editor.characters.isEmpty else { return false }
    guard let search = reader.search else { return true }
    return search.isDone && search.count == 0
  }

  /// Draws the parts of the right side that fit, from the right, and returns the column where they
  /// begin.
  private func drawRight(row: Int, end: Int, on canvas: inout Canvas) -> Int {
    var end = end
    let limit = leftLimit
    for (index, part) in parts.enumerated() {
      let text = UTF8Text(reader.settings.usesASCII ? part.inASCIIMarks : part)
      let start = end - text.columns - (index == 0 ? 0 : 3)
      guard start >= limit else { break }
      canvas.draw(part, Style(.statusAccent), row: row, columns: span(start, start + text.columns))
      end = start
    }
    return end
  }

  /// The columns reserved for the left side: a third of the screen, or as many as a message needs.
  private var leftLimit: Int {
    let share = reader.panes.breadth == .tiny ? 0 : reader.size.columns / 3
    if case .prompt = reader.focus { return share }
    if case .who = reader.focus { return share }
    guard let notice = reader.notice else { return share }
    return max(share, UTF8Text(notice.text).columns + 2)
  }

  /// The parts of the right side. The most important one comes first, at the right edge.
  private var parts: [String] {
    let parts = [position, hint, filter, matches, quote ?? total, shelf, analysis, coverage, badge]
    return parts.compactMap { $0 }
  }

  private var position: String { "\(reader.viewport.percent)%" }

  /// How to open the help, at the start of the text.
  private var hint: String? {
    guard reader.viewport.isAtStart, reader.speakers.quote == nil, reader.search == nil else {
      return nil
    }
    return reader.settings.keymap.keys(of: .help).first.map { Phrases.hint($0.name) }
  }

  /// Which of several articles this is.
  private var shelf: String? {
    reader.shelf.flatMap { $0.count > 1 ? Phrases.article($0.number, of: $0.count) : nil }
  }

  private var analysis: String? {
    if reader.place.isGrowing { return Phrases.reading }
    if reader.place.isFollowing { return Phrases.followed }
    if reader.analysis.isRunning { return Phrases.analysing(reader.analysis.percent) }
    return reader.isStale ? Phrases.stale : nil
  }

  /// That few quotes are found in the language of the article.
  private var coverage: String? {
    guard reader.article.coverage == .marks, reader.printout == nil else { return nil }
    let language = reader.article.metadata.language
    return reader.panes.breadth == .wide
      ? Phrases.coverage(language) : Phrases.shortCoverage(language)
  }

  private var badge: String? {
    guard !reader.article.corrections.isEmpty, reader.panes.bannerRows == 0 else { return nil }
    let count = reader.article.corrections.count
    return count == 1 ? "⚑" : "⚑ \(count)"
  }

  /// The speaker who passes the filter, unless the current quote says so.
  private var filter: String? {
    guard let filter = reader.speakers.filter, !isFiltered else { return nil }
    return Phrases.only(short(filter))
  }

  /// Whether the current quote is by the speaker who passes the filter.
  private var isFiltered: Bool {
    guard let filter = reader.speakers.filter, let quote = reader.speakers.quote else {
      return false
    }
    return reader.article.quotes[quote].isSaid(by: filter)
  }

  /// The name of a speaker, or the letter on a narrow screen.
  private func short(_ speaker: Speaker.ID) -> String {
    reader.panes.breadth > .narrow
      ? reader.article.speakers[speaker].name : reader.annotations.letters[speaker]
  }

  /// The number of quotes, while none is current.
  private var total: String? {
    guard reader.panes.breadth > .narrow, !reader.isLong, !reader.article.quotes.isEmpty else {
      return nil
    }
    return reader.settings.countsParaphrases
      ? Phrases.count(QuoteCount(reader.stops, in: reader.article))
      : Phrases.quotes(reader.stops.count)
  }

  private var matches: String? {
    guard let search = reader.search else { return nil }
    return Phrases.matches(
      current: search.current.map { $0 + 1 }, count: search.count, inQuotes: search.countInQuotes,
      isComplete: search.isDone && !search.isCut,
      percent: search.isDone ? nil : search.percent(of: reader.article))
  }

  /// Where the current quote is among those of its speaker and among all.
  private var quote: String? {
    guard let current = reader.speakers.quote else { return nil }
    let quote = reader.article.quotes[current]
    let all = number(of: current)
    let parts = [isFiltered ? Phrases.only : nil, text(of: quote, current, all)].compactMap { $0 }
    let text = parts.joined(separator: " ")
    let decided = quote.decision == nil ? text : "✓ " + text
    return reader.isCorrected(quote) ? "‡ " + decided : decided
  }

  private func text(of quote: Quote, _ index: Int, _ all: String?) -> String {
    let guess = quote.isUncertain ? "?" : ""
    guard let speaker = reader.speaker, quote.speaker != nil, !reader.isLong else {
      let name = names(of: quote, first: quote.speaker) ?? reader.article.sourceName(of: quote)
      return Phrases.quote(all ?? Phrases.paraphrase, by: (name ?? Phrases.nobody) + guess)
    }
    let name = names(of: quote, first: speaker) ?? Phrases.nobody
    return Phrases.quote(own(index, of: speaker), of: name + guess, all)
  }

  /// The name of a speaker of a quote and of who says it too, or how many those are: “Ann Lee with Bob Moss”.
  private func names(of quote: Quote, first: Speaker.ID?) -> String? {
    guard let first else { return nil }
    let others = quote.speakers.filter { $0 != first }
    guard let other = others.first else { return short(first) }
    let isNamed = others.count == 1 && reader.panes.breadth == .wide
    return Phrases.name(short(first), with: isNamed ? short(other) : nil, of: others.count)
  }

  /// The number of a quote among those of its speaker, or among the paraphrases if it is one that
  /// is not counted.
  private func own(_ quote: Int, of speaker: Speaker.ID) -> String {
    let stops = reader.stops(of: speaker)
    if let index = stops.firstIndex(of: quote) {
      return Phrases.position(index + 1, of: stops.count)
    }
    let others = reader.article.speakers[speaker].quotes.filter {
      !reader.article.quotes[$0].hasMarks
    }
    let number = (others.firstIndex(of: quote) ?? 0) + 1
    return Phrases.paraphrase + " " + Phrases.position(number, of: others.count)
  }

  /// The number of a quote and the total, which may be unknown in a long text; `nil` for a
  /// paraphrase that is not counted.
  private func number(of quote: Int) -> String? {
    guard reader.isLong else {
      let stops = reader.stops
      return stops.firstIndex(of: quote).map { Phrases.position($0 + 1, of: stops.count) }
    }
    let start = reader.article.quotes[quote].extent.lowerBound
    guard start < reader.analysis.index.end else { return nil }
    let number = reader.analysis.index.first(startingAtOrAfter: start) + 1
    return Phrases.position(number, of: reader.analysis.index.count)
      + (reader.analysis.isRunning ? "+" : "")
  }

  private var title: String {
    if case .help = reader.focus { return Phrases.help }
    if case .selection = reader.focus { return Phrases.selecting }
    if case .outline = reader.focus { return Phrases.outline }
    if case .links = reader.focus { return Phrases.links }
    if case .digest = reader.focus { return Phrases.digest }
    if case .why = reader.focus { return Phrases.whyPage }
    let title = reader.printout == nil ? reader.article.title : nil
    return title ?? reader.article.metadata.source ?? ""
  }
}
