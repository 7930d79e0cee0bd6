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
    .base: -0.84, .odds: 0.49, .isRuled: -1.65, .agrees: 0.2, .disagrees: -0.01,
    .continues: -0.02, .isNear: 0.33, .isPronoun: -0.63, .isRelative: -0.03, .isPlural: -0.61,
    .antecedentOdds: 0.21, .antecedentLead: 1.22, .isFullName: 0.49, .isSurname: 0.55,
    .isLoneName: -0.44, .isShared: 0.31, .isNominal: -0.14, .isResolvedNominal: 0.1,
    .isUnknownNoun: 0.14, .isDocument: -0.75, .isIndefinite: 0.2, .isBare: 0.21,
    .isOther: 0.06, .isGroup: -0.38, .isKnownPerson: 0.33, .hasRole: 0.12, .mentions: -0.11,
    .speaksElsewhere: 0.28, .isNamedNowhere: -0.2, .isSpeechCue: 0.24, .isPlainCue: 0.2,
    .isBesideCue: 0.15, .hasNoCue: 0.25, .longSource: 0.1, .isFar: -0.09, .isElsewhere: 0.44,
    .isShort: 0.09, .isHeading: -0.12, .isBelief: -0.32, .othersSpeak: -0.47,
    .isDescribed: 0.02, .isAccordingTo: -0.35, .isInfinitive: -0.02,
  ]

  private static let reportedWeights: KeyValuePairs<QuoteSigns.Sign, Float> = [
    .base: -1.59, .odds: 0.55, .agrees: 0.28, .disagrees: 0.36, .isPronoun: -0.19,
    .isRelative: 0.17, .isPlural: -0.66, .antecedentOdds: 0.16, .antecedentLead: 0.33,
    .isFullName: 0.73, .isSurname: 0.07, .isLoneName: -0.46, .isShared: -0.78,
    .isNominal: -0.14, .isResolvedNominal: -0.07, .isUnknownNoun: 0.36, .isDocument: 0.1,
    .isIndefinite: 0.62, .isBare: 0.36, .isOther: -0.25, .isGroup: -0.33,
    .isKnownPerson: -0.02, .hasRole: 0.28, .mentions: 0.48, .speaksElsewhere: 1.84,
    .isNamedNowhere: -0.22, .isSpeechCue: 0.53, .isPlainCue: 0.59, .isBesideCue: 0.17,
    .longSource: -0.2, .isFar: 0.14, .isShort: -0.19, .isHeading: -0.58, .isBelief: -0.4,
    .othersSpeak: 0.26, .isDescribed: 0.46, .isAccordingTo: 1.08, .isInfinitive: -0.52,
    .isLabel: -0.22,
  ]

  private static let speakerWeights: KeyValuePairs<SpeakerSigns.Sign, Float> = [
    .base: -0.03, .odds: 0.7, .quotes: -0.44, .isMarked: 0.03, .markedOdds: 0.32,
    .isPerson: -0.24, .isUnnamed: -0.33, .isFullName: 0.84, .isKnownPerson: 0.11,
    .hasRole: 0.03, .isPlural: 0.6, .mentions: -0.16, .locative: 0.04, .isUnknownNoun: -0.03,
    .isDocument: 0.06, .isDefinite: -0.91, .isIndefinite: 0.28, .isBare: -0.64,
    .isOther: -0.01, .isSpeechCue: 0.33, .isPlainCue: -0.03, .isBesideCue: 0.14,
    .isNamedNowhere: 0.05, .longSource: 0.03, .isBelief: -0.36, .isHeading: -0.16,
    .isDescribed: -0.19, .isLoneName: 0.41, .isAcronym: -0.18, .isAccordingTo: 0.36,
    .isLabel: -0.24,
  ]
}
