import Testing
import Text

@Suite struct UTF8TextTests {
  @Test func validBytesAreKept() {
    #expect(UTF8Text(repairing: Array("naïve".utf8)).string == "naïve")
  }

  @Test func anInvalidByteBecomesAReplacementCharacter() {
    #expect(UTF8Text(repairing: [0x61, 0xFF, 0x62]).string == "a\u{FFFD}b")
  }

  /// Overlong forms, surrogates, what is above U+10FFFF, and characters that are cut off, before and behind eight
  /// bytes of ASCII.
  @Test(
    arguments: [
      [0x80], [0xC0, 0xAF], [0xC3], [0xE0, 0x9F, 0xBF], [0xE2, 0x82], [0xED, 0xA0, 0x80],
      [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],
      [0xE2, 0x28, 0xA1],
    ] as [[UInt8]])
  func whatIsNoUTF8IsFoundWhereverItStands(_ broken: [UInt8]) {
    let words = Array("a ferry sails — “soon” 🙂 ".utf8)
    #expect(UTF8Text.isValid(words))
    #expect(!UTF8Text.isValid(broken + words))
    #expect(!UTF8Text.isValid(words + words + broken))
    #expect(!UTF8Text.isValid(words + broken + words))
  }

  @Test func charactersAreDecodedForwardsAndBackwards() {
    let text: UTF8Text = "a“🙂"
    #expect(text.decode(at: 1) == .init(scalar: 0x201C, length: 3))
    #expect(text.decode(before: text.count) == .init(scalar: 0x1F642, length: 4))
    #expect(!text.isBoundary(2))
    #expect(text.boundary(atOrBefore: 3) == 1)
  }

  @Test func trimmingTakesOrdinaryAndNoBreakSpacesFromBothEnds() {
    let text: UTF8Text = " \u{A0}a b\n"
    #expect(text[text.trimming(text.range)] == "a b")
  }

  @Test func wordsHaveOneSpaceBetweenThemWhateverStoodThere() {
    let text: UTF8Text = "\t One\u{A0}\n two — “three” "
    #expect(text.words(in: text.range) == "One two — “three”")
    #expect(text.words(in: 0..<0) == "")
  }
}
