import Interface
import Testing

@testable import Theming

@Suite struct Base16Tests {
  private let scheme = """
    scheme: "Low Tide"
    author: "nobody"
    base00: "101418"
    base01: "1c2228"
    base02: "303840"
    base03: "404850"
    base04: "808890"
    base05: "c0c8d0"
    base06: "d8e0e8"
    base07: "f0f8ff"
    base08: "e06060"
    base09: "d08840"
    base0A: "d0b050"
    base0B: "#70b060"
    base0C: "50b0a8"
    base0D: "5088d0"
    base0E: "9068d0"
    base0F: "8a5a40"
    """

  @Test func aSchemeBecomesAThemeThatCanBeRead() throws {
    let theme = try Theme(base16: scheme, name: "low-tide", file: "low-tide.yaml")
    #expect(theme.name == "low-tide")
    #expect(theme.appearance == .dark)
    let paper = Color(0x101418)
    #expect(theme.paint(.text) == Theme.Paint(foreground: Color(0xc0c8d0), background: paper))
    #expect(theme.paint(.section).foreground == Color(0xd0b050))
    for role in [Role.faint, .speaker(0), .speaker(7), .error, .status] {
      let paint = theme.paint(role)
      let words = try #require(paint.foreground)
      #expect(words.contrast(with: paint.background ?? paper) >= Theme.leastContrast, "\(role)")
    }
  }

  @Test func linesMayEndAsOnOtherSystems() throws {
    let lines = scheme.replacing("\n", with: "\r\n")
    #expect(try Theme(base16: lines, name: "a", file: "a.yaml").appearance == .dark)
  }

  @Test(arguments: [
    ("base0B: \"#70b060\"", "", 1, "“base0B” is missing"),
    ("\"d0b050\"", "\"gold\"", 13, "“base0A” is not a colour"),
  ])
  func anErrorNamesTheLine(text: String, replacement: String, line: Int, words: String) throws {
    let changed = scheme.replacing(text, with: replacement)
    do throws(ThemeError) {
      _ = try Theme(base16: changed, name: "x", file: "x.yaml")
      Issue.record("no error")
    } catch {
      #expect(error.line == line)
      #expect(error.message.hasPrefix(words))
    }
  }
}
