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
      canvas.draw(message ?? title, style, row: row, columns: left)
    }
  }

  /// What is shown instead of the title: a message, or which key is awaited.
  private var message: String? {
    if let notice = reader.notice { return notice.text }
    let forms = reader.prefix.awaited(marks: reader.place.markNames, keymap: reader.settings.keymap)
    return forms.map { $0.fitting(in: reader.size.columns - 8) }
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
    editor.characters[..<editor.cursor].ending(in: room).startIndex
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
    for (index, forms) in parts.enumerated() {
      let found = forms.lazy.map { form in
        let text = UTF8Text(reader.settings.usesASCII ? form.inASCIIMarks : form)
        return (form, columns: text.columns, start: end - text.columns - (index == 0 ? 0 : 3))
      }.first { $0.start >= limit }
      guard let (form, columns, start) = found else { break }
      canvas.draw(form, Style(.statusAccent), row: row, columns: span(start, start + columns))
      end = start
    }
    return end
  }

  /// The columns reserved for the left side: a third of the screen, or as many as a message needs.
  private var leftLimit: Int {
    let share = reader.panes.breadth == .tiny ? 0 : reader.size.columns / 3
    if case .prompt = reader.focus { return share }
    if case .who = reader.focus { return share }
    guard let message else { return share }
    return max(share, UTF8Text(message).columns + 2)
  }

  /// The parts of the right side, each in forms from long to short. The most important one comes first, at the right
  /// edge.
  private var parts: [[String]] {
    if let place = placeOnPage { return [[place]] }
    func only(_ part: String?) -> [String] { part.map { [$0] } ?? [] }
    return [
      only(position), only(hint), filter, only(matches), quote ?? only(total), only(shelf),
      only(analysis), only(coverage), only(badge),
    ].filter { !$0.isEmpty }
  }

  private var position: String { "\(reader.viewport.percent)%" }

  /// Where a page that covers the text is; `nil` for pages about the current quote, and if there is none.
  private var placeOnPage: String? {
    switch reader.focus {
    case .help(let top): "\(HelpView(reader: reader).percent(from: top))%"
    case .outline(let selected):
      Phrases.position(selected + 1, of: reader.annotations.outline.entries.count)
    case .links(let selected): Phrases.position(selected + 1, of: reader.links.count)
    case .digest(let digest, let selected):
      Phrases.position(selected + 1, of: digest.entries.count)
    case .text, .speakers, .selection, .prompt, .who, .why: nil
    }
  }

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

  /// The source that passes the filter, unless the current quote says so.
  private var filter: [String] {
    guard let filter = reader.speakers.filter, !isFiltered else { return [] }
    return switch filter {
    case .speaker(let id): names(of: id).map(Phrases.only)
    case .words(let words): cut(words).map(Phrases.only)
    case .nobody: [Phrases.only(Phrases.nobody)]
    }
  }

  /// Whether the current quote passes the filter.
  private var isFiltered: Bool {
    guard reader.speakers.filter != nil, let quote = reader.speakers.quote else { return false }
    return !reader.isDimmed(reader.article.quotes[quote])
  }

  /// The name of a speaker, the same cut, and the letter; only that on a narrow screen.
  private func names(of speaker: Speaker.ID) -> [String] {
    let letter = reader.annotations.letters[speaker]
    guard reader.panes.breadth > .narrow else { return [letter] }
    return cut(reader.article.speakers[speaker].name) + [letter]
  }

  private func cut(_ name: String) -> [String] { [name, name.cut(to: 20)] }

  /// The number of quotes, while none is current.
  private var total: String? {
    guard reader.panes.breadth > .narrow, !reader.isLong, !reader.article.quotes.isEmpty else {
      return nil
    }
    return Phrases.count(QuoteCount(reader.stops, in: reader.article))
  }

  private var matches: String? {
    guard let search = reader.search else { return nil }
    return Phrases.matches(
      current: search.current.map { $0 + 1 }, count: search.count, inQuotes: search.countInQuotes,
      isComplete: search.isDone && !search.isCut,
      percent: search.isDone ? nil : search.percent(of: reader.article))
  }

  /// Where the current quote is among those of its speaker and among all, from long to short.
  private var quote: [String]? {
    guard let current = reader.speakers.quote else { return nil }
    let quote = reader.article.quotes[current]
    let all = number(of: current)
    let signs =
      (reader.isCorrected(quote) ? "‡ " : "") + (quote.decision == nil ? "" : "✓ ")
      + (isFiltered ? Phrases.only + " " : "")
    return texts(of: quote, current, all).map { signs + $0 }
  }

  private func texts(of quote: Quote, _ index: Int, _ all: String?) -> [String] {
    let guess = quote.isUncertain ? "?" : ""
    let source = reader.article.sourceName(of: quote)
    let forms =
      quote.speaker.map { names(of: quote, first: reader.speaker ?? $0) }
      ?? cut(source ?? Phrases.nobody)
    guard source != nil, !reader.isLong, let own = own(index) else {
      return forms.map { Phrases.quote(all ?? Phrases.paraphrase, by: $0 + guess) }
    }
    return forms.map { Phrases.quote(own, of: $0 + guess, all) }
  }

  /// The name of a speaker of a quote with that of the other, or with how many others say it, and shorter.
  private func names(of quote: Quote, first: Speaker.ID) -> [String] {
    let (names, others) = (names(of: first), quote.speakers.filter { $0 != first })
    guard let other = others.first else { return names }
    let counted = names.map { Phrases.name($0, with: nil, of: others.count) }
    guard others.count == 1, reader.panes.breadth > .narrow else {
      return counted + names.suffix(1)
    }
    let both = Phrases.name(names[0], with: reader.article.speakers[other].name, of: 1)
    return [both] + counted + names.suffix(1)
  }

  /// The number of the current quote among those of its source, or among the paraphrases if it is
  /// one that is not counted.
  private func own(_ quote: Int) -> String? {
    guard let source = reader.speakers.source(in: reader.article) else { return nil }
    let stops = reader.stops(of: source)
    if let index = stops.firstIndex(of: quote) {
      return Phrases.position(index + 1, of: stops.count)
    }
    let others = reader.article.quotes(from: source).filter {
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
