import Document
import Layout
import Testing
import Text

@testable import Interface

/// Several columns of text side by side: the rows of one go on in the next.
@Suite struct TextColumnTests {
  private func app(
    _ columns: Int = 160, rows: Int = 18, textColumns: Int = 2, article: Article = Story.annotated
  ) -> App {
    var settings = Settings(themes: ["dark"])
    settings.textColumns = textColumns
    return App(article: article, size: Size(columns: columns, rows: rows), settings: settings)
  }

  /// The words on the screen, from the top of the first column to the end of the last.
  private func words(_ app: App) -> [String] {
    let frame = view(app)
    let columns = app.panes.texts.map { columns in
      app.panes.textRows.map { row in frame.rows[row][columns].map(\.text).joined() }
    }
    return columns.joined().flatMap { $0.split(separator: " ").map(String.init) }
  }

  @Test(arguments: [
    (159, 2, 1), (160, 1, 1), (160, 2, 2), (160, 3, 2), (200, 2, 2), (200, 3, 3), (320, 4, 4),
    (80, 2, 1),
  ])
  func thereAreAsManyAsThereIsRoomFor(columns: Int, wanted: Int, shown: Int) {
    let panes = app(columns, textColumns: wanted).panes
    #expect(panes.texts.count == shown)
    var end = panes.beside.lowerBound
    for text in panes.texts {
      #expect(text.lowerBound - panes.gutterWidth >= end)
      #expect(text.count == panes.text.count)
      #expect(shown == 1 || (48...72).contains(text.count))
      end = text.upperBound
    }
    #expect(end <= panes.beside.upperBound)
  }

  @Test func aTinyScreenHasOne() {
    #expect(app(300, rows: 5).panes.texts.count == 1)
    #expect(!view(app(160, rows: 6)).text.isEmpty)
  }

  @Test func theOutlineStandsBesideThemWhereItHasRoom() {
    #expect(app(200, rows: 24).panes.outline == nil)
    #expect(app(300, rows: 24).panes.outline?.count == 44)
  }

  @Test func aNumberThatNoScreenHasIsRefused() {
    for keys in ["9W", ":columns 9<Enter>", ":columns 0<Enter>"] {
      let after = app().after(keys)
      #expect(view(after).text.contains("1 to 4 columns of text can be shown"))
      #expect(after.settings.textColumns == 2)
    }
  }

  /// A short text in two columns would leave the second empty, and the outline its place.
  @Test func aTextThatFitsIntoOneHasOne() {
    let short = app(200, rows: 60)
    #expect(short.panes.texts.count == 1 && short.panes.outline != nil)
    #expect(short.after("]i").panes.texts.count == 1)
    #expect(view(short.after("2W")).text.contains("no use for 2 columns of text here"))
    var shrunk = short
    _ = reduce(into: &shrunk, .input(.resize(Size(columns: 200, rows: 40))))
    #expect(shrunk.panes.texts.count == 2)
  }

  @Test func aPanelLeavesTheRowsWhereTheyAre() {
    let app = app().after("]iG")
    var again = app
    _ = reduce(into: &again, .input(.resize(app.size)))
    #expect(app.reader.showsWhy && app.viewport.isAtEnd)
    #expect(again.viewport.top == app.viewport.top)
  }

  @Test func theFirstIsReadBeforeTheSecond() {
    let story = Story.annotated
    let long = app(160, rows: 60)
    let all = story.blocks.map { story[$0.range] }.joined(separator: " ")
    let shown = words(long).filter { !["•", "│"].contains($0) && !$0.hasPrefix("─") }
    #expect(
      shown == all.split(whereSeparator: \.isWhitespace).filter { $0 != "-" }.map(String.init))
  }

  @Test func aScreenfulIsAllOfThem() {
    let app = app()
    let rows = app.panes.textRows.count
    #expect(app.viewport.page.count == 2 * rows)
    let (down, page, half) = (app.after("j"), app.after(" "), app.after("d"))
    #expect(Array(down.viewport.page.dropLast()) == Array(app.viewport.page.dropFirst()))
    #expect(page.viewport.isAtEnd)
    #expect(half.viewport.page(inColumn: 0).elementsEqual(app.viewport.page(inColumn: 1)))
    #expect(app.after("G").viewport.page.count == 2 * rows)
    #expect(app.after("Gg").viewport.top == app.viewport.top)
  }

  /// The quote begins in the last row of the first column.
  @Test func aQuoteGoesOnInTheNextWithItsLetter() throws {
    let app = app().after("3]")
    let start = app.article.quotes[3].extent.lowerBound
    let row = try #require(app.viewport.page.firstIndex { $0.range.contains(start) })
    let distance = row - app.viewport.rows + 1
    let moved = app.after(distance < 0 ? "\(-distance)k" : "\(distance)j")
    let frame = view(moved)
    let rows = moved.panes.textRows
    for (text, row) in zip(moved.panes.texts, [rows.upperBound - 1, rows.lowerBound]) {
      #expect(frame.rows[row][text].contains { $0.style.attributes.contains([.reverse, .bold]) })
      let gutter = frame.rows[row][(text.lowerBound - 6)..<text.lowerBound].map(\.text).joined()
      #expect(gutter == " > O▌ ")
    }
  }

  @Test func aClickHitsTheQuoteInTheColumnBelowIt() throws {
    let app = app(rows: 24)
    for quote in [0, 3, 5] {
      let start = Story.annotated.quotes[quote].extent.lowerBound
      let index = try #require(app.viewport.page.firstIndex { $0.range.contains(start) })
      let line = app.viewport.page[index]
      let (column, row) = (index / app.viewport.rows, index % app.viewport.rows)
      let place = Placement(of: line, in: app.article.text).column(of: start)
      let mouse = Mouse(
        .click, column: app.panes.texts[column].lowerBound + line.start + place,
        row: app.panes.textRows.lowerBound + row)
      var clicked = app
      _ = reduce(into: &clicked, .input(.mouse(mouse)))
      #expect(clicked.currentQuote == quote)
    }
  }

  @Test func whatIsInTheSecondNeedsNoScrolling() {
    let app = app(rows: 24)
    for keys in ["4]", "/boat<Enter>n", "Lv", "L"] {
      #expect(app.after(keys).viewport.top == app.viewport.top, "\(keys)")
    }
    let low = self.app().after("3]zb").viewport
    #expect(low.page.last?.range.contains(Story.annotated.quotes[3].extent.lowerBound) == true)
  }

  @Test func aSelectionGoesOnInTheNext() throws {
    let app = app().after("v16j")
    #expect(app.viewport.isAtStart && app.selectedRange?.lowerBound == 0)
    for (column, text) in app.panes.texts.enumerated() {
      let lines = Array(app.viewport.page(inColumn: column))
      let words = lines.indices.filter { lines[$0].content == .text }
      let row = try #require(column == 0 ? words.last : words.first)
      let cells = view(app).rows[app.panes.textRows.lowerBound + row][text]
      #expect(cells.contains { $0.style.role == .selection })
    }
  }

  @Test func anotherSizeKeepsTheFirstWords() {
    var app = app(200, rows: 20).after("7j")
    let anchor = app.viewport.anchor
    for size in [(120, 36), (160, 30), (40, 12), (200, 20)] {
      _ = reduce(into: &app, .input(.resize(Size(columns: size.0, rows: size.1))))
      #expect(app.viewport.anchor == anchor)
      #expect(app.panes.texts.count == (size.0 >= 160 ? 2 : 1))
    }
  }

  @Test func theThumbSpansAllOfThem() {
    let app = app(200, rows: 40)
    #expect(app.viewport.isAtEnd)
    let rule = app.panes.rule.map { view(app).rows[$0][app.panes.beside] } ?? []
    #expect(!rule.isEmpty && rule.allSatisfy { $0.style.attributes.contains(.reverse) })
  }

  @Test func aKeyAndACommandSetThem() {
    let one = app(textColumns: 1)
    #expect(one.after("W").panes.texts.count == 2)
    #expect(one.after("WW").panes.texts.count == 1)
    #expect(one.after(":columns 2<Enter>").panes.texts.count == 2)
    #expect(view(one.after(":columns 4<Enter>")).text.contains("no use for 4 columns"))
    #expect(view(one.after(":columns two<Enter>")).text.contains("as in :columns 2"))
    #expect(view(app(120).after("W")).text.contains("one column of text"))
  }
}
