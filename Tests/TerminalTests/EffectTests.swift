import Foundation
import Testing

/// Effects that fail are reported, and the program goes on.
@Suite struct EffectTests {
  @Test func noPartialFileIsLeftBehind() throws {
    let story = try StoryFile(String(repeating: StoryFile.ferry + "\n\n", count: 40))
    let target = story.path + ".copy.txt"
    // Simulates a full disk: files are limited to 32 KiB, and the story is longer.
    let pty = try Pty(
      ["-c", "ulimit -f 64; exec \"$0\" \"$1\"", Pty.built("pullquote"), story.path], of: "/bin/sh",
      size: (200, 24))
    try pty.see("Harbour council")
    pty.type(":w \(target)\r")
    try pty.see("cannot write")
    #expect(pty.text.contains("File too large"))
    #expect(!FileManager.default.fileExists(atPath: target))
    let folder = URL(filePath: target).deletingLastPathComponent().path()
    #expect(
      try !FileManager.default.contentsOfDirectory(atPath: folder).contains {
        $0.hasPrefix(".pullquote-")
      })
    pty.type("q")
    #expect(try pty.end() == 0)
  }

  @Test(arguments: [
    ("/no/such/folder/x", "No such file or directory"), ("/tmp", "Is a directory"),
    ("/dev/full", "No space left on device"), ("/proc/x", "No such file or directory"),
  ])
  func anUnwritablePathIsReported(path: String, reason: String) throws {
    let story = try StoryFile(StoryFile.council)
    let pty = try Pty([story.path], size: (120, 24))
    try pty.see("Nora Quill")
    pty.type(":w \(path)\r")
    try pty.see("cannot write \(path): \(reason)")
  }

  @Test func anExistingFileIsReplacedOnlyOnRequest() throws {
    let story = try StoryFile(StoryFile.council)
    let pty = try Pty([story.path], size: (120, 24))
    try pty.see("Nora Quill")
    let name = "~/my notes.md"
    pty.type(":w \(name)\r")
    try pty.see("wrote \(name)")
    pty.type(":w  \(name) \r")
    try pty.see("\(name) exists: :w! overwrites")
    pty.type(":w! \(name)\r")
    try pty.see("wrote \(name)")
  }

  @Test(arguments: [
    (["EDITOR": "false"], "false ended with status 1"),
    (["EDITOR": "/no/editor"], "cannot start /no/editor: set EDITOR to an editor"),
    (["EDITOR": "'/no/my editor' -x"], "cannot start /no/my editor: set EDITOR to an editor"),
    (["EDITOR": "sh -c 'exit 3'"], "sh ended with status 3"),
    (["VISUAL": " ", "EDITOR": "false"], "false ended with status 1"),
    (["PATH": "/no"], "cannot start vi: set EDITOR to an editor"),
  ])
  func anEditorThatFailsIsReported(environment: [String: String], words: String) throws {
    let story = try StoryFile(StoryFile.council)
    let pty = try Pty([story.path], size: (120, 24), environment: environment.mapValues { $0 })
    try pty.see("Nora Quill")
    pty.type("e")
    try pty.see(words)
  }

  @Test func whatIsNotTextIsNotEdited() throws {
    let page = "<html><body><h1>Ferry</h1><p>\(StoryFile.council)</p></body></html>"
    let answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n\(page)"
    let head = """
      WARC/1.0\r
      WARC-Type: response\r
      WARC-Target-URI: https://lantern.example/ferry\r
      Content-Type: application/http; msgtype=response\r
      Content-Length: \(answer.utf8.count)\r
      \r

      """
    let archive = try StoryFile(head + answer + "\r\n\r\n")
    let pty = try Pty([archive.path], size: (120, 24), environment: ["EDITOR": "false"])
    try pty.see("Nora Quill")
    pty.type("e")
    try pty.see("a web archive cannot be edited")
  }

  @Test func aFileWhoseNameBeginsWithAHyphenCanBeEdited() throws {
    let story = try StoryFile(StoryFile.council)
    let pty = try Pty(
      [
        "-c", "cd \"$HOME\" && cp \"$1\" ./-x.txt && exec \"$0\" read -- -x.txt",
        Pty.built("pullquote"), story.path,
      ], of: "/bin/sh", size: (120, 24), environment: ["EDITOR": "false"])
    try pty.see("Nora Quill")
    pty.type("e")
    try pty.see("false ended with status 1")
  }

  @Test(arguments: [
    ("false", "status 1"), ("/no/such/command", "status 127"), ("kill $$", "status 143"),
  ])
  func aCommandThatFailsIsReported(command: String, words: String) throws {
    let story = try StoryFile(StoryFile.council)
    let pty = try Pty([story.path])
    try pty.see("Nora Quill")
    pty.type("|\(command)\r")
    try pty.see("[exit \(words); q or Enter returns]")
    pty.type("\r")
    try pty.see("Nora Quill")
  }

  @Test func aCommandMayIgnoreItsInput() throws {
    let story = try StoryFile(String(repeating: StoryFile.ferry + "\n\n", count: 100))
    let pty = try Pty([story.path])
    try pty.see("Harbour council")
    pty.type("|true\r")
    try pty.see("[done; q or Enter returns]")
    pty.type("\r")
    try pty.see("Harbour council")
  }

  @Test func theShellGoesOnBelowWhatACommandPrinted() throws {
    let story = try StoryFile(StoryFile.council)
    let pty = try Pty(
      ["-c", "\"$0\" \"$1\"; echo back in the shell; read x", Pty.built("pullquote"), story.path],
      of: "/bin/sh")
    try pty.see("Nora Quill")
    pty.type("|true\r")
    try pty.see("[done; q or Enter returns]")
    pty.type("\r")
    try pty.see("Nora Quill")
    pty.type("q")
    try pty.see("back in the shell")
    #expect(pty.lines.contains { $0.hasPrefix("back in the shell") })
    try pty.see("[done; q or Enter returns]")
  }
}
