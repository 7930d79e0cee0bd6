/// Joins the large first letter of a story, which poppler takes for a line of its own, to its word.
enum DropCaps {
  /// A drop cap is larger than the text by this factor.
  private static let leastSize = 1.6
  /// The most letters of a page that are looked at.
  private static let mostCaps = 8

  /// Returns a page with its drop caps at the start of the lines beside them.
  static func joined(_ page: PDFPage, textSize: Double) -> PDFPage {
    var page = page
    let caps = page.blocks.indices.lazy.filter { [blocks = page.blocks] index in
      blocks[index].lines.count == 1 && blocks[index].lines[0].size > leastSize * textSize
        && isCapital(blocks[index].lines[0].words)
    }
    for index in Array(caps.prefix(mostCaps)) {
      let cap = page.blocks[index].lines[0]
      guard let (block, line) = line(beside: cap, of: page) else { continue }
      page.blocks[block].lines[line].words =
        cap.words.filter { $0 > 0x20 } + page.blocks[block].lines[line].words
      page.blocks[index].lines = []
    }
    page.blocks.removeAll { $0.lines.isEmpty }
    return page
  }

  /// Whether words are a single capital letter, possibly after a quotation mark.
  private static func isCapital(_ words: [UInt8]) -> Bool {
    let letters = String(decoding: words, as: UTF8.self).filter {
      !$0.isWhitespace && !"“\"‘'«„".contains($0)
    }
    return letters.count == 1 && letters.first?.isUppercase == true
  }

  /// The first line beside a letter that goes on with its word; `nil` if there is none.
  private static func line(beside cap: PDFLine, of page: PDFPage) -> (block: Int, line: Int)? {
    var found: (block: Int, line: Int, top: Double)?
    for (block, lines) in page.blocks.lazy.map(\.lines).enumerated() {
      for (index, line) in lines.enumerated() where line.top < found?.top ?? .infinity {
        let isBeside =
          line.bottom > cap.top && line.top < cap.bottom && line.size < cap.size / leastSize
          && (cap.left..<(cap.right + cap.size)).contains(line.left)
        if isBeside, goesOn(line, beside: cap) { found = (block, index, line.top) }
      }
    }
    return found.map { ($0.block, $0.line) }
  }

  /// Whether a line may start with the rest of a word: in small letters, or beside the letter in capitals.
  private static func goesOn(_ line: PDFLine, beside cap: PDFLine) -> Bool {
    let start = String(decoding: line.words.prefix(60), as: UTF8.self)
    guard let word = start.split(separator: " ").first, let first = word.first else { return false }
    return first.isLowercase
      || line.left >= cap.right - 2 && first.isLetter && word.allSatisfy { !$0.isLowercase }
  }
}
