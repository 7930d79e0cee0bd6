import Document
import Text

// What looks like the story piece by piece and is another one.
extension HTMLStory {
  /// The most pieces above an article's own heading.
  private static let headReach = 6

  /// The pieces of the other articles, with headlines of their own, that a page has below the one that it is about.
  var otherArticles: [Int] {
    guard let headline = region.first(where: { kinds[$0] == .headline }),
      finder.segments[headline].heading == 1, let own = article(around: headline)
    else { return [] }
    var others: [Int] = []
    var node = Int(finder.tree.nodes[own].end)
    while node < finder.tree.nodes.count {
      let pieces = finder.pieces(in: node).clamped(to: region)
      let isArticle =
        finder.tree.nodes[node].tag == .article
        && pieces.prefix(Self.headReach).contains { finder.segments[$0].heading == 1 }
      if isArticle { others += pieces }
      node = isArticle ? Int(finder.tree.nodes[node].end) : node + 1
    }
    return others
  }

  /// The outermost `<article>` around a piece.
  private func article(around index: Int) -> HTMLTree.Index? {
    let node = finder.segments[index].node
    return ([node] + Array(finder.tree.ancestors(node))).last {
      finder.tree.nodes[$0].tag == .article
    }
  }

  /// The most that a teaser says below its heading, in characters.
  private static let teaserLength = 350
  /// The most pieces of a teaser.
  private static let teaserPieces = 9
  /// The share of the running text above which what looks like teasers is the story.
  private static let teaserShare = 0.3

  /// The pieces of teasers of other stories: boxes with a heading that is a link and a sentence or two below. Where
  /// they are much of the text, only a feed below the story counts.
  var teasers: [Int] {
    let boxes = region.filter { isLinkedHeading($0) && !finder.isOutside[$0] }.compactMap(teaser)
    guard boxes.count > 1 else { return [] }
    let isMinor = mass(boxes[...]) < Self.teaserShare * max(mass(region), 0.001)
    return (isMinor ? boxes[...] : feed(of: boxes)).joined().filter { kinds[$0] != .headline }
  }

  /// The most of the running text that a feed of teasers below the story may be.
  private static let feedShare = 0.6
  /// What of the text from the first teaser of a feed on is teasers, at least.
  private static let feedDensity = 0.9
  /// The fewest teasers of a feed.
  private static let feedLength = 8

  /// The teasers that stand one below the other after the story, with next to nothing between them or behind.
  private func feed(of boxes: [Range<Int>]) -> ArraySlice<Range<Int>> {
    for start in boxes.indices.dropLast(Self.feedLength - 1) {
      let below = mass(boxes[start].lowerBound..<region.upperBound)
      guard below < Self.feedShare * mass(region) else { continue }
      if mass(boxes[start...]) > Self.feedDensity * below { return boxes[start...] }
    }
    return []
  }

  private func mass(_ boxes: ArraySlice<Range<Int>>) -> Double {
    boxes.reduce(0) { $0 + mass($1) }
  }

  /// The weight of the body in some pieces.
  private func mass(_ pieces: Range<Int>) -> Double {
    pieces.reduce(0) { $0 + (kinds[$1]?.isBody == true ? max(0, finder.weights[$1]) : 0) }
  }

  /// The pieces of the teaser that a linked heading heads: the largest element around it that says little.
  private func teaser(_ heading: Int) -> Range<Int> {
    var box = heading..<(heading + 1)
    for node in finder.tree.ancestors(finder.segments[heading].node) {
      let pieces = finder.pieces(in: node)
      guard pieces.count <= Self.teaserPieces, pieces.count(where: isLinkedHeading) == 1,
        pieces.reduce(0, { $0 + finder.segments[$1].ownLetters }) < Self.teaserLength
      else { break }
      box = pieces
    }
    return box.clamped(to: region)
  }

  private func isLinkedHeading(_ index: Int) -> Bool {
    let segment = finder.segments[index]
    return segment.linkShare > 0.8 && segment.letters > 15
      && (segment.heading > 0 || segment.cues.contains(.headline))
  }
}
