import Learned
import Testing

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

  @Test(arguments: [0, -0.0], [0, -0.0]) func zeroHasNoSign(value: Float, feature: Float) throws {
    let nodes: [Forest.Node] = [
      .init(feature: 0, right: 2, value: value), .init(feature: -1, right: 0, value: 1),
      .init(feature: -1, right: 0, value: 2),
    ]
    let forest = try #require(Forest(base: 0, nodes: nodes, roots: [0], width: 1))
    #expect(forest.score([feature]) == 1)
  }

  @Test func aTreeMayEndAtAnyDepth() throws {
    var forest = Forest(base: 1, width: 2)
    #expect(forest.score([0, 0]) == 1)
    forest.append([.init(feature: -1, right: 0, value: 2)])
    #expect(forest.score([0, 0]) == 3)
    forest.append(Self.nodes)
    #expect(forest.score([2, 9]) == 4)
    #expect(forest.score([3, 1]) == 6)
  }

  @Test func aTreeIsNotTooDeep() {
    let leaf = Forest.Node(feature: -1, right: 0, value: 1)
    let split = Forest.Node(feature: 0, right: 2, value: 0)
    let chain = [[Forest.Node]](repeating: [split, leaf], count: 11)
    #expect(Forest(base: 0, nodes: chain.flatMap { $0 } + [leaf], roots: [0], width: 1) == nil)
    let shorter = chain.dropFirst().flatMap { $0 } + [leaf]
    #expect(Forest(base: 0, nodes: shorter, roots: [0], width: 1)?.score([1]) == 1)
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
