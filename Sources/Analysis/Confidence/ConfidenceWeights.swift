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
    .base: -0.36, .odds: 0.51, .isRuled: -1.43, .agrees: 0.1, .disagrees: -0.22, .continues: -0.24,
    .isNear: -0.22, .isPronoun: 0.03, .isRelative: 0.18, .isPlural: -0.75, .antecedentOdds: 0.25,
    .antecedentLead: 0.98, .isFullName: 0.6, .isSurname: 0.84, .isLoneName: -1.35, .isShared: 0.19,
    .isNominal: -0.29, .isResolvedNominal: 0.44, .isUnknownNoun: -0.12, .isDocument: -0.67,
    .isIndefinite: -0.22, .isBare: -0.17, .isOther: -0.52, .isGroup: -0.34, .isKnownPerson: 0.12,
    .hasRole: -0.32, .mentions: -0.11, .speaksElsewhere: 0.03, .isNamedNowhere: -0.87,
    .isSpeechCue: 0.11, .isPlainCue: 0.13, .isBesideCue: -0.1, .hasNoCue: 0.35, .longSource: 0.17,
    .isFar: 0.22, .isElsewhere: 0.49, .isShort: -0.51, .isHeading: -0.02, .isBelief: -1.08,
    .othersSpeak: -0.38, .isDescribed: 0.54, .isAccordingTo: 0.03, .isInfinitive: -0.14,
  ]

  private static let reportedWeights: KeyValuePairs<QuoteSigns.Sign, Float> = [
    .base: 0.57, .odds: 0.38, .agrees: 0.15, .disagrees: 0.07, .isPronoun: -0.27,
    .isRelative: -0.25, .isPlural: -0.58, .antecedentOdds: 0.06, .antecedentLead: 0.66,
    .isFullName: 1.12, .isSurname: 0.76, .isLoneName: -0.97, .isShared: 0.11, .isNominal: -0.64,
    .isResolvedNominal: 0.86, .isUnknownNoun: 0.13, .isDocument: -0.52, .isIndefinite: 0.43,
    .isBare: 0.56, .isOther: -1.21, .isGroup: -0.23, .hasRole: -0.41, .mentions: 0.04,
    .speaksElsewhere: 1.51, .isNamedNowhere: -0.34, .isSpeechCue: 0.31, .isPlainCue: 0.27,
    .isBesideCue: -0.15, .longSource: -0.29, .isFar: -0.32, .isShort: -0.15, .isHeading: -0.54,
    .isBelief: -0.66, .othersSpeak: -0.08, .isDescribed: 0.27, .isAccordingTo: 0.62,
    .isInfinitive: -0.43, .isLabel: 0.08,
  ]

  private static let speakerWeights: KeyValuePairs<SpeakerSigns.Sign, Float> = [
    .base: -0.25, .odds: 0.57, .quotes: -0.31, .isMarked: 0.02, .markedOdds: 0.19, .isPerson: 0.06,
    .isUnnamed: -0.24, .isFullName: 1.35, .isKnownPerson: -0.13, .hasRole: 0.29, .isPlural: 0.7,
    .mentions: -0.21, .locative: -0.17, .isUnknownNoun: 0.03, .isDocument: -0.15,
    .isDefinite: -1.09, .isIndefinite: 0.08, .isBare: -0.27, .isOther: 0.16, .isSpeechCue: 0.19,
    .isPlainCue: 0.32, .isBesideCue: 0.2, .isNamedNowhere: -0.08, .longSource: -0.06,
    .isBelief: -0.7, .isHeading: -0.16, .isDescribed: -0.14, .isLoneName: 0.55, .isAcronym: 0.35,
    .isAccordingTo: 0.09, .isLabel: 0.05,
  ]
}
