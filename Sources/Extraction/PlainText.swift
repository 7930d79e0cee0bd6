import Document
import Text

/// Reads plain text into an article.
public enum PlainText {
  /// The article in the bytes of a plain-text copy. Any bytes give an article. O(n).
  ///
  /// The text is the decoded input with `\n` for every kind of newline; a newline inside a
  /// paragraph that was wrapped at a width becomes a space, and nothing else is rewritten.
  public static func article(from bytes: [UInt8]) -> Article {
    let decoding = Decoding(bytes)
    let printed = PrintedText(decoding.bytes)
    let text = UTF8Text(repairing: printed?.bytes ?? decoding.bytes)
    if printed?.isPage == true { return page(text, decoding.repairs) }
    var typer = BlockTyper(text: text, chunks: Chunk.all(in: text))
    let blocks = typer.type()
    let joined = UTF8Text(repairing: joining(typer.chunks, blocks, in: text))
    return Article(
      text: joined, blocks: blocks, metadata: Metadata(of: blocks, in: joined),
      repairs: decoding.repairs)
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

  /// The bytes with a space for every newline inside a chunk, preformatted ones left alone.
  private static func joining(_ chunks: [Chunk], _ blocks: [Block], in text: UTF8Text) -> [UInt8] {
    var bytes = text.bytes
    for chunk in chunks where chunk.lines.count > 1 {
      guard chunk.traits.isDisjoint(with: [.table, .quotedLines]) else { continue }
      for offset in chunk.range where bytes[offset] == .newline { bytes[offset] = .space }
    }
    return bytes
  }
}
