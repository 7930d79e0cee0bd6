import Formats
import Learned

/// The features of a segment: the numbers that the learned trees compare. “Piece” is a segment in their names, which are
/// part of the weights.
///
/// The order is that of the weights. What is missing has a number that no other case has.
package enum SegmentFeature: Int, CaseIterable, Sendable {
  // The segment itself. Lengths count characters.
  case letters, linkShare, linkLetters, isClosed, heading, weight, isOutside, isKept
  case kind, element, listDepth
  case inFigure, inTable, inQuotation, inParagraph, inArticle, isBold
  case namedJunk, namedCaption, namedDeck, namedBody
  // Its words, and their share in the article's text in JSON-LD and in its description.
  case capitalShare, digitShare, wordLength, marksPerWord, boldShare, givenShare, summaryShare
  // Its position, in segments.
  case isInRegion, fromRegionStart, fromRegionEnd, fromCoreStart, fromCoreEnd, fromHeadline
  case keptBefore, keptAfter, position, pieces, kept, keptShare, fromHeading, headingKind
  // The two segments before and after it.
  case secondBeforeKind, beforeKind, beforeLetters, beforeLinkShare
  case afterKind, afterLetters, afterLinkShare, secondAfterKind
  // The four segments, and ten, before and after it, without itself.
  case nearKept, nearOwn, nearLinks, farKept, farOwn, farLinks, keptPiecesBefore, keptPiecesAfter
  // Segments with a similar element, with one around it, and with two.
  case alikePieces, alikeMeanLetters, alikeLinkShare, alikeKeptShare, alikeKept
  case alike2Pieces, alike2MeanLetters, alike2LinkShare, alike2KeptShare, alike2Kept
  case alike3Pieces, alike3MeanLetters, alike3LinkShare, alike3KeptShare, alike3Kept
  // The segments in the elements around it, from the inside out.
  case outer1Pieces, outer1LinkShare, outer1KeptShare, outer1Kept
  case outer2Pieces, outer2LinkShare, outer2KeptShare, outer2Kept
  case outer3Pieces, outer3LinkShare, outer3KeptShare, outer3Kept
  case outer4Pieces, outer4LinkShare, outer4KeptShare, outer4Kept
  // The levels, from the inside out, of the article's container, of the first element with much of the story, of the
  // first with some of it, and of the root.
  case containerLevel, mostKeptLevel, someKeptLevel, rootLevel
}

/// The features of a segment.
typealias SegmentRow = FeatureRow<SegmentFeature>

extension SegmentFeature {
  /// The features of similar segments.
  struct Alike {
    let pieces, meanLetters, linkShare, keptShare, kept: SegmentFeature

    /// By the number of elements that are compared, less one.
    static let all: [Alike] = [
      Alike(
        pieces: .alikePieces, meanLetters: .alikeMeanLetters, linkShare: .alikeLinkShare,
        keptShare: .alikeKeptShare, kept: .alikeKept),
      Alike(
        pieces: .alike2Pieces, meanLetters: .alike2MeanLetters, linkShare: .alike2LinkShare,
        keptShare: .alike2KeptShare, kept: .alike2Kept),
      Alike(
        pieces: .alike3Pieces, meanLetters: .alike3MeanLetters, linkShare: .alike3LinkShare,
        keptShare: .alike3KeptShare, kept: .alike3Kept),
    ]
  }

  /// The features of the segments in an element.
  struct Outer {
    let pieces, linkShare, keptShare, kept: SegmentFeature

    /// From the inside out.
    static let all: [Outer] = [
      Outer(
        pieces: .outer1Pieces, linkShare: .outer1LinkShare, keptShare: .outer1KeptShare,
        kept: .outer1Kept),
      Outer(
        pieces: .outer2Pieces, linkShare: .outer2LinkShare, keptShare: .outer2KeptShare,
        kept: .outer2Kept),
      Outer(
        pieces: .outer3Pieces, linkShare: .outer3LinkShare, keptShare: .outer3KeptShare,
        kept: .outer3Kept),
      Outer(
        pieces: .outer4Pieces, linkShare: .outer4LinkShare, keptShare: .outer4KeptShare,
        kept: .outer4Kept),
    ]
  }

  /// The features of contexts.
  static let contexts: [(SegmentContext, SegmentFeature)] = [
    (.figure, .inFigure), (.table, .inTable), (.quotation, .inQuotation),
    (.paragraph, .inParagraph), (.article, .inArticle), (.bold, .isBold),
  ]

  /// The features of hints.
  static let hints: [(ElementHints, SegmentFeature)] = [
    (.junk, .namedJunk), (.caption, .namedCaption), (.deck, .namedDeck), (.body, .namedBody),
  ]
}
