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
    .base: -0.07, .odds: 0.48, .isRuled: -1.13, .agrees: 0.28, .disagrees: 0.02, .continues: 0.15,
    .isNear: 0.06, .isPronoun: -0.07, .isRelative: 0.02, .isPlural: -0.91, .antecedentOdds: 0.2,
    .antecedentLead: 1.13, .isFullName: 0.75, .isSurname: 1.09, .isLoneName: -1.2, .isShared: -0.05,
    .isNominal: -0.43, .isResolvedNominal: 0.49, .isUnknownNoun: 0.03, .isDocument: -0.86,
    .isIndefinite: 0.08, .isBare: -0.11, .isOther: -0.7, .isGroup: 0.12, .isKnownPerson: 0.15,
    .mentions: -0.15, .speaksElsewhere: -0.1, .isNamedNowhere: -0.9, .isSpeechCue: -0.21,
    .isPlainCue: 0.09, .isBesideCue: -0.07, .hasNoCue: -0.1, .longSource: 0.08, .isFar: 0.05,
    .isElsewhere: 0.65, .isShort: -0.22, .isHeading: -0.09, .isBelief: -0.55, .othersSpeak: -0.07,
    .isDescribed: 0.64, .isAccordingTo: -0.39, .isInfinitive: -0.02,
  ]

  private static let reportedWeights: KeyValuePairs<QuoteSigns.Sign, Float> = [
    .base: 0.23, .odds: 0.35, .agrees: -0.05, .disagrees: -0.07, .isPronoun: -0.07,
    .isRelative: -0.15, .isPlural: -0.43, .antecedentOdds: 0.11, .antecedentLead: 0.46,
    .isFullName: 0.81, .isSurname: 0.52, .isLoneName: -0.98, .isShared: 0.19, .isNominal: -0.28,
    .isResolvedNominal: 0.7, .isUnknownNoun: -0.15, .isDocument: -0.62, .isIndefinite: 0.37,
    .isBare: 0.31, .isOther: -0.82, .isGroup: -0.17, .isKnownPerson: -0.15, .hasRole: -0.03,
    .mentions: 0.14, .speaksElsewhere: 1.57, .isNamedNowhere: -0.33, .isSpeechCue: 0.41,
    .isPlainCue: 0.27, .isBesideCue: -0.11, .longSource: -0.22, .isFar: -0.18, .isShort: -0.14,
    .isHeading: -0.1, .isBelief: -0.53, .othersSpeak: -0.13, .isDescribed: 0.16,
    .isAccordingTo: 0.53, .isInfinitive: -0.43, .isLabel: -0.22,
  ]

  private static let speakerWeights: KeyValuePairs<SpeakerSigns.Sign, Float> = [
    .base: -0.28, .odds: 0.51, .quotes: -0.07, .isMarked: -0.17, .markedOdds: 0.27,
    .isPerson: -0.04, .isUnnamed: -0.27, .isFullName: 1.41, .isKnownPerson: -0.22, .hasRole: 0.28,
    .isPlural: 0.76, .mentions: -0.25, .locative: -0.33, .isUnknownNoun: 0.06, .isDocument: -0.18,
    .isDefinite: -0.92, .isIndefinite: 0.09, .isBare: -0.32, .isOther: 0.23, .isSpeechCue: 0.17,
    .isPlainCue: 0.27, .isBesideCue: 0.18, .isNamedNowhere: -0.09, .longSource: 0.02,
    .isBelief: -0.81, .isHeading: -0.15, .isDescribed: -0.22, .isLoneName: 0.44, .isAcronym: 0.61,
    .isAccordingTo: 0.04, .isLabel: -0.06,
  ]
}
