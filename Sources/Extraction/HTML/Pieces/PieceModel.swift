import CBlocks
import Document
import Forests

/// The learned trees that tell the pieces of a story from the rest of its page.
struct PieceModel: Sendable {
  let forest: Forest

  /// The trees that the program carries; `nil` when it carries none that fit.
  static let embedded: PieceModel? = {
    let (first, last) = (pullquote_blocks_first(), pullquote_blocks_last())
    guard let first, let last, last > first else { return nil }
    return PieceModel(UnsafeRawBufferPointer(start: first, count: last - first))
  }()

  /// Trees as the trainer writes them; `nil` for anything else.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count % 4 == 0 else { return nil }
    let values = stride(from: 0, to: bytes.count, by: 4).map {
      bytes.loadUnaligned(fromByteOffset: $0, as: Float.self)
    }
    guard let forest = Forest(values, width: PieceReader.width), !forest.roots.isEmpty else {
      return nil
    }
    self.forest = forest
  }
}

extension HTMLStory {
  /// The score, as the logarithm of odds, above which a piece is of the story; `nil` for pieces that stay what the
  /// rules say.
  ///
  /// What the rules found stands unless the trees are sure.
  func threshold(_ index: Int) -> Float? {
    if settled.contains(index) || finder.isOutside[index] && isUnseen(index) { return nil }
    return switch kinds[index] {
    case .headline, .caption, .credit, .correction: nil
    case .deck: 2
    case .byline, .dateline, .trailer: 1.5
    case nil: 0.4
    default: -0.5
    }
  }

  private func isUnseen(_ index: Int) -> Bool { finder.segments[index].cues.contains(.unseen) }

  /// The pieces of a page below which it is too small for the trees: of those they learned from, hardly one was.
  private static let fewPieces = 12

  /// Judges every piece of the page once more, by trees that learned from marked pages.
  ///
  /// They are not believed where they leave little of the text that the page gives to machines and the rules
  /// found more.
  mutating func judge(by model: PieceModel, _ reader: PieceReader, given: String? = nil) {
    guard kinds.count >= Self.fewPieces else { return }
    let found = self
    var row: [Float] = []
    row.reserveCapacity(PieceReader.width)
    for index in kinds.indices where reader.isCandidate(index) {
      guard let threshold = threshold(index) else { continue }
      reader.describe(index, into: &row)
      settle(index, isStory: model.forest.score(row) > threshold)
    }
    dropEmptySections()
    if let given, holdsLittle(of: given), !found.holdsLittle(of: given) { self = found }
  }

  private func holdsLittle(of given: String) -> Bool { bodyCount * 2 < given.utf8.count }

  private mutating func settle(_ index: Int, isStory: Bool) {
    guard isStory != kinds[index].isStory else { return }
    guard isStory else { return kinds[index] = nil }
    let segment = finder.segments[index]
    kinds[index] = segment.heading > 0 ? .subheading : bodyKind(segment)
    region = min(region.lowerBound, index)..<max(region.upperBound, index + 1)
  }
}
