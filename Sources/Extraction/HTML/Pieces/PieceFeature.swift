import Learned

/// What is known of a piece of a page: the numbers that the learned trees compare.
///
/// The order is that of the weights. What is missing has a number that no other case has.
package enum PieceFeature: Int, CaseIterable, Sendable {
  // The piece itself. Lengths count characters.
  case letters, linkShare, linkLetters, isClosed, heading, weight, isOutside, isKept
  case kind, element, listDepth
  case inFigure, inTable, inQuotation, inParagraph, inArticle, isBold
  case namedJunk, namedCaption, namedDeck, namedBody
  // Its words; the share of them in the text that the page gives to machines, and in its summary.
  case capitalShare, digitShare, wordLength, marksPerWord, boldShare, givenShare, summaryShare
  // Its place among all pieces, in pieces.
  case isInRegion, fromRegionStart, fromRegionEnd, fromCoreStart, fromCoreEnd, fromHeadline
  case keptBefore, keptAfter, position, pieces, kept, keptShare, fromHeading, headingKind
  // The two pieces before it and the two after it.
  case secondBeforeKind, beforeKind, beforeLetters, beforeLinkShare
  case afterKind, afterLetters, afterLinkShare, secondAfterKind
  // The pieces up to four, and up to ten, before and after it, without itself.
  case nearKept, nearOwn, nearLinks, farKept, farOwn, farLinks, keptPiecesBefore, keptPiecesAfter
  // Pieces made alike: with the same element; in the same element; in the same two.
  case alikePieces, alikeMeanLetters, alikeLinkShare, alikeKeptShare, alikeKept
  case alike2Pieces, alike2MeanLetters, alike2LinkShare, alike2KeptShare, alike2Kept
  case alike3Pieces, alike3MeanLetters, alike3LinkShare, alike3KeptShare, alike3Kept
  // The pieces in the elements around it, from the inside out.
  case outer1Pieces, outer1LinkShare, outer1KeptShare, outer1Kept
  case outer2Pieces, outer2LinkShare, outer2KeptShare, outer2Kept
  case outer3Pieces, outer3LinkShare, outer3KeptShare, outer3Kept
  case outer4Pieces, outer4LinkShare, outer4KeptShare, outer4Kept
  // How many levels out the article's container is, the first element with much of what is kept, the
  // first with some of it, and the root.
  case containerLevel, mostKeptLevel, someKeptLevel, rootLevel
}

/// The features of a piece.
typealias PieceRow = FeatureRow<PieceFeature>

extension PieceFeature {
  /// What is known of the pieces that are made like one.
  struct Alike {
    let pieces, meanLetters, linkShare, keptShare, kept: PieceFeature

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

  /// What is known of the pieces in an element.
  struct Outer {
    let pieces, linkShare, keptShare, kept: PieceFeature

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

  /// The contexts of a piece and the features that say so.
  static let contexts: [(HTMLContext, PieceFeature)] = [
    (.figure, .inFigure), (.table, .inTable), (.quotation, .inQuotation),
    (.paragraph, .inParagraph), (.article, .inArticle), (.bold, .isBold),
  ]

  /// What names of elements say of a piece and the features that say so.
  static let cues: [(HTMLCues, PieceFeature)] = [
    (.junk, .namedJunk), (.caption, .namedCaption), (.deck, .namedDeck), (.body, .namedBody),
  ]
}
