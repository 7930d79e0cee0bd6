import Text

/// Detects lines at the edges of pages that are not part of the text: page numbers, and lines
/// repeated on several pages.
struct RunningHeads {
  /// The share of a page's height that counts as its top or bottom edge.
  private static let edge = 0.12
  /// The share in which only the first and the last line of the page count.
  private static let wideEdge = 0.2
  /// A line on this many pages is a running head; in a document of two pages, the first or last line of both.
  private static let repetitions = 3
  /// Longer lines are text, in bytes.
  private static let longest = 120

  private var counts: [[UInt8]: Int] = [:]
  private let repetitions: Int

  init(_ pages: [PDFPage]) {
    repetitions = pages.count == 2 ? 2 : Self.repetitions
    for page in pages {
      var seen: Set<[UInt8]> = []
      let edges = Edges(page)
      for line in page.blocks.lazy.flatMap(\.lines)
      where pages.count > 2 ? edges.contain(line) : edges.closeAt(line) {
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
    let edges = Edges(page)
    for index in rest.blocks.indices {
      rest.blocks[index].lines.removeAll {
        edges.contain($0) && isHead($0) && $0.size <= largest
      }
    }
    rest.blocks.removeAll { $0.lines.isEmpty }
    return rest
  }

  private func isHead(_ line: PDFLine) -> Bool {
    guard let key = Self.key(line) else { return false }
    return counts[key, default: 0] >= repetitions || Self.isNumber(line)
  }

  /// The top and the bottom of a page, where running heads stand.
  private struct Edges {
    private let height: Double
    private let first: Double
    private let last: Double

    init(_ page: PDFPage) {
      height = page.height
      first = page.blocks.lazy.map(\.top).min() ?? 0
      last = page.blocks.lazy.map(\.bottom).max() ?? 0
    }

    func contain(_ line: PDFLine) -> Bool {
      isNear(line, share: edge) || isNear(line, share: wideEdge) && endAt(line)
    }

    /// Whether a line is the first or the last of the page, at its edge.
    func closeAt(_ line: PDFLine) -> Bool { isNear(line, share: edge) && endAt(line) }

    private func isNear(_ line: PDFLine, share: Double) -> Bool {
      line.top < share * height || line.bottom > (1 - share) * height
    }

    private func endAt(_ line: PDFLine) -> Bool {
      line.top < height / 2
        ? line.top < first + line.size / 2 : line.bottom > last - line.size / 2
    }
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
