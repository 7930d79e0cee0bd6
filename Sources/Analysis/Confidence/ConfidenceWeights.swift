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
    .base: -0.26, .odds: 0.63, .isRuled: -0.9, .agrees: 0.62, .disagrees: -0.29, .continues: 0.85,
    .isPronoun: -1.12, .antecedentOdds: 0.4, .antecedentLead: -0.23, .isPlural: -0.22,
    .isFullName: 0.82, .isSurname: 0.4, .isLoneName: 0.22, .isShared: 0.13, .isNominal: -0.02,
    .isResolvedNominal: -0.57, .isUnknownNoun: 0.31, .isDocument: -1.44, .isGroup: -0.7,
    .isKnownPerson: -0.46, .hasRole: 0.57, .mentions: -0.08, .speaksElsewhere: 0.22,
    .isNamedNowhere: -0.67, .isSpeechCue: -0.06, .isBesideCue: 0.23, .hasNoCue: 0.08,
    .longSource: 0.01, .isFar: 0.23, .isElsewhere: 0.77, .isShort: -0.18, .isHeading: -0.22,
    .isBelief: 0.05, .othersSpeak: -0.27,
  ]

  private static let reportedWeights: [QuoteSigns.Sign: Float] = [
    .base: 0.38, .odds: 0.34, .agrees: 0.43, .disagrees: 0.31, .isPronoun: -0.65,
    .antecedentOdds: 0.55, .antecedentLead: -0.18, .isRelative: -0.4, .isPlural: -0.01,
    .isFullName: 0.5, .isSurname: 0.33, .isLoneName: -0.3, .isShared: 0.01, .isNominal: 0.12,
    .isResolvedNominal: -0.2, .isUnknownNoun: 0.11, .isDocument: 0.09, .isGroup: -0.68,
    .isKnownPerson: 0.69, .hasRole: 0.65, .mentions: 0.18, .speaksElsewhere: 1.26,
    .isNamedNowhere: -0.06, .isSpeechCue: 0.16, .isBesideCue: 0.01, .longSource: -0.31,
    .isFar: 0.52, .isShort: -0.3, .isHeading: -0.05, .isBelief: -0.6, .othersSpeak: -0.14,
  ]

  private static let speakerWeights: [SpeakerSigns.Sign: Float] = [
    .base: -0.99, .odds: 0.6, .quotes: 0.09, .isMarked: 0.3, .markedOdds: 0.18, .isPerson: -0.2,
    .isUnnamed: -0.34, .isFullName: 0.85, .isKnownPerson: 0.3, .hasRole: 0.37, .isPlural: 0.56,
    .mentions: 0.2, .locative: 0.05, .isUnknownNoun: 0.3, .isDocument: -0.15, .isDefinite: -0.79,
    .isSpeechCue: -0.19, .isBesideCue: 0.31, .isNamedNowhere: -0.33, .isBelief: -0.49,
    .isHeading: -0.04,
  ]
}
