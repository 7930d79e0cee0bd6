/// A table under construction.
final class TableBuilder {
  /// How a table was defined, which decides what may be added later.
  enum Origin {
    /// By the header of a table inside it; its own header may follow.
    case path
    /// By its own header, or in braces.
    case head
    /// By a dotted name; other dotted names may add to it.
    case dotted
  }

  private enum Item {
    case value(TOMLValue)
    case table(TableBuilder)
    case list(ListBuilder)
  }

  private var origin: Origin
  private var line: Int
  private var names: [String] = []
  private var items: [String: Item] = [:]

  init(_ origin: Origin, line: Int) {
    self.origin = origin
    self.line = line
  }

  /// Adds a value under a dotted name.
  func add(_ value: TOMLValue, at path: [String]) throws(TOMLError) {
    var table = self
    for name in path.dropLast() { table = try table.dotted(name, line: value.line) }
    if let last = path.last { try table.add(.value(value), as: last, line: value.line) }
  }

  /// Opens the table of a header `[a.b.c]`.
  func open(_ path: [String], line: Int) throws(TOMLError) -> TableBuilder {
    let (parent, name) = try place(of: path, line: line)
    if case .table(let table) = parent.items[name], table.origin == .path {
      (table.origin, table.line) = (.head, line)
      return table
    }
    let table = TableBuilder(.head, line: line)
    try parent.add(.table(table), as: name, line: line)
    return table
  }

  /// Opens the next table of the array of a header `[[a.b.c]]`.
  func openItem(_ path: [String], line: Int) throws(TOMLError) -> TableBuilder {
    let (parent, name) = try place(of: path, line: line)
    if case .list(let list) = parent.items[name] { return list.addTable(line: line) }
    let list = ListBuilder()
    try parent.add(.list(list), as: name, line: line)
    return list.addTable(line: line)
  }

  /// The table so far.
  var table: TOMLTable {
    TOMLTable(
      names.compactMap { name in items[name].map { .init(name: name, value: Self.value($0)) } })
  }

  private static func value(_ item: Item) -> TOMLValue {
    switch item {
    case .value(let value): value
    case .table(let table): table.value
    case .list(let list): TOMLValue(content: .array(list.tables.map(\.value)), line: list.line)
    }
  }

  private var value: TOMLValue { TOMLValue(content: .table(table), line: line) }

  private func add(_ item: Item, as name: String, line: Int) throws(TOMLError) {
    if let present = items[name] { throw Self.clash(name, with: present, line: line) }
    names.append(name)
    items[name] = item
  }

  /// The table that a part of a dotted name refers to.
  private func dotted(_ name: String, line: Int) throws(TOMLError) -> TableBuilder {
    if case .table(let table) = items[name], table.origin == .dotted { return table }
    let table = TableBuilder(.dotted, line: line)
    try add(.table(table), as: name, line: line)
    return table
  }

  /// The table that contains the last name of a header.
  private func place(
    of path: [String], line: Int
  ) throws(TOMLError) -> (table: TableBuilder, name: String) {
    var table = self
    for name in path.dropLast() { table = try table.inside(name, line: line) }
    return (table, path.last ?? "")
  }

  /// The table that a part of a header refers to; of an array, the last one.
  private func inside(_ name: String, line: Int) throws(TOMLError) -> TableBuilder {
    switch items[name] {
    case .table(let table): return table
    case .list(let list): return list.tables.last ?? list.addTable(line: line)
    case .value(let value): throw Self.clash(name, with: .value(value), line: line)
    case nil:
      let table = TableBuilder(.path, line: line)
      try add(.table(table), as: name, line: line)
      return table
    }
  }

  private static func clash(_ name: String, with item: Item, line: Int) -> TOMLError {
    TOMLError(
      line: line,
      message: "“\(name.shortened)” is set in line \(value(item).line) already: keep one of them")
  }
}

/// An array of tables (`[[name]]`) under construction.
final class ListBuilder {
  private(set) var tables: [TableBuilder] = []
  private(set) var line = 0

  /// Adds a table at the end.
  func addTable(line: Int) -> TableBuilder {
    if tables.isEmpty { self.line = line }
    let table = TableBuilder(.head, line: line)
    tables.append(table)
    return table
  }
}

extension String {
  /// The string for a message, shortened if it is long.
  var shortened: String { count > 24 ? prefix(24) + "…" : self }
}
