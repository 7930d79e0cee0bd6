import Document
import Text

// What looked like the story piece by piece and is not.
extension HTMLStory {
  /// Drops lists of links: to other stories, to places on the page.
  mutating func dropLinkLists() {
    var index = region.lowerBound
    while index < region.upperBound {
      guard kinds[index] == .listItem, let list = list(around: index) else {
        index += 1
        continue
      }
      let pieces = finder.pieces(in: list).clamped(to: region)
      let letters = pieces.reduce(0) { $0 + finder.segments[$1].letters }
      let links = pieces.reduce(0) { $0 + finder.segments[$1].linkLetters }
      if links * 2 > letters {
        for piece in pieces where kinds[piece] != .caption { kinds[piece] = nil }
      }
      index = max(index + 1, pieces.upperBound)
    }
  }

  func list(around index: Int) -> HTMLTree.Index? {
    var node = finder.segments[index].node
    var list: HTMLTree.Index?
    for _ in 0..<8 {
      let tag = finder.tree.nodes[node].tag
      if tag == .ul || tag == .ol || tag == .dl { list = node }
      guard let parent = finder.tree.parent(node) else { break }
      node = parent
    }
    return list
  }

  /// Drops headings that nothing follows.
  mutating func dropEmptySections() {
    var hasBody = false
    for index in region.reversed() {
      switch kinds[index] {
      case .subheading?: if !hasBody { kinds[index] = nil }
      case .paragraph?, .listItem?, .blockQuotation?: hasBody = true
      default: break
      }
    }
  }

  /// The most that a teaser says below its heading, in characters.
  private static let teaserLength = 350
  /// The share of the running text above which what looks like teasers is the story.
  private static let teaserShare = 0.3

  /// Drops teasers of other stories: boxes with a heading that is a link and a sentence or two below. Where they
  /// are much of the text, those go that are a feed below the story.
  mutating func dropTeasers() {
    let boxes = region.filter { isLinkedHeading($0) && !finder.isOutside[$0] }.compactMap(teaser)
    guard boxes.count > 1 else { return }
    let isMinor = mass(boxes[...]) < Self.teaserShare * max(mass(region), 0.001)
    for box in isMinor ? boxes[...] : feed(of: boxes) {
      for index in box where kinds[index] != .headline { kinds[index] = nil }
    }
  }

  /// The most of the running text that a feed of teasers below the story may be.
  private static let feedShare = 0.6
  /// The fewest teasers of a feed.
  private static let feedLength = 8

  /// The teasers that stand one below the other after the story, with next to nothing between them or behind.
  private func feed(of boxes: [Range<Int>]) -> ArraySlice<Range<Int>> {
    for start in boxes.indices.dropLast(Self.feedLength - 1) {
      let below = mass(boxes[start].lowerBound..<region.upperBound)
      guard below < Self.feedShare * mass(region) else { continue }
      if mass(boxes[start...]) > 0.9 * below { return boxes[start...] }
    }
    return []
  }

  private func mass(_ boxes: ArraySlice<Range<Int>>) -> Double {
    boxes.reduce(0) { $0 + mass($1) }
  }

  func mass(_ pieces: Range<Int>) -> Double {
    pieces.reduce(0) { $0 + (kinds[$1]?.isBody == true ? max(0, finder.weights[$1]) : 0) }
  }

  /// The pieces of the teaser that a linked heading heads: the largest element around it that says little.
  func teaser(_ heading: Int) -> Range<Int>? {
    var box = heading..<(heading + 1)
    var node = finder.segments[heading].node
    while let parent = finder.tree.parent(node) {
      let pieces = finder.pieces(in: parent)
      let headings = pieces.filter(isLinkedHeading).count
      let letters = pieces.reduce(0) {
        $0 + finder.segments[$1].letters - finder.segments[$1].linkLetters
      }
      guard pieces.count < 10, headings == 1, letters < Self.teaserLength else { break }
      box = pieces
      node = parent
    }
    return box.clamped(to: region)
  }

  func isLinkedHeading(_ index: Int) -> Bool {
    let segment = finder.segments[index]
    return segment.linkShare > 0.8 && segment.letters > 15
      && (segment.heading > 0 || segment.cues.contains(.headline))
  }

  /// The share of the running text that may follow a heading such as “More stories”.
  private static let endingShare = 0.15

  /// Drops what stands under headings that point away from the story, up to the next heading.
  mutating func dropEndings() {
    let total = mass(region)
    for index in region where kinds[index] == .trailer && finder.segments[index].heading > 0 {
      let end = ((index + 1)..<region.upperBound).first { kinds[$0] == .subheading }
      let below = (index + 1)..<(end ?? region.upperBound)
      guard mass(below) < Self.endingShare * total else { continue }
      for piece in below where kinds[piece]?.isBody == true { drop(piece) }
    }
  }

  /// Drops what stands in the place of something from another site.
  mutating func dropConsents() {
    for index in region where TrailerCues.asksConsent(finder.segments[index], of: text) {
      drop(index)
    }
  }

  /// The most pieces above an article's own heading.
  private static let headReach = 6

  /// Drops the other articles, with headlines of their own, that a page has below the one that it is about.
  mutating func dropOtherArticles() {
    guard let headline = region.first(where: { kinds[$0] == .headline }),
      finder.segments[headline].heading == 1, let own = article(around: headline)
    else { return }
    var node = Int(finder.tree.nodes[own].end)
    let end = finder.tree.nodes.count
    while node < end {
      let pieces = finder.pieces(in: node).clamped(to: region)
      if finder.tree.nodes[node].tag == .article, !pieces.isEmpty,
        pieces.prefix(Self.headReach).contains(where: { finder.segments[$0].heading == 1 })
      {
        for index in pieces { drop(index) }
        node = Int(finder.tree.nodes[node].end)
      } else {
        node += 1
      }
    }
  }

  /// The outermost `<article>` around a piece.
  private func article(around index: Int) -> HTMLTree.Index? {
    let node = finder.segments[index].node
    return ([node] + Array(finder.tree.ancestors(node))).last {
      finder.tree.nodes[$0].tag == .article
    }
  }

  /// Keeps the first of several headlines.
  mutating func dropRepeatedHeadline() {
    for index in region.filter({ kinds[$0] == .headline }).dropFirst() { drop(index) }
  }

  /// Drops paragraphs that only repeat the deck.
  mutating func dropRepeatedDeck() {
    var decks: Set<ArraySlice<UInt8>> = []
    for index in region {
      if kinds[index] == .deck {
        if !decks.insert(words(index)).inserted { drop(index) }
      } else if kinds[index] == .paragraph, !decks.isEmpty, decks.contains(words(index)) {
        drop(index)
      }
    }
  }
}
