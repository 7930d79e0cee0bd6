import Document
import Testing
import Text

@testable import Interface

/// A quotation that two people say is found, counted, shown and copied as the words of both.
@Suite struct JointSpeakerTests {
  /// The story in which Ana Ruiz says the second quotation of Bruno Okafor with him.
  private static let story: Article = {
    var article = Story.annotated
    article.quotes[3].others = [0]
    article.speakers[0].quotes = article.quotesBySpeaker[0] ?? []
    article.quotes[3].mention = article.range(of: "Bruno Okafor, director of Skerry Lines")
    return article
  }()

  private func app(columns: Int = 120) -> App {
    App(article: Self.story, size: Size(columns: columns, rows: 36))
  }

  private func status(_ keys: String, columns: Int = 120) -> String {
    view(app(columns: columns).after(keys)).text.split(separator: "\n").last.map(String.init) ?? ""
  }

  @Test func theStoryIsSound() {
    #expect(Self.story.validate() == [])
  }

  @Test func theJumpsOfASpeakerStopAtIt() {
    // Ana Ruiz is second in the list: her own quotation, the joint one, her own again.
    #expect(app().after("2s<Enter>").currentQuote == 0)
    #expect(app().after("2s<Enter>)").currentQuote == 3)
    #expect(app().after("2s<Enter>))").currentQuote == 7)
    #expect(app().after("2s<Enter>))((").currentQuote == 0)
    // Bruno Okafor goes on to his own.
    #expect(app().after("1s<Enter>)").currentQuote == 4)
  }

  @Test func theStatusNamesBothAndCountsForTheOneWhoIsFollowed() {
    #expect(status("3]").contains("1/2 of Bruno Okafor with Ana Ruiz, 3/8"))
    #expect(status("2s<Enter>)").contains("2/4 of Ana Ruiz with Bruno Okafor, 3/8"))
    #expect(status("3]", columns: 50).contains("1/2 of O with 1 other, 3/8"))
  }

  @Test func theFilterOfEitherShowsIt() {
    #expect(app().after("2sf]]").currentQuote == 3)
    #expect(status("2sf]]").contains("only 2/4 of Ana Ruiz with Bruno Okafor"))
    let frame = view(app().after("2sf"))
    let row = frame.rows.first { row in row.map(\.text).joined().contains("I can’t ask forty") }
    #expect(row?.contains { $0.style.role == .speaker(0) } == true)
  }

  @Test func theListCountsItForBoth() {
    let annotations = Annotations(Self.story)
    #expect(annotations.counts[0] == QuoteCount(Self.story.speakers[0].quotes, in: Self.story))
    #expect(annotations.counts[0].marked == 4)
    #expect(annotations.counts[1].marked == 2)
  }

  @Test func aSearchInTheWordsOfEitherFindsIt() {
    for name in ["Ruiz", "Okafor"] {
      #expect(app().after("/s:\(name) forty<Enter>").reader.search?.count == 1, "\(name)")
    }
  }

  @Test func whyNamesBoth() {
    #expect(view(app().after("3]i")).text.contains("Why Bruno Okafor and Ana Ruiz?"))
  }

  @Test func aCopyNamesBothAndLeavesTheRoleOfOneOut() {
    var app = app()
    let words = "“I can’t ask forty passengers to pay for four hundred,”"
    let copied = app.press("3]Y")
    #expect(copied == [.copy("\(words) — Bruno Okafor and Ana Ruiz. The Harbour Post")])
  }

  @Test func theReaderInLinesReadsBothAndFollowsEither() {
    var reader = LinearReader(article: Self.story)
    #expect(
      reader.answer(to: "3]").lines[0].hasPrefix("Quote 3 of 8, Bruno Okafor and Ana Ruiz: “I"))
    #expect(reader.answer(to: ")").lines[0].hasPrefix("Quote 4 of 8, Bruno Okafor: “If"))
    #expect(reader.answer(to: "2s").lines[0].hasPrefix("Quote 1 of 8, Ana Ruiz: "))
    #expect(reader.answer(to: ")").lines[0].hasPrefix("Quote 3 of 8, Bruno Okafor and Ana Ruiz"))
    #expect(reader.answer(to: ")").lines[0].hasPrefix("Quote 7 of 8, Ana Ruiz: “It is"))
  }

  @Test func aDecisionReplacesBoth() {
    var article = Self.story
    let anchor = article.anchor(of: article.quotes[3])
    let decision = Decision(author: "Imogen", time: 5)
    _ = article.apply([MadeRuling(.speaker(anchor, name: "county council"), decision)])
    #expect(article.speakerNames(of: article.quotes[3]) == "county council")
    #expect(article.speakers[0].quotes == [0, 8, 9])
  }
}
