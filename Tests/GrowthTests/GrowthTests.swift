import Testing

@testable import growth

/// Time is linear in the input, whatever is repeated in it. `.ci/growth` tries pairs of pieces, longer inputs, and pieces
/// in the middle of an article too.
@Suite struct GrowthTests {
  private func growth(
    _ piece: String, _ length: Int, _ work: ([UInt8]) -> Void,
    in frame: (start: String, end: String) = ("", "")
  ) -> Double {
    Growth(of: { framed(piece, $0, in: frame) }, length: length, work: work).ratio
  }

  @Test(arguments: Pieces.marks + Pieces.signs + Pieces.spaces)
  func aTextOfOnePiece(_ piece: String) {
    #expect(growth(piece, 1_200, Work.annotateByRules) <= Growth.limit)
  }

  @Test(arguments: ["…", "'", "“A b c.” ", " said", " Odile"])
  func aTextThatSomebodySays(_ piece: String) {
    let ratio = growth(piece, 6_000, Work.annotateByRules, in: ("Odile Tull said ", ""))
    #expect(ratio <= Growth.limit)
  }

  @Test(arguments: Pieces.elements.map(\.opening) + Pieces.html)
  func aPageOfOnePiece(_ piece: String) {
    #expect(growth(piece, 1_500, Work.extract) <= Growth.limit)
  }

  @Test(arguments: Pieces.pageFrames.map(\.0)) func aPageWithALongPart(_ start: String) {
    #expect(growth("a ", 4_000, Work.extract, in: (start, "")) <= Growth.limit)
  }

  @Test(arguments: Pieces.json) func aPageOfOnePieceOfData(_ piece: String) {
    let ratio = growth(piece, 6_000, Work.extract, in: Pieces.jsonFrames[0])
    #expect(ratio <= Growth.limit)
  }
}
