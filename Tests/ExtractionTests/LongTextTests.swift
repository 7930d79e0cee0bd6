import Document
import Extraction
import Testing
import Text

@Suite struct LongTextTests {
  /// The blocks of all parts, in order.
  private func blocks(_ text: LongText) -> [Block] {
    (0..<text.partCount).flatMap { text.article(ofPart: $0).blocks }
  }

  @Test func partsTogetherHoldAllBlocksOnce() {
    let words = (1...200).map {
      "The gull took mouse number \($0) from the library in the harbour."
    }
    .joined(separator: "\n\n")
    let text = PlainText.longText(from: Array(words.utf8), grain: 500)
    #expect(text.partCount > 20)
    #expect(blocks(text).count == 200)
    #expect(Article(text: text.text, blocks: blocks(text)).validate() == [])
    let last = text.article(of: text.stretch(around: text.text.count))
    #expect(last.blocks.suffix(3).elementsEqual(blocks(text).suffix(3)))
  }

  @Test func onlyTheStartOfTheTextHasAHeadline() {
    let story =
      "Gull steals mouse\n\nThe gull came in through the door and took the mouse away.\n\n"
    let text = PlainText.longText(
      from: Array(String(repeating: story, count: 50).utf8), grain: 500)
    #expect(blocks(text).filter { $0.kind == .headline }.count == 1)
    #expect(blocks(text).first?.kind == .headline)
  }

  @Test(arguments: ["a", "ab cd ", "line\n", "\n", " ", "é", "夜船", "\r\n", "-----\n", "\u{FEFF}x"])
  func anyTextIsCutBetweenCharacters(_ unit: String) {
    let bytes = Array(String(repeating: unit, count: 997).utf8)
    for grain in [16, 17, 100] {
      let text = PlainText.longText(from: bytes, grain: grain)
      #expect(Article(text: text.text, blocks: blocks(text)).validate() == [])
      for part in 0..<text.partCount {
        #expect(text.text.isBoundary(text.range(of: part).lowerBound))
      }
    }
  }

  @Test func bytesThatAreNoTextStayInTheirRoom() {
    let bytes: [UInt8] =
      Array("gull ".utf8) + [0xFF, 0x81] + Array(" é\r\ngull\rgull".utf8) + [0xE2]
    let text = PlainText.longText(from: bytes)
    #expect(text.text.string == "gull \u{1A}\u{1A} é\ngull\ngull\u{1A}")
    #expect(text.article(ofPart: 0).repairs == [.invalidUTF8(count: 3)])
  }

  @Test func aBeginningIsShownAsFarAsItsLinesAreWhole() {
    #expect(PlainText.beginning(of: Array("One.\nTwo.\nThr".utf8)) == Array("One.\nTwo.\n".utf8))
    #expect(PlainText.beginning(of: Array("One two thr".utf8)) == Array("One two".utf8))
    #expect(PlainText.beginning(of: Array("<!DOCTYPE html><p>One.\n".utf8)) == nil)
    #expect(PlainText.beginning(of: Array("Caf".utf8) + [0xE9, 0x0A]) == nil)
    #expect(PlainText.beginning(of: [0x00, 0xFF, 0x0A, 0x81]) == [0x00, 0xFF, 0x0A])
  }

  @Test func aLongTextInWindows1252IsReadAsSuch() {
    let text = PlainText.longText(from: Array("Caf".utf8) + [0xE9, 0x0A])
    #expect(text.text.string == "Café\n")
  }
}
