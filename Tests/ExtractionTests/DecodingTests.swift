import Document
import Extraction
import Testing
import Text

@Suite struct DecodingTests {
  private func article(_ bytes: [UInt8]) -> Article {
    let article = PlainText.article(from: bytes)
    #expect(article.validate() == [])
    return article
  }

  @Test func plainUTF8IsKept() {
    let article = article(Array("Café — “open”".utf8))
    #expect(article.text.string == "Café — “open”")
    #expect(article.repairs == [])
  }

  @Test func aByteOrderMarkIsLeftOut() {
    #expect(article([0xEF, 0xBB, 0xBF, 0x48, 0x69]).text == "Hi")
  }

  @Test(arguments: [
    ([0xFF, 0xFE, 0x48, 0x00, 0xE9, 0x00] as [UInt8], "Hé", "UTF-16LE"),
    ([0xFE, 0xFF, 0x00, 0x48, 0x00, 0xE9], "Hé", "UTF-16BE"),
    ([0xFE, 0xFF, 0x00, 0x48, 0xD8, 0x3D, 0xDC, 0x4B], "H👋", "UTF-16BE"),
    ([0x48, 0x00, 0x69, 0x00, 0x21, 0x00], "Hi!", "UTF-16LE"),
    ([0x00, 0x48, 0x00, 0x69, 0x00, 0x21], "Hi!", "UTF-16BE"),
  ])
  func utf16IsReadWithAndWithoutAMark(_ bytes: [UInt8], _ expected: String, _ name: String) {
    let article = article(bytes)
    #expect(article.text.string == expected)
    #expect(article.repairs == [.decoded(as: name)])
  }

  @Test func anOddByteAtTheEndOfUTF16IsDropped() {
    #expect(article([0xFF, 0xFE, 0x48, 0x00, 0x69]).text == "H")
  }

  @Test func windows1252IsRecognised() {
    let bytes: [UInt8] =
      [0x93] + Array("Caf".utf8) + [0xE9, 0x94] + Array(" cost £".utf8.prefix(6))
    let article = article(bytes + [0xA3] + Array("5, she said.".utf8))
    #expect(article.text.string == "“Café” cost £5, she said.")
    #expect(article.repairs == [.decoded(as: "Windows-1252")])
  }

  @Test func brokenUTF8IsReplacedAndCounted() {
    let bytes = Array("Café and thé, naïve: ".utf8) + [0xFF] + Array(" then ".utf8) + [0xC3]
    let article = article(bytes)
    #expect(article.text.string == "Café and thé, naïve: \u{FFFD} then \u{FFFD}")
    #expect(article.repairs == [.invalidUTF8(count: 2)])
  }

  @Test(arguments: ["one\r\ntwo\r\n", "one\rtwo\r", "one\ntwo\n"])
  func everyKindOfNewlineBecomesOne(_ text: String) {
    #expect(article(Array(text.utf8)).text == "one\ntwo\n")
  }

  @Test func anEmptyFileIsAnEmptyArticle() {
    let article = article([])
    #expect(article.text.count == 0)
    #expect(article.blocks == [])
    #expect(self.article(Array(" \n\t\n".utf8)).blocks == [])
  }

  @Test func zeroBytesDoNoHarm() {
    let article = article(Array("The mill\0 stood still.\n\n\0\n\nIt burned.".utf8))
    #expect(article.blocks.map { article[$0.range] }.last == "It burned.")
  }

  @Test func oneLineOfTenMegabytesIsOneParagraph() {
    let sentence = Array("The river rose again in the night. ".utf8)
    let line = Array(repeatElement(sentence, count: 300_000).joined())
    let article = article(line)
    #expect(article.blocks == [Block(.paragraph, 0..<(line.count - 1))])
  }

  @Test(arguments: 0..<40) func anyBytesGiveASoundArticle(_ seed: UInt64) {
    var random = SplitMix(state: seed)
    let alphabet: [UInt8] =
      seed % 2 == 0
      ? Array(0...255)
      : Array("aB .,\n\n\r\t-*1[]()>\"\u{2022}\u{A0}\u{3000}\u{201C}By ©".utf8)
    let bytes = (0..<2000).map { _ in
      alphabet[Int(truncatingIfNeeded: random.next() % UInt64(alphabet.count))]
    }
    _ = article(bytes)
    #expect(PlainText.article(verbatim: UTF8Text(repairing: bytes)).validate() == [])
  }
}

/// A small generator with a seed, so that a failure can be made again (Steele, Lea and Flood,
/// 2014).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
