import Document
import Export
import Layout
import Text

/// Prints an article as lines of plain text, for a pipe or a printer. The editor's corrections come first, so that they
/// are not missed.
struct ArticlePrinter {
  /// The article.
  let article: Article
  /// The width of a line, in columns.
  let width: Int

  /// Writes all lines, each with its newline, a few paragraphs at a time. No line holds a control code.
  func write(to sink: (String) -> Void) {
    let notices = article.corrections.filter(\.correctsArticle)
    for notice in notices {
      let text = UTF8Text("⚑ \(article.heading(of: notice)): \(article[notice.body])")
      write(Article(text: text, blocks: [Block(.paragraph, text.range)]), to: sink)
    }
    if !notices.isEmpty { sink(String(repeating: "─", count: width) + "\n") }
    write(article, to: sink)
  }

  private func write(_ article: Article, to sink: (String) -> Void) {
    var layout = ArticleLayout(article, width: width)
    var piece = ""
    var isAtStart = true
    for segment in 0..<layout.count {
      for line in layout.lines(of: segment) where !(isAtStart && line.content == .blank) {
        isAtStart = false
        piece += shown(line, of: article) + "\n"
      }
      guard piece.utf8.count >= Self.pieceLength else { continue }
      sink(piece)
      piece.removeAll(keepingCapacity: true)
    }
    sink(piece)
  }

  private static let pieceLength = 1 << 15

  private func shown(_ line: LayoutLine, of article: Article) -> String {
    switch line.content {
    case .blank: return ""
    case .rule: return String(repeating: "─", count: max(1, width / 3))
    case .text:
      let isVerbatim = article.blocks[line.block].kind == .preformatted
      return margin(of: line) + words(line.range, of: article.text, isVerbatim: isVerbatim)
    }
  }

  private func margin(of line: LayoutLine) -> String {
    let spaces = String(repeating: " ", count: max(0, line.indent - 2))
    switch line.marker {
    case .none: return String(repeating: " ", count: line.indent)
    case .bullet: return spaces + "• "
    case .number:
      let sign = line.sign ?? ""
      return String(repeating: " ", count: max(0, line.indent - sign.count)) + sign
    case .bar: return spaces + "│ "
    }
  }

  private func words(_ range: ByteRange, of text: UTF8Text, isVerbatim: Bool) -> String {
    var words = ""
    var offset = range.lowerBound
    while offset < range.upperBound {
      let glyph = text.glyph(at: offset, before: range.upperBound)
      if isVerbatim || !glyph.isSpace || words.last != " " {
        // Not what a terminal's cell can show of it: a pipe keeps all parts of an emoji.
        let isShown = !text.cellText(glyph, at: offset).string.isEmpty
        if isShown { words += TerminalSafety.visible(text[offset..<(offset + glyph.length)]) }
      }
      offset += glyph.length
    }
    return words
  }
}
