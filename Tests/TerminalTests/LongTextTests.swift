import Foundation
import Testing

@Suite struct LongTextTests {
  private static let start =
    (1...6000).map { "Paragraph \($0) tells what the harbour council said.\n\n" }.joined()
  /// With it the text is more than is read at once; there is little to do about it.
  private static let space = String(repeating: "\n", count: 1 << 22)
  private static let end = "“The gull is back,” said Ana Ruiz, the harbour master.\n"

  @Test func aLongTextIsSearchedAndWrittenWhole() throws {
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
    try pty.see("[done; Enter goes on]")
    pty.type("\rq")
    #expect(try pty.end() == 0)
    #expect(pty.leftOn == [])
  }

  @Test func whoWaitsForTheEndOfAPipeIsTakenThere() throws {
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

/// A named pipe that is written into in the order of what is given, while somebody reads or not.
private final class SlowPipe {
  let path: String
  private let descriptor: Int32
  private let queue = DispatchQueue(label: "pipe")

  init() throws {
    let folder = FileManager.default.temporaryDirectory
    path = folder.appending(path: "pipe-\(UUID().uuidString)").path()
    try #require(mkfifo(path, 0o600) == 0)
    // Opened for both it waits for nobody.
    descriptor = open(path, O_RDWR | O_CLOEXEC)
    try #require(descriptor >= 0)
  }

  func write(_ text: String) {
    let handle = FileHandle(fileDescriptor: descriptor)
    queue.async { handle.write(Data(text.utf8)) }
  }

  /// Ends what is read once all of it was.
  func close() {
    let descriptor = descriptor
    queue.async { _ = Foundation.close(descriptor) }
  }

  deinit { unlink(path) }
}
