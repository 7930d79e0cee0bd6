import Document
import Language
import Text

/// Resolves the mentions of attributions: who “he”, “the senator” and “Moss” refer to.
///
/// Needs: attributions in order, names. Gives an entity for each attribution whose mention can be
/// resolved. Reads the article once, in order, so that every pronoun sees the mentions before it.
struct SpeakerResolver {
  let table: TokenTable
  let words: WordReader
  let phrases: PhraseFinder
  let finder: NameFinder
  let weights: AntecedentWeights
  var index: EntityIndex
  private(set) var discourse = Discourse()
  /// What each mention was resolved to, by its head token.
  private(set) var resolutions: [Int: Resolution] = [:]
  /// The entity that each noun last referred to, with the block where the noun introduced it.
  var nominals: [NameKey: (entity: Int, block: Int)] = [:]
  /// The antecedent questions asked so far, for training.
  private(set) var questions: [AntecedentQuestion] = []
  private let sentences: [Int32]
  /// The words attributed to the mention that is being resolved.
  private var pieces: [Range<Int>] = []

  /// The entity that a mention refers to, with its probability.
  struct Resolution: Sendable, Equatable {
    var entity: Int
    var probability: Float
    /// The next-best entity, with its probability.
    var runnerUp: Int?
    var runnerUpProbability: Float = 0
    /// The index of the attribution whose speaker was taken for a quotation without one of its own.
    var source: Int?
  }

  init(
    _ table: TokenTable, _ capitals: CapitalUse, dictionary: LexicalTable? = nil,
    weights: AntecedentWeights = .shared
  ) {
    self.table = table
    self.weights = weights
    words = WordReader(table: table, dictionary: dictionary)
    phrases = PhraseFinder(table)
    finder = NameFinder(table: table)
    index = EntityIndex(table, words: words, phrases: phrases, capitals: capitals)
    var sentences = [Int32](repeating: 0, count: table.tokens.count)
    var number: Int32 = 0
    for block in table.blocks {
      for sentence in NarratedSentence.ranges(of: block, in: table) {
        for token in sentence { sentences[token] = number }
        number += 1
      }
    }
    self.sentences = sentences
    findRoles()
  }

  /// The fullest name of an entity, or its own words if it has none.
  func name(_ entity: Int) -> String { table.words(index.entities[entity].shown) }

  /// Reads the roles next to the names of people.
  private mutating func findRoles() {
    let roles = RoleFinder(phrases, words)
    var names: [(Name, Int)] = []
    for entity in index.entities.indices where index.entities[entity].canBePerson {
      for name in index.entities[entity].names.prefix(8) { names.append((name, entity)) }
    }
    for (name, entity) in names where index.entities[entity].role == nil {
      if let role = roles.role(of: name, in: table.block(of: name.tokens.lowerBound)) {
        index.setRole(entity, role.role, role.affiliation)
      }
    }
  }

  // The article, in order

  /// A mention to read: a name, a pronoun or a nominal.
  private struct Event {
    var mention: Mention
    var entity: Int?
    var isHeading = false
    /// The block of the attribution that the mention belongs to, if any.
    var attributed: Int?
    /// The words of that attribution.
    var pieces: [Range<Int>] = []
    /// Whether those words are a question put to somebody.
    var asks = false
  }

  /// The resolutions of the attributions, in order; `nil` for a speaker that cannot be resolved.
  mutating func resolve(_ attributions: [Attribution]) -> [Resolution?] {
    var block = 0
    for event in events(attributions) {
      while block + 1 < table.blocks.count,
        table.blocks[block + 1].tokens.lowerBound <= event.mention.tokens.lowerBound
      {
        block += 1
      }
      read(event, block: block)
    }
    let found = attributions.map { $0.mention.flatMap { resolutions[$0.head] } }
    return withHeadings(attributions, withNames(attributions, found))
  }

  private mutating func events(_ attributions: [Attribution]) -> [Event] {
    var events: [Event] = []
    // By token: whether it is the head of an attribution's mention, and the entity it names.
    var heads = [Bool](repeating: false, count: table.tokens.count)
    var known = [Int?](repeating: nil, count: table.tokens.count)
    var names = index.mentions[...]
    for (name, entity) in names {
      for token in name.titled.lowerBound..<name.tokens.upperBound { known[token] = entity }
    }
    for attribution in attributions {
      guard let mention = attribution.mention, !heads[mention.head] else { continue }
      heads[mention.head] = true
      let entity =
        (attribution.isTurn ? index.speaker(labelled: mention) : nil)
        ?? named(in: withoutClause(mention), known)
      events.append(
        Event(
          mention: mention, entity: entity, attributed: attribution.block,
          pieces: attribution.pieces, asks: asks(attribution)))
    }
    for block in table.blocks {
      let isHeading = CapitalUse.isHeading(block, in: table)
      let own = names.prefix { $0.name.tokens.lowerBound < block.tokens.upperBound }
      names = names.dropFirst(own.count)
      var example: Int?
      for (name, entity) in own where !name.tokens.contains(where: { heads[$0] }) {
        if isExample(name, behind: example) {
          example = name.titled.upperBound
          continue
        }
        let mention = Mention(tokens: name.titled, head: name.tokens.upperBound - 1, kind: .name)
        events.append(Event(mention: mention, entity: entity, isHeading: isHeading))
      }
      guard !isHeading else { continue }
      for token in block.tokens where !heads[token] && known[token] == nil {
        for mention in others(at: token, in: block.tokens)
        where !heads[mention.head] && known[mention.head] == nil {
          events.append(Event(mention: mention))
        }
      }
    }
    return events.sorted {
      ($0.mention.tokens.lowerBound, $0.mention.head) < (
        $1.mention.tokens.lowerBound, $1.mention.head
      )
    }
  }

  private mutating func read(_ event: Event, block: Int) {
    let mention = event.mention
    var place = place(of: mention)
    if event.isHeading { place.insert(.heading) }
    if mention.kind == .pronoun { place.insert(.pronoun) }
    pieces = event.pieces
    if event.attributed != nil, isOneOfFamily(mention) { return }
    let resolution =
      event.entity.map { named(event.attributed == nil ? $0 : bearer($0, mention), mention) }
      ?? resolve(mention, block: block, attributed: event.attributed != nil)
    guard let resolution else { return }
    resolutions[mention.head] = resolution
    if mention.kind == .pronoun, let gender = gender(of: mention) {
      index.notePronoun(
        of: gender, for: resolution.entity, probability: resolution.probability)
    }
    discourse.add(
      Discourse.Occurrence(
        token: mention.tokens.lowerBound, entity: resolution.entity,
        sentence: sentence(mention.tokens.lowerBound), block: block, place: place))
    if let own = event.attributed {
      discourse.speak(resolution.entity, in: own, asking: event.asks)
    }
  }

  /// “Winter *asked* about the visit”: somebody else answers. “Asked for mercy” expects no answer.
  private func asks(_ attribution: Attribution) -> Bool {
    guard let cue = attribution.cue, !table.isMarked(attribution), !table.isPassive(cue),
      let ask = cue.first(where: {
        table[$0].word != 0 && Lexicon.shared.lemma(of: table[$0].word) == Self.ask
      }), ask + 1 < table.tokens.count
    else { return false }
    return table[ask + 1].word != phrases.words.forWord
  }

  private static let ask = Lexicon.shared.number(of: "ask")

  func sentence(_ token: Int) -> Int { Int(sentences[token]) }

  /// The position of a mention in its sentence.
  private func place(of mention: Mention) -> Discourse.Place {
    var place: Discourse.Place = []
    let tokens = mention.tokens
    if table[tokens.lowerBound].shape.contains(.insideDouble) { place.insert(.quoted) }
    if table[tokens.lowerBound].shape.contains(.sentenceStart) { place.insert(.opening) }
    if isBracketed(tokens.lowerBound) { place.insert(.bracketed) }
    let before = tokens.lowerBound - 1
    let isSubject = isSubject(tokens)
    // “after *Moss* left”
    let isSubordinate =
      before >= 0 && isSubject && table[before].classes.contains(.subordinator)
    if before >= 0, table[before].kind == .word, table[before].classes.contains(.preposition),
      !isSubordinate
    {
      place.insert(.oblique)
    }
    let next = mention.head + 1 < table.tokens.count ? table[mention.head + 1] : table[mention.head]
    if next.classes.contains(.contraction), next.word == finder.words.s || next.word == 0 {
      place.insert(.possessive)
    } else if isSubject, !isSubordinate, !place.contains(.oblique) {
      place.insert(.subject)
    }
    return place
  }

  /// Whether a token is inside brackets that open in its sentence.
  private func isBracketed(_ token: Int) -> Bool {
    let start = max(0, token - Self.appositionReach)
    let bracket = (start..<token).last {
      table[$0].kind == .openingBracket || table[$0].kind == .closingBracket
    }
    return bracket.map {
      table[$0].kind == .openingBracket && sentences[$0] == sentences[token]
    } ?? false
  }

  /// Whether a verb follows, possibly after an apposition or an adverbial, or a reporting verb or a
  /// form of “be” precedes: “the first witness was Ode Lunt”.
  private func isSubject(_ tokens: Range<Int>) -> Bool {
    guard tokens.upperBound < table.tokens.count else { return false }
    if tokens.lowerBound > 0 {
      let before = table[tokens.lowerBound - 1]
      if before.classes.contains(.be) { return true }
      if before.classes.contains(.speechCue), words.isFiniteVerb(tokens.lowerBound - 1) {
        return true
      }
    }
    let limit = min(tokens.upperBound + Self.appositionReach, table.tokens.count)
    var next = tokens.upperBound
    if next < limit, table[next].kind == .comma {
      // “One guard, *Ode Lunt*, saw the smoke”
      let isApposition =
        tokens.lowerBound > 1 && table[tokens.lowerBound - 1].kind == .comma
        && (!table[tokens.lowerBound - 2].shape.contains(.capitalised)
          || table[tokens.lowerBound].classes.contains(.title)
          || finder.isFirstName(tokens.lowerBound))
      if isApposition, acts(next + 1, to: limit) { return true }
      next = ((next + 1)..<limit).first { table[$0].kind == .comma }.map { $0 + 1 } ?? limit
    }
    while next < limit, let end = adverbial(at: next, to: limit) { next = end }
    // “Ode Lunt of Brask, even raised”
    if next > tokens.upperBound, next < limit, table[next].kind == .comma {
      next += 1
      while next < limit, let end = adverbial(at: next, to: limit) { next = end }
    }
    if next == tokens.upperBound, next + 1 < limit, table[next].word == phrases.words.to {
      return table[next + 1].classes.contains(.plainForm)
    }
    return acts(next, to: limit)
  }

  /// Whether a token is a finite verb: one by its form, or “raised” in “*raised* the threat”.
  private func acts(_ index: Int, to limit: Int) -> Bool {
    guard index < limit else { return false }
    return words.isFiniteVerb(index) || table[index].classes.contains(.plainForm)
      || table[index].shape.contains(.endsInEd) && index + 1 < limit
        && table[index + 1].classes.contains(.determiner)
  }

  /// The end of an adverb, a time expression or a prepositional phrase at an index; `nil` if there
  /// is none.
  private func adverbial(at index: Int, to limit: Int) -> Int? {
    let token = table[index]
    guard token.kind == .word else { return nil }
    if token.classes.meets([.adverb, .time]) || token.shape.contains(.endsInLy) {
      return index + 1
    }
    guard token.classes.contains(.preposition) else { return nil }
    return phrases.phrase(startingAt: index + 1, to: limit).map { $0.tokens.upperBound }
  }

  /// The maximum distance from a subject to its verb, in tokens.
  private static let appositionReach = 18

  // Names

  private func named(_ entity: Int, _ mention: Mention) -> Resolution {
    let isAlone = finder.name(of: mention)?.isSingle ?? (mention.tokens.count == 1)
    let isInDoubt = index.entities[entity].sharesLastName && isAlone
    return Resolution(entity: entity, probability: isInDoubt ? 0.5 : 1)
  }

  mutating func resolve(_ mention: Mention, block: Int, attributed: Bool) -> Resolution? {
    let mention = withoutClause(mention)
    if isPartyMember(mention) { return partyMember(mention, block: block) }
    if let named = named(before: mention) { return named }
    switch mention.kind {
    case .pronoun:
      // “*Few* said”, if the article names Mark Few
      if let surname = index.surname(mention) { return named(surname, mention) }
      return isUnnamedSource(mention) && attributed
        ? itself(mention, .person, block) : pronoun(mention, block: block)
    case .name:
      let own = table.blocks[block]
      if CapitalUse.isHeading(own, in: table) {
        return index.person(opening: mention.tokens).map { named($0, mention) }
      }
      if let name = finder.name(of: mention),
        let read = index.reader.corrected(name, in: own.tokens),
        !index.shortNames.isShared(read)
      {
        let entity = index.entity(of: read)
        return named(entity, mention)
      }
      guard attributed else { return nil }
      if let known = index.body(opening: mention) ?? index.figure(mention) {
        return named(known, mention)
      }
      return nominal(mention, block: block)
    case .nominal:
      if attributed, let body = index.body(opening: mention) { return named(body, mention) }
      if let surname = index.surname(mention) { return named(surname, mention) }
      return nominal(mention, block: block)
    }
  }

  // Pronouns

  private mutating func pronoun(_ mention: Mention, block: Int) -> Resolution? {
    let token = table[mention.head]
    if token.classes.contains(.relative) { return antecedent(of: mention, block: block) }
    if token.classes.meets([.firstOrSecondPerson, .indefinite]) { return nil }
    let gender = gender(of: mention)
    let kind: AntecedentQuestion.Anaphor =
      gender != nil
      ? .singular : token.classes.contains(.plural) || token.word == 0 ? .plural : .neuter
    return ranked(mention, kind, gender: gender, block: block)
  }

  /// The gender that the head of a mention expresses.
  func gender(of mention: Mention) -> Gender? {
    table[mention.head].classes.gender
      ?? (mention.kind == .nominal ? frontedGender(before: mention) : nil)
  }

  /// “In *his* speech, the nominee”: the gender of a possessive in the adverbial before a subject.
  private func frontedGender(before mention: Mention) -> Gender? {
    let comma = mention.tokens.lowerBound - 1
    guard comma > 0, table[comma].kind == .comma else { return nil }
    let adverbial = (max(0, comma - Self.longestAdverbial)..<comma).filter {
      sentences[$0] == sentences[comma]
    }
    guard let first = adverbial.first, table[first].classes.contains(.preposition),
      table[first].shape.contains(.sentenceStart),
      let possessive = adverbial.first(where: { table[$0].classes.contains(.possessive) })
    else { return nil }
    return table[possessive].classes.gender
  }

  /// In tokens.
  static let longestAdverbial = 8

  /// The likeliest antecedent of a mention that expresses only number and gender.
  mutating func ranked(
    _ mention: Mention, _ kind: AntecedentQuestion.Anaphor, gender: Gender?, block: Int
  ) -> Resolution? {
    ask(mention, kind, gender: gender, block: block).flatMap { best(of: $0) }
  }

  /// The antecedent question of a mention, recorded for training; `nil` if there are no candidates.
  mutating func ask(
    _ mention: Mention, _ kind: AntecedentQuestion.Anaphor, gender: Gender?, block: Int
  ) -> AntecedentQuestion? {
    let finder = AntecedentFinder(table: table, entities: index.entities, discourse: discourse)
    let question = finder.question(
      .init(
        kind: kind, gender: gender, head: mention.head,
        modifiers: mention.tokens.lowerBound..<max(mention.head, mention.tokens.lowerBound),
        description: mention.kind == .nominal ? max(mention.tokens.count - 2, 0) : 0,
        sentence: sentence(mention.head), block: block,
        named: pieces.flatMap { index.mentions(over: $0) }))
    question.map { questions.append($0) }
    return question
  }

  func best(of question: AntecedentQuestion) -> Resolution? {
    let ranked = zip(question.candidates, question.odds(weights))
      .sorted { $0.1 > $1.1 }
    let people = ranked.filter { $0.0.entity != nil }
    guard let first = people.first, let entity = first.0.entity else { return nil }
    var resolution = Resolution(entity: entity, probability: first.1)
    if people.count > 1 {
      resolution.runnerUp = people[1].0.entity
      resolution.runnerUpProbability = people[1].1
    }
    return resolution
  }
}
