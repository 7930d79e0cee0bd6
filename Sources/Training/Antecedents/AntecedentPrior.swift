import Analysis

extension AntecedentWeights {
  /// The prior means of the weights. An antecedent is likely to be the subject of a nearby sentence
  /// or the last speaker, and unlikely to be in a heading, in quotation marks or after a
  /// preposition. A noun needs an antecedent with that name or role. Training regularizes the
  /// weights toward these values.
  static let expected: AntecedentWeights = {
    let singular = row([
      .sameSentence: 0.15, .sameSentenceSubject: 0.4, .sentenceDistance: -0.6,
      .latestIsSubject: 0.3,
      .previousSubject: 0.4, .possessive: -0.2, .oblique: -0.3, .pronounBefore: 0.4,
      .lastSpeakerHere: 0.9, .lastSpeakerBefore: 0.6, .speakerBefore: 0.1, .mentions: 0.1,
      .subjectMentions: 0.15, .genderKnown: 0.5, .personSigns: 0.5, .weakPerson: -0.75,
      .nominal: -0.25,
      .quotedOnly: -1, .heading: -0.5, .sameBlock: 0.25, .opening: 0.2, .mostRecent: 0.15,
      .fullName: 0.2, .isUnknownKind: -0.8,
      .nobody: -1,
    ])

    let plural = row([
      .sameSentence: 0.3, .sameSentenceSubject: 0.8, .sentenceDistance: -1.2, .latestIsSubject: 0.6,
      .previousSubject: 0.8, .oblique: -0.8, .pronounBefore: 0.8, .lastSpeakerHere: 1.5,
      .lastSpeakerBefore: 1, .mentions: 0.2, .subjectMentions: 0.3, .personSigns: -1.5,
      .quotedOnly: -2, .heading: -1, .sameBlock: 0.5, .opening: 0.4, .mostRecent: 0.3,
      .group: 1, .plural: 2, .nobody: -1,
    ])

    let neuter = row([
      .sameSentence: 0.3, .sameSentenceSubject: 0.8, .sentenceDistance: -1.2, .latestIsSubject: 0.6,
      .previousSubject: 0.8, .oblique: -0.8, .pronounBefore: 0.8, .lastSpeakerHere: 1.5,
      .lastSpeakerBefore: 1, .mentions: 0.2, .subjectMentions: 0.3, .quotedOnly: -2, .heading: -1,
      .sameBlock: 0.5, .opening: 0.4, .mostRecent: 0.3, .group: 1, .nobody: -1,
    ])

    let person = row([
      .sentenceDistance: -1, .latestIsSubject: 0.4, .pronounBefore: 0.4, .lastSpeakerHere: 1.5,
      .lastSpeakerBefore: 1, .mentions: 0.3, .subjectMentions: 0.3, .personSigns: 0.5,
      .weakPerson: -1.5, .quotedOnly: -2, .heading: -1, .sameBlock: 0.5, .mostRecent: 0.3,
      .sameNoun: 4, .sameRole: 4, .nobody: 3, .described: 0.5,
    ])

    let body = row([
      .sentenceDistance: -0.5, .latestIsSubject: 0.4, .lastSpeakerHere: 1, .lastSpeakerBefore: 0.7,
      .mentions: 0.6, .subjectMentions: 1, .quotedOnly: -2, .heading: -1, .sameBlock: 0.3,
      .mostRecent: 0.3, .isPlace: -2, .sameNoun: 2, .inName: 4, .wordInName: 2, .nobody: 1,
      .described: 1,
    ])
    return AntecedentWeights(rows: [singular, plural, neuter, person, body])
  }()

  private static func row(_ weights: [AntecedentQuestion.Feature: Float]) -> [Float] {
    AntecedentQuestion.Feature.allCases.map { weights[$0] ?? 0 }
  }
}
