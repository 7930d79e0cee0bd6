import Document
import Testing
import Text

@testable import Interface

@Suite struct PlaceTests {
  private let model = Model(article: Story.annotated, size: Size(columns: 80, rows: 12))

  private func top(_ model: Model) -> Int { model.viewport.visible.lowerBound }

  @Test func aMarkIsKeptThroughAResize() {
    var marked = model.after("8}mxg")
    let place = top(model.after("8}"))
    _ = reduce(into: &marked, .input(.resize(Size(columns: 50, rows: 12))))
    #expect(top(marked.after("'x")) == place)
  }

  @Test func aMarkThatWasNeverSetIsAnError() {
    #expect(view(model.after("'z")).text.contains("there is no mark z"))
  }

  @Test func escapeForgetsTheKeyThatWaits() {
    #expect(view(model.after("m<Esc>j")) == view(model.after("j")))
  }

  @Test func jumpsGoBackOneByOneAndForwardAgain() {
    let places = model.after("8}G")
    #expect(top(places.after("<lt>")) == top(model.after("8}")))
    let further = model.after("4jG3kg")
    #expect(view(further.after("<lt>")).text == view(model.after("4jG3k")).text)
    #expect(view(further.after("<lt><lt>")).text == view(model.after("4j")).text)
    #expect(view(further.after("<lt><lt>>>")).text == view(further).text)
  }

  @Test func twoApostrophesGoBackToWhereTheJumpBegan() {
    #expect(top(model.after("6jG''")) == top(model.after("6j")))
  }

  @Test func rowsAreNoJumps() {
    #expect(view(model.after("jjj<lt>")).text.contains("no place to go to"))
  }

  @Test func aSearchIsAJump() {
    #expect(top(model.after("3j/inbox<Enter><lt>")) == top(model.after("3j")))
  }

  @Test func aWidthKeepsTheFirstWords() {
    let place = model.after("8}")
    #expect(top(place.after("---")) == top(place))
    #expect(view(place.after("---").after("+++")).text == view(place.after("-+")).text)
  }

  @Test func theOutlineGoesToWhatIsChosen() {
    let chosen = model.after("GOggj<Enter>")
    #expect(chosen.currentQuote == 0)
    #expect(!view(chosen).text.contains("Outline"))
  }

  @Test func theOutlineBeginsWhereTheReaderIs() {
    let outline = model.after("GO")
    guard case .outline(let selected) = outline.focus else {
      Issue.record("the outline is not open")
      return
    }
    #expect(selected > 5)
  }
}
