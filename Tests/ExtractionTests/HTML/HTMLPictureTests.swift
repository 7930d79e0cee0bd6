import Document
import Extraction
import Testing

@testable import Extraction

@Suite struct HTMLPlainCaptionTests {
  private let picture = "<div><img src=a.jpg></div>"

  @Test func aLineAndANameBelowAPictureAreItsCaptionAndCredit() throws {
    let lines = """
      <div>Harbour master Tove Lind (left) being asked by Odd Berg</div><div>The Sandhaven \
      Lantern</div>
      """
    let article = try HTMLPage.article(
      from: page("<main>\(story)\(picture)\(lines)\(story)</main>"))
    #expect(
      words(.caption, of: article) == ["Harbour master Tove Lind (left) being asked by Odd Berg"])
    #expect(words(.credit, of: article) == ["The Sandhaven Lantern"])
  }

  @Test func aLineAloneInABoxWithAPictureIsItsCaption() throws {
    let line = "<div>Harbour master Tove Lind (left) being asked by Odd Berg</div>"
    let article = try HTMLPage.article(
      from: page("<main>\(story)<div>\(picture)\(line)</div>\(story)</main>"))
    #expect(
      words(.caption, of: article) == ["Harbour master Tove Lind (left) being asked by Odd Berg"])
  }

  @Test(arguments: [
    "<div>The board met on Monday in the harbour office.</div><div>The Sandhaven Lantern</div>",
    "<div>What the harbour board wants to do next</div>",
    "<p>Harbour master Tove Lind and her four sons</p><p>Odd Berg</p>",
  ])
  func otherLinesBelowAPictureAreNoCaption(_ lines: String) throws {
    let article = try HTMLPage.article(
      from: page("<main>\(story)\(picture)\(lines)\(story)</main>"))
    #expect(words(.caption, of: article) == [])
  }
}

@Suite struct HTMLPictureTests {
  private func article(_ figure: String) throws -> Article {
    let article = try HTMLPage.article(from: page("<div>\(story)\(figure)\(story)</div>"))
    #expect(article.validate() == [])
    return article
  }

  @Test func aCreditOfItsOwnFollowsItsCaption() throws {
    let article = try article(
      """
      <figure><img src=a><span class=photo-credit>Tove Lind/Lantern</span>
      <figcaption>The new pier at dawn</figcaption></figure>
      """)
    #expect(article.blocks.map(\.kind).dropFirst(4).prefix(2) == [.caption, .credit])
    #expect(words(.caption, of: article) == ["The new pier at dawn"])
    #expect(words(.credit, of: article) == ["Tove Lind/Lantern"])
  }

  @Test func captionAndCreditInSpansAreTwo() throws {
    let article = try article(
      "<figure><img src=a><figcaption><span>Ferry</span><span class=author>T. Lind</span></figcaption></figure>"
    )
    #expect(words(.caption, of: article) == ["Ferry"])
    #expect(words(.credit, of: article) == ["T. Lind"])
  }

  @Test(arguments: ["REUTERS", "Tove Lind / AFP", "Getty Images"])
  func whatStandsAboveAnAgencyAndBelowAPictureIsACaption(_ agency: String) throws {
    let article = try article(
      "<div><img src=a><div>Workers mend the pier</div><div>\(agency)</div></div>")
    #expect(words(.caption, of: article) == ["Workers mend the pier"])
    #expect(words(.credit, of: article) == [agency])
  }

  @Test func aBoxNamedAfterPicturesThatHoldsOneHasACaption() throws {
    let article = try article(
      "<div class=media-box><img src=a><p class=info>Ingrid Vale at her stall</p></div>")
    #expect(words(.caption, of: article) == ["Ingrid Vale at her stall"])
  }

  @Test(arguments: [
    ("The pier at dawn. (Photo: Tove Lind)", "The pier at dawn.", "Photo: Tove Lind"),
    ("The pier at dawn © Tove Lind | Lantern", "The pier at dawn", "© Tove Lind | Lantern"),
    (
      "The pier, which cost millions, at dawn. Lantern", "The pier, which cost millions, at dawn.",
      "Lantern"
    ),
    ("Workers on the pier (Tove Lind/Lantern)", "Workers on the pier", "Tove Lind/Lantern"),
    ("Workers on the pier / T. Lind / Lantern", "Workers on the pier", "T. Lind / Lantern"),
    ("Der Anleger am Morgen Foto: Privat", "Der Anleger am Morgen", "Foto: Privat"),
    ("Workers on the pier (left)", "Workers on the pier (left)", ""),
    ("Credit: Lantern", "", "Credit: Lantern"),
    ("Паром у причала Фото: Туве Линд", "Паром у причала", "Фото: Туве Линд"),
    ("The pier. Llun: Tove Lind", "The pier.", "Llun: Tove Lind"),
    ("Children wave AP Photo/Tove Lind", "Children wave", "AP Photo/Tove Lind"),
    ("The pier. It was mended", "The pier. It was mended", ""),
    (
      "Image: The ferry has come back to the island", "The ferry has come back to the island", ""
    ),
    ("Image: Tove Lind for the Lantern", "", "Image: Tove Lind for the Lantern"),
    ("The pier at dawn. Tove Lind (AP)", "The pier at dawn.", "Tove Lind (AP)"),
    ("Tove Lind (AP)", "", "Tove Lind (AP)"),
    ("The pier at dawn (AP)", "The pier at dawn", "AP"),
    ("夜の港（高木撮影）", "夜の港", "高木撮影"), ("夜の港＝ＡＰ", "夜の港", "ＡＰ"),
    ("港を出る船＝10日、高木浩二撮影", "港を出る船", "10日、高木浩二撮影"),
    ("夜の港。（ＡＰ＝共同）", "夜の港。", "ＡＰ＝共同"), ("夜の港（新华社记者林海摄）", "夜の港", "新华社记者林海摄"),
    ("港を出る船＝10日、東京", "港を出る船＝10日、東京", ""), ("夜の港（左）", "夜の港（左）", ""),
  ])
  func aCreditBehindACaptionIsPartedFromIt(_ text: String, _ caption: String, _ credit: String) {
    let parts = CaptionCredit.split(CaptionCredit.unlabelled(Array(text.utf8)[...]))
    #expect(String(decoding: parts.caption, as: UTF8.self) == caption)
    #expect(String(decoding: parts.credit, as: UTF8.self) == credit)
  }
}

@Suite struct HTMLPictureBoxTests {
  private let pier = "Workers mend the long pier of Sandhaven after the storm"

  private func article(_ box: String) throws -> Article {
    try HTMLPage.article(from: page("<div>\(story)\(box)\(story)</div>"))
  }

  @Test func theWordThatACaptionFollowsIsNoPartOfIt() throws {
    let article = try article(
      "<figure><img src=a><figcaption><span>Legende:</span> \(pier)</figcaption></figure>")
    #expect(words(.caption, of: article) == [pier])
  }

  @Test func aCaptionInABoxNamedAfterItsCreditIsNoCredit() throws {
    let article = try article(
      """
      <figure><img src=a><div class=line__copyright><span class=figcaption>\(pier)</span>\
      <span class=credit>Tove Lind</span></div></figure>
      """)
    #expect(words(.caption, of: article) == [pier])
    #expect(words(.credit, of: article) == ["Tove Lind"])
  }

  @Test func aHeadingNamedCaptionInAFigureIsOne() throws {
    let article = try article(
      """
      <figure><h2 class=file>pier-1200x800.jpg</h2><img src=a><h2 class=figure__caption>\(pier)</h2>
      </figure>
      """)
    #expect(words(.caption, of: article) == [pier])
    #expect(words(.subheading, of: article) == [])
  }

  @Test func aCaptionWithACreditNeedsNoPicture() throws {
    let article = try article("<div class=embed-caption>\(pier) (Tove Lind/Lantern)</div>")
    #expect(words(.caption, of: article) == [pier])
  }

  @Test func figuresInABodyThatIsNamedLikeACaptionHaveCaptions() throws {
    let article = try HTMLPage.article(
      from: page(
        """
        <div class=image-text>\(story)<figure><img src=a><figcaption>\(pier)</figcaption></figure>\
        \(story)</div>
        """))
    #expect(words(.caption, of: article) == [pier])
    #expect(body(of: article).count == 6)
  }

  @Test func aCaptionThatScreenReadersPassOverIsRead() throws {
    let article = try article(
      "<figure><img src=a><figcaption aria-hidden=true>\(pier)</figcaption></figure>")
    #expect(words(.caption, of: article) == [pier])
  }

  @Test func aLongTextNamedACreditIsACaption() throws {
    let text = String(
      repeating: "\(pier), as the islanders have known it for a century. ", count: 3)
    let article = try article("<div><img src=a></div><p class=photo-credit>\(text)</p>")
    #expect(words(.caption, of: article).count == 1)
    #expect(body(of: article).count == 6)
  }

  @Test func anAgencyAloneIsACredit() throws {
    let article = try article("<figure><img src=a><figcaption>Reuters</figcaption></figure>")
    #expect(words(.caption, of: article) == [])
    #expect(words(.credit, of: article) == ["Reuters"])
  }

  @Test(arguments: ["×", "Show all 50", "Close", "2/28 photos", "1 - 5 of 36", "Duration 0:00"])
  func whatOpensAndClosesPicturesIsNoCaption(_ control: String) throws {
    let article = try article("<figure><img src=a><div class=gallery>\(control)</div></figure>")
    #expect(words(.caption, of: article) == [])
  }

  @Test func aLinkBesideAPictureIsNoCaption() throws {
    let article = try article(
      "<div class=media-object><img src=a><div><a href=x>\(pier) is sold to the county</a></div></div>"
    )
    #expect(words(.caption, of: article) == [])
  }

  @Test func aLineWithTheWordsOfThePictureAboveIsItsCaption() throws {
    let article = try article("<div><img src=a alt='\(pier)'></div><p>\(pier)</p>")
    #expect(words(.caption, of: article) == [pier])
    #expect(!body(of: article).contains(pier))
  }

  @Test func aParagraphBelowAPictureOfSomethingElseIsNone() throws {
    let article = try article("<div><img src=a alt='The pier'></div><p>\(pier).</p>")
    #expect(words(.caption, of: article) == [])
    #expect(body(of: article).contains("\(pier)."))
  }

  @Test(arguments: ["h4", "p"])
  func aLineBetweenAPictureAndACreditIsItsCaption(_ tag: String) throws {
    let article = try article(
      "<div><div><img src=a></div><\(tag)>\(pier)</\(tag)><p>Photo: Tove Lind</p></div>")
    #expect(words(.caption, of: article) == [pier])
    #expect(words(.credit, of: article) == ["Photo: Tove Lind"])
    #expect(!body(of: article).contains { $0.contains("Tove Lind") })
  }

  @Test func aLineNamedCaptionWithACreditNeedsNoPicture() throws {
    let article = try article(
      """
      <lazy-picture></lazy-picture><div class=img-caption-wrap><span>\(pier)</span>\
      <span class=image-photographer>Tove Lind</span></div>
      """)
    #expect(words(.caption, of: article) == [pier])
    #expect(words(.credit, of: article) == ["Tove Lind"])
  }

  @Test func slidesHaveCaptionsThatEndWithACredit() throws {
    let slides = [pier, "Children wave at the ferry"].enumerated().map {
      """
      <div class=slide><img src=a><div class=read-more><span>\($0 + 1) of 2</span>\
      <p>\($1) (Tove Lind/Lantern)</p></div></div>
      """
    }
    let article = try article("<div class=carousel>\(slides.joined())</div>")
    #expect(words(.caption, of: article) == [pier, "Children wave at the ferry"])
    #expect(words(.credit, of: article) == ["Tove Lind/Lantern", "Tove Lind/Lantern"])
  }

  @Test func aWidgetBetweenHeadlineAndStoryKeepsItsCaption() throws {
    let article = try HTMLPage.article(
      from: page(
        """
        <h1>Ferry returns to Sandhaven</h1>
        <div class=picture--teaser><picture><img src=a></picture><p>\(pier)</p></div>
        <div class=content>\(story)\(story)</div>
        """))
    #expect(words(.caption, of: article) == [pier])
  }

  @Test func aWindowWithNothingButAPictureAndItsCaptionTwiceKeepsIt() throws {
    let caption = "<figcaption><p>\(pier)</p><p>Foto: Tove Lind</p></figcaption>"
    let article = try article(
      """
      <div class=ui-modal><figure><img src=a>\(caption)</figure><div>\(caption)</div></div>
      """)
    #expect(words(.caption, of: article) == [pier])
  }

  @Test func aPictureInABoxNamedLikeFurnitureKeepsItsCaption() throws {
    let article = try HTMLPage.article(
      from: page(
        "<div>\(story)<div class=widget><figure><img src=a><figcaption>The pier</figcaption></figure></div>\(story)</div>"
      ))
    #expect(words(.caption, of: article) == ["The pier"])
  }

  @Test func aGalleryBesideTheStoryIsCaptions() throws {
    let slides = ["The pier at night", "The old moorings", "Herring boats"].enumerated().map {
      "<li><h2>\($0 + 1)/3 \($1)</h2><p>\($1) looked like this on the first evening.</p></li>"
    }
    let gallery = "<h2>Sandhaven in pictures</h2><ul>\(slides.joined())</ul>"
    let article = try HTMLPage.article(
      from: page("<article>\(story)\(story)\(gallery)\(story)</article>"))
    #expect(words(.listItem, of: article) == [])
    #expect(words(.caption, of: article).joined().contains("Herring boats looked like this"))
    let alone = try HTMLPage.article(from: page("<article>\(gallery)</article>"))
    #expect(words(.caption, of: alone) == [])
  }

  @Test func aLoneNameWithItsAgencyIsACredit() throws {
    let article = try article(
      "<figure><img src=a><figcaption>Tove Lind/Reuters</figcaption></figure>")
    #expect(words(.caption, of: article) == [])
    #expect(words(.credit, of: article) == ["Tove Lind/Reuters"])
  }

  @Test func aCreditBesideACaptionIsKept() throws {
    let article = try article(
      """
      <figure><div><img src=a><div>AP Photo/Tove Lind</div></div><figcaption>Going home.</figcaption>
      </figure>
      """)
    #expect(words(.caption, of: article) == ["Going home."])
    #expect(words(.credit, of: article) == ["AP Photo/Tove Lind"])
  }

  @Test func theCaptionsOfAGalleryAreNoCreditsOfEachOther() throws {
    let slides = ["The old pier", "The new pier", "The bakery"].map {
      "<dl><dt><img src=a></dt><dd class='wp-caption-text gallery-caption'>\($0)</dd></dl>"
    }
    let article = try article("<div class=gallery>\(slides.joined())</div>")
    #expect(words(.caption, of: article) == ["The old pier", "The new pier", "The bakery"])
    #expect(words(.credit, of: article) == [])
  }

  @Test func aLongLineThatOpensWithTheSignOfCopyrightIsACredit() throws {
    let credit =
      "© Tove Lind / The Sandhaven Lantern, after Berg, O. et al.: How the walls of a harbour age"
    let article = try article(
      "<figure><img src=a><figcaption>The wall</figcaption><figcaption>\(credit)</figcaption></figure>"
    )
    #expect(words(.credit, of: article) == [credit])
  }

  @Test func aCreditThatAnotherEndsWithIsNotRepeated() throws {
    let article = try article(
      """
      <figure><img src=a><figcaption>The wall<span class=credit>Photo by: Tove Lind/Orm Pictures via \
      Reuters</span><span class=credit>Orm Pictures via Reuters</span></figcaption></figure>
      """)
    #expect(words(.credit, of: article) == ["Photo by: Tove Lind/Orm Pictures via Reuters"])
  }
}
