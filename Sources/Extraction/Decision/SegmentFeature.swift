import Formats
import Learned

/// The features of a segment: the numbers that the learned trees compare. In their names, which are
/// part of the weights, “piece” means segment.
///
/// The order matches the weights. A missing value is encoded as a number that no present value
/// takes.
package enum SegmentFeature: Int, CaseIterable, Sendable {
  // The segment itself. Lengths count characters.
  case letters, linkShare, linkLetters, isClosed, heading, weight, isOutside, isKept
  case kind, element, listDepth
  case inFigure, inTable, inQuotation, inParagraph, inArticle, isBold
  case namedJunk, namedCaption, namedDeck, namedBody
  // Its words, and the share of them in the article text from JSON-LD and in the description.
  case capitalShare, digitShare, wordLength, marksPerWord, boldShare, givenShare, summaryShare
  // Its position, in segments.
  case isInRegion, fromRegionStart, fromRegionEnd, fromCoreStart, fromCoreEnd, fromHeadline
  case keptBefore, keptAfter, position, pieces, kept, keptShare, fromHeading, headingKind
  // The two segments before and after it.
  case secondBeforeKind, beforeKind, beforeLetters, beforeLinkShare
  case afterKind, afterLetters, afterLinkShare, secondAfterKind
  // The four segments, and the ten, on either side of it, excluding itself.
  case nearKept, nearOwn, nearLinks, farKept, farOwn, farLinks, keptPiecesBefore, keptPiecesAfter
  // Segments that match in one element, in two, and in three, from the inside out.
  case alikePieces, alikeMeanLetters, alikeLinkShare, alikeKeptShare, alikeKept
  case alike2Pieces, alike2MeanLetters, alike2LinkShare, alike2KeptShare, alike2Kept
  case alike3Pieces, alike3MeanLetters, alike3LinkShare, alike3KeptShare, alike3Kept
  // The segments in its enclosing elements, from the inside out.
  case outer1Pieces, outer1LinkShare, outer1KeptShare, outer1Kept
  case outer2Pieces, outer2LinkShare, outer2KeptShare, outer2Kept
  case outer3Pieces, outer3LinkShare, outer3KeptShare, outer3Kept
  case outer4Pieces, outer4LinkShare, outer4KeptShare, outer4Kept
  // The levels, from the inside out, of the article's container, of the first element that holds
  // much of the story, of the first that holds some of it, and of the root.
  case containerLevel, mostKeptLevel, someKeptLevel, rootLevel
}

/// The features of a segment.
typealias SegmentRow = FeatureRow<SegmentFeature>

extension SegmentFeature {
  /// The features of similar segments.
  struct Alike {
    let pieces, meanLetters, linkShare, keptShare, kept: SegmentFeature

    /// Indexed by the number of compared elements minus one.
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

  /// The features for contexts.
  static let contexts: [(SegmentContext, SegmentFeature)] = [
    (.figure, .inFigure), (.table, .inTable), (.quotation, .inQuotation),
    (.paragraph, .inParagraph), (.article, .inArticle), (.bold, .isBold),
  ]

  /// The features for hints.
  static let hints: [(ElementHints, SegmentFeature)] = [
    (.junk, .namedJunk), (.caption, .namedCaption), (.deck, .namedDeck), (.body, .namedBody),
  ]
}
