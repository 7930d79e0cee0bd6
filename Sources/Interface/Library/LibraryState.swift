/// The state of the list of the library.
struct LibraryState: Sendable {
  /// What the keys act on.
  enum Focus: Sendable {
    /// The rows.
    case rows
    /// A line that is being typed, and what was shown before.
    case line(Line)
    /// The help, from a row on.
    case help(top: Int)
  }

  /// A line that is being typed.
  struct Line: Sendable {
    enum Kind: Sendable {
      case filter, search, tags, command
    }

    let kind: Kind
    var editor = LineEditor()
    /// The query, to return to.
    let before: LibraryQuery
  }

  /// The size of the screen.
  var size: Size
  /// The settings, with the changes made by keys.
  var settings: Settings
  /// What is listed.
  var query = LibraryQuery()
  /// The rows that were loaded.
  var page: LibraryPage
  /// The index of the selected row.
  var selected = 0
  /// The index of the first row on the screen.
  var top = 0
  /// What the keys act on.
  var focus = Focus.rows
  /// The articles that were removed and can be restored, the last one at the end.
  var removed: [Int64] = []
  /// The number typed before a key.
  var prefix = KeyPrefix()
  /// A message shown until the next key.
  var notice: Notice?

  init(page: LibraryPage, size: Size, settings: Settings) {
    self.page = page
    self.size = size
    self.settings = settings
  }
}

extension LibraryState {
  /// The selected row, if it is loaded.
  var row: LibraryRow? { page[selected] }

  /// The selected article.
  var article: KeptArticle? {
    if case .article(let article) = row { article } else { nil }
  }

  /// The areas of the screen.
  var areas: LibraryAreas { LibraryAreas(size) }

  /// The rows on the screen.
  var visible: Range<Int> { top..<max(top, min(page.count, top + areas.rows.count)) }

  /// Selects a row and brings it onto the screen. The rows around it are requested if they are not loaded.
  mutating func select(_ index: Int) -> [Effect] {
    selected = min(max(index, 0), max(0, page.count - 1))
    let rows = max(1, areas.rows.count)
    top = min(max(top, selected - rows + 1), selected)
    top = max(0, min(top, page.count - rows))
    // The heading of the first result stays visible above it.
    if selected == 1, top == 1, query.search != nil, rows > 1 { top = 0 }
    return isLoaded ? [] : [load]
  }

  private var isLoaded: Bool {
    visible.isEmpty || page[visible.lowerBound] != nil && page[visible.upperBound - 1] != nil
  }

  /// Requests the rows on the screen, and some before and after them.
  var load: Effect {
    let margin = Self.margin
    return .list(query, max(0, top - margin)..<(top + areas.rows.count + margin))
  }

  /// The rows that are loaded before and after those on the screen.
  static let margin = 200

  /// Shows another query from its beginning.
  mutating func show(_ query: LibraryQuery) -> [Effect] {
    guard query != self.query else { return [] }
    self.query = query
    (selected, top) = (0, 0)
    return [load]
  }

  /// Takes rows, unless the query has changed since they were requested.
  mutating func take(_ page: LibraryPage, of query: LibraryQuery) -> [Effect] {
    guard query == self.query else { return [] }
    let isFirst = selected == 0
    self.page = page
    // The first row of a search is an article: its first quotation is what was searched for.
    let first = isFirst && query.search != nil && page.count > 1 ? 1 : 0
    return select(isFirst ? first : selected)
  }
}

/// The areas of the list.
struct LibraryAreas: Equatable {
  /// The row of the views; `nil` on a screen without room for it.
  let head: Int?
  /// The row of the rule below them.
  let rule: Int?
  /// The rows of the list.
  let rows: Range<Int>
  /// The row of the status line.
  let status: Int?

  init(_ size: Size) {
    head = size.rows < 6 ? nil : 0
    rule = size.rows < 10 ? nil : 1
    status = size.rows > 1 ? size.rows - 1 : nil
    let first = (head == nil ? 0 : 1) + (rule == nil ? 0 : 1)
    rows = first..<max(first + 1, size.rows - (status == nil ? 0 : 1))
  }
}
