import Testing
import Text

@Suite struct CodePointIndexTests {
  @Test func countsEachCharacterOnceWhateverItsLength() {
    let text: UTF8Text = "“Yes,” said Zoë 🙂"
    let index = CodePointIndex(text)
    #expect(index.codePoint(atByte: 0) == 0)
    #expect(index.codePoint(atByte: 3) == 1)
    #expect(index.codePoint(atByte: text.count) == text.string.unicodeScalars.count)
  }

  @Test(arguments: ["plain words only", String(repeating: "é“a🙂", count: 400)])
  func goesThereAndBackAtEveryBoundary(_ string: String) {
    let text = UTF8Text(string)
    let index = CodePointIndex(text)
    for offset in 0...text.count where text.isBoundary(offset) {
      #expect(index.byte(atCodePoint: index.codePoint(atByte: offset)) == offset)
    }
  }
}
