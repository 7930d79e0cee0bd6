import Document
import Learned
import Testing
import Text

@testable import Extraction
@testable import Formats

@Suite struct SegmentTests {
  private static let paragraphs = [
    """
    The ferry between Sandhaven and the Orm islands sails again on Monday, eight months \
    after a storm tore its moorings away.
    """,
    """
    “We have waited long enough,” said Ingrid Vale, who runs the only bakery on the islands \
    and lost half of her customers.
    """,
    """
    Repairs to the pier cost 1.2 million crowns, more than twice what the board had planned, \
    and were paid for by the county.
    """,
    """
    The first crossing leaves at six in the morning, when the tide is high enough for the \
    old hull to clear the sandbank.
    """,
    """
    Odd Berg, the captain, said that he had slept badly for a week. “She is an old lady,” he \
    said. “You never know.”
    """,
    """
    Islanders had been crossing in fishing boats since March, at four times the price, or \
    had waited for the doctor’s launch.
    """,
    """
    The board promised to look for a second ferry before the next winter, but did not say \
    where the money would come from.
    """,
    """
    On the quay, children painted a banner over the weekend. It says that the sea gives, and \
    the sea takes.
    """,
  ]

  /// A page of eight paragraphs with something else after the fourth.
  private func html(with intruder: String) -> [UInt8] {
    let parts = Self.paragraphs.map { "<p class=t>\($0)</p>" }
    let body = (parts[..<4] + [intruder] + parts[4...]).joined()
    return page(
      """
      <nav><ul><li><a href=/>Home</a></li><li><a href=/sea>Sea</a></li></ul></nav>
      <main><h1>Ferry returns to Sandhaven</h1><p>By Tove Lind</p><div class=c>\(body)</div></main>
      <footer><p>© The Sandhaven Lantern</p></footer>
      """)
  }

  private static func model(_ nodes: [Forest.Node]) throws -> SegmentModel {
    SegmentModel(
      try #require(Forest(base: 0, nodes: nodes, roots: [0], width: SegmentSample.width)))
  }

  /// One tree that takes every segment of more than 30 characters for the story, and nothing else.
  private static func longSegments() throws -> SegmentModel {
    try model([
      .init(feature: Int16(SegmentFeature.letters.rawValue), right: 2, value: 30),
      .init(feature: -1, right: 0, value: -5), .init(feature: -1, right: 0, value: 5),
    ])
  }

  /// The words that are the story of a page by the rules and some trees.
  private func found(
    in page: [UInt8], by model: SegmentModel, given: String? = nil
  ) throws -> [String] {
    let tree = try HTMLParser.tree(of: page)
    let segmenter = HTMLSegmenter(tree)
    let finder = ArticleFinder(segmenter, tree: tree)
    let container = try #require(finder.container())
    let text = UTF8Text(repairing: segmenter.words.bytes)
    let story = SegmentRules(finder, text: text, container: container, title: "")
    let reader = SegmentReader(story, container: container, given: nil, summary: nil)
    let kinds = SegmentDecision(story, by: model, reader, given: given).kinds
    return kinds.indices.filter { kinds[$0].isStory }.map {
      text[finder.segments[$0].range]
    }
  }

  @Test func theTreesLeaveOutAndTakeInWhatTheRulesDidNot() throws {
    let page = html(
      with: "<p>So it goes.</p><div class=sidebar>The sea was calm for the whole of Sunday</div>")
    let found = try self.found(in: page, by: Self.longSegments())
    #expect(!found.contains("So it goes."))
    #expect(found.contains("The sea was calm for the whole of Sunday"))
    #expect(found.count == Self.paragraphs.count + 1)
  }

  @Test func whatReadersDoNotSeeStaysOutWhateverTheTreesSay() throws {
    let page = html(with: "<p hidden>Only for robots, who read each and every word of it.</p>")
    #expect(try found(in: page, by: Self.longSegments()) == Self.paragraphs)
  }

  @Test func treesThatLeaveLittleOfTheTextForMachinesAreNotBelieved() throws {
    let nothing = try Self.model([.init(feature: -1, right: 0, value: -5)])
    let page = html(with: "<p>So it goes.</p>")
    #expect(try found(in: page, by: nothing).isEmpty)
    let given = Self.paragraphs.joined(separator: "\n")
    #expect(try found(in: page, by: nothing, given: given).count == Self.paragraphs.count + 1)
  }

  @Test func aPageOfAFewSegmentsIsLeftToTheRules() throws {
    let article = try HTMLPage.article(from: page("\(story)<p>The <a href=x>new</a> hull.</p>"))
    #expect(body(of: article).last == "The new hull.")
  }

  @Test func aListInABoxOfItsOwnIsTheStory() throws {
    let list = "<ul><li>Built in 1961</li><li>34 metres long</li></ul>"
    let article = try HTMLPage.article(from: html(with: "<div class=b>\(list)</div>"))
    #expect(words(.listItem, of: article) == ["Built in 1961", "34 metres long"])
    #expect(words(.paragraph, of: article) == Self.paragraphs)
  }

  @Test func segmentsThatMayBeOfTheStoryAreDescribedToTheTrainer() throws {
    let rows = SegmentSample.all(in: html(with: "<p>Yes.</p>")).map(\.row.count)
    #expect(Set(rows) == [0, SegmentSample.width])
  }
}

@Suite struct SegmentFamilyTests {
  @Test func segmentsAreAlikeWhoseElementsHaveTheSameClasses() throws {
    let tree = try HTMLParser.tree(
      of: Array("<div class=a><p>One</p><p>Two</p></div><div class=b><p>Three</p></div>".utf8))
    let segments = HTMLSegmenter(tree).segments
    let families = SegmentFamilies(segments, in: tree, isKept: [true, false, true])
    #expect(families.sum(of: 0, depth: 0).count == 3)
    #expect(families.sum(of: 0, depth: 1).count == 2)
    #expect(families.sum(of: 0, depth: 1).kept == 3)
    #expect(families.sum(of: 2, depth: 1).count == 1)
  }

  @Test func sumsOfRunsOfSegmentsAreDifferences() throws {
    let tree = try HTMLParser.tree(of: Array("<p>One</p><p>Three</p><p><a>Four</a></p>".utf8))
    let segments = HTMLSegmenter(tree).segments
    let sums = SegmentSums(segments, isKept: [false, true, true])
    #expect(sums[0..<2].letters == 8)
    #expect(sums[1..<3].kept == 5)
    #expect(sums[1..<3].links == 4)
    #expect(sums[around: 0, reach: 4].count == 3)
  }
}
