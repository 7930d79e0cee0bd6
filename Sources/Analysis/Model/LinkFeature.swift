import Learned

/// What is known of a content, of a candidate for its source, and of the choice among them.
///
/// The order is that of the weights: first the content's features, which the forest of speech or
/// belief reads, then the candidate's, which the forest of links reads with them, then those of the
/// choice, which the joint forest reads with all others. What is missing has a number that no other
/// case has.
package enum LinkFeature: Int, CaseIterable, Sendable {
  // The content: what the sequence model says of it, its length in tokens and share inside double marks.
  case contentProbability, contentStart, contentEnd, contentLength, contentMarkedShare
  // The tags at its ends, before and after it; how much of the block stands before and after it.
  case firstTag, tagBefore, secondTagBefore, lastTag, tagAfter, secondTagAfter
  case tokensBefore, tokensAfter
  // The nearest cue.
  case cueDistance, cueProbability, cueKind, cueTag, cueField, cueFrames, cueLength, cueIsPassive
  // The surest source of the sentence and of the block.
  case bestSourceOfSentence, bestSourceOfBlock
  // The sentences it spans less one, the tokens to the next contents, and what the block holds.
  case sentenceSpan, contentBefore, contentAfter, candidates, contents, cues
  case cueInSentence, opening
  // What the rules make of it.
  case ruleOverlap, ruleConfidence, ruleHasSource

  // The candidate; only for nobody: whether somebody spoke before.
  case sourceKind, nobodyAfterSource, sourceProbability, sourceStart, sourceEnd
  case sourceSentence, sourceBlock, sourceDistance, sourceRank, sourceLength
  // The cue nearest to the candidate.
  case sourceCueDistance, sourceCueProbability, sourceCueKind, sourceCueField, sharesCue
  case contentToSourceCue
  // Where the candidate stands.
  case sourceInMarks, tagBeforeSource, tagAfterSource, secondTagAfterSource
  case isLastSource, isLikeLastSource, isRuleSource
  // What stands between content and candidate.
  case commasBetween, stopsBetween, marksBetween, clausesBetween
  case contentsBetween, cuesBetween, sourcesBetween

  // The choice: the best score, its lead over the second, and the score of nobody.
  case bestScore, lead, nobodyScore

  /// The number of features of a content.
  package static let contentWidth = sourceKind.rawValue
  /// The number of features of a content with a candidate.
  package static let candidateWidth = bestScore.rawValue
  /// The number of features of a choice: all.
  package static let choiceWidth = allCases.count

  /// The features of a candidate.
  static let ofCandidate = Array(allCases[contentWidth..<candidateWidth])
}

/// The features of a content, a candidate and a choice.
package typealias LinkRow = FeatureRow<LinkFeature>

/// How a candidate names somebody.
enum SourceKind: Int, CaseIterable {
  case nobody, pronoun, name, nominal, relative, indefinite, firstPerson

  init(_ tag: TokenTraits.Tag) {
    self =
      switch tag {
      case .subject, .object: .pronoun
      case .firstSubject: .firstPerson
      case .name, .capitals, .startName: .name
      case .relative, .that: .relative
      case .indefinite, .quantity: .indefinite
      default: .nominal
      }
  }
}

/// How a content begins.
enum ContentOpening: Int, CaseIterable {
  case word
  /// With the mark that opens a segment between double marks.
  case segment
  /// With any other mark.
  case mark
}
