import Foundation
import Testing

/// When the program itself is at fault, the terminal is as before, and what it has to say can be read.
@Suite struct CrashTests {
  @Test(arguments: [
    ("trap", "Fatal error: the words of a trap"), ("index", "Fatal error: Index out of range"),
  ])
  func aTrapLeavesTheTerminalAsItWasAndItsWordsOnIt(way: String, words: String) throws {
    let status = try crash(way) { pty in
      #expect(pty.leftOn == [])
      #expect(pty.lines.contains { $0.contains(words) }, "\(pty.text)")
    }
    #expect([SIGILL, SIGTRAP].contains(status & 0x7f))
  }

  @Test(arguments: ["stack", "thread"])
  func aStackThatRunsOverIsNoReasonToBreakTheTerminal(way: String) throws {
    let status = try crash(way) { #expect($0.leftOn == []) }
    #expect(status & 0x7f == SIGSEGV)
  }

  @Test func anExitWithoutGoodbyeRestoresTheTerminalToo() throws {
    let status = try crash("exit") { #expect($0.leftOn == []) }
    #expect(status >> 8 == 3)
  }

  /// Lets the program of `Tests/Support/Crash` crash. Returns its status.
  private func crash(_ way: String, check: (Pty) throws -> Void) throws -> Int32 {
    let pty = try Pty([way], of: "crash")
    try pty.see("press a key")
    pty.type("x")
    let status = try pty.end()
    try check(pty)
    return status
  }
}
