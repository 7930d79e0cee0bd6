import Document
import Text

/// The rule above the text. If there is room it is a scrollbar, with ticks for quotes, corrections
/// and matches.
///
/// Each column of the scrollbar stands for an equal share of the text in bytes. It is horizontal,
/// because a column beside the text would scroll with it in terminals that scroll whole rows, and
/// would be redrawn in every row.
struct RuleView {
  let reader: ReaderState

  func draw(on canvas: inout Canvas) {
    guard let row = reader.panes.rule else { return }
    let columns = reader.panes.beside
    canvas.rule(Style(.border), row: row, columns: columns)
    guard reader.panes.hasScrollbar else { return }
    let length = max(1, reader.article.text.count)
    let visible = reader.viewport.visible
    for column in columns {
      let share =
        (length * column / columns.count)..<(length * (column + 1) / columns.count)
      let isShown = share.overlaps(visible) && !visible.isEmpty
      if let (mark, style) = tick(share, isShown: isShown) {
        canvas.put(mark, style, row: row, column: column)
      } else if isShown {
        canvas.put(.thumb, Style(.border), row: row, column: column)
      }
    }
  }

  /// The tick for a share of the text: for a match, or else a correction, or else a quote that
  /// begins in it.
  private func tick(_ share: ByteRange, isShown: Bool) -> (Mark, Style)? {
    if let search = reader.search {
      let next = search.index(endingAfter: share.lowerBound)
      if next < search.count, search[next].lowerBound < share.upperBound {
        return (.matchTick, Style(.match, isShown ? .reverse : []))
      }
    }
    let isCorrected = reader.annotations.passages.starts(in: share) != nil
    if isCorrected
      || reader.article.corrections.contains(where: { share.contains($0.range.lowerBound) })
    {
      return (.corrected, Style(.correction, isShown ? .reverse : []))
    }
    return quoteRole(share).map { (isShown ? .shownQuoteTick : .quoteTick, Style($0)) }
  }

  /// The role of a quote that begins in a share of the text. If a speaker is selected, only that
  /// speaker's quotes count.
  private func quoteRole(_ share: ByteRange) -> Role? {
    let selected = reader.speakers.filter ?? reader.speakers.selected
    let quotes = selected.map(reader.stops) ?? reader.stops
    return reader.article.firstQuote(among: quotes, startingIn: share).map {
      reader.article.quotes[$0].speaker.map(reader.annotations.role) ?? .gutter
    }
  }
}
