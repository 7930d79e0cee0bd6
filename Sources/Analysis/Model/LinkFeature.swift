import Learned

/// The features of a content, of a candidate for its source, and of the choice among candidates.
///
/// The order is that of the feature columns: first the content's features, which the mode forest
/// (speech or belief) reads; then the candidate's, which the link forest also reads; then those
/// of the choice, which only the joint forest reads. A missing value has a distinct number.
package enum LinkFeature: Int, CaseIterable, Sendable {
  // The content: its probabilities by the sequence model, its length in tokens, and the share of
  // its words inside double quotation marks.
  case contentProbability, contentStart, contentEnd, contentLength, contentMarkedShare
  // The tags at its ends, before it and after it; the tokens of the block before and after it.
  case firstTag, tagBefore, secondTagBefore, lastTag, tagAfter, secondTagAfter
  case tokensBefore, tokensAfter
  // The nearest cue.
  case cueDistance, cueProbability, cueKind, cueTag, cueField, cueFrames, cueLength, cueIsPassive
  // The highest probability of a source in the sentence and in the block.
  case bestSourceOfSentence, bestSourceOfBlock
  // The number of sentence boundaries in it, the distances to the contents before and after it, and
  // the counts of candidates, contents and cues.
  case sentenceSpan, contentBefore, contentAfter, candidates, contents, cues
  case cueInSentence, opening
  // The finding of the rules for it.
  case ruleOverlap, ruleConfidence, ruleHasSource

  // The candidate. `nobodyAfterSource` is set only for “nobody”: whether an earlier content of the
  // block has a source.
  case sourceKind, nobodyAfterSource, sourceProbability, sourceStart, sourceEnd
  case sourceSentence, sourceBlock, sourceDistance, sourceRank, sourceLength
  // The cue nearest to the candidate.
  case sourceCueDistance, sourceCueProbability, sourceCueKind, sourceCueField, sharesCue
  case contentToSourceCue
  // The surroundings of the candidate.
  case sourceInMarks, tagBeforeSource, tagAfterSource, secondTagAfterSource
  case isLastSource, isLikeLastSource, isRuleSource
  // The tokens and spans between content and candidate.
  case commasBetween, stopsBetween, marksBetween, clausesBetween
  case contentsBetween, cuesBetween, sourcesBetween

  // The choice: the best score, its lead over the second best, and the score of “nobody”.
  case bestScore, lead, nobodyScore

  /// The number of features of a content.
  package static let contentWidth = sourceKind.rawValue
  /// The number of features of a content and a candidate.
  package static let candidateWidth = bestScore.rawValue
  /// The number of features of a choice, which is the number of all features.
  package static let choiceWidth = allCases.count

  /// The features of a candidate.
  static let ofCandidate = Array(allCases[contentWidth..<candidateWidth])
}

/// The feature values of a content, a candidate and a choice.
package typealias LinkRow = FeatureRow<LinkFeature>

/// The kind of mention that a candidate is.
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

/// How a content starts.
enum ContentOpening: Int, CaseIterable {
  case word
  /// With the opening mark of a segment between double quotation marks.
  case segment
  /// With any other quotation mark.
  case mark
}
