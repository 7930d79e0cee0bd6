import Document

extension Model {
  /// Moves through the text; false when the action is no movement.
  mutating func move(_ action: Action) -> Bool {
    let times = count ?? 1
    let page = max(1, viewport.rows - 2)
    let half = max(1, viewport.rows / 2)
    switch action {
    case .down: viewport.scroll(by: times)
    case .up: viewport.scroll(by: -times)
    case .pageDown: viewport.scroll(by: times * page)
    case .pageUp: viewport.scroll(by: -times * page)
    case .halfPageDown: viewport.scroll(by: times * half)
    case .halfPageUp: viewport.scroll(by: -times * half)
    case .start: jumping { $0.viewport.showStart() }
    case .end: jumping { $0.goToEnd() }
    case .percent: jumping { $0.goTo(percent: $0.count ?? 0) }
    case .nextParagraph: moveParagraphs(by: times)
    case .previousParagraph: moveParagraphs(by: -times)
    default: return false
    }
    return true
  }

  /// Goes to a place by its share of the text.
  mutating func goTo(percent: Int) {
    let percent = min(max(percent, 0), 100)
    guard percent < 100 else { return goToEnd() }
    viewport.show(article.text.count / 100 * percent + article.text.count % 100 * percent / 100)
  }

  /// Brings the start of a later or earlier block to the first row. From the middle of a block, the one
  /// before begins where this one does.
  private mutating func moveParagraphs(by distance: Int) {
    guard let block = article.blockIndex(at: viewport.anchor) else { return }
    let isInside = viewport.anchor > article.blocks[block].range.lowerBound
    var index = block + distance + (distance < 0 && isInside ? 1 : 0)
    while !article.blocks.indices.contains(index),
      let edge = (index < 0 ? article.blocks.first : article.blocks.last)?.range.lowerBound,
      viewport.advance(down: index > 0)
    {
      let left = index < 0 ? index : index - article.blocks.count + 1
      takeStretch()
      index = (article.blockIndex(at: edge) ?? 0) + left
    }
    if index >= article.blocks.count { return viewport.showEnd() }
    if index <= 0 { return viewport.showStart() }
    viewport.show(article.blocks[index].range.lowerBound)
  }
}
