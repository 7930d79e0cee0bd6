import Document
import Extraction
import Makers
import Testing
import Text

@testable import Formats

/// Pages that were saved in archives, and as single files.
@Suite struct WebArchiveTests {
  private func read(_ bytes: [UInt8]) throws -> Article {
    let article = try Extractor.article(from: bytes)
    #expect(article.validate() == [])
    return article
  }

  private static let html = String(decoding: page(story), as: UTF8.self)

  private static func record(
    _ address: String, _ body: [UInt8], fields: String = "", type: String = "text/html"
  ) -> [UInt8] {
    let response = Array("HTTP/1.1 200 OK\r\nContent-Type: \(type)\r\n\(fields)\r\n".utf8) + body
    let head = """
      WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: <\(address)>\r\n\
      Content-Type: application/http; msgtype=response\r\nContent-Length: \(response.count)\r\n\r\n
      """
    return Array(head.utf8) + response + Array("\r\n\r\n".utf8)
  }

  private static let archive =
    Array("WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\na: b\r\n\r\n".utf8)
    + record("https://lantern.example/", Array("<html><a href=x>Menu</a></html>".utf8))
    + record("https://lantern.example/a.png", [1, 2, 3], type: "image/png")
    + record("https://lantern.example/ferry", Array(html.utf8))

  @Test func theFirstArticleIsReadAndTheOthersAreNamed() throws {
    let article = try read(Self.archive)
    #expect(article.metadata.title == "Ferry returns to Sandhaven")
    #expect(article.metadata.canonicalURL == "https://lantern.example/ferry")
    #expect(body(of: article).count == 3)
    #expect(
      article.repairs == [.note("1 more document is in it: #1 https://lantern.example/")])
  }

  @Test func everyArticleOfAnArchiveIsASource() throws {
    let two = Self.archive + Self.record("https://lantern.example/b", Array(Self.html.utf8))
    let all = try Extractor.articles(from: two, source: "a.warc")
    #expect(all.map(\.metadata.source) == ["a.warc#2", "a.warc#3"])
    let third = try Extractor.article(from: two, source: "a.warc", part: 3)
    #expect(third.metadata.canonicalURL == "https://lantern.example/b")
    #expect(third.repairs.isEmpty)
    #expect(throws: ReadingFailure.format(.nothing("document 4", in: "it: it has 3"))) {
      try Extractor.article(from: two, part: 4)
    }
  }

  @Test func chunksAreJoined() throws {
    let body = Array(Self.html.utf8)
    let half = body.count / 2
    let size = { (count: Int) in Array((String(count, radix: 16) + ";x=y\r\n").utf8) }
    let end = Array("\r\n".utf8)
    let first = size(half) + body[..<half] + end
    let chunks = first + size(body.count - half) + body[half...] + end + Array("0\r\n\r\n".utf8)
    for body in [chunks, body] {
      let record = Self.record(
        "https://lantern.example/a", body, fields: "Transfer-Encoding: chunked\r\n")
      #expect(count(try read(record)) == 3)
    }
  }

  private func count(_ article: Article) -> Int { article.blocks.count { $0.kind.isBody } }

  @Test func archivesInAZipAreRead() throws {
    let zip = ZipMaker.archive([("datapackage.json", []), ("archive/data.warc", Self.archive)])
    #expect(count(try read(zip)) == 3)
  }

  @Test func anArchiveWithoutPagesSaysSo() {
    let record = Self.record("https://lantern.example/a.png", [1], type: "image/png")
    #expect(throws: ReadingFailure.format(.nothing("page", in: "the web archive"))) {
      try read(record)
    }
  }

  @Test func damagedRecordsAreReadAsFarAsTheyGo() {
    for text in [
      "WARC/1.0\r\n\r\n", "WARC/1.0\nContent-Length: -5\n\n",
      "WARC/1.0\nContent-Length: 99999999999999\n\n",
      "WARC/1.0\nWARC-Type: response\nWARC-Target-URI: x\nContent-Length: 4\n\nHTTP",
      "WARC/1.0\nWARC-Type: response\nWARC-Target-URI: http://a.b\nContent-Length: 9\n\nHTTP/1.1 200",
    ] {
      #expect(throws: ReadingFailure.self) { try read(Array(text.utf8)) }
    }
    for count in stride(from: 0, to: Self.archive.count, by: 31) {
      _ = try? read(Array(Self.archive.prefix(count)))
    }
  }

  /// A binary property list as Safari writes it: a page, its address and its charset.
  private static func safari(_ html: [UInt8], charset: String = "UTF-8") -> [UInt8] {
    var (list, offsets): ([UInt8], [Int]) = (Array("bplist00".utf8), [])
    func add(_ object: [UInt8]) {
      offsets.append(list.count)
      list += object
    }
    func long(_ count: Int) -> [UInt8] {
      [0x12] + (0..<4).map { UInt8(count >> (24 - 8 * $0) & 0xFF) }
    }
    func string(_ text: String) -> [UInt8] { [0x5F] + long(text.utf8.count) + Array(text.utf8) }
    add([0xD1, 1, 2])
    add(string("WebMainResource"))
    add([0xD3, 3, 4, 5, 6, 7, 8])
    add(string("WebResourceData"))
    add(string("WebResourceURL"))
    add(string("WebResourceTextEncodingName"))
    add([0x4F] + long(html.count) + html)
    add(string("https://lantern.example/ferry"))
    add(
      [0x60 | UInt8(charset.utf16.count)]
        + charset.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
    let table = list.count
    list += offsets.flatMap { [UInt8($0 >> 16 & 0xFF), UInt8($0 >> 8 & 0xFF), UInt8($0 & 0xFF)] }
    func eight(_ number: Int) -> [UInt8] { [0, 0, 0] + long(number) }
    list += [0, 0, 0, 0, 0, 0, 3, 1]
    for number in [offsets.count, 0, table] {
      list += (0..<8).map { UInt8(number >> (56 - 8 * $0) & 0xFF) }
    }
    return list
  }

  @Test func aPageThatSafariSavedIsRead() throws {
    let article = try read(Self.safari(Array(Self.html.utf8)))
    #expect(article.metadata.canonicalURL == "https://lantern.example/ferry")
    #expect(count(article) == 3)
    let latin = Self.html.replacing("Sandhaven", with: "Sandhåven").unicodeScalars
      .map { UInt8(truncatingIfNeeded: $0.value < 256 ? $0.value : 0x22) }
    let other = try read(Self.safari(latin, charset: "iso-8859-1"))
    #expect(other.metadata.title == "Ferry returns to Sandhåven")
  }

  @Test func aDamagedPropertyListIsAnError() {
    let list = Self.safari(Array(Self.html.utf8))
    for count in 0..<40 { _ = try? read(Array(list.prefix(8 + count))) }
    for index in (list.count - 64)..<list.count {
      for value: UInt8 in [0, 1, 0x7F, 0xFF] {
        var changed = list
        changed[index] = value
        _ = try? read(changed)
      }
    }
    #expect(throws: ReadingFailure.format(.damaged("a property list"))) {
      try read(Array("bplist00".utf8) + [UInt8](repeating: 0xFF, count: 64))
    }
  }

  @Test(arguments: [
    "<!-- saved from url=(0030)https://lantern.example/ferry -->",
    "<!--\n Page saved with SingleFile \n url: https://lantern.example/ferry \n saved date: x\n-->",
  ])
  func aSavedPageKnowsItsAddress(comment: String) throws {
    let link =
      "<p>The ferry is late again, said <a href=\"/ann\">Ann Lee</a>, who waited for it.</p>"
    let article = try read(
      Array("<!DOCTYPE html>\(comment)<html><body>\(story)\(link)</body></html>".utf8))
    #expect(article.metadata.canonicalURL == "https://lantern.example/ferry")
    #expect(article.links.map(\.address) == ["https://lantern.example/ann"])
  }

  @Test func picturesInsideAPageDoNotCount() throws {
    let picture = "<img src='data:image/png;base64,QUJD+/=='>"
    let whole = Array("\(picture)\n<p>The ferry\(picture) sails.".utf8)
    let document = SavedPage.withoutData(whole)
    let empty = "<img src='data:image/png'>"
    #expect(document.bytes.elementsEqual("\(empty)\n<p>The ferry\(empty) sails.".utf8))
    guard case .lines(let text, let offsets) = document.origin else {
      Issue.record("it has lines")
      return
    }
    #expect(text == whole)
    let place = try #require(document.bytes.firstRange(of: Array("sails".utf8))).lowerBound
    #expect(whole[offsets.source(of: place)...].elementsEqual("sails.".utf8))
  }
}
