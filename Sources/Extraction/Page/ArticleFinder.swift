import Formats
import Text

/// Finds the element of a page that holds its article.
///
/// Every segment has a weight: running text counts for the article, links and menus against it. The article is the
/// element whose segments weigh most together, narrowed as long as little is lost, so that a body that is split over
/// several containers stays whole.
struct ArticleFinder {
  let tree: HTMLTree
  let segments: [Segment]
  let links: [SegmentLink]
  /// The weight of each segment.
  let weights: [Double]
  /// Whether each segment is certainly not part of the story.
  private(set) var isOutside: [Bool] = []
  private let suspects: [SuspectElement]
  /// Whether each suspect is certainly not part of the story.
  private var isExcluded: [Bool] = []
  /// The sums of the weights before each segment, without those outside.
  private var sums: [Double] = []
  /// The sums of the positive weights before each segment, without those outside.
  private var masses: [Double] = []

  /// An element with this share of the page's running text is part of the story whatever its name.
  private static let safeShare = 0.4
  /// The same share for an element whose name says that it is the story.
  private static let bodyShare = 0.15
  /// The same share for an element whose name says that it certainly is not.
  private static let certainShare = 0.75
  /// The share of its parent's weight to which the article may be narrowed.
  private static let narrowingShare = 0.8
  /// How much the weight of a link counts.
  private static let linkPenalty = 0.3

  init(_ segmenter: HTMLSegmenter, tree: HTMLTree) {
    self.tree = tree
    segments = segmenter.segments
    suspects = segmenter.suspects
    links = segmenter.links
    weights = segments.map(Self.weight)
    excludeSuspects()
    sumWeights()
  }

  /// How much a segment counts for being part of an article; negative if it counts against it.
  static func weight(_ segment: Segment) -> Double {
    let own = Double(segment.ownLetters)
    if segment.linkShare > 0.5 { return -0.3 - min(Double(segment.linkLetters), 200) / 200 }
    if segment.heading > 0 { return 0 }
    if !segment.isClosed && own < 80 { return -0.1 }
    var weight = min(own, 600) / 100 * (segment.isClosed ? 1 : 0.4)
    if segment.context.contains(.paragraph) { weight *= 1.2 }
    if segment.context.contains(.list) { weight *= 0.7 }
    if segment.context.contains(.link) { weight *= 0.3 }
    return weight
  }

  /// Excludes the suspects that do not hold much of the page's running text, together with all of the same class.
  private mutating func excludeSuspects() {
    var masses = Array(repeating: 0.0, count: suspects.count)
    var total = 0.0
    for (segment, weight) in zip(segments, weights) where weight > 0 {
      total += weight
      var suspect = segment.suspect
      while suspect >= 0 {
        masses[suspect] += weight
        suspect = suspects[suspect].outer
      }
    }
    var groups: [UInt64: Double] = [:]
    for (suspect, mass) in zip(suspects, masses) { groups[suspect.names, default: 0] += mass }
    isExcluded = suspects.map { groups[$0.names, default: 0] < share(of: $0) * total }
    isOutside = segments.map { !excluded(around: $0).isEmpty }
  }

  /// The share of the page's running text that keeps a suspect.
  private func share(of suspect: SuspectElement) -> Double {
    let isStrong = !suspect.hints.isDisjoint(with: [.comments, .offer, .unseen])
    if isStrong || isAside(suspect.node) { return Self.certainShare }
    return suspect.hints.contains(.body) ? Self.bodyShare : Self.safeShare
  }

  /// The excluded elements around a segment, from the inside out.
  func excluded(around segment: Segment) -> [SuspectElement] {
    var found: [SuspectElement] = []
    var suspect = segment.suspect
    while suspect >= 0 {
      if isExcluded[suspect] { found.append(suspects[suspect]) }
      suspect = suspects[suspect].outer
    }
    return found
  }

  private func isAside(_ node: HTMLTree.Index) -> Bool {
    switch tree.nodes[node].tag {
    case .aside, .nav, .footer: true
    default: false
    }
  }

  private mutating func sumWeights() {
    sums = [0]
    masses = [0]
    for index in segments.indices {
      let weight = isOutside[index] ? 0 : weights[index]
      sums.append(sums[index] + (weight < 0 ? weight * Self.linkPenalty : weight))
      masses.append(masses[index] + max(weight, 0))
    }
  }

  /// The indices of the segments inside an element. O(log segments).
  func indices(in node: HTMLTree.Index) -> Range<Int> {
    let inside = tree.subtree(node)
    let lower = segments.partitioningIndex { $0.place >= inside.lowerBound }
    return lower..<max(lower, segments.partitioningIndex { $0.place >= inside.upperBound })
  }

  /// The block element of a segment and the elements around it, from the inside out, at most `limit`.
  func enclosing(_ segment: Segment, limit: Int) -> some Sequence<HTMLTree.Index> {
    sequence(first: segment.node, next: tree.parent).prefix(limit)
  }

  /// The weight of an element.
  func weight(of node: HTMLTree.Index) -> Double { sum(of: node, in: sums) }

  private func sum(of node: HTMLTree.Index, in sums: [Double]) -> Double {
    let inside = indices(in: node)
    return sums[inside.upperBound] - sums[inside.lowerBound]
  }

  /// The element that holds the article; `nil` if the page has no running text.
  func container() -> HTMLTree.Index? {
    var best = 0
    var most = 0.0
    for node in tree.nodes.indices where tree.nodes[node].tag.isBlock {
      let weight = weight(of: node)
      if weight >= most { (best, most) = (node, weight) }
    }
    return most > 0 ? narrowed(best) : nil
  }

  /// The innermost element that keeps most of an element's weight.
  private func narrowed(_ node: HTMLTree.Index) -> HTMLTree.Index {
    var node = node
    while let child = heaviestChild(of: node),
      sum(of: child, in: masses) >= Self.narrowingShare * sum(of: node, in: masses)
    {
      node = child
    }
    return node
  }

  private func heaviestChild(of node: HTMLTree.Index) -> HTMLTree.Index? {
    tree.children(node).filter { tree.nodes[$0].tag.isBlock && tree.nodes[$0].tag != .p }
      .max { sum(of: $0, in: masses) < sum(of: $1, in: masses) }
  }
}
