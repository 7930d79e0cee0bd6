import Testing
import Theming

@testable import Terminal

@Suite struct AppearanceTests {
  @Test(arguments: [
    ("11;rgb:1e1e/1e1e/2e2e", Theme.Appearance.dark), ("11;rgb:ffff/ffff/ffff", .light),
    ("11;rgb:fd/f6/e3", .light), ("11;rgb:0/0/0", .dark),
  ])
  func theReplyOfATerminalIsParsed(body: String, appearance: Theme.Appearance) {
    #expect(BackgroundReport.appearance(osc: body.utf8) == appearance)
  }

  @Test(arguments: ["", "11;", "10;rgb:0/0/0", "11;rgb:0/0", "11;rgb:00000/0/0", "11;rgb:+1/0/0"])
  func malformedRepliesAreIgnored(body: String) {
    #expect(BackgroundReport.appearance(osc: body.utf8) == nil)
  }

  @Test func theEnvironmentCanSetTheAppearance() {
    #expect(Screen.appearance(colorFGBG: "15;0") == .dark)
    #expect(Screen.appearance(colorFGBG: "0;default;15") == .light)
    #expect(Screen.appearance(colorFGBG: "default;default") == nil)
    #expect(Screen.appearance(colorFGBG: nil) == nil)
  }

  @Test func aLightTerminalGetsTheLightTheme() throws {
    let story = try StoryFile(StoryFile.council)
    let dark = try Pty([story.path])
    let light = try Pty([story.path], environment: ["COLORFGBG": "0;15"])
    try dark.see("Nora Quill")
    try light.see("Nora Quill")
    #expect(dark.cell(of: "Nora Quill")?.background != light.cell(of: "Nora Quill")?.background)
  }

  @Test func aChangeOfTheBackgroundChangesTheTheme() throws {
    let story = try StoryFile(StoryFile.council)
    let pty = try Pty([story.path])
    try pty.see("Nora Quill")
    let dark = pty.cell(of: "Nora Quill")?.background
    pty.type("\u{1b}[?997;2n")
    try pty.wait("another ground") {
      $0.cell(of: "Nora Quill").map { $0.background != dark } ?? false
    }
    pty.type("\u{1b}[?997;1n")
    try pty.wait("the first ground") { $0.cell(of: "Nora Quill")?.background == dark }
  }
}
