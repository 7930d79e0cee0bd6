import Foundation
import Testing

/// Whatever ends the program, the terminal is as it was before.
@Suite struct WayBackTests {
  @Test(arguments: [
    SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGSEGV, SIGABRT, SIGILL, SIGBUS, SIGFPE, SIGTRAP,
  ])
  func aSignalRestoresTheTerminalAndEndsTheProgram(number: Int32) throws {
    let story = try StoryFile()
    let pty = try Pty([story.path])
    try pty.see("Harbour council")
    pty.send(signal: number)
    let status = try pty.end()
    #expect(status & 0x7f == number)
    #expect(pty.leftOn == [])
  }

  @Test func ctrlZGivesTheTerminalBackUntilTheJobGoesOn() throws {
    let story = try StoryFile()
    let pty = try Pty([story.path])
    try pty.see("Harbour council")
    pty.type("\u{1a}")
    try pty.wait("a stop") { $0.stops == 1 }
    #expect(pty.leftOn == [])
    pty.resize(columns: 60, rows: 20)
    pty.goOn()
    try pty.see("Harbour council")
    pty.type("G")
    try pty.see("The council meets again in June.")
    pty.type("q")
    #expect(try pty.end() == 0)
    #expect(pty.leftOn == [])
  }

  @Test func aTerminalThatIsGoneEndsTheProgram() throws {
    let story = try StoryFile()
    let pty = try Pty([story.path])
    try pty.see("Harbour council")
    pty.hangUp()
    try pty.end()
  }

  @Test(arguments: ["nonesuch", ""])
  func aTermThatCannotShowAScreenIsTakenForXtermAndSaidSo(term: String) throws {
    let story = try StoryFile()
    let pty = try Pty([story.path], size: (120, 36), term: term)
    try pty.see("Harbour council")
    pty.type("q")
    #expect(try pty.end() == 0)
    #expect(pty.leftOn == [])
    #expect(pty.text.contains("pullquote: TERM is '\(term)'"))
  }

  @Test(arguments: ["vt100", "linux", "screen", "tmux-256color", "xterm-direct"])
  func otherTerminalsAreRestoredToo(term: String) throws {
    let story = try StoryFile()
    let pty = try Pty([story.path], term: term)
    try pty.wait("the headline") { String(decoding: $0.output, as: UTF8.self).contains("Harbour") }
    pty.type("jq")
    #expect(try pty.end() == 0)
    #expect(pty.leftOn == [])
  }
}
