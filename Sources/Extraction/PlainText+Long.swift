import Document
import Text

extension PlainText {
  /// Texts of more bytes are read in parts.
  public static let longest = 4 << 20

  /// A plain text of any length, read where it is looked at. Any bytes give one. O(n), without a copy of valid
  /// UTF-8.
  ///
  /// Newlines inside paragraphs stay as they are, and control sequences are left out. Bytes that are no UTF-8 become the control character
  /// SUBSTITUTE, which takes no more room than they did, unless all of them make sense as Windows-1252.
  public static func longText(
    from bytes: consuming [UInt8], source: String? = nil,
    grain: Int = LongText.usualGrain
  ) -> LongText {
    let decoding = Decoding(long: &bytes)
    let printed = PrintedText(decoding.bytes)
    return LongText(
      UTF8Text(repairing: printed?.bytes ?? decoding.bytes), source: source,
      repairs: decoding.repairs, grain: grain, blocks: blocks)
  }

  /// The blocks in a range of a text. Only at its start there can be a headline.
  private static func blocks(of text: UTF8Text, in range: ByteRange) -> [Block] {
    let chunks = Chunk.all(in: text, range)
    var typer =
      range.lowerBound == 0
      ? BlockTyper(text: text, chunks: chunks, verbatim: true)
      : BlockTyper(text: text, middle: chunks)
    return typer.type()
  }

  /// What of the first bytes of a source can be shown before the rest is there: whole lines of plain text, whose
  /// encoding is beyond doubt; `nil` when it is something else.
  public static func beginning(of bytes: [UInt8]) -> [UInt8]? {
    lines(of: bytes).flatMap { Windows1252.isLikely($0) ? nil : $0 }
  }

  /// The whole lines of the first bytes of a source; `nil` when they are no plain text, or may yet turn out to be a page.
  public static func lines(of bytes: [UInt8]) -> [UInt8]? {
    guard !HTMLPage.isLikely(bytes), !Decoding.isUTF16(bytes), !HTMLPage.mayFollow(bytes) else {
      return nil
    }
    let end = bytes.lastIndex(of: .newline).map { $0 + 1 } ?? bytes.lastIndex(of: .space)
    return Array(bytes[..<(end ?? 0)])
  }
}
