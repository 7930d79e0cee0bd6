import Document
import Testing
import Text

@testable import Interface

@Suite struct PrintoutTests {
  private func printout(_ text: String) -> Printout { Printout(Array(text.utf8)) }

  /// The spans as words with their styles.
  private func spans(_ text: String) -> [String] {
    let printout = printout(text)
    return printout.spans.map { span in
      var words = ["\(printout.text[span.range]): \(span.style.role)"]
      let names: [(Attributes, String)] = [
        (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"),
        (.reverse, "reverse"),
      ]
      words += names.filter { span.style.attributes.contains($0.0) }.map(\.1)
      return words.joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("L\u{8}LS\u{8}S", ["LS: text bold"]),
    ("_\u{8}f_\u{8}i", ["fi: text underline"]),
    ("f\u{8}_", ["f: text underline"]),
    ("_\u{8}b\u{8}b", ["b: text bold underline"]),
    ("é\u{8}é", ["é: text bold"]),
    ("\u{1B}[1mbold\u{1B}[0m plain", ["bold: text bold"]),
    ("\u{1B}[31mred\u{1B}[39m", ["red: printed(1, -)"]),
    ("\u{1B}[1;38;5;208;48;2;0;0;255mx\u{1B}[m", ["x: printed(208, 21) bold"]),
    ("\u{1B}[97;4mx\u{1B}[24my", ["x: printed(15, -) underline", "y: printed(15, -)"]),
    ("\u{1B}]8;;https://a.example\u{7}link\u{1B}]8;;\u{1B}\\", []),
    ("\u{1B}[K\u{1B}(B\u{1B}=x", []),
  ])
  func colorsAndAttributesAreRead(text: String, expected: [String]) {
    #expect(spans(text) == expected)
  }

  @Test(arguments: [
    ("a\r\nb", "a\nb"), ("10%\r20%\n", "20%\n"), ("\u{1B}[1ma\u{1B}[0mb", "ab"), ("x\u{1B}", "x"),
    ("\u{1B}]0;title\u{7}x", "x"), ("\u{1B}]0;open\nx", "]0;open\nx"), ("\u{1B}é", "é"),
    ("\u{1B}[1é", "[1é"), ("\u{8}a", "a"), ("\u{1B}]0;a\u{1B}é", "é"),
  ])
  func controlSequencesAreRemoved(text: String, expected: String) {
    #expect(printout(text).text.string == expected)
  }

  @Test func anyBytesAreRead() {
    for seed in 0..<300 {
      var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1
      let bytes = (0..<200).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let pick = UInt8(truncatingIfNeeded: state >> 33)
        return pick < 90
          ? [0x1B, 0x5B, 0x08, 0x5F, 0x6D, 0x0D, 0x0A, 0x3B, 0x31][Int(pick) % 9] : pick
      }
      let printout = Printout(bytes)
      var end = 0
      for span in printout.spans {
        #expect(span.range.lowerBound >= end && !span.range.isEmpty)
        end = span.range.upperBound
      }
      #expect(end <= printout.text.count)
      let sequences = printout.terminalBytes.split(separator: 0x1B).dropFirst()
      #expect(sequences.allSatisfy { $0.first == 0x5B })
    }
  }

  private func app(_ text: String, columns: Int = 40, rows: Int = 10) -> App {
    let content = Content(printout(text), source: nil)
    return App(
      article: content.article, size: Size(columns: columns, rows: rows), printout: content.printout
    )
  }

  private let table = (1...30).map {
    "\($0)   \u{1B}[32mfile\u{1B}[0m " + String(repeating: "x", count: 60)
  }
  .joined(separator: "\n")

  @Test func aPrintoutHasAllColumnsAndRowsAndItsColors() {
    let frame = view(app(table))
    #expect(frame.rows[0].map(\.text).joined().hasPrefix("1   file xxx"))
    #expect(frame.rows[0].count { $0.text == "x" } == 31)
    #expect(frame.rows[0][4].style.role == .printed(foreground: 2, background: nil))
    #expect(frame.rows[8].contains { $0.text != " " })
  }

  @Test func longLinesAreWrappedOrCut() {
    let wrapped = view(app(table)).rows[1].map(\.text).joined()
    #expect(wrapped.hasPrefix("xxx"))
    let cut = app(table).after(":chop<Enter>")
    #expect(view(cut).rows[1].map(\.text).joined().hasPrefix("2   file"))
    let right = view(cut.after("<Right>"))
    #expect(right.rows[1].dropLast().allSatisfy { $0.text == "x" })
    #expect(
      view(cut.after("<Right><Right><Left><Left>")).rows.dropLast() == view(cut).rows.dropLast())
    #expect(view(app(table).after("<Right>")).text.contains(":chop cuts"))
  }

  @Test func aSearchAndALineWork() {
    #expect(view(app(table).after("/27 <Enter>")).text.contains("27   file"))
    let lines = view(app(table).after(":chop<Enter>:20<Enter>")).rows
    #expect(lines[0].map(\.text).joined().hasPrefix("20   file"))
  }

  @Test func aSecondLookReadsItAsAnArticle() {
    var app = app(table)
    #expect(app.press(":article<Enter>") == [.readAsArticle(app.article)])
    _ = reduce(into: &app, .renewed(Content(Story.annotated)))
    #expect(app.panes.status != nil && app.panes.text.lowerBound > 0)
    #expect(view(app.after(":article<Enter>")).text.contains("as an article already"))
  }

  /// What is read as an article goes back to its lines, all of them, and stays an article when they change.
  @Test func thereIsAWayBackToTheLines() {
    let before = app(table)
    #expect(view(before.after(":printout<Enter>")).text.contains("shown line by line already"))
    for keys in [":article<Enter>", "&2<Enter>:article<Enter>"] {
      var app = before.after(keys)
      _ = reduce(into: &app, .renewed(Content(Story.annotated)))
      #expect(app.reader.printout == nil)
      let longer = Content(printout(table + "31   file\n"), source: nil)
      #expect(
        reduce(into: &app, .renewed(longer)) == [.readAsArticle(longer.article, isFollowed: true)])
      #expect(app.reader.printout == nil)
      #expect(app.press(":printout<Enter>").isEmpty)
      #expect(view(app.after("G")).text.contains("31   file"))
      #expect(view(app.after("g")).text.contains("1   file"))
    }
  }

  /// What was an article from the start is read once more, since its lines are not kept.
  @Test func anArticleCanBeShownLineByLine() {
    var app = App(article: Story.annotated, size: Size(columns: 80, rows: 24))
    #expect(app.press(":printout<Enter>") == [.readAsPrintout])
    _ = reduce(into: &app, .renewed(Content(printout(table), source: nil)))
    #expect(app.press(":article<Enter>") == [.readAsArticle(app.article)])
    _ = reduce(into: &app, .renewed(Content(Story.annotated)))
    // Its lines are those that the source has then.
    #expect(app.press(":printout<Enter>") == [.readAsPrintout])
  }

  /// What still grows is read as an article once, when all of it is there.
  @Test func aGrowingTextIsReadAsAnArticleAtItsEnd() {
    var app = app(table).after(":article<Enter>")
    _ = reduce(into: &app, .renewed(Content(Story.annotated)))
    let more = Content(printout(table + "31   file\n"), source: nil, isGrowing: true)
    #expect(reduce(into: &app, .renewed(more)).isEmpty)
    #expect(app.reader.printout == nil)
    let all = Content(printout(table + "31   file\n32   file\n"), source: nil)
    #expect(reduce(into: &app, .renewed(all)) == [.readAsArticle(all.article, isFollowed: true)])
  }

  @Test func fFollowsTheEndOfAFile() {
    var app = app(table).after("F")
    #expect(app.viewport.isAtEnd)
    #expect(reduce(into: &app, .changed("log")) == [.readOn])
    _ = reduce(into: &app, .renewed(Content(printout(table + "\n31 new"), source: nil)))
    #expect(view(app).text.contains("31 new"))
    #expect(reduce(into: &app, .changed("log")) == [.readOn])
    app.press("<C-c>")
    #expect(reduce(into: &app, .changed("log")) == [])
  }

  private func rows(_ app: App) -> [String] { view(app).rows.map { $0.map(\.text).joined() } }

  @Test func linesHaveNumbers() {
    let numbered = app(table).after(":numbers<Enter>")
    #expect(rows(numbered)[0].hasPrefix("  1 1   file"))
    #expect(rows(numbered)[1].hasPrefix("    xxx"))
    #expect(rows(numbered)[2].hasPrefix("  2 2   file"))
    #expect(rows(numbered.after("-N")).dropLast() == rows(app(table)).dropLast())
    let cut = numbered.after("-S<Right>")
    #expect(rows(cut)[2].hasPrefix("  3 xxxx"))
    #expect(
      rows(app("a b  c\n\n\nd  e").after("-N")).prefix(4).map { $0.prefix(4) } == [
        "  1 ", "  2 ", "  3 ", "  4 ",
      ])
  }

  @Test func aLineThatIsCutHasASign() {
    let cut = app("short   x\n" + table).after("-S")
    #expect(rows(cut)[0].last == " ")
    #expect(rows(cut)[1].last == "›")
    #expect(rows(cut.after("10<Right>"))[1].last != "›")
    #expect(rows(cut.after("l"))[1] == rows(cut.after("<Right>"))[1])
    #expect(rows(cut.after("lh:nochop<Enter>"))[2].hasPrefix("xx"))
  }

  @Test func aMatchBehindTheEdgeIsScrolledTo() {
    let text = (1...20).map { "\($0)   " + String(repeating: "y", count: 70) + " end\($0)" }
      .joined(separator: "\n")
    let cut = app(text).after("-S/end12<Enter>")
    #expect(view(cut).text.contains("end12"))
    #expect(rows(cut.after("g/19 <Enter>")).contains { $0.hasPrefix("19   yy") })
  }

  @Test func itSaysWhichLinesAreOnTheScreen() {
    let cut = app(table).after("-S")
    for keys in ["=", "<C-g>", ":f<Enter>"] {
      #expect(view(cut.after(keys)).text.contains("lines 1–9 of 30, 29%"), "\(keys)")
    }
    #expect(view(cut.after("G=")).text.contains("lines 22–30 of 30, 100%"))
  }

  @Test func anOutlineOfNothingIsNotShown() {
    let after = app(table).after("O")
    #expect(view(after).text.contains("no headings and no quotes here"))
    #expect(rows(after)[0] == rows(app(table))[0])
  }

  @Test func linesAreFiltered() {
    let all = app(table).after("-S10g")
    let some = all.after("-N&2<Enter>")
    #expect(rows(some)[0].hasPrefix(" 12 12   file"))
    #expect(view(some).text.contains("12 of 30 lines: & Enter shows all"))
    #expect(view(some).rows[0][8 + 1].style.role == .printed(foreground: 2, background: nil))
    #expect(rows(some.after("g"))[0].hasPrefix("  2 2   file"))
    #expect(rows(some.after("&<Enter>"))[0].hasPrefix(" 12 12   file"))
    #expect(rows(some.after("&<Enter>j"))[0].hasPrefix(" 13 13   file"))
    #expect(rows(all.after("&r:^.5 <Enter>g"))[0].hasPrefix("15   file"))
    #expect(rows(all.after("&!1<Enter>g"))[0].hasPrefix("2   file"))
    #expect(view(all.after("&zebra<Enter>")).text.contains("not found: zebra"))
    var grown = some
    _ = reduce(into: &grown, .renewed(Content(printout(table + "\n31 new\n32 new"), source: nil)))
    #expect(view(grown.after("G")).text.contains(" 32 32 new"))
    #expect(!view(grown.after("G")).text.contains("31 new"))
  }

  @Test(arguments: [
    ("!ls -l<Enter>", "| hands the text to a command"), ("-x", "no option -x"),
    ("--chop-long-lines<Enter>", "long lines are cut"), ("--foo<Enter>", "no option --foo"),
    ("-i", "ignore case"), ("/^15 <Enter>", "/r:^15 takes it as a regular expression"),
    (":marks<Enter>", "no marks"), ("ma5jmb:marks<Enter>", "marks: a b"),
    ("W", "only articles have columns of text"),
  ])
  func handsOfLessGetAnAnswer(keys: String, words: String) {
    var settings = Settings(themes: ["dark", "light"])
    settings.measure = 60
    let content = Content(printout(table), source: nil)
    let app = App(
      article: content.article, size: Size(columns: 80, rows: 10), settings: settings,
      printout: content.printout)
    #expect(view(app.after(keys)).text.contains(words))
    #expect(app.after(keys).settings.theme == "dark")
  }

  @Test(arguments: [
    (":chop<Enter>", "only the lines of printouts can be cut"),
    ("<Right>", "only the lines of printouts"),
    (":numbers<Enter>", "only the lines of printouts have numbers"),
    ("&boat<Enter>", "only the lines of printouts can be filtered"),
    ("!ls<Enter>", "! runs nothing"),
    ("<C-g>", "%"),
  ])
  func inAnArticleTheyAreForPrintouts(keys: String, words: String) {
    let app = App(article: Story.annotated, size: Size(columns: 80, rows: 24))
    #expect(view(app.after(keys)).rows[23].map(\.text).joined().contains(words))
  }

  @Test(arguments: ["ZZ", "ZQ", ":x<Enter>", ":wq<Enter>", ":q!<Enter>"])
  func theKeysOfViLeave(keys: String) {
    var app = app(table)
    #expect(app.press(keys) == [.quit])
  }

  @Test func theSpeakersAreNobody() {
    #expect(view(app(table).after("s")).text.contains("nobody is quoted"))
    #expect(view(app(table).after("]")).text.contains("no quotes"))
  }
}
