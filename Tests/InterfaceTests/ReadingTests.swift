import Document
import Testing

@testable import Interface

@Suite struct ReadingTests {
  @Test func theStoryIsSound() {
    #expect(Story.annotated.validate() == [])
  }

  @Test func aPageAndBackIsWhereItBegan() {
    var model = Model(article: Story.annotated, size: Size(columns: 80, rows: 24))
    let first = view(model)
    _ = reduce(into: &model, .input(.key("j")))
    #expect(view(model) != first)
    _ = reduce(into: &model, .input(.key("k")))
    #expect(view(model) == first)
  }

  @Test(arguments: [
    Size(columns: 1, rows: 1), Size(columns: 20, rows: 5), Size(columns: 2, rows: 9),
  ])
  func aScreenOfAnySizeIsDrawn(_ size: Size) {
    let model = Model(article: Story.annotated, size: size)
    #expect(view(model).rows.count == size.rows)
  }
}
