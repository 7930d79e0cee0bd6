import Document
import Layout
import Text

/// Reading a long text a stretch at a time: whatever is to be shown is read first.
extension Viewport {
  /// Takes another text, or more of the same, with the same words in the first row.
  mutating func renew(_ content: Content, _ map: PlaceMap) {
    let isAtStart = isAtStart
    anchor = map[anchor]
    longText = content.longText
    end = Viewport.end(of: content.article, longText)
    if let longText {
      lay(longText.stretch(around: anchor))
      while layout.count == 0, advance(down: false) {}
    } else {
      stretch = content.article.text.range
      layout = ArticleLayout(content.article, layout.options)
      loaded = nil
    }
    top = isAtStart ? LineAddress() : layout.address(of: anchor)
    settle()
  }

  /// The blocks that were read since the last time; nil when the same ones are laid out.
  mutating func takeLoaded() -> Article? {
    defer { loaded = nil }
    return loaded
  }

  /// Reads the stretch around an offset unless the offset is in the one at hand.
  mutating func load(_ offset: Int) {
    guard let longText, !stretch.contains(offset) || layout.count == 0 else { return }
    lay(longText.stretch(around: offset))
    while layout.count == 0, advance(down: false) {}
  }

  /// Reads the next stretch below or above that has words, with the first row where it was, or else at its edge;
  /// false when there is none.
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

  /// Reads more below or above, with the first row where it was; false when there is no more, or too much of it
  /// without words.
  mutating func extend(down: Bool) -> Bool {
    guard let longText, let beyond = beyond(down: down) else { return false }
    let first = layout.address(top, movedBy: -rows)
    let last = layout.address(top, movedBy: 2 * rows)
    let page = layout.offset(of: first)..<layout.offset(of: last)
    guard let next = longText.stretch(stretch, joining: beyond, keeping: page) else { return false }
    let (before, row) = (layout, top)
    lay(next)
    top = layout.address(row, in: before) ?? top
    return true
  }

  /// A byte below or above the stretch; nil when it ends or begins the text.
  private func beyond(down: Bool) -> Int? {
    guard let longText else { return nil }
    if down { return stretch.upperBound < longText.text.count ? stretch.upperBound : nil }
    return stretch.lowerBound > 0 ? stretch.lowerBound - 1 : nil
  }

  /// Moves the first row down by rows (up, when negative).
  ///
  /// - Parameter leaping: whether it may go where what is shown now is no longer at hand, over more without words
  ///   than is held at once.
  mutating func shift(by distance: Int, leaping: Bool = true) {
    var (address, left) = layout.moving(top, by: distance)
    while left != 0 {
      top = address
      guard leaping ? advance(down: left > 0) : extend(down: left > 0) else { break }
      (address, left) = layout.moving(top, by: left)
    }
    top = left == 0 ? address : top
  }

  private mutating func lay(_ stretch: ByteRange) {
    guard let longText else { return }
    self.stretch = stretch
    let article = longText.article(of: stretch)
    layout = ArticleLayout(article, layout.options)
    loaded = article
  }
}
