import Document
import Layout
import Testing
import Text
import Typography

/// Right-to-left text in the cells of a line. Expected values list the cells from left to right.
@Suite struct BidiTests {
  /// - Parameter paragraphs: whether each line is a paragraph.
  private func cells(_ words: String, width: Int = 60, paragraphs: Bool = false) -> [String] {
    let text = UTF8Text(words)
    var (ranges, start) = ([text.range], 0)
    if paragraphs {
      ranges = words.split(separator: "\n").map { line in
        defer { start += line.utf8.count + 1 }
        return start..<start + line.utf8.count
      }
    }
    let article = Article(text: text, blocks: ranges.map { Block(.paragraph, $0) })
    var layout = ArticleLayout(article, LayoutOptions(width: width, bidi: .installed))
    return layout.page(from: LineAddress(), rows: .max).filter { $0.content == .text }.map { line in
      var shown = String(repeating: " ", count: line.start)
      Placement(of: line, in: text).forEach { glyph, offset, column in
        let gap = column - UTF8Text(shown).columns + line.start
        shown +=
          String(repeating: " ", count: max(0, gap)) + text.cellText(glyph, at: offset).string
        return true
      }
      return shown
    }
  }

  /// Joins cells. They are separate strings because editors reorder right-to-left letters.
  private func row(_ parts: String...) -> String { parts.joined() }

  @Test func hebrewInAnEnglishLineIsReversed() {
    #expect(cells("The word שלום is old.") == [row("The word ", "ם", "ו", "ל", "ש", " is old.")])
  }

  @Test func aHebrewParagraphIsRightAlignedAndKeepsNumbers() {
    #expect(
      cells("אבג 123, abc!", width: 16) == [
        "   " + row("!", "abc", " ,", "123", " ", "ג", "ב", "א")
      ])
  }

  /// The first letters of a paragraph do not turn it round, but a paragraph in one script keeps its direction.
  @Test func theArticleDecidesTheDirectionOfItsParagraphs() {
    let english = "The ferry was late again. "
    #expect(
      cells(english + "\n“אב,” said Dana.", width: 26, paragraphs: true).last
        == row("“", "ב", "א", ",” said Dana."))
    #expect(
      cells(english + "\n“אב.”", width: 26, paragraphs: true).last
        == String(repeating: " ", count: 21) + row("”.", "ב", "א", "“"))
    #expect(
      cells("המעבורת איחרה שוב\nabc אב", width: 20, paragraphs: true).last
        == String(repeating: " ", count: 14) + row("ב", "א", " abc"))
    #expect(cells("המעבורת איחרה שוב\nabc.", width: 20, paragraphs: true).last == "abc.")
  }

  @Test func bracketsAreMirrored() {
    #expect(
      cells("(אב)", width: 20) == [String(repeating: " ", count: 16) + row("(", "ב", "א", ")")])
  }

  @Test func combiningMarksStayOnTheirLetters() {
    #expect(cells("a שׁל b") == [row("a ", "ל", "ש\u{5C1}", " b")])
  }

  @Test func arabicIsReversed() {
    #expect(cells("See مرفأ now") == [row("See ", "أ", "ف", "ر", "م", " now")])
  }

  @Test func linesBreakInReadingOrder() {
    #expect(
      cells("one אבג דהו two", width: 8) == [
        row("one ", "ג", "ב", "א"), row("ו", "ה", "ד", " two"),
      ])
  }

  @Test func anOverrideInAnArticleHasNoEffect() {
    #expect(cells("a\u{202E}bc אב") == [row("a\u{FFFD}bc ", "ב", "א")])
  }

  @Test func leftToRightTextHasNoRuns() {
    let text = UTF8Text("“Plain,” said Ærø. 漢字 Αθήνα Ереван։")
    #expect(Bidi.installed.runs(of: text.range, in: text).isEmpty)
  }

  @Test func columnsAndOffsetsMapToEachOther() {
    let text = UTF8Text("one (אבג 12 דהו) two  שׁ 漢")
    let runs = Bidi.installed.runs(of: text.range, in: text)
    let placement = Placement(of: text.range, in: text, runs: runs)
    var columns: Set<Int> = []
    placement.forEach { glyph, offset, column in
      columns.insert(column)
      #expect(placement.column(of: offset) == column)
      #expect(placement.offset(at: column) == offset)
      return true
    }
    #expect(columns.count == placement.columns - 1, "each glyph has a column, the last has two")
  }

  @Test func paragraphsOfAnyLengthAreReordered() {
    let words = Array(repeating: "אבג abc", count: 4000).joined(separator: " ")
    let lines = cells(words, width: 40)
    #expect(lines.allSatisfy { UTF8Text($0).columns <= 40 })
    #expect(lines.joined().filter { $0 == "א" }.count == 4000)
  }
}
