import Document
import Formats
import Text

// Segments that look like the story but belong to other stories.
extension SegmentRules {
  /// The number of segments at the start of an article in which its heading is searched for.
  private static let headReach = 6

  /// The segments of other articles below the page's main one, each with its own headline.
  var otherArticles: [Int] {
    guard let headline = region.first(where: { kinds[$0] == .headline }),
      finder.segments[headline].heading == 1, let own = article(around: headline)
    else { return [] }
    var others: [Int] = []
    var node = Int(finder.tree.nodes[own].end)
    while node < finder.tree.nodes.count {
      let inside = finder.indices(in: node).clamped(to: region)
      let isArticle =
        finder.tree.nodes[node].tag == .article
        && inside.prefix(Self.headReach).contains { finder.segments[$0].heading == 1 }
      if isArticle { others += inside }
      node = isArticle ? Int(finder.tree.nodes[node].end) : node + 1
    }
    return others
  }

  /// The outermost `<article>` around a segment.
  private func article(around index: Int) -> HTMLTree.Index? {
    let node = finder.segments[index].node
    return ([node] + Array(finder.tree.ancestors(node))).last {
      finder.tree.nodes[$0].tag == .article
    }
  }

  /// The longest text of a teaser below its heading, in characters.
  static let teaserLength = 350
  /// The most segments of a teaser.
  private static let teaserSegments = 9
  /// Apparent teasers are part of the story if they have this share of the running text.
  private static let teaserShare = 0.3

  /// The segments of teasers of other stories: boxes with a linked heading and a sentence or two.
  /// If they hold much of the running text, only those in a feed below the story count.
  var teasers: [Int] {
    let headings = region.filter { isLinkedHeading($0) && !finder.isOutside[$0] }
    guard headings.count > 1 else { return [] }
    let boxes = headings.filter { !sections.contains($0) }.map(teaser)
    let isMinor = mass(boxes[...]) < Self.teaserShare * max(mass(region), 0.001)
    let areDated = headings.allSatisfy(isDatedTitle)
    let feed = feed(of: boxes, atLeast: areDated ? Self.datedFeedLength : Self.feedLength)
    return (isMinor ? boxes[...] : feed).joined().filter { kinds[$0] != .headline }
  }

  /// The largest share of the running text in a feed of teasers below the story.
  private static let feedShare = 0.6
  /// The smallest share of teasers in the running text from the start of a feed on.
  private static let feedDensity = 0.9
  /// The fewest teasers of a feed, and of one with a date in each.
  private static let (feedLength, datedFeedLength) = (8, 3)

  /// The teasers after the story, with almost nothing between or after them.
  private func feed(of boxes: [Range<Int>], atLeast least: Int) -> ArraySlice<Range<Int>> {
    for start in boxes.indices.dropLast(least - 1) {
      let below = mass(boxes[start].lowerBound..<region.upperBound)
      guard below < Self.feedShare * mass(region) else { continue }
      if mass(boxes[start...]) > Self.feedDensity * below { return boxes[start...] }
    }
    return []
  }

  private func mass(_ boxes: ArraySlice<Range<Int>>) -> Double {
    boxes.reduce(0) { $0 + mass($1) }
  }

  /// The total weight of body segments in a range.
  private func mass(_ range: Range<Int>) -> Double {
    range.reduce(0) { $0 + (kinds[$1]?.isBody == true ? max(0, finder.weights[$1]) : 0) }
  }

  /// The segments of the teaser of a linked heading: the largest element around it with little
  /// text.
  private func teaser(_ heading: Int) -> Range<Int> {
    var box = heading..<(heading + 1)
    for node in finder.tree.ancestors(finder.segments[heading].node) {
      let inside = finder.indices(in: node)
      guard inside.count <= Self.teaserSegments, inside.count(where: isLinkedHeading) == 1,
        inside.reduce(0, { $0 + finder.segments[$1].ownLetters }) < Self.teaserLength
      else { break }
      box = inside
    }
    return box.clamped(to: region)
  }

  /// Whether a heading is a link, or a link right above or below it says where it leads.
  func isLinkedHeading(_ index: Int) -> Bool {
    let segment = finder.segments[index]
    return (segment.heading > 0 || segment.hints.contains(.headline) || isDatedTitle(index))
      && segment.letters > Self.shortHeading
      && (segment.linkShare > Self.allLinks || repeatsLink(index) || isRepeatedByLink(index))
  }

  /// Whether a link is named a title and has a date near it, above the text of a teaser.
  private func isDatedTitle(_ index: Int) -> Bool {
    let segment = finder.segments[index]
    return segment.hints.contains(.heading) && segment.linkShare > Self.allLinks
      && segment.letters > Self.shortHeading
      && (max(0, index - 2)...index + Self.linkReach).contains {
        kinds.indices.contains($0) && kinds[$0] == .dateline
      }
  }

  /// The longest heading that is no title of a story, in characters.
  private static let shortHeading = 15
  /// The longest heading without a link that is no title of a story, in characters: the name of a
  /// product, of which a link says more.
  private static let shortTitle = 30
  /// The most segments from a heading to the link that repeats it.
  private static let linkReach = 3

  /// Whether a heading repeats the words of the link right above it, which lies over a whole card.
  private func repeatsLink(_ heading: Int) -> Bool {
    heading > 0 && finder.segments[heading - 1].heading == 0
      && finder.segments[heading - 1].linkShare > Self.allLinks
      && words(heading - 1).elementsEqual(words(heading))
  }

  /// Whether a link below a heading ends with its words: `Read more about The boats of Orm`.
  private func isRepeatedByLink(_ heading: Int) -> Bool {
    guard finder.segments[heading].letters > Self.shortTitle else { return false }
    let below = finder.segments.indices.dropFirst(heading + 1).prefix(Self.linkReach)
      .prefix { finder.segments[$0].heading == 0 }
    return below.contains {
      finder.segments[$0].linkShare > Self.allLinks
        && words($0).suffix(words(heading).count).elementsEqual(words(heading))
    }
  }
}
