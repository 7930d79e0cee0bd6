import Testing

@testable import Interface

@Suite struct WideScreenTests {
  private func app(_ columns: Int, rows: Int = 50, _ change: (inout Settings) -> Void = { _ in })
    -> App
  {
    var settings = Settings()
    change(&settings)
    return App(
      article: Story.annotated, size: Size(columns: columns, rows: rows), settings: settings)
  }

  private func outline(_ app: App) -> [String] {
    let columns = app.panes.outline ?? 0..<0
    return view(app).rows.map { $0[columns].map(\.text).joined() }
  }

  @Test func theOutlineStandsBesideTheTextFrom160Columns() {
    #expect(app(159).panes.outline == nil)
    #expect(app(200, rows: 19).panes.outline == nil)
    #expect(app(160).panes.outline?.count == 35)
    #expect(app(200).panes.outline?.count == 44)
    #expect(app(200) { $0.showsOutline = false }.panes.outline == nil)
    #expect(outline(app(200)).contains { $0.contains("What the owner says") })
    #expect(outline(app(200)).contains { $0.contains("R “We waited on the pier") })
  }

  @Test(arguments: [(160, 72), (200, 72), (200, 100), (300, 120)])
  func nothingOverlaps(columns: Int, measure: Int) {
    let panes = app(columns) { $0.measure = measure }.panes
    let left = panes.outline?.upperBound ?? 0
    #expect(panes.text.count == min(measure, columns - left - 49))
    #expect(panes.text.lowerBound - panes.gutterWidth >= left)
    #expect(panes.text.upperBound <= panes.speakers?.lowerBound ?? columns)
    #expect(panes.beside == left..<(panes.speakers?.lowerBound ?? columns))
  }

  @Test func theEntryOnTheScreenIsMarked() {
    let marked = outline(app(200, rows: 24).after("5]")).filter { $0.contains(">") }
    #expect(marked.count == 1)
    #expect(marked[0].contains("We are looking at every"))
  }

  @Test func aClickVisitsAnEntry() {
    var app = app(200)
    let row = outline(app).firstIndex { $0.contains("We are looking at") } ?? 0
    _ = reduce(into: &app, .input(.mouse(Mouse(.click, column: 10, row: row))))
    #expect(app.currentQuote == 5)
  }
}
