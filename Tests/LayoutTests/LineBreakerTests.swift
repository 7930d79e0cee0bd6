import Layout
import Testing
import Text

@Suite struct LineBreakerTests {
  /// The lines of a text, with white space as single spaces.
  private func lines(_ string: String, _ width: Int) -> [String] {
    let text = UTF8Text(string)
    return LineBreaker(text: text, width: width).lines(of: text.range).map {
      text[$0].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  @Test func linesEndAtSpaces() {
    #expect(lines("The boat was late again", 10) == ["The boat", "was late", "again"])
  }

  @Test func aLineMayFillItsWidth() {
    #expect(lines("abcde fghij", 5) == ["abcde", "fghij"])
    #expect(lines("abcde fghij", 11) == ["abcde fghij"])
  }

  @Test func runsOfWhiteSpaceCountAsOne() {
    #expect(lines("  one \n\n  two\tthree  ", 7) == ["one two", "three"])
  }

  @Test func aWordThatIsTooLongIsBroken() {
    #expect(lines("Llanfairpwll is far", 5) == ["Llanf", "airpw", "ll is", "far"])
  }

  @Test func wordsBreakAfterTheirHyphensButNotBeforeDigits() {
    #expect(lines("a well-kept secret", 7) == ["a well-", "kept", "secret"])
    #expect(lines("it was -5 there", 8) == ["it was", "-5 there"])
    #expect(lines("page 12-14 here", 7) == ["page", "12-14", "here"])
  }

  @Test func aDashStaysWithTheWordsBeforeIt() {
    #expect(lines("he left—at last—for good", 9) == ["he left—", "at last—", "for good"])
    #expect(lines("he left — at last", 9) == ["he left —", "at last"])
    #expect(lines("he left – at last", 8) == ["he", "left –", "at last"])
  }

  @Test func addressesBreakAfterASlash() {
    #expect(
      lines("see example.org/news/coast now", 17) == ["see example.org/", "news/coast now"])
  }

  @Test func punctuationStaysWithItsWord() {
    #expect(lines("Come in ! she said", 8) == ["Come", "in ! she", "said"])
    #expect(lines("one ( two", 5) == ["one", "( two"])
  }

  @Test func noBreakSpacesPreventBreaks() {
    #expect(lines("on 9\u{A0}May we went", 6) == ["on", "9 May", "we", "went"])
  }

  @Test func ideographsBreakAnywhereButBeforeClosingMarks() {
    #expect(lines("夜船は出ない。", 6) == ["夜船は", "出な", "い。"])
  }

  @Test func aSoftHyphenNeedsRoomForItsHyphen() {
    #expect(lines("coop\u{AD}eration", 6) == ["coop\u{AD}", "eratio", "n"])
    #expect(lines("coop\u{AD}eration", 4) == ["coop", "\u{AD}erat", "ion"])
  }

  @Test func anEmptyTextHasNoLines() {
    #expect(lines(" \n ", 10) == [])
  }

  @Test func noLineExceedsTheWidth() {
    let text: UTF8Text =
      "“Well—really,” (she said) 夜船は出ない。 A co-op\u{301}’s /path/to 👩‍🚒 9\u{A0}May 🇫🇷 …end"
    for width in 1...40 {
      for line in LineBreaker(text: text, width: width).lines(of: text.range) {
        #expect(UTF8Text(text[line]).columns <= max(2, width))
      }
    }
  }
}
