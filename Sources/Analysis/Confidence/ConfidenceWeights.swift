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
    .base: -0.91, .odds: 0.57, .isRuled: -1.49, .agrees: 0.07, .disagrees: -0.13, .continues: -0.08,
    .isNear: 0.23, .isPronoun: -0.61, .isRelative: 0.38, .isPlural: -0.81, .antecedentOdds: 0.28,
    .antecedentLead: 1.45, .isFullName: 0.25, .isSurname: 0.22, .isLoneName: 0.14, .isShared: 0.42,
    .isNominal: -0.06, .isResolvedNominal: -0.03, .isUnknownNoun: -0.18, .isDocument: -0.49,
    .isIndefinite: 0.17, .isBare: -0.01, .isOther: -0.61, .isGroup: -0.49, .isKnownPerson: 0.36,
    .hasRole: 0.31, .mentions: 0.16, .speaksElsewhere: 0.04, .isNamedNowhere: -0.58,
    .isSpeechCue: 0.03, .isPlainCue: 0.25, .isBesideCue: -0.18, .hasNoCue: -0.32, .longSource: 0.06,
    .isFar: 0.15, .isElsewhere: 0.62, .isShort: -0.21, .isHeading: -0.13, .isBelief: -1.62,
    .othersSpeak: -0.2, .isDescribed: 0.5, .isAccordingTo: -0.41, .isInfinitive: -0.04,
  ]

  private static let reportedWeights: KeyValuePairs<QuoteSigns.Sign, Float> = [
    .base: 0.27, .odds: 0.42, .isRuled: 0.08, .agrees: -0.13, .disagrees: -0.3, .isPronoun: -0.11,
    .isRelative: -0.33, .isPlural: -0.51, .antecedentOdds: 0.11, .antecedentLead: 0.71,
    .isFullName: 0.6, .isSurname: 0.13, .isLoneName: -0.34, .isShared: -0.32, .isNominal: -0.27,
    .isResolvedNominal: 0.52, .isUnknownNoun: 0.03, .isDocument: -0.4, .isIndefinite: 0.26,
    .isBare: 0.46, .isOther: -0.56, .isGroup: -0.14, .isKnownPerson: 0.07, .hasRole: 0.43,
    .mentions: 0.4, .speaksElsewhere: 1.8, .isNamedNowhere: -0.55, .isSpeechCue: 0.19,
    .isPlainCue: 0.44, .isBesideCue: -0.23, .hasNoCue: 0.02, .longSource: -0.26, .isFar: -0.25,
    .isShort: -0.29, .isHeading: -0.53, .isBelief: -1.04, .othersSpeak: 0.07, .isDescribed: 0.2,
    .isAccordingTo: 0.26, .isInfinitive: -0.37, .isLabel: 0.2,
  ]

  private static let speakerWeights: KeyValuePairs<SpeakerSigns.Sign, Float> = [
    .base: -0.21, .odds: 0.5, .quotes: -0.05, .markedOdds: 0.33, .isPerson: -0.05,
    .isUnnamed: -0.35, .isFullName: 1.32, .isKnownPerson: -0.14, .hasRole: 0.28, .isPlural: 0.85,
    .mentions: -0.23, .locative: -0.33, .isUnknownNoun: -0.14, .isDocument: -0.37,
    .isDefinite: -0.9, .isIndefinite: 0.32, .isBare: -0.23, .isOther: 0.09, .isSpeechCue: 0.11,
    .isPlainCue: 0.31, .isBesideCue: 0.15, .isNamedNowhere: -0.14, .longSource: -0.05,
    .isBelief: -0.99, .isHeading: -0.26, .isDescribed: -0.08, .isLoneName: 0.51, .isAcronym: 0.26,
    .isAccordingTo: 0.13, .isLabel: 0.19,
  ]
}
