import Document
import Language
import Text

/// A mention without a name and the candidates for its antecedent: the input of ranking and of
/// training.
package struct AntecedentQuestion: Sendable {
  /// The kind of mention. Each has its own weights.
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

  /// A feature of a candidate. The raw value is its index among the weights.
  package enum Feature: Int, Sendable, CaseIterable {
    case sameSentence, sameSentenceSubject, sentenceDistance, latestIsSubject, previousSubject
    case possessive, oblique, pronounBefore, lastSpeakerHere, lastSpeakerBefore, speakerBefore
    case mentions, subjectMentions, genderKnown, personSigns, weakPerson, nominal, quotedOnly
    case heading, sameBlock, opening, mostRecent, only, fullName, group, plural, hasRole
    case hasSpoken, previousBlock, isUnknownKind, isPlace, sameNoun, sameRole, inName,
      previousOpening
    case bracketed, inTitle, wordInName
    case nobody, described
    case introducedHere, onlyHere, opensBlock, parallel, talksOn, namedInWords, introducedBefore
    case asked, medium
  }

  /// A candidate antecedent with its features.
  package struct Candidate: Sendable {
    /// The index of the entity; `nil` for “none of these”.
    package var entity: Int?
    /// The features, in the order of ``Feature``.
    package var features: [Float]
  }

  /// The head token of the mention.
  package var token: Int
  /// The kind of the mention.
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

/// Collects the candidate antecedents of a mention from the preceding discourse.
struct AntecedentFinder {
  let table: TokenTable
  let entities: [Entity]
  let discourse: Discourse

  /// What a mention tells about its antecedent, and its position.
  struct Anaphor {
    var kind: AntecedentQuestion.Anaphor
    var gender: Gender?
    /// The head token: a noun or a pronoun.
    var head: Int
    /// The words of the mention before its head.
    var modifiers = 0..<0
    /// The number of words that modify the noun. A phrase with several, such as “the county library
    /// service”, can denote an entity without an antecedent.
    var description = 0
    var sentence: Int
    var block: Int
    /// The entities named in the words that are attributed to it.
    var named: [Int] = []
  }

  /// A summary of the mentions of one entity, collected from the latest backwards.
  private struct Trace {
    private(set) var latest: Discourse.Occurrence
    private(set) var mentions = 0
    private(set) var subjects = 0
    private(set) var isQuotedOnly = true
    /// The first mention in the block of ``latest``, outside quotation marks.
    private(set) var firstInBlock: Discourse.Occurrence?

    /// Whether the antecedent of a pronoun, not of a noun, is wanted.
    private let isPronoun: Bool

    init(_ occurrence: Discourse.Occurrence, of kind: AntecedentQuestion.Anaphor) {
      latest = occurrence
      isPronoun = kind != .person && kind != .body
      add(occurrence)
    }

    /// Adds an earlier mention. Those outside quotation marks take precedence: they show what the
    /// narration is about, while those inside hardly do.
    mutating func add(_ occurrence: Discourse.Occurrence) {
      if isQuotedOnly, !occurrence.place.contains(.quoted) {
        latest = occurrence
        isQuotedOnly = false
      }
      if occurrence.block == latest.block, !occurrence.place.contains(.quoted) {
        firstInBlock = occurrence
      }
      // “*Lunt* closed *his* account where he”: “his” does not make the subject less of one.
      if isPronoun, occurrence.sentence == latest.sentence, !occurrence.place.contains(.quoted) {
        latest.place.formUnion(occurrence.place.intersection([.subject, .opening]))
      }
      mentions += 1
      if occurrence.place.contains(.subject) { subjects += 1 }
    }
  }

  /// The antecedent question of a mention; `nil` if there are no candidates.
  func question(_ anaphor: Anaphor) -> AntecedentQuestion? {
    var traces: [Trace] = []
    for occurrence in discourse.recent {
      guard
        anaphor.sentence - occurrence.sentence <= reach(of: anaphor)
          || discourse.lastSpeaker?.entity == occurrence.entity
      else { continue }
      if let known = traces.firstIndex(where: { $0.latest.entity == occurrence.entity }) {
        traces[known].add(occurrence)
      } else if case let entity = entities[occurrence.entity], fits(entity, anaphor),
        !isDistinguished(entity, anaphor)
      {
        traces.append(Trace(occurrence, of: anaphor.kind))
      }
    }
    if traces.isEmpty, let speaker = speakerOfOtherGender(anaphor) {
      traces.append(Trace(speaker, of: anaphor.kind))
    }
    guard !traces.isEmpty else { return nil }
    let here = traces.count { isHere($0, anaphor) }
    var candidates = traces.enumerated().map { rank, trace in
      var row = features(trace, anaphor, rank: rank, isOnly: traces.count == 1)
      addBlock(trace, anaphor, here: here, to: &row)
      return AntecedentQuestion.Candidate(entity: trace.latest.entity, features: row)
    }
    var nobody = Self.none
    nobody[AntecedentQuestion.Feature.nobody.rawValue] = 1
    nobody[AntecedentQuestion.Feature.described.rawValue] = Float(
      min(description(anaphor, of: candidates), 2))
    candidates.append(.init(entity: nil, features: nobody))
    return AntecedentQuestion(token: anaphor.head, anaphor: anaphor.kind, candidates: candidates)
  }

  /// The last speaker, if nobody fits “he” and only the first name makes the speaker a woman: men bear
  /// some women's names in other countries (“Andrea”, “Simone”).
  private func speakerOfOtherGender(_ anaphor: Anaphor) -> Discourse.Occurrence? {
    guard anaphor.kind == .singular, let last = discourse.lastSpeaker,
      anaphor.block - last.block <= 1, case let entity = entities[last.entity], entity.canBePerson,
      !entity.isNominal,
      !entity.names.contains(where: { name in
        (name.titled.lowerBound..<name.tokens.lowerBound).contains {
          table[$0].classes.meets([.masculine, .feminine])
        }
      })
    else { return nil }
    return discourse.recent.first { $0.entity == last.entity }
  }

  /// The number of words that modify the noun, less one if the name of a candidate contains a
  /// modifier.
  private func description(
    _ anaphor: Anaphor, of candidates: [AntecedentQuestion.Candidate]
  ) -> Int {
    let named = AntecedentQuestion.Feature.wordInName.rawValue
    return max(anaphor.description - (candidates.contains { $0.features[named] == 1 } ? 1 : 0), 0)
  }

  /// The maximum distance to an antecedent, in sentences. It is larger for nouns, which say more
  /// than pronouns.
  private func reach(of anaphor: Anaphor) -> Int {
    anaphor.kind == .person || anaphor.kind == .body ? 40 : 14
  }

  private static let none = [Float](repeating: 0, count: AntecedentQuestion.Feature.allCases.count)

  private func fits(_ entity: Entity, _ anaphor: Anaphor) -> Bool {
    // “*every* company” is none in particular.
    if entity.isNominal, table.isDistributive(entity.shown) { return false }
    switch anaphor.kind {
    case .singular, .person:
      guard entity.canBePerson else { return false }
      return anaphor.gender == nil || entity.gender == nil || entity.gender == anaphor.gender
    case .plural: return true
    case .neuter: return canBeBody(entity)
    case .body:
      return canBeBody(entity) && !entity.isDocument && table.fits(anaphor.head, entity)
    }
  }

  private func canBeBody(_ entity: Entity) -> Bool {
    entity.kind == .group || entity.isUnknownNoun && !entity.isPlural
  }

  /// Whether different names modify the noun of both: “the French ministry” is not “Russia's
  /// ministry”.
  private func isDistinguished(_ entity: Entity, _ anaphor: Anaphor) -> Bool {
    guard anaphor.kind == .person || anaphor.kind == .body else { return false }
    let own = anaphor.modifiers.filter { isProper($0) }
    guard !own.isEmpty else { return false }
    guard entity.name.contains(where: { isWord($0) && isSame($0, anaphor.head) }) else {
      return anaphor.kind == .body && !table.isCompany(anaphor.head) && isOthers(entity, own)
    }
    let others = entity.name.filter { isProper($0) && !isSame($0, anaphor.head) }
    return !others.isEmpty
      && !own.contains { one in others.contains { isRelated(one, $0) } }
  }

  /// “the *Lunt* campaign” is none of those whose name lacks the word, unless it is a place.
  private func isOthers(_ entity: Entity, _ modifiers: [Int]) -> Bool {
    !entity.isNominal
      && !modifiers.contains {
        table[$0].classes.meets([.place, .demonym]) || table[$0].shape.contains(.hyphenated)
          || isInName(of: entity, $0)
      }
  }

  func isProper(_ index: Int) -> Bool {
    isWord(index) && table[index].shape.contains(.capitalised)
      && table[index].classes.isDisjoint(with: [.determiner, .quantity, .preposition])
  }

  /// Whether two words have the same beginning: “Russia”, “Russian”.
  private func isRelated(_ one: Int, _ other: Int) -> Bool {
    let letters = [one, other].map { index in
      table.text.bytes[table[index].range].prefix(Self.commonBeginning).map(\.asciiLowercased)
    }
    return letters[0] == letters[1]
  }

  /// How many letters a country and its adjective share: “Spain”, “Spanish”.
  private static let commonBeginning = 3

  private func features(
    _ trace: Trace, _ anaphor: Anaphor, rank: Int, isOnly: Bool
  ) -> [Float] {
    let latest = trace.latest
    let index = latest.entity
    let entity = entities[index]
    var row = Self.none
    let distance = max(anaphor.sentence - latest.sentence, 0)
    let isSubject = latest.place.contains(.subject)
    row.set(.sameSentence, distance == 0)
    row.set(.sameSentenceSubject, distance == 0 && isSubject)
    row[AntecedentQuestion.Feature.sentenceDistance.rawValue] = Float(min(distance, 8)) / 4
    row.set(.latestIsSubject, isSubject)
    row.set(.previousSubject, distance == 1 && isSubject)
    row.set(.possessive, latest.place.contains(.possessive))
    row.set(.oblique, latest.place.contains(.oblique))
    row.set(.pronounBefore, latest.place.contains(.pronoun))
    if let last = discourse.lastSpeaker, last.entity == index {
      row.set(.lastSpeakerHere, last.block == anaphor.block)
      row.set(.lastSpeakerBefore, last.block < anaphor.block && anaphor.block - last.block <= 2)
    }
    row.set(.asked, discourse.isAsked && discourse.lastSpeaker?.entity == index)
    row.set(.speakerBefore, discourse.speakerBefore?.entity == index)
    row[AntecedentQuestion.Feature.mentions.rawValue] = trace.mentions.magnitudeLevel
    row[AntecedentQuestion.Feature.subjectMentions.rawValue] = trace.subjects.magnitudeLevel
    row.set(.genderKnown, anaphor.gender != nil && entity.gender == anaphor.gender)
    row.set(.personSigns, entity.signs.person > 0 || entity.role != nil)
    row.set(.weakPerson, !entity.isNominal && entity.name.count == 1 && entity.signs.person == 0)
    row.set(.nominal, entity.isNominal)
    row.set(.quotedOnly, trace.isQuotedOnly)
    row.set(.heading, latest.place.contains(.heading))
    row.set(.sameBlock, latest.block == anaphor.block)
    row.set(.opening, latest.place.contains(.opening))
    row.set(.mostRecent, rank == 0)
    row.set(.only, isOnly)
    row.set(.fullName, !entity.isNominal && entity.name.count > 1)
    row.set(.group, entity.kind == .group)
    row.set(.plural, entity.isPlural)
    row.set(.hasRole, entity.role != nil)
    row.set(.hasSpoken, discourse.speakers.contains(index))
    row.set(.previousBlock, latest.block == anaphor.block - 1)
    row.set(.previousOpening, distance == 1 && latest.place.contains(.opening) && isSubject)
    row.set(.bracketed, latest.place.contains(.bracketed))
    row.set(.inTitle, entity.first.lowerBound < (table.blocks.first?.tokens.upperBound ?? 0))
    row.set(.isUnknownKind, entity.isOfUnknownKind)
    row.set(.isPlace, entity.signs.locative > 0 || isPlace(entity))
    if anaphor.kind == .person || anaphor.kind == .body {
      row.set(.sameNoun, entity.isNominal && isSame(entity.name.last { isWord($0) }, anaphor.head))
      row.set(.sameRole, table.hasRole(entity, anaphor.head) && !isForeign(entity, anaphor))
      row.set(.medium, anaphor.kind == .body && table.isMedium(anaphor.head, entity))
      row.set(.inName, isInName(of: entity, anaphor.head))
      row.set(.wordInName, anaphor.modifiers.contains { isInName(of: entity, $0) })
    }
    return row
  }

  /// Whether the narration of the anaphor's block mentions an entity before it.
  private func isHere(_ trace: Trace, _ anaphor: Anaphor) -> Bool {
    trace.latest.block == anaphor.block && !trace.isQuotedOnly
  }

  /// Whether a block names an entity for the first time, as the subject of its narration: “One guard,
  /// *Ode Lunt* of Brask, saw the smoke.”
  private func isIntroduced(_ trace: Trace, in block: Int) -> Bool {
    guard block >= 0, trace.latest.block == block, trace.latest.place.contains(.subject),
      !trace.isQuotedOnly,
      trace.latest.token - opening(of: table.blocks[block].tokens) < Self.introductionReach
    else { return false }
    let entity = entities[trace.latest.entity]
    return !entity.isNominal && entity.name.count > 1
      && table.blocks[block].tokens.contains(entity.first.lowerBound)
  }

  /// Where the clause of a block begins, behind an adverbial: “Over drinks in Brask, *21-year-old* Ada
  /// Moss”.
  private func opening(of block: Range<Int>) -> Int {
    guard table[block.lowerBound].classes.contains(.preposition) else { return block.lowerBound }
    let comma = block.prefix(Self.longestAdverbial).first { table[$0].kind == .comma }
    return comma.map { $0 + 1 } ?? block.lowerBound
  }

  private static let longestAdverbial = 20

  /// Sets the features that look at the words attributed to the anaphor, and at its block, in which
  /// `here` candidates are mentioned.
  private func addBlock(_ trace: Trace, _ anaphor: Anaphor, here: Int, to row: inout [Float]) {
    let block = table.blocks[anaphor.block].tokens
    let latest = trace.latest
    // “Lund was ahead,” he said: people seldom name themselves.
    row.set(.namedInWords, anaphor.named.contains(latest.entity))
    row.set(.introducedHere, block.contains(entities[latest.entity].first.lowerBound))
    row.set(.introducedBefore, isIntroduced(trace, in: anaphor.block - 1) && here == 0)
    row.set(.onlyHere, here == 1 && isHere(trace, anaphor))
    if let first = trace.firstInBlock, first.block == anaphor.block {
      row.set(.opensBlock, first.token - block.lowerBound < Self.openingReach)
    }
    row.set(
      .parallel,
      table[anaphor.head].shape.contains(.sentenceStart) && latest.place.contains(.subject)
        && anaphor.sentence - latest.sentence == 1 && latest.block == anaphor.block)
    row.set(
      .talksOn,
      here == 0 && discourse.lastSpeaker?.entity == latest.entity
        && discourse.lastSpeaker?.block == anaphor.block - 1)
  }

  /// How many tokens before a name a block that introduces somebody may open with: “One lawmaker,
  /// Representative”.
  private static let introductionReach = 6

  /// How many tokens before the first mention a block may open with, such as a title.
  private static let openingReach = 4

  /// Whether a word is in a name, also in the plural: “production” in “Clark Productions”.
  private func isInName(of entity: Entity, _ word: Int) -> Bool {
    guard !entity.isNominal, isWord(word), table[word].classes.isDisjoint(with: .determiner) else {
      return false
    }
    let wanted = stem(word)
    return entity.name.contains { index in
      isWord(index)
        && stem(index).elementsEqual(wanted) { $0.asciiLowercased == $1.asciiLowercased }
    }
  }

  private func stem(_ index: Int) -> ArraySlice<UInt8> {
    let letters = table.text.bytes[table[index].range]
    let isPlural = letters.count > 3 && letters.last?.asciiLowercased == UInt8(ascii: "s")
    return isPlural ? letters.dropLast() : letters
  }

  private func isWord(_ index: Int) -> Bool { table[index].kind == .word }

  private func isPlace(_ entity: Entity) -> Bool {
    !entity.isNominal && entity.name.allSatisfy { table[$0].classes.meets([.place, .demonym]) }
  }

  /// Whether two tokens are the same word, ignoring case and dots.
  func isSame(_ one: Int?, _ other: Int) -> Bool {
    one.map { NameKey(table[$0], in: table.text) == NameKey(table[other], in: table.text) } ?? false
  }
}

extension [Float] {
  fileprivate mutating func set(_ feature: AntecedentQuestion.Feature, _ value: Bool) {
    if value { self[feature.rawValue] = 1 }
  }
}
