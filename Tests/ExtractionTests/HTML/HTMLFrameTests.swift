import Document
import Extraction
import Testing

/// What stands in and around pictures and is neither caption nor credit.
@Suite struct HTMLFrameTests {
  private func article(_ box: String) throws -> Article {
    try HTMLPage.article(from: page("<div>\(story)\(box)\(story)</div>"))
  }

  private func captions(_ box: String) throws -> [String] { words(.caption, of: try article(box)) }

  @Test func buttonsBesideACaptionAreNone() throws {
    #expect(
      try captions(
        "<figure><div><img src=a><span>View 3 images</span></div><figcaption>The pier</figcaption></figure>"
      ) == ["The pier"])
  }

  @Test func aButtonInTheFigureAboveACaptionIsNone() throws {
    #expect(
      try captions(
        """
        <div><div><figure><img src=a><span>View 3 images</span></figure></div>\
        <figcaption>The pier</figcaption></div>
        """
      ) == ["The pier"])
  }

  @Test func aLinkPastABoxIsNoCaption() throws {
    #expect(
      try captions(
        "<figure><img src=a><p>skip past newsletter promotion</p></figure>") == [])
  }

  @Test func aCaptionOfSeveralPicturesIsReadOnce() throws {
    let figure = "<figure><img src=a><figcaption>The pier at low tide</figcaption></figure>"
    #expect(try captions(figure + figure) == ["The pier at low tide"])
  }

  @Test func theNameUnderAnAuthorsPortraitIsNoCaption() throws {
    #expect(
      try captions(
        """
        <figure><img src=a><figcaption>By <a rel=author href=x>Tove Lind</a><p>Chief of the harbour desk</p>\
        </figcaption></figure>
        """) == [])
  }

  @Test func theTitleOfAFilmIsNoCaption() throws {
    #expect(
      try captions("<div class=video-player><img src=a><p class=caption>Watch the ferry</p></div>")
        == [])
    #expect(
      try captions("<div class=box><video></video><p class=caption>Watch the ferry</p></div>") == []
    )
  }

  @Test func aLineNamedCaptionWithoutAPictureIsNoneAndNoPartOfTheStory() throws {
    let article = try article("<form><p class=text-caption>I agree to the terms.</p></form>")
    #expect(words(.caption, of: article) == [])
    #expect(!body(of: article).contains("I agree to the terms."))
  }

  @Test func aPictureInAWidgetHasACaptionAndACredit() throws {
    let article = try article(
      "<div class=image-widget><img src=a><p>The pier at dawn</p><p>Image: Tove Lind</p></div>")
    #expect(words(.caption, of: article) == ["The pier at dawn"])
    #expect(words(.credit, of: article) == ["Image: Tove Lind"])
  }

  @Test func aCreditThatScreenReadersPassOverIsRead() throws {
    let article = try article(
      """
      <figure><img src=a><footer class=credit aria-hidden=true><span class=copyright>T. Lind</span></footer>\
      <figcaption>The pier</figcaption></figure>
      """)
    #expect(words(.credit, of: article) == ["T. Lind"])
  }

  @Test func aLineBelowAPictureThatEndsWithACreditIsItsCaption() throws {
    let line = "Workers mend the pier after the storm. Photo: Tove Lind"
    #expect(
      try captions("<p><img src=a></p><p>\(line)</p>") == ["Workers mend the pier after the storm."]
    )
    #expect(try captions("<p>\(line)</p>") == [])
    #expect(
      try captions("<p><img src=a></p><p>The board mended the pier after the storm.</p>") == [])
  }
}
