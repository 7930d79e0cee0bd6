import CBlocks
import Document
import Learned

/// The learned trees that separate the segments of a story from the rest of its page.
package struct SegmentModel: Sendable {
  let forest: Forest

  /// The bytes of the embedded model.
  package static var embeddedBytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(
      start: pullquote_blocks_first(),
      count: pullquote_blocks_last() - pullquote_blocks_first())
  }

  /// The embedded model.
  static let shared: SegmentModel = {
    do {
      return try SegmentModel(ModelFile(embeddedBytes, isTrusted: true))
    } catch {
      preconditionFailure("the model that is built in, Sources/CBlocks/blocks.bin: \(error)")
    }
  }()

  /// Loads the model from a file. The caller checks that its schema equals ``schema``.
  package init(_ file: ModelFile) throws(ModelError) {
    forest = try file.forest(.pieceForest, width: SegmentSample.width)
  }

  /// Creates a model from a forest.
  init(_ forest: Forest) { self.forest = forest }

  /// The schema of the features.
  package static var schema: FeatureSchema {
    var schema = FeatureSchema()
    schema.add("piece", SegmentFeature.self)
    schema.add("piece.kind", SegmentKind.self)
    schema.add("piece.element", SegmentElement.self)
    return schema
  }
}
