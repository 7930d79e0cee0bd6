import Document
import Extraction
import Formats
import Testing
import Text

/// Messages as articles, by libgmime.
@Suite struct MailTests {
  private func read(_ text: String) throws -> Article {
    let article = try Extractor.article(from: Array(text.utf8), source: "story.eml")
    #expect(article.validate() == [])
    return article
  }

  private func head(_ type: String, from: String = "Ann Lee <ann@reader.example>") -> String {
    """
    From: \(from)
    Subject: =?utf-8?B?R3VsbCBzdGVhbHMgbW91c2Ug4oCUIGFnYWlu?=
    Date: Fri, 3 Oct 2025 09:15:00 +0200
    MIME-Version: 1.0
    Content-Type: \(type)

    """
  }

  private static let first = "The gull took the mouse on Monday, said Odile Marché."

  @Test func aMessageHasTitleAuthorAndDate() throws {
    let article = try read(head("text/plain; charset=utf-8") + "\n\(Self.first)\n")
    #expect(article.metadata.title == "Gull steals mouse — again")
    #expect(article.metadata.authors == ["Ann Lee"])
    #expect(article.metadata.published?.iso8601 == "2025-10-03T09:15:00+02:00")
    #expect(words(.headline, of: article) == ["Gull steals mouse — again"])
    #expect(body(of: article) == [Self.first])
  }

  @Test(arguments: [
    ("The Pell Lantern <news@x.example>", [], "The Pell Lantern"),
    ("Pell Lantern <hi@pelllantern.example>", [], "Pell Lantern"),
    ("Ann Lee from The Lantern <a@b.example>", ["Ann Lee"], "The Lantern"),
    ("\"Lee, Ann\" <a@b.example>", ["Ann Lee"], nil), ("a@b.example", [], nil),
    ("=?iso-8859-1?Q?Ren=E9_Lee?= <a@b.example>", ["René Lee"], nil),
    ("'Ann Lee' via Gulls <gulls@b.example>", ["Ann Lee"], "Gulls"),
    ("\"Ann Lee (Lantern)\" <a@b.example>", ["Ann Lee"], "Lantern"),
    ("Ann at The Lantern <a@b.example>", [], "The Lantern"), ("news <news@b.example>", [], nil),
  ])
  func aSenderIsAnAuthorOrAPaper(from: String, authors: [String], publisher: String?) throws {
    let article = try read(head("text/plain", from: from) + "\nThe gull took the mouse.\n")
    #expect(article.metadata.authors == authors)
    #expect(article.metadata.publisher == publisher)
  }

  @Test func theSubjectOfAShortMessageIsItsTitle() throws {
    let article = try read(head("text/plain") + "\nHow is the gull? Ann\n")
    #expect(words(.headline, of: article) == ["Gull steals mouse — again"])
    #expect(body(of: article) == ["How is the gull? Ann"])
    #expect(article.metadata.section == nil)
  }

  private static let paragraphs = [
    first,
    "“It was quick,” said Bo Falk, a retired ferry pilot who was having his breakfast there.",
    "The mouse was the third this summer, and the harbour board wants to put up a sign against it.",
  ]

  @Test func whatANewsletterSaysAboutItselfIsNotTheStory() throws {
    let story = Self.paragraphs.map { "<p>\($0)</p>" }.joined()
    let html = """
      <p>View this email in your browser</p>\(story)<p>Was this forwarded to you? Sign up here.</p>
      <p>You are receiving this email because you signed up on our website.</p>
      <p>The Pell Lantern, 12 Quay Street, Pell 12345</p><p>Made with care in Pell.</p>
      """
    let article = try read(head("text/html; charset=utf-8") + "\n\(html)\n")
    #expect(body(of: article) == Self.paragraphs)
  }

  @Test(arguments: [
    "View this post on the web at https://pell.example/p/gull", "Sent from my iPhone",
    "Sent with Proton Mail secure email.", "Get Outlook for iOS",
    "This email and any attachments are intended solely for the person they are addressed to.",
  ])
  func whatAMailProgramAddsIsNotTheStory(_ line: String) throws {
    let html = Self.paragraphs.map { "<p>\($0)</p>" }.joined() + "<p>\(line)</p>"
    let article = try read(head("text/html; charset=utf-8") + "\n\(html)\n")
    #expect(body(of: article) == Self.paragraphs)
  }

  private static func rows(_ cells: [String]) -> String {
    let rows = cells.map { "<tr><td><table><tr><td>\($0)</td></tr></table></td></tr>" }
    return "<table width=\"600\">\(rows.joined())</table>"
  }

  @Test func aListOfArticlesIsReadWithItsHeadings() throws {
    let stories = Self.paragraphs.enumerated().map { index, text in
      ["Gull steals mouse", "Ferry pilot sees it all", "Board wants a sign"][index]
        + " (\(index + 2) minute read)|\(text)"
    }
    let cells = stories.map { $0.split(separator: "|") }
      .map {
        "<a href=\"https://lantern.example/\"><b>\($0[0])</b></a><br><br><span>\($0[1])</span>"
      }
    let html = Self.rows(["<h1>The week in Pell</h1>"] + cells + ["<a href=\"#\">Unsubscribe</a>"])
    let article = try read(head("text/html; charset=utf-8") + "\n\(html)\n")
    #expect(
      words(.paragraph, of: article)
        == stories.flatMap { $0.split(separator: "|").map(String.init) })
  }

  @Test func aNewsletterInTablesIsReadAsItsArticle() throws {
    let html = Self.rows(
      [
        "<a href=\"#\">View in browser</a> | <a href=\"#\">Read in app</a>",
        "<h1>Gull steals mouse</h1>",
      ]
        + [
          "<p>\(Self.paragraphs.joined(separator: "</p><p>"))</p>",
          "<a href=\"#\">Like</a> | <a href=\"#\">Share</a>",
        ])
    let article = try read(head("text/html; charset=utf-8") + "\n\(html)\n")
    #expect(body(of: article) == Self.paragraphs)
  }

  @Test func theFooterOfAPlainNewsletterIsNotTheStory() throws {
    let text = """
      View this email in your browser:
      https://lantern.example/v/123

      \(Self.paragraphs.joined(separator: "\n\n"))

      You received this email because you subscribed to The Pell Lantern.
      Unsubscribe: https://lantern.example/u/123

      The Pell Lantern, 12 Quay Street, Pell 12345
      """
    let article = try read(head("text/plain; charset=utf-8") + "\n\(text)\n")
    #expect(body(of: article) == Self.paragraphs)
  }

  @Test func aMessageAboutUnsubscribingIsAStory() throws {
    let text =
      "How do I unsubscribe from this list? I have tried, and the letters keep coming, she said."
    #expect(body(of: try read(head("text/plain") + "\n\(text)\n")) == [text])
    let story = Self.paragraphs + ["He could not unsubscribe, he said."] + Self.paragraphs
    let article = try read(
      head("text/plain; charset=utf-8") + "\n\(story.joined(separator: "\n\n"))\n")
    #expect(body(of: article) == story)
  }

  @Test func theHTMLPartIsRead() throws {
    let article = try read(
      head("multipart/alternative; boundary=b") + """

        --b
        Content-Type: text/plain; charset=iso-8859-1
        Content-Transfer-Encoding: quoted-printable

        Plain: March=E9.
        --b
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        <p>The gull took the mouse on Monday, said Odile March=C3=A9.</p><p>=E2=80=9CWe looked a=
        t the screen,=E2=80=9D said <b>Bo Falk</b>, a retired ferry pilot.</p>
        --b--
        """)
    #expect(
      body(of: article) == [
        Self.first, "“We looked at the screen,” said Bo Falk, a retired ferry pilot.",
      ])
  }

  @Test(arguments: [
    ("windows-1252", "base64", "k0l0IHdhcyBxdWljayyUIHNhaWQgQm8gRmFsay4="),
    ("utf-8", "quoted-printable", "=E2=80=9CIt was quick,=E2=80=9D said =\nBo Falk."),
    ("koi8-r", "8bit", "\u{201C}It was quick,\u{201D} said Bo Falk."),
  ])
  func textIsDecoded(charset: String, encoding: String, text: String) throws {
    let fields = "text/plain; charset=\(charset)\nContent-Transfer-Encoding: \(encoding)"
    #expect(body(of: try read(head(fields) + "\n\(text)\n")) == ["“It was quick,” said Bo Falk."])
  }

  private static let forwarded = """
    Have a look!

    ---------- Forwarded message ---------
    From: The Lantern <news@lantern.example>
    Date: Fri, Oct 3, 2025 at 9:15 AM
    Subject: Gull steals mouse
    To: Ann Lee <ann@reader.example>

    \(first)
    """

  @Test func aForwardedMessageIsTheArticle() throws {
    let plain = try read(head("text/plain; charset=utf-8") + "\n" + Self.forwarded)
    let lines = Self.forwarded.replacing("<", with: "&lt;").replacing("\n", with: "<br>\n")
    let page = try read(head("text/html; charset=utf-8") + "\n<div>\(lines)</div>")
    for article in [plain, page] {
      #expect(article.metadata.title == "Gull steals mouse")
      #expect(article.metadata.publisher == "The Lantern")
      #expect(article.metadata.published?.iso8601 == "2025-10-03T09:15")
      #expect(body(of: article) == [Self.first])
    }
  }

  /// libgmime 3.2 stops at the padding of the first.
  @Test func encodedWordsAreJoinedWhereverTheyWereCut() throws {
    let text =
      "Subject: =?utf-8?B?R3VsbA==?=\n =?UTF-8?b?IHN0ZWFscyBjYWY=?= =?utf-8?B?w6kgbW91c2U=?=\n"
      + "From: =?utf-8?B?SW1vZ2Vu?=\n =?utf-8?B?IFbDpA==?= =?utf-8?B?bmU=?= <iv@lantern.example>\n\n\(Self.first)\n"
    let article = try read(text)
    #expect(article.metadata.title == "Gull steals café mouse")
    #expect(article.metadata.authors == ["Imogen Väne"])
  }

  @Test func everyPartOfTheTextIsRead() throws {
    let pages = Self.paragraphs.map {
      "--b\nContent-Type: text/html; charset=utf-8\n\n<html><body><div>\($0)</div></body></html>\n"
    }
    let article = try read(head("multipart/mixed; boundary=b") + "\n\(pages.joined())--b--\n")
    #expect(body(of: article) == Self.paragraphs)
  }

  @Test func aHiddenSummaryIsLeftOutAndAGreetingIsNoByline() throws {
    let html =
      "<div style=\"display:none\">A mouse is gone</div><p>Dear Ann,</p>"
      + Self.paragraphs.map { "<p>\($0)</p>" }.joined()
    let article = try read(head("text/html; charset=utf-8") + "\n\(html)\n")
    #expect(body(of: article) == ["Dear Ann,"] + Self.paragraphs)
    #expect(article.metadata.authors == ["Ann Lee"])
  }

  @Test func aMessageOfAppleMailIsRead() throws {
    let message = head("text/plain; charset=utf-8") + "\n\(Self.first)\n"
    let file =
      "\(message.utf8.count)       \n\(message)<?xml version=\"1.0\"?><plist><dict/></plist>\n"
    #expect(body(of: try read(file)) == [Self.first])
    #expect(SourceFormat(Array("12\n\(message)".utf8), name: "1.emlx") == .mail)
    #expect(SourceFormat(Array("12\nThe tide".utf8)) == .plainText)
  }

  @Test func anAttachedMessageIsTheArticle() throws {
    let article = try read(
      head("multipart/mixed; boundary=b") + """

        --b

        See below.
        --b
        Content-Type: message/rfc822

        From: Imogen Vane <iv@lantern.example>
        Subject: Gull steals mouse
        Content-Type: text/plain; charset=utf-8

        \(Self.first)
        --b--
        """)
    #expect(article.metadata.title == "Gull steals mouse")
    #expect(article.metadata.authors == ["Imogen Vane"])
    #expect(body(of: article) == [Self.first])
    #expect(
      article.repairs == [.note("1 more document is in it: #2 Gull steals mouse — again")])
  }

  @Test func attachmentsAreNotReadAndSaidToBe() throws {
    let article = try read(
      head("multipart/mixed; boundary=b") + """

        --b
        Content-Type: text/plain; charset=utf-8

        \(Self.first)
        --b
        Content-Type: text/plain
        Content-Disposition: attachment; filename=a.txt

        Secret.
        --b--
        """)
    #expect(body(of: article) == [Self.first])
    #expect(article.repairs == [.note("1 attachment was not read")])
  }

  @Test func aSavedPageIsAPageWithItsAddress() throws {
    let article = try read(
      """
      From: <Saved by Blink>
      Snapshot-Content-Location: https://lantern.example/gull
      Subject: Lantern
      Date: Sat, 4 Oct 2025 10:00:00 -0000
      MIME-Version: 1.0
      Content-Type: multipart/related; boundary=b

      --b
      Content-Type: text/html
      Content-Transfer-Encoding: quoted-printable
      Content-Location: https://lantern.example/gull

      <title>Gull steals mouse</title><meta name=3Dauthor content=3D"Imogen Vane"><body><article>
      <p>The gull took the mouse of the library on Monday, said <a href=3D"/odile">Odile</a>, the =
      head librarian of the town, who had seen it.</p>
      <p>It left through the open door with the cable, and nobody has seen the mouse since.</p></article>
      --b
      Content-Type: image/png
      Content-Transfer-Encoding: base64

      iVBORw0KGgo=
      --b--
      """)
    #expect(article.metadata.title == "Gull steals mouse")
    #expect(article.metadata.authors == ["Imogen Vane"])
    #expect(article.metadata.published == nil)
    #expect(article.metadata.canonicalURL == "https://lantern.example/gull")
    #expect(article.links.map(\.address) == ["https://lantern.example/odile"])
    #expect(body(of: article).first?.hasSuffix("who had seen it.") == true)
  }

  @Test func messagesOfAnMboxAreCounted() throws {
    let one = "From a@b.example Fri Oct  3 09:15:00 2025\n" + head("text/plain; charset=utf-8")
    let article = try read("\(one)\n\(Self.first)\n\n\(one)\nThe second.\n")
    #expect(body(of: article) == [Self.first])
    #expect(
      article.repairs == [.note("1 more document is in it: #2 Gull steals mouse — again")])
  }

  @Test func aMessageWithoutTextSaysSo() {
    let text = head("image/png\nContent-Transfer-Encoding: base64") + "\niVBORw0KGgo=\n"
    #expect(throws: ReadingFailure.format(.nothing("text", in: "the message"))) { try read(text) }
  }

  @Test(arguments: [
    "Received: from a\nFrom: b\n\nText", "Subject: A\r\nMIME-Version: 1.0\r\n\r\nText",
    "From a@b.example Fri Oct  3\nFrom: b\nMessage-ID: <1>\n\nText",
    "Date: x\nMessage-ID: <1>\n continued\nSubject: A\n\n<html>",
  ])
  func aMessageIsKnownByItsFields(text: String) {
    #expect(SourceFormat(Array(text.utf8)) == .mail)
  }

  @Test(arguments: [
    "Subject: Ferry\nFrom: Ann Lee\nDate: Monday\n\nThe ferry is late.",
    "Received wisdom: it is late.\nFrom: here\n", "From the start it was late.\nSubject: ferry\n",
    "Ferry: late\n", "https://lantern.example\nFrom: x\n",
  ])
  func aTextIsNoMessage(text: String) {
    #expect(SourceFormat(Array(text.utf8)) == .plainText)
  }

  /// The library would need time quadratic in the addresses.
  @Test func anEndlessFieldIsCut() throws {
    let addresses = String(repeating: "a@b.example,\n ", count: 20_000)
    let article = try read(
      "To: \(addresses)c@d.example\n" + head("text/plain") + "\nThe tide came in.\n")
    #expect(article.metadata.authors == ["Ann Lee"])
    #expect(body(of: article) == ["The tide came in."])
  }

  @Test func manyNestedPartsWithManyLinesAreRefused() {
    let parts = (0..<1_000).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }
    let text = parts.joined() + String(repeating: "--\n", count: 25_000)
    #expect(throws: ReadingFailure.self) { try read("Subject: x\n" + text) }
  }

  @Test func anMboxIsReadUpToALimit() throws {
    let one =
      "From a@b.example Fri Oct  3 09:15:00 2025\nSubject: Tide\nFrom: a@b.example\n\nIt came.\n\n"
    let article = try read(String(repeating: one, count: 600))
    #expect(article.repairs.compactMap(\.note).first?.hasPrefix("499 more documents") == true)
  }

  @Test func deepAndManyPartsAreReadInBounds() {
    var deep = ""
    for level in 0..<3_000 {
      deep += "Content-Type: multipart/mixed; boundary=b\(level)\n\n--b\(level)\n"
    }
    let many = String(repeating: "--b\n\nx\n", count: 10_000)
    let inside = String(repeating: "Content-Type: message/rfc822\n\nSubject: x\n", count: 3_000)
    for text in [deep, inside] { _ = try? read("Subject: x\n\(text)\ntext") }
    _ = try? read(head("multipart/mixed; boundary=b") + "\n" + many)
    _ = try? read(head("multipart/mixed; boundary=\"\"") + "\n--\n--\n----\n")
  }
}
