import Foundation
import Loopback
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

  @Test func aRelativeLinkOfAPageIsOpened() throws {
    let server = LoopbackServer { connection in
      let isFirst = connection.path == "/news/a.html"
      let words = isFirst ? "<a href='../late.html#n1'>ferry is late</a>" : "pier is closed"
      connection.answer(
        body: Array(
          ("<html><head><title>News</title></head><body><article><h1>News</h1><p>The \(words), "
            + "the harbour board said on Monday, and it will be for another week or two.</p><p>"
            + String(repeating: "Nobody was surprised by it. ", count: 12)
            + "</p></article></body></html>").utf8))
    }
    defer { server.stop() }
    let pty = try Pty([server.url("/news/a.html")], environment: ["no_proxy": "127.0.0.1"])
    try pty.see("ferry is late")
    pty.type("l")
    try pty.see("link 1/1 · \(server.url("/late.html#n1"))")
    pty.type("\r")
    try pty.see("pier is closed")
    pty.type("<")
    try pty.see("ferry is late")
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
