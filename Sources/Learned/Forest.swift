/// Boosted trees: a sum of small decision trees over a row of features.
package struct Forest: Sendable, Equatable {
  /// A split or a leaf. The left child of a split is the next node.
  package struct Node: Sendable, Equatable {
    /// The feature that a split tests; -1 for a leaf.
    package var feature: Int16 = -1
    /// The distance to the right child, in nodes.
    package var right: Int16 = 0
    /// The threshold of a split, which goes left if the feature is at most this value; or the value
    /// that a leaf adds.
    package var value: Float = 0

    /// Creates a leaf that adds 0.
    package init() {}

    /// Creates a node from a file.
    package init(feature: Int16, right: Int16, value: Float) {
      self.feature = feature
      self.right = right
      self.value = value
    }
  }

  /// The score before the first tree.
  package let base: Float
  /// The number of features in a row.
  package let width: Int
  /// The nodes of all trees, concatenated.
  package private(set) var nodes: [Node] = []
  /// The index of each tree's root in ``nodes``.
  package private(set) var roots: [Int32] = []
  private var trees = CompleteTrees([], roots: [])

  /// Creates a forest without trees.
  package init(base: Float, width: Int) {
    self.base = base
    self.width = width
  }

  /// Creates a forest from a file; `nil` unless every branch leads forward and stays in bounds, no
  /// tree is too deep, every feature is below the width, and all numbers are finite.
  package init?(base: Float, nodes: [Node], roots: [Int32], width: Int) {
    self.init(base: base, width: width)
    self.nodes = nodes
    self.roots = roots
    guard roots.allSatisfy({ $0 >= 0 && Int($0) < nodes.count }), base.isFinite else { return nil }
    for (index, node) in nodes.enumerated() {
      guard node.value.isFinite, Int(node.feature) < width else { return nil }
      guard node.feature >= 0 else { continue }
      guard node.right > 1, index + Int(node.right) < nodes.count else { return nil }
    }
    guard CompleteTrees.depth(of: nodes) <= CompleteTrees.greatestDepth else { return nil }
    trees = CompleteTrees(nodes, roots: roots)
  }

  /// Appends a tree.
  package mutating func append(_ tree: [Node]) {
    roots.append(Int32(nodes.count))
    nodes += tree
    trees = CompleteTrees(nodes, roots: roots)
  }

  /// Returns the sum of all trees for a row: the log odds. O(trees × depth).
  ///
  /// Features beyond the width of the forest are ignored.
  package func score(_ features: [Float]) -> Float {
    precondition(
      features.count >= width, "a forest over \(width) features was given \(features.count)")
    var sum = base
    trees.add(features, to: &sum)
    return sum
  }
}
