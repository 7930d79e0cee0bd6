import Document
import Layout
import Text

extension ReaderState {
  /// The rows that one notch of the wheel scrolls.
  private static let notch = 3

  /// Takes a mouse event: the wheel scrolls; a click visits a quote, a speaker, the correction, or
  /// a position of the scrollbar.
  mutating func point(_ mouse: Mouse) {
    notice = nil
    switch mouse.kind {
    case .wheelDown: turnWheel(Self.notch)
    case .wheelUp: turnWheel(-Self.notch)
    case .click: click(mouse)
    case .drag: drag(mouse)
    }
  }

  private mutating func turnWheel(_ rows: Int) {
    if case .prompt = focus { return place.viewport.scroll(by: rows) }
    if case .who = focus { return }
    prefix.count = abs(rows)
    defer { prefix.count = nil }
    _ = perform(rows > 0 ? .down : .up)
  }

  private mutating func click(_ mouse: Mouse) {
    switch focus {
    case .help, .prompt, .links, .who, .why, .digest: return
    case .outline(let selected): return chooseInOutline(mouse, selected: selected)
    case .text, .speakers, .selection: break
    }
    if let id = SpeakerListView(reader: self).speaker(column: mouse.column, row: mouse.row) {
      return visitFirstQuote(of: id)
    }
    if panes.outline?.contains(mouse.column) == true { return clickOutline(mouse) }
    if mouse.row < panes.bannerRows { return _ = perform(.expandCorrection) }
    if isOnScrollbar(mouse) { scroll(to: mouse.column) } else { clickText(mouse) }
  }

  private mutating func clickText(_ mouse: Mouse) {
    guard panes.textRows.contains(mouse.row) else { return }
    focus = .text
    guard let offset = offset(column: mouse.column, row: mouse.row),
      let piece = annotations.pieces.meeting(offset..<(offset + 1)).last
    else { return }
    visit(piece.value)
  }

  private mutating func drag(_ mouse: Mouse) {
    guard case .text = focus, isOnScrollbar(mouse) else { return }
    scroll(to: mouse.column)
  }

  private func isOnScrollbar(_ mouse: Mouse) -> Bool {
    panes.hasScrollbar && mouse.row == panes.rule && panes.beside.contains(mouse.column)
  }

  /// Goes to the position that a column of the scrollbar stands for.
  private mutating func scroll(to column: Int) {
    let place = column - panes.beside.lowerBound
    self.place.go(toPercent: place * 100 / max(1, panes.beside.count - 1))
  }

  private mutating func visitFirstQuote(of speaker: Speaker.ID) {
    let anchor = viewport.anchor
    speakers.selected = speaker
    visitFirstQuote()
    place.leave(anchor)
  }

  /// Visits an entry of the outline beside the text.
  private mutating func clickOutline(_ mouse: Mouse) {
    guard let index = OutlineView(reader: self).entry(besideText: mouse.row) else { return }
    focus = .outline(selected: index)
    _ = perform(.choose)
  }

  private mutating func chooseInOutline(_ mouse: Mouse, selected: Int) {
    let first = OutlineView(reader: self).firstShown(selected: selected)
    focus = .outline(
      selected: min(first + mouse.row, max(0, annotations.outline.entries.count - 1)))
    _ = perform(.choose)
  }

  /// The offset of the character in a cell of the screen; `nil` beside the words.
  func offset(column: Int, row: Int) -> Int? {
    let textColumn = panes.textColumn(at: column)
    let index = textColumn * viewport.rows + row - panes.textRows.lowerBound
    guard panes.textRows.contains(row), viewport.page.indices.contains(index) else { return nil }
    let line = viewport.page[index]
    let place = column - panes.texts[textColumn].lowerBound - line.start
    let placement = Placement(of: line, in: article.text)
    guard line.content == .text, place >= 0, place < placement.columns else { return nil }
    return placement.offset(at: place)
  }
}
