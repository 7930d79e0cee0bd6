import Foundation
import Testing

@Suite struct CommandLineTests {
  @Test func theVersionIsPrinted() throws {
    let run = try Program(["--version"])
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("pullquote "))
  }

  @Test(arguments: ["quotes", "speakers", "corrections", "extract", "annotate", "themes", "read"])
  func everyCommandHasHelp(command: String) throws {
    let run = try Program([command, "--help"])
    #expect(run.status == 0)
    #expect(run.output.contains("USAGE: pullquote \(command)"))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsAreGenerated(shell: String) throws {
    let run = try Program(["--generate-completion-script", shell])
    #expect(run.status == 0)
    #expect(run.output.contains("annotate"))
  }

  @Test(arguments: [
    ["quotes", "--format", "yaml", "-"], ["quotes", "--speakers", "x"], ["annotate", "file"],
    ["quotes"], ["extract"],
  ])
  func wrongArgumentsGiveStatusTwoAndOneLine(arguments: [String]) throws {
    let run = try Program(arguments)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("pullquote: "))
    #expect(run.errors.count { $0 == "\n" } == 1)
  }

  @Test func aFileThatIsNotThereGivesStatus66() throws {
    let run = try Program(["quotes", "/no/such/file"])
    #expect(run.status == 66)
    #expect(run.errors.hasPrefix("pullquote: cannot open /no/such/file: No such file or directory"))
  }

  @Test func aFolderIsNoArticle() throws {
    let run = try Program(["quotes", "/"])
    #expect(run.status == 66)
    #expect(run.errors.hasPrefix("pullquote: cannot open /: Is a directory"))
  }

  @Test func aFileNameCannotActOnTheTerminal() throws {
    let run = try Program(["quotes", "/no/\u{1B}[2Jfile"])
    #expect(!run.errors.contains("\u{1B}"))
  }

  @Test func aReaderThatGoesAwayEndsTheProgramQuietly() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", "yes '{\"id\":1,\"text\":\"a\"}' | \"$0\" annotate | head -n 1", Program.url.path(),
    ]
    let (stdout, stderr) = (try Scratch(), try Scratch())
    process.standardOutput = stdout.handle
    process.standardError = stderr.handle
    try process.run()
    process.waitUntilExit()
    #expect(try stdout.text().hasPrefix(#"{"id":1,"quotes":[]"#))
    #expect(try stderr.text() == "")
  }
}
