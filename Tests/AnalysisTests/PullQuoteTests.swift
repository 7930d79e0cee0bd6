import Document
import Testing
import Text

@testable import Analysis

/// Words that a page sets apart and also quotes in place are said once.
@Suite struct PullQuoteTests {
  private static let story =
    "“We have waited long enough, and I would cross in a bathtub,” said Ingrid Vale, a baker."

  private func quotes(_ blocks: [(Block.Kind, String)]) -> [String] {
    let article = analysed(blocks)
    return article.quotes.map { article[$0.extent] }
  }

  @Test(arguments: [
    (Block.Kind.blockQuotation, "“I would cross in a bathtub.” — Ingrid Vale"),
    (.blockQuotation, "“i would cross in a bathtub …”"),
    (.paragraph, "“I would cross in a bathtub”"),
  ])
  func aPullQuoteIsNotASecondQuotation(_ kind: Block.Kind, _ pull: String) {
    let once = quotes([(.paragraph, Self.story)])
    #expect(once.count == 1)
    #expect(quotes([(.paragraph, Self.story), (kind, pull)]) == once)
    #expect(quotes([(kind, pull), (.paragraph, Self.story)]) == once)
  }

  @Test func aPullQuoteIsMarkedAsARepeat() {
    let pull = (Block.Kind.blockQuotation, "“I would cross in a bathtub.” — Ingrid Vale")
    let article = analysed([pull, (.paragraph, Self.story)])
    #expect(article.repeats == [article.blocks[0].range])
    #expect(article.repeats(article.blocks[0].range) && !article.repeats(article.blocks[1].range))
    #expect(analysed([pull]).repeats.isEmpty)
  }

  @Test func aQuotationSetApartThatTheStoryDoesNotRepeatCounts() {
    let other = "“I would swim there in winter.” — Ingrid Vale"
    #expect(quotes([(.paragraph, Self.story), (.blockQuotation, other)]).count == 2)
  }

  @Test func ofTwoPullQuotesAlikeTheFirstCounts() {
    let pull = (Block.Kind.blockQuotation, "“I would swim there in winter.” — Ingrid Vale")
    let rest = (Block.Kind.paragraph, "The ferry sails again on Monday, the board said.")
    #expect(quotes([pull, rest, pull]).count == quotes([pull, rest]).count)
  }

  @Test func aShortAnswerMayBeGivenTwice() {
    let answers = "“Never again,” said Ingrid Vale, a baker."
    #expect(
      quotes([(.paragraph, answers), (.blockQuotation, "“Never again!” — Ingrid Vale")]).count == 2)
  }
}
