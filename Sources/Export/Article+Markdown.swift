import Document
import Text

extension Article {
  /// The article as Markdown: blocks separated by empty lines, without trailers.
  public func markdown() -> String {
    let parts = blocks.filter { $0.kind != .trailer }.map(markdown)
    return parts.isEmpty ? "" : parts.joined(separator: "\n\n") + "\n"
  }

  /// The article as plain text: one line per block, separated by empty lines, without trailers.
  public func plainText() -> String {
    let parts = blocks.filter { $0.kind != .trailer }.map { safe($0) }
    return parts.isEmpty ? "" : parts.joined(separator: "\n\n") + "\n"
  }

  private func safe(_ block: Block) -> String {
    words(of: block).split(separator: "\n", omittingEmptySubsequences: false)
      .map {
        block.kind == .preformatted
          ? TerminalSafety.visible(String($0)) : TerminalSafety.oneLine(String($0))
      }
      .joined(separator: "\n")
  }

  private func markdown(_ block: Block) -> String {
    guard block.kind != .preformatted else {
      return safe(block).split(separator: "\n", omittingEmptySubsequences: false)
        .map { "    " + $0 }.joined(separator: "\n")
    }
    let words = Markdown.escaped(words(of: block))
    return switch block.kind {
    case .headline: "# " + words
    case .subheading: String(repeating: "#", count: min(max(block.level, 2), 6)) + " " + words
    case .section, .byline, .dateline, .caption, .credit: "*" + words + "*"
    case .deck: "**" + words + "**"
    case .listItem: String(repeating: "  ", count: min(max(block.level, 1), 9) - 1) + "- " + words
    case .blockQuotation, .correction: "> " + words
    default: words
    }
  }
}
