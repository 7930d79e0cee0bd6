import Document
import Layout
import Text

/// The rows of the article that are on the screen, in one column of text or in several.
struct Viewport: Sendable {
  /// The article. Of a long text it has the blocks that are laid out.
  var content: ShownArticle
  /// The text to load stretches from; `nil` if all blocks are held.
  var longText: LongText?
  /// The bytes whose blocks are laid out.
  var stretch: ByteRange
  /// The article, laid out in lines.
  var layout: ArticleLayout
  /// The first row shown.
  var top = LineAddress()
  /// The number of rows that fit into a column.
  private(set) var rows: Int
  /// The number of columns. The rows go on from the end of one to the start of the next.
  private(set) var columns = 1
  /// The rows shown, at most ``capacity``.
  private(set) var page: [LayoutLine] = []
  /// The byte that stays in the first row when the width changes.
  var anchor = 0
  /// The offset after the last word of the text.
  var end: Int

  init(_ article: Article, _ options: LayoutOptions, rows: Int, longText: LongText? = nil) {
    content = ShownArticle(article)
    layout = ArticleLayout(article, options)
    self.rows = max(1, rows)
    self.longText = longText
    stretch = longText?.stretch(around: 0) ?? article.text.range
    end = Viewport.end(of: article, longText)
    settle()
  }

  static func end(of article: Article, _ longText: LongText?) -> Int {
    longText.map { $0.text.trimming($0.text.range).upperBound }
      ?? article.blocks.last?.range.upperBound ?? 0
  }

  /// The number of rows that fit into all columns.
  var capacity: Int { rows * columns }

  /// The number of columns with rows in them, at least one.
  var filledColumns: Int { max(1, (page.count + rows - 1) / rows) }

  /// The rows in a column.
  func page(inColumn column: Int) -> ArraySlice<LayoutLine> {
    page.dropFirst(column * rows).prefix(rows)
  }

  /// The bytes from the first to the last word shown.
  var visible: ByteRange {
    let shown = page.filter { $0.content == .text }
    guard let first = shown.first, let last = shown.last else { return anchor..<anchor }
    return first.range.lowerBound..<last.range.upperBound
  }

  /// The position of the last row shown, 0 to 100 percent.
  var percent: Int {
    guard end > 0, let last = page.last else { return 100 }
    return isAtEnd ? 100 : min(99, last.range.upperBound * 100 / end)
  }

  /// Whether the last row of the article is shown.
  var isAtEnd: Bool { endsText && (page.last?.range.upperBound ?? end) >= layout.end }

  /// Whether the first row shown is the first of the article.
  var isAtStart: Bool { top == LineAddress() && stretch.lowerBound == 0 }

  private var endsText: Bool { longText.map { stretch.upperBound >= $0.text.count } ?? true }

  /// Lays the article out for another size, with the same words in the first row.
  mutating func resize(_ options: LayoutOptions, rows: Int, columns: Int) {
    (self.rows, self.columns) = (max(1, rows), columns)
    if options != layout.options {
      let isAtStart = isAtStart
      layout = ArticleLayout(content.article, options)
      top = isAtStart ? top : layout.address(of: anchor)
    }
    settle()
  }

  /// Fills the last page, and updates the rows shown. Of a long text, a page more than that is
  /// loaded.
  mutating func settle() {
    while !endsText, top > layout.address(layout.lastAddress(), movedBy: 1 - 2 * capacity) {
      guard extend(down: true) else { break }
    }
    while stretch.lowerBound > 0, layout.moving(top, by: -capacity).left != 0 {
      guard extend(down: false) else { break }
    }
    let last = layout.address(layout.lastAddress(), movedBy: 1 - capacity)
    top = min(top, last)
    page = layout.page(from: top, rows: capacity)
  }
}

/// Returning to a position.
extension Viewport {
  /// A position to return to.
  struct Place: Sendable, Equatable {
    fileprivate let top: LineAddress
    fileprivate let options: LayoutOptions
    fileprivate let stretch: ByteRange
    fileprivate var isAtStart: Bool { top == LineAddress() && stretch.lowerBound == 0 }
    /// The byte that stays in the first row when the width changes.
    let anchor: Int
  }

  /// The current position.
  var place: Place {
    Place(top: top, options: layout.options, stretch: stretch, anchor: anchor)
  }

  /// A position in the text as it was before, in the text as it is now.
  func moved(_ place: Place, to anchor: Int) -> Place {
    // No stretch is empty, so the words decide and not the row.
    let start = place.stretch.lowerBound
    return Place(top: place.top, options: place.options, stretch: start..<start, anchor: anchor)
  }

  /// Returns to a position: to the same first row, or to the same words if the width has changed.
  mutating func restore(_ place: Place) {
    let isSame = place.options == layout.options && place.stretch == stretch
    load(place.anchor)
    top = isSame ? place.top : layout.address(of: place.anchor)
    if !isSame, place.isAtStart { top = LineAddress() }
    anchor = place.anchor
    settle()
  }
}
