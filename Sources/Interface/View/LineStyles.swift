import Document
import Text

/// The styles of the words of one line: what they are, who says them, what the search found.
struct LineStyles {
  /// The pieces of quotes in the line, with the index of the quote, outer ones first.
  let pieces: [SpanIndex<Int>.Span]
  private let kind: Block.Kind
  private let matches: [ByteRange]
  private let currentMatch: ByteRange?
  private let selection: ByteRange?
  private let model: Model

  init(_ range: ByteRange, _ kind: Block.Kind, in model: Model) {
    self.kind = kind
    self.model = model
    pieces = model.annotations.pieces.meeting(range)
    matches = model.search?.matches(meeting: range) ?? []
    selection = model.selectedRange
    currentMatch = model.search.flatMap { search in search.current.map { search[$0] } }
  }

  /// The style of the character at an offset.
  func style(_ offset: Int) -> Style {
    var style = wordStyle(offset)
    if selection?.contains(offset) == true { return Style(.selection, .reverse) }
    if matches.contains(where: { $0.contains(offset) }) {
      let isCurrent = currentMatch?.contains(offset) == true
      style = Style(isCurrent ? .currentMatch : .match, style.attributes.union(.reverse))
      if isCurrent { style.attributes.insert(.bold) }
    }
    return style
  }

  private func wordStyle(_ offset: Int) -> Style {
    guard let piece = pieces.last(where: { $0.range.contains(offset) }) else {
      return Style(model.filter == nil ? kind.role : .faint)
    }
    var style = Style(quoteRole(piece.value))
    let speaker = model.article.quotes[piece.value].speaker
    if let speaker, speaker == model.list.selected { style.attributes.insert(.underline) }
    if piece.value == model.currentQuote { style.attributes.formUnion([.reverse, .bold]) }
    return style
  }

  private func quoteRole(_ quote: Int) -> Role {
    let speaker = model.article.quotes[quote].speaker
    if let filter = model.filter, filter != speaker { return .faint }
    return speaker.map { .speaker($0) } ?? .unattributed
  }
}
