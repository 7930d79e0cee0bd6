import Foundation
import Loopback
import Testing

/// The progress that a terminal shows.
@Suite struct ProgressTests {
  private static let page = """
    <!DOCTYPE html><title>The ferry is late</title><p>The ferry between Sandhaven and the Orm islands sails again on \
    Monday, eight months after a storm tore its moorings away, the harbour board said.</p>
    """

  @Test func aFetchShowsItsProgressAndClearsIt() throws {
    let goOn = DispatchSemaphore(value: 0)
    let server = LoopbackServer { connection in
      connection.send("HTTP/1.1 200 OK\r\nContent-Length: \(1_200_000)\r\n\r\n" + Self.page)
      connection.send([UInt8](repeating: 0x20, count: 400_000))
      goOn.wait()
      connection.send([UInt8](repeating: 0x20, count: 800_000 - Self.page.utf8.count))
    }
    defer { server.stop() }
    let pty = try Pty(["extract", server.url("/ferry")])
    try pty.see("fetching 127.0.0.1:\(server.port) … 0.4 of 1.2 MB")
    goOn.signal()
    try pty.see("The ferry between Sandhaven")
    #expect(try pty.end() == 0)
    #expect(!pty.text.contains("fetching"))
  }

  @Test func ctrlCStopsAFetch() throws {
    let server = LoopbackServer { $0.waitForTheEnd() }
    defer { server.stop() }
    let pty = try Pty([server.url("/ferry")])
    try pty.see("fetching")
    pty.type("\u{3}")
    #expect(try pty.end() != 0)
    #expect(pty.leftOn == [])
  }

  @Test func theProgressOfManySourcesIsCleared() throws {
    let server = LoopbackServer { $0.answer(body: Array(Self.page.utf8)) }
    defer { server.stop() }
    let pty = try Pty(["extract", "--format", "markdown"] + ["/a", "/b", "/c"].map(server.url))
    #expect(try pty.end() == 0)
    #expect(String(decoding: pty.output, as: UTF8.self).contains("\r2 of 3"))
    #expect(!pty.text.contains("of 3") && pty.text.contains("The ferry is late"))
  }
}
