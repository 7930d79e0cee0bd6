import Document
import Text

/// The styles of the words in a line, by block, speaker, search and selection.
struct LineStyles {
  /// The pieces of quotes in the line, outer ones first, with the index of the quote.
  let pieces: [SpanIndex<Int>.Span]
  private let plain: Style
  private let said: [Style]
  private let matches: [ByteRange]
  private let currentMatch: ByteRange?
  private let selection: ByteRange?
  private let link: ByteRange?
  private let printed: ArraySlice<Printout.Span>

  init(_ range: ByteRange, _ kind: Block.Kind, in reader: ReaderState) {
    pieces = reader.annotations.pieces.meeting(range)
    let isQuiet = reader.speakers.filter != nil || reader.article.repeats(range)
    plain = Style(isQuiet ? .faint : kind.role)
    said = pieces.map { LineStyles.style(of: $0.value, in: reader) }
    matches = reader.search?.matches(meeting: range) ?? []
    currentMatch = reader.search.flatMap { search in search.current.map { search[$0] } }
    selection = reader.selectedRange
    link = reader.shownLink?.range
    printed = reader.printout?.spans(meeting: range) ?? []
  }

  /// The style of the character at an offset.
  func style(_ offset: Int) -> Style {
    if selection?.contains(offset) == true { return Style(.selection, .reverse) }
    var style = wordStyle(offset)
    if link?.contains(offset) == true { style = Style(.key, [.underline, .reverse]) }
    if matches.contains(where: { $0.contains(offset) }) {
      let isCurrent = currentMatch?.contains(offset) == true
      style = Style(isCurrent ? .currentMatch : .match, style.attributes.union(.reverse))
      if isCurrent { style.attributes.insert(.bold) }
    }
    return style
  }

  private func wordStyle(_ offset: Int) -> Style {
    if let span = printed.first(where: { $0.range.contains(offset) }) { return span.style }
    return pieceStyle(offset)
  }

  private func pieceStyle(_ offset: Int) -> Style {
    pieces.lastIndex { $0.range.contains(offset) }.map { said[$0] } ?? plain
  }

  private static func style(of quote: Int, in reader: ReaderState) -> Style {
    let said = reader.article.quotes[quote]
    var style = Style(said.speaker.map(reader.annotations.role) ?? .unattributed)
    if reader.isDimmed(said) { style.role = .faint }
    if let selected = reader.speakers.selected, said.isSaid(by: selected) {
      style.attributes.insert(.underline)
    }
    if quote == reader.speakers.quote { style.attributes.formUnion([.reverse, .bold]) }
    return style
  }
}
