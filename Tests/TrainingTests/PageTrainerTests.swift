import Extraction
import Testing

@testable import pullquote_train

@Suite struct PageTrainerTests {
  private static let sentences = [
    "The ferry between Sandhaven and the Orm islands sails again on Monday, after eight months.",
    "Repairs to the pier cost 1.2 million crowns, more than twice what the board had planned.",
    "The first crossing leaves at six in the morning, when the tide is high enough for the hull.",
    "Islanders had been crossing in fishing boats since March, at four times the usual price.",
  ]
  private static let teasers = [
    "Also on the islands this week, a gull was seen wearing the hat of the harbour master.",
    "Readers liked this one too, the story of a lamp that nobody had lit for ninety years.",
  ]

  /// A page of one of ten sites.
  private static func page(_ number: Int) -> (MarkedPage, html: [UInt8]) {
    let body = (0..<8).map { "\(sentences[($0 + number) % 4]) Part \($0) of \(number)." }
    let paragraphs = body.map { "<p class=t>\($0)</p>" }.joined()
    let boxes = (0..<6).map { "<div class=teaser><p>\(teasers[$0 % 2]) \($0)</p></div>" }.joined()
    let html = """
      <!doctype html><head><title>Ferry \(number) returns</title></head><body><main>\
      <h1>Ferry \(number) returns</h1><div class=c>\(paragraphs)</div></main><aside>\(boxes)</aside></body>
      """
    let page = MarkedPage(
      id: "page_\(number)", url: "https://site\(number % 10).example/\(number)", body: body)
    return (page, Array(html.utf8))
  }

  private static func trainer() throws -> PageTrainer {
    try PageTrainer((0..<20).map { page($0) }.map { PageExample($0.0, html: $0.html) })
  }

  @Test func piecesOfTheBodyAreMarkedAsStoryAndOthersNot() {
    let (page, html) = Self.page(3)
    let example = PageExample(page, html: html)
    let story = example.pieces.filter { $0.isStory == true }.map(\.sample.text)
    #expect(story == page.body)
    #expect(example.pieces.contains { $0.isStory == false && $0.sample.text.hasPrefix("Also") })
  }

  @Test func pagesOfASiteAreInOneFold() {
    let (one, two) = (Self.page(4).0, Self.page(14).0)
    #expect(one.site == "site4.example")
    #expect(PageTrainer.fold(of: one) == PageTrainer.fold(of: two))
  }

  @Test func treesLearnTheStoryOfPagesOfOtherSites() throws {
    let trainer = try Self.trainer()
    #expect(try #require(trainer.scores()["pieces"]) > 95)
    #expect(try trainer.file == Self.trainer().file)
  }
}
