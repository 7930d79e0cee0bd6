import Document
import Extraction
import Testing

/// Pages as text browsers print them, with menus, fields and link numbers.
@Suite struct PageDumpTests {
  private func kinds(_ page: String) -> [String] {
    let article = PlainText.article(from: Array(page.utf8))
    #expect(article.validate() == [])
    return article.blocks.filter { $0.kind != .trailer }
      .map { "\($0.kind.rawValue): \(article[$0.range].prefix(24))" }
  }

  private let story = """
    Night ferry stays in port as winds rise

    By Ana Ruiz
    March 3, 2021 7:15 p.m.

    Share

    The night ferry to the island did not sail on Wednesday, and the people who had
    waited in the terminal since noon were told to come back in the morning.

    “We waited for nine hours,” said Pia Holm, a cook from Lindby, who had hoped to
    be home for the birthday of her daughter.

    Advertisement

    A winter of storms

    The harbour master said that the winds would not drop before Friday morning, and
    that the ferry would then need a day of repairs before it could sail again.
    """

  private let expected = [
    "headline: Night ferry stays in por", "byline: By Ana Ruiz",
    "dateline: March 3, 2021 7:15 p.m.", "paragraph: The night ferry to the i",
    "paragraph: “We waited for nine hour", "subheading: A winter of storms",
    "paragraph: The harbour master said ",
  ]

  @Test func theStoryIsFoundBetweenMenus() {
    let page = """
        • Home
        • News
            □ Harbour
            □ Town
        • Sport
        • Weather

      [                    ] [Search]

      \(story)

      Related posts

        • Ferry sold to the town
        • Harbour master retires

      Sign up for our newsletter, sent every Friday to readers of the harbour pages.

      © 2021 Coast Press. All rights reserved.
      """
    #expect(kinds(page) == expected)
  }

  /// A notice of copyright is a few lines; a paragraph of the story may open like one.
  @Test func aLongParagraphThatOpensWithCopyrightIsTheStory() {
    let sentence = " The master of the harbour has sung it on every crossing since, he said."
    let page = """
        • Home
        • News
        • Sport
        • Weather
        • Town
        • Harbour

      \(story)

      Copyright 1976 is all that the sheet of music says of the song of the ferry, now lost.\
      \(String(repeating: sentence, count: 8))

      The harbour master said that the song would be sung again when the ferry sails.
      """
    #expect(
      kinds(page) == expected + [
        "paragraph: Copyright 1976 is all th", "paragraph: The harbour master said ",
      ])
  }

  @Test func commentsBelowAreNotTheStory() {
    let comment = "I have waited for this ferry more often than I can say, and it never came.\n\n"
    let page = """
        • Home
        • News
        • Sport
        • Weather
        • Town
        • Harbour

      \(story)

      3 Comments

      \(String(repeating: comment, count: 9))
      """
    #expect(kinds(page) == expected)
  }

  @Test func numbersOfLinksDoNotHideTheAuthor() {
    let page = """
         #[1]alternate

           * [2]Home
           * [3]News
           * [4]Sport
           * [5]Town
           * [6]Harbour
           * [7]Weather

      Night ferry stays in port as winds rise

         By [8]Ana Ruiz

         The night ferry to the island did not sail on Wednesday, and the
         people who had waited in the [9]terminal since noon were told to come
         back in the morning, or to find a room in the town.

         “We waited for nine hours,” said Pia Holm, a cook from Lindby, who
         had hoped to be home for the birthday of her daughter.

      References

         Visible links:
         1. https://coast.example/feed
         2. https://coast.example/
      """
    let article = PlainText.article(from: Array(page.utf8))
    #expect(article.metadata.authors == ["Ana Ruiz"])
    #expect(article.metadata.title == "Night ferry stays in port as winds rise")
    #expect(article.blocks.filter { $0.kind == .paragraph }.count == 2)
  }

  @Test func numbersOfLinksAreLeftOut() {
    let page = """
           * [1]Home
           * [2]News

      Night ferry stays in port as winds rise

         The night ferry to the [3]island did not sail on Wednesday, and the people
         who had waited in the [4]terminal[1] were told to come back by the [x] sign.

         [6]Ten storms that changed the harbour

      References

         Visible links:
         1. https://coast.example/
         2. https://coast.example/news
         3. https://coast.example/island
         4. https://coast.example/terminal
         5. https://coast.example/hidden
         6. https://coast.example/ten
      """
    let article = PlainText.article(from: Array(page.utf8))
    let paragraph = article.blocks.first { $0.kind == .paragraph }
    // A number that does not go on with the counting is the article's own.
    #expect(
      paragraph.map { article[$0.range].split(separator: " ").joined(separator: " ") } == """
        The night ferry to the island did not sail on Wednesday, and the people who had waited \
        in the terminal[1] were told to come back by the [x] sign.
        """)
    #expect(article.repairs == [.note("the numbers before links were left out")])
    #expect(article.validate() == [])
  }

  @Test func numbersInBracketsWithoutAListStay() {
    let text = "The storm [1] came on Monday, as the almanac [2] had said it would.\n"
    #expect(PlainText.article(from: Array(text.utf8)).text.string == text)
  }

  @Test func aDrawnLineBelongsToNoParagraph() {
    let page = """
      \(story)
      ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
      The harbour office answers questions from eight in the morning until noon, it said.
      """
    #expect(kinds(page).last == "paragraph: The harbour office answe")
  }

  @Test func linesAreJoinedBelowALongMenu() {
    let items = (1...40).map { "        □ The harbours of the northern coast, part \($0)" }
    let page = items.joined(separator: "\n") + "\n\n" + story
    let text = PlainText.article(from: Array(page.utf8)).text.string
    #expect(text.contains("the people who had waited in the terminal"))
    #expect(text.contains("part 7\n"))
  }

  @Test func whatIntroducesTheAuthorIsNoPartOfTheStory() {
    let page = menu + "\n\n" + story + "\n\nAna Ruiz is a reporter who covers the harbours.\n"
    #expect(kinds(page) == expected)
  }

  @Test func aPageBeginsWithItsStory() {
    let other = "The bakers of the town have waited for flour for a week, and none has come.\n\n"
    let page =
      menu + "\n\n" + story + "\n\n" + story + String(repeating: "  • Oven\n", count: 30)
      + "\nBakers wait for flour in the town\n\n" + String(repeating: other, count: 9)
    #expect(kinds(page).first == "headline: Night ferry stays in por")
  }

  @Test func whatPicturesLeaveBehindIsNoParagraph() {
    let page =
      menu + "\n\n" + story + """


        ferry-in-port.jpgferry-in-port.jpg

        The ferry in the port of Lindby on Wednesday. Getty

        Tove Lind, Associated Press

        14K shares

        [ ]I would like to hear from the coast press and its friends, and agree to the terms.

        The harbour office answers questions from eight in the morning until noon, it said.
        """
    #expect(
      kinds(page) == expected + [
        "caption: The ferry in the port of", "credit: Tove Lind, Associated Pr",
        "paragraph: The harbour office answe",
      ])
  }

  /// A page with some lines between its headline and the story.
  private func page(_ lines: String, above: String = "") -> Article {
    let page =
      menu + """

        \(above)
        Night ferry stays in port as winds rise

        \(lines)

        The night ferry to the island did not sail on Wednesday, and the people who had
        waited in the terminal since noon were told to come back in the morning.

        The harbour master said that the winds would not drop before Friday morning, and
        that the ferry would then need a day of repairs before it could sail again.
        """
    return PlainText.article(from: Array(page.utf8))
  }

  @Test(arguments: [
    ("Ana Ruiz | 3 hours ago", ["Ana Ruiz"]),
    ("Ana RuizPublished March 3, 2021, 7:15pm", ["Ana Ruiz"]),
    ("Ana Ruiz and AP", ["Ana Ruiz"]),
    ("Ana Ruiz Deputy Harbour Correspondent\nMarch 3, 2021", ["Ana Ruiz"]),
    ("Night Edition\nBy Ana Ruiz and Jo Lindh, Harbour Writers", ["Ana Ruiz", "Jo Lindh"]),
    ("By Ana Ruiz, AP Harbour Writer", ["Ana Ruiz"]),
    ("Published March 3, 2021", []),
  ])
  func aNameUnderTheHeadlineIsTheAuthor(_ line: String, _ names: [String]) {
    let article = page(line)
    #expect(article.metadata.title == "Night ferry stays in port as winds rise")
    #expect(article.metadata.authors == names)
    #expect(article.blocks.filter { $0.kind == .paragraph }.count == 2)
  }

  @Test func theDateNextToTheHeadlineIsTheStorys() {
    let above = "Issue of May 2, 2019\n\nHarbour / March 3, 2021\n"
    #expect(page("By Ana Ruiz", above: above).metadata.published?.iso8601 == "2021-03-03")
    #expect(page("March 4, 2021", above: above).metadata.published?.iso8601 == "2021-03-04")
  }

  @Test func ofTwoLinesLikeHeadlinesTheFirstIsTheHeadline() {
    let deck = "Ferry to the island waits for repairs after winds on Wednesday"
    let article = page("\(deck)\n\nBy Ana Ruiz\nMarch 3, 2021")
    #expect(article.metadata.title == "Night ferry stays in port as winds rise")
    #expect(words(.deck, of: article) == [deck])
  }

  @Test func aTrailOfSectionsThatEndsWithTheHeadlineIsNone() {
    let trail = "Home Harbour News Night ferry stays in port as winds rise\n"
    #expect(
      page("By Ana Ruiz", above: trail).metadata.title == "Night ferry stays in port as winds rise")
  }

  @Test func aCaptionGivenTwiceIsNoParagraph() {
    let page =
      menu + """

        Night ferry stays in port as winds rise

        The night ferry to the island did not sail on Wednesday, and the people who had
        waited in the terminal since noon were told to come back in the morning.

        Travellers wait in the terminal for news of the ferry on Wednesday.
        Travellers wait in the terminal for news of the ferry on Wednesday. (Pia Holm)

        The harbour master said that the winds would not drop before Friday morning.
        """
    let article = PlainText.article(from: Array(page.utf8))
    #expect(
      article.blocks.filter { $0.kind != .trailer }.map(\.kind)
        == [.headline, .paragraph, .caption, .caption, .paragraph])
  }

  private let menu = ["Home", "News", "Sport", "Weather", "Town", "Harbour", "Archive"]
    .map { "  • \($0)\n" }.joined()
}
