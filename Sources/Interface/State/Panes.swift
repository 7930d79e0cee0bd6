/// The areas of the screen, which depend on its size and on what is open.
struct Panes: Sendable, Equatable {
  /// A class of screen widths.
  enum Breadth: Sendable, Comparable {
    /// Under 24 columns or 6 rows: the text and one status line.
    case tiny
    /// Up to 59 columns: the text. The list of speakers covers the screen.
    case narrow
    /// Up to 99 columns: the text. The list of speakers is a drawer.
    case medium
    /// From 100 columns: the text, with the list of speakers beside it.
    case wide
  }

  /// The class of the screen width.
  let breadth: Breadth
  /// The rows of the correction banner, from the top.
  let bannerRows: Int
  /// The row of the rule above the text, if there is one.
  let rule: Int?
  /// Whether the rule is a scrollbar.
  let hasScrollbar: Bool
  /// The rows of text.
  let textRows: Range<Int>
  /// The number of columns of a gutter, which stands before each column of text.
  let gutterWidth: Int
  /// The columns of the text. Several columns of text are read from the left to the right.
  let texts: [Range<Int>]
  /// The columns of the list of speakers, if it is beside the text.
  let speakers: Range<Int>?
  /// The rows of the panel below the text.
  let panelRows: Range<Int>
  /// The row of the status line, if there is one.
  let status: Int?
  /// The columns between the outline and the list of speakers, which rules span.
  let beside: Range<Int>
  /// The columns of the outline, if it is beside the text.
  let outline: Range<Int>?

  /// The most columns of the list of speakers.
  static let widestList = 40
  /// The columns of the list of speakers on a screen without columns to spare.
  private static let usualList = 30
  /// The least columns of a text with another beside it.
  private static let narrowestText = 48
  /// The least columns of a screen with more than the text and the list of speakers.
  private static let wideScreen = 160

  /// The areas of a screen with a banner and a panel of some rows, and text no wider than `measure`
  /// columns.
  ///
  /// - Parameter textColumns: how many columns of text there are at most.
  /// - Parameter listWidth: the columns that the list needs to show all names in full; `nil` if there
  ///   is no list.
  /// - Parameter hasOutline: whether the outline is shown if there are columns for it.
  init(
    _ size: Size, bannerRows: Int = 0, panelRows: Int = 0, measure: Int, textColumns: Int = 1,
    listWidth wanted: Int? = 0, hasOutline: Bool = false
  ) {
    breadth = Panes.breadth(of: size)
    status = size.rows > 1 ? size.rows - 1 : nil
    let room = breadth == .tiny ? 0 : size.rows - 4
    self.bannerRows = min(bannerRows, max(0, room))
    hasScrollbar = breadth >= .medium && size.rows >= 10
    rule = hasScrollbar || (self.bannerRows > 0 && size.rows >= 20) ? self.bannerRows : nil
    let top = self.bannerRows + (rule == nil ? 0 : 1)
    let panel = min(panelRows, max(0, room - top))
    textRows = top..<max(top + 1, size.rows - 1 - panel)
    self.panelRows = textRows.upperBound..<(textRows.upperBound + panel)
    gutterWidth = size.columns < 12 ? 0 : breadth == .tiny ? 2 : breadth == .narrow ? 4 : 6
    let margin = breadth == .tiny ? 0 : 2
    let count = Panes.textCount(
      size, atMost: textColumns, margins: gutterWidth + margin, hasList: wanted != nil)
    let whole = count * (measure + gutterWidth + margin) - gutterWidth - margin
    let listWidth =
      breadth == .wide ? wanted.map { Panes.listWidth($0, size.columns, whole) } ?? 0 : 0
    let left = hasOutline ? Panes.outlineWidth(size, listWidth, whole) : 0
    outline = left > 0 ? 0..<left : nil
    let area = size.columns - (listWidth > 0 ? listWidth + 1 : 0) - left
    speakers = listWidth > 0 ? (size.columns - listWidth)..<size.columns : nil
    beside = left..<(size.columns - listWidth)
    let width = max(1, min(measure, area / count - gutterWidth - margin))
    let pitch = gutterWidth + width + margin
    let free = area - count * pitch + margin
    let start = left + max(0, (free - 2) / 2) + gutterWidth
    texts = (0..<count).map { start + $0 * pitch..<start + $0 * pitch + width }
  }

  /// The areas of a printout: all columns, and all rows but the status line.
  ///
  /// - Parameter numberWidth: the columns of the numbers of lines, if there is room for them.
  init(printout size: Size, numberWidth: Int = 0) {
    breadth = Panes.breadth(of: size)
    status = size.rows > 1 ? size.rows - 1 : nil
    textRows = 0..<max(1, size.rows - 1)
    gutterWidth = numberWidth * 2 > size.columns ? 0 : numberWidth
    texts = [gutterWidth..<size.columns]
    beside = 0..<size.columns
    panelRows = textRows.upperBound..<textRows.upperBound
    (bannerRows, rule, hasScrollbar) = (0, nil, false)
    (speakers, outline) = (nil, nil)
  }

  /// The columns of the only text, or of the first one.
  var text: Range<Int> { texts[0] }

  /// The column of text that a column of the screen belongs to: its words, its gutter, or what is
  /// beside them.
  func textColumn(at column: Int) -> Int {
    texts.lastIndex { $0.lowerBound - gutterWidth <= column } ?? 0
  }

  /// How many columns of text there is room for beside the list of speakers, at most `most`.
  private static func textCount(_ size: Size, atMost most: Int, margins: Int, hasList: Bool) -> Int
  {
    guard size.columns >= wideScreen, breadth(of: size) == .wide else { return 1 }
    let area = size.columns - (hasList ? usualList + 1 : 0)
    return max(1, min(most, area / (narrowestText + margins)))
  }

  /// The columns of the outline, with the bar beside it: those that text and list leave; 0 if they are
  /// too few.
  private static func outlineWidth(_ size: Size, _ listWidth: Int, _ measure: Int) -> Int {
    guard size.columns >= wideScreen, size.rows >= 20 else { return 0 }
    let free = size.columns - (listWidth > 0 ? listWidth + 1 : 0) - measure - 12
    return free < 28 ? 0 : min(free, 44)
  }

  /// The columns of the list: more if names need them and the text does not.
  private static func listWidth(_ wanted: Int, _ columns: Int, _ measure: Int) -> Int {
    let usual = min(max(columns - 74, 26), usualList)
    let free = columns - measure - 9
    let least = columns >= wideScreen ? widestList : wanted
    return min(max(usual, min(least, free)), widestList)
  }

  private static func breadth(of size: Size) -> Breadth {
    if size.columns < 24 || size.rows < 6 { return .tiny }
    return size.columns < 60 ? .narrow : size.columns < 100 ? .medium : .wide
  }
}
