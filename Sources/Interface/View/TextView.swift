import Document
import Layout
import Text

/// The rows of a column of text, and the gutter beside them.
struct TextView {
  let reader: ReaderState
  private let lines: ArraySlice<LayoutLine>
  private let text: Range<Int>
  private let gutter: GutterView

  init(reader: ReaderState, column: Int) {
    self.reader = reader
    lines = reader.viewport.page(inColumn: column)
    text = reader.panes.texts[column]
    gutter = GutterView(reader: reader, end: text.lowerBound)
  }

  func draw(on canvas: inout Canvas) {
    for (index, line) in lines.enumerated() {
      let row = reader.panes.textRows.lowerBound + index
      switch line.content {
      case .blank: break
      case .rule:
        canvas.rule(Style(.border), row: row, columns: text.prefix(max(1, text.count / 3)))
      case .text: draw(line, row: row, on: &canvas)
      }
      if let printout = reader.printout { draw(edges: line, of: printout, row: row, on: &canvas) }
    }
  }

  private func draw(_ line: LayoutLine, row: Int, on canvas: inout Canvas) {
    let kind = reader.article.blocks[line.block].kind
    drawMarker(line, kind, row: row, on: &canvas)
    let styles = LineStyles(line.range, kind, in: reader)
    let start = text.lowerBound + line.start - reader.shift
    let columns = start..<max(start, reader.size.columns)
    let end = canvas.draw(
      Placement(of: line, in: reader.article.text), of: reader.article.text, row: row,
      columns: columns, style: styles.style)
    if line.isHyphenated {
      let style = styles.style(line.range.upperBound - 1)
      canvas.put("-", width: 1, style, row: row, column: end)
    }
    if reader.settings.showsLinks { link(line, row: row, on: &canvas) }
    let isFirstRow = row == reader.panes.textRows.lowerBound
    gutter.draw(
      line, styles.pieces, row: row, isFirstRow: isFirstRow, on: &canvas)
  }

  /// Draws the number of a line of a printout, and the sign of one that is cut.
  private func draw(
    edges line: LayoutLine, of printout: Printout, row: Int, on canvas: inout Canvas
  ) {
    let gutter = reader.panes.gutterWidth
    if reader.settings.chopsLines, isCut(line), let last = text.last {
      canvas.put(.goesOn, Style(.gutter, .reverse), row: row, column: last)
    }
    guard gutter > 0 else { return }
    canvas.fill(Style(), row: row, columns: 0..<gutter)
    let start = line.range.lowerBound
    guard start == 0 || reader.article.text[start - 1] == .newline else { return }
    let number = String(printout.lineNumber(at: start))
    canvas.draw(
      number, Style(.faint), row: row, columns: max(0, gutter - 1 - number.count)..<gutter)
  }

  /// Whether a line goes on behind the last column. Only what is on the screen is read.
  private func isCut(_ line: LayoutLine) -> Bool {
    let end = reader.shift + text.count
    var isCut = false
    Placement(of: line, in: reader.article.text).forEach { glyph, _, column in
      isCut = column + glyph.width > end
      return !isCut
    }
    return isCut
  }

  /// Links the cells of a row to their addresses.
  private func link(_ line: LayoutLine, row: Int, on canvas: inout Canvas) {
    let links = reader.annotations.links.meeting(line.range)
    guard !links.isEmpty else { return }
    let start = text.lowerBound + line.start
    Placement(of: line, in: reader.article.text).forEach { glyph, offset, column in
      let place = start + column..<start + column + max(1, glyph.width)
      if let link = links.first(where: { $0.range.contains(offset) })?.value, link.place == nil {
        canvas.link(place, to: link.address, row: row)
      }
      return true
    }
  }

  private func drawMarker(_ line: LayoutLine, _ kind: Block.Kind, row: Int, on canvas: inout Canvas)
  {
    let column = text.lowerBound + line.indent - 2
    switch line.marker {
    case .none: break
    case .bullet: canvas.put(.bullet, Style(.gutter), row: row, column: column)
    case .number:
      let sign = line.sign ?? ""
      let start = max(text.lowerBound, column + 2 - sign.count)
      canvas.draw(sign, Style(.gutter), row: row, columns: start..<(column + 2))
    case .bar:
      let style = Style(kind == .correction ? .correction : .gutter)
      canvas.put(.setApartBar, style, row: row, column: column)
    }
  }
}

extension Block.Kind {
  /// The role of words in a block of this kind.
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
