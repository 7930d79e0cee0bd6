import Foundation
import Testing

@Suite struct LongTextTests {
  private static let start =
    (1...6000).map { "Paragraph \($0) tells what the harbour council said.\n\n" }.joined()
  /// Padding that makes the text longer than what is read at once.
  private static let space = String(repeating: "\n", count: 1 << 22)
  private static let end = "“The gull is back,” said Ana Ruiz, the harbour master.\n"

  @Test func aLongTextIsSearchedAndWrittenInFull() throws {
    let story = try StoryFile(Self.start + Self.space + Self.end)
    let words = try StoryFile(Self.start + Self.end)
    let pty = try Pty([story.path], size: (80, 24))
    try pty.see("Paragraph 1 tells")
    try pty.wait("all of it is there") { !$0.text.contains("reading…") }
    pty.type("/gull\r")
    try pty.see("The gull is back")
    try pty.see("1/1")
    pty.type(":w \(story.path).json\r")
    try pty.see("too long for this format")
    pty.type("|cmp - \(words.path)\r")
    try pty.see("[done; q or Enter returns]")
    pty.type("\rq")
    #expect(try pty.end() == 0)
    #expect(pty.leftOn == [])
  }

  @Test func theEndOfAPipeIsFollowed() throws {
    let pipe = try SlowPipe()
    let pty = try Pty([pipe.path], size: (80, 24))
    pipe.write(Self.start + Self.space)
    try pty.see("Paragraph 1 tells")
    pty.type("G")
    try pty.wait("the end of what is there") {
      $0.text.contains("reading…") && !$0.text.contains("Paragraph 1 tells")
    }
    #expect(!pty.text.contains("The gull is back"))
    pipe.write(Self.end)
    pipe.close()
    try pty.see("The gull is back")
    try pty.wait("all of it is there") { !$0.text.contains("reading…") }
    pty.type("q")
    #expect(try pty.end() == 0)
  }
}
