import Document
import Extraction
import Testing
import Text

/// Headings that open and close the text below them, such as questions and answers.
@Suite struct AccordionTests {
  private static let pairs = [
    ("When does the first ferry sail?", "The first crossing leaves at six, when the tide is high."),
    ("What does a ticket cost?", "Forty crowns; children sail free until the end of summer."),
    ("Can I bring my dog?", "Yes."),
  ]

  /// A story with the pairs below it, in markup with `Q` for a heading, `A` for its text and `N` for
  /// the number of the pair, inside `list` elements.
  private func article(
    _ markup: String, in list: String = "div", _ pairs: [(String, String)] = Self.pairs
  ) throws -> Article {
    let items = pairs.enumerated().map { number, pair in
      markup.replacing("N", with: "\(number)").replacing("A", with: pair.1)
        .replacing("Q", with: pair.0)
    }
    return try HTMLPage.article(
      from: page("<main>\(story)<\(list)>\(items.joined())</\(list)></main>"))
  }

  private func expectPairs(_ article: Article, _ pairs: [(String, String)] = Self.pairs) {
    #expect(words(.subheading, of: article) == pairs.map(\.0))
    #expect(words(.paragraph, of: article).dropFirst(3) == pairs.map(\.1)[...])
    #expect(words(.listItem, of: article).isEmpty)
  }

  @Test(arguments: [
    "<button aria-expanded=false>Q</button><div hidden><p>A</p></div>",
    """
    <h3><button aria-expanded=false aria-controls=aN>Q<svg></svg></button></h3>
    <div id=aN style="display: none"><div>A</div></div>
    """,
    """
    <div><h2><button class=collapsed aria-expanded=false>Q <i aria-hidden=true>+</i></button></h2>
    <div class=hidden>A</div></div>
    """,
    "<div aria-controls=aN>Q</div><section><div id=aN hidden>A</div></section>",
  ])
  func aHeadingThatOpensItsTextIsASubheading(markup: String) throws {
    expectPairs(try article(markup))
  }

  @Test(arguments: [
    "<button class=q>Q</button><div class=panel>A</div>", "<div role=button>Q</div><p hidden>A</p>",
  ])
  func aButtonWithAQuestionNeedsNoMoreMarkup(markup: String) throws {
    expectPairs(try article(markup))
  }

  @Test(arguments: [
    "<h4><a href=#aN aria-expanded=false>Q</a></h4><div id=aN>A</div>",
    "<div role=button aria-controls=aN><a href='#'>Q</a></div><div id=aN hidden>A</div>",
  ])
  func aLinkThatOpensItsTextIsASubheading(markup: String) throws {
    let article = try article(markup)
    expectPairs(article)
    #expect(article.links.isEmpty)
  }

  @Test(arguments: [
    ("ul", "<li><div aria-controls=aN>Q</div><div id=aN hidden><p>A</p></div></li>"),
    ("dl", "<dt>Q</dt><dd>A</dd>"),
    ("dl", "<dt><button aria-expanded=false>Q</button></dt><dd hidden>A</dd>"),
  ])
  func questionsInListsAreSubheadings(list: String, markup: String) throws {
    expectPairs(try article(markup, in: list))
  }

  @Test func otherLabelsAreSubheadingsWhereEachSaysSomethingElse() throws {
    let markup = "<button aria-expanded=false>Q</button><div hidden>A</div>"
    let pairs = zip(["The timetable", "Tickets"], Self.pairs.map(\.1)).map { ($0, $1) }
    expectPairs(try article(markup, pairs), pairs)
    let same = try article(markup, Self.pairs.map { ("Show transcript", $0.1) })
    #expect(words(.subheading, of: same).isEmpty)
  }

  @Test(arguments: ["<h3>Q</h3><p>A</p>", "<div class=tab>Q</div><div><p>A</p></div>"])
  func questionsBesideTheContainerOfTheStoryAreOfIt(markup: String) throws {
    let items = Self.pairs.dropLast().map {
      markup.replacing("A", with: $0.1).replacing("Q", with: $0.0)
    }
    let article = try HTMLPage.article(
      from: page(
        """
        <h1>Ferry returns to Sandhaven</h1><article><div class=text>\(story)\(story)\(story)</div>
        <div class=box><h2>What readers ask</h2>\(items.joined())</div></article>
        """))
    #expect(body(of: article).suffix(4).contains(Self.pairs[0].1))
    #expect(body(of: article).last == Self.pairs[1].1)
  }

  @Test func theHeadingAboveThemIsKeptIfTheStoryHasOthersOfItsTemplate() throws {
    let days = (1...5).map {
      "<p>On day \($0), the crew painted the mast once more and sang until the sun went down.</p>"
    }
    let items = Self.pairs.dropLast().map { "<h3>\($0.0)</h3><p>\($0.1)</p>" }
    let article = try HTMLPage.article(
      from: page(
        """
        <h1>Ferry returns to Sandhaven</h1><article><div class=text>\(story)<h2>The storm</h2>
        \(days.joined())<h2>The pier</h2><p>The pier is as long as four boats, and stands on oak from
        the woods of Pell.</p></div><div class=box><h2>FAQ</h2>\(items.joined())</div></article>
        """))
    #expect(words(.subheading, of: article).prefix(3) == ["The storm", "The pier", "FAQ"])
  }

  @Test func termsThatAskNothingStayItems() throws {
    let article = try HTMLPage.article(
      from: page("<main>\(story)<dl><dt>Hull</dt><dd>Oak, from 1961.</dd></dl></main>"))
    #expect(words(.listItem, of: article) == ["Hull", "Oak, from 1961."])
  }

  @Test(arguments: [
    "<nav><button aria-expanded=false>Which island?</button><ul hidden><li>All of them are here.</ul></nav>",
    "<button aria-expanded=false>Share?</button><div hidden><a href=a>By letter</a> <a href=b>By flag</a></div>",
    "<div role=dialog><button aria-expanded=false>Which cookies?</button><div hidden>All that we have.</div></div>",
    "<div hidden><button aria-expanded=false>Who are we?</button><div>We are a small newspaper.</div></div>",
    "<form><button>Do you agree?</button><div hidden>You agreed to all of it last year.</div></form>",
  ])
  func menusSharingBarsAndDialogsAreNoQuestions(_ html: String) throws {
    let article = try HTMLPage.article(from: page("<main>\(story)\(html)</main>"))
    #expect(body(of: article).count == 3)
  }

  @Test func aFootnoteInASentenceIsNoHeading() throws {
    let note = "<button aria-expanded=false>which?</button><div>(the old one)</div>"
    let article = try HTMLPage.article(
      from: page("<main>\(story)<div>The mast is new \(note) and the hull, too.</div></main>"))
    #expect(words(.subheading, of: article).isEmpty)
  }
}
