import Document
import Layout
import Text

/// The article on the screen: the rows of the viewport and the gutter beside them.
struct TextView {
  let model: Model

  func draw(on canvas: inout Canvas) {
    for (index, line) in model.viewport.page.enumerated() {
      let row = model.panes.textRows.lowerBound + index
      draw(line, row: row, on: &canvas)
      drawGutter(line, row: row, on: &canvas)
    }
  }

  private func draw(_ line: Line, row: Int, on canvas: inout Canvas) {
    let columns = model.panes.text
    switch line.content {
    case .blank: return
    case .rule:
      for column in columns.prefix(max(1, columns.count / 3)) {
        canvas.put(.rule, Style(.border), row: row, column: column)
      }
    case .text:
      drawMarker(line, row: row, on: &canvas)
      drawWords(line, row: row, on: &canvas)
    }
  }

  private func drawMarker(_ line: Line, row: Int, on canvas: inout Canvas) {
    let column = model.panes.text.lowerBound + line.indent - 2
    let isNotice = model.article.blocks[line.block].kind == .correction
    switch line.marker {
    case .none: break
    case .bullet: canvas.put(.bullet, Style(.gutter), row: row, column: column)
    case .bar:
      canvas.put(
        .setApartBar, Style(isNotice ? .correction : .gutter), row: row, column: column)
    }
  }

  private func drawWords(_ line: Line, row: Int, on canvas: inout Canvas) {
    let text = model.article.text
    let kind = model.article.blocks[line.block].kind
    let spans = model.marks.pieces.meeting(line.range)
    var column = model.panes.text.lowerBound + line.indent
    var offset = line.range.lowerBound
    var follows = false
    while offset < line.range.upperBound {
      let glyph = text.glyph(at: offset, before: line.range.upperBound)
      let isSpace = glyph.characterClass.lineBreak == .space && kind != .preformatted
      if !isSpace || !follows {
        let style = style(at: offset, spans, kind)
        canvas.put(
          text.cellText(glyph, at: offset), width: glyph.width, style, row: row, column: column)
        column += glyph.width
      }
      follows = isSpace
      offset += glyph.length
    }
  }

  private func style(
    at offset: Int, _ spans: [SpanIndex<Int>.Span], _ kind: Block.Kind
  ) -> Style {
    guard let span = spans.last(where: { $0.range.contains(offset) }) else {
      return Style(kind.role)
    }
    guard let speaker = model.article.quotes[span.value].speaker else {
      return Style(.unattributed)
    }
    return Style(.speaker(speaker))
  }

  private func drawGutter(_ line: Line, row: Int, on canvas: inout Canvas) {
    guard line.content == .text, model.panes.gutterWidth > 0 else { return }
    let end = model.panes.gutter + model.panes.gutterWidth
    for span in model.marks.pieces.meeting(line.range) {
      guard let speaker = model.article.quotes[span.value].speaker else { continue }
      let style = Style(.speaker(speaker))
      canvas.put(.quoteBar, style, row: row, column: end - 2)
      if line.range.contains(span.range.lowerBound) {
        canvas.put(model.marks.letters[speaker], width: 1, style, row: row, column: end - 3)
      }
    }
    if !model.marks.passages.meeting(line.range).isEmpty {
      canvas.put(.corrected, Style(.correction), row: row, column: model.panes.gutter)
    }
  }
}

extension Block.Kind {
  /// What words of this kind are on the screen.
  var role: Role {
    switch self {
    case .section: .section
    case .headline: .headline
    case .deck: .deck
    case .byline, .dateline: .byline
    case .subheading: .subheading
    case .caption: .caption
    case .credit, .trailer: .faint
    case .correction: .correction
    case .paragraph, .listItem, .blockQuotation, .preformatted: .text
    }
  }
}
