import Analysis
import Document
import Export
import Extraction
import Text

/// The first byte chooses the mode: odd reads the rest as a page's bytes, even as indices into `fragments`. The
/// second chooses what the server says of the charset.
@_cdecl("LLVMFuzzerTestOneInput")
public func readOnePage(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = [UInt8](UnsafeBufferPointer(start: start, count: count))
  guard input.count > 2 else { return 0 }
  let rest = input.dropFirst(2)
  let glued = rest.lazy.flatMap { fragments[Int($0) % fragments.count] }.prefix(1 << 16)
  let bytes = input[0] & 1 == 1 ? Array(rest) : Array(glued)
  let charset = charsets[Int(input[1]) % charsets.count]
  if let article = try? HTMLPage.article(from: bytes, charset: charset) { check(article, bytes) }
  if let article = try? Extractor.article(from: bytes, charset: charset) { check(article, bytes) }
  return 0
}

/// Stops the run when an article breaks a rule of the model before or after its analysis; then writes it in every
/// format.
private func check(_ article: Article, _ bytes: [UInt8]) {
  var article = article
  stop(article.validate(), bytes)
  Analyzer().annotate(&article)
  stop(article.validate(), bytes)
  let written =
    article.extractionDocument().line.count + article.extractionRecord().line.count
    + article.markdown().utf8.count + article.plainText().utf8.count
    + article.annotation(id: .null).count
    + listed(article.quoteListing()) + listed(article.speakerListing())
    + listed(article.correctionListing())
  precondition(written > 0)
}

private func listed(_ listing: Listing) -> Int {
  ListingFormat.allCases.reduce(0) { $0 + listing.bytes($1).count }
}

private func stop(_ problems: [some Any], _ bytes: [UInt8]) {
  guard problems.isEmpty else {
    fatalError("\(problems) in:\n\(String(decoding: bytes, as: UTF8.self))")
  }
}

private let charsets: [String?] = [
  nil, nil, nil, "utf-8", "iso-8859-1", "windows-1251", "shift_jis", "utf-16", "gb2312",
  "iso-2022-jp",
  "utf-7", "klingon", "",
]

/// What is glued together in the second mode.
private let fragments: [[UInt8]] =
  (tags + attributes + heads + data + words + notices).map { Array($0.utf8) }
  + [[0xE2, 0x80], [0x80], [0xFF], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0xF0, 0x9F], [0], [0x1B]]

private let tags: [String] =
  [
    "p", "div", "article", "section", "aside", "nav", "header", "footer", "main", "h1", "h2", "h3",
    "ul", "ol",
    "li", "blockquote", "figure", "figcaption", "table", "tr", "td", "a", "b", "i", "strong",
    "span", "time",
    "pre", "form", "button", "noscript", "script", "style", "svg", "template", "iframe", "title",
    "head", "body",
    "html", "select", "option", "textarea", "address", "q", "cite",
  ].flatMap { ["<\($0)>", "</\($0)>", "<\($0) "] } + [
    "<br>", "<br/>", "<hr>", "<img src=a alt='", "<", ">", "</", "<!--", "-->", "<![CDATA[",
    "<!doctype html>", "<?",
  ]
private let attributes = [
  "class=\"byline\">", "class=caption>", "class='credit'>", "class=\"article-body\">",
  "class=\"related\">",
  "class=\"comments\">", "class=\"newsletter\">", "id=\"content\">", "itemprop=\"author\">",
  "rel=author href=x>",
  "datetime=\"2021-05-03T10:00:00+02:00\">", "itemprop=datePublished>", "hidden>",
  "style=\"display:none\">",
  "class=\"", "\"", "'", "=", "aria-hidden=true>", "role=navigation>", "class=banner>", "id=n1>",
  "href=#n1>[1]</a>",
]
private let heads = [
  "<meta property=\"og:title\" content=\"The gull and the mouse\">",
  "<meta name=author content=\"Ana Ruiz\">",
  "<meta name=\"author\" content='",
  "<meta property=article:published_time content=\"2021-05-03\">",
  "<link rel=canonical href=\"../gull?x=1\">", "<base href=\"//coast.example/a/\">",
  "<meta charset=utf-8>",
  "<meta charset=windows-1252>", "<title>The gull and the mouse | Town</title>", "<html lang=en>",
]
private let data = [
  "<script type=\"application/ld+json\">", "</script>", "{\"@type\": \"NewsArticle\", ",
  "\"headline\": ",
  "\"author\": ", "{\"name\": \"Ana Ruiz\"}", "\"articleBody\": \"", "\"correction\": ",
  "\"text\": ", "\"@graph\": [",
  "{", "}", "[", "]", ",", ":", "\"", "\\u00e9", "\\ud83d", "\\", "null", "true", "1e999",
  "\"@id\": \"#a\"",
]
private let words = [
  "The ferry between Sandhaven and the island is late again, the county said on Tuesday. ",
  "“We looked at the screen,” said Odile Marchetti, the head librarian. ", "she said", "“", "”",
  "\"", "’",
  " said ", "according to ", "Mayor Brannoc Tull", "By Ana Ruiz", "By Ana Ruiz and Jo Lind",
  "Photo: T. Lind",
  "(Ana Ruiz / Agency)", "Sign up for our newsletter", "Most read", "Share", "Read more",
  "12 comments",
  "May 9, 2018", "4:00 PM", "&amp;", "&#146;", "&#x1F600;", "&nbsp;", "&lt;", "&quot;", "&#0;",
  "&bogus;", " ",
  " ", "\n", "\n\n", "\u{A0}", "\u{200B}", "\u{202E}", "日本", "e\u{301}", "👩‍👩‍👧",
]
private let notices = [
  "For the record:", "Correction: ", "An earlier version of this article misstated the age of ",
  "This article was amended on 25 May 2017 ", "It is ", ", not ", "Editor’s note: ",
  "Clarification: ",
  "(This version of the story corrects ", "UPDATE: ", " contributed to this report.",
  "— Ana Ruiz (@ana) ", "〔記者林海／港城報導〕",
]
