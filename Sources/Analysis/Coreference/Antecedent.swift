import Document
import Language

/// A pronoun with everybody whom it could stand for: what the ranking looks at, and what it is learned from.
package struct AntecedentQuestion: Sendable {
  /// The kind of pronoun, each with weights of its own.
  package enum Pronoun: Int, Sendable, CaseIterable { case singular, plural, neuter }

  /// What is known of a candidate. The raw value is its place among the weights.
  package enum Feature: Int, Sendable, CaseIterable {
    case sameSentence, sameSentenceSubject, sentenceDistance, latestIsSubject, previousSubject
    case possessive, oblique, pronounBefore, lastSpeakerHere, lastSpeakerBefore, speakerBefore
    case mentions, subjectMentions, genderKnown, personSigns, weakPerson, nominal, quotedOnly
    case heading, sameBlock, opening, mostRecent, only, fullName, group, plural, hasRole
    case nobody
  }

  /// A candidate with its features.
  package struct Candidate: Sendable {
    /// The index of the entity; `nil` for nobody of these.
    package var entity: Int?
    /// The features, in the order of ``Feature``.
    package var features: [Float]
  }

  /// The token of the pronoun.
  package var token: Int
  /// Its kind.
  package var pronoun: Pronoun
  /// The candidates; the last is “none of these”.
  package var candidates: [Candidate]

  /// The probability of each candidate.
  package func odds(_ weights: AntecedentWeights) -> [Float] {
    let row = weights.row(pronoun)
    let scores = candidates.map { candidate in
      zip(row, candidate.features).reduce(Float(0)) { $0 + $1.0 * $1.1 }
    }
    let top = scores.max() ?? 0
    let powers = scores.map { exponential(LabelScores(repeating: $0 - top))[0] }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / max(sum, .leastNormalMagnitude) }
  }
}

/// Makes the candidates of a pronoun from the discourse before it.
struct AntecedentFinder {
  let entities: [Entity]
  let discourse: Discourse

  /// What is gathered of one entity over its mentions, the latest first.
  private struct Trace {
    var latest: Discourse.Occurrence
    var mentions = 0
    var subjects = 0
    var isQuotedOnly = true
  }

  /// The question that a pronoun asks; `nil` when nobody came before.
  func question(
    _ pronoun: AntecedentQuestion.Pronoun, gender: Gender?, token: Int, sentence: Int, block: Int
  ) -> AntecedentQuestion? {
    var order: [Int] = []
    var traces: [Int: Trace] = [:]
    for occurrence in discourse.recent {
      guard
        sentence - occurrence.sentence <= Self.reach
          || discourse.lastSpeaker?.entity == occurrence.entity
      else { continue }
      guard fits(entities[occurrence.entity], pronoun, gender) else { continue }
      var trace = traces[occurrence.entity] ?? Trace(latest: occurrence)
      if trace.mentions == 0 { order.append(occurrence.entity) }
      // A mention outside quotation marks says where the story is; one inside them hardly does.
      if trace.isQuotedOnly, !occurrence.place.contains(.quoted) {
        trace.latest = occurrence
        trace.isQuotedOnly = false
      }
      trace.mentions += 1
      if occurrence.place.contains(.subject) { trace.subjects += 1 }
      traces[occurrence.entity] = trace
    }
    guard !order.isEmpty else { return nil }
    var candidates = order.enumerated().compactMap { rank, entity in
      traces[entity].map {
        AntecedentQuestion.Candidate(
          entity: entity,
          features: features(
            entity, $0, gender: gender, sentence: sentence, block: block, rank: rank,
            isOnly: order.count == 1))
      }
    }
    var nobody = Self.none
    nobody[AntecedentQuestion.Feature.nobody.rawValue] = 1
    candidates.append(.init(entity: nil, features: nobody))
    return AntecedentQuestion(token: token, pronoun: pronoun, candidates: candidates)
  }

  /// The farthest that a pronoun points back, in sentences.
  private static let reach = 14
  private static let none = [Float](repeating: 0, count: AntecedentQuestion.Feature.allCases.count)

  private func fits(
    _ entity: Entity, _ pronoun: AntecedentQuestion.Pronoun, _ gender: Gender?
  ) -> Bool {
    switch pronoun {
    case .singular:
      guard entity.canBePerson else { return false }
      return gender == nil || entity.gender == nil || entity.gender == gender
    case .plural: return true
    case .neuter:
      return entity.kind == .group || entity.isNominal && !entity.isPlural && entity.gender == nil
    }
  }

  private func features(
    _ index: Int, _ trace: Trace, gender: Gender?, sentence: Int, block: Int, rank: Int,
    isOnly: Bool
  ) -> [Float] {
    let entity = entities[index]
    let latest = trace.latest
    var row = Self.none
    func set(_ feature: AntecedentQuestion.Feature, _ value: Bool) {
      if value { row[feature.rawValue] = 1 }
    }
    let distance = max(sentence - latest.sentence, 0)
    let isSubject = latest.place.contains(.subject)
    set(.sameSentence, distance == 0)
    set(.sameSentenceSubject, distance == 0 && isSubject)
    row[AntecedentQuestion.Feature.sentenceDistance.rawValue] = Float(min(distance, 8)) / 4
    set(.latestIsSubject, isSubject)
    set(.previousSubject, distance == 1 && isSubject)
    set(.possessive, latest.place.contains(.possessive))
    set(.oblique, latest.place.contains(.oblique))
    set(.pronounBefore, latest.place.contains(.pronoun))
    if let last = discourse.lastSpeaker, last.entity == index {
      set(.lastSpeakerHere, last.block == block)
      set(.lastSpeakerBefore, last.block < block && block - last.block <= 2)
    }
    set(.speakerBefore, discourse.speakerBefore?.entity == index)
    row[AntecedentQuestion.Feature.mentions.rawValue] = Self.logarithm(trace.mentions)
    row[AntecedentQuestion.Feature.subjectMentions.rawValue] = Self.logarithm(trace.subjects)
    set(.genderKnown, gender != nil && entity.gender == gender)
    set(.personSigns, entity.signs.person > 0 || entity.role != nil)
    set(.weakPerson, !entity.isNominal && entity.name.count == 1 && entity.signs.person == 0)
    set(.nominal, entity.isNominal)
    set(.quotedOnly, trace.isQuotedOnly)
    set(.heading, latest.place.contains(.heading))
    set(.sameBlock, latest.block == block)
    set(.opening, latest.place.contains(.opening))
    set(.mostRecent, rank == 0)
    set(.only, isOnly)
    set(.fullName, !entity.isNominal && entity.name.count > 1)
    set(.group, entity.kind == .group)
    set(.plural, entity.isPlural)
    set(.hasRole, entity.role != nil)
    return row
  }

  /// About the logarithm to the base 2 of one more, for small numbers.
  private static func logarithm(_ count: Int) -> Float {
    count >= 7 ? 3 : count >= 3 ? 2 : count >= 1 ? 1 : 0
  }
}
