import Formats
import Text

/// Groups the segments of a page whose elements and enclosing elements have the same tags and
/// classes.
///
/// A page template uses the same elements for all paragraphs of the story, and different ones for
/// teasers.
struct SegmentFamilies {
  /// The largest number of elements that are compared: the segment's own, its parent, and its
  /// grandparent.
  static let depths = 3

  /// The families of each segment, one for each depth.
  private var families: [Int32] = []
  private var sums: [SegmentSums.Sum] = []

  /// Groups the segments of a page. O(segments + bytes of classes).
  init(_ segments: [Segment], in tree: HTMLTree, isKept: [Bool]) {
    var names = ElementNames(tree)
    var numbers: [Key: Int32] = [:]
    families.reserveCapacity(segments.count * Self.depths)
    for (segment, isKept) in zip(segments, isKept) {
      var family: Int32 = -1
      var node: HTMLTree.Index? = segment.node
      for _ in 0..<Self.depths {
        let key = Key(inner: family, element: node.map { names[$0] } ?? 0)
        family = numbers[key] ?? Int32(sums.count)
        if family == sums.count {
          numbers[key] = family
          sums.append(SegmentSums.Sum())
        }
        sums[Int(family)].add(segment, isKept: isKept)
        families.append(family)
        node = node.flatMap(tree.parent)
      }
    }
  }

  /// What the segments of a family have in common.
  private struct Key: Hashable {
    /// Their family when one fewer element is compared; -1 for none.
    let inner: Int32
    /// The hash of the tag and classes of the outermost element that is compared; 0 if there is
    /// none.
    let element: UInt64
  }

  /// The sum of a segment's family, itself included. `depth` is below ``depths``.
  func sum(of index: Int, depth: Int) -> SegmentSums.Sum {
    sums[Int(families[index * Self.depths + depth])]
  }
}

/// Hashes of the tags and classes of elements, each computed once.
private struct ElementNames {
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
