import Document
import Text

/// The layout of a block by its kind: spacing, indentation and markers.
struct BlockShape {
  /// Blank rows above.
  var space = 1
  /// Whether there is a rule above.
  var rule = false
  /// Columns before the words.
  var indent = 0
  /// Columns that stay free on the right.
  var inset = 0
  /// The marker beside the words.
  var marker = LayoutLine.Marker.none
  /// Whether lines are balanced to about the same length.
  var isBalanced = false
  /// Whether spaces and newlines are kept.
  var isVerbatim = false
  /// Whether it is running text, which may be justified and hyphenated.
  var isRunning = false

  /// The shape of a block that follows another, in a text of `width` columns.
  init(_ block: Block, after previous: Block?, width: Int) {
    let step = width >= 40 ? 4 : width >= 24 ? 2 : 0
    switch block.kind {
    case .headline, .deck: isBalanced = true
    case .byline, .dateline: space = previous?.kind == .byline ? 0 : 1
    case .caption, .credit:
      (indent, inset) = (step, step)
      if block.kind == .credit, previous?.kind == .caption { space = 0 }
    case .correction: setApart(width, inset: step)
    case .subheading: (space, isBalanced) = (2, true)
    case .listItem: setListItem(block, after: previous, width)
    case .blockQuotation:
      setApart(width, inset: step)
      if previous?.kind == .blockQuotation { space = 1 }
    case .trailer where previous?.kind != .trailer: rule = true
    case .preformatted: isVerbatim = true
    case .section, .paragraph, .trailer: break
    }
    isRunning = [.paragraph, .listItem, .blockQuotation, .caption].contains(block.kind)
    if previous == nil { space = width >= 40 ? 1 : 0 }
  }

  private mutating func setApart(_ width: Int, inset: Int) {
    marker = width >= 12 ? .bar : .none
    indent = width >= 24 ? 4 : width >= 12 ? 2 : 0
    self.inset = inset
  }

  private mutating func setListItem(_ block: Block, after previous: Block?, _ width: Int) {
    let depth = min(max(block.level, 1), 6)
    indent = width >= 24 ? depth * 2 : width >= 12 ? 2 : 0
    marker = indent > 0 ? .bullet : .none
    if let number = block.number, indent > 0 {
      indent += number > 99 ? String(number).utf8.count : 2
      marker = number == 0 ? .none : .number(number)
    }
    space = previous?.kind == .listItem ? 0 : 1
  }
}
