import Document
import Formats
import Text

/// Reads plain text into articles.
public enum PlainText {
  /// Reads an article from the bytes of a plain text. Any bytes are accepted. O(n).
  ///
  /// The article's text is the decoded source with `\n` newlines. Newlines inside wrapped
  /// paragraphs become spaces, and the numbers that lynx puts before links are removed. Nothing
  /// else changes.
  public static func article(from bytes: [UInt8]) -> Article {
    let decoding = Decoding(bytes)
    let printed = PrintedText(decoding.bytes)
    let text = UTF8Text(repairing: printed?.bytes ?? decoding.bytes)
    if printed?.isPage == true {
      return Article(text: text, blocks: preformatted(text), repairs: decoding.repairs).checked
    }
    let unwrapped = UnwrappedText(text)
    let note = [Repair.note("the numbers before links were left out")]
    let anchors = unwrapped.anchors.map { anchor in
      let offset = Int(anchor.source)
      return SourceMap.Anchor(
        text: Int(anchor.text),
        source: decoding.offsets.source(of: printed?.offsets.source(of: offset) ?? offset),
        line: Int(anchor.line))
    }
    let typer = BlockTyper(unwrapped.text, unwrapped.blocks, verbatim: false)
    return article(
      unwrapped.text, typer, repairs: decoding.repairs + (unwrapped.hadLinkMarks ? note : []),
      sourceMap: SourceMap(anchors))
  }

  /// Reads an article from a text whose offsets must not change: the text is kept verbatim.
  public static func article(verbatim text: UTF8Text) -> Article {
    article(text, BlockTyper(text, TextBlock.all(in: text, text.range), verbatim: true))
  }

  private static func article(
    _ text: UTF8Text, _ typer: BlockTyper, repairs: [Repair] = [],
    sourceMap: SourceMap = SourceMap()
  ) -> Article {
    let blocks = typer.blocks()
    return Article(
      text: text, blocks: blocks, metadata: Metadata(of: blocks, in: text), repairs: repairs,
      sourceMap: sourceMap
    ).checked
  }

  /// The single block of a text that was formatted for a terminal: its lines and columns are kept.
  private static func preformatted(_ text: UTF8Text) -> [Block] {
    let range = text.trimming(text.range)
    return range.isEmpty ? [] : [Block(.preformatted, range)]
  }
}
