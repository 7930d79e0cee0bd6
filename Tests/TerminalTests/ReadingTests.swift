import Foundation
import Testing

@Suite struct ReadingTests {
  @Test(arguments: [(120, 36), (80, 24), (40, 12)])
  func anArticleOpensAtItsHeadline(columns: Int, rows: Int) throws {
    let story = try StoryFile()
    let pty = try Pty([story.path], size: (columns, rows))
    try pty.see("Harbour council")
    pty.type("q")
    #expect(try pty.end() == 0)
    #expect(pty.leftOn == [])
  }

  @Test(arguments: [(20, 5), (10, 3), (2, 2), (1, 1)])
  func tinyScreensWork(columns: Int, rows: Int) throws {
    let story = try StoryFile()
    let pty = try Pty([story.path], size: (columns, rows))
    try pty.wait("a frame") { $0.updates > 0 }
    pty.type("jjGg]/x\rq")
    #expect(try pty.end() == 0)
    #expect(pty.leftOn == [])
  }

  @Test func keysScroll() throws {
    let story = try StoryFile()
    let pty = try Pty([story.path], size: (80, 24))
    try pty.see("Harbour council")
    pty.type("G")
    try pty.see("The council meets again in June.")
    pty.type("g")
    try pty.see("Harbour council")
    pty.type("jjj")
    try pty.seeNo("By Nora Quill")
    pty.type("kkk")
    try pty.see("By Nora Quill")
    pty.type("\u{1b}[F")
    try pty.see("The council meets again in June.")
  }

  @Test func anArticleCanBePiped() throws {
    let pty = try Pty(["-"], input: StoryFile.ferry)
    try pty.see("Harbour council")
    pty.type("q")
    #expect(try pty.end() == 0)
    #expect(pty.leftOn == [])
  }
}

extension Pty {
  /// The number of frames that were sent in full.
  var updates: Int { Self.count("\u{1b}[?2026l", in: output) }

  private static func count(_ words: String, in bytes: [UInt8]) -> Int {
    String(decoding: bytes, as: UTF8.self).components(separatedBy: words).count - 1
  }
}
