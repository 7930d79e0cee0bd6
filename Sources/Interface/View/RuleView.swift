import Document
import Text

/// The rule above the text. Where there is room it is a scrollbar: heavy where the reader is, with ticks where
/// quotes, corrections and matches are.
///
/// Each column of the scrollbar stands for an equal share of the text's bytes. It lies across, since a column beside
/// the text would move with it in terminals that scroll whole rows, and would have to be sent again for every row.
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

  /// The mark for what begins in a share of the text: a match before a correction before a quote.
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

  /// The speaker of a quote that begins in a share of the text: of the selected speaker's, or of any when none is
  /// selected.
  private func quoteRole(_ share: ByteRange) -> Role? {
    let selected = reader.speakers.filter ?? reader.speakers.selected
    let quotes = selected.map { reader.article.speakers[$0].quotes } ?? reader.annotations.stops
    return reader.article.firstQuote(among: quotes, startingIn: share).map {
      reader.article.quotes[$0].speaker.map { .speaker($0) } ?? .gutter
    }
  }
}
