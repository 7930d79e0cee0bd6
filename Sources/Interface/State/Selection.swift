import Document
import Layout
import Text

/// Words selected by keys: from one character to another, both included.
struct Selection: Sendable, Equatable {
  /// The offset of the character that stays.
  var anchor: Int
  /// The offset of the character that moves.
  var head: Int

  /// The selected bytes.
  func range(in text: UTF8Text) -> ByteRange {
    let last = max(anchor, head)
    let end = last < text.count ? last + text.glyph(at: last, before: text.count).length : last
    return min(anchor, head)..<end
  }

  /// The same words in another text.
  func moved(_ map: PlaceMap) -> Selection {
    Selection(anchor: map[anchor], head: map[head])
  }

  /// The selection with its ends exchanged, so that the other one moves.
  var swapped: Selection { Selection(anchor: head, head: anchor) }

  /// Moves the head; `false` if the action is not a movement.
  mutating func move(_ action: Action, count: Int, over viewport: inout Viewport) -> Bool {
    guard let head = head(after: action, count, &viewport) else { return false }
    self.head = head
    return true
  }

  private func head(after action: Action, _ count: Int, _ viewport: inout Viewport) -> Int? {
    let article = viewport.content.article
    let page = max(1, viewport.capacity - 2)
    switch action {
    case .left: return repeated(count) { article.characterStart(before: $0) }
    case .right: return repeated(count) { article.characterStart(after: $0) }
    case .nextWord: return repeated(count) { article.wordStart(after: $0) }
    case .wordEnd: return repeated(count) { article.wordEnd(after: $0) }
    case .previousWord: return repeated(count) { article.wordStart(before: $0) }
    case .down: return viewport.offset(rows: count, from: head)
    case .up: return viewport.offset(rows: -count, from: head)
    case .pageDown: return viewport.offset(rows: page * count, from: head)
    case .pageUp: return viewport.offset(rows: -page * count, from: head)
    case .start: return article.blocks.first?.range.lowerBound
    case .end: return article.blocks.last.map { article.text.boundary(before: $0.range.upperBound) }
    case .screenTop: return viewport.page.first { $0.content == .text }?.range.lowerBound
    case .screenMiddle: return viewport.middle
    case .screenBottom: return viewport.page.last { $0.content == .text }?.range.lowerBound
    case .nextParagraph: return article.blockStart(count, from: head)
    case .previousParagraph: return article.blockStart(-count, from: head)
    default: return nil
    }
  }

  /// The head after a step is taken `count` times, or until it leads nowhere.
  private func repeated(_ count: Int, _ step: (Int) -> Int?) -> Int {
    var head = head
    for _ in 0..<count {
      guard let next = step(head) else { break }
      head = next
    }
    return head
  }
}

extension Article {
  /// The start of the character after an offset, in the same block or the next one.
  fileprivate func characterStart(after offset: Int) -> Int? {
    guard let index = blockIndex(at: offset) else { return blocks.first?.range.lowerBound }
    let end = blocks[index].range.upperBound
    let next = offset < end ? offset + text.glyph(at: offset, before: end).length : end
    if next < end { return next }
    return index + 1 < blocks.count ? blocks[index + 1].range.lowerBound : nil
  }

  /// The start of the character before an offset, in the same block or the one before.
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

  /// The last character of the word at an offset, or of the next word if the offset is that character.
  fileprivate func wordEnd(after offset: Int) -> Int? {
    guard var last = characterStart(after: offset) else { return nil }
    while isSpace(at: last) {
      guard let next = characterStart(after: last) else { return nil }
      last = next
    }
    guard let end = blockIndex(at: last).map({ blocks[$0].range.upperBound }) else { return nil }
    while let next = characterStart(after: last), next < end, !isSpace(at: next) { last = next }
    return last
  }

  /// The start of the word at an offset, or of the word before it if the offset is that start.
  fileprivate func wordStart(before offset: Int) -> Int? {
    guard var start = characterStart(before: offset) else { return nil }
    let first = blockIndex(at: start).map { blocks[$0].range.lowerBound } ?? 0
    while start > first, isSpace(at: start) { start = text.boundary(before: start) }
    while start > first, !isSpace(at: text.boundary(before: start)) {
      start = text.boundary(before: start)
    }
    return start
  }

  /// The start of the block `distance` blocks after that of an offset.
  fileprivate func blockStart(_ distance: Int, from offset: Int) -> Int? {
    guard let index = blockIndex(at: offset) else { return nil }
    let isInside = distance < 0 && offset > blocks[index].range.lowerBound
    let wanted = index + distance + (isInside ? 1 : 0)
    return blocks[min(max(wanted, 0), blocks.count - 1)].range.lowerBound
  }
}
