import Learned
import Text

/// A piece of a page as the trainer sees it.
package struct PieceSample: Sendable {
  /// Its words.
  package var text: String
  /// Its features, ``width`` of them; empty for one that is never of the story.
  package var row: [Float]
  /// Whether the rules keep it.
  package var isKept: Bool
  /// Whether the rules are sure that it is outside of the story.
  package var isOutside: Bool
  /// The score above which it is of the story; `nil` where the learned trees have no say.
  package var threshold: Float?

  /// The number of features of a piece.
  package static let width = FeatureRow<PieceFeature>.width

  /// The pieces of a page, in order; none for a page that has no article.
  package static func all(in page: [UInt8]) -> [PieceSample] {
    let (text, _) = HTMLCharset.decode(page, hint: nil)
    guard let tree = try? HTMLParser.tree(of: HTMLSource.reduced(text).bytes) else { return [] }
    return HTMLArticle(tree: tree).samples()
  }
}

extension PieceReader {
  /// A piece for the trainer.
  func sample(_ index: Int, of story: HTMLStory) -> PieceSample {
    var row = PieceRow()
    let isCandidate = isCandidate(index)
    if isCandidate { describe(index, into: &row) }
    return PieceSample(
      text: String(decoding: story.words(index), as: UTF8.self), row: isCandidate ? row.values : [],
      isKept: story.kinds[index].isStory, isOutside: story.finder.isOutside[index],
      threshold: story.threshold(index))
  }
}
