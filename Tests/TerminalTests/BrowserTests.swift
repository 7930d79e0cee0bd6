import Foundation
import Testing

/// The browsers that `o` starts.
@Suite struct BrowserTests {
  /// A page and a folder of programs.
  private final class Place {
    let folder = FileManager.default.temporaryDirectory.appending(path: "web-\(UUID().uuidString)")

    init(programs: [String: String]) throws {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for (name, script) in programs {
        let url = folder.appending(path: name)
        try Data("#!/bin/sh\n\(script)\n".utf8).write(to: url)
        chmod(url.path(), 0o755)
      }
      let page = """
        <html><head><link rel="canonical" href="https://coast.example/story"></head><body><article>
        <h1>Harbour council keeps the ferry</h1>
        <p>“The boat stays,” said Mayor Ines Calder of Port Ellery on Thursday.</p>
        <p>The ferry carries about 900 passengers a week, most of them nurses and bakers.</p>
        </article></body></html>
        """
      try Data(page.utf8).write(to: folder.appending(path: "page.html"))
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func open(_ environment: [String: String]) throws -> Pty {
      let variables = ["PATH": folder.path() + ":/usr/bin:/bin"].merging(environment) { $1 }
      let pty = try Pty(
        [folder.appending(path: "page.html").path()], size: (100, 24),
        environment: variables.mapValues { $0 })
      try pty.see("The boat stays")
      return pty
    }
  }

  @Test func aTextBrowserIsLentTheScreen() throws {
    let place = try Place(programs: ["w3m": "echo \"shows $2\"; read key; echo done"])
    let pty = try place.open(["BROWSER": "/no/browser:w3m -N", "DISPLAY": ":9"])
    pty.type("o")
    try pty.see("shows https://coast.example/story")
    pty.type("\r")
    try pty.see("The boat stays")
    pty.type("q")
    #expect(try pty.end() == 0)
    #expect(pty.leftOn == [])
  }

  @Test func aWindowedBrowserDoesNotBlock() throws {
    let place = try Place(programs: ["firefox": "echo \"$$ $1\" > \"$0.seen\"; exec sleep 60"])
    let pty = try place.open(["BROWSER": "firefox", "DISPLAY": ":9"])
    pty.type("o?")
    try pty.see("Keys")
    let seen = place.folder.appending(path: "firefox.seen")
    try pty.wait("the browser runs") { _ in
      FileManager.default.contents(atPath: seen.path())?.last == UInt8(ascii: "\n")
    }
    pty.type("qq")
    #expect(try pty.end() == 0)
    let words = try String(contentsOf: seen, encoding: .utf8).split(whereSeparator: \.isWhitespace)
    #expect(words.last == "https://coast.example/story")
    // It outlives the program.
    #expect(kill(try #require(words.first.flatMap { pid_t($0) }), SIGTERM) == 0)
  }

  @Test func aBrowserThatFailsIsReported() throws {
    let place = try Place(programs: ["firefox": "exit 4"])
    let pty = try place.open(["BROWSER": "firefox", "DISPLAY": ":9"])
    pty.type("o")
    try pty.see("firefox ended with status 4")
    let other = try place.open(["BROWSER": "/no/browser"])
    other.type("o")
    try other.see("cannot start /no/browser: check BROWSER")
  }
}
