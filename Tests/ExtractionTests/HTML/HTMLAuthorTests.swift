import Document
import Extraction
import Testing

@Suite struct HTMLAuthorTests {
  private func authors(_ head: String = "", above: String = "", below: String = "") throws
    -> [String]
  {
    try HTMLPage.article(from: page(above + "<div>\(story)</div>" + below, head: head))
      .metadata.authors
  }

  private func linked(_ author: String) -> String {
    """
    <script type="application/ld+json">{"@type": "NewsArticle", "author": \(author)}</script>
    """
  }

  @Test func whoSignsTheStoryIsItsAuthorAndNotTheAccountThatPublishedIt() throws {
    let account = linked("{\"@type\": \"Person\", \"name\": \"Odd Berg\"}")
    #expect(try authors(account, above: "<h1>Ferry</h1><p>By Tove Lind</p>") == ["Tove Lind"])
    #expect(try authors(account, above: "<h1>Ferry</h1><p>By Odd Berg Editor</p>") == ["Odd Berg"])
    #expect(try authors(account, below: "<p>Photos by Tove Lind</p>") == ["Odd Berg"])
  }

  @Test func theAdministratorsAccountIsAnAuthorOnlyIfNobodyElseIs() throws {
    let account = linked("{\"name\": \"Lantern D\", \"url\": \"https://x.example/author/admin/\"}")
    #expect(try authors(account + "<meta name=author content='Tove Lind'>") == ["Tove Lind"])
    #expect(try authors(account) == ["Lantern D"])
    let link = "<p>by <a rel=author href='/author/admin/'>Lantern D</a></p>"
    #expect(try authors(above: link, below: "<p class=author>Tove Lind</p>") == ["Tove Lind"])
  }

  @Test func namesInBoldBelowTheFirstLinesAreAByline() throws {
    let article = try HTMLPage.article(
      from: page(
        "<div><p>… eight months after the storm</p><p><b>Tove Lind/Odd Berg</b></p>\(story)</div>"))
    #expect(article.metadata.authors == ["Tove Lind", "Odd Berg"])
    #expect(words(.byline, of: article) == ["Tove Lind/Odd Berg"])
  }

  @Test func anAuthorThatAPageLinksToNeedsNoSurname() throws {
    #expect(try authors(above: "<p>von <a rel=author href=x>Tove</a></p>") == ["Tove"])
  }

  @Test func marksAmongCommentsNameNoAuthor() throws {
    let comment = "<div class=comments><div><b class=author>Sea Dog</b></div></div>"
    #expect(try authors(above: comment, below: "<p id=author-line>Tove Lind</p>") == ["Tove Lind"])
  }

  @Test func cardsOfNetworksNameAnAuthor() throws {
    let card = "<meta name=twitter:label1 content='Written by'><meta name=twitter:data1 content='"
    #expect(try authors(card + "Tove Lind'>") == ["Tove Lind"])
    #expect(
      try authors("<meta name=twitter:label1 content=Price><meta name=twitter:data1 content='9'>")
        == [])
  }

  @Test func anAddressIsAPaperAndItsTownNoAuthor() throws {
    let paper = "<meta name=author content='lantern.example, Sandhaven'>"
    #expect(try authors(paper) == ["lantern.example"])
    #expect(try authors(paper, above: "<a rel=author href=x>Tove Lind</a>") == ["Tove Lind"])
  }

  @Test(arguments: [
    ("Posted on 9 May 2031 by Tove Lind", ["Tove Lind"]),
    ("Posted in Islands by Tove Lind on May 9, 2031", ["Tove Lind"]),
    ("Veröffentlicht am 9. Mai 2031 von Tove Lind", ["Tove Lind"]),
    ("Tove Lind, PhD", ["Tove Lind"]),
    ("Posted by Tove Lind and Odd Berg - Ferry Team", ["Tove Lind", "Odd Berg"]),
    ("To\u{AD}ve Lind", ["Tove Lind"]),
    ("Tove von Lind", ["Tove von Lind"]),
  ])
  func namesAreFoundInWhatPagesWriteInTheirPlace(_ text: String, _ names: [String]) throws {
    #expect(try authors("<meta name=author content=\"\(text)\">") == names)
  }
}
