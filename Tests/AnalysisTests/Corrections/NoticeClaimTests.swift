import Analysis
import Document
import Testing
import Text

/// What was wrong and what is right, marked in the notice itself: `{wrong}` and `[right]`.
@Suite struct NoticeClaimTests {
  /// A notice without its marks, and with them put where the pass found wrong and right.
  private func marked(_ words: String) -> (plain: String, found: String) {
    let plain = words.filter { !"{}[]".contains($0) }
    let text = UTF8Text(plain)
    var article = Article(text: text, blocks: [Block(.paragraph, text.range)])
    CorrectionPass().annotate(&article)
    #expect(article.validate() == [])
    var marks: [(Int, String)] = []
    if let wrong = article.corrections.first?.wrong {
      marks += [(wrong.lowerBound, "{"), (wrong.upperBound, "}")]
    }
    if let right = article.corrections.first?.right {
      marks += [(right.lowerBound, "["), (right.upperBound, "]")]
    }
    var found = text.bytes
    for (offset, mark) in marks.sorted(by: { $0.0 > $1.0 }) {
      found.insert(contentsOf: mark.utf8, at: offset)
    }
    return (plain, String(decoding: found, as: UTF8.self))
  }

  @Test(arguments: [
    "An earlier version of this story referred to Ada Quist as {a judge}. She is [a captain].",
    "An earlier version of this story misstated the ferry's home. It was [Lund], not {Malmö}.",
    "Correction: An earlier version of this story incorrectly said that {the ferry was red}.",
    "This story originally said {the ferry was red}. In fact, [it is blue].",
    "An earlier version of this story incorrectly referred to {“masts”}, not [“spires”].",
    "Correction: The ferry's name should have been [Alma].",
    "An earlier version of this post said {the ferry is 40 years old}, when [it is 41].",
    "An earlier version of this post identified Quist as {a judge} instead of [a captain].",
    "This story has been corrected to say that [the ferry is blue].",
    "An earlier version of this article misstated the vote. [The vote was 6-1]. We regret the error.",
    "Korrektur: In einer früheren Version fehlte ein Wort. Richtig ist, dass [die Fähre blau ist].",
    "Correction: An earlier version of this story misspelled the captain's name.",
    "A previous version of this article incorrectly described {nothing} as right."
      .replacing("{nothing} as right", with: "the ferry's route"),
  ])
  func wrongAndRightAreReadFromTheNotice(_ words: String) {
    #expect(marked(words).found == words)
  }
}
