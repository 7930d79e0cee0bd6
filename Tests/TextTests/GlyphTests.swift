import Testing
import Text

@Suite struct GlyphTests {
  /// The glyphs of a text as cells show them, with their widths.
  private func cells(_ string: String) -> [String] {
    let text = UTF8Text(string)
    var cells: [String] = []
    var offset = 0
    while offset < text.count {
      let glyph = text.glyph(at: offset, before: text.count)
      cells.append("\(text.cellText(glyph, at: offset).string) \(glyph.width)")
      offset += glyph.length
    }
    return cells
  }

  @Test func lettersTakeOneColumnAndIdeographsTwo() {
    #expect(cells("aé漢か한") == ["a 1", "é 1", "漢 2", "か 2", "한 2"])
  }

  @Test func marksStandOnTheirLetter() {
    #expect(cells("e\u{301}x") == ["e\u{301} 1", "x 1"])
  }

  @Test func atMostFourMarksAreShown() {
    let marks = String(repeating: "\u{301}", count: 9)
    #expect(cells("o\(marks)n") == ["o\u{301}\u{301}\u{301}\u{301} 1", "n 1"])
  }

  @Test func aMarkWithoutALetterStandsOnADottedCircle() {
    #expect(cells("\u{301}") == ["\u{25CC}\u{301} 1"])
  }

  @Test func emojiTakeTwoColumnsAndJoinedOnesShowTheFirst() {
    #expect(cells("😀!") == ["😀 2", "! 1"])
    #expect(cells("👩\u{200D}🚒 👍🏽") == ["👩 2", "  1", "👍 2"])
  }

  @Test func aFlagIsItsTwoLetters() {
    #expect(cells("🇫🇷") == ["F 1", "R 1"])
  }

  @Test func joinersAndSelectorsAreNotShown() {
    #expect(cells("a\u{200B}b\u{FE0F}") == ["a 1", " 0", "b 1"])
  }

  @Test func controlsBecomeHarmlessMarks() {
    #expect(cells("\u{1B}[2J") == ["␛ 1", "[ 1", "2 1", "J 1"])
    #expect(cells("\u{0}\u{7F}\u{85}\u{9B}") == ["␀ 1", "␡ 1", "  1", "\u{FFFD} 1"])
  }

  @Test func bidiOverridesAndLineSeparatorsBecomeHarmless() {
    #expect(cells("\u{202E}x\u{2066}") == ["\u{FFFD} 1", "x 1", "\u{FFFD} 1"])
    #expect(cells("a\u{2028}b") == ["a 1", "  1", "b 1"])
  }

  @Test func noScalarReachesACellAsAControl() {
    for value in [0...0xFFFF, 0x1F000...0x1FFFF, 0xE0000...0xE0FFF].joined() {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let text = UTF8Text(String(scalar))
      let shown = text.cellText(text.glyph(at: 0, before: text.count), at: 0).string
      let isSafe = shown.unicodeScalars.allSatisfy { CharacterClass.isHarmless($0.value) }
      #expect(isSafe, "U+\(String(value, radix: 16))")
    }
  }
}
