/// What is repeated to see how work grows: every kind of sign, space and word that a part of the program looks for.
public enum Pieces {
  /// Quotation marks, alone and as they come in pairs.
  public static let marks = [
    "\"", "'", "“", "”", "‘", "’", "«", "»", "‹", "›", "„", "‚", "「", "」", "`", "``", "''", "“‘",
    "’”", ",”",
    ".”", "….", ".…", "…”", "?…", "?”", "”“", " “", "” ", " ‘", "’ ", " \"", "\" ", " '", "' ",
  ]
  /// Stops and other signs.
  public static let signs = [
    ".", "?", "!", "…", ",", ";", ":", "-", "–", "—", "(", ")", "[", "]", "{", "}", "<", ">", "&",
    "#", "@",
    "_", "*", "/", "|", "=", "%", "$", "~", "\\", "•", "·", ". ", "? ", ", ", ": ", " - ", " (",
    ") ",
  ]
  /// White space.
  public static let spaces = [
    " ", "\n", "\n\n", "\t", "\r\n", "\r", "\u{A0}", "\u{2028}", "\u{200B}", "\u{C}", "\u{85}",
    " \n",
    "\n ", "    \n",
  ]
  /// Words by which speech is known, and those around them.
  public static let words = [
    " said", " says", " told", " told reporters", " according to", " asked", " adding", " saying",
    " wrote", " thinks", " that", " and", " of", " to", " the", " a", " who", " which", " with",
    " on Monday",
    " not", " has", " will", " ’s", " was", " quickly", " also", " if", " in", " some", " two",
    " one",
    " he", " she", " they", " I", " his", " mayor", " official", " police", " report", " 12",
    " $3.5",
    " 1990s", "a", "Z", "7", " x", " said.", " “no,”", " Monday", " former",
  ]
  /// Names and what stands at them.
  public static let names = [
    " Odile", " Odile Tull", " Mr. Tull", " Mr.", " No.", " U.S.", " Jr.", " O’Dann", " O’Dann’s",
    " D.", "A.",
    " van", " WFB", " (WFB)", " Board", " Tull, the mayor,", "TULL: ", "\nTULL: ", "é", "É", " né",
    "日", "👩‍👩‍👧",
    "e\u{301}", "\u{301}", " ex-mayor", "a-", "a.", "a'", "a’", "1,", "1-",
  ]
  /// What an article is told apart by: bylines, dates, notices, lists, addresses.
  public static let lines = [
    "By Odile Tull\n", "By Odile Tull and Ana Pell\n\n", "SANDHAVEN, Oct. 3 — ", "Oct. 3, 2021\n",
    "9:15 AM ",
    "Photo: ", "Related: ", "Advertisement\n\n", "Correction: ", "Correction: It was 3, not 4. ",
    "Correction\n\n", "For the record:\n\n", "Update: ",
    "An earlier version of this story misstated Tull. ",
    "(This story corrects the name of Tull.) ", "- ", "- one\n", "1. ", "1. one\n", "# ", "> ",
    "[1]", "[1]https://a.b/c ",
    "   1. https://a.b/c\n", "http://a.b/c ", "a@b.c ", "@tull ", "#tull ", "---\n", "===\n",
    "* * *\n", "| a | b |\n",
    "One line\nanother line\n\n", "a b c d. ", "“A b,” said Tull. ", "word, “quote” ",
    "Tull said “a b c”. ",
    "“A b c. ", "“A b c.” ", "He said a b c. ", "A b c. ",
  ]
  /// Everything that is repeated in plain text.
  public static let text = marks + signs + spaces + words + names + lines
}

extension Pieces {
  /// Elements: each opened, closed, and both.
  public static let elements = [
    "a", "b", "p", "div", "span", "article", "section", "aside", "nav", "header", "main", "h1",
    "h2", "ul", "li",
    "dl", "dd", "blockquote", "figure", "figcaption", "table", "tr", "td", "time", "pre", "form",
    "button",
    "noscript", "script", "style", "svg", "template", "iframe", "title", "head", "body", "html",
    "select",
    "option", "textarea", "q", "label", "frameset",
  ].map { (opening: "<\($0)>", closing: "</\($0)>", whole: "<\($0)>x</\($0)>") }

  /// What stands in a page beside the tags of elements.
  public static let html =
    [
      "<br>", "<hr>", "<", ">", "</", "<!", "<!--", "-->", "<!-- a -->", "<![CDATA[", "<?",
      "<!doctype html>",
      "&", "&amp;", "&#", "&#65;", "&#x1F600;", "&nbsp;", "&bogus;", "&amp", "\"", "'", "=", " a=",
      " a='", " a=\"",
      " a", " class=x", " data-a=\"", " data-a='x'", "\n", " ", "a", "é", "[", "{", "\\", "/",
      "<p>A line of words, not long.</p>",
      "<p>“We waited,” said Odile Tull, the mayor, on Monday.</p>",
      "<a href=x>one</a> ", "<li><a href=/x>A title of another story</a></li>", "<img src=a alt=b>",
      "<figure><img src=a><figcaption>The pier. Photo: O. Tull</figcaption></figure>",
      "<span class=sr-only>a</span>", "<span class=sr-only>",
      "<div class=\"byline author\">By Odile Tull</div>",
      "<time datetime=2021-05-03>3 May</time>", "<p>By Odile Tull</p>", "<p>May 3, 2021</p>",
      "<h2>Related</h2>",
      "<meta name=author content=\"Odile Tull\">", "<meta property=og:title content=\"A gull\">",
      "<meta charset=x>", "<link rel=canonical href=x>", "<base href=x>",
      "<script type=application/ld+json>",
      "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":\"Odile Tull\"}</script>",
      "<p>Correction: It was 3, not 4.</p>",
      "<p>An earlier version of this story misstated Tull.</p>",
    ]

  /// Pieces of the data of a page's scripts.
  public static let json = [
    "{", "[", "]", "}", "\"", ",", ":", "\\", "\\u00e9", "\\ud83d", "\\\"", "{\"", "{\"a\":",
    "{\"@graph\":[",
    "\"@type\":\"NewsArticle\",", "{\"author\":{\"name\":\"Tull\"}},", "{\"@id\":\"#a\"},",
    "\"author\":",
    "null,", "true,", "1,", "1e9", "-", " ", "\n", "a", "&quot;", "<!--", "[1,2],",
    "\"articleBody\":\"a\",",
  ]

  /// What pieces stand in: how a text begins and ends.
  public static let textFrames: [(String, String)] = [
    ("", ""), ("“", "”"), ("Odile Tull said “", "”"), ("Odile Tull said ", "."),
    ("“We waited,” said ", "."),
    ("By ", "\n\nIt rained."), ("Correction: ", ""), ("Correction: It was ", ", not 4."),
    ("(", ")"),
    ("A gull\n\nBy Odile Tull\n\n", "\n\n“No,” she said."),
    ("Odile Tull, the mayor of ", ", said no."),
    ("October ", ", 2021\n\n"), ("Photo: ", ""),
    ("An earlier version of this story misstated ", ". It is 3."),
  ]

  /// What pieces stand in on a page.
  public static let pageFrames: [(String, String)] = {
    let story =
      "<p>“We waited for the ferry,” said Odile Tull, the mayor of the town, on Monday.</p>"
    return [
      ("", ""), ("<article>", story + story + "</article>"), (story + story, story + story),
      ("<div class=\"", "\">\(story)\(story)</div>"), ("<div id=\"", "\">\(story)\(story)</div>"),
      ("<div ", ">\(story)\(story)</div>"), ("<title>", "</title>" + story + story),
      ("<h1>", "</h1>" + story + story), ("<p>", "</p>" + story + story),
      ("<p class=byline>", "</p>" + story + story), ("<meta name=author content=\"", "\">" + story),
      ("<meta property=og:title content=\"", "\"><h1>A gull</h1>" + story),
      ("<time datetime=\"", "\">3 May</time>" + story), ("<time>", "</time>" + story),
      ("<link rel=canonical href=\"", "\">" + story), ("<a href=\"", "\">a</a>" + story),
      ("<img alt=\"", "\">" + story), ("<figcaption>", "</figcaption>" + story),
      ("<script>", "</script>" + story), ("<style>", story), ("<table><tr><td>", story),
      ("<pre>", "</pre>" + story), ("<ul><li>", "</ul>" + story),
    ]
  }()

  /// What pieces of data stand in.
  public static let jsonFrames: [(String, String)] = [
    ("<script type=application/ld+json>", "</script><p>It rained.</p>"),
    (
      "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"",
      "\"}</script><p>It rained."
    ),
    (
      "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":[",
      "]}</script><p>It rained."
    ),
    (
      "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\"",
      "\"}</script><p>It rained."
    ),
    ("<script>window.__DATA__ = ", "</script>"), ("<script>a(\"", "\")</script>"),
    ("<script>{\"body\":\"<p>", "\"}</script>"),
  ]

  /// Bytes that are invalid in one encoding or another: alone, and so few that they are put up with.
  public static let badBytes: [[UInt8]] =
    [
      [0x80], [0xFF], [0x81, 0x20], [0x8E, 0x20], [0xA0], [0xA1, 0x20], [0xFE, 0x20],
      [0x81, 0x30, 0x81],
      [0x1B], [0x1B, 0x24, 0x42, 0x80], [0x7E, 0x7B, 0x80], [0x85, 0x41], [0xC2], [0xE2, 0x80],
    ].flatMap { [$0, $0 + [UInt8](repeating: 0x61, count: 200)] }

  /// Names of encodings, those of the Encoding Standard and a few that are none.
  public static let charsets = [
    "utf-8", "ibm866", "iso-8859-1", "iso-8859-2", "iso-8859-3", "iso-8859-4", "iso-8859-5",
    "iso-8859-6",
    "iso-8859-7", "iso-8859-8", "iso-8859-9", "iso-8859-10", "iso-8859-13", "iso-8859-14",
    "iso-8859-15",
    "iso-8859-16", "koi8-r", "koi8-u", "macintosh", "windows-874", "windows-1250", "windows-1251",
    "windows-1252", "windows-1253", "windows-1254", "windows-1255", "windows-1256", "windows-1257",
    "windows-1258", "x-mac-cyrillic", "gbk", "gb2312", "gb18030", "hz-gb-2312", "big5",
    "big5-hkscs", "euc-jp",
    "iso-2022-jp", "shift_jis", "euc-kr", "iso-2022-kr", "iso-2022-cn", "euc-tw", "johab", "utf-16",
    "utf-16be", "utf-16le",
    "utf-32", "utf-7", "ucs-2", "ucs-4", "ascii", "html", "x-user-defined", "klingon",
  ]
}

/// A piece, repeated up to a length in bytes; at least once.
public func repeated(_ piece: String, _ length: Int) -> [UInt8] {
  let count = max(1, length / piece.utf8.count)
  return repeated(Array(piece.utf8), count * piece.utf8.count)
}

/// Bytes, repeated and cut to a length.
public func repeated(_ bytes: [UInt8], _ length: Int) -> [UInt8] {
  var all = bytes
  while all.count < length { all += all }
  return Array(all.prefix(length))
}

/// A piece, repeated up to a length in bytes, in a frame.
public func framed(
  _ piece: String, _ length: Int, in frame: (start: String, end: String)
) -> [UInt8] {
  Array(frame.start.utf8) + repeated(piece, length) + Array(frame.end.utf8)
}
