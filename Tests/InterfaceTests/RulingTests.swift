import Document
import Testing
import Text

@testable import Interface

/// What the reader decides about speakers, and what is shown of it.
@Suite struct RulingTests {
  private let app = App(article: Story.annotated, size: Size(columns: 80, rows: 24))

  private func effects(_ keys: String) -> [Effect] {
    var app = app
    return app.press(keys)
  }

  /// The ruling of the only effect.
  private func ruling(_ keys: String) -> Ruling? {
    if case .rule(let ruling, _)? = effects(keys).last { ruling } else { nil }
  }

  private func name(_ keys: String) -> String? {
    if case .speaker(_, let name)? = ruling(keys) { name ?? "nobody" } else { nil }
  }

  @Test func whoSaysItIsChosenFromTheListOrTyped() {
    let names = view(app.after("]=")).text
    for speaker in Story.annotated.speakers.prefix(3) { #expect(names.contains(speaker.name)) }
    #expect(names.contains("nobody"))
    let inOrder = app.reader.speakers.list.speakers.map { app.article.speakers[$0].name }
    #expect(name("]=<Up><Enter>") == inOrder[0])
    #expect(name("]=<Down><Enter>") == inOrder[2])
    #expect(name("]=Odile Renn<Enter>") == "Odile Renn")
    #expect(name("]=<Up><Up><Enter>") == "nobody")
    #expect(effects("]=<Esc>") == [])
    #expect(view(app.after("]=<Esc>")).text == view(app.after("]")).text)
  }

  @Test(arguments: ["nobody", "Nobody"]) func nobodyCanBeTyped(typed: String) {
    #expect(ruling("]=\(typed)<Enter>") == ruling("]=<Up><Up><Enter>"))
  }

  /// Enter alone says that it is right as it is.
  @Test func thePresentAnswerIsSelected() {
    #expect(name("]=<Enter>") == "Ana Ruiz")
    #expect(name("2]=<Enter>") == "nobody")
  }

  @Test func theTypedWordsNarrowTheList() throws {
    let first = try #require(app.article.speakers.first?.name)
    let typed = first.lowercased().prefix(4)
    #expect(name("]=\(typed)<Enter>") == first)
  }

  @Test func aQuoteMustBeCurrent() {
    #expect(view(app.after("=")).text.contains("no current quote"))
    #expect(effects("=") == [])
  }

  @Test func theAnchorIsThatOfTheQuote() throws {
    guard case .speaker(let anchor, _)? = ruling("]=x<Enter>") else {
      Issue.record("no ruling")
      return
    }
    let index = try #require(app.after("]").currentQuote)
    #expect(anchor == app.article.anchor(of: app.article.quotes[index]))
  }

  @Test func theSpeakerIsRenamedAndMerged() throws {
    let index = try #require(app.after("]").currentQuote)
    let name = try #require(app.article.speaker(of: app.article.quotes[index])?.name)
    let other = try #require(app.article.speakers.first { $0.name != name }?.name)
    #expect(ruling("]:rename Odile Renn<Enter>") == .rename(name, to: "Odile Renn"))
    #expect(ruling("]:merge \(other)<Enter>") == .merge(name, into: other))
    #expect(view(app.after("]:merge Odile Renn<Enter>")).text.contains("no other speaker"))
    #expect(view(app.after("]:rename<Enter>")).text.contains("no name"))
    #expect(effects(":undo<Enter>") == [.takeBack(app.reader.viewport.content.whole)])
  }

  @Test func whatWasDecidedIsMarkedAndExplained() throws {
    var app = app.after("]")
    let index = try #require(app.currentQuote)
    var ruled = app.reader.viewport.content.whole
    let anchor = app.article.anchor(of: app.article.quotes[index])
    let decision = Decision(author: "Imogen", time: 1_525_824_000)
    #expect(ruled.apply([MadeRuling(.speaker(anchor, name: "Odile Renn"), decision)]) == [])
    _ = reduce(into: &app, .ruled(ruled))
    // The quote stays the current one.
    #expect(app.article.quotes[try #require(app.currentQuote)].decision == decision)
    let shown = view(app.after("i")).text
    #expect(shown.contains("Why Odile Renn?"))
    #expect(shown.contains("by Imogen, 9 May 2018"))
    #expect(shown.contains("✓"))
    #expect(!shown.contains("Certainty"))
  }

  @Test(arguments: [
    (0, "1 January 1970"), (951_782_400, "29 February 2000"), (1_525_824_000, "9 May 2018"),
    (-1, "31 December 1969"), (4_102_444_799, "31 December 2099"),
  ])
  func aTimeIsADay(_ seconds: Int, _ day: String) {
    #expect(Phrases.day(seconds) == day)
  }

  @Test func theChangesAreListedAndVisited() {
    #expect(effects("D") == [.compare(app.reader.viewport.content.whole)])
    let digest = Digest(
      title: "since version 1",
      entries: [
        .init(
          heading: "words (notice: none)", old: "old words", new: "new words",
          target: .place(400)),
        .init(heading: "removed (notice: none)", old: "gone words", new: nil, target: nil),
      ])
    var app = app
    _ = reduce(into: &app, .digest(digest))
    for words in ["since version 1", "- old words", "+ new words", "- gone words"] {
      #expect(view(app).text.contains(words))
    }
    #expect(view(app.after("j<Enter>")).text.contains("not in this version"))
    let there = app.after("<Enter>")
    #expect(there.viewport.shows(400..<401))
    #expect(view(app.after("q")).text == view(self.app).text)
    _ = reduce(into: &app, .digest(Digest(title: "", entries: [])))
    #expect(view(app).text.contains("nothing changed"))
  }

  @Test func aPersonsPageLeadsToTheArticlesOfTheLibrary() throws {
    let index = try #require(app.after("]").currentQuote)
    let name = try #require(app.article.speaker(of: app.article.quotes[index])?.name)
    #expect(effects("]P") == [.person(name)])
    #expect(view(app.after("P")).text.contains("no speaker"))
    var app = app
    let digest = Digest(
      title: "Ada Moss: 2 quotes", introduction: ["also written as: Moss"],
      entries: [
        .init(heading: "2025 · Ferry", new: "“We wait.”", target: .kept(7, quote: 1)),
        .init(heading: nil, new: "“We left.”", target: .kept(7, quote: 2)),
      ])
    _ = reduce(into: &app, .digest(digest))
    for words in ["Ada Moss: 2 quotes", "also written as: Moss", "“We wait.”", "“We left.”"] {
      #expect(view(app).text.contains(words))
    }
    #expect(app.press("j<Enter>") == [.openKept(7, quote: 2)])
  }
}
