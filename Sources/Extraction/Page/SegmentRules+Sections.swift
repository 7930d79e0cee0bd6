import Document
import Formats

// Sections of a story that is a list of things, each with a heading that is a link.
extension SegmentRules {
  /// The share of the running text in the element that holds the sections of a story.
  private static let sectionsShare = 0.5
  /// The shortest text of a section, in characters.
  private static let sectionLength = 60
  /// How far below its heading the text of a section may begin, in segments.
  private static let sectionReach = 3

  /// The linked headings that open a section of the story: the story's own text follows them in the
  /// same element, or more text than a teaser has. A numbered heading, or a link to another site, is
  /// hardly that of a teaser, so that less text will do. O(segments · depth).
  var linkedSections: Set<Int> {
    let headings = region.filter { isLinkedHeading($0) && !finder.isOutside[$0] }
    guard !headings.isEmpty else { return [] }
    var masses = [0.0]
    for index in region {
      let mass = kinds[index]?.isBody == true ? max(0, finder.weights[index]) : 0
      masses.append(masses[index - region.lowerBound] + mass)
    }
    return Set(headings.filter { opensSection($0, masses: masses, among: headings) })
  }

  /// - Parameters:
  ///   - masses: The prefix sums of the weights of the body in the region.
  ///   - headings: All linked headings, in order.
  private func opensSection(_ heading: Int, masses: [Double], among headings: [Int]) -> Bool {
    let below = (heading + 1..<region.upperBound).prefix(Self.sectionReach)
    guard let next = below.first(where: { !finder.isOutside[$0] }),
      kinds[heading] != .headline, kinds[next]?.isBody == true, !isLinkedHeading(next),
      let element = finder.tree.ancestors(finder.segments[heading].node)
        .first(where: { finder.indices(in: $0).contains(next) })
    else { return false }
    guard !isCard(around: heading, in: element) else { return false }
    let inside = finder.indices(in: element).clamped(to: region)
    let isAlone =
      headings.partitioningIndex { $0 >= inside.upperBound }
      - headings.partitioningIndex { $0 >= inside.lowerBound } == 1
    let isItem = isNumbered(heading) || leadsElsewhere(heading)
    let wanted = isAlone && !isItem ? Self.teaserLength : Self.sectionLength
    guard hasText(of: wanted, in: next..<inside.upperBound) else { return false }
    if isItem { return true }
    let start = region.lowerBound
    let mass = masses[inside.upperBound - start] - masses[inside.lowerBound - start]
    return isAlone || mass > Self.sectionsShare * (masses.last ?? 0)
  }

  /// Whether a heading starts with its number in a list: `3. Harbour Inn`.
  private func isNumbered(_ heading: Int) -> Bool {
    let rest = words(heading).drop(while: \.isASCIIDigit)
    return rest.count < words(heading).count
      && (rest.first == .fullStop || rest.first == .rightParenthesis)
      && rest.dropFirst().first == .space
  }

  /// Whether a heading is a link to another site, such as the shop of what the section is about.
  func leadsElsewhere(_ heading: Int) -> Bool {
    guard let address, let link = finder.links(in: finder.segments[heading].range).first else {
      return false
    }
    return finder.tree.string(.href, of: link.node).map(address.leadsElsewhere) ?? false
  }

  /// Whether an element inside another makes a card of a heading: a link or an article of its own, or
  /// one that holds other words, too.
  private func isCard(around heading: Int, in outer: HTMLTree.Index) -> Bool {
    finder.tree.ancestors(finder.segments[heading].node).prefix { $0 != outer }.contains {
      finder.tree.nodes[$0].tag == .a || finder.tree.nodes[$0].tag == .article
        || finder.indices(in: $0).count > 1
    }
  }

  /// Whether the segments up to the next linked heading have this many characters outside links.
  private func hasText(of length: Int, in range: Range<Int>) -> Bool {
    var letters = 0
    for index in range {
      if isLinkedHeading(index) { return false }
      letters += finder.segments[index].ownLetters
      if letters >= length { return true }
    }
    return false
  }
}
