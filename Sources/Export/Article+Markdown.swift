import Document
import Text

extension Article {
  /// The article as Markdown: blocks separated by empty lines, without trailers.
  public func markdown() -> String {
    let parts = blocks.filter { $0.kind != .trailer }.map(markdown)
    return parts.isEmpty ? "" : parts.joined(separator: "\n\n") + "\n"
  }

  /// The article as plain text: one line per block, unless it is broken into lines, separated by
  /// empty lines, without trailers.
  public func plainText() -> String {
    let parts = blocks.filter { $0.kind != .trailer }.map { safe($0) }
    return parts.isEmpty ? "" : parts.joined(separator: "\n\n") + "\n"
  }

  private func safe(_ block: Block) -> String {
    lines(of: block)
      .map {
        block.kind == .preformatted ? TerminalSafety.verbatim($0) : TerminalSafety.oneLine($0)
      }
      .joined(separator: "\n")
  }

  /// The lines of a block: those of preformatted text, and those that a line separator ends.
  private func lines(of block: Block) -> [String] {
    if block.kind == .preformatted {
      return words(of: block).split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
    }
    var lines: [String] = []
    var rest = block.range
    while let end = text.bytes[rest].firstRange(of: Block.lineSeparator) {
      lines.append(text.words(in: rest.lowerBound..<end.lowerBound))
      rest = end.upperBound..<rest.upperBound
    }
    return lines + [text.words(in: rest)]
  }

  private func markdown(_ block: Block) -> String {
    guard block.kind != .preformatted else {
      return safe(block).split(separator: "\n", omittingEmptySubsequences: false)
        .map { "    " + $0 }.joined(separator: "\n")
    }
    let words = lines(of: block).map(Markdown.escaped).joined(separator: "\\\n")
    return switch block.kind {
    case .headline: "# " + words
    case .subheading: String(repeating: "#", count: min(max(block.level, 2), 6)) + " " + words
    case .section, .byline, .dateline, .caption, .credit: "*" + words + "*"
    case .deck: "**" + words + "**"
    case .listItem:
      String(repeating: "  ", count: min(max(block.level, 1), 9) - 1) + sign(of: block) + words
    case .blockQuotation, .correction: "> " + words
    default: words
    }
  }

  private func sign(of item: Block) -> String {
    switch item.number {
    case nil: "- "
    case 0: "   "
    case let number?: "\(number). "
    }
  }
}
