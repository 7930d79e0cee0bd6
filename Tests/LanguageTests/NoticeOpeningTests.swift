import Document
import Language
import Testing
import Text

@Suite struct NoticeOpeningTests {
  /// “kind | label | date | first words of the body”, with `-` for what is missing.
  private func describe(_ words: String) -> String {
    let text = UTF8Text(words)
    guard let found = NoticeOpening(text.range, of: text) else { return "none" }
    let label = found.label.map { text[$0] } ?? "-"
    let date = found.date.map { $0.timestamp?.iso8601 ?? "?" } ?? "-"
    let body = text.words(in: found.body..<text.count, limit: 2).map(\.key).joined(separator: " ")
    return "\(found.kind.rawValue) | \(label) | \(date) | \(body)"
  }

  @Test(arguments: [
    (
      "For the record:\n9:15 AM, Jun. 03, 2019 An earlier version of this story called Ada Quist a judge.",
      "correction | For the record | 2019-06-03T09:15 | an earlier"
    ),
    (
      "Correction, Nov. 4, 2021: This article originally misspelled the name of the river.",
      "correction | Correction | 2021-11-04 | this article"
    ),
    (
      "CORRECTION 7 March 2012:An earlier version of this story put the tower in Lund.",
      "correction | CORRECTION | 2012-03-07 | an earlier"
    ),
    (
      "Clarification: The story has been updated to say which bridge is meant.",
      "clarification | Clarification | - | the story"
    ),
    (
      "Corrections & Clarifications: Two ferries sank.",
      "correction | Corrections & Clarifications | - | two ferries"
    ),
    ("Update, 6 p.m. ET Tuesday: The strike is over.", "update | Update | ? | the strike"),
    ("UPDATE (5/4/16): The strike is over.", "update | UPDATE | 2016-05-04 | the strike"),
    ("Update #2: The strike is over.", "update | Update | - | the strike"),
    ("Updated May 4, 2016: The strike is over.", "update | Updated | 2016-05-04 | the strike"),
    (
      "Updated at 5:35 p.m. EDT on May 4, 2016: This post has been updated to include a reply.",
      "update | Updated | 2016-05-04T17:35-04:00 | this post"
    ),
    ("Correction: Dec. 6, 2021", "correction | Correction | 2021-12-06 | "),
    (
      "Correction (July 11): The pier was built by hand.",
      "correction | Correction | --07-11 | the pier"
    ),
    (
      "FOR THE RECORD 10:32 a.m. PST Feb. 3, 2014: The ferry is blue.",
      "correction | FOR THE RECORD | 2014-02-03T10:32-08:00 | the ferry"
    ),
    (
      "Correction | May 3, 2021: The ferry is blue.",
      "correction | Correction | 2021-05-03 | the ferry"
    ),
    ("Correction to this story: The ferry is blue.", "correction | Correction | - | the ferry"),
    (
      "CLARIFICATION & CORRECTION: The ferry is blue.",
      "correction | CLARIFICATION & CORRECTION | - | the ferry"
    ),
    ("Korrektur: Die Brücke steht in Lund.", "correction | Korrektur | - | die brücke"),
    ("Fe de errores: El puente es de 1911.", "correction | Fe de errores | - | el puente"),
  ])
  func aLabelGivesKindAndDate(_ words: String, _ expected: String) {
    #expect(describe(words) == expected)
  }

  @Test(arguments: [
    ("Editor’s note: The author lives in Lund.", "editors-note | Editor’s note | - | the author"),
    (
      "*Editor's note: An earlier version of this story misnamed the ferry.",
      "correction | Editor's note | - | an earlier"
    ),
    (
      "Editor's note: This story was updated at 5:45 p.m. to include the mayor's reply.",
      "update | Editor's note | - | this story"
    ),
    (
      "Editor's Note: An article on Monday about the ferry reported that it had sunk.",
      "correction | Editor's Note | - | an article"
    ),
    (
      "Update: A previous version of this story said the ferry sank. It did not.",
      "correction | Update | - | a previous"
    ),
    (
      "Note: A previous version of this story said the ferry sank.",
      "correction | Note | - | a previous"
    ),
  ])
  func underALooseLabelTheWordsDecide(_ words: String, _ expected: String) {
    #expect(describe(words) == expected)
  }

  @Test(arguments: [
    ("This article has been updated to include the mayor's reply.", "update"),
    ("This headline has been updated to correct the name of the ferry.", "correction"),
    ("This post has been updated to clarify which ferry sank.", "clarification"),
    ("This article was amended on 25 May 2017 to remove a sentence.", "correction"),
    ("This story also corrects the name of the captain.", "correction"),
    ("(This version of the story corrects the captain’s name in paragraph 3)", "correction"),
    ("(Corrects name of captain in second paragraph)", "correction"),
    ("(Updates with closing prices in the fourth paragraph.)", "update"),
    ("A correction was made on August 6, 2024: The chart had no key.", "correction"),
    ("An article on Thursday about the ferry misstated its age. It is 40.", "correction"),
    (
      "Because of an editing error, an article on Monday misspelled the captain’s name.",
      "correction"
    ),
    ("An earlier version of this essay failed to name its translator.", "correction"),
    ("In an earlier version of this article, the captain’s first name was missing.", "correction"),
    ("This footnote was added on 3 May 2021: the ferry is blue.", "clarification"),
    ("We misspelled the captain's name in an earlier version of this story.", "correction"),
    ("Owing to an editing error, this article originally said the ferry sank.", "correction"),
    ("The caption on the photo in this story has been corrected.", "correction"),
    ("(Story corrects the name of the ferry in paragraph 4.)", "correction"),
    ("This story originally said that the ferry had sunk.", "correction"),
    ("In einer früheren Version haben wir den Namen falsch geschrieben.", "correction"),
    ("Une version antérieure de cet article donnait une autre date.", "correction"),
    ("The captain’s first name was misspelled in an earlier version of this story.", "correction"),
    ("Previously, this post said that the ferry sank. It did not.", "correction"),
    (
      "Due to a typing error, the price was given as 90 crowns in an earlier version of this post.",
      "correction"
    ),
    ("Two of the dates were given incorrectly in a previous version of this post.", "correction"),
  ])
  func aSentenceAboutTheArticleNeedsNoLabel(_ words: String, _ kind: String) {
    #expect(describe(words).hasPrefix(kind + " | - | - | "))
  }

  @Test(arguments: [
    "For the record: I like pies.", "Note: bring a coat.", "Update | Ferry sinks off Lund",
    "This story originally appeared in a magazine for sailors.",
    "This interview has been edited for length and clarity.",
    "This is a developing story and will be updated.",
    "The original version of this story was published in 1911.",
    "An earlier version of the report said that the ferry was safe.",
    "The captain later clarified that the ferry had not sunk.",
    "“Correction: the ferry sank,” the captain wrote.",
    "As a point of clarification, the ferry was a tug.",
    "(The paper responded with an editor's note on the story.)",
    "An article in the harbour’s newsletter praised the captain.",
    "An article in the Lund Daily incorrectly said that the ferry sank, she complained.",
    "This report was updated annually until 1990.", "Corrections: 555-0134",
    "Because of an error in the count, the article of the treaty was struck.",
    "[changes_tt]", "Korrektur\ngeschrieben von Ada um 8 Uhr",
    "Previously, this ferry carried mail.", "Originally this was a harbor for whalers.",
    "The captain told her tale in an earlier version of this story.",
    "Her name was spelled out in the ferry’s version of this story.",
    "Last updated: 2 Jan 2018", "Updated May 4, 2016 10:00 a.m.", "In May 2018 the ferry sank.",
  ])
  func theRestIsStory(_ words: String) {
    #expect(describe(words) == "none")
  }

  @Test func insideAParagraphALabelMustSpeakOfTheArticle() {
    let text: UTF8Text =
      "He left. Correction: he fled. Correction: An earlier version of this story erred."
    #expect(NoticeOpening(sentenceAt: 9, before: text.count, of: text) == nil)
    let found = NoticeOpening(sentenceAt: 30, before: text.count, of: text)
    #expect(found?.label.map { text[$0] } == "Correction")
  }
}
