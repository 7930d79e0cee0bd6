import Text

/// Converts pages to HTML: joins lines into paragraphs, and detects headings by their font size.
struct PDFText {
  /// The paragraphs and headings.
  private(set) var html: [UInt8] = []
  /// For each page, the offset in ``html`` of the first paragraph that starts on it.
  private(set) var pageStarts: [Int] = []
  /// The heading in the largest font on the first page, if any.
  private(set) var title: String?

  /// Text whose font is larger than the body font by this factor is a heading.
  private static let headingSize = 1.15
  /// The longest heading, in bytes.
  private static let longestHeading = 200

  /// The font size of the body text.
  private let textSize: Double
  private let hyphens: Hyphens
  /// The open paragraph, and its font size.
  private var open: [UInt8] = []
  private var openSize = 0.0
  /// The bottom of its last line.
  private var openBottom = 0.0
  /// The page on which the open paragraph starts, and the current page.
  private var openPage = 0
  private var page = 0
  private var largest = 0.0

  /// Converts pages, without running heads. O(n).
  init(_ pages: [PDFPage]) {
    textSize = Self.usualSize(pages)
    let pages = WideTitle.raised(pages, textSize: textSize)
    hyphens = Hyphens(pages)
    let heads = RunningHeads(pages)
    for (index, page) in pages.enumerated() {
      self.page = index
      let largest = index == 0 ? Self.headingSize * textSize : .infinity
      let rest = DropCaps.joined(heads.removed(from: page, upTo: largest), textSize: textSize)
      for block in ReadingOrder.blocks(of: rest) { append(block) }
    }
    finish()
  }

  /// The most common font size, counted in bytes.
  private static func usualSize(_ pages: [PDFPage]) -> Double {
    var counts: [Int: Int] = [:]
    for line in pages.lazy.flatMap({ $0.blocks.lazy.flatMap(\.lines) }) {
      counts[Int(line.size * 2), default: 0] += line.words.count
    }
    return Double(counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0) / 2
  }

  private mutating func append(_ block: PDFBlock) {
    let (left, right) = (block.left, block.right)
    for (index, line) in block.lines.enumerated() {
      let words = UTF8Text(repairing: line.words)
      let range = words.trimming(words.range)
      guard !range.isEmpty else { continue }
      let before = index > 0 ? block.lines[index - 1] : nil
      if !continues(line, words.bytes[range], after: before, left: left, right: right) { finish() }
      join(words.bytes[range])
      (openSize, openBottom) = (line.size, line.bottom)
    }
  }

  /// Whether a line continues the open paragraph.
  ///
  /// - Parameter before: The preceding line in its block.
  private func continues(
    _ line: PDFLine, _ words: ArraySlice<UInt8>, after before: PDFLine?, left: Double, right: Double
  ) -> Bool {
    guard let last = open.last, abs(line.size - openSize) < 0.1 * max(line.size, openSize) else {
      return false
    }
    if Self.bullet(words) > 0 { return false }
    let startsLow = words.first.map { $0.isASCIILowercase || $0.isASCIIDigit } ?? false
    let isClosed = Self.closes(open)
    guard let before else {
      if isHeading(openSize) {
        return page == openPage && abs(line.top - openBottom) < 0.7 * line.size
      }
      // At a new column or page, only an unfinished sentence continues.
      return last == .hyphen || !isClosed && startsLow
    }
    if isHeading(line.size) { return true }
    let isIndented = line.left > left + 0.6 * line.size && before.left < left + 0.6 * line.size
    let isShort = before.right < right - 0.2 * (right - left)
    let isApart = line.top - before.bottom > 0.9 * line.size
    return !(isIndented && !startsLow || isShort && isClosed || isApart)
  }

  private func isHeading(_ size: Double) -> Bool { size > Self.headingSize * textSize }

  /// Whether a text ends like a sentence.
  private static func closes(_ text: [UInt8]) -> Bool {
    let end = UTF8Text(String(decoding: text.suffix(8), as: UTF8.self)).string
    let last = end.last { !"”’\"'»)]“".contains($0) }
    return last.map { ".?!:…。？！".contains($0) } ?? false
  }

  /// Adds the words of a line to the open paragraph.
  private mutating func join(_ words: ArraySlice<UInt8>) {
    if open.isEmpty {
      open = Array(words)
      openPage = page
    } else if let cut = hyphens.cut(open, before: words) {
      open.removeLast(cut)
      open += words
    } else {
      open += (isSpaceless(before: words) ? [] : [.space]) + words
    }
  }

  /// Whether the open paragraph goes on in a script that is written without spaces.
  private func isSpaceless(before words: ArraySlice<UInt8>) -> Bool {
    let end = UTF8Text(repairing: Array(open.suffix(4)))
    let start = UTF8Text(repairing: Array(words.prefix(4)))
    return end.decode(before: end.count).scalar.isSpaceless
      && start.decode(at: 0).scalar.isSpaceless
  }

  /// The length of the mark before a list item and of the space after it; 0 if there is none.
  private static func bullet(_ words: ArraySlice<UInt8>) -> Int {
    let marks = ["• ", "◦ ", "▪ ", "■ ", "‣ ", "– ", "● "]
    return marks.first { words.starts(with: $0.utf8) }?.utf8.count ?? 0
  }

  /// Ends the open paragraph.
  private mutating func finish() {
    guard !open.isEmpty else { return }
    let heading = isHeading(openSize) && open.count <= Self.longestHeading
    while pageStarts.count <= openPage { pageStarts.append(html.count) }
    if heading, openPage == 0, openSize > largest {
      (largest, title) = (openSize, String(decoding: open, as: UTF8.self))
    }
    let bullet = Self.bullet(open[...])
    let (start, end) =
      heading ? ("<h2>", "</h2>\n") : bullet > 0 ? ("<ul><li>", "</li></ul>\n") : ("<p>", "</p>\n")
    html += start.utf8 + CharacterReferences.escaped(open.dropFirst(bullet)) + end.utf8
    open = []
  }
}
