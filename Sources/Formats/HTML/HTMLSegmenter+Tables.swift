import Text

// The rows of tables, which become one segment each with bars between the cells.
extension HTMLSegmenter {
  /// The most nodes in a row of data.
  private static let rowNodes = 120
  /// The longest cell in a row that only its class makes one, in bytes. Longer ones are the columns
  /// of a page layout.
  private static let cellLength = 60
  /// The fewest rows of a table that only their class makes one.
  private static let fewRows = 3

  /// Whether an element is a cell of the data row around it.
  func isRowCell(_ index: HTMLTree.Index, in scope: Scope) -> Bool {
    if let row = scope.row { return tree.parent(index) == row }
    let tag = tree.nodes[index].tag
    return (tag == .td || tag == .th) && scope.context.contains(.row)
  }

  mutating func separateCells() {
    guard let segment = open else { return }
    words.appendSpace()
    append(Array("| ".utf8)[...], source: segment.source)
  }

  /// Whether a table row holds data, with a few words per cell, rather than the columns of a page
  /// layout.
  func isDataRow(_ index: HTMLTree.Index) -> Bool {
    holdsOnlyText(index) && !tree.subtree(index).contains { tree.nodes[$0].tag == .div }
  }

  private func holdsOnlyText(_ index: HTMLTree.Index) -> Bool {
    let inside = tree.subtree(index)
    guard inside.count < Self.rowNodes else { return false }
    return !inside.contains {
      switch tree.nodes[$0].tag {
      case .table, .h1, .h2, .h3, .ul, .ol: true
      default: false
      }
    }
  }

  /// Whether an element is a row that is made without `<tr>`.
  ///
  /// It has the role of a row, or it is named so and stands among others with as many short cells, or
  /// one of its cells is a figure (``FigureRows``).
  mutating func isDrawnRow(_ index: HTMLTree.Index, _ hints: ElementHints) -> Bool {
    if figureRows.rows.contains(index) { return true }
    guard hints.contains(.row), tree.nodes[index].tag != .tr, let table = tree.parent(index) else {
      return false
    }
    if isRow(index) { return cellCount(index) > 1 && holdsOnlyText(index) }
    let isTable = drawnTables[table] ?? isDrawnTable(table)
    drawnTables[table] = isTable
    return isTable
  }

  private func isRow(_ index: HTMLTree.Index) -> Bool {
    tree.value(.role, of: index).map { $0.elementsEqual("row".utf8) } ?? false
  }

  private func cellCount(_ row: HTMLTree.Index) -> Int {
    tree.children(row).count { tree.nodes[$0].tag != .text }
  }

  /// Whether the children of an element that are named rows have as many short cells each, with
  /// little text in links and without the fields of a form.
  private func isDrawnTable(_ table: HTMLTree.Index) -> Bool {
    let rows = tree.children(table).filter {
      tree.nodes[$0].tag != .text && tree.textCount($0) > 0
        && ElementHints(of: $0, in: tree).contains(.row)
    }
    guard rows.count >= Self.fewRows, let first = rows.first else { return false }
    let count = cellCount(first)
    return count > 1
      && rows.allSatisfy { hasShortCells($0, count) && holdsOnlyText($0) && !hasField($0) }
      && rows.reduce(0) { $0 + linkCount($1) } * 2 < rows.reduce(0) { $0 + tree.textCount($1) }
  }

  private func hasShortCells(_ row: HTMLTree.Index, _ count: Int) -> Bool {
    let cells = tree.children(row).filter {
      tree.nodes[$0].tag != .text || tree.textCount($0) > 0
    }
    return cells.count == count
      && cells.allSatisfy {
        tree.nodes[$0].tag != .text && tree.textCount($0) <= Self.cellLength
      }
  }

  private func hasField(_ row: HTMLTree.Index) -> Bool {
    tree.subtree(row).contains {
      switch tree.nodes[$0].tag {
      case .input, .select, .textarea: true
      default: false
      }
    }
  }

  private func linkCount(_ row: HTMLTree.Index) -> Int {
    tree.subtree(row).reduce(0) { $0 + (tree.nodes[$1].tag == .a ? tree.textCount($1) : 0) }
  }
}
