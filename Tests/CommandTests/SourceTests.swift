import Foundation
import Testing

@Suite struct SourceTests {
  static let story = """
    Bakery opens

    By Jo Lind

    The bakery on Mill Lane opened on Monday after a year of repairs to its roof and its oven.

    “We are glad to be back,” said Ana Ruiz, the baker, who had sold her bread from a van.

    Correction: May 9, 2018: An earlier version of this story said that the bakery opened on Sunday.
    """

  @Test func aPipeNeedsNoName() throws {
    let piped = try Program(["extract", "-"], input: Self.story)
    let file = try Scratch(Self.story)
    let named = try Program(["extract", file.url.path()])
    #expect(piped.output == named.output)
    #expect(try Program(["corrections"], input: Self.story).lines.count == 1)
    #expect(try Program([], input: Self.story).output.contains("Bakery opens"))
  }

  @Test func withoutATerminalTheCorrectionComesFirstAndLinesAreWrapped() throws {
    let run = try Program(["-"], input: Self.story, environment: ["COLUMNS": "40"])
    #expect(run.status == 0)
    #expect(run.lines.first?.hasPrefix("⚑ Correction · May 9, 2018: An") == true)
    #expect(run.lines.allSatisfy { $0.count <= 40 })
    #expect(run.lines.contains("Bakery opens"))
  }

  @Test(arguments: [
    ("int main(void) {\n\tint x = 1;\n\n\n  return x;  }\n// {}\n}\n", nil),
    ("\u{1b}[1mls\u{1b}[0m   a   b\nls   c\td\n", "ls   a   b\nls   c\td\n"),
    ("{\n  \"a\": [\n    1,\n    2\n  ]\n}\n", nil),
    (#"[{"said": "\#(String(repeating: "“We ran,” said Ada Moss. ", count: 9))"}]"# + "\n", nil),
    ("# aliases\n# alias l='ls -l'\nexport A=\"b\"\neval \"$(c -)\"\n. \"$HOME/env\"\nB=1\n", nil),
  ])
  func aPrintoutPassesThroughAPipeAsItIs(text: String, output: String?) throws {
    #expect(try Program(["-"], input: text).output == output ?? text)
  }

  @Test func anyTextCanBeShownAsItIs() throws {
    let text = "One long line of an ordinary letter.\n  And another.\n"
    #expect(try Program(["--as-is", "-"], input: text).output == text)
  }

  @Test func anEmojiOfSeveralPartsLeavesWhole() throws {
    let text = "The family 👨‍👩‍👧‍👦 waved a 🇩🇪 flag, and that was all of it.\n"
    #expect(try Program(["-"], input: text).output.contains("👨‍👩‍👧‍👦 waved a 🇩🇪"))
  }

  @Test(arguments: ["0", "-3", "wide", ""]) func columnsThatAreNoneAreEighty(columns: String) throws
  {
    let words = String(repeating: "seven ", count: 40)
    let run = try Program(["-"], input: words, environment: ["COLUMNS": columns])
    #expect(run.lines.first?.count == 77)
  }

  @Test(arguments: ["read", "quotes", "speakers", "corrections", "extract"])
  func anEmptyPipeIsSaid(command: String) throws {
    let run = try Program([command, "-"], input: "")
    #expect(run.status == 66)
    #expect(run.errors == "pullquote: cannot open standard input: it is empty\n")
  }

  @Test func aFileThatIsNoTextIsNamed() throws {
    let file = try Scratch("RIFF\0\0\0\0WEBPVP8 ")
    for arguments in [[file.url.path()], ["extract", file.url.path()]] {
      let run = try Program(arguments)
      #expect(run.status == 66 && run.output.isEmpty)
      #expect(run.errors.hasSuffix(": it is a picture, not an article's text\n"))
    }
  }

  @Test func everyMessageOfAnMboxIsASource() throws {
    let messages = ["Gull steals mouse", "Ferry late"].map {
      "From a@b.example Fri Oct  3 09:15:00 2025\nFrom: Ann Lee <a@b.example>\nSubject: \($0)\n\nIt was \($0.count).\n\n"
    }
    let file = try Scratch(messages.joined())
    let path = file.url.path()
    let all = try Program(["extract", path, "--format", "jsonl"])
    #expect(all.lines.count == 2)
    #expect(try Program(["extract", path + "#2"]).lines.first == "Ferry late")
    let first = try Program([path])
    #expect(first.lines.first == "Gull steals mouse")
    let none = try Program(["extract", path + "#3"])
    #expect(none.errors.hasSuffix(": there is no document 3 in it: it has 2\n"))
  }

  @Test func withoutAnArgumentTheInputIsRead() throws {
    #expect(try Program([], input: Self.story).output.contains("Bakery opens"))
    // As in a job of cron, whose mail is not for the tour.
    let run = try Program([])
    #expect(run.status == 66)
    #expect(run.output == "")
    #expect(run.errors == "pullquote: cannot open standard input: it is empty\n")
  }

  @Test(arguments: ["read", "quotes", "extract"])
  func filesThatAreAllMissingHaveTheStatusOfOne(command: String) throws {
    #expect(try Program([command, "/no/a"]).status == 66)
    #expect(try Program([command, "/no/a", "/no/b", "/no/c"]).status == 66)
  }

  @Test func aFileCanBeGivenAsAURL() throws {
    let file = try Scratch(Self.story)
    let path = file.url.path().replacing("pullquote-", with: "pullquote%2D")
    for url in ["file://\(path)", "FILE://localhost\(path)"] {
      #expect(try Program([url]).output.contains("Bakery opens"))
    }
  }

  @Test func nothingInAnArticleActsOnTheTerminal() throws {
    let hostile =
      "Title\n\nWords \u{1B}]0;x\u{07} and \u{202E}more\u{9B}1m of them, with a full stop."
    for command in ["read", "quotes", "speakers", "corrections", "extract"] {
      let run = try Program([command, "-"], input: hostile)
      let harmful = run.output.unicodeScalars.filter {
        $0 != "\n" && ($0.value < 0x20 || (0x7F...0x9F).contains($0.value) || $0 == "\u{202E}")
      }
      #expect(harmful.isEmpty)
    }
  }

  @Test func manySourcesAreALineEachInTheirOrder() throws {
    let files = try (0..<40).map { try Scratch("Title \($0)\n\n" + Self.story) }
    let run = try Program(["extract", "--format", "jsonl"] + files.map { $0.url.path() })
    #expect(run.status == 0)
    for (line, file) in zip(run.lines, files) {
      #expect(line.hasPrefix("{\"source\":\"\(file.url.path())\""))
    }
    #expect(run.lines.count == 40)
  }

  @Test func aSourceThatIsMissingDoesNotStopTheOthers() throws {
    let file = try Scratch(Self.story)
    let run = try Program(["extract", "--format", "jsonl", "/no/such", file.url.path()])
    #expect(run.status == 1)
    #expect(run.lines.count == 1)
    #expect(run.errors.hasPrefix("pullquote: cannot open /no/such"))
  }

  @Test func aSpeakerThatIsNotThereIsSaid() throws {
    let run = try Program(["quotes", "-", "--speaker", "Nobody"], input: Self.story)
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("pullquote: nobody called 'Nobody' is quoted here"))
  }
}

@Suite struct LinearTests {
  @Test func commandsComeInAndSentencesGoOut() throws {
    let file = try Scratch(SourceTests.story)
    let run = try Program(["--linear", file.url.path()], input: "]\nq\n")
    #expect(run.status == 0)
    #expect(run.lines.first == "Bakery opens")
    #expect(run.lines.last == "Quote 1 of 1, Ana Ruiz: “We are glad to be back,”")
  }

  /// Standard input is not read for an article, since the commands come from it.
  @Test func otherFilesAreOpened() throws {
    let file = try Scratch(SourceTests.story)
    let (folder, name) = (file.url.deletingLastPathComponent(), file.url.lastPathComponent)
    let run = try Program(
      ["--linear", file.url.path()], input: ":e -\n:e ~/\(name)\n]\nq\n",
      environment: ["HOME": folder.path()])
    #expect(run.lines.contains { $0.contains("standard input holds the commands") })
    #expect(run.lines.count { $0 == "Bakery opens" } == 2)
    #expect(run.lines.last == "Quote 1 of 1, Ana Ruiz: “We are glad to be back,”")
  }

  /// What is decided holds at once, and when the article is read again.
  @Test func commandsAreKeptInTheLibrary() throws {
    let file = try Scratch(SourceTests.story)
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "lines-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    func answers(_ input: String) throws -> [Substring] {
      try Program(
        ["--linear", file.url.path()], input: input, environment: ["XDG_DATA_HOME": folder.path()]
      ).lines
    }
    let first = try answers(
      "]\n:note check\n:notes\n:rename Ann Ruiz\n:w \(folder.path())/a.md\ns\n")
    for words in ["note kept", "1 note", "decided and kept; :undo takes it back"] {
      #expect(first.contains { $0 == words }, "\(words)")
    }
    #expect(first.last?.hasPrefix("1s: Ann Ruiz") == true)
    #expect(first.contains { $0.hasPrefix("wrote ") })
    let again = try answers("s\n:undo\ns\n:e nofile\n")
    #expect(again.contains { $0.hasPrefix("1s: Ann Ruiz") })
    #expect(again.contains { $0.hasPrefix("1s: Ana Ruiz") })
    #expect(again.last?.contains("cannot open nofile") == true)
  }
}
