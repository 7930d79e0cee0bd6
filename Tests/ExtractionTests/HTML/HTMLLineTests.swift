import Document
import Extraction
import Testing
import Text

@Suite struct HTMLLineTests {
  private func article(_ html: String) throws -> Article {
    let article = try HTMLPage.article(from: page(html))
    #expect(article.validate() == [])
    return article
  }

  @Test func twoLineBreaksPartParagraphsAndOneDoesNot() throws {
    let article = try article(
      """
      <div>The pier was rebuilt in oak, the board said.<br><br>Larch would have been cheaper, but it rots.
      <br>Nobody wanted that.</div>
      """)
    #expect(
      body(of: article) == [
        "The pier was rebuilt in oak, the board said.",
        "Larch would have been cheaper, but it rots. Nobody wanted that.",
      ])
  }

  private let separator = "\u{2028}"

  @Test(arguments: [
    ["14 Harbour Lane", "Sandhaven", "Orm Islands"],
    ["O ferry, come home,", "the islands are waiting.", "Bring oak for the pier."],
    ["North path: Rowan", "South path: Elm"],
    [
      "Boat A: Sandhaven, the Orm islands, Pell Point and the long pier of Marrow Bay*",
      "Boat B: Pell Point, Upper Pell, Lower Pell and the lighthouse on the outer rock",
    ],
    [
      "Faster boats",
      "The ferries that the board has bought sail at thirty knots, it said on Monday.",
    ],
    [
      "- Sign up for the tide tables, which are sent out every Sunday at noon.",
      "- Buy a ticket for the ferry at the harbour office, which opens at nine.",
    ],
  ])
  func linesThatAreShortOrItemsAreKept(_ lines: [String]) throws {
    let article = try article("\(story)<p>\(lines.joined(separator: "<br>"))</p>\(story)")
    #expect(body(of: article).contains(lines.joined(separator: separator)))
  }

  @Test(arguments: ["<br>", "<br/>\n"])
  func theBreaksOfRunningTextAreSpaces(_ br: String) throws {
    let lines = [
      "The harbour board said that the ferry would sail again on Monday, after a",
      "storm tore its moorings away eight months ago, and that the pier had been",
      "rebuilt in oak.",
    ]
    let article = try article("<p>\(lines.joined(separator: br))</p>\(story)")
    #expect(body(of: article).first == lines.joined(separator: " "))
  }

  @Test func aLinkInALineStaysOnItsWords() throws {
    let article = try article(
      "\(story)<p>Harbour office<br>14 Lane<br><a href='https://lantern.example/'>Tide tables</a></p>"
    )
    #expect(article.links.map { article[$0.range] } == ["Tide tables"])
  }

  @Test func anEmptyElementThatIsDrawnAsABreakPartsParagraphs() throws {
    let article = try article(
      """
      <div>The pier was rebuilt in oak, the board said.<span class="part br"></span>Larch would have been
      cheaper, but it rots.</div>
      """)
    #expect(
      body(of: article) == [
        "The pier was rebuilt in oak, the board said.",
        "Larch would have been cheaper, but it rots.",
      ])
  }

  /// A label before a caption, or words behind a link, that only screen readers are given: the rest of the line stays.
  @Test func wordsForScreenReadersInALineGo() throws {
    let article = try article(
      """
      <h1><span class="visually-hidden">News: </span>Pier reopens</h1>\(story)
      <p>The board <span class="sr-only">(opens in a new window)</span> owns the pier.</p>
      <figure><img src=a.jpg><figcaption><span class="off-screen">Image caption</span>
      The pier at dawn on Monday, the day that it opened</figcaption></figure>
      <p>The ferry sails again in April, it said.</p>
      """)
    #expect(words(.headline, of: article) == ["Pier reopens"])
    #expect(body(of: article).contains("The board owns the pier."))
    #expect(words(.caption, of: article) == ["The pier at dawn on Monday, the day that it opened"])
  }

  @Test func marksAloneAreNoParagraphsUnlessTheyPartTheText() throws {
    let article = try article(
      "\(story)<p>&zwnj;</p><p>.</p><p>***</p><p>It sails.</p><table><tr><td><td><td><td></table>")
    #expect(body(of: article).suffix(2) == ["***", "It sails."])
    #expect(body(of: article).count == 5)
  }

  /// Marks of tags in what pages keep for their scripts are no tags.
  @Test func dataOfScriptsInATagIsNoText() throws {
    let article = try article(
      #"<p data-say="<p>No.</p>" class=a data-x='">"'>The pier is open.</p>\#(story)"#)
    #expect(body(of: article).first == "The pier is open.")
    #expect(body(of: article).count == 4)
  }

  @Test func linesWithNamesOrADateAloneAreNoParagraphs() throws {
    let article = try HTMLPage.article(
      from: page(
        "<h1>Ferry returns to Sandhaven</h1><div><p>By Tove Lind and Odd Berg</p><p>9 May 2031, 16:05</p>\(story)</div>"
      ))
    #expect(words(.byline, of: article) == ["By Tove Lind and Odd Berg"])
    #expect(words(.dateline, of: article) == ["9 May 2031, 16:05"])
    #expect(article.metadata.authors == ["Tove Lind", "Odd Berg"])
    #expect(article.metadata.published?.iso8601 == "2031-05-09T16:05")
  }

  @Test func theNameBelowALoneByIsOfTheSameLine() throws {
    let article = try HTMLPage.article(
      from: page(
        """
        <h1>Ferry returns to Sandhaven</h1><div class=byline><span>By</span>\
        <div class=author><a href=/tove>Tove Lind</a></div></div><div>\(story)</div>
        """))
    #expect(words(.byline, of: article) == ["By Tove Lind"])
  }

  @Test func aLineAboveTheStoryIsReadOnce() throws {
    let line = "<div class=byline>Harbour Press 9 May 2031, 16:05</div>"
    let article = try HTMLPage.article(
      from: page("<h1>Ferry returns to Sandhaven</h1>\(line)\(line)<div>\(story)</div>"))
    #expect(
      words(.dateline, of: article) + words(.byline, of: article)
        == ["Harbour Press 9 May 2031, 16:05"])
  }

  @Test func whatButtonsSayIsNotRead() throws {
    let article = try HTMLPage.article(from: page("<div>\(story)<p>Share</p><p>Close</p></div>"))
    #expect(body(of: article).count == 3)
  }
}

@Suite struct HTMLHeadlineTests {
  @Test func theHeadlineStandsOnceHoweverOftenThePageRepeatsIt() throws {
    let title = "Ferry returns to Sandhaven"
    let article = try HTMLPage.article(
      from: page("<h1>\(title)</h1><div><p>\(title)</p>\(story)</div>"))
    #expect(words(.headline, of: article) == [title])
    #expect(words(.paragraph, of: article).count == 3)
  }
}

@Suite struct HTMLNoticeTests {
  private func article(_ correction: String, _ body: String) throws -> Article {
    let data = """
      <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry returns",
      "correction": \(correction)}</script>
      """
    return try HTMLPage.article(from: page(body, head: data))
  }

  private let notice = "Correction: An earlier version gave a wrong price for the return ticket."

  @Test func aNoticeThatOnlyMachinesSeeIsShown() throws {
    let plain = try article("\"\(notice)\"", story)
    #expect(words(.correction, of: plain) == [notice])
    let comment = try article(
      "[{\"@type\": \"CorrectionComment\", \"text\": \"\(notice)\"}]", story)
    #expect(words(.correction, of: comment) == [notice])
    #expect(words(.correction, of: try article("\"\"", story)) == [])
  }

  @Test func aNoticeThatThePageShowsStandsOnce() throws {
    let article = try article("\"\(notice)\"", "<div>\(story)<p>\(notice)</p></div>")
    #expect(words(.correction, of: article) == [notice])
  }

  @Test func theBiographyOfAnAuthorIsNotTheStory() throws {
    let biography = "<p>Tove Lind is a writer in Sandhaven who has three boats.</p>"
    let html = "<h1>Ferry returns to Sandhaven</h1><p>By Tove Lind</p>\(story)\(story)\(biography)"
    let article = try HTMLPage.article(from: page(html))
    #expect(
      words(.trailer, of: article) == ["Tove Lind is a writer in Sandhaven who has three boats."])
    let name = try HTMLPage.article(
      from: page("<h1>Ferry</h1><p>By Tove Lind</p>\(story)\(story)<p>Tove Lind</p>"))
    #expect(words(.trailer, of: name) == ["Tove Lind"])
    let other = try HTMLPage.article(from: page("<h1>Ferry</h1>\(story)\(story)\(biography)"))
    #expect(words(.trailer, of: other) == [])
  }

  @Test(arguments: [
    "Tove Lind (47) is a writer in Sandhaven.",
    "Tove Lind (tove@sandhaven.example) is a writer in Sandhaven.",
    "Our correspondent Tove Lind is often at sea.",
    "Tove Lind ist Redakteurin der Laterne.", "Tove Lind est journaliste à Pell.",
  ])
  func aBiographyMayStartWithARoleAndBeInAnotherLanguage(_ biography: String) throws {
    let html =
      "<h1>Ferry returns to Sandhaven</h1><p>By Tove Lind</p>\(story)\(story)<p>\(biography)</p>"
    let article = try HTMLPage.article(from: page(html))
    #expect(words(.trailer, of: article) == [biography])
  }

  @Test func aBiographyAboveTheStoryMayUseTheFirstName() throws {
    let biography = "Tove is a writer in Sandhaven who has three boats and sails all of them."
    let days = (1...6).map { "<p>On day \($0), the crew painted the mast once more and sang.</p>" }
    let article = try HTMLPage.article(
      from: page(
        """
        <h1>Ferry returns to Sandhaven</h1><p>By Tove Lind</p><div>\(biography)</div>
        <div>\(story)\(days.joined())</div>
        """))
    #expect(body(of: article).count == 9)
    #expect(!body(of: article).contains(biography))
  }

  @Test(arguments: [
    "Story continues below advertisement", "Continua depois da publicidade",
    "Tekst gaat verder onder de foto",
  ])
  func aLineAroundAnAdvertisementIsATrailer(_ line: String) throws {
    let article = try HTMLPage.article(
      from: page("<div>\(story)<div class=c-box>\(line)</div>\(story)</div>"))
    #expect(!body(of: article).contains(line))
  }

  @Test func aLongPlaceholderForContentOfAnotherSiteIsATrailer() throws {
    let placeholder = """
      Ich bin damit einverstanden, dass mir der externe Inhalt angezeigt wird. Damit können Daten an \
      Fähren und Häfen übermittelt werden. Mehr dazu steht in der Erklärung, die am Pier aushängt und \
      die alle lesen dürfen, die mit der Fähre fahren, auch im Winter und bei Sturm aus Nordwesten.
      """
    let article = try HTMLPage.article(
      from: page("<div>\(story)<p>\(placeholder)</p>\(story)</div>"))
    #expect(!body(of: article).contains(placeholder))
  }

  @Test(arguments: [
    "Ann Reed contributed to this report.",
    "—Lantern writer Ann Reed in Pell contributed to this report.",
    "Additional reporting from the Lantern", "(Reporting by Ann Reed; editing by Odd Berg)",
    "Redaktion: Ann Reed, Faktencheck: Odd Berg", "Mit Material von dpa",
    "Additional reporting by Ann Reed in Pell and by Odd Berg; editing by Tove Lind",
  ])
  func aLastLineThatThanksWhoHelpedIsATrailer(_ line: String) throws {
    let article = try HTMLPage.article(
      from: page("<h1>Ferry returns to Sandhaven</h1><div>\(story)\(story)<p>\(line)</p></div>"))
    #expect(words(.trailer, of: article) == [line])
  }

  @Test(arguments: [
    "She did some additional reporting on the islands, and nobody contributed.",
    "Additional reporting requirements begin in May, the mayor said.",
    "Additional reporting by the crew, “and more paint,” is what Ann Lee wants.",
    "Reporting by the Lantern found that nobody knew.",
    "“We have no choice,” said Ann Lee, whose own mother contributed to this story.",
    "Her own mother contributed to this story.",
  ])
  func aStoryMaySpeakOfReporting(_ line: String) throws {
    let article = try HTMLPage.article(
      from: page("<h1>Ferry returns to Sandhaven</h1><div>\(story)\(story)<p>\(line)</p></div>"))
    #expect(body(of: article).last == line)
  }

  @Test(arguments: [
    "Tempo de leitura: 2 minutos", "Lesedauer: 4 Min.",
    "A gull in our story? Mark it and press Ctrl+Enter", "Press Ctrl+Enter where we are wrong.",
  ])
  func whatAPageSaysToItsReadersIsNoStory(_ line: String) throws {
    let article = try HTMLPage.article(
      from: page("<h1>Ferry returns to Sandhaven</h1><div><p>\(line)</p>\(story)\(story)</div>"))
    #expect(!body(of: article).contains(line))
  }

  @Test(arguments: [
    "Press Ctrl+Enter to send the form. “It took us a year,” said Ann Lee, who built it.",
    "To send the form, press Ctrl+Enter and wait for the gull to turn green.",
  ])
  func aStoryMayNameTheKeysForReports(_ line: String) throws {
    let article = try HTMLPage.article(
      from: page("<h1>Ferry returns to Sandhaven</h1><div>\(story)<p>\(line)</p>\(story)</div>"))
    #expect(body(of: article).contains(line))
  }
}
