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
    .base: -1.46, .odds: 0.65, .isRuled: -0.87, .agrees: 0.53, .disagrees: -0.41, .continues: 0.96,
    .isPronoun: -0.42, .isPlural: -0.18, .antecedentOdds: 0.35, .antecedentLead: 0.07,
    .isFullName: 0.45, .isSurname: 0.32, .isLoneName: -0.14, .isShared: 0.37, .isNominal: -0.03,
    .isResolvedNominal: 0.37, .isUnknownNoun: 0.5, .isDocument: -1.3, .isGroup: -0.65,
    .isKnownPerson: -0.31, .hasRole: 0.36, .mentions: 0.09, .speaksElsewhere: 0.06,
    .isNamedNowhere: -0.56, .isSpeechCue: 0.2, .isPlainCue: 0.08, .isBesideCue: -0.18,
    .hasNoCue: -0.08, .longSource: 0.07, .isFar: 0.12, .isElsewhere: 1.02, .isShort: 0.02,
    .isHeading: 0.05, .isBelief: 0.15, .othersSpeak: -0.38,
  ]

  private static let reportedWeights: [QuoteSigns.Sign: Float] = [
    .base: -1.19, .odds: 0.3, .agrees: 0.35, .disagrees: 0.5, .isPronoun: -0.19,
    .isRelative: -0.11, .isPlural: 0.1, .antecedentOdds: 0.31, .antecedentLead: 0.35,
    .isFullName: 0.48, .isSurname: -0.05, .isLoneName: -0.26, .isShared: 0.04, .isNominal: 0.02,
    .isResolvedNominal: 0.26, .isUnknownNoun: 0.1, .isDocument: 0.13, .isGroup: -0.66,
    .isKnownPerson: 0.88, .hasRole: 0.65, .mentions: 0.32, .speaksElsewhere: 1.36,
    .isNamedNowhere: 0.01, .isSpeechCue: 0.19, .isPlainCue: 0.57, .isBesideCue: 0.11,
    .longSource: -0.24, .isFar: 0.36, .isShort: -0.47, .isHeading: -0.32, .isBelief: -0.56,
    .othersSpeak: -0.13,
  ]

  private static let speakerWeights: [SpeakerSigns.Sign: Float] = [
    .base: -0.48, .odds: 0.68, .quotes: -0.05, .isMarked: 0.15, .markedOdds: 0.01, .isPerson: 0.23,
    .isUnnamed: -0.4, .isFullName: 0.65, .isKnownPerson: 0.35, .hasRole: 0.46, .isPlural: 0.49,
    .mentions: 0.12, .locative: -0.17, .isUnknownNoun: 0.03, .isDocument: 0.2, .isDefinite: -0.88,
    .isSpeechCue: -0.1, .isPlainCue: 0.5, .isBesideCue: -0.07, .isNamedNowhere: -0.36,
    .longSource: -0.21, .isBelief: -0.34, .isHeading: 0.03,
  ]
}
