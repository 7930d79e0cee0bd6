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

  /// `pullquote FILE` is what people type most.
  @Test(arguments: [
    (["pullquote", "Pack"], "Package.swift"), (["pullquote", "--as"], "--as-is"),
    (["pullquote", "README.md", "Pack"], "Package.swift"), (["pullquote", "quot"], "quotes"),
  ])
  func filesAreCompletedWithoutACommand(words: [String], completion: String) throws {
    let root = PackageTests.root.path()
    let script = """
      cd \(root) && source <(.ci/completions \(Program.url.path()) bash)
      COMP_WORDS=(\(words.joined(separator: " "))); COMP_CWORD=\(words.count - 1)
      _pullquote_or_file pullquote "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
      printf '%s\n' "${COMPREPLY[@]}"
      """
    let run = try Program(["-c", script], of: URL(filePath: "/bin/bash"))
    #expect(run.lines.contains { $0 == completion })
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

  @Test(arguments: [
    (["--frob"], "read"), (["x", "--columns", "99"], "read"),
    (["quotes", "--format", "yaml", "-"], "quotes"),
    (["library", "export", "--frob"], "library export"),
  ])
  func aWrongOptionPointsToTheHelpOfItsCommand(arguments: [String], command: String) throws {
    let run = try Program(arguments)
    #expect(run.errors.hasSuffix("(see 'pullquote help \(command)')\n"))
    let help = try Program(["help"] + command.split(separator: " ").map(String.init))
    #expect(help.output.contains("USAGE: pullquote \(command)"))
  }

  @Test func theHelpSaysThatItReadsAFile() throws {
    #expect(
      try Program(["--help"]).output.contains(
        "USAGE: pullquote [<options>] [FILE | URL | -] ...\n       pullquote <subcommand>"))
  }

  @Test(arguments: [
    (["raed", "x.txt"], "read", 2), (["quoets", "--format", "json", "x.txt"], "quotes", 2),
    (["raed"], "read", 66), (["theme"], "themes", 66), (["Extract", "--x"], "extract", 2),
  ])
  func aCommandThatIsMisspelledIsSuggested(arguments: [String], name: String, status: Int32) throws
  {
    let run = try Program(arguments)
    #expect(run.status == status)
    #expect(
      run.errors
        == "pullquote: no command and no file is called '\(arguments[0])' (did you mean '\(name)'?)\n"
    )
  }

  @Test func aFileWithTheNameOfNearlyACommandIsAFile() throws {
    let file = try Scratch("One two three.")
    let folder = file.url.deletingLastPathComponent().appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(at: file.url, to: folder.appending(path: "raed"))
    let run = try Program(
      ["-c", "cd \"$1\" && exec \"$0\" raed", Program.url.path(), folder.path()],
      of: URL(filePath: "/bin/sh"))
    #expect(run.output == "One two three.\n")
  }

  @Test func aFileThatIsNotThereGivesStatus66() throws {
    let run = try Program(["quotes", "/no/such/file"])
    #expect(run.status == 66)
    #expect(run.errors.hasPrefix("pullquote: cannot open /no/such/file: No such file or directory"))
  }

  @Test(arguments: [
    ("www.example.com", "https://www.example.com"),
    ("example.com/story", "https://example.com/story"), ("http:/example.com", "http://example.com"),
    ("story.html", nil), ("./example.com/story", nil), ("/example.com/story", nil), ("v1.2/a", nil),
    ("a..b/story", nil),
  ])
  func aNameThatLooksLikeAnAddressIsAnsweredWithOne(name: String, address: String?) throws {
    let errors = try Program(["quotes", name]).errors
    #expect(errors.contains("No such file") && errors.contains("check the path"))
    #expect(errors.contains("for a web page") == (address != nil))
    #expect(address.map { errors.contains("write \($0))") } != false)
  }

  @Test func aFileThatIsTooLargeNamesTheWayOut() throws {
    let file = try Scratch("")
    #expect(truncate(file.url.path(), 257 << 20) == 0)
    let run = try Program(["quotes", file.url.path()])
    #expect(run.status == 66)
    #expect(run.errors.contains("it is larger than 256 MB (cut it into parts, as 'split -C 200M'"))
  }

  @Test func aFolderIsNoArticle() throws {
    let run = try Program(["quotes", "/"])
    #expect(run.status == 66)
    #expect(run.errors.hasPrefix("pullquote: cannot open /: Is a directory ('pullquote import'"))
  }

  @Test func aFileNameCannotActOnTheTerminal() throws {
    let run = try Program(["quotes", "/no/\u{1B}[2Jfile"])
    #expect(!run.errors.contains("\u{1B}"))
  }

  @Test func aReaderThatGoesAwayEndsTheProgramQuietly() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", "yes '{\"id\":1,\"text\":\"a\"}' 2>/dev/null | \"$0\" annotate | head -n 1",
      Program.url.path(),
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
