import Document
import Layout
import Text

/// The panel below the text that explains how the speaker of the current quote was found: the
/// sentence with the words that decided, and what was made of them.
struct WhyView {
  let reader: ReaderState

  /// A row of the panel.
  private enum Row {
    case title(String)
    case sentence(ByteRange)
    case fact(label: String, words: String)
  }

  /// The columns of the labels.
  private static let labelWidth = 10
  /// The most rows of the sentence.
  private static let sentenceRows = 3

  /// The number of rows that the panel needs, with the rule above.
  func rowCount(width: Int) -> Int { rows(width: width).count + 1 }

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
    case .sentence(let range):
      canvas.draw(range, of: reader.article.text, row: row, columns: columns, style: style)
    case .fact(let label, let words):
      canvas.draw(label, Style(.faint), row: row, columns: columns.prefix(Self.labelWidth))
      canvas.draw(words, Style(), row: row, columns: columns.dropFirst(Self.labelWidth))
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

  private func rows(width: Int) -> [Row] {
    guard let quote else { return [] }
    let name = reader.article.sourceName(of: quote)
    let explanation = Explanation(
      quote, in: reader.article, isCorrected: reader.isCorrected(quote))
    var rows = [Row.title(Phrases.why(name ?? Phrases.nobody))]
    if let sentence = explanation.sentence { rows += lines(of: sentence, quote, width: width) }
    for fact in explanation.facts {
      let text = UTF8Text(fact.words)
      let lines = LineBreaker(text: text, width: max(8, width - Self.labelWidth))
        .lines(of: text.range)
      for (index, line) in lines.enumerated() {
        rows.append(.fact(label: index == 0 ? fact.label : "", words: text[line]))
      }
    }
    return rows
  }

  /// The rows of the sentence with the words that decided.
  private func lines(of sentence: ByteRange, _ quote: Quote, width: Int) -> [Row] {
    let lines = LineBreaker(text: reader.article.text, width: max(8, width)).lines(of: sentence)
    let decisive = quote.mention ?? quote.cue ?? sentence
    let first = lines.firstIndex { $0.upperBound > decisive.lowerBound } ?? 0
    let start = max(0, min(first - 1, lines.count - Self.sentenceRows))
    return lines[start...].prefix(Self.sentenceRows).map { .sentence($0) }
  }
}
