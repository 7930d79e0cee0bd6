import Formats
import Text

/// Finds the element of a page that holds its article.
///
/// Every segment has a weight: positive for running text, negative for links and menus. The article
/// is the element with the largest total weight, narrowed to descendants as long as little weight
/// is lost, so that a body split across several containers stays whole.
struct ArticleFinder {
  let tree: HTMLTree
  let segments: [Segment]
  let links: [SegmentLink]
  /// The spaces between words where a line ends, as offsets in the collected text.
  let lineEnds: [Int]
  /// The weight of each segment.
  let weights: [Double]
  /// Whether each segment is excluded from the story.
  private(set) var isOutside: [Bool] = []
  /// Whether each segment is in an element that is excluded whatever its text.
  private(set) var isBarred: [Bool] = []
  private let suspects: [SuspectElement]
  /// Whether each suspect is excluded from the story.
  private var isExcluded: [Bool] = []
  /// Whether each suspect may be excluded even if it holds most of the page's text.
  private var isCertain: [Bool] = []
  /// Prefix sums of the weights, excluding segments outside the story.
  private var sums: [Double] = []
  /// Prefix sums of the positive weights, excluding segments outside the story.
  private var masses: [Double] = []

  /// An element with this share of the page's running text is part of the story whatever its class
  /// name.
  private static let safeShare = 0.4
  /// The same share for an element whose class name marks it as the story.
  private static let bodyShare = 0.15
  /// The same share for an element that is certainly not the story by its name, tag or content.
  private static let certainShare = 0.75
  /// The share of the parent's weight that a child must have for the article to be narrowed to it.
  private static let narrowingShare = 0.8
  /// The factor by which an element marked as the article must hold more running text than the
  /// heaviest element in it to be chosen instead.
  private static let wideningFactor = 2.0
  /// The factor for negative weights in the sums.
  private static let linkPenalty = 0.3

  init(_ segmenter: HTMLSegmenter, tree: HTMLTree) {
    self.tree = tree
    segments = segmenter.segments
    suspects = segmenter.suspects
    links = segmenter.links
    lineEnds = segmenter.lineEnds
    weights = segments.map(Self.weight)
    excludeSuspects()
    sumWeights()
  }

  /// The weight of a segment as evidence for an article; negative if it is evidence against one.
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

  /// Excludes the suspects that hold little of the page's running text, measured together with all
  /// of the same class.
  ///
  /// The certain suspects go first, and the other suspects are measured against the remaining text.
  /// If no text remains in the end, the class names are meaningless on this page, and only the
  /// certain suspects stay excluded.
  private mutating func excludeSuspects() {
    isExcluded = Array(repeating: false, count: suspects.count)
    isCertain = suspects.map(mayBeNoStory)
    var total = exclude(of: weights.reduce(0) { $0 + max($1, 0) }, certain: true)
    isBarred = segments.map(isInExcluded)
    total = exclude(of: total, certain: false)
    if total == 0 {
      for index in suspects.indices where !isCertain[index] { isExcluded[index] = false }
    }
    isOutside = segments.map(isInExcluded)
  }

  /// Excludes suspects by their share of the page's running text, and returns the weight of the
  /// remaining text.
  private mutating func exclude(of total: Double, certain: Bool) -> Double {
    let masses = suspectMasses()
    var groups: [UInt64: Double] = [:]
    for (suspect, mass) in zip(suspects, masses) where !isNested(suspect) {
      groups[suspect.names, default: 0] += mass
    }
    for index in suspects.indices where isCertain[index] == certain {
      // The slides of a carousel are mute, too: only a single mute element can be the page behind a
      // dialog, so masses are not summed by class.
      let isMute = suspects[index].hints.contains(.mute)
      let mass = isMute ? masses[index] : groups[suspects[index].names, default: 0]
      isExcluded[index] =
        mass < share(of: index) * total && !unfolds(suspects[index], of: total)
        && !isMisnamed(suspects[index]) && !isQuotation(suspects[index])
    }
    return zip(segments, weights).reduce(0) {
      $1.1 > 0 && !isInExcluded($1.0) ? $0 + $1.1 : $0
    }
  }

  /// Whether an element is named after tags but holds paragraphs.
  private func isMisnamed(_ suspect: SuspectElement) -> Bool {
    guard suspect.hints.intersection(.outside) == .tags else { return false }
    let inside = indices(in: suspect.node)
    let paragraphs = inside.count { weights[$0] > 0 && segments[$0].isClosed }
    return paragraphs > 1 && segments[inside].allSatisfy { $0.linkShare < 0.5 }
  }

  /// Whether a generic box holds nothing but a block quotation, such as a post on a social network.
  private func isQuotation(_ suspect: SuspectElement) -> Bool {
    guard suspect.hints.intersection(.outside) == .module else { return false }
    let inside = segments[indices(in: suspect.node)]
    return inside.contains { Self.weight($0) > 0 }
      && inside.allSatisfy { $0.context.contains(.quotation) && $0.linkShare < 0.5 }
  }

  /// Whether a suspect is inside another of the same class.
  private func isNested(_ suspect: SuspectElement) -> Bool {
    var outer = suspect.outer
    while outer >= 0, suspects[outer].names != suspect.names { outer = suspects[outer].outer }
    return outer >= 0
  }

  /// The smallest share of the page's running text in the hidden rest of a story.
  private static let foldedShare = 0.15

  /// Whether a hidden element is the rest of the story, which a button expands: it directly follows
  /// a paragraph and holds more of them.
  private func unfolds(_ suspect: SuspectElement, of total: Double) -> Bool {
    guard suspect.hints.contains(.unseen),
      suspect.hints.isDisjoint(with: ElementHints.outside.subtracting([.unseen, .mute]))
    else { return false }
    let inside = indices(in: suspect.node)
    let paragraphs = inside.filter { weights[$0] > 0 && segments[$0].isClosed }
    guard paragraphs.count > 1, let above = segments[..<inside.lowerBound].last,
      above.isClosed, Self.weight(above) > 0,
      tree.parent(above.node) == tree.parent(suspect.node)
    else { return false }
    return paragraphs.reduce(0) { $0 + weights[$1] } > Self.foldedShare * total
  }

  /// The weight of the running text in each suspect, excluding text in excluded suspects.
  private func suspectMasses() -> [Double] {
    var masses = Array(repeating: 0.0, count: suspects.count)
    for (segment, weight) in zip(segments, weights)
    where weight > 0 && !isInExcluded(segment) {
      var suspect = segment.suspect
      while suspect >= 0 {
        masses[suspect] += weight
        suspect = suspects[suspect].outer
      }
    }
    return masses
  }

  /// Whether a suspect may be excluded even if it holds most of the page's text.
  private func mayBeNoStory(_ suspect: SuspectElement) -> Bool {
    !suspect.hints.isDisjoint(with: [.comments, .offer, .unseen, .dialog]) || isAside(suspect.node)
      || isFeed(suspect)
  }

  /// The fewest stories of a feed.
  private static let feedLength = 3
  /// The most paragraphs of a story in a feed, on average.
  private static let teaserParagraphs = 2

  /// Whether an element is named after other stories and holds their linked headings, with little
  /// text below each.
  private func isFeed(_ suspect: SuspectElement) -> Bool {
    let inside = indices(in: suspect.node)
    guard suspect.hints.contains(.junk),
      !segments[inside].contains(where: { $0.heading == 1 || $0.hints.contains(.body) })
    else { return false }
    let stories = inside.count { segments[$0].heading > 0 && segments[$0].linkShare > 0.8 }
    let paragraphs = inside.count { weights[$0] > 0 }
    return stories >= Self.feedLength && paragraphs <= stories * Self.teaserParagraphs
  }

  /// The share of the page's running text at which a suspect is kept.
  private func share(of index: Int) -> Double {
    let suspect = suspects[index]
    if isCertain[index] {
      return isAboutOffers(suspect) ? Self.bodyShare : Self.certainShare
    }
    return suspect.hints.contains(.body) ? Self.bodyShare : Self.safeShare
  }

  /// Whether an element named after newsletters or similar offers, or one around it, holds the
  /// headline: the article is about an offer, or is one.
  private func isAboutOffers(_ suspect: SuspectElement) -> Bool {
    guard suspect.hints.isDisjoint(with: [.comments, .unseen, .dialog]), !isAside(suspect.node)
    else {
      return false
    }
    var next: SuspectElement? = suspect
    while let suspect = next {
      if suspect.hints.contains(.offer),
        segments[indices(in: suspect.node)].contains(where: { $0.heading == 1 })
      {
        return true
      }
      next = suspect.outer >= 0 ? suspects[suspect.outer] : nil
    }
    return false
  }

  /// Readmits what an uncertain name excludes around a segment that is the headline of the story: a
  /// `banner-headline` holds its deck and its picture, too.
  mutating func admit(around headline: Int) {
    var suspect = segments[headline].suspect
    while suspect >= 0 {
      if !isCertain[suspect] { isExcluded[suspect] = false }
      suspect = suspects[suspect].outer
    }
    isOutside = segments.map(isInExcluded)
  }

  private func isInExcluded(_ segment: Segment) -> Bool {
    var suspect = segment.suspect
    while suspect >= 0, !isExcluded[suspect] { suspect = suspects[suspect].outer }
    return suspect >= 0
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

  /// The links in a range of the collected text. O(log links).
  func links(in range: ByteRange) -> ArraySlice<SegmentLink> {
    let first = links.partitioningIndex { $0.range.upperBound > range.lowerBound }
    return links[first...].prefix { $0.range.lowerBound < range.upperBound }
  }

  /// The ends of lines in a range of the collected text. O(log lines).
  func lineEnds(in range: ByteRange) -> [Int] {
    let first = lineEnds.partitioningIndex { $0 >= range.lowerBound }
    return Array(lineEnds[first...].prefix { $0 < range.upperBound })
  }

  /// Whether a segment is a link to a fragment of its own page, as in a table of contents.
  func leadsToPage(_ index: Int) -> Bool {
    guard let link = links(in: segments[index].range).first else { return false }
    return tree.value(.href, of: link.node)?.first == UInt8(ascii: "#")
  }

  /// The block element of a segment and its ancestors, from the inside out, at most `limit`
  /// elements.
  func enclosing(_ segment: Segment, limit: Int) -> some Sequence<HTMLTree.Index> {
    sequence(first: segment.node, next: tree.parent).prefix(limit)
  }

  /// The innermost element that holds two segments.
  func commonElement(_ first: Int, _ second: Int) -> HTMLTree.Index? {
    tree.ancestors(segments[first].node)
      .first { tree.subtree($0).contains(segments[second].node) }
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
    return most > 0 ? narrowed(widened(best)) : nil
  }

  /// The element marked as the article around one that holds only a part of its running text.
  private func widened(_ node: HTMLTree.Index) -> HTMLTree.Index {
    let mass = sum(of: node, in: masses)
    return tree.ancestors(node).first {
      switch tree.nodes[$0].tag {
      case .article, .main: sum(of: $0, in: masses) > Self.wideningFactor * mass
      default: false
      }
    } ?? node
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
