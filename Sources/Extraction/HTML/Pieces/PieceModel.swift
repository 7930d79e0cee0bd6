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
