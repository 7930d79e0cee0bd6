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
    .base: -0.93, .odds: 0.71, .isRuled: -1.05, .agrees: 0.24, .disagrees: -0.38,
    .continues:
      0.51, .isPronoun: -0.34, .isRelative: 0.05, .isPlural: -0.85, .antecedentOdds: 0.17,
    .antecedentLead: 0.68, .isFullName: 0.57, .isSurname: 0.31, .isLoneName: -0.6,
    .isShared:
      0.37, .isNominal: -0.24, .isResolvedNominal: 0.18, .isUnknownNoun: -0.03,
    .isDocument:
      -0.86, .isIndefinite: 0.27, .isBare: 0.23, .isOther: 0.26, .isGroup: -0.49,
    .isKnownPerson:
      0.23, .hasRole: -0.07, .mentions: -0.03, .speaksElsewhere: 0.44, .isNamedNowhere: -0.51,
    .isSpeechCue: 0.34, .isPlainCue: 0.13, .isBesideCue: -0.19, .hasNoCue: 0.26,
    .longSource:
      0.09, .isFar: 0.32, .isElsewhere: 0.48, .isShort: -0.03, .isHeading: -0.3,
    .isBelief:
      -0.69, .othersSpeak: -0.29, .isDescribed: 0.29, .isAccordingTo: -0.28,
  ]

  private static let reportedWeights: KeyValuePairs<QuoteSigns.Sign, Float> = [
    .base: -1.19, .odds: 0.39, .agrees: 0.39, .disagrees: 0.29, .isPronoun: -0.71,
    .isRelative:
      0.61, .isPlural: -0.25, .antecedentOdds: 0.09, .antecedentLead: 0.01, .isFullName: 0.93,
    .isSurname: -0.08, .isLoneName: -0.24, .isShared: -0.42, .isNominal: 0.1,
    .isResolvedNominal: -0.06, .isUnknownNoun: 0.28, .isDocument: -0.42, .isIndefinite: 0.3,
    .isBare: 0.19, .isOther: -0.45, .isGroup: -0.58, .isKnownPerson: 0.29, .hasRole: 0.56,
    .mentions: 0.45, .speaksElsewhere: 1.65, .isNamedNowhere: -0.32, .isSpeechCue: 0.5,
    .isPlainCue: 0.78, .isBesideCue: 0.05, .longSource: -0.12, .isFar: -0.35, .isShort: -0.45,
    .isHeading: -0.33, .isBelief: -0.6, .othersSpeak: 0.38, .isDescribed: 0.4,
    .isAccordingTo:
      0.91,
  ]

  private static let speakerWeights: KeyValuePairs<SpeakerSigns.Sign, Float> = [
    .base: -0.58, .odds: 0.56, .quotes: -0.22, .isMarked: 0.33, .markedOdds: 0.12,
    .isPerson:
      -0.16, .isUnnamed: -0.47, .isFullName: 1.28, .isKnownPerson: 0.06, .hasRole: 0.4,
    .isPlural: 0.94, .mentions: -0.05, .locative: -0.32, .isUnknownNoun: 0.06,
    .isDocument:
      0.12, .isDefinite: -1.11, .isIndefinite: 0.46, .isBare: -0.45, .isOther: 0.4,
    .isSpeechCue:
      0.24, .isPlainCue: 0.29, .isBesideCue: 0.07, .isNamedNowhere: -0.18, .longSource: 0.19,
    .isBelief: -0.86, .isHeading: -0.15, .isDescribed: -0.02, .isLoneName: 0.09,
    .isAcronym:
      0.4, .isAccordingTo: 0.45,
  ]
}
