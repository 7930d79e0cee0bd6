import Document
import Layout
import Text

/// The banner with the corrections, above the text.
struct BannerView {
  let reader: ReaderState

  func draw(on canvas: inout Canvas) {
    let rows = reader.panes.bannerRows
    guard rows > 0 else { return }
    if reader.banner.state == .expanded {
      drawExpanded(rows: rows, on: &canvas)
    } else {
      drawLine(on: &canvas)
    }
  }

  /// The rows of the expanded banner. With the rule below, it takes at most half of the screen.
  var expandedRows: Int { min(lines.count, reader.size.rows / 2 - 1) }

  private var textArea: Range<Int> { reader.panes.beside }

  private var start: Int { max(textArea.lowerBound + 2, reader.panes.text.lowerBound) }

  private func drawHead(_ notice: Correction, row: Int, on canvas: inout Canvas) -> Int {
    let style = Style(.correction, .bold)
    canvas.put(.flag, style, row: row, column: start - 2)
    return canvas.draw(
      head(of: notice), style, row: row, columns: span(start, textArea.upperBound))
  }

  private func drawLine(on canvas: inout Canvas) {
    guard let notice = reader.article.corrections.first else { return }
    let hint = Phrases.correctionHint(reader.article.corrections.count)
    let hintStart = max(start, textArea.upperBound - hint.unicodeScalars.count - 1)
    let end = drawHead(notice, row: 0, on: &canvas)
    guard end + 2 < hintStart else { return }
    canvas.draw(hint, Style(.key), row: 0, columns: span(hintStart, textArea.upperBound))
    guard hintStart - end > 24 else { return }
    canvas.draw(
      beginning(of: notice.body), Style(.correction), row: 0, columns: span(end + 2, hintStart - 2))
  }

  /// The beginning of a notice, enough to fill a row.
  private func beginning(of range: ByteRange) -> String {
    let text = reader.article.text
    let end = min(range.upperBound, range.lowerBound + 8 * reader.size.columns)
    return text.words(in: range.lowerBound..<text.boundary(atOrBefore: end))
  }

  private func drawExpanded(rows: Int, on canvas: inout Canvas) {
    for (row, line) in lines.prefix(rows).enumerated() {
      switch line {
      case .head(let notice): _ = drawHead(notice, row: row, on: &canvas)
      case .words(let range):
        canvas.draw(
          range, of: reader.article.text, row: row, columns: span(start, textArea.upperBound)
        ) { _ in Style(.correction) }
      }
    }
    guard lines.count > rows, rows > 1 else { return }
    let columns = span(start, textArea.upperBound)
    canvas.fill(Style(.correction), row: rows - 1, columns: columns)
    canvas.draw(Phrases.correctionGoesOn, Style(.key), row: rows - 1, columns: columns)
  }

  private enum Row {
    case head(Correction)
    case words(ByteRange)
  }

  private var lines: [Row] {
    let width = min(72, textArea.upperBound - start - 1)
    let breaker = LineBreaker(text: reader.article.text, width: width)
    return reader.article.corrections.flatMap { notice in
      [.head(notice)] + breaker.lines(of: notice.body).map { .words($0) }
    }
  }

  private func head(of notice: Correction) -> String {
    let label = notice.label.map { reader.article[$0] } ?? Phrases.label(notice.kind)
    let date = notice.date.map(Phrases.date) ?? notice.dateText.map { reader.article[$0] }
    return [label, date].compactMap { $0 }.joined(separator: " · ")
  }
}
