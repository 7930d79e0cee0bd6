import Testing

@testable import Theming

@Suite struct ColorTests {
  @Test func aColourIsWrittenInHex() {
    #expect(Color(hex: "#1e2a3f") == Color(red: 0x1e, green: 0x2a, blue: 0x3f))
    #expect(Color(hex: "1E2A3F") == Color(0x1e2a3f))
    for wrong in ["", "#", "#12345", "#1234567", "#12345g", "red", "#+12345", "#-12345"] {
      #expect(Color(hex: wrong) == nil, "\(wrong)")
    }
  }

  @Test func contrastIsThatOfTheGuidelines() {
    #expect(Color(0xffffff).contrast(with: Color(0)) == 21)
    #expect(Color(0x777777).contrast(with: Color(0x777777)) == 1)
    // The grey that the guidelines' readers know as the first to pass on white.
    #expect(Color(0x767676).contrast(with: Color(0xffffff)) >= 4.5)
    #expect(Color(0x777777).contrast(with: Color(0xffffff)) < 4.5)
  }

  @Test func theNearestColourOfAPaletteIsTaken() {
    #expect(Tier.palette256.index(of: Color(0xff0000)) == 196)
    #expect(Tier.palette256.index(of: Color(0x080808)) == 232)
    #expect(Tier.palette16.index(of: Color(0xff2010)) == 9)
    #expect(Tier.palette8.index(of: Color(0xff2010)) == 1)
    #expect(Tier.direct.index(of: Color(0x123456)) == 0x123456)
    #expect(Tier.mono.index(of: Color(0x123456)) == nil)
  }

  @Test(arguments: 0..<256) func everyIndexOfThePaletteIsFoundAgain(index: Int) {
    let color = Palette.color(at: index)
    let found = Palette.nearest(to: color, among: 0..<256)
    #expect(Palette.color(at: found) == color)
  }
}
