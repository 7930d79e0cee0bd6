import CFormats
import Document
import Text

/// Reads Markdown, using libcmark.
enum Markdown {
  /// The longest text that is read as Markdown, in bytes. A longer one is read as plain text.
  static let maximumSize = 4 << 20
  /// The most HTML that it may produce, in bytes.
  private static let maximumPage = 16 << 20

  /// Reads the story in Markdown, with the metadata in its front matter. Without libcmark, it is
  /// read as plain text. O(n).
  static func document(_ source: [UInt8]) -> SourceDocument {
    let decoding = Decoding(source)
    let matter = FrontMatter(decoding.bytes)
    let body = Array(decoding.bytes[(matter?.end ?? 0)...])
    guard !MarkdownLimits.isTangled(body) else {
      return asText(source, "its marks are too tangled: Markdown is shown as text")
    }
    let collector = ByteCollector(limit: maximumPage)
    let outcome = body.withUnsafeBufferPointer {
      markdown_render($0.baseAddress, Int64($0.count), ByteCollector.sink, collector.pointer)
    }
    switch Int(outcome) {
    case FORMAT_READ: break
    case FORMAT_NO_LIBRARY:
      return asText(
        source, "libcmark is not installed (apt install libcmark0.30.2): Markdown is shown as text")
    default: return asText(source, "it is too long: Markdown is shown as text")
    }
    let page = MarkdownTables.converted(collector.bytes)
    var document = SourceDocument(.story, page)
    document.metadata = matter?.metadata ?? Metadata()
    document.repairs = decoding.repairs
    document.charset = "utf-8"
    let isUTF8 = UTF8Text.isValid(source)
    let lines = LineStarts(of: body, from: matter?.end ?? 0)
    document.origin = .lines(
      isUTF8 ? source : decoding.bytes,
      positions(in: page) { line in
        lines[line].map { isUTF8 ? decoding.offsets.source(of: $0) : $0 }
      })
    return document
  }

  private static func asText(_ source: [UInt8], _ note: String) -> SourceDocument {
    var document = SourceDocument(.text, source)
    document.repairs = [.note(note)]
    return document
  }

  /// Maps the blocks of the HTML to the source, using the line numbers from libcmark. O(n).
  private static func positions(
    in page: [UInt8], start: (_ line: Int) -> Int?
  ) -> SourceOffsets {
    var offsets = SourceOffsets()
    var place = 0
    while let found = page.position(of: " data-sourcepos=\"", from: place) {
      place = found + 17
      var line = 0
      while place < page.count, page[place].isASCIIDigit, line < 1 << 30 {
        line = line * 10 + Int(page[place] - UInt8(ascii: "0"))
        place += 1
      }
      guard let end = page[place...].firstIndex(of: UInt8(ascii: ">")) else { break }
      if let source = start(line) { offsets.resume(at: source, kept: end + 1) }
      place = end
    }
    return offsets
  }
}

/// The offsets at which the lines of a text start.
private struct LineStarts {
  private var starts: [Int]

  /// - Parameter offset: The offset of the text.
  init(of text: [UInt8], from offset: Int) {
    starts = [offset]
    for index in text.indices where text[index] == .newline { starts.append(offset + index + 1) }
  }

  /// The start of a line, counted from 1; `nil` if there is no such line.
  subscript(line: Int) -> Int? { starts.indices.contains(line - 1) ? starts[line - 1] : nil }
}
