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
