import Foundation
import Testing

/// Links for terminals that open them.
@Suite struct LinkTests {
  let story: StoryFile

  init() throws {
    let paragraph = "<p>The council of the port met again, and it voted for the night boat.</p>"
    story = try StoryFile(
      "<html><head><title>Harbour notes</title></head><body><article><h1>Harbour notes</h1>"
        + "<p>The <a href='https://board.example/a\u{1b}b'>harbour board</a> met on Monday, said Ana Ruiz.</p>"
        + String(repeating: paragraph, count: 30) + "</article></body></html>")
  }

  private static let opening = "\u{1b}]8;;https://board.example/a%1Bb\u{1b}\\"

  /// The linked text that was sent while keys were typed, and the screen after them.
  private func read(_ keys: String, _ variables: [String: String]) throws -> (String, Pty) {
    let pty = try Pty([story.path], environment: variables.mapValues { $0 })
    try pty.see("harbour board")
    pty.type(keys + "\u{14}")
    try pty.see("mouse o")
    return (String(decoding: pty.output, as: UTF8.self), pty)
  }

  @Test(arguments: ["VTE_VERSION", "KITTY_WINDOW_ID", "KONSOLE_VERSION", "WT_SESSION"])
  func linksAreSentToTerminalsThatOpenThem(variable: String) throws {
    let (output, _) = try read("", [variable: "6800"])
    let parts = output.components(separatedBy: Self.opening)
    #expect(parts.count > 1)
    #expect(parts.dropFirst().allSatisfy { $0.contains("harbour board\u{1b}]8;;\u{1b}\\") })
  }

  @Test(arguments: [[:], ["KITTY_WINDOW_ID": "1", "TMUX": "/tmp/x"], ["VTE_VERSION": "4800"]])
  func linksAreNotSentToOtherTerminals(variables: [String: String]) throws {
    let (output, _) = try read("", variables)
    #expect(!output.contains("\u{1b}]8;"))
  }

  @Test func theOptionOverridesTheDetection() throws {
    let home = try LiveConfigurationTests.Home("links = \"on\"\n")
    let (output, pty) = try read("", ["XDG_CONFIG_HOME": home.folder.path()])
    #expect(output.contains(Self.opening))
    try home.write("links = \"off\"\nmeasure = 40\n")
    try pty.seeNo("met on Monday, said Ana Ruiz.")
  }

  @Test func linksDoNotChangeTheScreen() throws {
    let keys = "jjk/harbour\rGgt]jkk"
    let (_, plain) = try read(keys, [:])
    let (output, linked) = try read(keys, ["KITTY_WINDOW_ID": "1"])
    #expect(output.contains(Self.opening))
    for (row, cells) in linked.cells.enumerated() {
      #expect(zip(cells, plain.cells[row]).allSatisfy { $0.looksLike($1) }, "row \(row)")
    }
  }
}
