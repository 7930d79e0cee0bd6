import Foundation
import Testing

/// Every command where a standard stream is closed or full.
@Suite struct ClosedStreamTests {
  static let commands = [
    "quotes FILE", "speakers FILE", "corrections FILE", "extract FILE", "read FILE", "FILE",
    "themes",
    "config", "config show", "extract FILE FILE", "annotate <LINES", "evaluate GOLD", "--help",
    "--version", "read --linear FILE",
  ]

  /// Runs a command in a shell. Returns its status, output and errors.
  private func run(
    _ command: String, _ redirections: String, opening: String = "exec"
  ) throws -> Program {
    let story = try Scratch(SourceTests.story)
    let line = try Scratch(#"{"id":"a","text":"“We ran,” said Ana.","quotes":[]}"# + "\n")
    let words = command.replacingOccurrences(of: "FILE", with: story.url.path())
      .replacingOccurrences(of: "LINES", with: line.url.path())
      .replacingOccurrences(of: "GOLD", with: line.url.path())
    return try Program(
      ["-c", "\(opening) \"$0\" \(words) \(redirections)", Program.url.path()],
      of: URL(filePath: "/bin/sh"))
  }

  @Test(arguments: commands) func outputThatIsClosedIsAFailureThatIsTold(command: String) throws {
    let run = try run(command, ">&-")
    #expect(run.status == 1)
    #expect(run.errors == "pullquote: cannot write to standard output: Bad file descriptor\n")
  }

  @Test(arguments: commands) func aFullDiskIsAFailureThatIsTold(command: String) throws {
    let run = try run(command, ">/dev/full")
    #expect(run.status == 1)
    #expect(run.errors == "pullquote: cannot write to standard output: No space left on device\n")
  }

  /// Only the output is a file here: the limit holds for all of them.
  @Test(arguments: commands) func aFileThatMayNotGrowIsAFailureThatIsTold(command: String) throws {
    let target = try Scratch()
    let run = try run(
      command, ">'\(target.url.path())'; echo status $?) 2>&1 | cat", opening: "(ulimit -f 0;")
    #expect(
      run.output == "pullquote: cannot write to standard output: File too large\nstatus 1\n")
  }

  @Test(arguments: commands) func closedErrorsChangeNothing(command: String) throws {
    let usual = try run(command, "")
    let run = try run(command, "2>&-")
    #expect(run.status == usual.status)
    #expect(run.output.isEmpty == usual.output.isEmpty)
  }

  @Test(arguments: commands.filter { !$0.contains("<") && !$0.contains("--linear") })
  func aCommandThatReadsAFileNeedsNoInput(command: String) throws {
    let run = try run(command, "<&-")
    #expect(run.status == 0)
    #expect(!run.output.isEmpty)
  }

  @Test(arguments: ["quotes -", "extract -", "annotate", "read -", "-"])
  func inputThatIsClosedIsAFailureThatIsTold(command: String) throws {
    let run = try run(command, "<&-")
    #expect([1, 66].contains(run.status))
    #expect(run.errors == "pullquote: cannot open standard input: Bad file descriptor\n")
  }

  @Test func everythingMayBeClosedAtOnce() throws {
    #expect(try run("quotes FILE", "<&- >&- 2>&-").status == 1)
    #expect(try run("quotes /no/such/file", "<&- >&- 2>&-").status == 66)
  }
}
