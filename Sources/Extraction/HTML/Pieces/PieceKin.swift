import Text

/// Which pieces of a page are made alike: their elements, and those around, have the same kinds and classes.
///
/// A page's template gives every paragraph of the story the same elements, and every teaser its own.
struct PieceKin {
  /// How many elements are compared: its own; with the one around; with two.
  static let depths = 3

  /// The family of each piece for each depth, piece by piece.
  private var families: [Int32] = []
  private var sums: [PieceSums.Sum] = []

  /// Groups the pieces of a page. O(pieces + bytes of classes).
  init(_ segments: [HTMLSegment], in tree: HTMLTree, isKept: [Bool]) {
    var hashes = ElementHashes(tree)
    var numbers: [UInt64: Int32] = [:]
    families.reserveCapacity(segments.count * Self.depths)
    for (segment, isKept) in zip(segments, isKept) {
      var hash: UInt64 = 0
      var node: HTMLTree.Index? = segment.node
      for depth in 1...Self.depths {
        let own = node.map { hashes[$0] } ?? 0
        hash = (hash &+ own &+ UInt64(depth)) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 29
        let family = numbers[hash] ?? Int32(sums.count)
        if family == sums.count {
          numbers[hash] = family
          sums.append(PieceSums.Sum())
        }
        sums[Int(family)].add(segment, isKept: isKept)
        families.append(family)
        node = node.flatMap(tree.parent)
      }
    }
  }

  /// What the pieces that are made like one hold together, itself included. `depth` is below ``depths``.
  func sum(of index: Int, depth: Int) -> PieceSums.Sum {
    sums[Int(families[index * Self.depths + depth])]
  }
}

/// Hashes of elements' kinds and classes, each computed once.
private struct ElementHashes {
  private let tree: HTMLTree
  private var known: [UInt64]

  init(_ tree: HTMLTree) {
    self.tree = tree
    known = Array(repeating: 0, count: tree.nodes.count)
  }

  subscript(node: HTMLTree.Index) -> UInt64 {
    mutating get {
      if known[node] != 0 { return known[node] }
      let names = tree.value(.class, of: node).map { WordHash($0).value } ?? 0
      let hash = (names ^ UInt64(tree.nodes[node].tag.code) &<< 56) | 1
      known[node] = hash
      return hash
    }
  }
}
