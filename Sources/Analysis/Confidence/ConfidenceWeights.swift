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
    .base: -1.02, .odds: 0.58, .isRuled: -1.48, .agrees: 0.09, .disagrees: -0.1, .continues: -0.08,
    .isNear: 0.24, .isPronoun: -0.63, .isRelative: 0.4, .isPlural: -0.74, .antecedentOdds: 0.3,
    .antecedentLead: 1.39, .isFullName: 0.24, .isSurname: 0.24, .isLoneName: 0.14, .isShared: 0.49,
    .isNominal: -0.04, .isResolvedNominal: -0.01, .isUnknownNoun: -0.15, .isDocument: -0.51,
    .isIndefinite: 0.15, .isBare: -0.03, .isOther: -0.62, .isGroup: -0.45, .isKnownPerson: 0.39,
    .hasRole: 0.32, .mentions: 0.14, .speaksElsewhere: 0.04, .isNamedNowhere: -0.5,
    .isSpeechCue: 0.03, .isPlainCue: 0.24, .isBesideCue: -0.2, .hasNoCue: -0.25, .longSource: 0.06,
    .isFar: 0.1, .isElsewhere: 0.68, .isShort: -0.11, .isHeading: -0.11, .isBelief: -1.64,
    .othersSpeak: -0.18, .isDescribed: 0.49, .isAccordingTo: -0.42, .isInfinitive: -0.04,
  ]

  private static let reportedWeights: KeyValuePairs<QuoteSigns.Sign, Float> = [
    .base: 0.25, .odds: 0.43, .isRuled: 0.08, .agrees: -0.13, .disagrees: -0.3, .isPronoun: -0.02,
    .isRelative: -0.3, .isPlural: -0.54, .antecedentOdds: 0.12, .antecedentLead: 0.6,
    .isFullName: 0.57, .isSurname: 0.1, .isLoneName: -0.36, .isShared: -0.32, .isNominal: -0.29,
    .isResolvedNominal: 0.55, .isUnknownNoun: 0.03, .isDocument: -0.4, .isIndefinite: 0.25,
    .isBare: 0.46, .isOther: -0.52, .isGroup: -0.14, .isKnownPerson: 0.1, .hasRole: 0.39,
    .mentions: 0.41, .speaksElsewhere: 1.82, .isNamedNowhere: -0.59, .isSpeechCue: 0.19,
    .isPlainCue: 0.45, .isBesideCue: -0.23, .hasNoCue: 0.02, .longSource: -0.26, .isFar: -0.26,
    .isShort: -0.3, .isHeading: -0.53, .isBelief: -1.05, .othersSpeak: 0.08, .isDescribed: 0.21,
    .isAccordingTo: 0.25, .isInfinitive: -0.34, .isLabel: 0.2,
  ]

  private static let speakerWeights: KeyValuePairs<SpeakerSigns.Sign, Float> = [
    .base: -0.24, .odds: 0.5, .quotes: -0.02, .isMarked: -0.02, .markedOdds: 0.33, .isPerson: -0.12,
    .isUnnamed: -0.34, .isFullName: 1.34, .isKnownPerson: -0.11, .hasRole: 0.32, .isPlural: 0.84,
    .mentions: -0.24, .locative: -0.31, .isUnknownNoun: -0.11, .isDocument: -0.37,
    .isDefinite: -0.89, .isIndefinite: 0.32, .isBare: -0.24, .isOther: 0.1, .isSpeechCue: 0.12,
    .isPlainCue: 0.3, .isBesideCue: 0.15, .isNamedNowhere: -0.17, .longSource: -0.05,
    .isBelief: -0.97, .isHeading: -0.26, .isDescribed: -0.08, .isLoneName: 0.52, .isAcronym: 0.27,
    .isAccordingTo: 0.15, .isLabel: 0.19,
  ]
}
