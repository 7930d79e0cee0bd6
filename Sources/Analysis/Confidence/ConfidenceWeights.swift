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
    .base: -1.06, .odds: 0.58, .isRuled: -1.51, .agrees: -0.01, .disagrees: -0.05,
    .continues: -0.26, .isNear: -0.2, .isPronoun: -0.63, .isRelative: 0.55, .isPlural: -0.66,
    .antecedentOdds: 0.29, .antecedentLead: 1.42, .isFullName: 0.25, .isSurname: 0.27,
    .isLoneName: -0.1, .isShared: 0.39, .isNominal: -0.1, .isResolvedNominal: -0.15,
    .isUnknownNoun: 0.04, .isDocument: -0.54, .isIndefinite: 0.08, .isBare: -0.01, .isOther: -0.62,
    .isGroup: -0.21, .isKnownPerson: 0.38, .hasRole: 0.37, .mentions: 0.18, .speaksElsewhere: 0.01,
    .isNamedNowhere: -0.67, .isSpeechCue: 0.16, .isPlainCue: 0.18, .isBesideCue: -0.21,
    .hasNoCue: -0.05, .longSource: 0.04, .isFar: -0.08, .isElsewhere: 0.56, .isShort: -0.25,
    .isHeading: -0.28, .isBelief: -1.54, .othersSpeak: -0.06, .isDescribed: 0.39,
    .isAccordingTo: -0.36, .isInfinitive: 0.05,
  ]

  private static let reportedWeights: KeyValuePairs<QuoteSigns.Sign, Float> = [
    .base: 0.19, .odds: 0.37, .isRuled: 0.09, .agrees: 0.03, .disagrees: -0.07, .isRelative: -0.03,
    .isPlural: -0.41, .antecedentOdds: 0.13, .antecedentLead: 0.51, .isFullName: 0.54,
    .isSurname: 0.14, .isLoneName: -0.41, .isShared: -0.23, .isNominal: -0.27,
    .isResolvedNominal: 1.05, .isUnknownNoun: 0.1, .isDocument: -0.6, .isIndefinite: 0.35,
    .isBare: 0.34, .isOther: -0.4, .isGroup: -0.13, .isKnownPerson: 0.17, .hasRole: 0.46,
    .mentions: 0.25, .speaksElsewhere: 1.65, .isNamedNowhere: -0.72, .isSpeechCue: 0.39,
    .isPlainCue: 0.26, .isBesideCue: -0.13, .longSource: -0.3, .isFar: -0.25, .isElsewhere: 0.01,
    .isShort: -0.4, .isHeading: -0.47, .isBelief: -0.9, .othersSpeak: -0.03, .isDescribed: 0.08,
    .isAccordingTo: 0.48, .isInfinitive: -0.52, .isLabel: 0.24,
  ]

  private static let speakerWeights: KeyValuePairs<SpeakerSigns.Sign, Float> = [
    .base: -0.27, .odds: 0.5, .quotes: -0.01, .isMarked: -0.06, .markedOdds: 0.3, .isPerson: -0.14,
    .isUnnamed: -0.27, .isFullName: 1.31, .isKnownPerson: -0.04, .hasRole: 0.33, .isPlural: 0.68,
    .mentions: -0.27, .locative: -0.34, .isUnknownNoun: -0.08, .isDocument: -0.41,
    .isDefinite: -1.14, .isIndefinite: 0.12, .isBare: -0.16, .isOther: 0.04, .isSpeechCue: 0.16,
    .isPlainCue: 0.32, .isBesideCue: 0.11, .isNamedNowhere: -0.13, .longSource: -0.04,
    .isBelief: -0.79, .isHeading: -0.35, .isDescribed: -0.12, .isLoneName: 0.58, .isAcronym: 0.35,
    .isAccordingTo: 0.13, .isLabel: 0.19,
  ]
}
