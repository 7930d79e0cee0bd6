import Text

/// The weights that turn signs into a probability.
///
/// Learned by `pullquote-train confidence GOLD.jsonl…` from articles annotated with the names of
/// their speakers.
package struct ConfidenceWeights: Sendable {
  /// For quotations with words in quotation marks, in the order of ``QuoteSigns/Sign``.
  package var marked: [Float]
  /// For quotations without quotation marks.
  package var reported: [Float]
  /// For speakers, in the order of ``SpeakerSigns/Sign``.
  package var speakers: [Float]

  /// Creates weights, one for each sign.
  package init(marked: [Float], reported: [Float], speakers: [Float]) {
    precondition(
      marked.count == QuoteSigns.Sign.allCases.count && reported.count == marked.count
        && speakers.count == SpeakerSigns.Sign.allCases.count, "a weight for each sign")
    (self.marked, self.reported, self.speakers) = (marked, reported, speakers)
  }

  /// The probability that a quotation with these signs is right.
  package func probability(_ signs: QuoteSigns) -> Float {
    Self.probability(signs.values, signs.isMarked ? marked : reported)
  }

  /// The probability that a speaker with these signs is right.
  package func probability(_ signs: SpeakerSigns) -> Float {
    Self.probability(signs.values, speakers)
  }

  private static func probability(_ values: [Float], _ weights: [Float]) -> Float {
    logistic(zip(values, weights).reduce(Float(0)) { $0 + $1.0 * $1.1 })
  }
}

extension ConfidenceWeights {
  /// The built-in weights.
  package static let shared = ConfidenceWeights(
    marked: row(markedWeights), reported: row(reportedWeights), speakers: row(speakerWeights))

  private static func row<Sign: Hashable & CaseIterable>(_ weights: [Sign: Float]) -> [Float] {
    Sign.allCases.map { weights[$0] ?? 0 }
  }

  private static let markedWeights: [QuoteSigns.Sign: Float] = [
    .base: -0.9, .odds: 0.69, .isRuled: -1.04, .agrees: 0.22, .disagrees: -0.41,
    .continues:
      0.49, .isPronoun: -0.31, .isRelative: 0.05, .isPlural: -0.83, .antecedentOdds: 0.17,
    .antecedentLead: 0.65, .isFullName: 0.55, .isSurname: 0.32, .isLoneName: -0.61,
    .isShared:
      0.37, .isNominal: -0.27, .isResolvedNominal: 0.15, .isUnknownNoun: -0.03,
    .isDocument:
      -0.81, .isIndefinite: 0.28, .isBare: 0.27, .isOther: 0.04, .isGroup: -0.51,
    .isKnownPerson:
      0.22, .hasRole: -0.09, .mentions: -0.03, .speaksElsewhere: 0.4, .isNamedNowhere: -0.54,
    .isSpeechCue: 0.38, .isPlainCue: 0.19, .isBesideCue: -0.22, .hasNoCue: 0.28,
    .longSource:
      0.1, .isFar: 0.33, .isElsewhere: 0.5, .isShort: -0.02, .isHeading: -0.28, .isBelief: -0.65,
    .othersSpeak: -0.24,
  ]

  private static let reportedWeights: [QuoteSigns.Sign: Float] = [
    .base: -1.08, .odds: 0.39, .agrees: 0.41, .disagrees: 0.31, .isPronoun: -0.74,
    .isRelative:
      0.6, .isPlural: -0.23, .antecedentOdds: 0.09, .isFullName: 0.91, .isSurname: -0.08,
    .isLoneName: -0.25, .isShared: -0.43, .isNominal: 0.17, .isResolvedNominal: 0.01,
    .isUnknownNoun: 0.28, .isDocument: -0.38, .isIndefinite: 0.39, .isBare: 0.17,
    .isOther:
      -0.5, .isGroup: -0.56, .isKnownPerson: 0.29, .hasRole: 0.57, .mentions: 0.45,
    .speaksElsewhere: 1.64, .isNamedNowhere: -0.32, .isSpeechCue: 0.27, .isPlainCue: 0.94,
    .isBesideCue: 0.13, .longSource: -0.08, .isFar: -0.33, .isShort: -0.47, .isHeading: -0.33,
    .isBelief: -0.77, .othersSpeak: 0.37,
  ]

  private static let speakerWeights: [SpeakerSigns.Sign: Float] = [
    .base: -0.59, .odds: 0.58, .quotes: -0.23, .isMarked: 0.3, .markedOdds: 0.14,
    .isPerson:
      -0.16, .isUnnamed: -0.47, .isFullName: 1.3, .isKnownPerson: 0.06, .hasRole: 0.39,
    .isPlural: 0.94, .mentions: -0.05, .locative: -0.34, .isUnknownNoun: 0.07,
    .isDocument:
      0.1, .isDefinite: -1.1, .isIndefinite: 0.45, .isBare: -0.46, .isOther: 0.33,
    .isSpeechCue:
      0.23, .isPlainCue: 0.25, .isBesideCue: 0.07, .isNamedNowhere: -0.16, .longSource: 0.19,
    .isBelief: -0.86, .isHeading: -0.13, .isDescribed: 0.05, .isLoneName: 0.13,
    .isAcronym:
      0.39, .isAccordingTo: 0.59,
  ]
}
