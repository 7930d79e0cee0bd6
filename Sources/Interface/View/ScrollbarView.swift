import Document
import Text

/// The column right of the text that shows where the reader is, and where quotes, corrections and matches are.
///
/// Each row stands for an equal share of the text's bytes.
struct ScrollbarView {
  let model: Model

  func draw(on canvas: inout Canvas) {
    guard let column = model.panes.scrollbar else { return }
    let rows = model.panes.textRows
    let length = max(1, model.article.text.count)
    let visible = model.viewport.visible
    for row in rows {
      let index = row - rows.lowerBound
      let share = (length * index / rows.count)..<(length * (index + 1) / rows.count)
      let isShown = share.overlaps(visible) && !visible.isEmpty
      let (mark, role) = tick(share) ?? (.thumb, .border)
      guard isShown || mark != .thumb else { continue }
      canvas.put(
        mark, Style(role, isShown && mark != .thumb ? .reverse : []), row: row, column: column)
    }
  }

  /// The mark for what begins in a share of the text: a match before a correction before a quote.
  private func tick(_ share: ByteRange) -> (Mark, Role)? {
    if let search = model.search {
      let next = search.index(endingAfter: share.lowerBound)
      if next < search.count, search[next].lowerBound < share.upperBound {
        return (.matchTick, .match)
      }
    }
    let isCorrected = model.annotations.passages.starts(in: share) != nil
    if isCorrected || model.article.corrections.contains(where: { $0.range.overlaps(share) }) {
      return (.corrected, .correction)
    }
    return quoteTick(share)
  }

  /// The mark for a quote of the selected speaker; for any quote when none is selected.
  private func quoteTick(_ share: ByteRange) -> (Mark, Role)? {
    let selected = model.filter ?? model.list.selected
    let quotes = selected.map { model.article.speakers[$0].quotes } ?? model.annotations.stops
    guard let quote = model.article.firstQuote(among: quotes, startingIn: share) else { return nil }
    return (.quoteTick, model.article.quotes[quote].speaker.map { .speaker($0) } ?? .gutter)
  }
}
