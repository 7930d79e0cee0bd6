import Document
import Testing

@testable import Interface

@Suite struct SelectionTests {
  private let app = App(article: Story.annotated, size: Size(columns: 80, rows: 24))

  private func selected(_ keys: String) -> String? {
    let after = app.after(keys)
    return after.selectedRange.map { after.article[$0] }
  }

  @Test func rowsAndBlocksMoveTheEnd() {
    #expect(selected("v}") == "Coast & Islands\n\nN")
    #expect(selected("v}}{") == "Coast & Islands\n\nN")
    #expect(selected("vj") == "Coast & Islands\n\nN")
    #expect(selected("vlllj")?.hasSuffix("\n\nNigh") == true)
    #expect(selected("vGo")?.hasSuffix("nobody wants") == true)
  }

  @Test func theOtherEndCanBeMoved() {
    #expect(selected("}vwwow") == "ferry t")
  }

  @Test func copyingLeavesTheSelection() {
    var copying = app
    #expect(copying.press("vwwly") == [.copy("Coast & Is")])
    #expect(copying.selectedRange == nil)
  }

  @Test func theSelectionStaysVisibleWhileACommandIsTyped() {
    var piping = app.after("vww|wc")
    #expect(piping.selectedRange != nil)
    #expect(piping.press("<Enter>") == [.pipe("Coast & I\n", command: "wc")])
  }

  @Test func escapeLeavesTheSelection() {
    #expect(view(app.after("vww<Esc>")) == view(app))
  }
}

@Suite struct MouseTests {
  private let app = App(article: Story.annotated, size: Size(columns: 120, rows: 36))

  private func click(_ words: String, in app: App) -> App {
    let rows = view(app).text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let row = rows.firstIndex(where: { $0.contains(words) }),
      let start = rows[row].firstRange(of: words)
    else { return app }
    let column = rows[row].distance(from: rows[row].startIndex, to: start.lowerBound)
    return point(.click, column: column, row: row, in: app)
  }

  private func point(_ kind: Mouse.Kind, column: Int, row: Int, in app: App) -> App {
    var app = app
    _ = reduce(into: &app, .input(.mouse(Mouse(kind, column: column, row: row))))
    return app
  }

  @Test func theWheelScrollsThreeRows() {
    let down = point(.wheelDown, column: 5, row: 5, in: app)
    #expect(view(down) == view(app.after("3j")))
    #expect(view(point(.wheelUp, column: 5, row: 5, in: down)) == view(app))
  }

  @Test func aClickOnWordsGoesToTheirQuote() {
    #expect(click("until", in: app).currentQuote == 0)
    #expect(click("forty passengers", in: app).currentQuote == 3)
    #expect(click("who cooks", in: app).currentQuote == nil)
  }

  @Test func aClickOnASpeakerGoesToTheFirstQuote() {
    #expect(click("Bruno Okafor   ", in: app).currentQuote == 3)
    #expect(click("a former captain   ", in: app).currentQuote == 6)
  }

  @Test func aClickOnTheBannerExpandsIt() {
    let expanded = click("⚑", in: app)
    #expect(expanded.panes.bannerRows > app.panes.bannerRows)
  }

  @Test func aClickOnTheScrollbarGoesThere() throws {
    #expect(app.panes.hasScrollbar)
    let row = try #require(app.panes.rule)
    #expect(point(.click, column: 88, row: row, in: app).viewport.isAtEnd)
    let end = app.after("G")
    #expect(point(.drag, column: 0, row: row, in: end).viewport.visible.lowerBound == 0)
  }

  @Test func aClickBesideEverythingDoesNothing() {
    #expect(point(.click, column: 119, row: 30, in: app).currentQuote == nil)
    #expect(point(.click, column: 900, row: 900, in: app).size == app.size)
  }
}
