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
    .base: -0.84, .odds: 0.69, .isRuled: -1.12, .agrees: 0.17, .disagrees: -0.65,
    .continues: 0.56, .isPronoun: -0.15, .isRelative: 0.07, .isPlural: -0.54,
    .antecedentOdds: 0.2, .antecedentLead: 0.58, .isFullName: 0.5, .isSurname: 0.33,
    .isLoneName: -0.54, .isShared: 0.36, .isNominal: -0.38, .isResolvedNominal: 0.22,
    .isUnknownNoun: 0.03, .isDocument: -0.71, .isIndefinite: 0.29, .isBare: 0.23, .isOther: 0.18,
    .isGroup: -0.58, .isKnownPerson: 0.24, .hasRole: -0.1, .mentions: -0.06,
    .speaksElsewhere: 0.5, .isNamedNowhere: -0.49, .isSpeechCue: 0.31, .isPlainCue: 0.06,
    .isBesideCue: -0.26, .hasNoCue: 0.3, .longSource: 0.06, .isFar: 0.28, .isElsewhere: 0.47,
    .isShort: -0.02, .isHeading: -0.2, .isBelief: -0.5, .othersSpeak: -0.21,
  ]

  private static let reportedWeights: KeyValuePairs<QuoteSigns.Sign, Float> = [
    .base: -1.19, .odds: 0.35, .agrees: 0.43, .disagrees: 0.47, .isPronoun: -0.51,
    .isRelative: 0.26, .isPlural: -0.18, .antecedentOdds: 0.15, .antecedentLead: -0.18,
    .isFullName: 0.89, .isSurname: -0.25, .isLoneName: -0.24, .isShared: -0.43, .isNominal: 0.11,
    .isResolvedNominal: -0.01, .isUnknownNoun: 0.19, .isDocument: -0.27, .isIndefinite: 0.45,
    .isBare: 0.2, .isOther: -0.6, .isGroup: -0.68, .isKnownPerson: 0.14, .hasRole: 0.82,
    .mentions: 0.47, .speaksElsewhere: 1.73, .isNamedNowhere: -0.39, .isSpeechCue: 0.37,
    .isPlainCue: 0.8, .isBesideCue: 0.09, .longSource: -0.09, .isFar: -0.43, .isShort: -0.32,
    .isHeading: -0.35, .isBelief: -0.63, .othersSpeak: 0.12,
  ]

  private static let speakerWeights: KeyValuePairs<SpeakerSigns.Sign, Float> = [
    .base: -0.6, .odds: 0.58, .quotes: -0.23, .isMarked: 0.24, .markedOdds: 0.17,
    .isPerson: -0.17, .isUnnamed: -0.41, .isFullName: 1.17, .isKnownPerson: 0.05, .hasRole: 0.51,
    .isPlural: 0.93, .mentions: 0.01, .locative: -0.14, .isUnknownNoun: -0.15, .isDocument: 0.19,
    .isDefinite: -1.22, .isIndefinite: 0.48, .isBare: -0.43, .isOther: 0.62, .isSpeechCue: 0.05,
    .isPlainCue: 0.33, .isBesideCue: 0.22, .isNamedNowhere: -0.02, .longSource: 0.17,
    .isBelief: -0.82, .isHeading: -0.1,
  ]
}
