import Document
import Extraction
import Testing
import Text

@Suite struct HTMLCaptionCopyTests {
  private func article(_ html: String) throws -> Article {
    let article = try HTMLPage.article(
      from: page("<main><h1>Ferry returns to Sandhaven</h1>\(html)\(story)</main>"))
    #expect(article.validate() == [])
    return article
  }

  private let caption = "The ferry Marrow Bay at the pier of the Orm islands, May 9, 2031."

  @Test func aCaptionThatIsCutShortForNarrowScreensIsShownOnce() throws {
    let short = "The ferry Marrow Bay at the pier of the Orm"
    let box = """
      <div class='caption'><div class='caption-full'>\(caption)<a> less</a></div>
      <div class='caption-short'>\(short)<a href='#'> ... more</a></div>
      <span class='credit'>Photo: Ann Reed</span></div>
      """
    let article = try article(
      "<ul><li><img src=a.jpg>\(box)</li><li><img src=b.jpg>\(box)</li></ul>")
    #expect(words(.caption, of: article) == [caption])
    #expect(words(.credit, of: article) == ["Photo: Ann Reed"])
  }

  @Test func aCaptionLikeTheHeadlineIsNotShown() throws {
    let article = try article(
      "<figure><img src=a.jpg><figcaption>Ferry returns to Sandhaven</figcaption></figure>")
    #expect(words(.caption, of: article) == [])
  }

  @Test func aPictureAboveTheHeadlineFollowsTheOpening() throws {
    let figure = "<figure><img src=a.jpg><figcaption>\(caption)</figcaption></figure>"
    let article = try HTMLPage.article(
      from: page(
        "<main>\(figure)<h1>Ferry returns to Sandhaven</h1><p>By Ann Reed</p>\(story)</main>"))
    #expect(article.blocks.map(\.kind).prefix(4) == [.headline, .byline, .caption, .paragraph])
  }

  @Test(arguments: [
    "Ann Reed/Harbour Pictures/Lantern Images", "annreed/Harbour Pictures/Lantern Images",
    "(Ann Reed/Harbour/Lantern)", "annreed - stock.lantern.example",
  ])
  func aChainOfNamesBelowAPictureIsACredit(_ line: String) throws {
    let article = try article("<figure><img src=a.jpg><figcaption>\(line)</figcaption></figure>")
    #expect(words(.caption, of: article) == [])
    #expect(words(.credit, of: article).count == 1)
  }

  @Test(arguments: [
    "After the storm photo: Great people. Fine weather. Good boats.",
    "Image 1: Boats vs. Ferries: What would it be?",
  ])
  func aCaptionOfSeveralSentencesIsNotParted(_ line: String) throws {
    let article = try article("<figure><img src=a.jpg><figcaption>\(line)</figcaption></figure>")
    #expect(words(.caption, of: article) == [line])
    #expect(words(.credit, of: article) == [])
  }

  @Test func theNameOfAnAdvertiserAndACounterAreNoCaptionOrCredit() throws {
    let article = try article(
      """
      \(story)<div class='box-credits'><a href='https://ads.example/'>made by Pell Pictures</a></div>
      <figure><img src=a.jpg><figcaption>1 - 5 of 36</figcaption></figure>
      """)
    #expect(words(.caption, of: article) == [])
    #expect(words(.credit, of: article) == [])
  }

  @Test func aCaptionThatIsHiddenFromScreenReadersIsShown() throws {
    let article = try HTMLPage.article(
      from: page(
        """
        <h1>Ferry returns to Sandhaven</h1><div>\(story)<figure><img src=a alt='The pier'><figcaption>\
        <span aria-hidden=true>The pier at dawn, before the storm.</span><span class=credit>Tove Lind</span>\
        </figcaption></figure>\(story)</div>
        """))
    #expect(words(.caption, of: article) == ["The pier at dawn, before the storm."])
    #expect(words(.credit, of: article) == ["Tove Lind"])
  }

  @Test func aCaptionInAnElementNamedACreditIsACaption() throws {
    let article = try HTMLPage.article(
      from: page(
        """
        <h1>Ferry returns to Sandhaven</h1><div>\(story)<figure><img src=a><figcaption class=attribution>\
        Captain Odd Berg at the pier in 2014. Photo: Tove Lind/Lantern</figcaption></figure>\(story)</div>
        """))
    #expect(words(.caption, of: article) == ["Captain Odd Berg at the pier in 2014."])
    #expect(words(.credit, of: article) == ["Photo: Tove Lind/Lantern"])
  }
}
