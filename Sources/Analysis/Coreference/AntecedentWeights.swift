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

  private static let singular = row([
    .sameSentence: 0.18, .sameSentenceSubject: 0.26, .sentenceDistance: -1.8,
    .latestIsSubject: -0.15, .previousSubject: 0.82, .oblique: -0.47, .pronounBefore: 0.08,
    .lastSpeakerHere: 0.93, .lastSpeakerBefore: 0.87, .mentions: -0.12, .subjectMentions: 0.38,
    .genderKnown: 0.69, .personSigns: 0.21, .weakPerson: -0.65, .nominal: -0.51,
    .quotedOnly: -1.1, .heading: -0.52, .sameBlock: 0.4, .opening: 0.25, .mostRecent: 0.3,
    .fullName: 0.34, .hasRole: 0.43, .hasSpoken: 0.48, .previousBlock: 0.31, .isPlace: -0.22,
    .previousOpening: 0.19, .isUnknownKind: -0.4, .bracketed: -0.24, .inTitle: 0.05,
    .nobody: -0.45,
  ])

  private static let plural = row([
    .sameSentence: 0.3, .sameSentenceSubject: 0.8, .sentenceDistance: -1.32,
    .latestIsSubject: 0.36, .previousSubject: 0.69, .possessive: -0.05, .oblique: -0.88,
    .pronounBefore: 0.71, .lastSpeakerHere: 1.4, .lastSpeakerBefore: 1.1, .speakerBefore: 0.16,
    .mentions: 0.2, .subjectMentions: 0.56, .personSigns: -1.57, .weakPerson: -0.1,
    .quotedOnly: -2, .heading: -1, .sameBlock: 0.26, .opening: 0.41, .mostRecent: 0.06,
    .fullName: -0.11, .group: 0.5, .plural: 1.66, .hasRole: -0.06, .hasSpoken: 0.35,
    .previousBlock: 0.24, .isUnknownKind: -0.05, .previousOpening: 0.15, .inTitle: -0.17,
    .nobody: -0.82,
  ])

  private static let neuter = row([
    .sameSentence: 0.3, .sameSentenceSubject: 0.8, .sentenceDistance: -1.44,
    .latestIsSubject: 0.49, .previousSubject: 0.85, .oblique: -0.79, .pronounBefore: 0.8,
    .lastSpeakerHere: 1.4, .lastSpeakerBefore: 1.02, .mentions: -0.25, .subjectMentions: 0.15,
    .weakPerson: -0.15, .nominal: -0.24, .quotedOnly: -2, .heading: -1, .sameBlock: 0.53,
    .opening: 0.27, .mostRecent: 0.15, .fullName: 0.11, .group: 0.84, .plural: -0.08,
    .hasSpoken: -0.11, .previousBlock: -0.15, .isUnknownKind: -0.08, .previousOpening: -0.12,
    .nobody: -0.72,
  ])

  private static let person = row([
    .sentenceDistance: -0.73, .latestIsSubject: 0.83, .pronounBefore: 0.7, .lastSpeakerHere: 1.3,
    .lastSpeakerBefore: 1.13, .speakerBefore: 0.08, .mentions: 0.33, .subjectMentions: 0.34,
    .genderKnown: 0.13, .personSigns: 0.61, .weakPerson: -1.52, .nominal: 0.2,
    .quotedOnly: -2.01, .heading: -1, .sameBlock: 0.34, .opening: 0.46, .mostRecent: 0.23,
    .fullName: 0.12, .hasSpoken: 0.37, .previousBlock: 0.14, .sameNoun: 4.26, .sameRole: 3.92,
    .inTitle: -0.16, .nobody: 2.72, .described: 0.13,
  ])

  private static let body = row([
    .sameSentence: 0.12, .sentenceDistance: -0.77, .latestIsSubject: 0.37,
    .previousSubject: 0.05, .possessive: 0.06, .oblique: 0.06, .lastSpeakerHere: 0.98,
    .lastSpeakerBefore: 0.63, .mentions: 0.41, .subjectMentions: 1.01, .quotedOnly: -2,
    .heading: -1, .sameBlock: 0.42, .opening: 0.23, .mostRecent: 0.14, .fullName: -0.18,
    .group: -0.11, .plural: -0.05, .hasSpoken: -0.05, .previousBlock: -0.11,
    .isUnknownKind: -0.09, .isPlace: -1.89, .sameNoun: 2.19, .inName: 4.04,
    .previousOpening: 0.13, .wordInName: 1.83, .nobody: 1.24, .described: 0.99,
  ])
}
