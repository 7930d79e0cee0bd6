import Document
import Testing
import Text

@testable import Interface

@Suite struct SpeakerListTests {
  @Test func whoIsOnlyAGuessStandsApart() {
    var article = Story.annotated
    for quote in article.speakers[0].quotes { article.quotes[quote].confidence = 0.2 }
    let groups = SpeakerList(article).groups
    #expect(groups.last?.heading == .uncertain)
    #expect(groups.last?.speakers == [0])
    #expect(groups.dropLast().allSatisfy { !$0.speakers.contains(0) })
  }

  private func app(_ size: Size = Size(columns: 120, rows: 36)) -> App {
    App(article: Story.annotated, size: size)
  }

  /// The rows of the list beside the text.
  private func list(_ app: App) -> [String] {
    let first = app.panes.speakers?.lowerBound ?? 0
    return view(app).rows.map { row in
      row.dropFirst(first).map(\.text).joined().trimmingSpaces
    }
  }

  @Test func whoIsQuotedWithMoreWordsComesFirstAndPeopleBeforeGroups() {
    #expect(SpeakerList(Story.annotated).speakers == [1, 0, 2, 3])
  }

  @Test func theSelectedSpeakerIsShownOnTheSmallestScreen() {
    var article = Story.annotated
    article.speakers[1].role = article.range(of: "We waited on the pier until midnight")
    for keys in ["s", "s<Down>", "s<Down><Down>"] {
      let app = App(article: article, size: Size(columns: 20, rows: 5)).after(keys)
      let selected = article.speakers[app.reader.speakers.selected ?? 0].name.prefix(8)
      #expect(view(app).text.contains(selected), "\(keys)")
    }
  }

  @Test func roundAndSquareBracketsFollowOneRule() {
    #expect(app().after("1s<Enter>").currentQuote == 3)
    #expect(app().after("1s<Enter>)").currentQuote == 4)
    #expect(app().after("p1s<Enter>").currentQuote == 2)
    #expect(app().after("p1s<Enter>)").currentQuote == 3)
    #expect(app().after("p2]]").currentQuote == 2)
  }

  @Test func aNumberAndEnterGoToASpeaker() {
    #expect(app().after("3s<Enter>").currentQuote == 5)
    #expect(app().after("3sj<Enter>").currentQuote == nil)
  }

  @Test func paraphrasesAreCountedApart() {
    #expect(list(app()).contains { $0.hasPrefix("O Bruno Okafor") && $0.hasSuffix("2 +1") })
    #expect(list(app()).contains { $0.hasPrefix("R Ana Ruiz") && $0.hasSuffix(" 3") })
  }

  @Test func rolesAreShownWhereThereAreRows() {
    #expect(list(app()).contains("director of Skerry Lines"))
    let low = app(Size(columns: 120, rows: 10))
    #expect(!list(low).contains("director of Skerry Lines"))
    #expect(list(low.after("1s")).contains("director of Skerry Lines"))
  }

  @Test(arguments: [(100, 26), (120, 30), (160, 40), (200, 40)])
  func theListGrowsWithTheScreen(columns: Int, width: Int) {
    #expect(app(Size(columns: columns, rows: 24)).panes.speakers?.count == width)
  }

  @Test func theListGrowsForALongNameIfTheTextDoesNotNeedTheColumns() {
    var article = Story.annotated
    article.speakers[0].name = "Ana Maria Ruiz de la Vega Castellanos"
    for (columns, width) in [(100, 26), (118, 37), (130, 40)] {
      let app = App(article: article, size: Size(columns: columns, rows: 24))
      #expect(app.panes.speakers?.count == width)
    }
  }

  private func letters(_ names: String...) -> [String] {
    let words = names.joined(separator: ". ")
    var article = Article(text: UTF8Text(words), blocks: [Block(.paragraph, 0..<words.utf8.count)])
    article.speakers = names.enumerated().map { id, name in
      var speaker = Speaker(id: id, name: name, kind: .person, firstMention: 0..<1)
      (speaker.quotes, speaker.wordsQuoted) = ([id], names.count - id)
      return speaker
    }
    article.quotes = names.indices.map {
      Quote(pieces: [0..<1], kind: .direct, speaker: $0, confidence: 1)
    }
    return Annotations(article).letters
  }

  @Test func aLetterIsOneOfTheNameWhileOneIsFree() {
    #expect(letters("Ana Ruiz", "Rae Ruiz", "Ana Rau") == ["R", "U", "A"])
    #expect(letters("Øle Åby", "Ай Ёж", "習近平") == ["A", "Ё", "B"])
    let many = letters("Al Al", "Al Al", "Al Al", "Al Al", "Al Al")
    #expect(many == ["A", "L", "a", "l", "B"])
  }

  @Test func theWeightiestSpeakerChoosesTheLetterAndTheColorFirst() {
    var article = Story.annotated
    article.speakers[1].name = "Bruno Reyes"
    let annotations = Annotations(article)
    #expect(annotations.letters[1] == "R")
    #expect(annotations.letters[0] == "A")
    #expect(annotations.role(of: 1) == .speaker(0))
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    let words = drop { $0 == " " || $0 == ">" }
    return String(words.reversed().drop { $0 == " " }.reversed())
  }
}
