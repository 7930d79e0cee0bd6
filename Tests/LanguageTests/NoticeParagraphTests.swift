import Document
import Language
import Testing
import Text

@Suite struct NoticeParagraphTests {
  private func cue(_ words: String) -> NoticeParagraph? {
    let text = UTF8Text(words)
    return NoticeParagraph(text.range, of: text)
  }

  @Test(arguments: [
    "For the record:", "Correction: Dec. 6, 2021", "CORRECTION APPENDED.", "Clarification",
    "Corrections & Clarifications:", "Correction: May 2, 2016, Monday", "[Editor’s note]",
  ])
  func aLabelAloneWaitsForItsNotice(_ words: String) {
    #expect(cue(words) == .label)
  }

  @Test(arguments: [
    "For the record: 4:00 PM, June 3, 2019 The story gave the wrong name for the harbour.",
    "Correction 19 November 2012:An earlier report gave the wrong figure for the bridge.",
    "Correction, Nov. 15, 2019: The mill burned in 1911, not 1912.",
    "Editor’s Note: The author lives in the town that she writes about.",
    "UPDATE: 5/12 — The ferry sails again.",
    "* An earlier version of this article misspelled the name of the mayor.",
    "This article was amended on 25 May 2017 to correct a date.",
    "(This version of the story corrects the name of the river in paragraph 3)",
    "This story has been corrected. The vote was on Tuesday.",
    "A previous version of this post incorrectly said that the dam had failed.",
    "Because of an editing error, an earlier version gave the wrong year.",
  ])
  func theFormsOfNoticesAreKnown(_ words: String) {
    #expect(cue(words) == .notice)
  }

  @Test(arguments: [
    "", "For the record, I never met the man.", "Correction officers went on strike on Monday.",
    "An earlier version of the bill would have closed the mill.", "Updated 5:27 am, Nov. 20, 2019",
    "This story begins in a small harbour.", "Clarifications were asked for by the council.",
  ])
  func sentencesOfTheStoryAreNone(_ words: String) {
    #expect(cue(words) == nil)
  }
}
