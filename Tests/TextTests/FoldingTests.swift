import Testing
import Text

@Suite struct FoldingTests {
  private func fold(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let folded = Folded(scalar.value), let letter = Unicode.Scalar(folded.letter) {
        view.append(letter)
      }
    }
    return String(view)
  }

  @Test func lettersLoseTheirCaseAndTheirMarks() {
    #expect(
      fold("ÉCOLE Ångström Łódź Đặng Ελλάς Ёлка ＡＢ") == "ecole angstrom lodz dang ελλασ елка ab")
    #expect(fold("e\u{301}te\u{301}") == "ete")
  }

  @Test func typographicPunctuationIsAsOnAKeyboard() {
    #expect(fold("“l’été” «non» – —") == "\"l'ete\" \"non\" - -")
  }

  @Test func spacesOfEveryKindAreSpacesAndJoinersAreNothing() {
    #expect(fold("a\u{A0}b\nc\u{2009}d co\u{AD}op") == "a b c d coop")
  }

  @Test func capitalsAreKnown() {
    #expect(Folded(0xC9)?.isCapital == true)
    #expect(Folded(0xE9)?.isCapital == false)
    #expect(Folded(0x41)?.isCapital == true)
  }
}
