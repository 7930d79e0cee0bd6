import Document
import Formats
import Learned
import Text

/// Computes the features of a page's segments: from the segment itself, its surroundings, the
/// segments in similar elements, and the kinds that the rules assign.
struct SegmentReader {
  let rules: SegmentRules
  private let segments: [Segment]
  private let container: HTMLTree.Index
  private let given: WordShingles?
  private let summary: WordShingles?
  private let isKept: [Bool]
  private let sums: SegmentSums
  private let families: SegmentFamilies
  /// The last heading above each segment; -1 for none.
  private let headings: [Int32]
  /// The range from the first to the last long sentence that the rules keep.
  private let core: ClosedRange<Int>
  private let headline: Int?
  private let total: Float

  /// Prepares the features of a page. O(segments + bytes of classes).
  init(
    _ rules: SegmentRules, container: HTMLTree.Index, given: WordShingles?, summary: WordShingles?
  ) {
    self.rules = rules
    self.container = container
    self.given = given
    self.summary = summary
    segments = rules.finder.segments
    isKept = rules.kinds.map(\.isStory)
    sums = SegmentSums(segments, isKept: isKept)
    families = SegmentFamilies(segments, in: rules.finder.tree, isKept: isKept)
    headings = Self.headings(above: segments)
    core = Self.core(segments, isKept) ?? rules.region.lowerBound...rules.region.upperBound
    headline = rules.kinds.firstIndex(of: .headline)
    total = Float(max(1, sums.all.kept))
  }

  private static func headings(above segments: [Segment]) -> [Int32] {
    var last: Int32 = -1
    return segments.indices.map { index in
      defer { if segments[index].heading > 0 { last = Int32(index) } }
      return last
    }
  }

  /// A sentence longer than this is long, in characters.
  private static let longSentence = 80

  private static func core(_ segments: [Segment], _ isKept: [Bool]) -> ClosedRange<Int>? {
    func isLong(_ index: Int) -> Bool {
      isKept[index] && segments[index].isClosed && segments[index].letters > longSentence
    }
    guard let first = segments.indices.first(where: isLong),
      let last = segments.indices.last(where: isLong)
    else { return nil }
    return first...last
  }

  /// Whether a segment may be part of the story: the rules keep it, or it is neither a link nor a
  /// short menu entry.
  func isCandidate(_ index: Int) -> Bool {
    let segment = segments[index]
    return isKept[index]
      || segment.linkShare <= 0.8 && (segment.letters >= 20 || rules.region.contains(index))
  }

  /// Computes the features of a segment. O(depth · log segments + bytes).
  func describe(_ index: Int, into row: inout SegmentRow) {
    describeItself(index, &row)
    describeWords(index, &row)
    describePlace(index, &row)
    describeNeighbours(index, &row)
    describeAlike(index, &row)
    describeOuter(index, &row)
  }

  private func describeItself(_ index: Int, _ row: inout SegmentRow) {
    let segment = segments[index]
    row[.letters] = Float(segment.letters)
    row[.linkShare] = Float(segment.linkShare)
    row[.linkLetters] = Float(segment.linkLetters)
    row[.isClosed] = segment.isClosed ? 1 : 0
    row[.heading] = Float(segment.heading)
    row[.weight] = Float(rules.finder.weights[index])
    row[.isOutside] = rules.finder.isOutside[index] ? 1 : 0
    row[.isKept] = isKept[index] ? 1 : 0
    row[.kind] = rules.kinds[index].number
    row[.element] = rules.finder.tree.nodes[segment.node].tag.number
    row[.listDepth] = Float(segment.listDepth)
    for (context, feature) in SegmentFeature.contexts {
      row[feature] = segment.context.contains(context) ? 1 : 0
    }
    for (hint, feature) in SegmentFeature.hints {
      row[feature] = segment.hints.contains(hint) ? 1 : 0
    }
  }

  private func describeWords(_ index: Int, _ row: inout SegmentRow) {
    let segment = segments[index]
    var (capitals, digits, spaces) = (0, 0, 0)
    for byte in rules.words(index) {
      if byte.isASCIIUppercase {
        capitals += 1
      } else if byte.isASCIIDigit {
        digits += 1
      } else if byte == .space {
        spaces += 1
      }
    }
    let letters = Float(max(1, segment.letters))
    row[.capitalShare] = Float(capitals) / letters
    row[.digitShare] = Float(digits) / letters
    row[.wordLength] = letters / Float(spaces + 1)
    row[.marksPerWord] = Float(segment.marks) / Float(spaces + 1)
    row[.boldShare] = Float(segment.boldLetters) / letters
    row[.givenShare] = share(of: index, in: given)
    row[.summaryShare] = share(of: index, in: summary)
  }

  /// The share of a segment's word shingles that are in a text; -1 if there is no text or the
  /// segment is too short.
  private func share(of index: Int, in text: WordShingles?) -> Float {
    text?.share(of: rules.words(index)).map { Float($0) } ?? -1
  }

  /// The distance if there is no headline.
  private static let noHeadline: Float = 999

  private func describePlace(_ index: Int, _ row: inout SegmentRow) {
    let heading = Int(headings[index])
    row[.isInRegion] = rules.region.contains(index) ? 1 : 0
    row[.fromRegionStart] = Float(index - rules.region.lowerBound)
    row[.fromRegionEnd] = Float(index - rules.region.upperBound)
    row[.fromCoreStart] = Float(index - core.lowerBound)
    row[.fromCoreEnd] = Float(index - core.upperBound)
    row[.fromHeadline] = headline.map { Float(index - $0) } ?? Self.noHeadline
    row[.keptBefore] = Float(sums[0..<index].kept) / total
    row[.keptAfter] = Float(sums[(index + 1)..<segments.count].kept) / total
    row[.position] = Float(index) / Float(segments.count)
    row[.pieces] = Float(segments.count)
    row[.kept] = total
    row[.keptShare] = total / Float(max(1, sums.all.own))
    row[.fromHeading] = Float(index - heading)
    row[.headingKind] = heading < 0 ? Self.noSegment : rules.kinds[heading].number
  }

  /// The value of features of a missing segment.
  private static let noSegment: Float = -1
  /// The number of segments on either side that count as near, and as far.
  private static let (near, far) = (4, 10)

  private func describeNeighbours(_ index: Int, _ row: inout SegmentRow) {
    row[.secondBeforeKind] = kind(index - 2)
    row[.secondAfterKind] = kind(index + 2)
    row[.beforeKind] = kind(index - 1)
    (row[.beforeLetters], row[.beforeLinkShare]) = letters(index - 1)
    row[.afterKind] = kind(index + 1)
    (row[.afterLetters], row[.afterLinkShare]) = letters(index + 1)
    let near = rest(of: sums[around: index, reach: Self.near], without: index)
    (row[.nearKept], row[.nearOwn], row[.nearLinks]) = Self.numbers(near)
    let far = rest(of: sums[around: index, reach: Self.far], without: index)
    (row[.farKept], row[.farOwn], row[.farLinks]) = Self.numbers(far)
    let end = max(index + 1, min(segments.count, index + Self.near + 1))
    row[.keptPiecesBefore] = Float(sums[max(0, index - Self.near)..<index].keptCount)
    row[.keptPiecesAfter] = Float(sums[(index + 1)..<end].keptCount)
  }

  private func kind(_ index: Int) -> Float {
    segments.indices.contains(index) ? rules.kinds[index].number : Self.noSegment
  }

  private func letters(_ index: Int) -> (letters: Float, linkShare: Float) {
    guard segments.indices.contains(index) else { return (Self.noSegment, Self.noSegment) }
    return (Float(segments[index].letters), Float(segments[index].linkShare))
  }

  private static func numbers(_ sum: SegmentSums.Sum) -> (kept: Float, own: Float, links: Float) {
    (Float(sum.kept), Float(sum.own), Float(sum.links))
  }

  private func rest(of sum: SegmentSums.Sum, without index: Int) -> SegmentSums.Sum {
    sum.without(segments[index], isKept: isKept[index])
  }

  private func describeAlike(_ index: Int, _ row: inout SegmentRow) {
    for (depth, features) in SegmentFeature.Alike.all.enumerated() {
      let all = families.sum(of: index, depth: depth)
      let rest = rest(of: all, without: index)
      row[features.pieces] = Float(all.count)
      row[features.meanLetters] = Float(all.letters) / Float(all.count)
      row[features.linkShare] = all.linkShare
      row[features.keptShare] = rest.keptShare
      row[features.kept] = Float(rest.kept) / total
    }
  }

  /// The value of features of a missing element.
  private static let noElement: Float = -2
  /// The level of a missing element.
  private static let noLevel: Float = 50
  /// An element with more kept characters than this holds some of the story.
  private static let someKept = 100
  /// An element with a larger share of all kept characters holds much of the story.
  private static let mostKept: Float = 0.3

  private func describeOuter(_ index: Int, _ row: inout SegmentRow) {
    var level = 0
    row[.containerLevel] = -1
    row.set(.mostKeptLevel, .someKeptLevel, to: Self.noLevel)
    for features in SegmentFeature.Outer.all {
      row.set(
        features.pieces, features.linkShare, features.keptShare, features.kept, to: Self.noElement)
    }
    var next: HTMLTree.Index? = segments[index].node
    while let node = next {
      let sum = sums[rules.finder.indices(in: node)]
      let rest = rest(of: sum, without: index)
      if level > 0 && level <= SegmentFeature.Outer.all.count {
        let features = SegmentFeature.Outer.all[level - 1]
        row[features.pieces] = Float(sum.count)
        row[features.linkShare] = sum.linkShare
        row[features.keptShare] = rest.keptShare
        row[features.kept] = Float(rest.kept) / total
      }
      if node == container { row[.containerLevel] = Float(level) }
      if row[.someKeptLevel] == Self.noLevel && rest.kept > Self.someKept {
        row[.someKeptLevel] = Float(level)
      }
      if row[.mostKeptLevel] == Self.noLevel && Float(rest.kept) > Self.mostKept * total {
        row[.mostKeptLevel] = Float(level)
      }
      level += 1
      next = rules.finder.tree.parent(node)
    }
    row[.rootLevel] = Float(level)
  }
}
