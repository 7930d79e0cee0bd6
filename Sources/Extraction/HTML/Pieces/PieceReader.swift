import Document
import Learned
import Text

/// Describes the pieces of a page by numbers: the piece itself, what is around it, what is made like it, and what
/// the rules found of each. The learned trees judge by nothing else.
struct PieceReader {
  let story: HTMLStory
  private let segments: [HTMLSegment]
  private let container: HTMLTree.Index
  private let given: WordShingles?
  private let summary: WordShingles?
  private let isKept: [Bool]
  private let sums: PieceSums
  private let kin: PieceKin
  /// The last heading above each piece; -1 for none.
  private let headings: [Int32]
  /// From the first to the last long sentence that the rules keep.
  private let core: ClosedRange<Int>
  private let headline: Int?
  private let total: Float

  /// Gets ready to describe the pieces of a page. O(pieces + bytes of their classes).
  init(
    _ story: HTMLStory, container: HTMLTree.Index, given: WordShingles?, summary: WordShingles?
  ) {
    self.story = story
    self.container = container
    self.given = given
    self.summary = summary
    segments = story.finder.segments
    isKept = story.kinds.map(\.isStory)
    sums = PieceSums(segments, isKept: isKept)
    kin = PieceKin(segments, in: story.finder.tree, isKept: isKept)
    headings = Self.headings(above: segments)
    core = Self.core(segments, isKept) ?? story.region.lowerBound...story.region.upperBound
    headline = story.kinds.firstIndex(of: .headline)
    total = Float(max(1, sums.all.kept))
  }

  private static func headings(above segments: [HTMLSegment]) -> [Int32] {
    var last: Int32 = -1
    return segments.indices.map { index in
      defer { if segments[index].heading > 0 { last = Int32(index) } }
      return last
    }
  }

  /// The length from which on a sentence is long, in characters.
  private static let longSentence = 80

  private static func core(_ segments: [HTMLSegment], _ isKept: [Bool]) -> ClosedRange<Int>? {
    func isLong(_ index: Int) -> Bool {
      isKept[index] && segments[index].isClosed && segments[index].letters > longSentence
    }
    guard let first = segments.indices.first(where: isLong),
      let last = segments.indices.last(where: isLong)
    else { return nil }
    return first...last
  }

  /// Whether a piece may be of the story at all: all that the rules keep, and what is neither a link nor a
  /// word or two of a menu.
  func isCandidate(_ index: Int) -> Bool {
    let segment = segments[index]
    return isKept[index]
      || segment.linkShare <= 0.8 && (segment.letters >= 20 || story.region.contains(index))
  }

  /// Writes all features of a piece. O(depth · log pieces + bytes).
  func describe(_ index: Int, into row: inout PieceRow) {
    describeItself(index, &row)
    describeWords(index, &row)
    describePlace(index, &row)
    describeNeighbours(index, &row)
    describeAlike(index, &row)
    describeOuter(index, &row)
  }

  private func describeItself(_ index: Int, _ row: inout PieceRow) {
    let segment = segments[index]
    row[.letters] = Float(segment.letters)
    row[.linkShare] = Float(segment.linkShare)
    row[.linkLetters] = Float(segment.linkLetters)
    row[.isClosed] = segment.isClosed ? 1 : 0
    row[.heading] = Float(segment.heading)
    row[.weight] = Float(story.finder.weights[index])
    row[.isOutside] = story.finder.isOutside[index] ? 1 : 0
    row[.isKept] = isKept[index] ? 1 : 0
    row[.kind] = story.kinds[index].pieceCode
    row[.element] = story.finder.tree.nodes[segment.node].tag.pieceCode
    row[.listDepth] = Float(segment.listDepth)
    for (context, feature) in PieceFeature.contexts {
      row[feature] = segment.context.contains(context) ? 1 : 0
    }
    for (cue, feature) in PieceFeature.cues { row[feature] = segment.cues.contains(cue) ? 1 : 0 }
  }

  private func describeWords(_ index: Int, _ row: inout PieceRow) {
    let segment = segments[index]
    var (capitals, digits, spaces) = (0, 0, 0)
    for byte in story.words(index) {
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

  /// The share of a piece's runs of words that a text has; -1 where that cannot be said.
  private func share(of index: Int, in text: WordShingles?) -> Float {
    text?.share(of: story.words(index)).map { Float($0) } ?? -1
  }

  /// What stands for the distance to a headline that is missing.
  private static let noHeadline: Float = 999

  private func describePlace(_ index: Int, _ row: inout PieceRow) {
    let heading = Int(headings[index])
    row[.isInRegion] = story.region.contains(index) ? 1 : 0
    row[.fromRegionStart] = Float(index - story.region.lowerBound)
    row[.fromRegionEnd] = Float(index - story.region.upperBound)
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
    row[.headingKind] = heading < 0 ? Self.noPiece : story.kinds[heading].pieceCode
  }

  /// What stands for a piece that is missing.
  private static let noPiece: Float = -1
  /// How many pieces before and after one are near, and far.
  private static let (near, far) = (4, 10)

  private func describeNeighbours(_ index: Int, _ row: inout PieceRow) {
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
    row[.keptPiecesBefore] = Float(sums[max(0, index - Self.near)..<index].keptPieces)
    row[.keptPiecesAfter] = Float(sums[(index + 1)..<end].keptPieces)
  }

  private func kind(_ index: Int) -> Float {
    segments.indices.contains(index) ? story.kinds[index].pieceCode : Self.noPiece
  }

  private func letters(_ index: Int) -> (letters: Float, linkShare: Float) {
    guard segments.indices.contains(index) else { return (Self.noPiece, Self.noPiece) }
    return (Float(segments[index].letters), Float(segments[index].linkShare))
  }

  private static func numbers(_ sum: PieceSums.Sum) -> (kept: Float, own: Float, links: Float) {
    (Float(sum.kept), Float(sum.own), Float(sum.links))
  }

  private func rest(of sum: PieceSums.Sum, without index: Int) -> PieceSums.Sum {
    sum.without(segments[index], isKept: isKept[index])
  }

  private func describeAlike(_ index: Int, _ row: inout PieceRow) {
    for (depth, features) in PieceFeature.Alike.all.enumerated() {
      let all = kin.sum(of: index, depth: depth)
      let rest = rest(of: all, without: index)
      row[features.pieces] = Float(all.pieces)
      row[features.meanLetters] = Float(all.letters) / Float(all.pieces)
      row[features.linkShare] = all.linkShare
      row[features.keptShare] = rest.keptShare
      row[features.kept] = Float(rest.kept) / total
    }
  }

  /// What stands for an element that is missing.
  private static let noElement: Float = -2
  /// What stands for the level of an element that is missing.
  private static let noLevel: Float = 50
  /// The kept characters from which on an element has some of what is kept.
  private static let someKept = 100
  /// The share of all kept characters from which on it has much of it.
  private static let mostKept: Float = 0.3

  private func describeOuter(_ index: Int, _ row: inout PieceRow) {
    var level = 0
    row[.containerLevel] = -1
    row.set(.mostKeptLevel, .someKeptLevel, to: Self.noLevel)
    for features in PieceFeature.Outer.all {
      row.set(
        features.pieces, features.linkShare, features.keptShare, features.kept, to: Self.noElement)
    }
    var next: HTMLTree.Index? = segments[index].node
    while let node = next {
      let sum = sums[story.finder.pieces(in: node)]
      let rest = rest(of: sum, without: index)
      if level > 0 && level <= PieceFeature.Outer.all.count {
        let features = PieceFeature.Outer.all[level - 1]
        row[features.pieces] = Float(sum.pieces)
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
      next = story.finder.tree.parent(node)
    }
    row[.rootLevel] = Float(level)
  }
}
