import Foundation
import Testing

/// A pipe that pauses. Its text is shown as it arrives, and keys work in the meantime.
@Suite struct SlowPipeTests {
  /// The program, reading from a pipe that the test writes to.
  private final class Writer {
    let pty: Pty
    private let pipe: SlowPipe

    init(_ text: String) throws {
      pipe = try SlowPipe()
      pipe.write(text)
      pty = try Pty([pipe.path], size: (100, 24))
    }

    func write(_ text: String) { pipe.write(text) }
    func close() { pipe.close() }
  }

  @Test func textIsShownBeforeThePipeEnds() throws {
    let writer = try Writer(
      "Harbour council keeps the ferry\n\n“The boat stays,” said Ines Calder.\n")
    let pty = writer.pty
    try pty.see("The boat stays")
    try pty.see("reading…")
    try pty.see("Ines Calder   ")
    pty.type("]")
    try pty.see("1/1 of Ines Calder, 1/1")
    writer.write("\n“It is a relief,” said Tom Birch, a baker.\n")
    try pty.see("It is a relief")
    try pty.see("1/1 of Ines Calder, 1/2")
    #expect(pty.text.contains("reading…"))
    writer.close()
    try pty.seeNo("reading…")
    #expect(pty.text.contains("1/1 of Ines Calder, 1/2"))
    pty.type("q")
    #expect(try pty.end() == 0)
    #expect(pty.leftOn == [])
  }

  @Test func theEndOfAPipeIsFollowedAsItGrows() throws {
    let lines = (1...60).map { "Line \($0) of a log.\n" }
    let writer = try Writer(lines[..<40].joined())
    try writer.pty.see("Line 1 of a log")
    writer.pty.type("G")
    try writer.pty.see("Line 40 of a log")
    writer.write(lines[40...].joined())
    try writer.pty.see("Line 60 of a log")
  }

  @Test(arguments: ["q", "\u{3}"]) func keysWorkWhileAPageIsAwaited(key: String) throws {
    let writer = try Writer("<!DOCTYPE html><html><body><article><h1>Harbour council</h1>")
    try writer.pty.see("reading…")
    #expect(!writer.pty.text.contains("Harbour"))
    writer.pty.type(key)
    try writer.pty.end()
    #expect(writer.pty.leftOn == [])
  }

  @Test func aPageIsShownWhenItArrives() throws {
    let writer = try Writer("<!DOCTYPE html><html><body><article><h1>Harbour council</h1>")
    try writer.pty.see("reading…")
    writer.write(
      """
      <p>“The boat stays,” said Mayor Ines Calder of Port Ellery on Thursday evening.</p>
      <p>The ferry carries about 900 passengers a week, most of them nurses and bakers.</p></article>
      """)
    writer.close()
    try writer.pty.see("The boat stays")
    try writer.pty.see("Ines Calder   ")
  }

  @Test func aPipedPageWithoutAnArticleIsAnError() throws {
    let writer = try Writer("<!DOCTYPE html><html><body>")
    try writer.pty.see("reading…")
    writer.write("<script>1</script></body></html>")
    writer.close()
    #expect(try writer.pty.end() == 1 << 8)
    #expect(writer.pty.text.contains("pullquote: cannot read"))
    #expect(writer.pty.leftOn == [])
  }

  /// The shell ends only after the writer, which ends when the pipe is closed.
  @Test func quittingClosesThePipe() throws {
    let command = "while echo 'some words.'; do sleep 0.02; done | \"$0\""
    let pty = try Pty(["-c", command, Pty.built("pullquote")], of: "/bin/sh")
    try pty.see("some words.")
    try pty.see("reading…")
    pty.type("q")
    #expect(try pty.end() == 0)
  }
}

/// A named pipe that is written in order, whether it is read or not.
final class SlowPipe {
  let path: String
  private let descriptor: Int32
  private let queue = DispatchQueue(label: "pipe")

  init() throws {
    let folder = FileManager.default.temporaryDirectory
    path = folder.appending(path: "pipe-\(UUID().uuidString)").path()
    try #require(mkfifo(path, 0o600) == 0)
    // Opening it for both directions does not block.
    descriptor = open(path, O_RDWR | O_CLOEXEC)
    try #require(descriptor >= 0)
  }

  func write(_ text: String) {
    let handle = FileHandle(fileDescriptor: descriptor)
    queue.async { handle.write(Data(text.utf8)) }
  }

  /// Closes the pipe once everything is written.
  func close() {
    let descriptor = descriptor
    queue.async { _ = Foundation.close(descriptor) }
  }

  deinit { unlink(path) }
}
