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
    .base: -0.91, .odds: 0.72, .isRuled: -1.07, .agrees: 0.18, .disagrees: -0.4,
    .continues: 0.45, .isPronoun: -0.35, .isRelative: 0.05, .isPlural: -0.85,
    .antecedentOdds: 0.17, .antecedentLead: 0.67, .isFullName: 0.62, .isSurname: 0.28,
    .isLoneName: -0.61, .isShared: 0.38, .isNominal: -0.25, .isResolvedNominal: 0.18,
    .isUnknownNoun: -0.03, .isDocument: -0.85, .isIndefinite: 0.26, .isBare: 0.25,
    .isOther: 0.26, .isGroup: -0.47, .isKnownPerson: 0.24, .hasRole: -0.05, .mentions: -0.04,
    .speaksElsewhere: 0.45, .isNamedNowhere: -0.5, .isSpeechCue: 0.35, .isPlainCue: 0.13,
    .isBesideCue: -0.2, .hasNoCue: 0.32, .longSource: 0.06, .isFar: 0.37, .isElsewhere: 0.53,
    .isShort: -0.04, .isHeading: -0.32, .isBelief: -0.69, .othersSpeak: -0.3,
    .isDescribed: 0.28, .isAccordingTo: -0.28, .isInfinitive: -0.44,
  ]

  private static let reportedWeights: KeyValuePairs<QuoteSigns.Sign, Float> = [
    .base: -1.12, .odds: 0.37, .agrees: 0.4, .disagrees: 0.26, .isPronoun: -0.71,
    .isRelative: 0.63, .isPlural: -0.25, .antecedentOdds: 0.09, .antecedentLead: 0.02,
    .isFullName: 0.91, .isSurname: -0.08, .isLoneName: -0.23, .isShared: -0.41,
    .isNominal: 0.11, .isResolvedNominal: -0.09, .isUnknownNoun: 0.29, .isDocument: -0.47,
    .isIndefinite: 0.3, .isBare: 0.22, .isOther: -0.42, .isGroup: -0.58, .isKnownPerson: 0.28,
    .hasRole: 0.53, .mentions: 0.47, .speaksElsewhere: 1.66, .isNamedNowhere: -0.35,
    .isSpeechCue: 0.52, .isPlainCue: 0.75, .isBesideCue: 0.04, .longSource: -0.11,
    .isFar: -0.33, .isShort: -0.47, .isHeading: -0.28, .isBelief: -0.57, .othersSpeak: 0.38,
    .isDescribed: 0.44, .isAccordingTo: 0.93, .isInfinitive: -0.74,
  ]

  private static let speakerWeights: KeyValuePairs<SpeakerSigns.Sign, Float> = [
    .base: -0.53, .odds: 0.58, .quotes: -0.24, .isMarked: 0.35, .markedOdds: 0.11,
    .isPerson: -0.19, .isUnnamed: -0.48, .isFullName: 1.27, .isKnownPerson: 0.07,
    .hasRole: 0.39, .isPlural: 0.95, .mentions: -0.04, .locative: -0.31, .isUnknownNoun: 0.06,
    .isDocument: 0.16, .isDefinite: -1.12, .isIndefinite: 0.46, .isBare: -0.45, .isOther: 0.39,
    .isSpeechCue: 0.22, .isPlainCue: 0.27, .isBesideCue: 0.03, .isNamedNowhere: -0.19,
    .longSource: 0.18, .isBelief: -0.86, .isHeading: -0.12, .isDescribed: -0.01,
    .isLoneName: 0.09, .isAcronym: 0.39, .isAccordingTo: 0.44,
  ]
}
