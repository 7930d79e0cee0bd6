/// What each feature of an antecedent counts for, for each kind of mention.
///
/// Learned by `pullquote-train antecedents GOLD.jsonl` from articles whose speakers are marked by name. These are few,
/// so every weight is drawn to what it was expected to be: a feature that they hardly show keeps about that.
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

  /// The weights that ship.
  package static let shared = AntecedentWeights(rows: [singular, plural, neuter, person, body])

  private static func row(_ weights: [AntecedentQuestion.Feature: Float]) -> [Float] {
    AntecedentQuestion.Feature.allCases.map { weights[$0] ?? 0 }
  }

  private static let singular = row([
    .sameSentence: 0.21, .sameSentenceSubject: 0.37, .sentenceDistance: -1.82,
    .latestIsSubject: -0.21, .previousSubject: 1.02, .oblique: -0.23, .pronounBefore: 0.2,
    .lastSpeakerHere: 1.18, .lastSpeakerBefore: 1.18, .speakerBefore: -0.29, .mentions: 0.11,
    .subjectMentions: 0.21, .genderKnown: 0.64, .personSigns: 0.17, .weakPerson: -0.53,
    .nominal: -0.74, .quotedOnly: -1.12, .heading: -0.52, .sameBlock: 0.29, .opening: 0.08,
    .only: -0.16, .fullName: 0.25, .group: -0.13, .hasRole: 0.27, .hasSpoken: 0.51,
    .previousBlock: 0.56, .isUnknownKind: -0.93, .isPlace: -0.13, .previousOpening: 0.26,
    .bracketed: -0.28, .nobody: -0.58,
  ])

  private static let plural = row([
    .sameSentence: 0.3, .sameSentenceSubject: 0.8, .sentenceDistance: -1.28, .latestIsSubject:
    0.07, .previousSubject: 0.55, .possessive: -0.05, .oblique: -0.72, .pronounBefore: 0.95,
    .lastSpeakerHere: 1.34, .lastSpeakerBefore: 0.97, .speakerBefore: 0.13, .subjectMentions:
    0.33, .personSigns: -1.37, .weakPerson: -0.3, .nominal: -0.06, .quotedOnly: -2, .heading:
    -1, .opening: 0.49, .group: 0.19, .plural: 1.63, .hasRole: -0.06, .hasSpoken: 0.2,
    .previousBlock: 0.35, .isUnknownKind: -0.06, .isPlace: -0.05, .previousOpening: 0.2,
    .inTitle: -0.15, .nobody: -0.68,
  ])

  private static let neuter = row([
    .sameSentence: 0.28, .sameSentenceSubject: 0.8, .sentenceDistance: -1.43, .latestIsSubject:
    0.49, .previousSubject: 0.86, .oblique: -0.84, .pronounBefore: 0.8, .lastSpeakerHere: 1.52,
    .lastSpeakerBefore: 0.95, .mentions: -0.31, .subjectMentions: 0.05, .weakPerson: -0.27,
    .nominal: -0.21, .quotedOnly: -2.02, .heading: -1, .sameBlock: 0.5, .opening: 0.41,
    .mostRecent: 0.08, .fullName: 0.22, .group: 0.75, .plural: -0.09, .previousBlock: -0.13,
    .isUnknownKind: -0.1, .nobody: -0.75,
  ])

  private static let person = row([
    .sameSentence: -0.28, .sameSentenceSubject: -0.13, .sentenceDistance: -0.53,
    .latestIsSubject: 0.72, .previousSubject: -0.09, .oblique: 0.08, .pronounBefore: 0.58,
    .lastSpeakerHere: 1.38, .lastSpeakerBefore: 1.11, .speakerBefore: 0.13, .mentions: 0.21,
    .subjectMentions: 0.42, .genderKnown: 0.42, .personSigns: 0.34, .weakPerson: -1.53,
    .nominal: 0.19, .quotedOnly: -2.01, .heading: -1, .sameBlock: 0.19, .opening: 0.3,
    .mostRecent: 0.27, .fullName: 0.14, .group: -0.07, .hasRole: 0.1, .hasSpoken: 0.39,
    .previousBlock: 0.39, .isUnknownKind: -0.07, .isPlace: -0.05, .sameNoun: 3.98, .sameRole:
    3.82, .previousOpening: 0.1, .inTitle: -0.25, .nobody: 2.74, .described: 0.07,
  ])

  private static let body = row([
    .sameSentence: 0.22, .sentenceDistance: -0.91, .previousSubject: -0.13, .possessive: 0.06,
    .oblique: 0.35, .pronounBefore: -0.12, .lastSpeakerHere: 1.03, .lastSpeakerBefore: 0.66,
    .mentions: 0.36, .subjectMentions: 0.95, .personSigns: -0.13, .quotedOnly: -2.01, .heading:
    -1, .sameBlock: 0.68, .opening: 0.11, .mostRecent: 0.55, .fullName: -0.23, .group: -0.2,
    .hasSpoken: 0.1, .previousBlock: -0.18, .isUnknownKind: -0.16, .isPlace: -1.76, .sameNoun:
    2.02, .inName: 3.91, .previousOpening: 0.13, .wordInName: 1.83, .nobody: 1.2, .described:
    1.32,
  ])
}
