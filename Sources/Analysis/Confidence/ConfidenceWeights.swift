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
    .base: -0.75, .odds: 0.66, .isRuled: -1.07, .agrees: 0.17, .disagrees: -0.83, .continues: 0.51,
    .isPronoun: -0.14, .isRelative: 0.03, .isPlural: -0.43, .antecedentOdds: 0.22,
    .antecedentLead: 0.51, .isFullName: 0.38, .isSurname: 0.27, .isLoneName: -0.47,
    .isShared: 0.35, .isNominal: -0.37, .isResolvedNominal: 0.43, .isUnknownNoun: 0.14,
    .isDocument: -0.66, .isGroup: -0.62, .isKnownPerson: 0.32, .hasRole: -0.03, .mentions: 0.03,
    .speaksElsewhere: 0.19, .isNamedNowhere: -0.64, .isSpeechCue: 0.16, .isPlainCue: 0.13,
    .isBesideCue: -0.24, .hasNoCue: 0.24, .longSource: -0.06, .isFar: 0.29, .isElsewhere: 0.44,
    .isShort: -0.16, .isHeading: -0.12, .isBelief: -0.49, .othersSpeak: -0.13,
  ]

  private static let reportedWeights: [QuoteSigns.Sign: Float] = [
    .base: -1.06, .odds: 0.36, .agrees: 0.38, .disagrees: 0.44, .isPronoun: -0.47,
    .isRelative: 0.17, .isPlural: -0.28, .antecedentOdds: 0.16, .antecedentLead: -0.01,
    .isFullName: 0.79, .isSurname: -0.33, .isLoneName: -0.15, .isShared: -0.41, .isNominal: 0.17,
    .isResolvedNominal: 0.04, .isUnknownNoun: 0.05, .isDocument: -0.15, .isGroup: -0.75,
    .isKnownPerson: 0.13, .hasRole: 0.79, .mentions: 0.45, .speaksElsewhere: 1.7,
    .isNamedNowhere: -0.4, .isSpeechCue: 0.48, .isPlainCue: 0.92, .isBesideCue: -0.11,
    .longSource: -0.19, .isFar: -0.51, .isShort: -0.41, .isHeading: -0.33, .isBelief: -0.43,
    .othersSpeak: 0.13,
  ]

  private static let speakerWeights: [SpeakerSigns.Sign: Float] = [
    .base: -0.79, .odds: 0.59, .quotes: -0.24, .isMarked: 0.24, .markedOdds: 0.19, .isPerson: -0.2,
    .isUnnamed: -0.28, .isFullName: 1.08, .isKnownPerson: 0.23, .hasRole: 0.44, .isPlural: 0.64,
    .mentions: 0.08, .locative: -0.12, .isUnknownNoun: -0.28, .isDocument: 0.13,
    .isDefinite: -1.09, .isSpeechCue: 0.07, .isPlainCue: 0.32, .isBesideCue: 0.25,
    .isNamedNowhere: -0.05, .longSource: 0.16, .isBelief: -0.66, .isHeading: -0.37,
  ]
}
