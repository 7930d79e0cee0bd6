import Testing

/// Terminals that do not reply, or reply wrongly or late. The test terminal never replies by
/// itself.
@Suite struct QueryTests {
  /// Replies to the queries of various programs, some of them malformed.
  static let answers = [
    "\u{1b}]11;rgb:1e1e/1e1e/2e2e\u{1b}\\", "\u{1b}]11;rgb:ffff/ffff/ffff\u{07}",
    "\u{1b}]11;?\u{1b}\\", "\u{1b}]11;qqqqqq\u{07}", "\u{1b}]10;rgb:q/q/q\u{1b}\\",
    "\u{1b}P>|qterm(3)\u{1b}\\", "\u{1b}[?62;22c", "\u{1b}[24;80R", "\u{1b}[?2026;2$y",
    "\u{1b}[?1u", "\u{1b}[>41;370;0c", "\u{1b}]52;c;cXFx\u{07}", "\u{1b}[?997;5n",
  ]

  @Test(arguments: answers) func repliesAreNeverKeys(answer: String) throws {
    let story = try StoryFile(StoryFile.council)
    let pty = try Pty([story.path])
    try pty.see("Nora Quill")
    pty.type(answer + "3]")
    try pty.see("3/4")
  }

  @Test func sequencesMayArriveByteByByte() throws {
    let story = try StoryFile(StoryFile.council)
    let pty = try Pty([story.path])
    try pty.see("Nora Quill")
    let last = "\u{1b}[4~"
    for byte in (Self.answers.joined() + last).utf8 { pty.type([byte]) }
    try pty.see("again in June.")
    pty.type("g3]")
    try pty.see("3/4")
  }

  @Test func unbracketedPastesAreKeys() throws {
    let story = try StoryFile(StoryFile.council)
    let pty = try Pty([story.path])
    try pty.see("Nora Quill")
    pty.type(String(repeating: "jk", count: 1 << 15) + "3]")
    try pty.see("3/4")
    pty.type("q")
    #expect(try pty.end() == 0)
    #expect(pty.leftOn == [])
  }

  /// Unfinished input does not swallow keys: Ctrl-C closes the prompt.
  @Test(arguments: [
    "\u{1b}[200~", "\u{1b}[200~a\u{1b}[201", "\u{1b}]11;rgb:1e", "\u{1b}P>|", "\u{1b}[1;",
    "\u{1b}O",
    "\u{1b}[M!", "\u{1b}[<0;1", "\u{1b}", "\u{e8}",
  ])
  func ctrlCWorksAfterUnfinishedInput(begin: String) throws {
    let story = try StoryFile(StoryFile.council)
    let pty = try Pty([story.path])
    try pty.see("Nora Quill")
    pty.type("/relief")
    try pty.see("/relief")
    pty.type(begin.unicodeScalars.map { UInt8($0.value) } + [0x03])
    try pty.seeNo("/relief")
    pty.type("3]")
    try pty.see("3/4")
  }

  @Test func unfinishedInputIsAbandonedWhileKeysAreTyped() throws {
    let story = try StoryFile(StoryFile.council)
    let pty = try Pty([story.path])
    try pty.see("Nora Quill")
    pty.type("\u{1b}[200~")
    // A key after each pause, as a person types.
    try pty.wait("the help") { pty in
      pty.type("?")
      _ = pty.readOn(for: 150)
      return pty.lines.contains { $0.contains("down a row") }
    }
  }

  /// Each pause is longer than the default delay.
  @Test func escdelaySetsTheDelayOfEscape() throws {
    let story = try StoryFile(StoryFile.council)
    let pty = try Pty([story.path], environment: ["ESCDELAY": "10000"])
    try pty.see("Nora Quill")
    for piece in ["\u{1b}", "[", "4", "~"] {
      pty.type(piece)
      _ = pty.readOn(for: 300)
    }
    try pty.see("again in June.")
  }
}
