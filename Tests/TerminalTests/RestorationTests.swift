import Foundation
import Testing

/// The terminal is restored however the program ends.
@Suite struct RestorationTests {
  @Test(arguments: [
    SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGSEGV, SIGABRT, SIGILL, SIGBUS, SIGFPE, SIGTRAP, SIGXCPU,
    SIGSYS, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGPOLL, SIGPWR,
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

  /// Without a second screen, the shell goes on below what was read.
  @Test(arguments: ["vt100", "ansi", "linux", "xterm-256color"])
  func theShellWritesOnALineOfItsOwn(term: String) throws {
    let story = try StoryFile()
    let pty = try Pty(
      ["-c", "\"$0\" \"$1\"; printf 'and on'", Pty.built("pullquote"), story.path],
      of: "/bin/sh", term: term)
    try pty.see("Harbour council")
    pty.type("q")
    #expect(try pty.end() == 0)
    #expect(pty.lines.contains { $0.trimmingCharacters(in: .whitespaces) == "and on" })
  }

  @Test func ctrlZRestoresTheTerminalUntilTheJobContinues() throws {
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

  @Test func aStoppedJobRedrawsItsScreenWhenItContinues() throws {
    let story = try StoryFile()
    let pty = try Pty([story.path])
    try pty.see("Harbour council")
    pty.send(signal: SIGSTOP)
    try pty.wait("a stop") { $0.stops == 1 }
    let updates = pty.updates
    pty.resize(columns: 50, rows: 12)
    pty.goOn()
    try pty.wait("another drawing") { $0.updates > updates }
    try pty.see("Harbour council")
    pty.type("q")
    #expect(try pty.end() == 0)
    #expect(pty.leftOn == [])
  }

  @Test func manyResizesLeaveTheLastSize() throws {
    let story = try StoryFile()
    let calm = try Pty([story.path])
    let pty = try Pty([story.path])
    try pty.see("Harbour council")
    try calm.see("Harbour council")
    for step in 0..<60 {
      pty.resize(columns: 1 + step * 37 % 140, rows: 1 + step * 13 % 60)
      pty.resize(columns: 1, rows: 1)
    }
    pty.resize(columns: 80, rows: 24)
    try pty.wait("the screen without a storm") { $0.text == calm.text }
  }

  /// What the program does when the terminal is lost.
  @Test(
    arguments: [
      ("", "Harbour"), ("/fer", "/fer"), (":w x", ":w x"), ("v", "Select"), ("?", "down a row"),
      ("O", "Outline"),
      ("|true\r", "or Enter returns"),
    ], [false, true])
  func aLostTerminalEndsTheProgram(
    _ activity: (keys: String, sees: String), ignoresHangUp: Bool
  )
    throws
  {
    let story = try StoryFile()
    let pty = try Pty([story.path], ignoresHangUp: ignoresHangUp)
    try pty.see("Harbour council")
    pty.type(activity.keys)
    try pty.see(activity.sees)
    pty.hangUp()
    try pty.end()
  }

  @Test func aHangUpEndsTheProgramWhileItsScreenIsLent() throws {
    let story = try StoryFile()
    let pty = try Pty([story.path])
    try pty.see("Harbour council")
    pty.type("|echo going; exec sleep 1000\r")
    try pty.see("going")
    pty.send(signal: SIGHUP)
    #expect(try pty.end() & 0x7f == SIGHUP)
    #expect(pty.leftOn == [])
  }

  @Test(arguments: [false, true])
  func aTerminalLostDuringAnalysisEndsTheProgram(ignoresHangUp: Bool) throws {
    let story = try StoryFile(String(repeating: StoryFile.ferry + "\n\n", count: 500))
    let pty = try Pty([story.path], ignoresHangUp: ignoresHangUp)
    try pty.see("analysing")
    pty.hangUp()
    try pty.end()
  }

  @Test func withoutALocaleMarksAreASCII() throws {
    let story = try StoryFile(StoryFile.council)
    let pty = try Pty([story.path], environment: ["LANG": nil, "LC_ALL": "C"])
    try pty.see("Nora Quill")
    pty.type("2]")
    try pty.see("2/4")
    let marks = pty.text.unicodeScalars.filter { (0x2500...0x27ff).contains($0.value) }
    #expect(marks.isEmpty, "marks of the frame that are not ASCII")
    pty.type("q")
    #expect(try pty.end() == 0)
    #expect(pty.leftOn == [])
  }

  @Test(arguments: ["nonesuch", "", nil])
  func anUnusableTermFallsBackToXtermAndIsReported(term: String?) throws {
    let story = try StoryFile()
    let pty = try Pty([story.path], size: (120, 36), term: term)
    try pty.see("Harbour council")
    pty.type("q")
    #expect(try pty.end() == 0)
    #expect(pty.leftOn == [])
    #expect(pty.text.contains("pullquote: TERM is " + (term.map { "'\($0)'" } ?? "not set")))
  }

  @Test(arguments: ["vt100", "linux", "screen", "tmux-256color", "xterm-direct"])
  func otherTerminalsAreRestored(term: String) throws {
    let story = try StoryFile()
    let pty = try Pty([story.path], term: term)
    try pty.wait("the headline") { String(decoding: $0.output, as: UTF8.self).contains("Harbour") }
    pty.type("jq")
    #expect(try pty.end() == 0)
    #expect(pty.leftOn == [])
  }

  /// Its entry has no size.
  @Test func theConsoleOfLinuxNeedsNoOtherEntry() throws {
    let story = try StoryFile()
    let pty = try Pty([story.path], term: "linux")
    try pty.wait("the headline") { String(decoding: $0.output, as: UTF8.self).contains("Harbour") }
    pty.type("q")
    #expect(try pty.end() == 0)
    #expect(!pty.text.contains("fell back"))
  }
}
