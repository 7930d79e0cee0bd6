import Document
import Text

/// Describes the pieces of a page by numbers: the piece itself, what is around it, what is made like it, and what
/// the rules found of each. The learned trees judge by nothing else.
struct PieceReader {
  /// How many numbers describe a piece. They are part of the weights: a change of one needs another training.
  static let width = 93

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

  /// Writes the ``width`` numbers of a piece. O(depth · log pieces + bytes).
  func describe(_ index: Int, into row: inout [Float]) {
    row.removeAll(keepingCapacity: true)
    describeItself(index, &row)
    describeWords(index, &row)
    describePlace(index, &row)
    describeNeighbours(index, &row)
    describeKin(index, &row)
    describeAncestors(index, &row)
  }

  private func describeItself(_ index: Int, _ row: inout [Float]) {
    let segment = segments[index]
    row += [
      Float(segment.letters), segment.linkShareNumber, Float(segment.linkLetters),
      segment.isClosed ? 1 : 0, Float(segment.heading), Float(story.finder.weights[index]),
      story.finder.isOutside[index] ? 1 : 0, isKept[index] ? 1 : 0, story.kinds[index].pieceCode,
      story.finder.tree.nodes[segment.node].tag.pieceCode, Float(segment.listDepth),
    ]
    for context in [HTMLContext.figure, .table, .quotation, .paragraph, .article, .bold] {
      row.append(segment.context.contains(context) ? 1 : 0)
    }
    for cue in [HTMLCues.junk, .caption, .deck, .body] {
      row.append(segment.cues.contains(cue) ? 1 : 0)
    }
  }

  private func describeWords(_ index: Int, _ row: inout [Float]) {
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
    row += [
      Float(capitals) / letters, Float(digits) / letters, letters / Float(spaces + 1),
      Float(segment.marks) / Float(spaces + 1), Float(segment.boldLetters) / letters,
      share(of: index, in: given), share(of: index, in: summary),
    ]
  }

  /// The share of a piece's runs of words that a text has; -1 where that cannot be said.
  private func share(of index: Int, in text: WordShingles?) -> Float {
    text?.share(of: story.words(index)).map { Float($0) } ?? -1
  }

  private func describePlace(_ index: Int, _ row: inout [Float]) {
    let heading = Int(headings[index])
    row += [
      story.region.contains(index) ? 1 : 0, Float(index - story.region.lowerBound),
      Float(index - story.region.upperBound), Float(index - core.lowerBound),
      Float(index - core.upperBound), headline.map { Float(index - $0) } ?? 999,
      Float(sums[0..<index].kept) / total,
      Float(sums[(index + 1)..<segments.count].kept) / total, Float(index) / Float(segments.count),
      Float(segments.count), total, total / Float(max(1, sums.all.own)), Float(index - heading),
      heading < 0 ? -1 : story.kinds[heading].pieceCode,
    ]
  }

  private func describeNeighbours(_ index: Int, _ row: inout [Float]) {
    for offset in [-2, -1, 1, 2] {
      let next = index + offset
      guard segments.indices.contains(next) else {
        row += offset.magnitude == 1 ? [-1, -1, -1] : [-1]
        continue
      }
      row.append(story.kinds[next].pieceCode)
      if offset.magnitude == 1 {
        row += [Float(segments[next].letters), segments[next].linkShareNumber]
      }
    }
    for reach in [4, 10] {
      let rest = sums[around: index, reach: reach]
        .without(segments[index], isKept: isKept[index])
      row += [Float(rest.kept), Float(rest.own), Float(rest.links)]
    }
    row.append(Float(sums[max(0, index - 4)..<index].keptPieces))
    row.append(
      Float(sums[(index + 1)..<max(index + 1, min(segments.count, index + 5))].keptPieces))
  }

  private func describeKin(_ index: Int, _ row: inout [Float]) {
    for depth in 0..<PieceKin.depths {
      let all = kin.sum(of: index, depth: depth)
      let rest = all.without(segments[index], isKept: isKept[index])
      row += [
        Float(all.pieces), Float(all.letters) / Float(all.pieces), all.linkShare, rest.keptShare,
        Float(rest.kept) / total,
      ]
    }
  }

  /// The number of levels whose elements are described each.
  private static let levels = 4
  /// What stands for a level that is not there.
  private static let none: Float = -2

  private func describeAncestors(_ index: Int, _ row: inout [Float]) {
    var level = 0
    var places: (container: Float, most: Float, some: Float) = (-1, 50, 50)
    var next: HTMLTree.Index? = segments[index].node
    while let node = next {
      let sum = sums[story.finder.pieces(in: node)]
      let rest = sum.without(segments[index], isKept: isKept[index])
      if level > 0 && level <= Self.levels {
        row += [Float(sum.pieces), sum.linkShare, rest.keptShare, Float(rest.kept) / total]
      }
      if node == container { places.container = Float(level) }
      if places.some == 50 && rest.kept > 100 { places.some = Float(level) }
      if places.most == 50 && Float(rest.kept) > 0.3 * total { places.most = Float(level) }
      level += 1
      next = story.finder.tree.parent(node)
    }
    for _ in max(0, level - 1)..<max(Self.levels, level - 1) {
      row += [Self.none, Self.none, Self.none, Self.none]
    }
    row += [places.container, places.most, places.some, Float(level)]
  }
}

extension HTMLSegment {
  /// ``linkShare`` as trees compare it.
  fileprivate var linkShareNumber: Float { Float(linkShare) }
}
