import Document
import Extraction
import Testing
import Text

@Suite struct HTMLBodyTests {
  private func article(_ html: String, head: String = "") throws -> Article {
    let article = try HTMLPage.article(from: page(html, head: head))
    #expect(article.validate() == [])
    return article
  }

  @Test func aPageIsReadIntoBlocks() throws {
    let article = try article(
      """
      <nav><a href="/">Home</a> <a href="/sea">Sea</a></nav>
      <article><h1>Ferry returns to Sandhaven</h1>\(story)<h2>Tickets</h2>
      <p>Tickets go on sale on Friday.</p>
      <ul><li>Single: 40 crowns</li><li>Return: 70 crowns</li></ul>
      <blockquote>Nobody believed that it would ever sail again.</blockquote></article>
      <footer>© The Sandhaven Lantern</footer>
      """)
    #expect(
      article.blocks.map(\.kind) == [
        .headline, .paragraph, .paragraph, .paragraph, .subheading, .paragraph, .listItem,
        .listItem,
        .blockQuotation,
      ])
    #expect(words(.subheading, of: article) == ["Tickets"])
    #expect(words(.listItem, of: article) == ["Single: 40 crowns", "Return: 70 crowns"])
  }

  @Test func whiteSpaceIsOneSpaceAndBlocksAreAnEmptyLineApart() throws {
    let article = try article("<h1>Ferry\n returns</h1>\(story)<p>One&nbsp;\n\ttwo, three.</p>")
    #expect(words(.paragraph, of: article).last == "One two, three.")
    #expect(article.text.string.contains("paid for by the county.\n\nOne two, three."))
  }

  @Test func inlineElementsDoNotSplitWords() throws {
    let article = try article("\(story)<p>The <b>f</b>erry’s <a href=x>new</a> <i>hull</i>.</p>")
    #expect(body(of: article).last == "The ferry’s new hull.")
  }

  @Test func aBodySplitOverSeveralContainersStaysWhole() throws {
    let article = try article(
      "<div class=part>\(story)</div><div>ad</div><div class=part>\(story)</div>")
    #expect(words(.paragraph, of: article).count == 6)
  }

  @Test func anArticleFullOfShortLinksIsMoreThanOneOfItsParts() throws {
    let links = (1...60).map { "<div><a href=b\($0)>Berth \($0)</a></div>" }.joined()
    let parts = ["Heron", "Tern", "Gannet"].map {
      "<div><h2>The \($0)</h2>\(story.replacing("ferry", with: $0))\(links)</div>"
    }
    let article = try article(
      "<article><h1>Ferry returns to Sandhaven</h1>\(parts.joined())</article>")
    #expect(words(.subheading, of: article) == ["The Heron", "The Tern", "The Gannet"])
    #expect(words(.paragraph, of: article).count == 9)
  }

  @Test func shortParagraphsAreKept() throws {
    let article = try article("\(story)<p>“No.”</p><p>And yet it sails</p>")
    #expect(body(of: article).suffix(2) == ["“No.”", "And yet it sails"])
  }

  @Test func menusSharingBarsCommentsAndCookieNoticesGo() throws {
    let article = try article(
      """
      <div class="cookie-notice"><p>We use cookies, as everybody does, to make this site better.</p></div>
      <div id=content>\(story)
      <div class="share-buttons"><a href=a>Share</a> <a href=b>Print</a></div></div>
      <div id="comments"><p>I sailed on it once, and it was late, wet and cold.</p></div>
      """)
    #expect(words(.paragraph, of: article).count == 3)
  }

  @Test func anElementThatHoldsMostOfTheTextIsTheStoryWhateverItsName() throws {
    let article = try article(
      "<div class=\"sidebar-left-layout share\">\(story)</div><p>Imprint</p>")
    #expect(words(.paragraph, of: article).count == 3)
  }

  @Test func listsOfLinksAreOtherStories() throws {
    let article = try article(
      """
      <div>\(story)<ul><li><a href=a>The lighthouse keeper who would not leave</a></li>
      <li><a href=b>Why herring comes back</a></li></ul><p>The first boat leaves at seven.</p></div>
      """)
    #expect(words(.listItem, of: article) == [])
    #expect(body(of: article).last == "The first boat leaves at seven.")
  }

  @Test func teasersOfOtherStoriesGo() throws {
    let teaser = { (name: String) in
      "<div><h3><a href=x>\(name)</a></h3><p>It was quite a day, all in all, they say.</p></div>"
    }
    let article = try article(
      "<div>\(story)\(story)<h2>More</h2>\(teaser("A whale in the harbour"))\(teaser("The last net mender"))</div>"
    )
    #expect(words(.paragraph, of: article).count == 6)
    #expect(!article.text.string.contains("quite a day"))
  }

  @Test func linesThatPointElsewhereAreTrailers() throws {
    let article = try article("\(story)<p>Read more: <a href=x>The storm of the century</a></p>")
    #expect(words(.trailer, of: article) == ["Read more: The storm of the century"])
  }

  @Test func headingsThatNothingFollowsGo() throws {
    let article = try article("<div>\(story)<h3>About the islands</h3></div>")
    #expect(words(.subheading, of: article) == [])
  }

  @Test func aShortLineUnderTheHeadlineIsTheDeck() throws {
    let article = try article(
      """
      <div><h1>Ferry returns to Sandhaven</h1>
      <p>Eight months after the storm, islanders can cross again, and for less.</p></div>
      <div><p>By Tove Lind</p></div><div>\(story)</div>
      """)
    #expect(
      words(.deck, of: article)
        == ["Eight months after the storm, islanders can cross again, and for less."])
  }

  @Test func aLongOpeningOutsideTheContainerIsAParagraph() throws {
    let opening = """
      Eight months after the worst storm in memory, the islanders of Orm can cross again, for less than \
      before, and in a boat that was built, down to its last plank, on the islands.
      """
    let article = try article(
      "<div><h1>Ferry returns to Sandhaven</h1><p>\(opening)</p></div><div>\(story)</div>")
    #expect(words(.paragraph, of: article).first == opening)
  }

  @Test func theHeadlineIsTheMainHeadingThoughAPlayerRepeatsIt() throws {
    let article = try article(
      """
      <article><h1>Ferry returns to Sandhaven</h1><p>The harbour board had to wait for eight months.</p>
      <p>Now the islanders can go shopping again.</p><div><h3>Ferry returns to Sandhaven</h3>0:00</div>
      <div>\(story)\(story)\(story)</div></article>
      """)
    #expect(body(of: article).first == "The harbour board had to wait for eight months.")
    #expect(words(.headline, of: article).count == 1)
  }

  @Test func aRowOfATableIsALine() throws {
    let article = try article(
      "\(story)<table><tr><td>Monday</td><td>7.00</td></tr><tr><td>Sunday</td><td>9.00</td></tr></table>"
    )
    #expect(body(of: article).suffix(2) == ["Monday | 7.00", "Sunday | 9.00"])
  }

  @Test func theTimesOfALiveBlogAreNoParagraphs() throws {
    let article = try article(
      "<div>\(story)<div>14:05 Tove Lind</div><p>The ferry has left, and the band plays on.</p></div>"
    )
    #expect(words(.dateline, of: article) == ["14:05 Tove Lind"])
  }

  @Test func anEditorsNoticeIsACorrection() throws {
    let notice =
      "Correction: An earlier version of this article misspelled the name of Ingrid Vale."
    let article = try article("\(story)<p>\(notice)</p>")
    #expect(words(.correction, of: article) == [notice])
  }

  @Test func scriptsStylesAndHiddenElementsAreNotRead() throws {
    let article = try article(
      """
      <script>document.write("<p>Hello, hello, hello.</p>")</script><style>p { color: red }</style>
      <!-- <p>Draft, draft, draft.</p> -->\(story)<p style="display:none">Only for robots, not for you.</p>
      """)
    #expect(body(of: article).count == 3)
  }

  @Test func readingAidsInRubyAreNotRead() throws {
    let article = try article(
      "\(story)<p>The <ruby>pier<rt>pee-er</rt></ruby> is new, and of oak.</p>")
    #expect(body(of: article).last == "The pier is new, and of oak.")
  }

  @Test func aListOfLinksThatUnfoldsOverASentenceIsNotRead() throws {
    let popUp =
      "<span><a href=1>One more story</a><a href=2>Another story</a><a href=3>And one</a></span>"
    let article = try article("\(story)<p>The mayor\(popUp) smiled, and said no more.</p>")
    #expect(body(of: article).last == "The mayor smiled, and said no more.")
  }

  @Test func aStoryToldUnderItsPicturesIsTheBody() throws {
    let slide = """
      <figure><img src=x><figcaption>The pier in winter, when the storms had gone and nobody, not even \
      the gulls, would stand on what was left of it for long.</figcaption></figure>
      """
    let article = try article("<div>\(slide)\(slide)\(slide)\(slide)</div>")
    #expect(words(.caption, of: article) == [])
    #expect(body(of: article).count == 4)
  }

  @Test func aPageThatNeedsScriptsIsReadFromItsNoscript() throws {
    let article = try article("<h1>Ferry returns</h1><noscript>\(story)</noscript><p>Loading</p>")
    #expect(words(.paragraph, of: article).count >= 3)
  }

  @Test func anEmptyShellIsReadFromItsData() throws {
    let data = """
      <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry returns",
      "articleBody": "The ferry sails again on Monday, the harbour board said, and for less than before.\\n\
      “We have waited long enough,” said Ingrid Vale, who runs the only bakery on the islands, and who \
      sells bread on board."}</script>
      """
    let article = try article("<div id=app></div>", head: data)
    #expect(words(.paragraph, of: article).count == 2)
    #expect(article.repairs.count == 1)
  }

  @Test func theBeginningBeforeAPaywallIsSaidToBeOne() throws {
    let data = """
      <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry returns",
      "isAccessibleForFree": "False"}</script>
      """
    let article = try article(story, head: data)
    #expect(
      article.repairs == [
        .note("only the beginning of the article is here: the rest is behind a paywall")
      ])
  }

  @Test func aPageWithoutAnArticleIsAnError() {
    #expect(throws: HTMLPage.Failure.noArticle) {
      try HTMLPage.article(from: page("<a href=a>One</a> <a href=b>Two</a>"))
    }
  }
}

@Suite struct HTMLEndingTests {
  @Test func linesThatAskForSomethingAtTheEndAreTrailers() throws {
    let line = "Sign up for the Lantern’s letter, which comes on Sundays."
    let article = try HTMLPage.article(from: page("<div>\(story)<p>\(line)</p></div>"))
    #expect(words(.trailer, of: article) == [line])
  }

  @Test func theTitleOfAFilmThatBeginsTheTextForMachinesIsNoPartOfTheStory() throws {
    let film = "The ferry between Sandhaven and the Orm islands sails again"
    let data = """
      <script type="application/ld+json">{"@type": "NewsArticle", "articleBody": "\
      The ferry between Sandhaven and the Orm islands sails again on Monday, eight months after a \
      storm tore its moorings away, the harbour board said. “We have waited long enough,” said Ingrid \
      Vale, who runs the only bakery on the islands. Repairs to the pier cost 1.2 million crowns, more \
      than twice what the board had planned, and were paid for by the county."}</script>
      """
    let article = try HTMLPage.article(
      from: page(
        "<div><div class=video><p class=caption>\(film)</p><video></video></div>\(story)</div>",
        head: data))
    #expect(body(of: article).count == 3)
  }

  @Test func aParagraphThatRepeatsTheOneAboveItStandsOnce() throws {
    let summary =
      "<p>Security boats stormed the pier at dawn, freed the ferry and ended a siege by gulls.</p>"
    let article = try HTMLPage.article(
      from: page("<div>\(story)<div>\(summary)</div><div>\(summary)</div></div>"))
    #expect(body(of: article).count == 4)
  }

  @Test func thePageOfAFilmIsReadFromItsDescription() throws {
    let about = "The first ferry in eight months leaves the harbour of Sandhaven."
    let head = """
      <meta property=og:type content=video.other><meta property=og:description content='\(about)'>
      """
    let article = try HTMLPage.article(
      from: page("<h1>Ferry returns</h1><a href=x>0:00</a>", head: head))
    #expect(body(of: article) == [about])
  }
}
