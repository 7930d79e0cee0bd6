/// What each feature of an antecedent counts for, for each kind of pronoun.
///
/// Set by hand. `pullquote-train antecedents GOLD.jsonl` scores them on articles whose speakers are marked, and prints what
/// gradient descent makes of them.
package struct AntecedentWeights: Sendable {
  private var rows: [[Float]]

  /// Weights in the order of ``AntecedentQuestion/Feature``, a row for each kind of pronoun.
  package init(rows: [[Float]]) {
    precondition(
      rows.count == AntecedentQuestion.Pronoun.allCases.count, "a row for each kind of pronoun")
    precondition(
      rows.allSatisfy { $0.count == AntecedentQuestion.Feature.allCases.count },
      "a weight for each feature")
    self.rows = rows
  }

  /// The weights for a kind of pronoun, in the order of ``AntecedentQuestion/Feature``.
  package func values(_ pronoun: AntecedentQuestion.Pronoun) -> [Float] { rows[pronoun.rawValue] }

  func row(_ pronoun: AntecedentQuestion.Pronoun) -> [Float] { rows[pronoun.rawValue] }

  /// The weights that ship.
  package static let shared = AntecedentWeights(rows: [singular, plural, neuter])

  private static func row(_ weights: [AntecedentQuestion.Feature: Float]) -> [Float] {
    AntecedentQuestion.Feature.allCases.map { weights[$0] ?? 0 }
  }

  private static let singular = row([
    .sameSentence: 0.3, .sameSentenceSubject: 0.8, .sentenceDistance: -1.2, .latestIsSubject: 0.6,
    .previousSubject: 0.8, .possessive: -0.4, .oblique: -0.6, .pronounBefore: 0.8,
    .lastSpeakerHere: 1.8, .lastSpeakerBefore: 1.2, .speakerBefore: 0.2, .mentions: 0.2,
    .subjectMentions: 0.3, .genderKnown: 1.0, .personSigns: 1.0, .weakPerson: -1.5, .nominal: -0.5,
    .quotedOnly: -2, .heading: -1, .sameBlock: 0.5, .opening: 0.4, .mostRecent: 0.3, .fullName: 0.4,
    .nobody: -2,
  ])

  private static let plural = row([
    .sameSentence: 0.3, .sameSentenceSubject: 0.8, .sentenceDistance: -1.2, .latestIsSubject: 0.6,
    .previousSubject: 0.8, .oblique: -0.8, .pronounBefore: 0.8, .lastSpeakerHere: 1.5,
    .lastSpeakerBefore: 1, .mentions: 0.2, .subjectMentions: 0.3, .personSigns: -1.5,
    .quotedOnly: -2, .heading: -1, .sameBlock: 0.5, .opening: 0.4, .mostRecent: 0.3,
    .group: 1, .plural: 2, .nobody: -1,
  ])

  private static let neuter = row([
    .sameSentence: 0.3, .sameSentenceSubject: 0.8, .sentenceDistance: -1.2, .latestIsSubject: 0.6,
    .previousSubject: 0.8, .oblique: -0.8, .pronounBefore: 0.8, .lastSpeakerHere: 1.5,
    .lastSpeakerBefore: 1, .mentions: 0.2, .subjectMentions: 0.3, .quotedOnly: -2, .heading: -1,
    .sameBlock: 0.5, .opening: 0.4, .mostRecent: 0.3, .group: 1, .nobody: -1,
  ])
}
