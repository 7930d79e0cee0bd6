import Testing
import Text

@Suite struct UTF8TextTests {
  @Test func validBytesAreKept() {
    #expect(UTF8Text(repairing: Array("naïve".utf8)).string == "naïve")
  }

  @Test func anInvalidByteBecomesAReplacementCharacter() {
    #expect(UTF8Text(repairing: [0x61, 0xFF, 0x62]).string == "a\u{FFFD}b")
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
