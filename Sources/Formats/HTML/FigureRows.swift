import Text

/// The rows of tables that a page draws with boxes: prices, results, key figures.
///
/// Nothing has to name them. What counts is that several boxes with the same classes hold as many
/// short cells with the same classes each, and that one of the cells is a figure in most of them:
/// `£149+`, `67 %`.
struct FigureRows {
  /// The elements that are rows.
  private(set) var rows: Set<HTMLTree.Index> = []

  /// The most text of a row, of a cell and of a figure, in bytes.
  private static let (rowLength, cellLength, figureLength) = (160, 100, 24)
  private static let cells = 2...4
  /// The fewest rows of a table.
  private static let fewRows = 3
  /// The most letters of a figure, as in `12 kg`.
  private static let unit = 2

  /// Finds the rows of a page. O(nodes + bytes).
  init(_ tree: HTMLTree) {
    var tables: [UInt64: (boxes: [HTMLTree.Index], figures: Int)] = [:]
    for index in tree.nodes.indices where tree.nodes[index].tag == .div {
      guard let row = Self.row(index, in: tree) else { continue }
      tables[row.template, default: ([], 0)].boxes.append(index)
      if row.hasFigure { tables[row.template]?.figures += 1 }
    }
    for (boxes, figures) in tables.values
    where figures >= max(Self.fewRows, boxes.count * 3 / 4) && !Self.isLinks(boxes, in: tree) {
      rows.formUnion(boxes)
    }
  }

  /// Whether half of the text of some elements is in links.
  private static func isLinks(_ boxes: [HTMLTree.Index], in tree: HTMLTree) -> Bool {
    let links = boxes.reduce(0) { sum, box in
      tree.subtree(box).reduce(sum) { $0 + (tree.nodes[$1].tag == .a ? tree.textCount($1) : 0) }
    }
    return links * 2 >= boxes.reduce(0) { $0 + tree.textCount($1) }
  }

  /// A hash of the classes of a row and its cells, and whether one of them is a figure; `nil` if an
  /// element is no row.
  private static func row(
    _ row: HTMLTree.Index, in tree: HTMLTree
  ) -> (template: UInt64, hasFigure: Bool)? {
    guard (2...rowLength).contains(tree.textCount(row)), let name = tree.value(.class, of: row),
      let cells = cells(of: row, in: tree)
    else { return nil }
    var hash = WordHash(name)
    for cell in cells {
      hash.append(tree.nodes[cell].tag.code)
      for byte in tree.value(.class, of: cell) ?? [] { hash.append(byte) }
    }
    return (hash.value, cells.contains { isFigure($0, in: tree) })
  }

  /// The cells of an element that holds nothing else; `nil` for other elements.
  private static func cells(of row: HTMLTree.Index, in tree: HTMLTree) -> [HTMLTree.Index]? {
    let cells = tree.children(row).filter { tree.textCount($0) > 0 }
    guard Self.cells.contains(cells.count), cells.allSatisfy({ isCell($0, in: tree) }) else {
      return nil
    }
    return cells
  }

  private static func isCell(_ index: HTMLTree.Index, in tree: HTMLTree) -> Bool {
    switch tree.nodes[index].tag {
    case .div, .p: break
    default: return false
    }
    return tree.textCount(index) <= cellLength
      && !tree.subtree(index).contains {
        switch tree.nodes[$0].tag {
        case .img, .picture, .time, .input, .select, .textarea, .ul, .ol, .table: true
        default: false
        }
      }
  }

  /// Whether a cell is a number with a currency or a unit.
  private static func isFigure(_ cell: HTMLTree.Index, in tree: HTMLTree) -> Bool {
    guard tree.textCount(cell) <= figureLength else { return false }
    let words = tree.words(cell, limit: figureLength + 1)
    return words.utf8.contains(where: \.isASCIIDigit)
      && words.unicodeScalars.count(where: \.properties.isAlphabetic) <= unit
      && !words.utf8.contains { $0 == .colon || $0 == UInt8(ascii: "/") }
  }
}
