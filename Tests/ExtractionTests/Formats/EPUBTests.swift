import Document
import Extraction
import Makers
import Testing
import Text

@testable import Formats

/// Books as articles, by libzip and the parser of HTML.
@Suite struct EPUBTests {
  private static let container = """
    <container><rootfiles><rootfile full-path="text/book.opf"/></rootfiles></container>
    """

  private static func package(_ chapters: Int) -> String {
    let items = (1...chapters).map {
      "<item id='c\($0)' href='ch%20\($0).xhtml' media-type='application/xhtml+xml'/>"
    }
    let spine = (1...chapters).map { "<itemref idref='c\($0)'/>" }
    return """
      <?xml version="1.0"?><package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>
      <dc:title>Gulls &amp; I</dc:title><dc:creator>Imogen Vane</dc:creator>
      <dc:creator>Tobias Renn</dc:creator><dc:publisher>Pell Press</dc:publisher>
      <dc:date>2025-10-03</dc:date><dc:language>en</dc:language></metadata>
      <manifest>\(items.joined())<item id="n" href="../nav.xhtml" properties="nav"
      media-type="application/xhtml+xml"/></manifest><spine>\(spine.joined())</spine></package>
      """
  }

  private func book(_ chapters: [String], nav: String = "<html/>") -> [UInt8] {
    ZipMaker.archive(
      [
        ("mimetype", Array("application/epub+zip".utf8)),
        ("META-INF/container.xml", Array(Self.container.utf8)),
        ("text/book.opf", Array(Self.package(chapters.count).utf8)),
        ("nav.xhtml", Array(nav.utf8)),
      ]
        + chapters.enumerated().map {
          (
            "text/ch \($0.offset + 1).xhtml",
            Array("<html><head><title/></head><body>\($0.element)</body></html>".utf8)
          )
        })
  }

  private func read(_ bytes: [UInt8]) throws -> Article {
    let article = try Extractor.article(from: bytes, source: "gulls.epub")
    #expect(article.validate() == [])
    return article
  }

  @Test func chaptersAreReadInOrderBelowTheirHeadings() throws {
    let nav = "<html><body><nav><a href=\"text/ch%202.xhtml#x\">The second</a></nav></body></html>"
    let article = try read(
      book(
        ["<h1>One</h1><p>The tide came in<a id='p'/>, said Ann Lee.</p>", "<p>It left.</p>"],
        nav: nav))
    #expect(
      body(of: article) == ["One", "The tide came in, said Ann Lee.", "The second", "It left."])
    #expect(words(.subheading, of: article) == ["One", "The second"])
    #expect(words(.headline, of: article) == ["Gulls & I"])
  }

  @Test func thePackageSaysWhoWroteIt() throws {
    let data = try read(book(["<p>The tide came in.</p>"])).metadata
    #expect(data.title == "Gulls & I")
    #expect(data.authors == ["Imogen Vane", "Tobias Renn"])
    #expect(data.publisher == "Pell Press")
    #expect(data.published?.iso8601 == "2025-10-03")
    #expect(data.language == "en")
  }

  /// EPUB 3 states the role in an element of its own, EPUB 2 in an attribute; some programs write the prefix of OPF.
  @Test(arguments: [
    "<dc:creator id='a'>Imogen Vane</dc:creator><meta refines='#a' property='role'>aut</meta>"
      + "<dc:creator id='b'>Jo Strand</dc:creator><meta refines='#b' property='role'>ill</meta>",
    "<dc:creator opf:role='trl'>Bo Falk</dc:creator><dc:creator opf:role='aut'>Imogen Vane</dc:creator>",
  ])
  func whoDrewABookIsNoAuthor(creators: String) throws {
    let package = Self.package(1)
      .replacing("<dc:creator>Imogen Vane</dc:creator>", with: creators)
      .replacing("<dc:creator>Tobias Renn</dc:creator>", with: "")
    let book = ZipMaker.archive([
      ("META-INF/container.xml", Array(Self.container.utf8)),
      ("text/book.opf", Array(package.utf8)),
      ("text/ch 1.xhtml", Array("<html><body><p>The tide came in.</p></body></html>".utf8)),
    ])
    #expect(try read(book).metadata.authors == ["Imogen Vane"])
  }

  @Test func encryptedChaptersAreNotShown() throws {
    let list =
      "<encryption><EncryptedData><CipherData>"
      + "<CipherReference URI='text/ch%201.xhtml'/></CipherData></EncryptedData></encryption>"
    let files = [
      ("META-INF/container.xml", Array(Self.container.utf8)),
      ("text/book.opf", Array(Self.package(2).utf8)),
      ("META-INF/encryption.xml", Array(list.utf8)),
      ("text/ch 1.xhtml", (0..<200).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ 3) }),
    ]
    #expect(throws: ReadingFailure.format(.notText("a book with copy protection"))) {
      try read(ZipMaker.archive(files))
    }
    let second = (
      "text/ch 2.xhtml", Array("<html><body><p>The tide came in.</p></body></html>".utf8)
    )
    #expect(body(of: try read(ZipMaker.archive(files + [second]))) == ["The tide came in."])
  }

  @Test func aBookWithoutChaptersSaysSo() {
    let book = ZipMaker.archive([
      ("META-INF/container.xml", Array(Self.container.utf8)),
      ("text/book.opf", Array(Self.package(1).utf8)),
    ])
    #expect(throws: ReadingFailure.format(.nothing("chapter", in: "the book"))) { try read(book) }
    let locked = ZipMaker.archive([
      ("META-INF/container.xml", Array(Self.container.utf8)),
      ("text/book.opf", Array(Self.package(1).utf8)), ("META-INF/encryption.xml", []),
    ])
    #expect(throws: ReadingFailure.format(.notText("a book with copy protection"))) {
      try read(locked)
    }
  }

  @Test func anArchiveOfOtherThingsIsNamed() {
    let archive = ZipMaker.archive([("a.txt", Array("Tide".utf8))])
    #expect(throws: ReadingFailure.format(.notText("a zip archive or an office document"))) {
      try read(archive)
    }
    let office = ZipMaker.archive([("[Content_Types].xml", [])])
    #expect(SourceFormat.unreadable(office) == "a zip archive or an office document")
    #expect(SourceFormat.unreadable(archive) == nil)
  }

  @Test func aPathCannotLeaveTheArchiveAndNeedNotBeThere() throws {
    let package = """
      <package><manifest><item id="a" href="../../../../etc/passwd" media-type="text/html"/>
      <item id="b" href="./x/../b.html" media-type="text/html"/></manifest>
      <spine><itemref idref="a"/><itemref idref="b"/><itemref idref="c"/></spine></package>
      """
    let article = try read(
      ZipMaker.archive([
        ("META-INF/container.xml", Array(Self.container.utf8)),
        ("text/book.opf", Array(package.utf8)), ("text/b.html", Array("<p>It left.</p>".utf8)),
      ]))
    #expect(body(of: article) == ["It left."])
  }

  @Test func aFileBeyondTheLimitIsRefused() throws {
    let archive = try ZipArchive(ZipMaker.archive([("a", [UInt8](repeating: 97, count: 101))]))
    #expect(throws: FormatFailure.self) { try archive.read("a", limit: 100) }
    #expect(try archive.read("a", limit: 101)?.count == 101)
    #expect(try archive.read("b") == nil)
  }

  @Test func aDamagedArchiveIsAnError() {
    let whole = book(["<p>It left.</p>"])
    for count in stride(from: 4, to: whole.count, by: 97) {
      _ = try? read(Array(whole.prefix(count)))
      var changed = whole
      changed[count] ^= 0xFF
      _ = try? read(changed)
    }
    #expect(throws: ReadingFailure.format(.damaged("a zip archive"))) {
      try read(Array(whole.prefix(100)))
    }
  }
}
