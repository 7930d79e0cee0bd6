import Document
import Formats
import Text

extension PlainText {
  /// The longest text that is read as a whole, in bytes. Longer texts are read in parts.
  public static let longest = 4 << 20

  /// Reads a plain text of any length, whose parts are typed when they are shown. Any bytes are
  /// accepted. O(n), without copying valid UTF-8.
  ///
  /// Newlines inside paragraphs are kept, and control sequences are removed. Unless the text is
  /// Windows-1252, each invalid byte becomes the control character SUBSTITUTE, which takes no more
  /// space.
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

  /// The blocks in a range of a text. Only the start of the text can have a headline.
  private static func blocks(of text: UTF8Text, in range: ByteRange) -> [Block] {
    let part = TextBlock.all(in: text, range)
    let typer =
      range.lowerBound == 0
      ? BlockTyper(text, part, verbatim: true) : BlockTyper(text, middle: part)
    return typer.blocks()
  }

  /// The first lines of a source that can be shown before the rest is read; `nil` if it may not be
  /// plain text in UTF-8.
  ///
  /// - Parameter name: The path or address of the source, if known.
  public static func beginning(of bytes: [UInt8], name: String? = nil) -> [UInt8]? {
    lines(of: bytes, name: name).flatMap { Windows1252.isLikely($0) ? nil : $0 }
  }

  /// Whether the bytes contain control sequences or overstruck characters, which require reading
  /// the whole text. O(n).
  public static func isPrinted(_ bytes: [UInt8]) -> Bool { PrintedText.isLikely(bytes) }

  /// The complete lines in the first bytes of a source; `nil` if it is not plain text or may be
  /// HTML.
  ///
  /// - Parameter name: The path or address of the source, if known.
  public static func lines(of bytes: [UInt8], name: String? = nil) -> [UInt8]? {
    guard SourceFormat(bytes, name: name) == .plainText, !Decoding.isUTF16(bytes),
      !SourceFormat.mayBecomeHTML(bytes)
    else {
      return nil
    }
    let end = bytes.lastIndex(of: .newline).map { $0 + 1 } ?? bytes.lastIndex(of: .space)
    return Array(bytes[..<(end ?? 0)])
  }
}
