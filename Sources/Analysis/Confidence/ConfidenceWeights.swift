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
    .base: -0.58, .odds: 0.51, .isRuled: -1.41, .agrees: 0.06, .disagrees: -0.31,
    .continues: 0.19, .isNear: 0.06, .isPronoun: -0.52, .isRelative: -0.27, .isPlural: -0.65,
    .antecedentOdds: 0.23, .antecedentLead: 1.33, .isFullName: 0.64, .isSurname: 0.53,
    .isLoneName: -0.64, .isShared: 0.45, .isNominal: -0.23, .isResolvedNominal: 0.22,
    .isUnknownNoun: 0.21, .isDocument: -0.95, .isIndefinite: 0.09, .isBare: -0.03,
    .isOther: 0.05, .isGroup: -0.4, .isKnownPerson: 0.09, .hasRole: 0.02, .mentions: -0.06,
    .speaksElsewhere: 0.08, .isNamedNowhere: -0.68, .isSpeechCue: 0.22, .isPlainCue: 0.11,
    .isBesideCue: 0.09, .hasNoCue: 0.22, .longSource: 0.07, .isFar: -0.13, .isElsewhere: 0.53,
    .isShort: -0.11, .isHeading: -0.12, .isBelief: -0.43, .othersSpeak: -0.33,
    .isDescribed: -0.01, .isAccordingTo: -0.44, .isInfinitive: -0.11,
  ]

  private static let reportedWeights: KeyValuePairs<QuoteSigns.Sign, Float> = [
    .base: -0.78, .odds: 0.46, .agrees: 0.37, .disagrees: 0.15, .isPronoun: -0.54,
    .isRelative: -0.02, .isPlural: -0.38, .antecedentOdds: 0.08, .antecedentLead: 0.5,
    .isFullName: 0.72, .isSurname: -0.05, .isLoneName: -0.13, .isShared: -0.66,
    .isNominal: 0.01, .isResolvedNominal: -0.03, .isUnknownNoun: 0.31, .isDocument: 0.06,
    .isIndefinite: 0.5, .isBare: 0.25, .isOther: -0.23, .isGroup: -0.12, .isKnownPerson: 0.28,
    .hasRole: 0.2, .mentions: 0.29, .speaksElsewhere: 1.6, .isNamedNowhere: -0.31,
    .isSpeechCue: 0.49, .isPlainCue: 0.64, .isBesideCue: -0.14, .longSource: -0.2,
    .isFar: -0.46, .isShort: 0.06, .isHeading: -0.55, .isBelief: -0.48, .othersSpeak: 0.06,
    .isDescribed: 0.32, .isAccordingTo: 0.85, .isInfinitive: -0.58, .isLabel: -0.41,
  ]

  private static let speakerWeights: KeyValuePairs<SpeakerSigns.Sign, Float> = [
    .base: -0.09, .odds: 0.61, .quotes: -0.39, .isMarked: 0.08, .markedOdds: 0.36,
    .isPerson: -0.2, .isUnnamed: -0.34, .isFullName: 0.82, .isKnownPerson: 0.26,
    .hasRole: 0.21, .isPlural: 0.86, .mentions: -0.1, .locative: -0.18, .isUnknownNoun: 0.15,
    .isDocument: 0.41, .isDefinite: -1.06, .isIndefinite: 0.51, .isBare: -0.57, .isOther: 0.17,
    .isSpeechCue: 0.28, .isPlainCue: 0.01, .isBesideCue: 0.03, .longSource: 0.05,
    .isBelief: -0.53, .isHeading: -0.2, .isDescribed: -0.2, .isLoneName: 0.39,
    .isAcronym: -0.26, .isAccordingTo: 0.35, .isLabel: -0.41,
  ]
}
