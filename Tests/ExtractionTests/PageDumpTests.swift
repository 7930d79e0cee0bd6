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

  @Test func aNameUnderTheHeadlineIsTheAuthor() {
    let page =
      menu + """

        Night ferry stays in port as winds rise

        Ana Ruiz | 3 hours ago

        The night ferry to the island did not sail on Wednesday, and the people who had
        waited in the terminal since noon were told to come back in the morning.
        """
    let article = PlainText.article(from: Array(page.utf8))
    #expect(article.metadata.title == "Night ferry stays in port as winds rise")
    #expect(article.metadata.authors == ["Ana Ruiz"])
    #expect(article.blocks.filter { $0.kind == .paragraph }.count == 1)
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
