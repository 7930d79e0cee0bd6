import Document
import Layout
import Text

/// The panel below the text that explains how the speaker of the current quote was found: the
/// sentence with the words that decided, and what was made of them. Where the panel has no room, it is a page that
/// scrolls.
struct WhyView {
  let reader: ReaderState

  /// A row of the panel.
  private enum Row {
    case title(String)
    /// A row of the sentence, and whether words before or after it are left out.
    case sentence(ByteRange, isCutBefore: Bool, isCutAfter: Bool)
    case fact(label: String, words: String, column: Int)
  }

  /// The columns of the labels.
  private static let labelWidth = 10
  /// The most rows of the sentence.
  private static let sentenceRows = 3

  /// The columns from which labels stand beside their words.
  private static let narrow = 30

  /// The number of rows that the panel needs, with the rule above.
  func rowCount(width: Int) -> Int { rows(width: width).count + 1 }

  /// The number of rows of the page.
  var pageRowCount: Int { pageRows.count }

  /// Draws the page from a row on.
  func drawPage(from top: Int, on canvas: inout Canvas) {
    let bottom = reader.panes.status ?? reader.size.rows
    for (row, content) in zip(0..<bottom, pageRows.dropFirst(top)) {
      draw(content, row: row, columns: pageColumns, on: &canvas)
    }
  }

  private var pageRows: [Row] { rows(width: pageColumns.count, isWhole: true) }

  private var pageColumns: Range<Int> {
    let margin = reader.size.columns >= 24 ? 2 : 0
    return span(margin, reader.size.columns - margin)
  }

  func draw(on canvas: inout Canvas) {
    let panel = reader.panes.panelRows
    guard reader.showsWhy, !panel.isEmpty else { return }
    let end = reader.panes.beside.upperBound
    let columns = span(reader.panes.text.lowerBound, end - 1)
    canvas.rule(Style(.border), row: panel.lowerBound, columns: reader.panes.beside)
    for (row, content) in zip(panel.dropFirst(), rows(width: columns.count)) {
      draw(content, row: row, columns: columns, on: &canvas)
    }
  }

  private func draw(_ content: Row, row: Int, columns: Range<Int>, on canvas: inout Canvas) {
    switch content {
    case .title(let words): canvas.draw(words, Style(.title), row: row, columns: columns)
    case .sentence(let range, let isCutBefore, let isCutAfter):
      // The ellipsis hangs before the text, in its margin.
      if isCutBefore {
        canvas.put(.ellipsis, Style(.faint), row: row, column: columns.lowerBound - 1)
      }
      let end = canvas.draw(
        range, of: reader.article.text, row: row, columns: columns, style: style)
      if isCutAfter { canvas.put(.ellipsis, Style(.faint), row: row, column: end) }
    case .fact(let label, let words, let column):
      let labels = words.isEmpty ? columns : columns.prefix(column)
      canvas.draw(label, Style(.faint), row: row, columns: labels)
      canvas.draw(words, Style(), row: row, columns: columns.dropFirst(column))
    }
  }

  /// The style of a word of the sentence: the name is bold, the verb is underlined.
  private func style(_ offset: Int) -> Style {
    guard let quote else { return Style() }
    var style = Style(.faint)
    if quote.pieces.contains(where: { $0.contains(offset) }) {
      style.role = quote.speaker.map(reader.annotations.role) ?? .unattributed
    }
    if quote.mention?.contains(offset) == true { style = Style(.title, .bold) }
    if quote.cue?.contains(offset) == true { style = Style(.text, .underline) }
    return style
  }

  private var quote: Quote? { reader.speakers.quote.map { reader.article.quotes[$0] } }

  private func rows(width: Int, isWhole: Bool = false) -> [Row] {
    guard let quote else { return [] }
    let name = reader.article.sourceName(of: quote)
    let explanation = Explanation(
      quote, in: reader.article, isCorrected: reader.isCorrected(quote))
    var rows = broken(Phrases.why(name ?? Phrases.nobody), width: width).map { Row.title($0) }
    if let sentence = explanation.sentence {
      rows += lines(of: sentence, quote, width: width, isWhole: isWhole)
    }
    return rows + explanation.facts.flatMap { self.rows(of: $0, width: width) }
  }

  /// The rows of a fact. On a narrow screen the label stands above the words.
  private func rows(of fact: Explanation.Fact, width: Int) -> [Row] {
    let isNarrow = width < Self.narrow
    let column = isNarrow ? 2 : Self.labelWidth
    let lines = broken(fact.words, width: max(8, width - column)).enumerated().map { index, line in
      Row.fact(label: index == 0 && !isNarrow ? fact.label : "", words: line, column: column)
    }
    return (isNarrow ? [.fact(label: fact.label, words: "", column: column)] : []) + lines
  }

  private func broken(_ words: String, width: Int) -> [String] {
    let text = UTF8Text(words)
    return LineBreaker(text: text, width: max(1, width)).lines(of: text.range).map { text[$0] }
  }

  /// The rows of the sentence with the words that decided.
  private func lines(
    of sentence: ByteRange, _ quote: Quote, width: Int, isWhole: Bool
  ) -> [Row] {
    let lines = LineBreaker(text: reader.article.text, width: max(8, width)).lines(of: sentence)
    if isWhole { return lines.map { .sentence($0, isCutBefore: false, isCutAfter: false) } }
    let decisive = quote.mention ?? quote.cue ?? sentence
    let first = lines.firstIndex { $0.upperBound > decisive.lowerBound } ?? 0
    let start = max(0, min(first - 1, lines.count - Self.sentenceRows))
    let shown = start..<min(lines.count, start + Self.sentenceRows)
    return shown.map { index in
      .sentence(
        lines[index], isCutBefore: index == shown.lowerBound && start > 0,
        isCutAfter: index == shown.upperBound - 1 && shown.upperBound < lines.count)
    }
  }
}
