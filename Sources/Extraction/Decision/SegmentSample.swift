import Formats
import Learned
import Text

/// A segment of a page for the trainer.
package struct SegmentSample: Sendable {
  /// Its words.
  package var text: String
  /// Its ``width`` features; empty if the segment is not a candidate for the story.
  package var row: [Float]
  /// Whether the rules keep it.
  package var isKept: Bool
  /// Whether it is certainly not part of the story.
  package var isOutside: Bool
  /// The score above which it is part of the story; `nil` if the rules decide alone.
  package var threshold: Float?

  /// The number of features.
  package static let width = FeatureRow<SegmentFeature>.width

  /// The segments of a page, in order; none for a page without an article.
  package static func all(in page: [UInt8]) -> [SegmentSample] {
    let (text, _) = HTMLCharset.decode(page, hint: nil)
    guard let tree = try? HTMLParser.tree(of: HTMLSource.reduced(text).bytes) else { return [] }
    return HTMLArticle(tree: tree).samples()
  }
}

extension SegmentReader {
  /// A segment for the trainer.
  func sample(_ index: Int) -> SegmentSample {
    var row = SegmentRow()
    let isCandidate = isCandidate(index)
    if isCandidate { describe(index, into: &row) }
    return SegmentSample(
      text: String(decoding: rules.words(index), as: UTF8.self), row: isCandidate ? row.values : [],
      isKept: rules.kinds[index].isStory, isOutside: rules.finder.isOutside[index],
      threshold: rules.threshold(index))
  }
}
