import Document
import Testing
import Text

@Suite struct WordingTests {
  private func quotation(_ text: UTF8Text, _ kind: Quote.Kind) -> String {
    let article = Article(text: text, blocks: [Block(.paragraph, text.range)])
    return article.quotation(Quote(pieces: [text.range], kind: kind)) { $0 }
  }

  @Test(arguments: [
    ("“We ran,”", Quote.Kind.direct, "“We ran,”"),
    ("»Wir rannten«", .direct, "»Wir rannten«"),
    ("„Wir rannten“", .direct, "„Wir rannten“"),
    ("”Vi sprang”", .direct, "”Vi sprang”"),
    ("「走った」", .direct, "「走った」"),
    ("— Nous avons couru", .direct, "— Nous avons couru"),
    ("“We ran.", .direct, "“We ran."),
    ("\"A “fine” run,\"", .mixed, "\"A “fine” run,\""),
    ("“A \"fine\" run,”", .mixed, "“A \"fine\" run,”"),
    ("“A “fine” run,”", .mixed, "“A “fine” run,”"),
    ("\"A \"fine\" run,\"", .mixed, "\"A \"fine\" run,\""),
    ("\"A run\" and a \"swim\"", .mixed, "[partly paraphrased] \"A run\" and a \"swim\""),
    ("“A “fine run,” and a swim", .mixed, "[partly paraphrased] “A “fine run,” and a swim"),
    ("We ran.", .direct, "“We ran.”"),
    ("the “toast king”", .mixed, "[partly paraphrased] the “toast king”"),
    ("“toast king”", .mixed, "“toast king”"),
    ("that they ran", .mixed, "[paraphrase] that they ran"),
    ("that they ran", .indirect, "[paraphrase] that they ran"),
  ])
  func aQuotationSaysWhichOfItsWordsAreTheSpeakers(
    text: String, kind: Quote.Kind, expected: String
  ) {
    #expect(quotation(UTF8Text(text), kind) == expected)
  }

  private func about(_ story: String, role: String, affiliation: String) -> [String] {
    let text = UTF8Text(story)
    let article = Article(text: text, blocks: [Block(.paragraph, text.range)])
    var speaker = Speaker(id: 0, name: "Ana Ruiz", kind: .person, firstMention: 0..<8)
    speaker.role = range(of: role, in: story)
    speaker.affiliation = range(of: affiliation, in: story)
    return article.about(speaker).map { article[$0] }
  }

  private func range(of words: String, in story: String) -> ByteRange {
    let found = story.firstRange(of: words) ?? story.startIndex..<story.startIndex
    let start = story.utf8.distance(from: story.startIndex, to: found.lowerBound)
    return start..<(start + words.utf8.count)
  }

  @Test(arguments: [
    (
      "Ana Ruiz, president of the Boat Club, ran.", "president", "the Boat Club",
      ["president of the Boat Club"]
    ),
    ("Boat Club president Ana Ruiz ran.", "president", "Boat Club", ["Boat Club president"]),
    (
      "Ana Ruiz, a cook, ran. She is at the Boat Club.", "a cook", "the Boat Club",
      ["a cook", "the Boat Club"]
    ),
  ])
  func aRoleIsInTheWordsOfTheArticle(
    story: String, role: String, affiliation: String, expected: [String]
  ) {
    #expect(about(story, role: role, affiliation: affiliation) == expected)
  }
}
