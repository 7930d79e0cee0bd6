import Document
import Layout
import Testing
import Text

@Suite struct ArticleLayoutTests {
  private func article(_ blocks: [(Block.Kind, String)]) -> Article {
    var bytes: [UInt8] = []
    var made: [Block] = []
    for (kind, words) in blocks {
      let start = bytes.count
      bytes += words.utf8
      made.append(Block(kind, start..<bytes.count, level: kind == .listItem ? 1 : 0))
      bytes += "\n\n".utf8
    }
    return Article(text: UTF8Text(repairing: bytes), blocks: made)
  }

  /// The layout as lines of text, with its marks and indents.
  private func picture(_ article: Article, width: Int) -> String {
    picture(article, LayoutOptions(width: width))
  }

  private func picture(_ article: Article, _ options: LayoutOptions) -> String {
    var layout = ArticleLayout(article, options)
    return layout.page(from: LineAddress(), rows: 500).map { line in
      switch line.content {
      case .blank: return ""
      case .rule: return "---"
      case .text:
        let mark = ["", "*", "|"][line.marker == .bullet ? 1 : line.marker == .bar ? 2 : 0]
        let sign = line.sign ?? ""
        let indent =
          mark + String(repeating: " ", count: line.indent - mark.count - sign.count) + sign
        let words = article[line.range]
        return indent
          + (article.blocks[line.block].kind == .preformatted
            ? words : words.split(whereSeparator: \.isWhitespace).joined(separator: " "))
      }
    }.joined(separator: "\n")
  }

  @Test func captionsAreIndentedWithTheirCredit() {
    let story = article([
      (.paragraph, "The quay was empty."), (.caption, "The quay at dawn."), (.credit, "(L. Marsh)"),
    ])
    #expect(
      picture(story, width: 44) == """

        The quay was empty.

            The quay at dawn.
            (L. Marsh)
        """)
  }

  @Test func listItemsHaveHangingIndents() {
    let story = article([
      (.listItem, "- four boats a day instead of six"), (.listItem, "1. none at night"),
    ])
    #expect(
      picture(story, width: 24) == """
        * four boats a day
          instead of six
          1. none at night
        """)
  }

  @Test func itemsOfANumberedListShowTheirNumbers() {
    var story = article([
      (.listItem, "buy a ticket at the harbour"), (.listItem, "keep it dry"),
      (.listItem, "board the ferry"), (.listItem, "3. sail home"),
    ])
    for (index, number) in [9, 0, 10, 11].enumerated() { story.blocks[index].number = number }
    #expect(
      picture(story, width: 24) == """
         9. buy a ticket at the
            harbour
            keep it dry
        10. board the ferry
            3. sail home
        """)
  }

  @Test func aLineSeparatorEndsALine() {
    let story = article([(.paragraph, "14 Harbour Lane\u{2028}Sandhaven, on the Orm islands")])
    #expect(
      picture(story, width: 24) == """
        14 Harbour Lane
        Sandhaven, on the Orm
        islands
        """)
    let lines = picture(story, LayoutOptions(width: 24, isJustified: true)).split(separator: "\n")
    #expect(lines.first == "14 Harbour Lane")
  }

  @Test func aQuantityIsNotAnItemNumber() {
    #expect(picture(article([(.listItem, "12 boats a day")]), width: 24) == "* 12 boats a day")
  }

  @Test func blockQuotationsHaveABar() {
    let story = article([(.blockQuotation, "A timetable is a promise to those who wait.")])
    #expect(
      picture(story, width: 32) == """
        |   A timetable is a promise
        |   to those who wait.
        """)
  }

  @Test func headlinesAreBalanced() {
    let story = article([(.headline, "The ferry stops at midnight and nobody knows why")])
    #expect(
      picture(story, width: 38) == """
        The ferry stops at midnight
        and nobody knows why
        """)
  }

  @Test func aTrailerInsideTheStoryFollowsNone() {
    let story = article([
      (.paragraph, "The ferry."), (.trailer, "Share this."), (.paragraph, "The end."),
      (.trailer, "Sign up."),
    ])
    #expect(
      picture(story, width: 44).split(separator: "\n") == [
        "The ferry.", "Share this.", "The end.", "---", "Sign up.",
      ])
  }

  @Test func trailersFollowARule() {
    let story = article([
      (.paragraph, "The end."), (.trailer, "Sign up."), (.trailer, "Read more."),
    ])
    #expect(
      picture(story, width: 20) == """
        The end.

        ---

        Sign up.

        Read more.
        """)
  }

  @Test func preformattedTextKeepsItsSpacesAndLines() {
    let story = article([(.preformatted, "9:00   east\n10:30  west quay")])
    #expect(
      picture(story, width: 12) == """
        9:00   east
        10:30  west\u{20}
        quay
        """)
  }

  @Test func longPreformattedTextIsSplitBetweenLines() {
    let story = article([
      (.preformatted, (1...900).map { "\($0). Low water." + "  at noon" }.joined(separator: "\n"))
    ])
    var layout = ArticleLayout(story, LayoutOptions(width: 60))
    let lines = layout.page(from: LineAddress(), rows: .max).filter { $0.content == .text }
    #expect(lines.count == 900)
  }

  @Test func aLineIsFoundByOffsetAtAnyWidth() {
    let story = article([
      (.headline, "Late boat"), (.paragraph, "The gulls went round the tower all day long."),
    ])
    for width in [1, 7, 20, 80] {
      var layout = ArticleLayout(story, LayoutOptions(width: width))
      for offset in 0..<story.text.count {
        let address = layout.address(of: offset)
        let line = layout.line(at: address)
        #expect(line.map { $0.range.lowerBound <= offset } == true)
      }
    }
  }

  @Test func movingForwardAndBackReturns() {
    let story = article(
      (1...40).map { (.paragraph, "Paragraph \($0) of the story, in a few words.") })
    var layout = ArticleLayout(story, LayoutOptions(width: 20))
    let start = LineAddress(segment: 9, line: 1)
    for distance in 0..<70 {
      let there = layout.address(start, movedBy: distance)
      #expect(layout.address(there, movedBy: -distance) == start)
    }
    #expect(layout.address(start, movedBy: 9999) == layout.lastAddress())
    #expect(layout.address(start, movedBy: -9999) == LineAddress())
  }

  @Test func aLongBlockIsLaidOutInSegmentsWithoutLosingAWord() {
    let words = String(repeating: "All day the gulls went round the tower. ", count: 3000)
    let story = article([(.paragraph, words + "End.")])
    var layout = ArticleLayout(story, LayoutOptions(width: 60))
    #expect(layout.count > 5)
    let lines = layout.page(from: LineAddress(), rows: .max)
    let joined = lines.filter { $0.content == .text }.map { story[$0.range] }.joined(separator: " ")
    #expect(joined == story[story.blocks[0].range])
    let last = layout.lastAddress()
    #expect(layout.line(at: last).map { story[$0.range].hasSuffix("End.") } == true)
  }

  @Test func aLongBlockWithoutSpacesIsSplitBetweenCharacters() {
    let story = article([(.paragraph, String(repeating: "é", count: 20_000))])
    var layout = ArticleLayout(story, LayoutOptions(width: 60))
    let lines = layout.page(from: LineAddress(), rows: .max).filter { $0.content == .text }
    #expect(lines.allSatisfy { story.text.isBoundary($0.range.lowerBound) })
    #expect(lines.map(\.range.count).reduce(0, +) == 40_000)
  }

  /// Breaks after every second letter.
  private let pairs = Hyphenator(name: "pairs") { word in
    Array(stride(from: 2, to: word.count, by: 2))
  }

  @Test func wordsAreHyphenatedOnRequest() {
    let story = article([(.paragraph, "The harbourmaster waited."), (.headline, "Harbourmaster")])
    var layout = ArticleLayout(story, LayoutOptions(width: 11, hyphenator: pairs))
    let lines = layout.page(from: LineAddress(), rows: 20).filter { $0.content == .text }
    #expect(
      lines.map { story[$0.range] + ($0.isHyphenated ? "-" : "") } == [
        "The harbou-", "rmaster wa-", "ited.", "Harbour", "master",
      ])
  }

  @Test func justifiedRowsAreFullWithEvenSpaces() {
    let story = article([(.paragraph, "one two three four five six seven")])
    var layout = ArticleLayout(story, LayoutOptions(width: 16, isJustified: true))
    let lines = layout.page(from: LineAddress(), rows: 20).filter { $0.content == .text }
    #expect(lines.map { Placement(of: $0, in: story.text).columns } == [16, 16, 5])
    var columns: [Int] = []
    Placement(of: lines[0], in: story.text).forEach { glyph, _, column in
      if glyph.isSpace { columns.append(column) }
      return true
    }
    #expect(columns == [3, 8])
  }

  @Test func columnsAndOffsetsMapToEachOther() {
    let text: UTF8Text = "An  e\u{301} 夜船 end"
    for (isVerbatim, extra) in [(false, 0), (true, 0), (false, 5)] {
      let placement = Placement(of: text.range, in: text, isVerbatim: isVerbatim, extra: extra)
      placement.forEach { glyph, offset, column in
        #expect(placement.column(of: offset) == column)
        #expect(glyph.width == 0 || placement.offset(at: column) == offset)
        return true
      }
    }
  }

  @Test func tabsExtendToTabStopsInPreformattedText() {
    let story = article([(.preformatted, "east\t9:00\nnorth quay\t10:30")])
    var layout = ArticleLayout(story, LayoutOptions(width: 40))
    let lines = layout.page(from: LineAddress(), rows: 20).filter { $0.content == .text }
    #expect(lines.map { Placement(of: $0, in: story.text).columns } == [12, 21])
  }
}
