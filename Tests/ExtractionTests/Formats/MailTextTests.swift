import Document
import Extraction
import Formats
import Testing
import Text

/// Messages inside the text of others, and what programs put around what people write.
@Suite struct MailTextTests {
  private func read(_ text: String) throws -> Article {
    let article = try Extractor.article(from: Array(text.utf8), source: "story.eml")
    #expect(article.validate() == [])
    return article
  }

  private func head(_ type: String) -> String {
    """
    From: Ann Lee <ann@reader.example>
    Subject: Gull steals mouse again
    Date: Fri, 3 Oct 2025 09:15:00 +0200
    MIME-Version: 1.0
    Content-Type: \(type)

    """
  }

  private static let first = "The gull took the mouse on Monday, said Odile Marché."

  private static let fields = [
    "From: The Lantern <news@lantern.example>", "Sent: Friday, October 3, 2025 9:15 AM",
    "To: Ann Lee <ann@reader.example>", "Subject: Gull steals mouse",
  ]

  /// How Outlook, its web app, Apple Mail, Thunderbird, Yahoo, Mutt and Proton forward a message.
  @Test(arguments: [
    "FYI\n\n\(fields.joined(separator: "\n"))\n\n\(first)\n",
    "FYI\n\n________________________________\n\(fields.joined(separator: "\n"))\n\n\(first)\n",
    "FYI\n\n> Begin forwarded message:\n> \n> \(fields.joined(separator: "\n> "))\n> \n> \(first)\n",
    "----- Forwarded message from The Lantern <n@l.example> -----\n\n\(fields.joined(separator: "\n"))\n"
      + "X-Mailer: Lamp 2\n\n\(first)\n\n----- End forwarded message -----\n\n-- \nAnn\n",
    "\n------- Forwarded Message -------\n\(fields.joined(separator: "\n"))\n\n\n> \(first)\n",
  ])
  func aForwardedTextIsKnownByItsFields(text: String) throws {
    let article = try read(head("text/plain; charset=utf-8") + "\n" + text)
    #expect(article.metadata.title == "Gull steals mouse")
    #expect(article.metadata.publisher == "The Lantern")
    #expect(article.metadata.published?.iso8601 == "2025-10-03T09:15")
    #expect(body(of: article) == [Self.first])
  }

  @Test(arguments: [
    "<p class=MsoNormal>FYI</p><div><p class=MsoNormal>\(bold(fields, "<br>"))</p></div>",
    "FYI<hr><div id=divRplyFwdMsg><font>\(bold(fields, "<br>"))</font><div>&nbsp;</div></div>",
    "FYI<blockquote type=cite><div>Begin forwarded message:</div><br>"
      + "<div>\(bold(fields, "<br></div>\n<div>"))<br></div><br>",
    "<div>-------- Forwarded Message --------<table><tbody>\n<tr><th>"
      + fields.joined(separator: "</td></tr>\n<tr><th>").replacing(": ", with: ":\n</th><td>")
      + "</td></tr></tbody></table><br>",
  ])
  func aForwardedPageIsKnownByItsFields(html: String) throws {
    let style = "<style>\(String(repeating: "p.MsoNormal { margin: 0 }\n", count: 60))</style>"
    let page =
      "<html><head>\(style)</head>\(html)<div><body><p>\(Self.first)</p></body></div></html>"
    let article = try read(head("text/html; charset=utf-8") + "\n" + page)
    #expect(article.metadata.title == "Gull steals mouse")
    #expect(article.metadata.publisher == "The Lantern")
    #expect(body(of: article) == [Self.first])
  }

  private static func bold(_ fields: [String], _ separator: String) -> String {
    fields.map { $0.replacing("<", with: "&lt;").replacing("From", with: "<b>From</b>") }
      .joined(separator: separator)
  }

  @Test func anAnswerIsTheArticleAndWhatItQuotesAQuotation() throws {
    let answer = [
      "That is not what the tables say, and she knows it.", "The board will meet on Monday.",
    ]
    let plain =
      "\(answer[0])\n\nOn Friday, Bo Falk wrote:\n> \(Self.first)\n>> It was quick.\n\n\(answer[1])"
    let page = """
      <div dir="ltr">\(answer[0])</div><div>On Friday, Bo Falk wrote:</div>
      <blockquote class="gmail_quote"><p>\(Self.first)</p><p>It was quick.</p></blockquote><div>\(answer[1])</div>
      """
    for message in [
      head("text/plain; charset=utf-8") + "\n\(plain)\n",
      head("text/html; charset=utf-8") + "\n\(page)\n",
    ] {
      let article = try read(message.replacing("Subject: ", with: "Subject: Re: "))
      #expect(
        words(.paragraph, of: article) == [answer[0], "On Friday, Bo Falk wrote:", answer[1]])
      #expect(words(.blockQuotation, of: article) == [Self.first, "It was quick."])
    }
  }

  @Test(arguments: [
    ("text/plain", "\(first)\n\n-- \nAnn Lee\nQuay Street 4\n"),
    (
      "text/html",
      "<p>\(first)</p><span>-- </span><br><div class=\"gmail_signature\">Ann Lee<br>Quay Street 4</div>"
    ),
    ("text/html", "<p>\(first)</p><pre class=\"moz-signature\" cols=\"72\">-- \nAnn Lee</pre>"),
  ])
  func aSignatureIsNotTheStory(type: String, text: String) throws {
    let article = try read(head("\(type); charset=utf-8") + "\n" + text)
    #expect(body(of: article) == [Self.first])
    #expect(words(.trailer, of: article).joined(separator: " ").contains("Ann Lee"))
  }

  @Test(arguments: [
    ("", "The gull took \nthe mouse.\n\n> It was \n> quick.\n-- \nAnn", "The gull took the mouse."),
    (
      "; delsp=yes", "The gull took the mo \nuse.\n\n> It was qu \n> ick.",
      "The gull took the mouse."
    ),
  ])
  func flowedLinesAreJoined(delsp: String, text: String, paragraph: String) throws {
    let article = try read(head("text/plain; format=flowed\(delsp)") + "\n" + text)
    #expect(words(.paragraph, of: article) == [paragraph])
    #expect(words(.blockQuotation, of: article) == ["It was quick."])
  }

  @Test func listsTablesAndHeadingsAreKept() throws {
    let text =
      "## The boats\n\n* One\n* Two\n\n1. Three\n\nName     Riders\nBoat     311\nVan      410\n\n_______________\n"
    let article = try read(head("text/plain; charset=utf-8") + "\n\(text)")
    #expect(words(.subheading, of: article) == ["The boats"])
    #expect(words(.listItem, of: article) == ["One", "Two", "1. Three"])
    #expect(words(.preformatted, of: article) == ["Name     Riders\nBoat     311\nVan      410"])
    #expect(body(of: article).count == 5)
  }

  @Test func armorIsNotTheText() throws {
    let signed = """
      -----BEGIN PGP SIGNED MESSAGE-----
      Hash: SHA512

      \(Self.first)
      - -- Bo

      begin 644 gull.jpg
      M_]C_X``02D9)1@
      `
      end
      -----BEGIN PGP SIGNATURE-----

      iQIzBAEBCgAdFiEE
      -----END PGP SIGNATURE-----
      """
    let article = try read(head("text/plain; charset=utf-8") + "\n" + signed)
    #expect(article.plainText().contains("-- Bo"))
    #expect(!article.plainText().contains("PGP"))
    #expect(!article.plainText().contains("02D9"))
  }
}
