import Document
import Language

/// A mention that gives no name, with everybody whom it could stand for: what the ranking looks at, and what it is
/// learned from.
package struct AntecedentQuestion: Sendable {
  /// The kind of mention, each with weights of its own.
  package enum Anaphor: Int, Sendable, CaseIterable {
    /// “he”, “she”.
    case singular
    /// “they”.
    case plural
    /// “it”.
    case neuter
    /// “the senator”.
    case person
    /// “the company”.
    case body
  }

  /// What is known of a candidate. The raw value is its place among the weights.
  package enum Feature: Int, Sendable, CaseIterable {
    case sameSentence, sameSentenceSubject, sentenceDistance, latestIsSubject, previousSubject
    case possessive, oblique, pronounBefore, lastSpeakerHere, lastSpeakerBefore, speakerBefore
    case mentions, subjectMentions, genderKnown, personSigns, weakPerson, nominal, quotedOnly
    case heading, sameBlock, opening, mostRecent, only, fullName, group, plural, hasRole
    case hasSpoken, previousBlock, isUnknownKind, isPlace, sameNoun, sameRole, inName,
      previousOpening
    case bracketed, inTitle, wordInName
    case nobody, described
  }

  /// A candidate with its features.
  package struct Candidate: Sendable {
    /// The index of the entity; `nil` for nobody of these.
    package var entity: Int?
    /// The features, in the order of ``Feature``.
    package var features: [Float]
  }

  /// The token of its head.
  package var token: Int
  /// Its kind.
  package var anaphor: Anaphor
  /// The candidates; the last is “none of these”.
  package var candidates: [Candidate]

  /// The probability of each candidate.
  package func odds(_ weights: AntecedentWeights) -> [Float] {
    let row = weights.row(anaphor)
    let scores = candidates.map { candidate in
      zip(row, candidate.features).reduce(Float(0)) { $0 + $1.0 * $1.1 }
    }
    let top = scores.max() ?? 0
    let powers = scores.map { exponential(LabelScores(repeating: $0 - top))[0] }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / max(sum, .leastNormalMagnitude) }
  }
}

/// Makes the candidates of a mention from the discourse before it.
struct AntecedentFinder {
  let table: TokenTable
  let entities: [Entity]
  let discourse: Discourse

  /// What a mention gives of whom it stands for, and where it stands.
  struct Anaphor {
    var kind: AntecedentQuestion.Anaphor
    var gender: Gender?
    /// The noun; the pronoun.
    var head: Int
    /// The words before the noun.
    var modifiers = 0..<0
    /// The number of words that describe the noun: those of “the county library service” name somebody themselves.
    var description = 0
    var sentence: Int
    var block: Int
  }

  /// What is gathered of one entity over its mentions, the latest first.
  private struct Trace {
    var latest: Discourse.Occurrence
    var mentions = 0
    var subjects = 0
    var isQuotedOnly = true
  }

  /// The question that a mention asks; `nil` when nobody came before.
  func question(_ anaphor: Anaphor) -> AntecedentQuestion? {
    var order: [Int] = []
    var traces: [Int: Trace] = [:]
    for occurrence in discourse.recent {
      guard
        anaphor.sentence - occurrence.sentence <= reach(of: anaphor)
          || discourse.lastSpeaker?.entity == occurrence.entity
      else { continue }
      guard fits(entities[occurrence.entity], anaphor) else { continue }
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
          features: features(entity, $0, anaphor, rank: rank, isOnly: order.count == 1))
      }
    }
    var nobody = Self.none
    nobody[AntecedentQuestion.Feature.nobody.rawValue] = 1
    nobody[AntecedentQuestion.Feature.described.rawValue] = Float(
      min(description(anaphor, of: candidates), 2))
    candidates.append(.init(entity: nil, features: nobody))
    return AntecedentQuestion(token: anaphor.head, anaphor: anaphor.kind, candidates: candidates)
  }

  /// How many words describe the noun, without one that a candidate's name holds.
  private func description(
    _ anaphor: Anaphor, of candidates: [AntecedentQuestion.Candidate]
  ) -> Int {
    let named = AntecedentQuestion.Feature.wordInName.rawValue
    return max(anaphor.description - (candidates.contains { $0.features[named] == 1 } ? 1 : 0), 0)
  }

  /// The farthest that a mention points back, in sentences: a noun says more than a pronoun.
  private func reach(of anaphor: Anaphor) -> Int {
    anaphor.kind == .person || anaphor.kind == .body ? 40 : 14
  }

  private static let none = [Float](repeating: 0, count: AntecedentQuestion.Feature.allCases.count)

  private func fits(_ entity: Entity, _ anaphor: Anaphor) -> Bool {
    switch anaphor.kind {
    case .singular, .person:
      guard entity.canBePerson else { return false }
      return anaphor.gender == nil || entity.gender == nil || entity.gender == anaphor.gender
    case .plural: return true
    case .neuter, .body:
      return entity.kind == .group || entity.isUnknownNoun && !entity.isPlural
    }
  }

  private func features(
    _ index: Int, _ trace: Trace, _ anaphor: Anaphor, rank: Int, isOnly: Bool
  ) -> [Float] {
    let entity = entities[index]
    let latest = trace.latest
    var row = Self.none
    func set(_ feature: AntecedentQuestion.Feature, _ value: Bool) {
      if value { row[feature.rawValue] = 1 }
    }
    let distance = max(anaphor.sentence - latest.sentence, 0)
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
      set(.lastSpeakerHere, last.block == anaphor.block)
      set(.lastSpeakerBefore, last.block < anaphor.block && anaphor.block - last.block <= 2)
    }
    set(.speakerBefore, discourse.speakerBefore?.entity == index)
    row[AntecedentQuestion.Feature.mentions.rawValue] = trace.mentions.magnitudeLevel
    row[AntecedentQuestion.Feature.subjectMentions.rawValue] = trace.subjects.magnitudeLevel
    set(.genderKnown, anaphor.gender != nil && entity.gender == anaphor.gender)
    set(.personSigns, entity.signs.person > 0 || entity.role != nil)
    set(.weakPerson, !entity.isNominal && entity.name.count == 1 && entity.signs.person == 0)
    set(.nominal, entity.isNominal)
    set(.quotedOnly, trace.isQuotedOnly)
    set(.heading, latest.place.contains(.heading))
    set(.sameBlock, latest.block == anaphor.block)
    set(.opening, latest.place.contains(.opening))
    set(.mostRecent, rank == 0)
    set(.only, isOnly)
    set(.fullName, !entity.isNominal && entity.name.count > 1)
    set(.group, entity.kind == .group)
    set(.plural, entity.isPlural)
    set(.hasRole, entity.role != nil)
    set(.hasSpoken, discourse.speakers.contains(index))
    set(.previousBlock, latest.block == anaphor.block - 1)
    set(.previousOpening, distance == 1 && latest.place.contains(.opening) && isSubject)
    set(.bracketed, latest.place.contains(.bracketed))
    set(.inTitle, entity.first.lowerBound < (table.blocks.first?.tokens.upperBound ?? 0))
    set(.isUnknownKind, entity.isOfUnknownKind)
    set(.isPlace, entity.signs.locative > 0 || isPlace(entity))
    if anaphor.kind == .person || anaphor.kind == .body {
      set(.sameNoun, entity.isNominal && isSame(entity.name.last { isWord($0) }, anaphor.head))
      set(.sameRole, hasRole(entity, anaphor.head))
      set(.inName, isInName(of: entity, anaphor.head))
      set(.wordInName, anaphor.modifiers.contains { isInName(of: entity, $0) })
    }
    return row
  }

  /// Whether a name holds a word, in the singular or the plural: “production” of “Clark Productions”.
  private func isInName(of entity: Entity, _ word: Int) -> Bool {
    guard !entity.isNominal, isWord(word), table[word].classes.isDisjoint(with: .determiner) else {
      return false
    }
    let wanted = stem(word)
    return entity.name.contains { isWord($0) && stem($0) == wanted }
  }

  private func stem(_ index: Int) -> [UInt8] {
    let letters = table.text.bytes[table[index].range].map(\.asciiLowercased)
    return letters.count > 3 && letters.last == UInt8(ascii: "s") ? letters.dropLast() : letters
  }

  private func isWord(_ index: Int) -> Bool { table[index].kind == .word }

  private func isPlace(_ entity: Entity) -> Bool {
    !entity.isNominal && entity.name.allSatisfy { table[$0].classes.meets([.place, .demonym]) }
  }

  /// Whether two tokens are the same word, in capitals or not.
  private func isSame(_ one: Int?, _ other: Int) -> Bool {
    one.map { NameKey(table[$0], in: table.text) == NameKey(table[other], in: table.text) } ?? false
  }

  /// Whether a person's role or title holds a word: “the senator” is “Sen.” only where they are written alike.
  private func hasRole(_ entity: Entity, _ word: Int) -> Bool {
    if let role = entity.role, role.contains(where: { isSame($0, word) }) { return true }
    return entity.names.contains { name in
      (name.titled.lowerBound..<name.tokens.lowerBound).contains { isSame($0, word) }
    }
  }
}
