import Text

/// Detects lines at the edges of pages that are not part of the text: page numbers, and lines
/// repeated on several pages.
struct RunningHeads {
  /// The share of a page's height that counts as its top or bottom edge.
  private static let edge = 0.12
  /// A line on this many pages is a running head.
  private static let repetitions = 3
  /// Longer lines are text, in bytes.
  private static let longest = 120

  private var counts: [[UInt8]: Int] = [:]

  init(_ pages: [PDFPage]) {
    for page in pages {
      var seen: Set<[UInt8]> = []
      for line in page.blocks.lazy.flatMap(\.lines) where Self.isAtEdge(line, of: page) {
        if let key = Self.key(line), seen.insert(key).inserted { counts[key, default: 0] += 1 }
      }
    }
  }

  /// The page without its running heads and numbers.
  ///
  /// - Parameter largest: The largest font size that is removed: larger text is a title, which may
  ///   recur as a running head on later pages.
  func removed(from page: PDFPage, upTo largest: Double) -> PDFPage {
    var rest = page
    for index in rest.blocks.indices {
      rest.blocks[index].lines.removeAll {
        Self.isAtEdge($0, of: page) && isHead($0) && $0.size <= largest
      }
    }
    rest.blocks.removeAll { $0.lines.isEmpty }
    return rest
  }

  private func isHead(_ line: PDFLine) -> Bool {
    guard let key = Self.key(line) else { return false }
    return counts[key, default: 0] >= Self.repetitions || Self.isNumber(line)
  }

  private static func isAtEdge(_ line: PDFLine, of page: PDFPage) -> Bool {
    line.top < edge * page.height || line.bottom > (1 - edge) * page.height
  }

  /// The words with every number replaced by one placeholder; `nil` for a long line.
  private static func key(_ line: PDFLine) -> [UInt8]? {
    guard line.words.count <= longest else { return nil }
    var key: [UInt8] = []
    for byte in line.words {
      if byte.isASCIIDigit {
        if key.last != UInt8(ascii: "#") { key.append(UInt8(ascii: "#")) }
      } else {
        key.append(byte.asciiLowercased)
      }
    }
    return key
  }

  /// Whether a line is a page number: `12`, `- 12 -`, `xii`, `Page 3 of 9`, `3/9`.
  private static func isNumber(_ line: PDFLine) -> Bool {
    let words = line.words.map(\.asciiLowercased).split { !$0.isASCIILetter && !$0.isASCIIDigit }
    guard !words.isEmpty, words.count <= 4 else { return false }
    return words.allSatisfy { word in
      word.allSatisfy(\.isASCIIDigit) && word.count <= 4
        || words.count == 1 && word.count <= 6 && word.allSatisfy { "ivxlc".utf8.contains($0) }
        || words.count > 1
          && ["page", "of", "p", "seite", "von", "pagina", "de", "sur"].contains {
            word.elementsEqual($0.utf8)
          }
    } && words.contains { $0.first.map { $0.isASCIIDigit || "ivxlc".utf8.contains($0) } ?? false }
  }
}
