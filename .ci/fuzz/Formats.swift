import Analysis
import Document
import Export
import Text

@testable import Extraction
@testable import Formats

/// The first byte chooses the format, the second the mode: odd takes the rest as bytes, even as indices into the
/// fragments of the format. PDF begins where pdftotext ends, with words and their places.
@_cdecl("LLVMFuzzerTestOneInput")
public func readOneSource(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = [UInt8](UnsafeBufferPointer(start: start, count: count))
  guard input.count > 2 else { return 0 }
  let format = formats[Int(input[0]) % formats.count]
  let rest = input.dropFirst(2)
  let glued = rest.lazy.flatMap { format.fragments[Int($0) % format.fragments.count] }
  let body = input[1] & 1 == 1 ? Array(rest) : Array(glued.prefix(1 << 16))
  let bytes = format.whole(body)
  if format.isPDF {
    if let document = try? PDF.document(words: bytes) { read(document, bytes) }
  } else if let article = try? Extractor.article(from: bytes, source: format.name) {
    check(article, bytes)
  }
  return 0
}

private func read(_ document: SourceDocument, _ bytes: [UInt8]) {
  if let article = try? Article(document, isForced: false) { check(article, bytes) }
}

/// Stops the run when an article breaks a rule of the model before or after its analysis.
private func check(_ article: Article, _ bytes: [UInt8]) {
  var article = article
  stop(article.validate(), bytes)
  let lines = article.blocks.map { article.sourceLine(at: $0.range.lowerBound) }
  precondition(lines.allSatisfy { $0 > 0 }, "a line before the first")
  precondition(article.repairs.compactMap(\.note).allSatisfy { $0.utf8.allSatisfy { $0 >= 0x20 } })
  Analyzer().annotate(&article)
  stop(article.validate(), bytes)
  precondition(article.extractionDocument().line.count + article.plainText().utf8.count > 0)
}

private func stop(_ problems: [some Any], _ bytes: [UInt8]) {
  guard problems.isEmpty else {
    fatalError("\(problems) in:\n\(String(decoding: bytes, as: UTF8.self))")
  }
}

/// A format: how its sources are called, what is glued together, and what stands around it.
private struct Format: Sendable {
  let name: String
  let isPDF: Bool
  let fragments: [[UInt8]]
  let whole: @Sendable ([UInt8]) -> [UInt8]

  init(
    _ name: String, isPDF: Bool = false, _ fragments: [String],
    whole: @escaping @Sendable ([UInt8]) -> [UInt8] = { $0 }
  ) {
    self.name = name
    self.isPDF = isPDF
    self.fragments = (fragments + words).map { Array($0.utf8) } + odd
    self.whole = whole
  }
}

private let odd: [[UInt8]] = [[0xE2, 0x80], [0x80], [0xFF], [0], [0x1B], [0xEF, 0xBB, 0xBF]]

private let words = [
  "“It was quick,” said Bo Falk. ", "said **Ann Lee**", "By Imogen Vane", "The tide came in. ",
  " ", "\n", "\n\n", "\r\n", "\t", "é", "日本", "e\u{301}", "\u{202E}", "2025-10-03", "<", ">", "&",
  "&amp;", "&eacute;", "&bogus;", "\"", "'", ":", "=", "-", "0", "9999999999", "<p>", "</p>",
  "<br>",
]

private let mail = [
  "From: Ann Lee <ann@a.example>\n", "Subject: =?utf-8?B?R3VsbA==?=\n", "Subject: Gull\n",
  "Date: Fri, 3 Oct 2025 09:15:00 +0200\n", "MIME-Version: 1.0\n", "Message-ID: <1@a>\n",
  "Content-Type: multipart/mixed; boundary=b\n",
  "Content-Type: multipart/alternative; boundary=\"c\"\n",
  "Content-Type: text/html; charset=utf-8\n", "Content-Type: text/plain; charset=koi8-r\n",
  "Content-Type: message/rfc822\n", "Content-Transfer-Encoding: base64\n",
  "Content-Transfer-Encoding: quoted-printable\n", "Content-Location: http://a.example/\n",
  "Content-Disposition: attachment\n", "\n--b\n", "\n--c\n", "\n--b--\n", "\n--c--\n", "=E2=80=9C",
  "=\n",
  "R3VsbCBzdGVhbHM=\n", "From a@b Fri Oct  3\n", "---------- Forwarded message ---------\n",
  "Begin forwarded message:\n", "> ", ">> ", "-- \n", "Sent: Friday\nTo: b@a.example\n", "Re: ",
  "Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\n", "tide \n",
  "-----BEGIN PGP SIGNED MESSAGE-----\n", "-----END PGP SIGNATURE-----\n", "begin 644 a\n",
  "Subject: =?utf-8?B?R3VsbA==?= =?UTF-8?b?w6k=?=\n", "<table><tr><td>", "</table>", "** ",
  "<div style=\"display:none\">", "</div>", "class=\"gmail_signature\"", "<blockquote>", "120\n",
]
private let xml = [
  "<?xml version=\"1.0\"?>", "<rss>", "</rss>", "<channel>", "</channel>", "<item>", "</item>",
  "<feed>",
  "<entry>", "</entry>", "<title>", "</title>", "<link>", "<link href=\"https://a.example/\"/>",
  "</link>",
  "<description>", "</description>", "<![CDATA[", "]]>", "<pubDate>", "</pubDate>",
  "<!DOCTYPE rss [",
  "<!ENTITY a \"b\">", "]>", "&a;", "<content:encoded>", "</content:encoded>",
  "<summary type=\"xhtml\">",
  "</summary>", "https://a.example/", "<author><name>", "</name></author>", "<!--", "-->",
]
private let json = [
  "\"items\": [", "{", "}", "]", ",", "\"title\": ", "\"url\": ", "\"https://a.example\"",
  "\"content_html\": ",
  "\"<p>It was quick.\"", "null", "1e9", "\\u00e9", "\"authors\": [{\"name\": \"Ann Lee\"}]",
]
private let warc = [
  "WARC/1.0\r\n", "WARC-Type: response\r\n", "WARC-Type: resource\r\n",
  "WARC-Target-URI: https://a.example/\r\n", "Content-Length: 100\r\n", "Content-Length: 1000\r\n",
  "\r\n\r\n", "HTTP/1.1 200 OK\r\n", "Content-Type: text/html\r\n", "Content-Encoding: gzip\r\n",
  "Content-Encoding: br\r\n", "Transfer-Encoding: chunked\r\n", "10\r\n", "0\r\n\r\n",
  "<p>The gull took the mouse of the library on Monday, said Odile, the head librarian.</p>",
]
private let pdf = [
  "<page width=\"612\" height=\"792\">", "</page>", "<flow>", "</flow>", "<block>", "</block>",
  "<line xMin=\"72\" yMin=\"100\" xMax=\"280\" yMax=\"110\">",
  "<line xMin=\"330\" yMin=\"100\" xMax=\"540\" yMax=\"110\">",
  "<line xMin=\"72\" yMin=\"40\" xMax=\"540\" yMax=\"64\">",
  "<line xMin=\"80\" yMin=\"114\" xMax=\"200\" yMax=\"124\">",
  "<line xMin=\"nan\" yMin=\"1e999\" xMax=\"-5\" yMax=\"\">", "</line>", "<word>", "</word>",
  "<word xMin=\"72\" yMin=\"100\" xMax=\"100\" yMax=\"140\">", "T", "• ", "Mon-", "day", "12",
  "<title>", "</title>", "<meta name=\"Author\" content=\"Ann Lee\"/>",
]
private let markdown = [
  "# ", "## ", "> ", "- ", "1. ", "**", "*", "_", "`", "```\n", "[", "](http://a.example)", "![",
  "---\n", "+++\n",
  "title: Gull\n", "author:\n", "  - Ann Lee\n", "date = 2025-10-03\n", "    ", "| a | b |\n", "\\",
  "<div>",
]
private let book = [
  "<package>", "<manifest>", "<item id='a' href='a.html' media-type='text/html'/>",
  "<item id='n' href='toc.ncx' media-type='application/x-dtbncx+xml'/>", "</manifest>", "<spine>",
  "<itemref idref='a'/>", "</spine>", "<dc:title>", "</dc:title>", "<navPoint><navLabel><text>",
  "</text></navLabel><content src='a.html'/></navPoint>", "<body>", "</body>", "<h1>", "</h1>",
  "../", "%2e",
]

private let formats = [
  Format("a.md", markdown), Format("a.eml", mail), Format("a.mht", mail + warc),
  Format("a.xml", xml),
  Format("a", xml) { Array("<rss>".utf8) + $0 },
  Format("a", json) {
    Array("{\"version\": \"https://jsonfeed.org/version/1\",".utf8) + $0
  },
  Format("a", warc) { Array("WARC/1.0\r\n".utf8) + $0 },
  Format("a", []) { Array("bplist00".utf8) + $0 }, Format("a", isPDF: true, pdf),
  Format("a", []) { Array("PK\u{3}\u{4}".utf8) + $0 },
  Format("a", book) { body in
    zip([
      ("META-INF/container.xml", Array("<rootfile full-path='a.opf'/>".utf8)), ("a.opf", body),
      ("a.html", body), ("toc.ncx", body),
    ])
  },
]

/// A zip archive without compression.
private func zip(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
  var (archive, directory): ([UInt8], [UInt8]) = ([], [])
  for file in files {
    let name = Array(file.name.utf8)
    let sizes = four(crc(file.bytes)) + four(file.bytes.count) + four(file.bytes.count)
    let offset = archive.count
    archive += four(0x0403_4B50) + [20, 0, 0, 8, 0, 0, 0, 0, 0x43, 0x5B] + sizes
    archive += two(name.count) + two(0) + name + file.bytes
    directory += four(0x0201_4B50) + [20, 0, 20, 0, 0, 8, 0, 0, 0, 0, 0x43, 0x5B] + sizes
    directory += two(name.count) + [UInt8](repeating: 0, count: 12) + four(offset) + name
  }
  let start = archive.count
  return archive + directory + four(0x0605_4B50) + [0, 0, 0, 0] + two(files.count)
    + two(files.count) + four(directory.count) + four(start) + [0, 0]
}

private func two(_ number: Int) -> [UInt8] {
  [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
}

private func four(_ number: Int) -> [UInt8] { two(number) + two(number >> 16) }

private func crc(_ bytes: [UInt8]) -> Int {
  var crc: UInt32 = 0xFFFF_FFFF
  for byte in bytes {
    crc ^= UInt32(byte)
    for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
  }
  return Int(~crc)
}
