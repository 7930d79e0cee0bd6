import Foundation
import Loopback
import Testing

/// Credentials in an address are only sent to its host.
@Suite struct SecretTests {
  private static let page = """
    <!DOCTYPE html><html><head><title>The ferry is late</title>
    <link rel="canonical" href="https://ann:secret@coast.example/ferry"></head><body><article>
    <p>The ferry between Sandhaven and the Orm islands sails again on Monday, eight months after a storm tore its
    moorings away, the harbour board said.</p><p>“We have waited long enough,” said Ingrid Vale, who runs the
    <a href="https://ann:secret@coast.example/bakery">only bakery</a> on the islands.</p></article></body></html>
    """

  @Test func credentialsReachNeitherScreenNorCopyNorBrowser() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "secret-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["xclip", "browser"] {
      let script = "#!/bin/sh\n{ echo \"$@\"; [ $# = 1 ] || cat; } > \"$0.taken\"\n"
      let file = folder.appending(path: name)
      try Data(script.utf8).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path())
    }
    let goOn = DispatchSemaphore(value: 0)
    let server = LoopbackServer { connection in
      goOn.wait()
      connection.answer(body: Array(Self.page.utf8))
    }
    defer { server.stop() }
    let pty = try Pty(
      ["http://ann:secret@127.0.0.1:\(server.port)/ferry"],
      environment: [
        "PATH": folder.path() + ":/usr/bin:/bin", "DISPLAY": ":0", "KITTY_WINDOW_ID": "1",
        "BROWSER": folder.appending(path: "browser").path(), "no_proxy": "127.0.0.1",
      ])
    try pty.see("fetching 127.0.0.1:\(server.port)")
    goOn.signal()
    try pty.see("Ingrid Vale")
    pty.type("]Y")
    try pty.see("copied: ")
    pty.type("o")
    let opened = folder.appending(path: "browser.taken")
    try pty.wait("the browser") { _ in
      (try? String(contentsOf: opened, encoding: .utf8)) == "https://coast.example/ferry\n"
    }
    pty.type("q")
    try pty.end()
    let copied = try String(
      contentsOf: folder.appending(path: "xclip.taken"), encoding: .utf8)
    #expect(copied.contains("https://coast.example/ferry") && !copied.contains("secret"))
    #expect(!String(decoding: pty.output, as: UTF8.self).contains("secret"))
  }
}
