import Document
import Testing
import Text

@testable import Interface

@Suite struct LinkTests {
  private static let article: Article = {
    var article = Story.annotated
    let links = [
      ("Ana Ruiz", "https://a.example/ruiz"), ("Skerry Lines", "https://b.example/"),
      ("water taxi", "https://c.example/taxi"),
    ]
    article.links = links.compactMap { Link(article.range(of: $0.0), given: Array($0.1.utf8)[...]) }
    return article
  }()

  private let app = App(article: article, size: Size(columns: 80, rows: 24))

  private func effects(_ keys: String) -> [Effect] {
    var app = app
    return app.press(keys)
  }

  @Test func linksAreVisitedInTurnAndSayWhereTheyLead() {
    #expect(view(app.after("l")).text.contains("link 1/3 · https://a.example/ruiz"))
    #expect(view(app.after("ll")).text.contains("link 2/3 · https://b.example/"))
    #expect(view(app.after("3lh")).text.contains("link 2/3"))
    #expect(view(app.after("5ll")).text.contains("this is the last link"))
    #expect(view(app.after("lh")).text.contains("this is the first link"))
    let none = App(article: Story.annotated, size: Size(columns: 80, rows: 24))
    #expect(view(none.after("l")).text.contains("no links here"))
  }

  @Test func enterOpensTheLinkOnTheScreen() {
    #expect(effects("l<Enter>") == [.visit(.source("https://a.example/ruiz"))])
    #expect(effects("lo") == [.open(url: "https://a.example/ruiz")])
    #expect(effects("l<Esc><Enter>") == [])
    #expect(effects("lG<Enter>") == [])
  }

  @Test func backBeforeTheFirstJumpIsTheArticleBefore() {
    #expect(effects("<lt>") == [.visit(.last)])
    #expect(effects("G<lt>") == [])
  }

  @Test func theListOfLinksHasNumbers() {
    let list = app.after(":links<Enter>")
    #expect(view(list).text.contains("2 Skerry Lines"))
    #expect(view(list).text.contains("https://c.example/taxi"))
    #expect(effects(":links<Enter>j<Enter>") == [.visit(.source("https://b.example/"))])
    #expect(effects(":links<Enter>Go") == [.open(url: "https://c.example/taxi")])
    #expect(view(app.after(":links<Enter>q")).text == view(app).text)
  }

  @Test func aLinkToAPlaceGoesThereAndBack() throws {
    var article = Self.article
    let place = try #require(article.blocks.last).range.lowerBound
    let link = Link(article.links[0].range, to: place, named: Array("n1".utf8)[...])
    article.links[0] = try #require(link)
    let app = App(article: article, size: Size(columns: 80, rows: 24))
    let words = article.words(of: [place..<place + 9])
    #expect(view(app.after("l")).text.contains("link 1/3 · here: \(words)"))
    #expect(view(app.after(":links<Enter>")).text.contains("here: \(words)"))
    for keys in ["l<Enter>", ":links<Enter><Enter>"] {
      var there = app
      #expect(there.press(keys) == [])
      #expect(there.reader.viewport.shows(place..<place + 9))
      #expect(view(there).text.contains(" here: \(words)"))
      #expect(!app.reader.viewport.shows(place..<place + 9))
      #expect(view(there.after("<lt>")).text == view(app.after("l<Esc>")).text)
    }
    var browsing = app
    #expect(browsing.press("lo") == [])
    #expect(view(browsing).text.contains("this link leads to a place in the article"))
  }

  @Test func theCurrentLinkStandsOut() {
    let cells = view(app.after("l")).rows.joined().filter {
      $0.style == Style(.key, [.underline, .reverse])
    }
    #expect(cells.map(\.text).joined() == "Ana Ruiz")
  }
}
