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

  private static func row<Sign: RawRepresentable<Int> & CaseIterable>(
    _ weights: KeyValuePairs<Sign, Float>
  ) -> [Float] {
    var row = [Float](repeating: 0, count: Sign.allCases.count)
    for (sign, weight) in weights { row[sign.rawValue] = weight }
    return row
  }

  private static let markedWeights: KeyValuePairs<QuoteSigns.Sign, Float> = [
    .base: -0.59, .odds: 0.5, .isRuled: -1.37, .agrees: 0.09, .disagrees: -0.35,
    .continues: 0.17, .isNear: 0.11, .isPronoun: -0.61, .isRelative: -0.22, .isPlural: -0.61,
    .antecedentOdds: 0.21, .antecedentLead: 1.33, .isFullName: 0.64, .isSurname: 0.51,
    .isLoneName: -0.52, .isShared: 0.4, .isNominal: -0.14, .isResolvedNominal: 0.27,
    .isUnknownNoun: 0.16, .isDocument: -0.89, .isIndefinite: 0.04, .isBare: -0.07,
    .isOther: 0.06, .isGroup: -0.48, .hasRole: 0.32, .mentions: -0.05, .speaksElsewhere: 0.14,
    .isNamedNowhere: -0.59, .isSpeechCue: 0.14, .isPlainCue: 0.13, .isBesideCue: 0.14,
    .hasNoCue: 0.18, .longSource: 0.08, .isFar: -0.17, .isElsewhere: 0.55, .isShort: -0.14,
    .isHeading: -0.16, .isBelief: -0.37, .othersSpeak: -0.17, .isDescribed: 0.07,
    .isAccordingTo: -0.33, .isInfinitive: -0.13,
  ]

  private static let reportedWeights: KeyValuePairs<QuoteSigns.Sign, Float> = [
    .base: -0.94, .odds: 0.48, .agrees: 0.35, .disagrees: 0.1, .isPronoun: -0.42,
    .isRelative: 0.04, .isPlural: -0.41, .antecedentOdds: 0.12, .antecedentLead: 0.33,
    .isFullName: 0.62, .isSurname: -0.06, .isLoneName: -0.16, .isShared: -0.76,
    .isNominal: 0.02, .isResolvedNominal: 0.09, .isUnknownNoun: 0.31, .isDocument: -0.13,
    .isIndefinite: 0.58, .isBare: 0.16, .isOther: -0.01, .isGroup: -0.19, .isKnownPerson: 0.31,
    .hasRole: 0.04, .mentions: 0.37, .speaksElsewhere: 1.77, .isNamedNowhere: -0.44,
    .isSpeechCue: 0.52, .isPlainCue: 0.83, .isBesideCue: -0.15, .longSource: -0.22,
    .isFar: -0.53, .isShort: 0.03, .isHeading: -0.54, .isBelief: -0.46, .othersSpeak: 0.09,
    .isDescribed: 0.24, .isAccordingTo: 0.83, .isInfinitive: -0.58, .isLabel: -0.41,
  ]

  private static let speakerWeights: KeyValuePairs<SpeakerSigns.Sign, Float> = [
    .base: -0.14, .odds: 0.6, .quotes: -0.38, .isMarked: 0.11, .markedOdds: 0.35,
    .isPerson: -0.26, .isUnnamed: -0.34, .isFullName: 0.87, .isKnownPerson: 0.35,
    .hasRole: 0.12, .isPlural: 0.85, .mentions: -0.12, .locative: -0.12, .isUnknownNoun: 0.15,
    .isDocument: 0.28, .isDefinite: -1.13, .isIndefinite: 0.48, .isBare: -0.59, .isOther: 0.19,
    .isSpeechCue: 0.34, .isPlainCue: 0.03, .isBesideCue: 0.03, .isNamedNowhere: -0.08,
    .longSource: 0.05, .isBelief: -0.47, .isHeading: -0.11, .isDescribed: -0.16,
    .isLoneName: 0.37, .isAcronym: -0.25, .isAccordingTo: 0.44, .isLabel: -0.39,
  ]
}
