import Text

/// Finds which pieces of a page are its article.
///
/// Every piece has a weight: running text counts for the article, links and crumbs against it. The
/// article is the element whose pieces weigh most together, narrowed as long as little is lost, so that a
/// body that is split over several containers stays whole. Then each piece in it is judged by itself.
struct HTMLFinder {
  let tree: HTMLTree
  let segments: [HTMLSegment]
  let suspects: [HTMLSuspect]
  let links: [HTMLLink]
  /// The weight of each piece.
  var weights: [Double] = []
  /// Sums of the weights before each piece, of those that are not outside.
  private var sums: [Double] = []
  /// Sums of the weights above 0 of the same.
  private var masses: [Double] = []
  /// Whether each suspect is surely no part of the story.
  private var isGuilty: [Bool] = []
  /// Whether each piece is surely no part of the story.
  private(set) var isOutside: [Bool] = []

  /// A part of the page's running text so large that no name of an element makes it junk.
  private static let safeShare = 0.4
  /// The same for an element whose name says that it is the story, too.
  private static let bodyShare = 0.15
  /// What an element must keep of its parent's weight for the article to be narrowed to it.
  private static let narrowingShare = 0.8
  /// How much a link counts against the element that holds it.
  private static let linkPenalty = 0.3
  /// A part so large that even an element that is surely junk by its names may be the story.
  private static let certainShare = 0.75

  init(_ segmenter: HTMLSegmenter, tree: HTMLTree) {
    self.tree = tree
    segments = segmenter.segments
    suspects = segmenter.suspects
    links = segmenter.links
    weights = segments.map(Self.weight)
    judgeSuspects()
    sum()
  }

  /// What a piece says for or against being of an article.
  static func weight(_ segment: HTMLSegment) -> Double {
    let own = Double(segment.letters - segment.linkLetters)
    if segment.linkShare > 0.5 { return -0.3 - min(Double(segment.linkLetters), 200) / 200 }
    if segment.heading > 0 { return 0 }
    if !segment.isClosed && own < 80 { return -0.1 }
    var weight = min(own, 600) / 100 * (segment.isClosed ? 1 : 0.4)
    if segment.context.contains(.paragraph) { weight *= 1.2 }
    if segment.context.contains(.list) { weight *= 0.7 }
    if segment.context.contains(.link) { weight *= 0.3 }
    return weight
  }

  /// Decides which suspects are outside: those that do not hold much of the page's running text.
  private mutating func judgeSuspects() {
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
    isGuilty = suspects.map {
      let isStrong = !$0.cues.isDisjoint(with: [.comments, .offer, .unseen]) || isAside($0.node)
      let share =
        isStrong ? Self.certainShare : $0.cues.contains(.body) ? Self.bodyShare : Self.safeShare
      return groups[$0.names, default: 0] < share * total
    }
    isOutside = segments.map { !guilty(around: $0).isEmpty }
  }

  /// The suspects around a piece that are surely no part of the story, the innermost first.
  func guilty(around segment: HTMLSegment) -> [HTMLSuspect] {
    var found: [HTMLSuspect] = []
    var suspect = segment.suspect
    while suspect >= 0 {
      if isGuilty[suspect] { found.append(suspects[suspect]) }
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

  private mutating func sum() {
    sums = [0]
    masses = [0]
    for index in segments.indices {
      let weight = isOutside[index] ? 0 : weights[index]
      sums.append(sums[index] + (weight < 0 ? weight * Self.linkPenalty : weight))
      masses.append(masses[index] + max(weight, 0))
    }
  }

  /// The pieces inside an element. O(log pieces).
  func pieces(in node: HTMLTree.Index) -> Range<Int> {
    let inside = tree.subtree(node)
    let lower = firstPiece(from: inside.lowerBound)
    return lower..<max(lower, firstPiece(from: inside.upperBound))
  }

  private func firstPiece(from place: HTMLTree.Index) -> Int {
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].place < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The weight of an element.
  func weight(of node: HTMLTree.Index) -> Double {
    let pieces = pieces(in: node)
    return sums[pieces.upperBound] - sums[pieces.lowerBound]
  }

  /// The weights above 0 in an element.
  func mass(of node: HTMLTree.Index) -> Double {
    let pieces = pieces(in: node)
    return masses[pieces.upperBound] - masses[pieces.lowerBound]
  }

  /// The element that holds the article; `nil` if none has running text.
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
      mass(of: child) >= Self.narrowingShare * mass(of: node)
    {
      node = child
    }
    return node
  }

  private func heaviestChild(of node: HTMLTree.Index) -> HTMLTree.Index? {
    tree.children(node).filter { tree.nodes[$0].tag.isBlock && tree.nodes[$0].tag != .p }
      .max { mass(of: $0) < mass(of: $1) }
  }
}
