import Document

/// Reads the evidence for and against quotations and their speakers.
///
/// Needs: all attributions of an article, with their entities.
struct SignReader {
  let resolver: SpeakerResolver
  let attributions: [Attribution]
  let resolutions: [SpeakerResolver.Resolution?]
  /// The entity of each attribution.
  let who: [Int?]

  private let finder: NameFinder
  private var table: TokenTable { resolver.table }
  /// The attributions of each entity.
  private let own: [Int: [Int]]
  /// The attributions of each entity whose mention is its own name, or its own words if it has
  /// none.
  private let named: [Int: [Int]]
  /// The entities that speak in each block.
  private let heard: [Int: Set<Int>]

  init(
    _ resolver: SpeakerResolver, _ attributions: [Attribution],
    _ resolutions: [SpeakerResolver.Resolution?], _ who: [Int?]
  ) {
    self.resolver = resolver
    self.attributions = attributions
    self.resolutions = resolutions
    self.who = who
    finder = NameFinder(table: resolver.table)
    let said = who.indices.compactMap { index in who[index].map { (entity: $0, index: index) } }
    own = Dictionary(grouping: said, by: \.entity).mapValues { $0.map(\.index) }
    let entities = resolver.index.entities
    named = Dictionary(
      grouping: said.filter { Self.isOwn(attributions[$0.index].mention, entities[$0.entity]) },
      by: \.entity
    ).mapValues { $0.map(\.index) }
    heard = Dictionary(grouping: said) { attributions[$0.index].block }
      .mapValues { Set($0.map(\.entity)) }
  }

  /// The entities that speak, in order.
  var speakers: [Int] { own.keys.sorted() }

  /// The attributions of an entity.
  func attributions(of entity: Int) -> [Int] { own[entity] ?? [] }

  // Quotations

  /// The signs of an attribution with an entity.
  func signs(at index: Int, of entity: Int) -> QuoteSigns {
    var signs = QuoteSigns()
    let attribution = attributions[index]
    signs.isMarked = table.isMarked(attribution)
    signs[.base] = 1
    signs[.odds] = logOdds(Float(attribution.confidence))
    readFinding(attribution, &signs)
    readEntity(entity, attribution, &signs)
    if let mention = attribution.mention {
      readMention(mention, entity, resolutions[index], &signs)
      readPlace(mention, attribution, &signs)
    }
    signs.set(
      .isInfinitive,
      attribution.pieces.first.map { table[$0.lowerBound].word == Words.shared.to } ?? false)
    signs.set(.isLabel, isLabel(attribution))
    signs.set(.isShort, attribution.pieces.joined().count { table[$0].kind == .word } < 5)
    let block = table.blocks[attribution.block]
    signs.set(.isHeading, CapitalUse.isHeading(block, in: table) || block.kind == .subheading)
    signs.set(.isBelief, attribution.mode == .belief)
    signs.set(.othersSpeak, heard[attribution.block].map { $0.count > 1 } ?? false)
    return signs
  }

  private func readFinding(_ attribution: Attribution, _ signs: inout QuoteSigns) {
    signs.set(.isRuled, [.cue, .accordingTo, .label].contains(attribution.evidence))
    signs.set(.agrees, attribution.agreement == true)
    signs.set(.disagrees, attribution.agreement == false)
    signs.set(.continues, [.continuation, .floating].contains(attribution.evidence))
    signs.set(.isNear, attribution.evidence == .proximity)
  }

  private func readEntity(
    _ index: Int, _ attribution: Attribution, _ signs: inout QuoteSigns
  ) {
    let entity = resolver.index.entities[index]
    signs.set(.isGroup, entity.kind == .group)
    signs.set(.isKnownPerson, isKnownPerson(entity))
    signs.set(.hasRole, entity.role != nil)
    signs[.mentions] = entity.signs.mentions.magnitudeLevel
    let named = named[index] ?? []
    signs.set(
      .speaksElsewhere, named.contains { attributions[$0].pieces != attribution.pieces })
    signs.set(.isNamedNowhere, named.isEmpty)
  }

  private func readMention(
    _ mention: Mention, _ entity: Int, _ resolution: SpeakerResolver.Resolution?,
    _ signs: inout QuoteSigns
  ) {
    let known = resolver.index.entities[entity]
    signs[.antecedentOdds] = logOdds(resolution?.probability ?? 1)
    switch mention.kind {
    case .pronoun:
      signs[.isPronoun] = 1
      signs[.antecedentLead] =
        (resolution?.probability ?? 1) - (resolution?.runnerUpProbability ?? 0)
      signs.set(.isRelative, table[mention.head].classes.contains(.relative))
      signs.set(.isPlural, table[mention.head].classes.contains(.plural))
    case .name:
      let isSingle = finder.name(of: mention)?.isSingle ?? true
      signs.set(.isFullName, !isSingle)
      signs.set(.isSurname, isSingle && known.name.count > 1)
      signs.set(.isLoneName, isSingle && known.name.count == 1)
      signs.set(.isShared, isSingle && known.sharesLastName)
    case .nominal:
      let sense = resolver.words.sense(mention.head)
      signs[.isNominal] = 1
      signs.set(
        .isDescribed,
        mention.tokens.upperBound > mention.head + 1
          || mention.tokens.dropFirst().contains {
            $0 != mention.head && table[$0].shape.contains(.capitalised)
          })
      signs.set(.isResolvedNominal, !known.isNominal)
      signs.set(.isUnknownNoun, sense == .unknown)
      signs.set(.isDocument, sense == .document)
      signs.set(.isIndefinite, isIndefinite(mention.tokens.lowerBound))
      signs.set(.isBare, isBare(mention.tokens.lowerBound))
    }
    signs.set(.isOther, resolver.isUnnamedSource(mention))
  }

  /// “a”, “one”
  private func isIndefinite(_ first: Int) -> Bool {
    [Words.shared.a, Words.shared.an, Words.shared.one].contains(table[first].word)
  }

  private func isBare(_ first: Int) -> Bool {
    table[first].classes.isDisjoint(with: [.determiner, .quantity])
  }

  private func readPlace(
    _ mention: Mention, _ attribution: Attribution, _ signs: inout QuoteSigns
  ) {
    signs.set(.isSpeechCue, isSpeech(attribution.cue))
    signs.set(.isPlainCue, isPlain(attribution.cue))
    signs.set(.isAccordingTo, isAccordingTo(attribution.cue))
    signs.set(.isBesideCue, isBeside(mention, attribution.cue))
    signs.set(.hasNoCue, attribution.cue == nil)
    let words = mention.wording ?? mention.tokens
    signs[.longSource] = (words.count - mention.tokens.count).magnitudeLevel
    let distance =
      attribution.pieces.map { piece in
        max(piece.lowerBound - words.upperBound, words.lowerBound - piece.upperBound)
      }.min() ?? 0
    signs.set(.isFar, distance > Self.near)
    signs.set(.isElsewhere, !table.blocks[attribution.block].tokens.contains(mention.head))
  }

  /// Whether a colon links the source to words without quotation marks.
  private func isLabel(_ attribution: Attribution) -> Bool {
    guard let mention = attribution.mention, !table.isMarked(attribution) else { return false }
    let colon = (mention.wording ?? mention.tokens).upperBound
    return colon < table.tokens.count && table[colon].kind == .colon
  }

  /// The maximum distance from a quotation to a source that is not far, in tokens.
  private static let near = 8

  // Speakers

  /// The signs of an entity that speaks, given the probability of each attribution.
  func signs(of index: Int, _ probabilities: [Float]) -> SpeakerSigns {
    var signs = SpeakerSigns()
    let entity = resolver.index.entities[index]
    let said = attributions(of: index)
    let marked = said.filter { table.isMarked(attributions[$0]) }
    let named = named[index] ?? []
    signs[.base] = 1
    signs[.odds] = logOdds(said.map { probabilities[$0] }.max() ?? 0)
    signs[.quotes] = said.count.magnitudeLevel
    signs.set(.isMarked, !marked.isEmpty)
    signs[.markedOdds] = marked.map { logOdds(probabilities[$0]) }.max() ?? 0
    readKind(entity, &signs)
    signs.set(.isSpeechCue, said.contains { isSpeech(attributions[$0].cue) })
    signs.set(.isPlainCue, said.contains { isPlain(attributions[$0].cue) })
    signs.set(.isAccordingTo, said.contains { isAccordingTo(attributions[$0].cue) })
    let sources = named.compactMap { attributions[$0].mention }
    signs[.longSource] =
      sources.map { (($0.wording?.count ?? 0) - $0.tokens.count).magnitudeLevel }.min() ?? 0
    signs.set(
      .isBesideCue,
      named.contains { place in
        attributions[place].mention.map { isBeside($0, attributions[place].cue) } ?? false
      })
    signs.set(.isNamedNowhere, named.isEmpty)
    signs.set(.isLabel, said.allSatisfy { isLabel(attributions[$0]) })
    signs.set(.isBelief, said.allSatisfy { attributions[$0].mode == .belief })
    signs.set(
      .isHeading,
      said.allSatisfy { CapitalUse.isHeading(table.blocks[attributions[$0].block], in: table) })
    return signs
  }

  private func readKind(_ entity: Entity, _ signs: inout SpeakerSigns) {
    signs.set(.isPerson, entity.kind == .person)
    signs.set(.isUnnamed, entity.kind == .unnamed)
    signs.set(.isFullName, !entity.isNominal && entity.name.count > 1)
    signs.set(.isKnownPerson, isKnownPerson(entity))
    signs.set(.hasRole, entity.role != nil)
    signs.set(.isPlural, entity.isPlural)
    signs[.mentions] = entity.signs.mentions.magnitudeLevel
    signs[.locative] = Float(entity.signs.locative) / Float(max(entity.signs.mentions, 1))
    guard let head = entity.head else {
      signs.set(.isLoneName, entity.name.count == 1)
      signs.set(
        .isAcronym,
        entity.name.count == 1 && table[entity.name.lowerBound].shape.contains(.allCaps))
      return
    }
    signs.set(
      .isDescribed,
      entity.shown.count { table[$0].classes.isDisjoint(with: .determiner) } > 1)
    let sense = resolver.words.sense(head)
    signs.set(.isUnknownNoun, sense == .unknown)
    signs.set(.isDocument, sense == .document)
    let first = entity.name.lowerBound
    signs.set(.isDefinite, table[first].word == Words.shared.the)
    signs.set(.isIndefinite, isIndefinite(first))
    signs.set(
      .isBare, isBare(first) && table[entity.first.lowerBound].classes.isDisjoint(with: .indefinite)
    )
    signs.set(.isOther, table[head].classes.contains(.indefinite))
  }

  // Both

  private func isKnownPerson(_ entity: Entity) -> Bool {
    entity.kind == .person && entity.signs.person > 0
  }

  private func isSpeech(_ cue: Range<Int>?) -> Bool {
    cue?.contains { table[$0].classes.meets([.speechCue, .writingCue]) } ?? false
  }

  private func isAccordingTo(_ cue: Range<Int>?) -> Bool {
    cue?.contains { table[$0].word == Words.shared.according } ?? false
  }

  /// “say”, “tell”, “according to”
  private func isPlain(_ cue: Range<Int>?) -> Bool {
    cue?.contains { index in
      let word = table[index].word
      return word == Words.shared.according || Self.plain.contains(Lexicon.shared.lemma(of: word))
    } ?? false
  }

  private static let plain = [
    Words.shared.say, Lexicon.shared.number(of: "tell"),
  ]

  /// Whether a mention is an entity's own name, or its own words if it has none.
  private static func isOwn(_ mention: Mention?, _ entity: Entity) -> Bool {
    guard let mention else { return false }
    return mention.kind == .name || mention.kind == .nominal && entity.isNominal
  }

  /// Whether a mention is next to the cue, with at most an adverb or an auxiliary between them.
  private func isBeside(_ mention: Mention, _ cue: Range<Int>?) -> Bool {
    guard let cue else { return false }
    let gap = max(
      cue.lowerBound - mention.tokens.upperBound, mention.tokens.lowerBound - cue.upperBound)
    return gap <= 1
  }
}
