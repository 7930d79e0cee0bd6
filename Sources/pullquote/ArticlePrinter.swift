import Document
import Export
import Layout
import Text

/// An article as lines of plain text, for a pipe or a printer: the editor's corrections first, so that
/// they are not missed, then the article.
struct ArticlePrinter {
  /// The article.
  let article: Article
  /// The columns of a line.
  let width: Int

  /// All lines, each with its newline. No line holds anything that could act on a terminal.
  var text: String {
    (banner + lines(of: article)).map { $0 + "\n" }.joined()
  }

  /// The corrections as they head the article: what correctsArticle it, in full, above a rule.
  private var banner: [String] {
    let notices = article.corrections.filter(\.correctsArticle)
    let lines = notices.flatMap { notice in
      paragraph("⚑ \(article.heading(of: notice)): \(article[notice.body])")
    }
    return lines.isEmpty ? [] : lines + [String(repeating: "─", count: width)]
  }

  private func paragraph(_ words: String) -> [String] {
    let text = UTF8Text(words)
    return lines(of: Article(text: text, blocks: [Block(.paragraph, text.range)]))
  }

  private func lines(of article: Article) -> [String] {
    var layout = ArticleLayout(article, width: width)
    let lines = (0..<layout.count).flatMap { layout.lines(of: $0) }
    return lines.drop { $0.content == .blank }.map { shown($0, of: article) }
  }

  private func shown(_ line: Line, of article: Article) -> String {
    switch line.content {
    case .blank: return ""
    case .rule: return String(repeating: "─", count: max(1, width / 3))
    case .text:
      let isVerbatim = article.blocks[line.block].kind == .preformatted
      return margin(of: line) + words(line.range, of: article.text, isVerbatim: isVerbatim)
    }
  }

  private func margin(of line: Line) -> String {
    let spaces = String(repeating: " ", count: max(0, line.indent - 2))
    switch line.marker {
    case .none: return String(repeating: " ", count: line.indent)
    case .bullet: return spaces + "• "
    case .bar: return spaces + "│ "
    }
  }

  private func words(_ range: ByteRange, of text: UTF8Text, isVerbatim: Bool) -> String {
    var words = ""
    var offset = range.lowerBound
    while offset < range.upperBound {
      let glyph = text.glyph(at: offset, before: range.upperBound)
      if isVerbatim || !glyph.isSpace || words.last != " " {
        words += text.cellText(glyph, at: offset).string
      }
      offset += glyph.length
    }
    return words
  }
}
