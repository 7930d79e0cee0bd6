import Foundation
import Loopback
import Testing

@Suite struct PrintoutTests {
  private static let manual =
    (1...60).map { "L\u{8}LS\u{8}S($0)   option \($0)   does \u{1b}[31mthings\u{1b}[0m" }
    .joined(separator: "\n") + "\n"

  @Test func aManualPageKeepsItsColumnsAndAttributes() throws {
    let pty = try Pty(["-"], size: (120, 24), input: Self.manual)
    try pty.see("option 20")
    #expect(pty.lines[0].hasPrefix("LS"))
    #expect(pty.cell(of: "LS")?.bold == true)
    #expect(pty.cell(of: "option")?.bold == false)
    pty.type("q")
    #expect(try pty.end() == 0)
    #expect(pty.leftOn == [])
  }

  @Test func lessDecidesWhetherAShortOneIsOnlyPrinted() throws {
    let short = "a   \u{1b}[32mb\u{1b}[0m\n"
    let pty = try Pty(["-"], environment: ["LESS": "FRX"], input: short)
    #expect(try pty.end() == 0)
    #expect(String(decoding: pty.output, as: UTF8.self).contains("\u{1b}[38;5;2mb\u{1b}[0m"))
    let long = try Pty(["-"], environment: ["LESS": "FRX"], input: Self.manual)
    try long.see("option 20")
  }

  @Test(arguments: [
    (["-FRX", "-"], nil), (["-"], "--quit-if-one-screen"), (["-F", "FILE"], nil),
    (["FILE"], "FRX"),
  ])
  func aShortOneIsOnlyPrintedIfAsked(arguments: [String], less: String?) throws {
    let text = "a   b\nc   d\ne   f\n"
    let file = try StoryFile(text)
    let pty = try Pty(
      arguments.map { $0 == "FILE" ? file.path : $0 }, environment: ["LESS": less],
      input: arguments.contains("-") ? text : nil)
    #expect(try pty.end() == 0)
    #expect(pty.lines[0].hasPrefix("a   b"))
  }

  @Test(arguments: [["-"], []]) func anEmptyPipeIsSilent(arguments: [String]) throws {
    let pty = try Pty(arguments, input: "")
    #expect(try pty.end() == 0)
    #expect(pty.output.isEmpty)
  }

  @Test func linesHaveNumbersAndAPlace() throws {
    let pty = try Pty(["-N", "-p", "option 30", "-"], size: (80, 12), input: Self.manual)
    try pty.see(" 30 LS")
    pty.type("=")
    try pty.see("of 60, ")
    pty.type("&option 5\r")
    try pty.see("11 of 60 lines")
    try pty.see(" 50 LS")
    pty.type("&\r-N")
    try pty.seeNo(" 50 LS")
    pty.type("!ls\r")
    try pty.see("| hands the text to a command")
    pty.type("ZZ")
    #expect(try pty.end() == 0)
  }

  /// The user may have changed the colors from 0 to 15, also where the terminal shows others as 24-bit values.
  @Test(arguments: [nil, "truecolor"]) func colorsOfThePaletteStayThose(depth: String?) throws {
    let text =
      "x   \u{1b}[31mred\u{1b}[0m   \u{1b}[92;44mbright\u{1b}[0m  \u{1b}[38;5;123mcube\u{1b}[0m\n"
    let pty = try Pty(["-"], environment: ["COLORTERM": depth], input: text)
    try pty.see("cube")
    #expect(pty.cell(of: "red")?.foreground == 1)
    #expect(pty.cell(of: "bright")?.foreground == 10)
    #expect(pty.cell(of: "bright")?.background == 4)
    let cube: Int32 = depth == nil ? 123 : 0x1000000 + 0x87ffff
    #expect(pty.cell(of: "cube")?.foreground == cube)
  }

  @Test(arguments: [("+40", "option 40"), ("+/option 55", "option 55"), ("+G", "option 60")])
  func aCommandOfLessIsTypedFirst(command: String, words: String) throws {
    let pty = try Pty([command, "-"], size: (100, 10), input: Self.manual)
    try pty.see(words)
  }

  @Test func aSecondLookReadsItAsAnArticle() throws {
    let pty = try Pty(["-"], size: (120, 24), input: Self.manual)
    try pty.see("option 20")
    pty.type(":article\r")
    try pty.see("━")
    pty.type(":printout\r")
    try pty.seeNo("━")
    try pty.see("option 20")
  }

  @Test func theLinesOfAPipeAreShownAsTheyWere() throws {
    let input = "Ferry\n\nThe ferry   is   late. “It is late,” said Ana Ruiz.\n"
    let pty = try Pty(["-"], size: (100, 12), input: input)
    try pty.see("The ferry is late.")
    pty.type(":printout\r")
    try pty.see("The ferry   is   late.")
    pty.type(":article\r")
    try pty.see("The ferry is late.")
  }

  /// The bytes of a page in another charset are kept for a second look.
  @Test func aPageInAnotherCharsetComesBackFromItsLines() throws {
    let story = try StoryFile("")
    let page =
      "<!doctype html><meta charset=windows-1252><title>Tea</title><article><h1>Tea</h1>"
      + String(
        repeating: "<p>The caf\u{e9} on the quay opened again on Monday, after a storm.</p>",
        count: 5)
      + "</article>\n"
    try Data(page.unicodeScalars.map { UInt8($0.value) }).write(to: URL(filePath: story.path))
    let pty = try Pty([story.path], size: (100, 12))
    try pty.see("The café on the quay")
    pty.type(":printout\r")
    try pty.see("<!doctype html>")
    pty.type(":article\r")
    try pty.see("The café on the quay")
    pty.type("R")
    try pty.see("read again")
    try pty.see("The café on the quay")
  }

  @Test(arguments: [[], ["--force"]])
  func theLinesOfAnArticleAreShownAsTheyAre(options: [String]) throws {
    let story = try StoryFile("Ferry\n\nThe ferry   is   late. “It is late,” said Ana Ruiz.\n")
    let pty = try Pty(options + [story.path], size: (100, 12))
    try pty.see("The ferry is late.")
    pty.type(":printout\r")
    try pty.see("The ferry   is   late.")
    pty.type("R")
    try pty.see("read again")
    try pty.see("The ferry   is   late.")
    pty.type(":article\r")
    try pty.see("The ferry is late.")
  }

  @Test func aPrintoutThatIsReadAsAnArticleIsKeptOnlyWhenAsked() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "print-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let pty = try Pty(
      ["-"], size: (120, 24), environment: ["XDG_DATA_HOME": folder.path()], input: Self.manual)
    try pty.see("option 20")
    pty.type(":article\r")
    try pty.see("━")
    pty.type(":forget\r")
    try pty.see("it is not in the library")
    pty.type("A")
    try pty.see("kept in the library")
  }

  @Test func aGrowingFileIsFollowed() throws {
    let log = try StoryFile((1...40).map { "12:00   start   step \($0)\n" }.joined())
    let pty = try Pty(["+F", log.path], size: (80, 10))
    try pty.see("step 40")
    try pty.see("following")
    let handle = try FileHandle(forWritingTo: URL(filePath: log.path))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("12:01   start   step 41\n".utf8))
    try pty.see("step 41")
    try handle.write(contentsOf: Data("12:01   start   step 42\n".utf8))
    try pty.see("step 42")
  }

  /// Each line changes the article, which is found again and again. The library keeps it once.
  @Test func aFollowedArticleShowsItsEndAndIsKeptOnce() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "follow-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let environment = ["XDG_DATA_HOME": folder.path()]
    let story = try StoryFile(StoryFile.council)
    let pty = try Pty([story.path], size: (80, 24), environment: environment)
    try pty.see("Nora Quill")
    pty.type("F")
    try pty.see("following")
    for number in 1...40 {
      let handle = try FileHandle(forWritingTo: URL(filePath: story.path))
      try handle.seekToEnd()
      try handle.write(contentsOf: Data("\n\nBoat \(number) left the harbour at noon.\n".utf8))
      try handle.close()
      usleep(5_000)
    }
    try pty.see("Boat 40 left")
    pty.type("q")
    #expect(try pty.end() == 0)
    let status = try Pty(["library", "status"], size: (80, 24), environment: environment)
    #expect(try status.end() == 0)
    #expect(status.text.contains("versions: 1"))
  }

  /// A note is kept with the text that it is on, not with the first state of the file.
  @Test func aNoteOnAFollowedArticleKeepsItsText() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "follow-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let environment = ["XDG_DATA_HOME": folder.path()]
    let story = try StoryFile(StoryFile.council)
    let pty = try Pty([story.path], size: (80, 24), environment: environment)
    try pty.see("Nora Quill")
    pty.type("F")
    try pty.see("following")
    try story.append("\n\nThe last boat left the harbour at noon.\n")
    try pty.see("The last boat left")
    pty.type(":note late\n")
    try pty.see("note on the article kept")
    pty.type("q")
    #expect(try pty.end() == 0)
    let export = try Pty(["library", "export"], size: (80, 100), environment: environment)
    #expect(try export.end() == 0)
    #expect(export.text.contains("The last boat left"))
  }

  @Test func aFollowedFileMayBeEmptied() throws {
    let log = try StoryFile((1...40).map { "12:00   start   step \($0)\n" }.joined())
    let pty = try Pty(["+F", log.path], size: (80, 10))
    try pty.see("step 40")
    try pty.see("following")
    try Data().write(to: URL(filePath: log.path))
    try Data("12:01   start   again 1\n".utf8).write(to: URL(filePath: log.path))
    try pty.see("again 1")
    try pty.seeNo("it is empty")
    try pty.seeNo("step 40")
  }

  @Test(arguments: [
    "diff --git a/x b/x\nindex 1..2\n--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n-old words here\n+new words\n",
    "int main(void) {\n  int x = 1;\n  if (x) {\n    return x;\n  }\n  return 0;\n}\n",
    "USER       PID  COMMAND\nroot         1  init\nroot        22  sshd\nme         333  vi\n",
    "commit 0123456789abcdef0123456789abcdef01234567\nAuthor: A <a@b.c>\n\n    Words of a commit.\n",
    "{\n  \"a\": [\n    1,\n    2\n  ],\n  \"b\": \"x y\"\n}\n",
    "+----+----+\n| id | na |\n+----+----+\n|  1 | x  |\n+----+----+\n",
    ".\n├── docs\n│   └── drafts\n└── e.txt\n",
    "HOME=/root\nSHELL=/bin/sh\nLANG=C\n",
    "3,4c3\n< old words here\n---\n> new words here\n",
    "[package]\nname = \"x\"\nversion = \"1\"\n",
  ])
  func codeColumnsAndDifferencesAreNotWrapped(text: String) throws {
    let pty = try Pty(["-"], size: (120, 12), input: text)
    try pty.wait("lines") { $0.lines[1].hasPrefix(text.split(separator: "\n")[1].prefix(12)) }
  }

  @Test(arguments: [
    ("text/csv", "name\nAnn Lee\nBo Falk\n"), ("text/tab-separated-values", "name\tage\nAnn\t3\n"),
    ("text/plain", "name\tage\nAnn\t3\n"),
  ])
  func aTableFromAServerKeepsItsLines(type: String, text: String) throws {
    let server = LoopbackServer { connection in
      connection.answer("200 OK", ["Content-Type: \(type)"], body: Array(text.utf8))
    }
    defer { server.stop() }
    let pty = try Pty(
      [server.url("/table")], size: (80, 12), environment: ["no_proxy": "127.0.0.1"])
    try pty.wait("the lines") { $0.lines[1].hasPrefix("Ann") }
  }

  /// Also in the encoding that spreadsheets write.
  @Test(arguments: [String.Encoding.utf16, .windowsCP1252, .utf8])
  func aTableHasItsLettersInAnyEncoding(encoding: String.Encoding) throws {
    let story = try StoryFile("")
    let table = "Ort\tZahl\nKöln\t3\nMünchen\t4\n"
    try (table.data(using: encoding) ?? Data()).write(to: URL(filePath: story.path))
    let pty = try Pty([story.path], size: (80, 12))
    try pty.see("München 4")
    #expect(pty.lines[1].hasPrefix("Köln"))
  }

  /// What comes in leaves as it was, whatever the file is called, as with a pager.
  @Test(arguments: ["table.csv", "table.json", "table.tsv", "table"])
  func aPrintoutIsWrittenAsItIs(name: String) throws {
    let text = "name\tplace\n\nAnn  Lee\tHarbour\nBo\tQuay\n"
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "lines-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: name)
    let pty = try Pty(["-"], size: (160, 12), input: text)
    try pty.see("Quay")
    pty.type(":w \(file.path())\r")
    try pty.see("wrote")
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
    pty.type("&Quay\r")
    try pty.see("1 of 4 lines")
    pty.type(":w! \(file.path())\r")
    try pty.see("only the lines that & shows")
    #expect(try String(contentsOf: file, encoding: .utf8) == "Bo\tQuay\n")
    pty.type("|cut -f 2\r")
    try pty.wait("the second column") { $0.lines.contains { $0.hasPrefix("Quay") } }
  }

  @Test func copiedLinesOfAPrintoutStayLines() throws {
    let text = "int main(void) {\n  int x = 1;\n  return x;\n}\n"
    let pty = try Pty(["-"], size: (80, 12), input: text)
    try pty.see("return x")
    pty.type("vjj|cat -n\r")
    try pty.see("2")
    try pty.see("  int x = 1;")
  }

  @Test func aCircumflexIsTheStartOfALine() throws {
    let text = "int index;\n{\n  x = index;\nindex = 2;\n}\n"
    let pty = try Pty(["-"], size: (80, 12), input: text)
    try pty.see("index = 2")
    pty.type("/r:^index\r")
    try pty.see("1/1")
  }
}
