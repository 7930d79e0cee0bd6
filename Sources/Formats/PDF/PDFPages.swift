import Text

/// A line of a page, as detected by poppler. Coordinates are in points from the upper left corner
/// of the page.
struct PDFLine {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double
  /// The words, separated by single spaces.
  var words: [UInt8] = []

  /// The height of its longest word; 0 if it has no words. A raised number makes the line higher.
  var wordHeight = 0.0
  /// The width of its words without the gaps between them, and their length in characters.
  fileprivate(set) var width = 0.0
  fileprivate(set) var letters = 0

  /// The average width of its letters; `nil` for a few, which tell nothing.
  var letterWidth: Double? { letters >= 6 ? width / Double(letters) : nil }

  /// The font size, as the height of a word.
  var size: Double { wordHeight > 0 ? wordHeight : bottom - top }
}

/// Lines that poppler groups together: one or more paragraphs.
struct PDFBlock {
  var lines: [PDFLine] = []

  var left: Double { lines.lazy.map(\.left).min() ?? 0 }
  var right: Double { lines.lazy.map(\.right).max() ?? 0 }
  var top: Double { lines.lazy.map(\.top).min() ?? 0 }
  var bottom: Double { lines.lazy.map(\.bottom).max() ?? 0 }
}

/// A page.
struct PDFPage {
  var width: Double
  var height: Double
  var blocks: [PDFBlock] = []
}

/// Reads the pages of a document from the output of `pdftotext -bbox-layout`.
final class PDFPages: XMLReader {
  private(set) var pages: [PDFPage] = []
  /// The metadata of the document, by name: `Author`, `CreationDate`.
  private(set) var properties: [String: String] = [:]
  private(set) var title: [UInt8] = []
  private var open: [String] = []
  /// The height, the width and the start of the open word, and the length of the longest word of the line, in bytes.
  private var height = 0.0
  private var width = 0.0
  private var start = 0
  private var longest = 0

  /// Reads the pages in an XHTML document.
  init(_ document: [UInt8]) throws(FormatFailure) { try XMLParser.parse(document, into: self) }

  func open(_ name: String, _ attributes: XMLAttributes) {
    open.append(name)
    switch name {
    case "meta":
      let all = attributes.all
      if let name = all["name"] { properties[name] = all["content"] }
    case "page":
      let all = attributes.all
      pages.append(
        PDFPage(width: Self.length(all["width"]), height: Self.length(all["height"])))
    case "block": if !pages.isEmpty { pages[pages.count - 1].blocks.append(PDFBlock()) }
    case "line":
      let all = attributes.all
      let line = PDFLine(
        left: Self.length(all["xMin"]), top: Self.length(all["yMin"]),
        right: Self.length(all["xMax"]), bottom: Self.length(all["yMax"]))
      withLines { $0.append(line) }
      longest = 0
    case "word":
      let all = attributes.all
      height = Self.length(all["yMax"]) - Self.length(all["yMin"])
      width = Self.length(all["xMax"]) - Self.length(all["xMin"])
      withLine { start = $0.words.count }
    default: break
    }
  }

  func close() {
    guard open.popLast() == "word" else { return }
    withLine { line in
      let length = line.words.count - start
      if length > longest { (longest, line.wordHeight) = (length, height) }
      line.letters += line.words[start...].count { $0 & 0xC0 != 0x80 }
      line.width += width
      line.words.append(.space)
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if open.last == "word" {
      withLine { $0.words += bytes }
    } else if open.last == "title" {
      title += bytes
    }
  }

  /// Changes the lines of the last block, if there is one.
  private func withLines(_ change: (inout [PDFLine]) -> Void) {
    guard let page = pages.indices.last, let block = pages[page].blocks.indices.last else { return }
    change(&pages[page].blocks[block].lines)
  }

  /// Changes the last line of the last block, if there is one.
  private func withLine(_ change: (inout PDFLine) -> Void) {
    withLines { lines in
      if let last = lines.indices.last { change(&lines[last]) }
    }
  }

  /// Parses a length in points; 0 if it is not a number.
  private static func length(_ text: String?) -> Double {
    let value = text.flatMap { Double($0) } ?? 0
    return value.isFinite ? min(max(value, -1e6), 1e6) : 0
  }
}
