import Foundation
import Testing

/// After a crash, the terminal is restored and the message can be read.
@Suite struct CrashTests {
  @Test(arguments: [
    ("trap", "Fatal error: the words of a trap"), ("index", "Fatal error: Index out of range"),
  ])
  func aTrapRestoresTheTerminalAndShowsItsMessage(way: String, words: String) throws {
    let status = try crash(way) { pty in
      #expect(pty.leftOn == [])
      #expect(pty.lines.contains { $0.contains(words) }, "\(pty.text)")
    }
    #expect([SIGILL, SIGTRAP].contains(status & 0x7f))
  }

  @Test(arguments: ["stack", "thread"])
  func aStackOverflowRestoresTheTerminal(way: String) throws {
    let status = try crash(way) { #expect($0.leftOn == []) }
    #expect(status & 0x7f == SIGSEGV)
  }

  @Test func aPlainExitRestoresTheTerminal() throws {
    let status = try crash("exit") { #expect($0.leftOn == []) }
    #expect(status >> 8 == 3)
  }

  /// Crashes the program of `Tests/Support/Crash`, and returns its status.
  private func crash(_ way: String, check: (Pty) throws -> Void) throws -> Int32 {
    let pty = try Pty([way], of: "crash")
    try pty.see("press a key")
    pty.type("x")
    let status = try pty.end()
    try check(pty)
    return status
  }
}
