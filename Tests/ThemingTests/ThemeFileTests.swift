import Interface
import Testing

@testable import Theming

@Suite struct ThemeFileTests {
  private let file = """
    name = "dusk"
    appearance = "dark"

    [colors]
    paper = "#101010"
    ink = "#f0f0f0"

    [roles]
    text = { fg = "ink", bg = "paper" }
    headline = { fg = "#ffffff", bold = true }

    [speakers]
    colors = ["#ff8080", "#80ff80", "#8080ff", "#ffff80", "#ff80ff", "#80ffff", "#c0c0c0", "#ffc080"]

    [mono]
    headline = ["bold", "underline"]
    """

  private func fault(
    _ text: String, _ replacement: String
  ) -> ThemeError? {
    let changed = file.replacing(text, with: replacement)
    do throws(ThemeError) {
      _ = try Theme(toml: Array(changed.utf8), file: "dusk.toml")
      return nil
    } catch {
      return error
    }
  }

  @Test func aFileGivesRolesTheirColoursAndAttributes() throws {
    let theme = try Theme(toml: Array(file.utf8), file: "dusk.toml")
    #expect(theme.name == "dusk")
    #expect(
      theme.paint(.text) == Theme.Paint(foreground: Color(0xf0f0f0), background: Color(0x101010)))
    #expect(theme.paint(.headline) == Theme.Paint(foreground: Color(0xffffff), attributes: .bold))
    #expect(
      theme.paint(.speaker(9)).foreground == Color(0x80ff80), "the tenth gets the second colour")
    #expect(theme.resolve(Style(.headline), tier: .mono).attributes == [.bold, .underline])
  }

  @Test(arguments: [
    ("name = \"dusk\"\n", "", 1, "a theme needs a name"),
    ("\"dark\"", "\"dim\"", 2, "appearance must be \"dark\" or \"light\""),
    ("\"#f0f0f0\"", "\"white\"", 6, "“ink” is not a colour"),
    ("headline = {", "headlines = {", 10, "no role is called “headlines”"),
    ("bold = true", "bold = 1", 10, "“bold” must be true or false"),
    ("[colors]", "[shades]", 9, "“ink” is not a colour"),
    ("[mono]", "[mono", 15, "unterminated table header"),
    ("bold = true", "blink = true", 10, "“blink” is unknown here"),
    ("bg = \"paper\"", "bg = \"papers\"", 9, "“papers” is not a colour"),
    (", bg = \"paper\"", "", 9, "needs both fg and bg"),
    ("\"#ff8080\", ", "", 13, "at least 8 colours, not 7"),
    ("\"underline\"]", "\"wavy\"]", 16, "“wavy” is unknown here"),
    ("[roles]", "[roles", 8, "table"),
  ])
  func anErrorNamesTheLineAndTheMend(
    text: String, replacement: String, line: Int, words: String
  ) throws {
    let error = try #require(fault(text, replacement))
    #expect(error.line == line)
    #expect(error.description.hasPrefix("dusk.toml:\(line): "))
    #expect(error.message.contains(words), "\(error.message)")
  }
}
