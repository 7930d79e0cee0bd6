import Document
import Extraction
import Testing
import Text

/// The stories of these tests have each expected kind before its block: `«headline» Ferry late`.
/// The marks are taken out before the text is read.
@Suite struct BlockTypeTests {
  /// Reads a story without its marks; checks that the blocks are the marked ones.
  private func check(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
    var expected: [String] = []
    let plain = marked.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard line.first == "«", let end = line.firstIndex(of: "»") else { return line }
      expected.append(String(line[line.index(after: line.startIndex)..<end]))
      return line[line.index(end, offsetBy: 2)...]
    }
    let article = PlainText.article(from: Array(plain.joined(separator: "\n").utf8))
    #expect(article.validate() == [], sourceLocation: sourceLocation)
    #expect(
      article.blocks.map(\.kind.rawValue) == expected, "\(article.treeDump())",
      sourceLocation: sourceLocation)
  }

  @Test func theHeadlineOfAnotherStoryAboveItsButton() {
    check(
      """
      «headline» Council votes to close the ferry

      «paragraph» The council voted on Monday to close the ferry, which has run since 1911.

      «trailer» Skipper's daughter to open 'best' bakery in Pell

      «trailer» Read more

      «paragraph» “We will miss it,” said the skipper, who has worked on it for thirty years.

      «paragraph» The last ferry leaves on the first day of May.
      """)
  }

  @Test(arguments: [
    "“We will all miss it a lot,” said Ann Lee", "'We will all miss it,' said Ann Lee",
    "„Wir werden sie sehr vermissen“, sagte Ann Lee", "« Elle va nous manquer », dit Ann Lee",
  ])
  func speechAboveAButtonIsKept(_ speech: String) {
    check(
      """
      «headline» Council votes to close the ferry

      «paragraph» The council voted on Monday to close the ferry, which has run since 1911.

      «subheading» \(speech)

      «trailer» Read more

      «paragraph» The last ferry leaves on the first day of May, at seven in the morning.
      """)
  }

  @Test func theLastLineAboveAButtonIsTheStory() {
    check(
      """
      «headline» Council votes to close the ferry

      «paragraph» The council voted on Monday to close the ferry, which has run since 1911.

      «paragraph» and nobody will sail to the islands

      «trailer» Read more
      """)
  }

  @Test func aCleanCopyOfAStory() {
    check(
      """
      «section» Harbour & Coast

      «headline» Night ferry to Ostrava Island stays in port as winds rise

      «deck» Hundreds of travellers slept in the terminal while crews waited for the storm to pass.

      «byline» By Ana Ruiz and Jo Lindh

      «dateline» March 3, 2021 7:15 p.m.

      «caption» Travellers wait at the terminal on Wednesday. At left, a crew member hands out blankets.
      «credit» (Pia Holm / Coast Press)

      «paragraph» The night ferry did not sail on Wednesday, and nobody could say when it would.

      «paragraph» “We waited for nine hours,” said Ana Ruiz, a cook from Lindby.

      «correction» For the record:
      8:02 PM, March 4, 2021 An earlier version of this story gave the wrong name for the ferry.

      «subheading» A winter of storms

      «paragraph» The harbour master said that the winds would not drop before Friday morning.

      «trailer» Follow @pialindby on Twitter

      «trailer» Sign up for our harbour newsletter, sent on Fridays.
      """)
  }

  @Test func metadataComesFromTheBlocks() {
    let article = PlainText.article(
      from: Array(
        """
        Harbour

        Ferry stays in port

        By Ana Ruiz and Jo LindhHarbour Desk

        3 March 2021

        The ferry did not sail on Wednesday, and nobody could say when it would sail again.

        The crew went home after nine hours of waiting in the rain, the company said.
        """.utf8))
    #expect(article.metadata.title == "Ferry stays in port")
    #expect(article.metadata.section == "Harbour")
    #expect(article.metadata.authors == ["Ana Ruiz", "Jo Lindh"])
    #expect(article.metadata.published?.iso8601 == "2021-03-03")
  }

  @Test func wrappedLinesAreJoinedAndNoOffsetMoves() {
    let source = """
      Ferry late again

      The night ferry to the island did not sail on Wednesday, and the people who had
      waited in the terminal since noon were told to come back in the morning, or to
      find a room in the town.

      The crew went home.
      """
    let article = PlainText.article(from: Array(source.utf8))
    #expect(article.blocks.map(\.kind) == [.headline, .paragraph, .paragraph])
    #expect(article.text.count == source.utf8.count)
    #expect(article[article.blocks[1].range].contains("people who had waited in the terminal"))
    #expect(article[article.blocks[1].range].contains("morning, or to find a room"))
  }

  @Test func linesOfAScriptWithoutSpacesAreJoinedWithoutOne() {
    let lines = [
      "島へ向かう夜の船は水曜日に出港せず、正午から港の待合室で待っていた人々は翌朝",
      "また来るように言われた。船会社によれば、強い風は金曜日の朝まで続く見込みで、",
      "その後も船の修理に一日かかるため、次の出港は早くても土曜日の夜になるという。",
    ]
    let source = "夜の船は遅れる\n\n\(lines.joined(separator: "\n"))\n\n乗組員は家に帰った。\n"
    let article = PlainText.article(from: Array(source.utf8))
    #expect(article[article.blocks[1].range] == lines.joined())
    #expect(article.validate() == [])
  }

  @Test func linesThatAreParagraphsStayParagraphs() {
    check(
      """
      «headline» Ferry late again
      «paragraph» The night ferry to the island did not sail on Wednesday, and the people who had waited went home.
      «paragraph» Nobody knew why.
      «paragraph» “It is always the same with this company,” said one of the passengers, who had waited since noon.
      """)
  }

  @Test func aParagraphMayBeginWithAnIndent() {
    check(
      """
      «headline» Ferry late again

      «paragraph»   The night ferry to the island did not sail on Wednesday, and the people
      who had waited in the terminal since noon were told to come back.
      «paragraph»   The crew went home, too, after nine hours in which nobody had told them
      what was going on.
      """)
  }

  @Test func listsKeepTheirItems() {
    check(
      """
      «headline» What the ferry needs

      «paragraph» The company named three things that must be mended before the ship can sail again:

      «list-item» • A new pump for the engine room, which will come from Lindby on Friday.
      «list-item» • Two new life boats.

      «list-item» 1. A captain.

      «paragraph» None of them will be cheap, the company said in a letter to its owners.
      """)
  }

  @Test(arguments: [
    "Correction: The ferry sails on Friday, not on Thursday.",
    "This article was amended on 3 March 2021 to give the right name of the ferry.",
    "(This version of the story corrects the name of the ferry in paragraph two)",
    "Editor’s note: The author owns a share of the ferry company.",
  ])
  func noticesAreTypedBelowTheStory(_ notice: String) {
    check(
      """
      «headline» Ferry late again

      «paragraph» The night ferry did not sail on Wednesday, and nobody could say when it would.

      «correction» \(notice)
      """)
  }

  @Test func aTextThatIsOnlyAParagraphHasNoHeadline() {
    check("«paragraph» The night ferry did not sail on Wednesday.")
  }

  @Test func verbatimTextKeepsItsNewlines() {
    let text: UTF8Text = """
      Ferry late

      The night ferry to the island did not sail on Wednesday, and the people who had
      waited in the terminal since noon were told to come back in the morning.
      """
    let article = PlainText.article(verbatim: text)
    #expect(article.text == text)
    #expect(article.blocks.map(\.kind) == [.headline, .paragraph])
    #expect(article.validate() == [])
  }

  @Test func quotedParagraphsAreNoTrailers() {
    check(
      """
      «headline» Ferry late again

      «paragraph» The night ferry did not sail on Wednesday, and nobody could say when it would.

      «paragraph» “Get me home.”

      «paragraph» For more than a decade the company has promised a new ship.

      «paragraph» “Sign up for a new ship,” she said.
      """)
  }
}
