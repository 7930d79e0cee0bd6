/// Finds the title in a font whose lines are no higher than those of the text: fonts of TeX state heights that have little to
/// do with their sizes, but larger letters are wider.
enum WideTitle {
  /// The letters of a title are wider than those of the text by this factor.
  private static let leastWidth = 1.3
  /// A line with this many letters is running text.
  private static let longLine = 60

  /// Returns pages in which the lines of such a title, above the text of the first page, are as high as their letters are
  /// wide.
  static func raised(_ pages: [PDFPage], textSize: Double) -> [PDFPage] {
    guard let first = pages.first, let usual = usualWidth(pages) else { return pages }
    let text = first.blocks.lazy.flatMap(\.lines).filter { $0.letters >= longLine }.map(\.top).min()
    var pages = pages
    for block in first.blocks.indices {
      for (index, line) in first.blocks[block].lines.enumerated()
      where line.top < text ?? 0 && line.size < leastWidth * textSize {
        guard let width = line.letterWidth, width > leastWidth * usual, isOfSmallLetters(line)
        else {
          continue
        }
        pages[0].blocks[block].lines[index].wordHeight = textSize * width / usual
      }
    }
    return pages
  }

  /// The average width of the letters of long lines; `nil` without such lines.
  private static func usualWidth(_ pages: [PDFPage]) -> Double? {
    var (width, letters) = (0.0, 0)
    for line in pages.lazy.flatMap({ $0.blocks.lazy.flatMap(\.lines) })
    where line.letters >= longLine / 2 {
      width += line.width
      letters += line.letters
    }
    return letters > 0 && width > 0 ? width / Double(letters) : nil
  }

  /// Whether most letters of a line are small: capitals are wide, too.
  private static func isOfSmallLetters(_ line: PDFLine) -> Bool {
    line.words.count { $0.isASCIILowercase || $0 >= 0xC3 } * 3 > line.letters * 2
  }
}
