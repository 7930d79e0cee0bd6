import Foundation
import Testing

/// Closed standard streams, and no `/dev/tty`.
@Suite struct ClosedStreamTests {
  @Test(arguments: [[0], [2], [0, 2]] as [[Int32]])
  func stdinAndStderrMayBeClosed(closed: [Int32]) throws {
    let story = try StoryFile(StoryFile.council)
    let pty = try Pty([story.path], closed: closed)
    try pty.see("Nora Quill")
    pty.type("3]")
    try pty.see("3/4")
    pty.type(":w /no/such/folder/x\r")
    try pty.see("No such file")
    pty.type("q")
    #expect(try pty.end() == 0)
    #expect(pty.leftOn == [])
  }

  @Test(arguments: [[1], [0, 1]] as [[Int32]])
  func closedStdoutIsReported(closed: [Int32]) throws {
    let story = try StoryFile(StoryFile.council)
    let pty = try Pty([story.path], closed: closed)
    #expect(try pty.end() >> 8 == 1)
    #expect(pty.text.contains("pullquote: cannot write to standard output: Bad file descriptor"))
  }

  @Test func keysAreReadFromStdoutWithoutDevTty() throws {
    let pty = try Pty(
      ["-"], environment: ["EDITOR": "head -n 1"], input: StoryFile.council, isDetached: true)
    try pty.see("Nora Quill")
    pty.type("3]")
    try pty.see("3/4")
    pty.type("q")
    #expect(try pty.end() == 0)
    #expect(pty.leftOn == [])
  }

  @Test func anEditorRunsWithoutDevTty() throws {
    let story = try StoryFile(StoryFile.council)
    let pty = try Pty([story.path], environment: ["EDITOR": "head -c 7"], isDetached: true)
    try pty.see("Nora Quill")
    pty.type("e")
    try pty.wait("the editor's words") {
      String(decoding: $0.output, as: UTF8.self).contains("Harbour\u{1b}")
    }
  }
}
