import Document
import Text

/// The panel below the text that explains how the speaker of the current quote was found.
struct WhyView {
  let reader: ReaderState

  /// The number of rows, with the rule above.
  var rowCount: Int { facts.count + 2 }

  func draw(on canvas: inout Canvas) {
    let rows = reader.panes.panelRows
    guard reader.showsWhy, !rows.isEmpty, let quote = reader.speakers.quote else { return }
    let end = reader.panes.beside.upperBound
    let columns = span(reader.panes.text.lowerBound, end)
    canvas.rule(Style(.border), row: rows.lowerBound, columns: 0..<end)
    let name = reader.article.speaker(of: reader.article.quotes[quote])?.name
    let title = Phrases.why(name ?? Phrases.nobody)
    for (row, fact) in zip(rows.dropFirst(), [("", title)] + facts) {
      guard !fact.0.isEmpty else {
        canvas.draw(title, Style(.title), row: row, columns: columns)
        continue
      }
      let labelEnd = canvas.draw(fact.0, Style(.faint), row: row, columns: columns.prefix(10))
      canvas.draw(
        fact.1, Style(), row: row,
        columns: span(max(labelEnd, columns.lowerBound + 10), end))
    }
  }

  /// The evidence, as labels and sentences.
  private var facts: [(String, String)] {
    guard let index = reader.speakers.quote else { return [] }
    let quote = reader.article.quotes[index]
    var facts = [(Phrases.rule, Phrases.evidence(quote.evidence))]
    if let cue = quote.cue { facts.append((Phrases.cue, "“\(reader.article[cue])”")) }
    if let mention = quote.mention {
      facts.append((Phrases.mention, "“\(reader.article[mention])”"))
    }
    facts.append((Phrases.confidence, "\(Int(quote.confidence * 100 + 0.5))%"))
    if quote.isBelief { facts.append((Phrases.mode, Phrases.belief)) }
    if reader.isCorrected(quote) { facts.append((Phrases.note, Phrases.touched)) }
    return facts
  }
}
