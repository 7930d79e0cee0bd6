import Forests
import Testing

@testable import Analysis

@Suite struct ModelFileTests {
  static let file = ModelFile.encode([
    (.settings, [1, 2, 3, 4]), (.lexicon, [5, 0, 0, 0, 6, 0, 0, 0]),
  ])

  @Test func whatWasWrittenIsRead() throws {
    try Self.file.withUnsafeBytes { bytes in
      let file = try #require(ModelFile(bytes))
      #expect(file.values(.lexicon, of: UInt32.self) == [5, 6])
      #expect(file.values(.settings, of: UInt8.self) == [1, 2, 3, 4])
      #expect(file.values(.linkForest, of: Float.self).isEmpty)
    }
  }

  @Test func aDamagedSectionIsNoModel() {
    var damaged = Self.file
    damaged[damaged.count - 1] ^= 1
    damaged.withUnsafeBytes { #expect(ModelFile($0) == nil) }
  }

  @Test func aFileCutShortIsNoModel() {
    for count in [0, 3, 8, 20, Self.file.count - 1] {
      Array(Self.file.prefix(count)).withUnsafeBytes { #expect(ModelFile($0) == nil) }
    }
  }

  @Test func aSectionOutsideTheFileIsNoModel() {
    var lying = Self.file
    lying[12] = 0xC0
    lying[13] = 0xFF
    lying.withUnsafeBytes { #expect(ModelFile($0) == nil) }
  }

  /// The program does not sum up what it carries at every start, so this does.
  @Test func theProgramCarriesAWholeModel() throws {
    #expect(ModelFile(try #require(ModelFile.embeddedBytes)) != nil)
    #expect(AttributionModel.shared != nil)
  }
}

@Suite struct ForestTests {
  /// One tree: the first feature up to 2 gives 1; else the second up to 0 gives -1, above it 3.
  static let nodes: [Forest.Node] = [
    .init(feature: 0, right: 2, value: 2), .init(feature: -1, right: 0, value: 1),
    .init(feature: 1, right: 2, value: 0), .init(feature: -1, right: 0, value: -1),
    .init(feature: -1, right: 0, value: 3),
  ]

  @Test func aCaseGoesLeftUpToTheValueOfAFork() throws {
    let forest = try #require(Forest(base: 0.5, nodes: Self.nodes, roots: [0], width: 2))
    #expect(forest.score([2, 9]) == 1.5)
    #expect(forest.score([3, 0]) == -0.5)
    #expect(forest.score([3, 1]) == 3.5)
  }

  @Test func numbersGiveTheSameForest() throws {
    let forest = try #require(Forest(base: 0.5, nodes: Self.nodes, roots: [0], width: 2))
    #expect(Forest(forest.values, width: 2) == forest)
  }

  @Test func aBranchThatLeadsNowhereIsNoForest() {
    var nodes = Self.nodes
    nodes[2].right = 3
    #expect(Forest(base: 0, nodes: nodes, roots: [0], width: 2) == nil)
    nodes[2].right = 0
    #expect(Forest(base: 0, nodes: nodes, roots: [0], width: 2) == nil)
    #expect(Forest(base: 0, nodes: Self.nodes, roots: [0], width: 1) == nil)
    #expect(Forest([0, 1, 7, 0], width: 2) == nil)
    #expect(Forest([0, .nan], width: 2) == nil)
  }
}

@Suite struct OverlapTests {
  static func quote(_ content: Range<Int>, _ probability: Float) -> LearnedQuote {
    LearnedQuote(
      content: content, block: 0, source: nil, cue: nil, probability: probability, speech: 1)
  }

  @Test func ofTwoReadingsOfTheSameWordsTheSurerStays() {
    let quotes = [Self.quote(0..<5, 0.4), Self.quote(3..<9, 0.7), Self.quote(9..<12, 0.5)]
    #expect(LinkModel.withoutOverlap(quotes).map(\.content) == [3..<9, 9..<12])
  }
}
