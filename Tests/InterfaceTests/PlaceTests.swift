import Document
import Testing
import Text

@testable import Interface

@Suite struct PlaceTests {
  private let app = App(article: Story.annotated, size: Size(columns: 80, rows: 12))

  private func top(_ app: App) -> Int { app.viewport.visible.lowerBound }

  @Test func aMarkIsKeptThroughAResize() {
    var marked = app.after("8}mxg")
    let place = top(app.after("8}"))
    _ = reduce(into: &marked, .input(.resize(Size(columns: 50, rows: 12))))
    #expect(top(marked.after("'x")) == place)
  }

  @Test func anUnknownMarkIsAnError() {
    #expect(view(app.after("'z")).text.contains("no mark z"))
  }

  @Test func escapeCancelsAPendingMark() {
    #expect(view(app.after("m<Esc>j")) == view(app.after("j")))
  }

  @Test func jumpsGoBackOneByOneAndForwardAgain() {
    let places = app.after("8}G")
    #expect(top(places.after("<lt>")) == top(app.after("8}")))
    let further = app.after("4jG3kg")
    #expect(view(further.after("<lt>")).text == view(app.after("4jG3k")).text)
    #expect(view(further.after("<lt><lt>")).text == view(app.after("4j")).text)
    #expect(view(further.after("<lt><lt>>>")).text == view(further).text)
  }

  @Test func twoApostrophesReturnToBeforeTheJump() {
    #expect(top(app.after("6jG''")) == top(app.after("6j")))
  }

  @Test func scrollingIsNotAJump() {
    #expect(view(app.after("jjj<lt>")).text.contains("no more positions"))
  }

  @Test func aSearchIsAJump() {
    #expect(top(app.after("3j/inbox<Enter><lt>")) == top(app.after("3j")))
  }

  @Test func changingTheWidthKeepsTheFirstWords() {
    let place = app.after("8}")
    #expect(top(place.after("---")) == top(place))
    #expect(view(place.after("---").after("+++")).text == view(place.after("-+")).text)
  }

  @Test func theOutlineGoesToTheSelectedEntry() {
    let chosen = app.after("GOggj<Enter>")
    #expect(chosen.currentQuote == 0)
    #expect(!view(chosen).text.contains("Outline"))
  }

  @Test func theOutlineOpensAtThePosition() {
    let outline = app.after("GO")
    guard case .outline(let selected) = outline.focus else {
      Issue.record("the outline is not open")
      return
    }
    #expect(selected > 5)
  }
}
