import Document

/// The status line: the title at the left, the position at the right, or a line for the reader.
struct StatusView {
  let model: Model

  func draw(on canvas: inout Canvas) {
    guard let row = model.panes.status else { return }
    canvas.fill(Style(.status), row: row, columns: 0..<model.size.columns)
    let position = "\(model.viewport.percent)%"
    let start = max(0, model.size.columns - position.utf8.count - 1)
    canvas.draw(position, Style(.statusAccent), row: row, columns: start..<model.size.columns)
    guard start > 2 else { return }
    let style = Style(model.notice?.isError == true ? .error : .status)
    canvas.draw(model.notice?.text ?? title, style, row: row, columns: 1..<(start - 1))
  }

  private var title: String {
    if model.isAnalysing { return "analysing…" }
    let headline = model.article.firstBlock(.headline).map { model.article[$0.range] }
    return model.article.metadata.title ?? headline ?? model.article.metadata.source ?? ""
  }
}
