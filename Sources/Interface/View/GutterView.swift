import Document
import Layout
import Text

/// The gutter beside a line: `‡` for a passage that was corrected, `>` for the current quote, the
/// letters of the speakers, and a bar along their words.
struct GutterView {
  let reader: ReaderState
  /// The column after it.
  let end: Int

  func draw(
    _ line: LayoutLine, _ pieces: [SpanIndex<Int>.Span], row: Int, isFirstRow: Bool,
    on canvas: inout Canvas
  ) {
    let width = reader.panes.gutterWidth
    guard width > 0 else { return }
    let said = pieces.filter { reader.article.quotes[$0.value].speaker != nil }
    if let piece = said.last {
      drawBar(piece.value, row: row, column: end - 2, on: &canvas)
    }
    if width >= 4 {
      drawLetters(said, line, row: row, isFirstRow: isFirstRow, on: &canvas)
      if pieces.contains(where: { $0.value == reader.speakers.quote }) {
        canvas.put(.current, Style(.gutter, .bold), row: row, column: end - 5)
      }
    }
    if !reader.annotations.passages.meeting(line.range).isEmpty {
      let column = end - min(width, 6)
      canvas.put(.corrected, Style(.correction), row: row, column: column)
    }
  }

  private func drawBar(_ quote: Int, row: Int, column: Int, on canvas: inout Canvas) {
    let isDirect = reader.article.quotes[quote].kind != .indirect
    canvas.put(isDirect ? .quoteBar : .indirectBar, style(of: quote), row: row, column: column)
  }

  /// Draws the letters of at most two speakers whose words begin in this line, or continue in the
  /// first row on the screen.
  private func drawLetters(
    _ pieces: [SpanIndex<Int>.Span], _ line: LayoutLine, row: Int, isFirstRow: Bool,
    on canvas: inout Canvas
  ) {
    let begun = pieces.filter { isFirstRow || line.range.contains($0.range.lowerBound) }
    var shown: [Int] = []
    for quote in begun.map(\.value) {
      let speaker = reader.article.quotes[quote].speaker
      if !shown.contains(where: { reader.article.quotes[$0].speaker == speaker }) {
        shown.append(quote)
      }
    }
    let places = reader.panes.gutterWidth >= 6 ? 2 : 1
    for (index, quote) in shown.suffix(places).reversed().enumerated() {
      guard let speaker = reader.article.quotes[quote].speaker else { continue }
      let isGuess = reader.article.quotes[quote].isUncertain
      let letter = isGuess ? "?" : reader.annotations.letters[speaker]
      canvas.put(letter, width: 1, style(of: quote), row: row, column: end - 3 - index)
      if shown.count == 1, places > 1, isDecided(quote) {
        canvas.put(.decided, style(of: quote), row: row, column: end - 4)
      }
    }
  }

  private func isDecided(_ quote: Int) -> Bool {
    let quote = reader.article.quotes[quote]
    return quote.decision != nil || reader.article.speaker(of: quote)?.decision != nil
  }

  private func style(of quote: Int) -> Style {
    let quote = reader.article.quotes[quote]
    if reader.isDimmed(quote) { return Style(.faint) }
    return Style(quote.speaker.map(reader.annotations.role) ?? .gutter)
  }
}
