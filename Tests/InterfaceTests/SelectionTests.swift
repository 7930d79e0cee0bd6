import Document
import Testing

@testable import Interface

@Suite struct SelectionTests {
  private let model = Model(article: Story.annotated, size: Size(columns: 80, rows: 24))

  private func selected(_ keys: String) -> String? {
    let after = model.after(keys)
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

  @Test func theSelectionIsCopiedAndLeft() {
    var copying = model
    #expect(copying.press("vwwly") == [.copy("Coast & Is")])
    #expect(copying.selectedRange == nil)
  }

  @Test func theSelectionIsPipedAndSeenWhileTheCommandIsTyped() {
    var piping = model.after("vww|wc")
    #expect(piping.selectedRange != nil)
    #expect(piping.press("<Enter>") == [.pipe("Coast & I\n", command: "wc")])
  }

  @Test func escapeLeavesTheSelection() {
    #expect(view(model.after("vww<Esc>")) == view(model))
  }
}

@Suite struct MouseTests {
  private let model = Model(article: Story.annotated, size: Size(columns: 120, rows: 36))

  private func click(_ words: String, in model: Model) -> Model {
    let rows = view(model).text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let row = rows.firstIndex(where: { $0.contains(words) }),
      let start = rows[row].firstRange(of: words)
    else { return model }
    let column = rows[row].distance(from: rows[row].startIndex, to: start.lowerBound)
    return point(.click, column: column, row: row, in: model)
  }

  private func point(_ kind: Mouse.Kind, column: Int, row: Int, in model: Model) -> Model {
    var model = model
    _ = reduce(into: &model, .input(.mouse(Mouse(kind, column: column, row: row))))
    return model
  }

  @Test func theWheelScrollsThreeRows() {
    let down = point(.wheelDown, column: 5, row: 5, in: model)
    #expect(view(down) == view(model.after("3j")))
    #expect(view(point(.wheelUp, column: 5, row: 5, in: down)) == view(model))
  }

  @Test func aClickOnWordsGoesToTheirQuote() {
    #expect(click("until", in: model).currentQuote == 0)
    #expect(click("forty passengers", in: model).currentQuote == 3)
    #expect(click("who cooks", in: model).currentQuote == nil)
  }

  @Test func aClickOnASpeakerGoesToTheFirstQuote() {
    #expect(click("Bruno Okafor   ", in: model).currentQuote == 2)
    #expect(click("a former captain   ", in: model).currentQuote == 6)
  }

  @Test func aClickOnTheBannerExpandsIt() {
    let expanded = click("⚑", in: model)
    #expect(expanded.panes.bannerRows > model.panes.bannerRows)
  }

  @Test func aClickOnTheScrollbarGoesThere() throws {
    #expect(model.panes.hasScrollbar)
    let row = try #require(model.panes.rule)
    #expect(point(.click, column: 88, row: row, in: model).viewport.isAtEnd)
    let end = model.after("G")
    #expect(point(.drag, column: 0, row: row, in: end).viewport.visible.lowerBound == 0)
  }

  @Test func aClickBesideEverythingDoesNothing() {
    #expect(point(.click, column: 119, row: 30, in: model).currentQuote == nil)
    #expect(point(.click, column: 900, row: 900, in: model).size == model.size)
  }
}
