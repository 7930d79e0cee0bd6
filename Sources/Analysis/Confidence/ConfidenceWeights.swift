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
    .base: -1.03, .odds: 0.65, .isRuled: -0.96, .agrees: 0.22, .disagrees: -0.91, .continues:
    0.53, .isPronoun: -0.29, .isRelative: 0.12, .isPlural: -0.43, .antecedentOdds: 0.31,
    .antecedentLead: 0.47, .isFullName: 0.36, .isSurname: 0.35, .isLoneName: -0.47, .isShared:
    0.41, .isNominal: -0.09, .isResolvedNominal: 0.04, .isUnknownNoun: 0.17, .isDocument:
    -0.82, .isGroup: -0.46, .isKnownPerson: 0.27, .hasRole: 0.08, .mentions: 0.05,
    .speaksElsewhere: 0.01, .isNamedNowhere: -0.53, .isSpeechCue: -0.01, .isPlainCue: 0.08,
    .isBesideCue: -0.16, .hasNoCue: 0.32, .longSource: -0.05, .isFar: 0.26, .isElsewhere: 0.48,
    .isShort: -0.07, .isHeading: -0.04, .isBelief: -0.31, .othersSpeak: -0.27,
  ]

  private static let reportedWeights: [QuoteSigns.Sign: Float] = [
    .base: -0.64, .odds: 0.58, .agrees: 0.44, .disagrees: 0.24, .isPronoun: -0.4, .isRelative:
    0.08, .isPlural: -0.41, .antecedentOdds: 0.08, .antecedentLead: -0.18, .isFullName: 0.94,
    .isSurname: -0.51, .isLoneName: -0.14, .isShared: -0.43, .isNominal: 0.11,
    .isResolvedNominal: -0.21, .isUnknownNoun: 0.16, .isDocument: -0.14, .isGroup: -0.81,
    .isKnownPerson: 0.26, .hasRole: 0.56, .mentions: 0.38, .speaksElsewhere: 1.94,
    .isNamedNowhere: -0.26, .isSpeechCue: 0.41, .isPlainCue: 1.06, .isBesideCue: -0.33,
    .longSource: -0.32, .isFar: -0.41, .isShort: -0.71, .isHeading: -0.2, .isBelief: -0.46,
    .othersSpeak: 0.11,
  ]

  private static let speakerWeights: [SpeakerSigns.Sign: Float] = [
    .base: -0.69, .odds: 0.62, .quotes: -0.16, .isMarked: 0.24, .markedOdds: 0.14, .isPerson:
    -0.04, .isUnnamed: -0.19, .isFullName: 1.29, .isKnownPerson: 0.21, .hasRole: 0.23,
    .isPlural: 0.53, .mentions: 0.11, .locative: -0.12, .isUnknownNoun: -0.26, .isDocument:
    0.14, .isDefinite: -0.99, .isSpeechCue: -0.05, .isPlainCue: 0.28, .isBesideCue: 0.17,
    .isNamedNowhere: -0.13, .longSource: 0.08, .isBelief: -0.84, .isHeading: -0.25,
  ]
}
