/// The weights of antecedent features, for each kind of mention.
///
/// Learned by `pullquote-train antecedents GOLD.jsonl` from articles annotated with the names of
/// their speakers. There are few of these, so every weight is regularized toward an expected value:
/// a feature that rarely occurs stays near it.
package struct AntecedentWeights: Sendable {
  private var rows: [[Float]]

  /// Weights in the order of ``AntecedentQuestion/Feature``, a row for each kind of mention.
  package init(rows: [[Float]]) {
    precondition(
      rows.count == AntecedentQuestion.Anaphor.allCases.count, "a row for each kind of mention")
    precondition(
      rows.allSatisfy { $0.count == AntecedentQuestion.Feature.allCases.count },
      "a weight for each feature")
    self.rows = rows
  }

  /// The weights for a kind of mention, in the order of ``AntecedentQuestion/Feature``.
  package func values(_ anaphor: AntecedentQuestion.Anaphor) -> [Float] { rows[anaphor.rawValue] }

  func row(_ anaphor: AntecedentQuestion.Anaphor) -> [Float] { rows[anaphor.rawValue] }

  /// The built-in weights.
  package static let shared = AntecedentWeights(rows: [singular, plural, neuter, person, body])

  private static func row(
    _ weights: KeyValuePairs<AntecedentQuestion.Feature, Float>
  ) -> [Float] {
    var row = [Float](repeating: 0, count: AntecedentQuestion.Feature.allCases.count)
    for (feature, weight) in weights { row[feature.rawValue] = weight }
    return row
  }

  /// The mean of two trainings, which is steadier than either.
  private static let singular = row([
    .sameSentence: 0.03, .sameSentenceSubject: 0.45, .sentenceDistance: -1.83,
    .latestIsSubject: 0.05, .previousSubject: 0.72, .oblique: -0.33, .lastSpeakerHere: 1.19,
    .lastSpeakerBefore: 0.76, .speakerBefore: -0.04, .mentions: -0.06, .subjectMentions: 0.23,
    .genderKnown: 0.45, .personSigns: 0.43, .weakPerson: -0.38, .nominal: -0.88, .quotedOnly: -1.18,
    .heading: -0.58, .sameBlock: 0.13, .opening: 0.27, .mostRecent: 0.22, .only: -0.15,
    .fullName: 0.54, .group: -0.15, .hasRole: 0.23, .hasSpoken: 0.6, .previousBlock: 0.06,
    .isUnknownKind: -0.95, .previousOpening: 0.18, .bracketed: -0.17, .inTitle: 0.39,
    .nobody: -0.22, .introducedHere: 0.47, .onlyHere: -0.3, .opensBlock: 0.48, .talksOn: 0.68,
    .namedInWords: -0.8, .introducedBefore: 1.2, .asked: -4, .possessive: -0.12,
    .pronounBefore: 0.03, .parallel: -0.03,
  ])

  private static let plural = row([
    .sameSentence: 0.25, .sameSentenceSubject: 0.83, .sentenceDistance: -1.68,
    .latestIsSubject: -0.19, .previousSubject: 0.66, .oblique: -0.9, .pronounBefore: 1.0,
    .lastSpeakerHere: 1.29, .lastSpeakerBefore: 1.05, .speakerBefore: 0.17, .mentions: -0.28,
    .subjectMentions: 0.21, .personSigns: -0.8, .weakPerson: -0.37, .nominal: -0.58,
    .quotedOnly: -2.02, .heading: -0.52, .opening: 0.17, .mostRecent: 0.52, .fullName: 0.18,
    .group: -0.05, .plural: 1.57, .hasRole: 0.09, .hasSpoken: 0.35, .previousBlock: 0.13,
    .isUnknownKind: -0.42, .previousOpening: 0.06, .bracketed: 0.09, .inTitle: -0.11,
    .nobody: -0.4, .onlyHere: 0.05, .opensBlock: 0.37, .parallel: -0.22, .talksOn: 0.1,
    .namedInWords: 0.38,
  ])

  private static let neuter = row([
    .sameSentence: 0.26, .sameSentenceSubject: 0.82, .sentenceDistance: -1.65,
    .latestIsSubject: 0.41, .previousSubject: 0.77, .oblique: -0.75, .pronounBefore: 0.75,
    .lastSpeakerHere: 1.63, .lastSpeakerBefore: 0.99, .speakerBefore: -0.09, .mentions: -0.61,
    .subjectMentions: 0.18, .weakPerson: -0.14, .nominal: -0.41, .quotedOnly: -1.84,
    .heading: -1.0, .sameBlock: 0.53, .opening: 0.36, .fullName: -0.07, .group: 0.35,
    .plural: -0.15, .hasSpoken: 0.08, .previousBlock: -0.31, .isUnknownKind: -0.28,
    .isPlace: 0.24, .previousOpening: 0.13, .inTitle: 0.29, .nobody: -0.35,
    .introducedHere: -0.23, .opensBlock: 0.16, .parallel: 0.11, .namedInWords: -0.15,
  ])

  private static let person = row([
    .sameSentence: 0.34, .sameSentenceSubject: 0.08, .sentenceDistance: -0.86,
    .latestIsSubject: 0.82, .possessive: -0.08, .oblique: -0.17, .pronounBefore: 0.34,
    .lastSpeakerHere: 1.21, .lastSpeakerBefore: 1.12, .speakerBefore: -0.22, .mentions: 0.25,
    .genderKnown: 0.49, .personSigns: 0.71, .weakPerson: -1.45, .nominal: 0.34, .quotedOnly: -2.05,
    .heading: -0.96, .sameBlock: 0.62, .opening: 0.64, .mostRecent: 0.42, .only: -0.15,
    .fullName: 0.53, .group: -0.08, .hasRole: -0.21, .hasSpoken: 0.2, .previousBlock: 0.66,
    .isUnknownKind: -0.08, .isPlace: 0.17, .sameNoun: 3.88, .sameRole: 4.14, .previousOpening: 0.23,
    .inTitle: -0.44, .wordInName: 0.11, .nobody: 2.31, .described: 0.12, .introducedHere: 0.19,
    .onlyHere: -0.11, .opensBlock: -0.1, .talksOn: 0.12, .namedInWords: -0.28,
  ])

  private static let body = row([
    .sameSentence: 0.12, .sentenceDistance: -0.77, .latestIsSubject: 0.37,
    .previousSubject: 0.05, .possessive: 0.06, .oblique: 0.06, .lastSpeakerHere: 0.98,
    .lastSpeakerBefore: 0.63, .mentions: 0.41, .subjectMentions: 1.01, .quotedOnly: -2,
    .heading: -1, .sameBlock: 0.42, .opening: 0.23, .mostRecent: 0.14, .fullName: -0.18,
    .group: -0.11, .plural: -0.05, .hasSpoken: -0.05, .previousBlock: -0.11,
    .isUnknownKind: -0.09, .isPlace: -1.89, .sameNoun: 2.19, .inName: 4.04,
    .previousOpening: 0.13, .wordInName: 1.83, .nobody: 1.24, .described: 0.99, .medium: 1.5,
  ])
}
