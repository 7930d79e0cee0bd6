import Document
import Layout
import Text

extension Viewport {
  /// Scrolls down by a number of rows, or up if it is negative.
  mutating func scroll(by distance: Int) {
    shift(by: distance)
    hold()
  }

  /// Brings the row of an offset to `row` rows below the first.
  mutating func show(_ offset: Int, at row: Int = 0) {
    load(offset)
    top = layout.address(of: offset)
    let isFirst =
      top.segment == 0 && stretch.lowerBound == 0 && row == 0 && layout.isFirstOfWords(top)
    if isFirst { top = LineAddress() } else { shift(by: -row, leaping: false) }
    hold()
  }

  /// Goes to the first row.
  mutating func showStart() {
    load(0)
    top = LineAddress()
    hold()
  }

  /// Goes to the last page.
  mutating func showEnd() {
    load(end)
    top = layout.lastAddress()
    hold()
  }

  /// Brings the rows of a range onto the screen, a third down, unless they are there.
  mutating func reveal(_ range: ByteRange) {
    let visible = visible
    guard range.lowerBound < visible.lowerBound || range.upperBound > visible.upperBound else {
      return
    }
    show(range.lowerBound, at: rows / 3)
  }

  /// The start of the row with words in the middle of the page.
  var middle: Int? {
    let words = page.filter { $0.content == .text }
    return words.isEmpty ? nil : words[words.count / 2].range.lowerBound
  }

  /// Whether any byte of a range is on the screen.
  func shows(_ range: ByteRange) -> Bool { range.overlaps(visible) }

  /// Brings the start of a later block, or of an earlier one if the distance is negative, to the
  /// first row. From within a block, the block before it is the start of the same one.
  mutating func moveParagraphs(by distance: Int) {
    guard let block = content.article.blockIndex(at: anchor) else { return }
    let isInside = anchor > content.article.blocks[block].range.lowerBound
    var index = block + distance + (distance < 0 && isInside ? 1 : 0)
    var blocks: [Block] { content.article.blocks }
    while !blocks.indices.contains(index),
      let edge = (index < 0 ? blocks.first : blocks.last)?.range.lowerBound
    {
      let left = index < 0 ? index : index - blocks.count + 1
      guard advance(down: index > 0) else { break }
      index = (content.article.blockIndex(at: edge) ?? 0) + left
    }
    if index >= blocks.count { return showEnd() }
    if index <= 0 { return showStart() }
    show(blocks[index].range.lowerBound)
  }

  /// The offset in the same column a number of rows with words below, or above if it is negative.
  mutating func offset(rows: Int, from offset: Int) -> Int {
    let text = content.article.text
    let start = layout.address(of: offset)
    guard let line = layout.line(at: start) else { return offset }
    let column = line.start + Placement(of: line, in: text).column(of: offset)
    var address = start
    for _ in 0..<min(abs(rows), Self.farthest) {
      guard let next = layout.wordRow(from: address, down: rows > 0) else { break }
      address = next
    }
    guard address != start, let target = layout.line(at: address) else { return offset }
    return Placement(of: target, in: text).offset(at: column - target.start)
  }

  /// The maximum number of rows that a cursor moves at once.
  private static let farthest = 1000

  /// Updates the rows shown, and takes the first one as the row to stay at.
  private mutating func hold() {
    settle()
    anchor = page.first { $0.content == .text }?.range.lowerBound ?? anchor
  }
}
