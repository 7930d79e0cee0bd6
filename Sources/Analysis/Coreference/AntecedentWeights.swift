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
    .sameSentence: 0.2, .sameSentenceSubject: 0.31, .sentenceDistance: -1.79,
    .latestIsSubject: -0.27, .previousSubject: 0.82, .oblique: -0.25, .pronounBefore: 0.18,
    .lastSpeakerHere: 0.94, .lastSpeakerBefore: 0.79, .speakerBefore: 0.07, .mentions: -0.05,
    .subjectMentions: 0.32, .genderKnown: 0.52, .personSigns: 0.2, .weakPerson: -0.63,
    .nominal: -0.51, .quotedOnly: -1.1, .heading: -0.52, .sameBlock: 0.37, .mostRecent: 0.16,
    .fullName: 0.29, .group: 0.09, .hasRole: 0.56, .hasSpoken: 0.6, .previousBlock: 0.33,
    .isUnknownKind: 0.09, .isPlace: -0.33, .previousOpening: 0.24, .bracketed: -0.22,
    .inTitle: 0.06, .nobody: -0.46,
  ])

  private static let plural = row([
    .sameSentence: 0.3, .sameSentenceSubject: 0.8, .sentenceDistance: -1.12,
    .latestIsSubject: 0.24, .previousSubject: 0.71, .possessive: -0.05, .oblique: -0.77,
    .pronounBefore: 0.8, .lastSpeakerHere: 1.22, .lastSpeakerBefore: 1.12, .speakerBefore: 0.17,
    .mentions: 0.26, .subjectMentions: 0.57, .personSigns: -1.57, .weakPerson: -0.1,
    .quotedOnly: -2, .heading: -1, .sameBlock: 0.09, .opening: 0.32, .mostRecent: 0.06,
    .fullName: -0.12, .group: 0.49, .plural: 1.66, .hasRole: -0.06, .hasSpoken: 0.28,
    .previousBlock: 0.28, .isUnknownKind: -0.06, .previousOpening: 0.17, .inTitle: -0.17,
    .nobody: -0.82,
  ])

  private static let neuter = row([
    .sameSentence: 0.3, .sameSentenceSubject: 0.8, .sentenceDistance: -1.47,
    .latestIsSubject: 0.47, .previousSubject: 0.85, .oblique: -0.79, .pronounBefore: 0.75,
    .lastSpeakerHere: 1.4, .lastSpeakerBefore: 1.02, .mentions: -0.25, .subjectMentions: 0.13,
    .weakPerson: -0.18, .nominal: -0.21, .quotedOnly: -2, .heading: -1, .sameBlock: 0.53,
    .opening: 0.27, .mostRecent: 0.16, .fullName: 0.11, .group: 0.84, .plural: -0.08,
    .hasSpoken: -0.12, .previousBlock: -0.14, .isUnknownKind: -0.1, .previousOpening: -0.12,
    .nobody: -0.72,
  ])

  private static let person = row([
    .sentenceDistance: -0.88, .latestIsSubject: 0.81, .previousSubject: 0.06,
    .pronounBefore: 0.65, .lastSpeakerHere: 1.33, .lastSpeakerBefore: 1.08, .mentions: 0.22,
    .subjectMentions: 0.3, .genderKnown: 0.51, .personSigns: 0.56, .weakPerson: -1.51,
    .nominal: 0.14, .quotedOnly: -2.01, .heading: -1, .sameBlock: 0.36, .opening: 0.41,
    .mostRecent: 0.19, .fullName: 0.08, .hasSpoken: 0.3, .previousBlock: 0.14, .sameNoun: 4.2,
    .sameRole: 3.92, .inTitle: -0.14, .nobody: 2.82,
  ])

  private static let body = row([
    .sameSentence: 0.24, .sameSentenceSubject: 0.15, .sentenceDistance: -0.79,
    .latestIsSubject: 0.41, .possessive: 0.05, .oblique: 0.08, .lastSpeakerHere: 0.83,
    .lastSpeakerBefore: 0.66, .speakerBefore: -0.05, .mentions: 0.26, .subjectMentions: 0.93,
    .weakPerson: -0.08, .nominal: -0.11, .quotedOnly: -2.01, .heading: -1.02, .sameBlock: 0.43,
    .opening: 0.28, .mostRecent: 0.16, .fullName: -0.05, .group: -0.11, .plural: -0.06,
    .hasSpoken: -0.16, .previousBlock: -0.11, .isUnknownKind: -0.12, .isPlace: -1.87,
    .sameNoun: 2.21, .inName: 4.03, .nobody: 1.23,
  ])
}
