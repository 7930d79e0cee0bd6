import Document
import Text

/// The rule above the text. If there is room it is a scrollbar, with ticks for quotes, corrections
/// and matches, and the part that is on the screen has a background.
///
/// Each column of the scrollbar stands for an equal share of the text in bytes. It is horizontal,
/// because a column beside the text would scroll with it in terminals that scroll whole rows, and
/// would be redrawn in every row.
struct RuleView {
  let reader: ReaderState
  /// The quotes that have ticks. If a speaker is selected, only that speaker's.
  private let quotes: [Int]

  init(reader: ReaderState) {
    self.reader = reader
    let source =
      reader.speakers.filter ?? reader.speakers.selected.map(QuoteSource.speaker)
    quotes = reader.panes.hasScrollbar ? source.map(reader.stops) ?? reader.stops : []
  }

  func draw(on canvas: inout Canvas) {
    guard let row = reader.panes.rule else { return }
    let columns = reader.panes.beside
    canvas.rule(Style(.border), row: row, columns: columns)
    guard reader.panes.hasScrollbar else { return }
    let length = max(1, reader.article.text.count)
    let visible = visible(of: length)
    for column in columns {
      let share = share(of: column - columns.lowerBound, of: columns.count, length)
      // Of a text with fewer bytes than columns, some columns stand for a part of a byte.
      let isShown =
        max(share.lowerBound, visible.lowerBound)
        < min(max(share.upperBound, share.lowerBound + 1), visible.upperBound)
      var (mark, style) = sign(share, isShown: isShown)
      if isShown { style.attributes.insert(.reverse) }
      canvas.put(mark, style, row: row, column: column)
    }
  }

  /// The bytes on the screen, with what is not words before the first and after the last ones.
  private func visible(of length: Int) -> ByteRange {
    let (viewport, words) = (reader.viewport, reader.viewport.visible)
    let start = viewport.isAtStart ? 0 : words.lowerBound
    return start..<max(start, viewport.isAtEnd ? length : words.upperBound)
  }

  /// The bytes that one of some columns stands for.
  private func share(of column: Int, of count: Int, _ length: Int) -> ByteRange {
    (length * column / count)..<(length * (column + 1) / count)
  }

  /// The sign for a share of the text. A match does not hide a quote or a correction: they share a
  /// sign.
  private func sign(_ share: ByteRange, isShown: Bool) -> (Mark, Style) {
    let tick = tick(share, isShown: isShown)
    if hasMatch(share) { return (tick == nil ? .matchTick : .joinedTick, Style(.match)) }
    return tick ?? (isShown ? .thumb : .rule, Style(.border))
  }

  private func hasMatch(_ share: ByteRange) -> Bool {
    guard let search = reader.search else { return false }
    let next = search.index(endingAfter: share.lowerBound)
    return next < search.count && search[next].lowerBound < share.upperBound
  }

  /// The tick for a correction, or else for a quote that begins in a share of the text.
  private func tick(_ share: ByteRange, isShown: Bool) -> (Mark, Style)? {
    let isCorrected = reader.annotations.passages.starts(in: share) != nil
    if isCorrected
      || reader.article.corrections.contains(where: { share.contains($0.range.lowerBound) })
    {
      return (.corrected, Style(.correction))
    }
    return quoteRole(share).map { (isShown ? .shownQuoteTick : .quoteTick, Style($0)) }
  }

  /// The role of a quote that begins in a share of the text.
  private func quoteRole(_ share: ByteRange) -> Role? {
    reader.article.firstQuote(among: quotes, startingIn: share).map {
      reader.article.quotes[$0].speaker.map(reader.annotations.role) ?? .gutter
    }
  }
}
