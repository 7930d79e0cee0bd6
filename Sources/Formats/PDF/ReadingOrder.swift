/// Sorts the blocks of a page into reading order: columns from left to right, each from top to
/// bottom.
///
/// A page is recursively cut in two where no block is in the way: between columns if possible, else
/// above or below blocks that span all columns.
enum ReadingOrder {
  /// The smallest share of the width and the fewest lines of a column.
  private static let leastWidth = 0.12
  private static let leastLines = 3
  /// The smallest gap between columns, in points.
  private static let leastGap = 6.0
  /// A page with more blocks is left in poppler's order.
  private static let mostBlocks = 400

  /// The blocks of a page in reading order.
  static func blocks(of page: PDFPage) -> [PDFBlock] {
    let blocks = page.blocks.filter { !$0.lines.isEmpty }
    guard blocks.count <= mostBlocks else { return blocks }
    return ordered(blocks)
  }

  private static func ordered(_ blocks: [PDFBlock]) -> [PDFBlock] {
    guard blocks.count > 1 else { return blocks }
    if let (left, right) = columns(blocks) { return ordered(left) + ordered(right) }
    let rows = cuts(blocks, from: \.top, to: \.bottom)
    // Blocks that span all columns are above or below them.
    for cut in rows {
      let (above, below) = split(blocks) { $0.top < cut }
      if columns(below) != nil || columns(above) != nil { return ordered(above) + ordered(below) }
    }
    return blocks.sorted { ($0.top, $0.left) < ($1.top, $1.left) }
  }

  /// The blocks to the left and right of a gap between columns; `nil` if there is none.
  private static func columns(_ blocks: [PDFBlock]) -> (left: [PDFBlock], right: [PDFBlock])? {
    let width = (blocks.map(\.right).max() ?? 0) - (blocks.map(\.left).min() ?? 0)
    for cut in cuts(blocks, from: \.left, to: \.right, least: leastGap) {
      let (left, right) = split(blocks) { $0.left < cut }
      if isColumn(left, of: width), isColumn(right, of: width) { return (left, right) }
    }
    return nil
  }

  private static func isColumn(_ blocks: [PDFBlock], of width: Double) -> Bool {
    let own = (blocks.map(\.right).max() ?? 0) - (blocks.map(\.left).min() ?? 0)
    return own >= leastWidth * width && blocks.reduce(0) { $0 + $1.lines.count } >= leastLines
  }

  /// The positions after gaps that no block crosses, in order.
  private static func cuts(
    _ blocks: [PDFBlock], from start: (PDFBlock) -> Double, to end: (PDFBlock) -> Double,
    least: Double = 0
  ) -> [Double] {
    var cuts: [Double] = []
    var reach = -Double.infinity
    for block in blocks.sorted(by: { start($0) < start($1) }) {
      if reach > -Double.infinity, start(block) >= reach + least { cuts.append(start(block)) }
      reach = max(reach, end(block))
    }
    return cuts
  }

  private static func split(
    _ blocks: [PDFBlock], by isFirst: (PDFBlock) -> Bool
  ) -> ([PDFBlock], [PDFBlock]) {
    (blocks.filter(isFirst), blocks.filter { !isFirst($0) })
  }
}
