/// Boosted trees: the sum of small decision trees over the features of one case.
package struct Forest: Sendable, Equatable {
  /// A fork or a leaf. The left branch of a fork is the next node.
  package struct Node: Sendable, Equatable {
    /// The feature that a fork compares; -1 for a leaf.
    package var feature: Int16 = -1
    /// How many nodes ahead the right branch is.
    package var right: Int16 = 0
    /// A fork goes left when the feature is at most this value; a leaf adds it.
    package var value: Float = 0

    /// A leaf that adds nothing.
    package init() {}

    /// A node of a file.
    package init(feature: Int16, right: Int16, value: Float) {
      self.feature = feature
      self.right = right
      self.value = value
    }
  }

  /// The score before any tree.
  package let base: Float
  /// The number of features of a case.
  package let width: Int
  /// All trees, one after the other.
  package private(set) var nodes: [Node] = []
  /// Where each tree begins.
  package private(set) var roots: [Int32] = []

  /// A forest without trees.
  package init(base: Float, width: Int) {
    self.base = base
    self.width = width
  }

  /// A forest from a file; `nil` unless every branch leads ahead and stays inside, every feature is
  /// below the width and all numbers are finite.
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
  }

  /// Adds a tree.
  package mutating func append(_ tree: [Node]) {
    roots.append(Int32(nodes.count))
    nodes += tree
  }

  /// The sum of all trees for a case: the logarithm of the odds. O(trees × depth).
  ///
  /// A longer row is read as far as the forest is wide.
  package func score(_ features: [Float]) -> Float {
    precondition(
      features.count >= width, "a forest over \(width) features was given \(features.count)")
    var sum = base
    // Branches stay inside the nodes and features inside the row: the initializer checked both.
    nodes.withUnsafeBufferPointer { nodes in
      features.withUnsafeBufferPointer { features in
        for root in roots {
          var index = Int(root)
          var node = nodes[index]
          while node.feature >= 0 {
            index += features[Int(node.feature)] <= node.value ? 1 : Int(node.right)
            node = nodes[index]
          }
          sum += node.value
        }
      }
    }
    return sum
  }
}
