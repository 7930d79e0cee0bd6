import Document
import Layout
import Text

extension Model {
  /// Begins to select: the current quote if it can be seen, else the first character on the screen.
  mutating func beginSelection() {
    guard !article.blocks.isEmpty else { return }
    let quote = currentQuote.map { article.quotes[$0].extent }
    if let quote, isVisible(quote), !quote.isEmpty {
      let last = article.text.boundary(before: quote.upperBound)
      focus = .selection(Selection(anchor: quote.lowerBound, head: last))
    } else {
      let start = viewport.visible.lowerBound
      focus = .selection(Selection(anchor: start, head: start))
    }
  }

  /// Moves the end of the selection or uses it; nil when the action has nothing to do with it.
  mutating func changeSelection(_ action: Action, _ selection: Selection) -> [Effect]? {
    switch action {
    case .select:
      focus = .text
      return []
    case .swapEnds:
      focus = .selection(Selection(anchor: selection.head, head: selection.anchor))
      return []
    case .copyQuote, .copyAttributed:
      focus = .text
      let words = article.words(of: [selection.range(in: article.text)])
      say(Phrases.copied(words))
      return [.copy(words)]
    default:
      guard let head = head(after: action, from: selection.head) else { return nil }
      focus = .selection(Selection(anchor: selection.anchor, head: head))
      viewport.reveal(head..<head)
      return []
    }
  }

  /// Where an action moves the end of a selection; nil when it is no movement.
  private mutating func head(after action: Action, from head: Int) -> Int? {
    let times = count ?? 1
    let page = max(1, viewport.rows - 2)
    switch action {
    case .left: return step(head, -times) { article, at in article.characterStart(before: at) }
    case .right: return step(head, times) { article, at in article.characterStart(after: at) }
    case .nextWord: return step(head, times) { article, at in article.wordStart(after: at) }
    case .previousWord: return step(head, -times) { article, at in article.wordStart(before: at) }
    case .down: return viewport.offset(rows: times, from: head, in: article.text)
    case .up: return viewport.offset(rows: -times, from: head, in: article.text)
    case .pageDown: return viewport.offset(rows: page * times, from: head, in: article.text)
    case .pageUp: return viewport.offset(rows: -page * times, from: head, in: article.text)
    case .start: return article.blocks.first?.range.lowerBound
    case .end: return article.blocks.last.map { article.text.boundary(before: $0.range.upperBound) }
    case .nextParagraph: return article.blockStart(times, from: head)
    case .previousParagraph: return article.blockStart(-times, from: head)
    default: return nil
    }
  }

  private func step(_ head: Int, _ times: Int, _ next: (Article, Int) -> Int?) -> Int {
    var head = head
    for _ in 0..<min(abs(times), article.text.count) {
      guard let further = next(article, head) else { break }
      head = further
    }
    return head
  }
}

extension Article {
  /// The start of the character after an offset, in this block or the next.
  fileprivate func characterStart(after offset: Int) -> Int? {
    guard let index = blockIndex(at: offset) else { return blocks.first?.range.lowerBound }
    let end = blocks[index].range.upperBound
    let next = offset < end ? offset + text.glyph(at: offset, before: end).length : end
    if next < end { return next }
    return index + 1 < blocks.count ? blocks[index + 1].range.lowerBound : nil
  }

  /// The start of the character before an offset, in this block or the one before.
  fileprivate func characterStart(before offset: Int) -> Int? {
    guard let index = blockIndex(at: offset) else { return nil }
    if offset > blocks[index].range.lowerBound { return text.boundary(before: offset) }
    return index > 0 ? text.boundary(before: blocks[index - 1].range.upperBound) : nil
  }

  private func isSpace(at offset: Int) -> Bool { text.decode(at: offset).scalar.isWhitespace }

  /// The start of the word after the one at an offset.
  fileprivate func wordStart(after offset: Int) -> Int? {
    guard let index = blockIndex(at: offset) else { return nil }
    let end = blocks[index].range.upperBound
    var next = offset
    while next < end, !isSpace(at: next) { next += text.decode(at: next).length }
    while next < end, isSpace(at: next) { next += text.decode(at: next).length }
    if next < end { return next }
    return index + 1 < blocks.count ? blocks[index + 1].range.lowerBound : nil
  }

  /// The start of the word at an offset, or of the one before when it is there already.
  fileprivate func wordStart(before offset: Int) -> Int? {
    guard var start = characterStart(before: offset) else { return nil }
    let first = blockIndex(at: start).map { blocks[$0].range.lowerBound } ?? 0
    while start > first, isSpace(at: start) { start = text.boundary(before: start) }
    while start > first, !isSpace(at: text.boundary(before: start)) {
      start = text.boundary(before: start)
    }
    return start
  }

  /// The start of a block so many further on.
  fileprivate func blockStart(_ distance: Int, from offset: Int) -> Int? {
    guard let index = blockIndex(at: offset) else { return nil }
    let isInside = distance < 0 && offset > blocks[index].range.lowerBound
    let wanted = index + distance + (isInside ? 1 : 0)
    return blocks[min(max(wanted, 0), blocks.count - 1)].range.lowerBound
  }
}
