import Document
import Text

/// The question who says a quotation, which covers the screen: its words, and the answers to choose from.
struct WhoView {
  let reader: ReaderState

  func draw(_ choice: WhoChoice, on canvas: inout Canvas) {
    let bottom = reader.panes.status ?? reader.size.rows
    let margin = reader.size.columns >= 24 ? 2 : 0
    let columns = span(margin, reader.size.columns - margin)
    let quote = reader.article.quotes[choice.quote]
    let said = reader.article.words(of: quote.pieces)
    canvas.draw(Phrases.whoSays, Style(.title), row: 0, columns: columns)
    canvas.draw(said, Style(.faint), row: 1, columns: columns)
    let answers = choice.answers
    let rows = max(1, bottom - Self.firstRow)
    let selected = min(choice.selected, answers.count - 1)
    let first = max(0, min(selected - rows / 2, answers.count - rows))
    for (row, index) in zip(Self.firstRow..<bottom, span(first, answers.count)) {
      let isSelected = index == selected
      let style = style(of: answers[index], isSelected: isSelected)
      if isSelected {
        canvas.fill(style, row: row, columns: columns)
        canvas.put(.current, style, row: row, column: columns.lowerBound)
      }
      canvas.draw(words(of: answers[index]), style, row: row, columns: columns.dropFirst(2))
    }
  }

  private static let firstRow = 3

  private func words(of answer: WhoChoice.Answer) -> String {
    switch answer {
    case .name(let name): name
    case .nobody: Phrases.nobody
    }
  }

  private func style(of answer: WhoChoice.Answer, isSelected: Bool) -> Style {
    guard !isSelected else { return Style(.selection) }
    guard case .name(let name) = answer,
      let speaker = reader.article.speakers.first(where: { $0.name == name })
    else { return Style(.faint) }
    return Style(reader.annotations.role(of: speaker.id))
  }
}
