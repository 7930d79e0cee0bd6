import Document
import Text

/// An invented story, annotated by hand.
enum Story {
  /// The story with quotes, speakers and a correction.
  static let annotated: Article = make()

  /// The story before analysis.
  static let bare = Article(text: annotated.text, blocks: annotated.blocks)

  private static func make() -> Article {
    var builder = StoryBuilder()
    addHead(to: &builder)
    addBody(to: &builder)
    var article = builder.article()
    article.metadata.title = "Night ferry to Skerry Island may stop for good"
    article.metadata.publisher = "The Harbour Post"
    addSpeakers(to: &article)
    addQuotes(to: &article, builder.pieces)
    addCorrection(to: &article, builder.passages)
    return article
  }

  private static func addHead(to story: inout StoryBuilder) {
    story.add(.section, "Coast & Islands")
    story.add(
      .headline, "Night ferry to Skerry Island may stop for good, and islanders ask who was told")
    story.add(.deck, "The last boat leaves at six. After that, a doctor is two hours away.")
    story.add(.byline, "By Lena Marsh")
    story.add(.caption, "The Alma at the east quay on Monday, the evening before the storm.")
    story.add(.credit, "(Tom Reyes / The Harbour Post)")
    story.add(
      .paragraph,
      "The night ferry to Skerry Island will not sail again before spring, its owner says, and it may not sail then. ⟨0 “We waited on the pier until midnight,”⟩ said Ana Ruiz, who cooks at the island’s only inn. ⟨0 “Nobody came to tell us.”⟩"
    )
    story.add(
      .correction,
      "For the record: 4:00 PM, May 9, 2031 An earlier version of this story gave the ferry’s age as nineteen. It is twenty-nine."
    )
  }

  private static func addBody(to story: inout StoryBuilder) {
    story.add(
      .paragraph,
      "The boat, ⟨! built twenty-nine years ago⟩, has been called ⟨1 “the old lady”⟩ for as long as anyone can remember."
    )
    story.add(.subheading, level: 2, "What the owner says")
    story.add(
      .paragraph,
      "Bruno Okafor, director of Skerry Lines, said ⟨2 the company had lost money on the night run since 2027⟩. ⟨3 “I can’t ask forty passengers to pay for four hundred,”⟩ he added. ⟨4 “If the county wants a night boat, the county can buy one.”⟩"
    )
    story.add(
      .paragraph, "The county council answered in one line: ⟨5 “We are looking at every option.”⟩")
    story.add(.paragraph, "What is known of the timetable from June:")
    story.add(
      .listItem, level: 1,
      "- Four crossings a day instead of six, and none after six in the evening.")
    story.add(.listItem, level: 1, "- A water taxi for emergencies, if a skipper is found.")
    story.add(
      .blockQuotation,
      "⟨6 “A timetable is a promise. We have broken ours, and I will not pretend that the weather did it,”⟩ a former captain wrote to passengers."
    )
    story.add(
      .paragraph,
      "Ruiz has kept the letter. ⟨7 “It is the only honest thing that we got,”⟩ she said. ⟨8 “The inn closes at ten now. Who would come?”⟩"
    )
    story.add(.trailer, "Get the islands in your inbox every Friday.")
    story.add(.trailer, "More from the coast: the lighthouse that nobody wants")
  }

  private static func addSpeakers(to article: inout Article) {
    let names: [(String, Speaker.Kind, String, String?)] = [
      ("Ana Ruiz", .person, "Ana Ruiz", nil), ("Bruno Okafor", .person, "Bruno Okafor", "director"),
      ("county council", .group, "county council", nil),
      ("a former captain", .unnamed, "a former captain", nil),
    ]
    article.speakers = names.enumerated().map { id, name in
      var speaker = Speaker(
        id: id, name: name.0, kind: name.1, firstMention: article.range(of: name.2))
      speaker.role = name.3.map { article.range(of: $0) }
      return speaker
    }
    article.speakers[1].affiliation = article.range(of: "Skerry Lines")
  }

  private static func addQuotes(to article: inout Article, _ pieces: [Int: [ByteRange]]) {
    let speakers: [Int?] = [0, nil, 1, 1, 1, 2, 3, 0, 0]
    article.quotes = speakers.enumerated().map { index, speaker in
      Quote(
        pieces: pieces[index] ?? [], kind: index == 2 ? .indirect : .direct, speaker: speaker,
        evidence: speaker == nil ? .none : .cue, confidence: 0.9)
    }
    article.quotes[0].cue = article.range(of: "said")
    article.quotes[0].mention = article.range(of: "Ana Ruiz")
    article.quotes[4].evidence = .continuation
    article.quotes.insert(
      Quote(
        pieces: [article.range(of: "A water taxi for emergencies")], kind: .indirect, mode: .belief,
        speaker: 2, evidence: .cue, confidence: 0.4), at: 6)
    for (index, quote) in article.quotes.enumerated() {
      guard let speaker = quote.speaker else { continue }
      article.speakers[speaker].quotes.append(index)
      article.speakers[speaker].wordsQuoted +=
        quote.pieces.map { article[$0].split(separator: " ").count }.reduce(0, +)
    }
  }

  private static func addCorrection(to article: inout Article, _ passages: [ByteRange]) {
    guard let block = article.firstBlock(.correction) else { return }
    var notice = Correction(
      kind: .correction, range: block.range,
      body: article.range(
        of: "An earlier version of this story gave the ferry’s age as nineteen. It is twenty-nine.")
    )
    notice.label = article.range(of: "For the record")
    notice.dateText = article.range(of: "4:00 PM, May 9, 2031")
    notice.date = Timestamp(year: 2031, month: 5, day: 9, hour: 16, minute: 0)
    notice.passages = passages
    article.corrections = [notice]
  }
}
