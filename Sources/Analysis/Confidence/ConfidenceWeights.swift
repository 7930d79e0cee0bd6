import Text

/// What each sign counts for when a probability is made of signs.
///
/// Learned by `pullquote-train confidence GOLD.jsonl…` from articles whose speakers are marked by name.
package struct ConfidenceWeights: Sendable {
  /// For quotations with words in quotation marks, in the order of ``QuoteSigns/Sign``.
  package var marked: [Float]
  /// For quotations without any.
  package var reported: [Float]
  /// For speakers, in the order of ``SpeakerSigns/Sign``.
  package var speakers: [Float]

  /// Weights of the right number.
  package init(marked: [Float], reported: [Float], speakers: [Float]) {
    precondition(
      marked.count == QuoteSigns.Sign.allCases.count && reported.count == marked.count
        && speakers.count == SpeakerSigns.Sign.allCases.count, "a weight for each sign")
    (self.marked, self.reported, self.speakers) = (marked, reported, speakers)
  }

  /// The probability that the signs of a quotation speak for.
  package func probability(_ signs: QuoteSigns) -> Float {
    Self.probability(signs.values, signs.isMarked ? marked : reported)
  }

  /// The probability that the signs of a speaker speak for.
  package func probability(_ signs: SpeakerSigns) -> Float {
    Self.probability(signs.values, speakers)
  }

  private static func probability(_ values: [Float], _ weights: [Float]) -> Float {
    logistic(zip(values, weights).reduce(Float(0)) { $0 + $1.0 * $1.1 })
  }
}

extension ConfidenceWeights {
  /// The weights that ship.
  package static let shared = ConfidenceWeights(
    marked: row(markedWeights), reported: row(reportedWeights), speakers: row(speakerWeights))

  private static func row<Sign: Hashable & CaseIterable>(_ weights: [Sign: Float]) -> [Float] {
    Sign.allCases.map { weights[$0] ?? 0 }
  }

  private static let markedWeights: [QuoteSigns.Sign: Float] = [
    .base: -1.42, .odds: 0.64, .isRuled: -0.89, .agrees: 0.57, .disagrees: -0.68, .continues: 0.97,
    .isPronoun: -0.53, .isPlural: -0.2, .antecedentOdds: 0.37, .antecedentLead: -0.03,
    .isFullName: 0.58, .isSurname: 0.16, .isLoneName: 0.07, .isShared: 0.37, .isNominal: -0.27,
    .isResolvedNominal: 0.19, .isUnknownNoun: 0.58, .isDocument: -1.32, .isGroup: -0.77,
    .isKnownPerson: -0.33, .hasRole: 0.47, .mentions: 0.07, .speaksElsewhere: 0.14,
    .isNamedNowhere: -0.35, .isSpeechCue: 0.07, .isPlainCue: -0.12, .isBesideCue: 0.12,
    .hasNoCue: -0.1, .longSource: -0.03, .isFar: 0.19, .isElsewhere: 0.97, .isShort: -0.06,
    .isHeading: 0.16, .isBelief: 0.08, .othersSpeak: -0.47,
  ]

  private static let reportedWeights: [QuoteSigns.Sign: Float] = [
    .base: -0.98, .odds: 0.24, .agrees: 0.37, .disagrees: 0.4, .isPronoun: -0.2,
    .isRelative: -0.12, .isPlural: 0.09, .antecedentOdds: 0.31, .antecedentLead: 0.43,
    .isFullName: 0.47, .isSurname: -0.08, .isLoneName: -0.21, .isShared: 0.04, .isNominal: 0.02,
    .isResolvedNominal: 0.4, .isUnknownNoun: 0.19, .isDocument: 0.23, .isGroup: -0.69,
    .isKnownPerson: 0.91, .hasRole: 0.66, .mentions: 0.33, .speaksElsewhere: 1.31,
    .isSpeechCue: 0.12, .isPlainCue: 0.49, .isBesideCue: 0.04, .longSource: -0.32, .isFar: 0.36,
    .isShort: -0.43, .isHeading: -0.34, .isBelief: -0.5, .othersSpeak: -0.12,
  ]

  private static let speakerWeights: [SpeakerSigns.Sign: Float] = [
    .base: -0.52, .odds: 0.67, .quotes: -0.02, .isMarked: 0.11, .markedOdds: 0.03, .isPerson: 0.28,
    .isUnnamed: -0.37, .isFullName: 0.59, .isKnownPerson: 0.34, .hasRole: 0.31, .isPlural: 0.36,
    .mentions: 0.16, .locative: -0.01, .isUnknownNoun: 0.05, .isDocument: 0.3, .isDefinite: -0.84,
    .isSpeechCue: -0.1, .isPlainCue: 0.43, .isBesideCue: 0.03, .isNamedNowhere: -0.45,
    .longSource: -0.23, .isBelief: -0.42, .isHeading: -0.01,
  ]
}
