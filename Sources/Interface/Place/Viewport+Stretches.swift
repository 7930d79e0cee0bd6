import Document
import Layout
import Text

/// Loading a long text a stretch at a time, before it is shown.
extension Viewport {
  /// Takes another text, or more of the same, with the same words in the first row.
  ///
  /// - Parameter goesOn: whether the text is the same with more to follow, so that its annotations
  ///   remain true.
  mutating func renew(_ content: Content, _ map: PlaceMap, goesOn: Bool) {
    let isAtStart = isAtStart
    if !goesOn { self.content.replace(content.article) }
    anchor = map[anchor]
    longText = content.longText
    end = Viewport.end(of: content.article, longText)
    if let longText {
      lay(longText.stretch(around: anchor))
      while layout.count == 0, advance(down: false) {}
    } else {
      stretch = content.article.text.range
      layout = ArticleLayout(content.article, layout.options)
    }
    top = isAtStart ? LineAddress() : layout.address(of: anchor)
    settle()
  }

  /// Loads the stretch around an offset unless the current one contains it.
  mutating func load(_ offset: Int) {
    guard let longText, !stretch.contains(offset) || layout.count == 0 else { return }
    lay(longText.stretch(around: offset))
    while layout.count == 0, advance(down: false) {}
  }

  /// Loads the next stretch below or above that has words. The first row stays where it was, or
  /// else moves to the edge of the new stretch. Returns `false` if there is none.
  mutating func advance(down: Bool) -> Bool {
    if extend(down: down) { return true }
    guard let longText else { return false }
    repeat {
      guard let beyond = beyond(down: down) else { return false }
      lay(longText.stretch(around: beyond))
    } while layout.count == 0
    top = down ? LineAddress() : layout.lastAddress()
    return true
  }

  /// Loads more below or above, and keeps the first row where it was. Returns `false` if there is
  /// no more, or too much of it without words.
  mutating func extend(down: Bool) -> Bool {
    guard let longText, let beyond = beyond(down: down) else { return false }
    let first = layout.address(top, movedBy: -capacity)
    let last = layout.address(top, movedBy: 2 * capacity)
    let page = layout.offset(of: first)..<layout.offset(of: last)
    guard let next = longText.stretch(stretch, joining: beyond, keeping: page) else { return false }
    let (before, row) = (layout, top)
    lay(next)
    top = layout.address(row, in: before) ?? top
    return true
  }

  /// A byte below or above the stretch; `nil` if the stretch reaches the end or the start of the
  /// text.
  private func beyond(down: Bool) -> Int? {
    guard let longText else { return nil }
    if down { return stretch.upperBound < longText.text.count ? stretch.upperBound : nil }
    return stretch.lowerBound > 0 ? stretch.lowerBound - 1 : nil
  }

  /// Moves the first row down by a number of rows, or up if it is negative.
  ///
  /// - Parameter leaping: whether it may move past more text without words than is held at once, so
  ///   that the rows shown now are no longer held.
  mutating func shift(by distance: Int, leaping: Bool = true) {
    var (address, left) = layout.moving(top, by: distance)
    while left != 0 {
      top = address
      guard leaping ? advance(down: left > 0) : extend(down: left > 0) else { break }
      (address, left) = layout.moving(top, by: left)
    }
    top = left == 0 ? address : top
  }

  /// Lays out a stretch, with the annotations that there are.
  private mutating func lay(_ stretch: ByteRange) {
    guard let longText else { return }
    self.stretch = stretch
    let article = longText.article(of: stretch)
    layout = ArticleLayout(article, layout.options)
    content.load(article)
  }
}
