/// The trees of a forest, each filled up with splits to the depth of the deepest.
///
/// The children of a split are at fixed places, so that every walk takes the same steps and a comparison only adds a
/// number. A processor that had to guess where a branch goes would guess wrong at every third split.
struct CompleteTrees: Sendable, Equatable {
  /// A split, which goes left if the feature is at most the value.
  private struct Split: Equatable {
    var feature: Int32
    var value: Float
  }

  /// The number of splits between a root and a leaf.
  private let depth: Int
  private let treeCount: Int
  /// The splits of all trees, concatenated. That of the root is at place 1 of its tree; the children of a split are at
  /// twice its place, and behind that.
  private var splits: [Split] = []
  /// The values of the leaves of all trees, concatenated.
  private var leaves: [Float] = []

  /// Fills trees up. The branches of the nodes must lead forward and stay in bounds.
  init(_ nodes: [Forest.Node], roots: [Int32]) {
    depth = Self.depth(of: nodes)
    treeCount = roots.count
    precondition(depth <= Self.greatestDepth, "trees of \(depth) splits above a leaf")
    splits.reserveCapacity(treeCount << depth)
    leaves.reserveCapacity(treeCount << depth)
    for root in roots {
      // The nodes of a tree by place, of which the first is free. What would be below a leaf is the leaf once more.
      var places = [0, Int(root)]
      splits.append(Split(feature: 0, value: 0))
      for place in 1..<(1 << depth) {
        let node = nodes[places[place]]
        let isLeaf = node.feature < 0
        // Adding 0 makes 0 of -0.
        splits.append(Split(feature: Int32(max(node.feature, 0)), value: node.value + 0))
        places.append(places[place] + (isLeaf ? 0 : 1))
        places.append(places[place] + (isLeaf ? 0 : Int(node.right)))
      }
      for place in places[(1 << depth)...] { leaves.append(nodes[place].value) }
    }
  }

  /// The greatest depth, since each level doubles the size of a tree.
  static let greatestDepth = 10

  /// The greatest number of splits between a root and a leaf.
  static func depth(of nodes: [Forest.Node]) -> Int {
    var depths = [Int](repeating: 0, count: nodes.count)
    for (index, node) in nodes.enumerated() where node.feature >= 0 {
      let right = index + Int(node.right)
      depths[index + 1] = max(depths[index + 1], depths[index] + 1)
      depths[right] = max(depths[right], depths[index] + 1)
    }
    return depths.max() ?? 0
  }

  /// Adds the values of the leaves that a row leads to, tree by tree. The row must have all features of the splits.
  func add(_ features: [Float], to sum: inout Float) {
    splits.withUnsafeBufferPointer { splits in
      leaves.withUnsafeBufferPointer { leaves in
        features.withUnsafeBufferPointer { features in
          for tree in 0..<treeCount {
            let first = tree << depth
            var place = 1
            for _ in 0..<depth {
              let split = splits[first &+ place]
              // The sign bit: of a comparison, the compiler would make a branch.
              let difference = split.value - features[Int(split.feature)]
              place = 2 &* place &+ Int(difference.bitPattern >> 31)
            }
            sum += leaves[first &+ place &- (1 << depth)]
          }
        }
      }
    }
  }
}
