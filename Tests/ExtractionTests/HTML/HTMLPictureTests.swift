import Document
import Extraction
import Testing

@testable import Extraction

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
  ])
  func aCreditBehindACaptionIsPartedFromIt(_ text: String, _ caption: String, _ credit: String) {
    let parts = CaptionCredit.split(Array(text.utf8)[...])
    #expect(String(decoding: parts.caption, as: UTF8.self) == caption)
    #expect(String(decoding: parts.credit, as: UTF8.self) == credit)
  }
}

@Suite struct HTMLPictureBoxTests {
  @Test func aPictureInABoxNamedLikeFurnitureKeepsItsCaption() throws {
    let article = try HTMLPage.article(
      from: page(
        "<div>\(story)<div class=widget><figure><img src=a><figcaption>The pier</figcaption></figure></div>\(story)</div>"
      ))
    #expect(words(.caption, of: article) == ["The pier"])
  }
}
