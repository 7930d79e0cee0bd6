import Document
import Text

/// Reads plain text into an article.
public enum PlainText {
  /// The article in the bytes of a plain-text copy. Any bytes give an article. O(n).
  ///
  /// The text is the decoded input with `\n` for every kind of newline; a newline inside a
  /// paragraph that was wrapped at a width becomes a space, and the numbers that lynx puts before
  /// links are left out. Nothing else is rewritten.
  public static func article(from bytes: [UInt8]) -> Article {
    let decoding = Decoding(bytes)
    let printed = PrintedText(decoding.bytes)
    let text = UTF8Text(repairing: printed?.bytes ?? decoding.bytes)
    if printed?.isPage == true { return page(text, decoding.repairs) }
    let copy = Copy(text)
    var typer = BlockTyper(text: copy.text, chunks: copy.chunks)
    let blocks = typer.type()
    let note = copy.hadLinkMarks ? [Repair.note("the numbers before links were left out")] : []
    let anchors = copy.anchors.map { anchor in
      let offset = Int(anchor.source)
      return SourceMap.Anchor(
        text: Int(anchor.text),
        source: decoding.offsets.source(of: printed?.offsets.source(of: offset) ?? offset),
        line: Int(anchor.line))
    }
    return Article(
      text: copy.text, blocks: blocks, metadata: Metadata(of: blocks, in: copy.text),
      repairs: decoding.repairs + note, sourceMap: SourceMap(anchors))
  }

  /// A page that was set for a terminal: its lines and columns stay.
  private static func page(_ text: UTF8Text, _ repairs: [Repair]) -> Article {
    let start = text.bytes.firstIndex { !$0.isASCIISpace } ?? 0
    let end = (text.bytes.lastIndex { !$0.isASCIISpace } ?? -1) + 1
    let blocks = start < end ? [Block(.preformatted, start..<end)] : []
    return Article(text: text, blocks: blocks, repairs: repairs)
  }

  /// The article in a text whose every offset must stay as it is: the text is kept, only blocks are
  /// found.
  public static func article(verbatim text: UTF8Text) -> Article {
    var typer = BlockTyper(text: text, chunks: Chunk.all(in: text), verbatim: true)
    let blocks = typer.type()
    return Article(text: text, blocks: blocks, metadata: Metadata(of: blocks, in: text))
  }
}
