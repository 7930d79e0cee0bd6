import Document
import Layout
import Text

/// The rows of the article that are on the screen, and the place in the text that they hold on to.
struct Viewport: Sendable {
  /// The article in lines.
  var layout: ArticleLayout
  /// The first row shown.
  var top = LineAddress()
  /// The rows that fit.
  private(set) var rows: Int
  /// The rows shown, at most ``rows``.
  private(set) var page: [Line] = []
  /// The byte that the first row holds on to, through every change of width.
  var anchor = 0
  /// The text that it reads from where a stretch of it is held; nil when it holds all blocks.
  var longText: LongText?
  /// The stretch whose blocks are laid out.
  var stretch: ByteRange
  /// The blocks of the stretch, until the model takes them.
  var loaded: Article?
  var end: Int

  init(_ article: Article, _ options: LayoutOptions, rows: Int, longText: LongText? = nil) {
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

  /// The bytes from the first to the last word shown.
  var visible: ByteRange {
    let shown = page.filter { $0.content == .text }
    guard let first = shown.first, let last = shown.last else { return anchor..<anchor }
    return first.range.lowerBound..<last.range.upperBound
  }

  /// How far the last row shown is through the text, 0 to 100.
  var percent: Int {
    guard end > 0, let last = page.last else { return 100 }
    return isAtEnd ? 100 : min(99, last.range.upperBound * 100 / end)
  }

  /// Whether the last row of the article is shown.
  var isAtEnd: Bool { endsText && (page.last?.range.upperBound ?? end) >= layout.end }

  /// Whether the first row of the article is the first one shown.
  var isAtStart: Bool { top == LineAddress() && stretch.lowerBound == 0 }

  private var endsText: Bool { longText.map { stretch.upperBound >= $0.text.count } ?? true }

  /// Sets the article anew for another size, with the same words in the first row.
  mutating func resize(_ article: Article, _ options: LayoutOptions, rows: Int) {
    self.rows = max(1, rows)
    if options != layout.options || !layout.shows(article) {
      let isAtStart = isAtStart
      layout = ArticleLayout(article, options)
      top = isAtStart ? top : layout.address(of: anchor)
    }
    settle()
  }

  /// Moves down by rows (up, when negative).
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

  /// The offset in the same column of a row of words so many rows further (back, when negative).
  mutating func offset(rows: Int, from offset: Int, in text: UTF8Text) -> Int {
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

  /// The rows that a cursor moves at most.
  private static let farthest = 1000

  /// A place to come back to.
  struct Place: Sendable, Equatable {
    fileprivate let top: LineAddress
    fileprivate let options: LayoutOptions
    fileprivate let stretch: ByteRange
    fileprivate var isAtStart: Bool { top == LineAddress() && stretch.lowerBound == 0 }
    /// The byte that the first row holds on to.
    let anchor: Int
  }

  /// Where the reader is.
  var place: Place {
    Place(top: top, options: layout.options, stretch: stretch, anchor: anchor)
  }

  /// A place of the text before, in the one that there is now.
  func moved(_ place: Place, to anchor: Int) -> Place {
    // An empty stretch is none that is laid out, so that the words count and not the row.
    let start = place.stretch.lowerBound
    return Place(top: place.top, options: place.options, stretch: start..<start, anchor: anchor)
  }

  /// Goes back to a place: to the same first row, or to the same words when the width has changed.
  mutating func restore(_ place: Place) {
    let isSame = place.options == layout.options && place.stretch == stretch
    load(place.anchor)
    top = isSame ? place.top : layout.address(of: place.anchor)
    if !isSame, place.isAtStart { top = LineAddress() }
    anchor = place.anchor
    settle()
  }

  /// Brings the rows of a range onto the screen, a third down, unless they are there.
  mutating func reveal(_ range: ByteRange) {
    let visible = visible
    guard range.lowerBound < visible.lowerBound || range.upperBound > visible.upperBound else {
      return
    }
    show(range.lowerBound, at: rows / 3)
  }

  /// Takes the first row as the place to hold on to.
  private mutating func hold() {
    settle()
    anchor = page.first { $0.content == .text }?.range.lowerBound ?? anchor
  }

  /// Keeps the last page full and remakes the rows shown. Of a long text a page more than that is read.
  mutating func settle() {
    while !endsText, top > layout.address(layout.lastAddress(), movedBy: 1 - 2 * rows) {
      guard extend(down: true) else { break }
    }
    while stretch.lowerBound > 0, layout.moving(top, by: -rows).left != 0 {
      guard extend(down: false) else { break }
    }
    let last = layout.address(layout.lastAddress(), movedBy: 1 - rows)
    top = min(top, last)
    page = layout.page(from: top, rows: rows)
  }
}
