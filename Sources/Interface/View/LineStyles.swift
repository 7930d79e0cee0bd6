import Document
import Text

/// The styles of the words of one line: what they are, who says them, what the search found.
struct LineStyles {
  /// The pieces of quotes in the line, with the index of the quote, outer ones first.
  let pieces: [SpanIndex<Int>.Span]
  private let plain: Style
  private let said: [Style]
  private let matches: [ByteRange]
  private let currentMatch: ByteRange?
  private let selection: ByteRange?

  init(_ range: ByteRange, _ kind: Block.Kind, in model: Model) {
    pieces = model.annotations.pieces.meeting(range)
    plain = Style(model.filter == nil ? kind.role : .faint)
    said = pieces.map { LineStyles.style(of: $0.value, in: model) }
    matches = model.search?.matches(meeting: range) ?? []
    currentMatch = model.search.flatMap { search in search.current.map { search[$0] } }
    selection = model.selectedRange
  }

  /// The style of the character at an offset.
  func style(_ offset: Int) -> Style {
    if selection?.contains(offset) == true { return Style(.selection, .reverse) }
    var style = wordStyle(offset)
    if matches.contains(where: { $0.contains(offset) }) {
      let isCurrent = currentMatch?.contains(offset) == true
      style = Style(isCurrent ? .currentMatch : .match, style.attributes.union(.reverse))
      if isCurrent { style.attributes.insert(.bold) }
    }
    return style
  }

  private func wordStyle(_ offset: Int) -> Style {
    pieces.lastIndex { $0.range.contains(offset) }.map { said[$0] } ?? plain
  }

  private static func style(of quote: Int, in model: Model) -> Style {
    let speaker = model.article.quotes[quote].speaker
    var style = Style(speaker.map { .speaker($0) } ?? .unattributed)
    if let filter = model.filter, filter != speaker { style.role = .faint }
    if let speaker, speaker == model.list.selected { style.attributes.insert(.underline) }
    if quote == model.currentQuote { style.attributes.formUnion([.reverse, .bold]) }
    return style
  }
}
