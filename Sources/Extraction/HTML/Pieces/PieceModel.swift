import CBlocks
import Document
import Learned

/// The learned trees that tell the pieces of a story from the rest of its page.
package struct PieceModel: Sendable {
  let forest: Forest

  /// The bytes of the model that is built into the program.
  package static var embeddedBytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(
      start: pullquote_blocks_first(),
      count: pullquote_blocks_last() - pullquote_blocks_first())
  }

  /// The model that is built into the program.
  static let shared: PieceModel = {
    do {
      return try PieceModel(ModelFile(embeddedBytes, isTrusted: true))
    } catch {
      preconditionFailure("the model that is built in, Sources/CBlocks/blocks.bin: \(error)")
    }
  }()

  /// The model in a file. A schema that differs from ``schema`` is for the caller to find.
  package init(_ file: ModelFile) throws(ModelError) {
    forest = try file.forest(.pieceForest, width: PieceSample.width)
  }

  /// A model of some trees.
  init(_ forest: Forest) { self.forest = forest }

  /// What the numbers mean that the trees are learned from and read.
  package static var schema: FeatureSchema {
    var schema = FeatureSchema()
    schema.add("piece", PieceFeature.self)
    schema.add("piece.kind", PieceKind.self)
    schema.add("piece.element", PieceElement.self)
    return schema
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
    var row = PieceRow()
    for index in kinds.indices where reader.isCandidate(index) {
      guard let threshold = threshold(index) else { continue }
      reader.describe(index, into: &row)
      settle(index, isStory: model.forest.score(row.values) > threshold)
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
