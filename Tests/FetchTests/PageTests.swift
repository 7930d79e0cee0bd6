import Fetch
import Foundation
import Loopback
import Testing

@Suite struct PageTests {
  private let page = Array("<p>The ferry is late.</p>".utf8)

  private func fetcher() -> Fetcher {
    var fetcher = Fetcher()
    fetcher.limits.pageBytes = 1 << 20
    fetcher.limits.redirects = 4
    fetcher.refusal = { bytes, type in
      type == "application/pdf" || bytes.starts(with: "%PDF".utf8) ? "a PDF" : nil
    }
    return fetcher
  }

  /// Fetches `/` from a server that answers in a way; the error, or `nil`.
  private func error(
    _ fetcher: Fetcher? = nil, _ answer: @escaping @Sendable (LoopbackServer.Connection) -> Void
  ) -> FetchError? {
    let server = LoopbackServer(answer)
    defer { server.stop() }
    do throws(FetchError) {
      _ = try (fetcher ?? self.fetcher()).read(server.url("/"))
      return nil
    } catch {
      return error
    }
  }

  @Test func aPageComesWithWhatTheServerSaysOfIt() throws {
    let server = LoopbackServer { [page] in
      $0.answer(
        "200 OK", ["Content-Type: Text/HTML; charset=\"UTF-8\"", "ETag: \"7\""], body: page)
    }
    defer { server.stop() }
    let fetched = try fetcher().read(server.url("/story"))
    #expect(fetched.bytes == page)
    #expect(fetched.mediaType == "text/html")
    #expect(fetched.charset == "utf-8")
    #expect(fetched.validators == Validators(etag: "\"7\""))
    #expect(fetched.url == server.url("/story"))
  }

  @Test func theProgramNamesItself() throws {
    let server = LoopbackServer { $0.answer(body: Array($0.head.utf8)) }
    defer { server.stop() }
    let head = String(decoding: try fetcher().read(server.url("/")).bytes, as: UTF8.self)
    #expect(head.contains("User-Agent: pullquote/"))
    #expect(head.contains("Accept-Encoding: ") && head.contains("gzip"))
  }

  @Test func aCopyThatIsStillGoodIsNotSentAgain() {
    let server = LoopbackServer {
      $0.answer($0.head.contains("If-None-Match: \"7\"") ? "304 Not Modified" : "200 OK")
    }
    defer { server.stop() }
    #expect(throws: FetchError.notModified) {
      try fetcher().page(at: server.url("/"), unless: Validators(etag: "\"7\""))
    }
  }

  @Test func redirectsAreFollowed() throws {
    let server = LoopbackServer { [page] in
      if $0.path == "/new" {
        $0.answer(body: page)
      } else {
        $0.answer("301 Moved", ["Location: /new"], body: Array("gone".utf8))
      }
    }
    defer { server.stop() }
    let fetched = try fetcher().read(server.url("/old"))
    #expect(fetched.bytes == page)
    #expect(fetched.url == server.url("/new"))
  }

  @Test func redirectsInACircleEnd() {
    #expect(error { $0.answer("302 Found", ["Location: /"]) } == .redirects)
  }

  @Test(arguments: ["file:///etc/hostname", "ftp://127.0.0.1/", "gopher://127.0.0.1/", "dict://a/"])
  func noRedirectLeavesTheWeb(_ target: String) {
    #expect(error { $0.answer("302 Found", ["Location: \(target)"]) } == .otherRedirect)
  }

  @Test(arguments: ["file:///etc/hostname", "ftp://127.0.0.1/", "scp://a/b"])
  func onlyWebAddressesAreOpened(_ url: String) {
    #expect(throws: FetchError.scheme) { try fetcher().read(url) }
  }

  @Test(arguments: ["http://", "http://a b/", "http://127.0.0.1:99999/", "http://a\nb/"])
  func whatIsNoAddressIsSaid(_ url: String) {
    #expect(throws: FetchError.badAddress) { try fetcher().read(url) }
  }

  @Test(arguments: [
    "<p>an answer of 1991</p>", "HTTP/1.1 abc OK\r\n\r\n", "ICY 200 OK\r\n\r\n",
    "HTTP/7.9 200 OK\r\n\r\n",
    "SSH-2.0-OpenSSH_9.2\r\n", "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
  ])
  func whatSpeaksAnotherLanguageIsSaid(answer: String) {
    #expect(error { $0.send(answer) } == .notHTTP)
  }

  @Test func aCopyThatNobodyAskedAboutIsNoPage() {
    #expect(error { $0.answer("304 Not Modified") } == .status(304, retryAfter: nil))
  }

  @Test func anEmptyPageIsSaid() {
    #expect(error { $0.answer() } == .empty)
    #expect(error { $0.answer(body: Array("\n ".utf8)) } == .empty)
  }

  @Test func aLongAddressComesBackWhole() throws {
    let server = LoopbackServer { [page] in $0.answer(body: page) }
    defer { server.stop() }
    let url = server.url("/" + String(repeating: "a", count: 5000))
    #expect(try fetcher().read(url).url == url)
  }

  @Test func aLongValidatorIsNoHalfOne() throws {
    let tag = "\"" + String(repeating: "7", count: 400) + "\""
    let server = LoopbackServer { [page] in $0.answer("200 OK", ["ETag: \(tag)"], body: page) }
    defer { server.stop() }
    #expect(try fetcher().read(server.url("/")).validators == Validators())
  }

  @Test func aPasswordIsForItsHostAloneAndIsNotKept() throws {
    let other = LoopbackServer { $0.answer(body: Array($0.head.utf8)) }
    let server = LoopbackServer {
      if $0.path == "/there" {
        $0.answer("302 Found", ["Location: \(other.url("/"))"])
      } else if $0.path == "/old" {
        $0.answer("302 Found", ["Location: /new"])
      } else {
        $0.answer(body: Array($0.head.utf8))
      }
    }
    defer {
      server.stop()
      other.stop()
    }
    let place = "ann:secret@127.0.0.1:\(server.port)"
    let same = try fetcher().read("http://\(place)/old")
    #expect(String(decoding: same.bytes, as: UTF8.self).contains("Authorization: Basic"))
    #expect(same.url == server.url("/new"))
    let away = try fetcher().read("http://\(place)/there")
    #expect(!String(decoding: away.bytes, as: UTF8.self).contains("Authorization"))
  }

  @Test func gzipIsUndone() throws {
    let server = LoopbackServer { [page] in
      $0.answer("200 OK", ["Content-Encoding: gzip"], body: GzipMaker.member(page))
    }
    defer { server.stop() }
    #expect(try fetcher().read(server.url("/")).bytes == page)
  }

  @Test func aBombIsLeftUnexploded() {
    let bomb = GzipMaker.bomb(400_000)
    #expect(bomb.count < 700_000)
    #expect(
      error { $0.answer("200 OK", ["Content-Encoding: gzip"], body: bomb) }
        == .tooBig(limit: 1 << 20))
    #expect(
      error { $0.answer("200 OK", ["Content-Type: application/gzip"], body: bomb) }
        == .tooBig(limit: 1 << 20))
  }

  @Test func damagedCompressionIsSaid() {
    #expect(
      error {
        $0.answer("200 OK", ["Content-Encoding: gzip"], body: Array("no gzip at all".utf8))
      } == .corrupt)
  }

  @Test func aPageOverTheLimitIsStopped() {
    let much = [UInt8](repeating: 0x61, count: (1 << 20) + 1)
    #expect(error { $0.answer(body: much) } == .tooBig(limit: 1 << 20))
  }

  @Test func aPageThatNeverEndsIsStopped() {
    let chunk = [UInt8](repeating: 0x61, count: 1 << 16)
    #expect(
      error {
        $0.send("HTTP/1.1 200 OK\r\n\r\n")
        for _ in 0..<64 { $0.send(chunk) }
      } == .tooBig(limit: 1 << 20))
  }

  @Test func fewerBytesThanPromisedAreACut() {
    #expect(
      error { $0.send("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<p>The ferry") } == .cutOff)
    #expect(
      error { $0.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\n<p>") } == .cutOff
    )
  }

  @Test func moreBytesThanPromisedAreLeftOut() throws {
    let server = LoopbackServer { $0.send("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcdef") }
    defer { server.stop() }
    #expect(try fetcher().read(server.url("/")).bytes == Array("abc".utf8))
  }

  @Test func anEmptyAnswerIsACut() {
    #expect(error { _ in } == .cutOff)
  }

  @Test func aServerThatSleepsIsLeft() {
    var hasty = fetcher()
    hasty.limits.totalTime = 300
    #expect(error(hasty) { $0.waitForTheEnd() } == .timeout)
  }

  @Test func nobodyListensThere() {
    #expect(throws: FetchError.noConnection) { try fetcher().read("http://127.0.0.1:1/") }
  }

  @Test(arguments: [403, 404, 500]) func aRefusalIsTold(_ status: Int) {
    let body = Array("<h1>No</h1>".utf8)
    #expect(error { $0.answer("\(status) No", body: body) } == .status(status, retryAfter: nil))
  }

  @Test func tooManyRequestsSayHowLongToWait() {
    let fault = error { $0.answer("429 Slow down", ["Retry-After: 30"]) }
    #expect(fault == .status(429, retryAfter: 30))
    #expect(fault?.fix == "try again in 30 s")
  }

  @Test func theTimeToWaitMayBeADate() throws {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(identifier: "GMT")
    formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
    let date = formatter.string(from: Date(timeIntervalSinceNow: 3600))
    let fault = error { $0.answer("503 Busy", ["Retry-After: \(date)"]) }
    guard case .status(503, let wait?) = fault else {
      Issue.record("no time to wait in \(fault as Any)")
      return
    }
    #expect((3000...3600).contains(wait))
    let past = error { $0.answer("503 Busy", ["Retry-After: Mon, 05 Jan 1998 10:00:00 GMT"]) }
    #expect(past == .status(503, retryAfter: nil))
  }

  @Test func aPageIsReadUnlessTheCallerRefusesItsTypeOrItsBytes() {
    #expect(
      error { $0.answer("200 OK", ["Content-Type: application/pdf"], body: [1]) }
        == .notText("a PDF"))
    #expect(error { $0.answer(body: Array("%PDF-1.7".utf8)) } == .notText("a PDF"))
    #expect(error { $0.answer("200 OK", ["Content-Type: image/png"], body: [1]) } == nil)
  }

  @Test func theCallerCanStopIt() {
    let server = LoopbackServer { $0.waitForTheEnd() }
    defer { server.stop() }
    #expect(throws: FetchError.cancelled) {
      try fetcher().page(at: server.url("/"), progress: { _, _ in false })
    }
  }

  @Test func progressTellsWhatIsThereAndWhatIsToCome() throws {
    let much = [UInt8](repeating: 0x61, count: 400_000)
    let server = LoopbackServer { $0.answer(body: much) }
    defer { server.stop() }
    var last: (received: Int, expected: Int?) = (0, nil)
    _ = try fetcher().page(at: server.url("/")) {
      last = ($0, $1)
      return true
    }
    #expect(last.received == 400_000)
    #expect(last.expected == 400_000)
  }
}
