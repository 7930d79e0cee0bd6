import Foundation
import Loopback
import Testing

/// What comes of `pullquote URL`, from the server's answer to the program's words.
@Suite struct WebTests {
  static let story = """
    <p>The ferry between Sandhaven and the Orm islands sails again on Monday, eight months after a \
    storm tore its moorings away, the harbour board said.</p>
    <p>“We have waited long enough,” said Ingrid Vale, who runs the only bakery on the islands.</p>
    """

  static func page(_ head: String = "", body: String = story) -> [UInt8] {
    Array("<!DOCTYPE html><html><head>\(head)</head><body>\(body)</body></html>".utf8)
  }

  /// Runs the program on a path of a server that answers in a way.
  private func run(
    _ arguments: [String] = ["extract", "--format", "json"], path: String = "/story",
    _ answer: @escaping @Sendable (LoopbackServer.Connection) -> Void
  ) throws -> Program {
    let server = LoopbackServer(answer)
    defer { server.stop() }
    return try Program(arguments + [server.url(path)])
  }

  /// The one line on standard error when a server answers in a way, without the name of the source.
  private func complaint(
    _ status: String, _ fields: [String] = [], body: [UInt8] = Array("<h1>No</h1>".utf8)
  ) throws -> String {
    let run = try run { $0.answer(status, fields, body: body) }
    #expect(run.status == 66 || run.status == 1)
    #expect(run.output.isEmpty && run.errors.filter { $0 == "\n" }.count == 1)
    return run.errors.split(separator: "/story: ").last.map(String.init) ?? ""
  }

  @Test func theServersCharsetReachesThePage() throws {
    let opening = Array("<!DOCTYPE html><p>The ferry, said ".utf8)
    let central = opening + [0xBE, 0xB9] + Array(", is late again, and nobody knows why.</p>".utf8)
    let run = try run {
      $0.answer("200 OK", ["Content-Type: text/html; charset=iso-8859-2"], body: central)
    }
    #expect(run.output.contains("said žš, is late"))
    let wrong = try self.run {
      $0.answer("200 OK", ["Content-Type: text/html; charset=euc-jp"], body: central)
    }
    #expect(wrong.output.contains("is late") && wrong.errors.isEmpty)
    let plain = try self.run {
      $0.answer(
        "200 OK", ["Content-Type: text/plain; charset=windows-1251"],
        body: [0xCF, 0xE0, 0xF0, 0xEE, 0xEC])
    }
    #expect(plain.output.contains("Паром"))
  }

  @Test(arguments: [
    ["Content-Type: application/octet-stream"], ["Content-Type: application/zip"], [],
  ])
  func aVagueTypeLeavesItToTheContent(fields: [String]) throws {
    let read = try run { $0.answer("200 OK", fields, body: Self.page()) }
    #expect(read.output.contains("Sandhaven") && read.errors.isEmpty)
    #expect(
      try complaint("200 OK", fields, body: [0x7F, 0x45, 0x4C, 0x46, 1, 0, 0]).contains("a program")
    )
  }

  @Test func relativeAddressesCountFromWhereThePageWasFound() throws {
    let page = Self.page(
      "<link rel=canonical href='../ferry'><meta property=og:image content='/a.png'>")
    let server = LoopbackServer {
      if $0.path == "/old" {
        $0.answer("301 Moved", ["Location: /news/2026/ferry?from=old"])
      } else {
        $0.answer(body: page)
      }
    }
    defer { server.stop() }
    let run = try Program(["extract", "--format", "jsonl", server.url("/old")])
    #expect(run.output.contains("\"url\":\"\(server.url("/news/ferry"))\""))
    #expect(run.output.hasPrefix("{\"source\":\"\(server.url("/old"))\""))
  }

  /// A name and a password are of the request alone: no output and no message has them.
  @Test(arguments: [
    "extract --format json", "extract --format jsonl", "extract", "extract --format markdown",
    "quotes --format json",
    "quotes", "speakers --format json", "corrections --format csv", "read", "read --linear",
    "evaluate",
  ])
  func aPasswordIsNotShown(command: String) throws {
    let page = Self.page(
      "<link rel=canonical href='http://ann:secret@coast.example/a'><base href='//ann:secret@pier.example/'>"
        + "<meta property=og:image content='https://ann:secret@coast.example/b.png'>",
      body: Self.story
        + "<p><a href='https://ann:secret@coast.example/c'>More</a> of it, said Ingrid Vale.</p>")
    let server = LoopbackServer {
      if $0.path == "/old" {
        $0.answer("302 Found", ["Location: http://ann:secret@\($0.head.host)/new"])
      } else {
        $0.answer($0.path == "/gone" ? "404 Not Found" : "200 OK", body: page)
      }
    }
    defer { server.stop() }
    for path in ["/story", "/old", "/gone"] {
      let address = "http://ann:secret@127.0.0.1:\(server.port)\(path)"
      let run = try Program(
        command.split(separator: " ").map(String.init) + [address], input: "q\n")
      #expect(!(run.output + run.errors).contains("secret"))
      #expect(!(run.output + run.errors).isEmpty)
    }
  }

  @Test func aPublicHostLeadsNowhereNear() throws {
    let near = LoopbackServer { $0.answer(body: Self.page()) }
    let proxy = LoopbackServer { $0.answer("302 Found", ["Location: \(near.url("/"))"]) }
    defer {
      near.stop()
      proxy.stop()
    }
    // The proxy stands for the internet; what is near is asked without it.
    let run = try Program(
      ["extract", "http://coast.invalid/"],
      environment: ["http_proxy": proxy.url(""), "no_proxy": "127.0.0.1"])
    #expect(run.status == 66 && run.output.isEmpty)
    #expect(
      run.errors
        == "pullquote: cannot open http://coast.invalid/: it redirects to an address of your own network, "
        + "which is not followed (open that address itself if you trust it)\n")
    let named = try Program(["extract", near.url("/")])
    #expect(named.output.contains("The ferry between Sandhaven"))
  }

  @Test func aRefusalIsOneLineWithItsMend() throws {
    #expect(
      try complaint("403 Forbidden")
        == "the site refuses to show it (403) (save the page in a browser and give its path)\n")
    #expect(try complaint("404 Not Found") == "there is no such page (404) (check the address)\n")
    #expect(
      try complaint("429 Too Many Requests", ["Retry-After: 120"])
        == "the site has had too many requests (429) (try again in 120 s)\n")
    #expect(try complaint("503 Busy") == "the site has a fault (503) (try again later)\n")
  }

  @Test func whatIsNoArticleIsSaid() throws {
    let none = try complaint("200 OK", body: Self.page(body: "<a href=a>Menu</a>"))
    #expect(none == "there is no article on the page (--force shows its text)\n")
    #expect(
      try complaint("200 OK", ["Content-Type: image/png"], body: [1])
        == "it is a picture, not an article's text\n")
    #expect(
      try complaint("200 OK", body: Array("GIF89a".utf8))
        == "it is a picture, not an article's text\n")
    #expect(
      try complaint("200 OK", ["Content-Type: application/json"], body: Array("{}".utf8))
        == "it is JSON data, not an article's text\n")
    #expect(
      try complaint("200 OK", ["Content-Type: application/pdf"], body: Array("%PDF-1.7".utf8))
        == "it is a PDF that is damaged or cut off (get the file once more)\n")
  }

  @Test func aFeedIsTheListOfItsArticles() throws {
    let feed =
      "<rss><channel><title>Lantern</title><item><title>Ferry late</title></item></channel></rss>"
    let run = try run(["extract"]) {
      $0.answer("200 OK", ["Content-Type: application/rss+xml"], body: Array(feed.utf8))
    }
    #expect(run.lines == ["Lantern", "Ferry late"])
  }

  @Test func forceShowsTheTextOfAnyPage() throws {
    let page = Self.page(body: "<ul><li><a href=a>Ferries</a><li><a href=b>Bridges</a></ul>")
    let run = try run(["extract", "--force"]) { $0.answer(body: page) }
    #expect(run.status == 0)
    #expect(run.output.contains("Ferries") && run.output.contains("Bridges"))
  }

  @Test func thePaywallsStubIsSaidToBeOne() throws {
    let page = Self.page(
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}</script>"
    )
    let run = try run { $0.answer(body: page) }
    #expect(run.output.contains("the rest is behind a paywall"))
  }

  @Test func aPageThatIsCutOffOrABombIsAnError() throws {
    let cut = try run { $0.send("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<p>The ferry") }
    #expect(cut.status == 66 && cut.errors.contains("it is cut off"))
    let bytes = GzipMaker.bomb(2_100_000)
    let bomb = try run { $0.answer("200 OK", ["Content-Encoding: gzip"], body: bytes) }
    #expect(bomb.status == 66 && bomb.errors.contains("it is larger than 64 MB"))
  }

  @Test func filesAndAddressesGoTogetherAndOneFaultStopsNoOther() throws {
    let page = Self.page()
    let server = LoopbackServer { connection in
      if connection.path == "/gone" {
        connection.answer("410 Gone")
      } else {
        connection.answer("200 OK", ["Content-Encoding: gzip"], body: GzipMaker.member(page))
      }
    }
    defer { server.stop() }
    let file = try Scratch(String(decoding: page, as: UTF8.self))
    let sources = [
      file.url.path(), server.url("/a"), server.url("/gone"), file.url.path(), server.url("/b"),
    ]
    let run = try Program(["extract", "--format", "jsonl"] + sources)
    #expect(run.status == 1)
    #expect(
      run.errors
        == "pullquote: cannot open \(server.url("/gone")): there is no such page (410) (check the address)\n"
    )
    let expected = sources.filter { !$0.hasSuffix("gone") }
    #expect(run.lines.map { $0.dropFirst(11).prefix { $0 != "\"" } } == expected.map { $0[...] })
  }

  @Test func theProxyOfTheEnvironmentIsUsed() throws {
    let page = Self.page("<title>By way of the proxy</title>")
    let proxy = LoopbackServer { connection in
      #expect(connection.path == "http://coast.invalid/ferry")
      connection.answer(body: page)
    }
    defer { proxy.stop() }
    let arguments = ["extract", "http://coast.invalid/ferry"]
    let through = try Program(arguments, environment: ["http_proxy": proxy.url("")])
    #expect(through.output.contains("By way of the proxy"))
    let past = try Program(
      arguments, environment: ["http_proxy": proxy.url(""), "no_proxy": "coast.invalid"])
    #expect(past.status == 66 && past.errors.contains("there is no such host, or no network"))
  }
}

/// https, with the certificate of a server that openssl runs.
@Suite(.enabled(if: TLSServer.isThere, "openssl is not installed"))
struct CertificateTests {
  @Test func aCertificateThatNobodySignedIsRefusedUnlessItIsTrusted() throws {
    let server = try TLSServer(page: WebTests.page())
    let arguments = ["extract", "https://127.0.0.1:\(server.port)/page.html"]
    let refused = try Program(arguments)
    #expect(refused.status == 66)
    #expect(refused.errors.contains("the host cannot prove who it is: "))
    let trusted = try Program(arguments, environment: ["CURL_CA_BUNDLE": server.certificate])
    #expect(trusted.output.contains("The ferry between Sandhaven"))
  }

  @Test func httpsLeadsToNoHttp() throws {
    let open = LoopbackServer { $0.answer(body: WebTests.page()) }
    defer { open.stop() }
    let server = try TLSServer(
      page: Array("HTTP/1.0 302 Found\r\nLocation: \(open.url("/"))\r\n\r\n".utf8), serving: "-HTTP"
    )
    let run = try Program(
      ["extract", "https://127.0.0.1:\(server.port)/page.html"],
      environment: ["CURL_CA_BUNDLE": server.certificate])
    #expect(run.status == 66 && run.output.isEmpty)
    #expect(run.errors.hasSuffix(": it redirects from https to http, which is not followed\n"))
  }
}

/// A server with a self-signed certificate for 127.0.0.1, as long as the object lives.
private final class TLSServer {
  static let openssl = URL(filePath: "/usr/bin/openssl")
  static var isThere: Bool { FileManager.default.isExecutableFile(atPath: openssl.path()) }

  let port: Int
  /// The path of its certificate.
  var certificate: String { folder.appending(path: "certificate").path() }
  private let folder: URL
  private let process = Process()

  /// - Parameter mode: `-WWW` for a page, `-HTTP` for a page that is a whole answer.
  init(page: [UInt8], serving mode: String = "-WWW") throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "tls-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(page).write(to: folder.appending(path: "page.html"))
    let files = [
      "-keyout", folder.appending(path: "key").path(), "-out",
      folder.appending(path: "certificate").path(),
    ]
    let made = try Program(
      [
        "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days",
        "2",
        "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1",
      ] + files, of: Self.openssl)
    try #require(made.status == 0)
    process.executableURL = Self.openssl
    process.currentDirectoryURL = folder
    process.arguments = [
      "s_server", "-accept", "127.0.0.1:0", "-cert", "certificate", "-key", "key", mode,
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    var told = ""
    while !told.contains(/ACCEPT .*:\d+\n/) {
      let more = output.fileHandleForReading.availableData
      try #require(!more.isEmpty)
      told += String(decoding: more, as: UTF8.self)
    }
    port = try #require(told.firstMatch(of: /ACCEPT .*:(\d+)\n/).flatMap { Int($0.1) })
  }

  deinit {
    process.terminate()
    try? FileManager.default.removeItem(at: folder)
  }
}

extension String {
  /// The value of the field `Host` in the head of a request.
  fileprivate var host: Substring {
    split(separator: "\r\n").first { $0.hasPrefix("Host: ") }?.dropFirst(6) ?? ""
  }
}
