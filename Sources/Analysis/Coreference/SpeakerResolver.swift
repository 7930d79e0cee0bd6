import Document
import Language
import Text

/// Resolves the mentions of attributions: who “he”, “the senator” and “Moss” are.
///
/// Needs: attributions in order, names. Gives an entity for each attribution whose mention can be told. The article is
/// read once, in its order, so that every pronoun sees what stands before it.
struct SpeakerResolver {
  let table: TokenTable
  let words: WordReader
  let phrases: PhraseFinder
  let finder: NameFinder
  let weights: AntecedentWeights
  private(set) var index: EntityIndex
  private(set) var discourse = Discourse()
  /// What each mention was resolved to, by its head token.
  private(set) var resolutions: [Int: Resolution] = [:]
  /// The questions that pronouns asked, for training.
  private(set) var questions: [AntecedentQuestion] = []
  /// Sources without a name by their noun, with the block where each was first met.
  private var nominals: [NameKey: (entity: Int, block: Int)] = [:]
  private let sentences: [Int32]

  /// Who a mention stands for, and how sure that is.
  struct Resolution: Sendable, Equatable {
    var entity: Int
    var probability: Float
    /// The next best, with its probability.
    var runnerUp: Int?
    var runnerUpProbability: Float = 0
  }

  init(
    _ table: TokenTable, dictionary: LexicalTable? = nil, weights: AntecedentWeights = .shared
  ) {
    self.table = table
    self.weights = weights
    words = WordReader(table: table, dictionary: dictionary)
    phrases = PhraseFinder(table)
    finder = NameFinder(table: table)
    index = EntityIndex(table, words: words, phrases: phrases)
    var sentences = [Int32](repeating: 0, count: table.tokens.count)
    for (number, sentence) in table.sentences.enumerated() {
      for token in sentence { sentences[token] = Int32(truncatingIfNeeded: number) }
    }
    self.sentences = sentences
    findRoles()
  }

  /// Reads the roles next to the names of people.
  private mutating func findRoles() {
    let roles = RoleFinder(phrases)
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

  /// One thing to read: a name, a pronoun, or words without a name.
  private struct Event {
    var mention: Mention
    var entity: Int?
    var isHeading = false
    /// The block of an attribution whose mention it is.
    var attributed: Int?
  }

  /// The entities of the attributions, in their order; `nil` if nobody is named.
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

  /// Words in marks that a heading gives without a name are those of whoever speaks next.
  private func withHeadings(_ attributions: [Attribution], _ found: [Resolution?]) -> [Resolution?]
  {
    var found = found
    for (index, attribution) in attributions.enumerated() {
      let block = table.blocks[attribution.block]
      guard CapitalUse.isHeading(block, in: table) || block.kind == .subheading,
        attribution.evidence == .floating || attribution.evidence == .none,
        let next = attributions.indices.dropFirst(index + 1).prefix(Self.followers).first(where: {
          attributions[$0].block > attribution.block && found[$0] != nil
        }), attributions[next].block <= attribution.block + Self.headingReach
      else { continue }
      found[index] = found[next].map {
        Resolution(entity: $0.entity, probability: Self.headingProbability)
      }
    }
    return found
  }

  /// How far below a heading its speaker speaks, in blocks.
  private static let headingReach = 2
  /// The most attributions that are looked at behind a heading.
  private static let followers = 8
  private static let headingProbability: Float = 0.6

  private func events(_ attributions: [Attribution]) -> [Event] {
    var events: [Event] = []
    var taken: Set<Int> = []
    var names = index.mentions[...]
    var known: [Int: Int] = [:]
    for (name, entity) in names {
      for token in name.titled.lowerBound..<name.tokens.upperBound { known[token] = entity }
    }
    for attribution in attributions {
      guard let mention = attribution.mention, taken.insert(mention.head).inserted else { continue }
      let entity = named(in: withoutClause(mention), known)
      events.append(Event(mention: mention, entity: entity, attributed: attribution.block))
    }
    let heads = taken
    for block in table.blocks {
      let isHeading = CapitalUse.isHeading(block, in: table)
      let own = names.prefix { $0.name.tokens.lowerBound < block.tokens.upperBound }
      names = names.dropFirst(own.count)
      for (name, entity) in own where !name.tokens.contains(where: heads.contains) {
        let mention = Mention(tokens: name.titled, head: name.tokens.upperBound - 1, kind: .name)
        events.append(Event(mention: mention, entity: entity, isHeading: isHeading))
      }
      guard !isHeading else { continue }
      for token in block.tokens where !heads.contains(token) && known[token] == nil {
        if let mention = other(at: token, in: block.tokens), !heads.contains(mention.head),
          known[mention.head] == nil
        {
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

  /// A pronoun for a person, or a person without a name, that begins at a token outside quotation marks.
  private func other(at token: Int, in block: Range<Int>) -> Mention? {
    let word = table[token]
    guard word.kind == .word, word.shape.isDisjoint(with: .insideMarks) else { return nil }
    if word.classes.meets([.masculine, .feminine]), word.classes.meets([.personal, .possessive]) {
      return Mention(tokens: token..<(token + 1), head: token, kind: .pronoun)
    }
    guard word.classes.contains(.determiner),
      let phrase = phrases.phrase(startingAt: token, to: min(block.upperBound, token + 12)),
      phrase.kind == .nominal, table[phrase.head].classes.isDisjoint(with: .indefinite)
    else { return nil }
    let sense = words.sense(phrase.head)
    return sense == .person || sense == .group ? phrase : nil
  }

  private mutating func read(_ event: Event, block: Int) {
    let mention = event.mention
    var place = place(of: mention)
    if event.isHeading { place.insert(.heading) }
    if mention.kind == .pronoun { place.insert(.pronoun) }
    let resolution =
      event.entity.map { named($0, mention) }
      ?? resolve(mention, block: block, attributed: event.attributed != nil)
    guard let resolution else { return }
    resolutions[mention.head] = resolution
    if mention.kind == .pronoun, resolution.probability > 0.5,
      table[mention.head].classes.meets([.masculine, .feminine])
    {
      index.setPerson(resolution.entity)
    }
    discourse.add(
      Discourse.Occurrence(
        token: mention.tokens.lowerBound, entity: resolution.entity,
        sentence: sentence(mention.tokens.lowerBound), block: block, place: place))
    if let own = event.attributed { discourse.speak(resolution.entity, in: own) }
  }

  private func sentence(_ token: Int) -> Int { Int(sentences[token]) }

  /// How a mention stands in its sentence.
  private func place(of mention: Mention) -> Discourse.Place {
    var place: Discourse.Place = []
    let tokens = mention.tokens
    if table[tokens.lowerBound].shape.contains(.insideDouble) { place.insert(.quoted) }
    if table[tokens.lowerBound].shape.contains(.sentenceStart) { place.insert(.opening) }
    let before = tokens.lowerBound - 1
    if before >= 0, table[before].kind == .word, table[before].classes.contains(.preposition) {
      place.insert(.oblique)
    }
    guard tokens.upperBound < table.tokens.count else { return place }
    let next = mention.head + 1 < table.tokens.count ? table[mention.head + 1] : table[mention.head]
    if next.classes.contains(.contraction), next.word == finder.words.s || next.word == 0 {
      place.insert(.possessive)
    } else if isSubject(tokens), !place.contains(.oblique) {
      place.insert(.subject)
    }
    return place
  }

  /// Whether a verb follows, perhaps behind an apposition or an adverb, or a verb of saying stands before.
  private func isSubject(_ tokens: Range<Int>) -> Bool {
    if tokens.lowerBound > 0, table[tokens.lowerBound - 1].classes.contains(.speechCue),
      words.isFiniteVerb(tokens.lowerBound - 1)
    {
      return true
    }
    var next = tokens.upperBound
    let limit = min(next + Self.appositionReach, table.tokens.count)
    if next < limit, table[next].kind == .comma {
      next = ((next + 1)..<limit).first { table[$0].kind == .comma }.map { $0 + 1 } ?? limit
    }
    while next < limit,
      table[next].classes.contains(.adverb) || table[next].shape.contains(.endsInLy)
    {
      next += 1
    }
    guard next < limit else { return false }
    return words.isFiniteVerb(next) || table[next].classes.contains(.plainForm)
  }

  /// The longest apposition between a subject and its verb, in tokens.
  private static let appositionReach = 18

  // Names

  private func named(_ entity: Int, _ mention: Mention) -> Resolution {
    let isAlone = finder.name(of: mention)?.isSingle ?? (mention.tokens.count == 1)
    let isInDoubt = index.entities[entity].sharesLastName && isAlone
    return Resolution(entity: entity, probability: isInDoubt ? 0.5 : 1)
  }

  private mutating func resolve(_ mention: Mention, block: Int, attributed: Bool) -> Resolution? {
    let mention = withoutClause(mention)
    switch mention.kind {
    case .pronoun: return pronoun(mention, block: block)
    case .name:
      let own = table.blocks[block]
      if CapitalUse.isHeading(own, in: table) { return nil }
      if let name = finder.name(of: mention),
        let read = index.reader.corrected(name, in: own.tokens)
      {
        let entity = index.entity(of: read)
        return named(entity, mention)
      }
      return attributed ? nominal(mention, block: block) : nil
    case .nominal:
      if let surname = index.surname(mention) { return named(surname, mention) }
      return nominal(mention, block: block)
    }
  }

  // Pronouns

  private mutating func pronoun(_ mention: Mention, block: Int) -> Resolution? {
    let token = table[mention.head]
    if token.classes.contains(.relative) { return antecedent(of: mention, block: block) }
    if token.classes.meets([.firstOrSecondPerson, .indefinite]) { return nil }
    let gender: Gender? =
      token.classes.contains(.masculine)
      ? .masculine : token.classes.contains(.feminine) ? .feminine : nil
    let kind: AntecedentQuestion.Pronoun =
      gender != nil
      ? .singular : token.classes.contains(.plural) || token.word == 0 ? .plural : .neuter
    return ranked(mention, kind, gender: gender, block: block)
  }

  /// The likeliest antecedent of a mention that gives no more than number and gender.
  private mutating func ranked(
    _ mention: Mention, _ kind: AntecedentQuestion.Pronoun, gender: Gender?, block: Int
  ) -> Resolution? {
    let finder = AntecedentFinder(entities: index.entities, discourse: discourse)
    guard
      let question = finder.question(
        kind, gender: gender, token: mention.head, sentence: sentence(mention.head), block: block)
    else { return nil }
    questions.append(question)
    return best(of: question)
  }

  private func best(of question: AntecedentQuestion) -> Resolution? {
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

  /// The antecedent of “who”: the phrase before it.
  private mutating func antecedent(of mention: Mention, block: Int) -> Resolution? {
    let own = table.block(of: mention.head)
    var end = mention.head
    while end > own.lowerBound, table[end - 1].kind == .comma { end -= 1 }
    guard let phrase = phrases.phrase(endingBefore: end, from: own.lowerBound),
      phrase.kind != .pronoun
    else { return nil }
    return resolve(phrase, block: block, attributed: true)
  }

  // Words without a name

  private mutating func nominal(_ mention: Mention, block: Int) -> Resolution? {
    if words.isAge(mention.head), isDefinite(mention) {
      return ranked(mention, .singular, gender: nil, block: block)
    }
    let head = table[mention.head]
    var sense = words.sense(mention.head)
    if head.shape.contains(.capitalised), !head.shape.contains(.sentenceStart), sense == .thing {
      sense = .unknown
    }
    guard sense.canSpeak, head.classes.isDisjoint(with: .indefinite) || !isBareIndefinite(mention)
    else { return nil }
    let isPlural =
      (head.classes.contains(.plural) || words.entry(mention.head).has(.plural))
      && table[mention.tokens.lowerBound].word != Words.shared.one
    if sense == .document, let author = author(of: mention, block: block) { return author }
    if sense == .document, let issuer = issuer(of: mention) {
      return Resolution(entity: issuer, probability: Self.issuerProbability)
    }
    let key = index.key([mention.head])
    if let known = nominals[key], isSame(mention, known.block, block, isPlural) {
      return Resolution(entity: known.entity, probability: 0.9)
    }
    if sense == .group, !isPlural, let body = bodyBefore(mention.head) {
      return Resolution(entity: body, probability: 0.9)
    }
    if isDefinite(mention), !isPlural, let known = known(mention, sense) { return known }
    let kind: Speaker.Kind = sense == .group || sense == .document ? .group : .unnamed
    let entity = index.entity(of: mention, kind: kind, isPlural: isPlural)
    nominals[key] = (entity, block)
    return Resolution(entity: entity, probability: sense == .unknown ? 0.5 : 1)
  }

  /// “one”, “the one”
  private func isBareIndefinite(_ mention: Mention) -> Bool {
    mention.tokens.count == 1
      || mention.tokens.count == 2 && table[mention.tokens.lowerBound].word == Words.shared.the
  }

  /// Whether words with the noun of others before them are the same source: “the officials”, and “officials” soon
  /// after “federal officials”.
  private func isSame(_ mention: Mention, _ before: Int, _ block: Int, _ isPlural: Bool) -> Bool {
    isDefinite(mention)
      || isPlural && mention.tokens.count == 1 && block - before <= Self.pluralReach
  }

  /// How far below its first mention a plural without an article still means the same people, in blocks.
  private static let pluralReach = 3

  private static let issuerProbability: Float = 0.8

  /// “the senator”, “this company”.
  private func isDefinite(_ mention: Mention) -> Bool {
    let first = table[mention.tokens.lowerBound]
    return first.word == Words.shared.the || first.word == Words.shared.that
      || mention.tokens.count == 1 && !first.shape.contains(.endsInS)
  }

  /// Somebody named before whom “the senator” or “the company” means.
  private func known(_ mention: Mention, _ sense: NounSense) -> Resolution? {
    let head = table[mention.head]
    if sense == .person {
      if let match = discourse.recent.first(where: { hasRole($0.entity, head) }) {
        return Resolution(entity: match.entity, probability: 0.9)
      }
      guard mention.tokens.count == 2, let last = discourse.lastSpeaker?.entity,
        index.entities[last].kind == .person, index.entities[last].role == nil,
        head.classes.isDisjoint(with: [.masculine, .feminine])
      else { return nil }
      return Resolution(entity: last, probability: 0.7)
    }
    guard sense == .group else { return nil }
    if let match = discourse.recent.first(where: { isNamed($0.entity, with: mention.head) }) {
      return Resolution(entity: match.entity, probability: 0.9)
    }
    guard mention.tokens.count == 2 else { return nil }
    return salientGroup().map { Resolution(entity: $0, probability: 0.6) }
  }

  /// The body that the text has been about: the most subjects, then the latest.
  private func salientGroup() -> Int? {
    var weights: [Int: Int] = [:]
    var best: (weight: Int, entity: Int)?
    for occurrence in discourse.recent {
      let entity = index.entities[occurrence.entity]
      guard entity.kind == .group, !entity.isNominal, entity.signs.locative == 0,
        occurrence.place.isDisjoint(with: [.quoted, .heading])
      else { continue }
      let weight =
        weights[occurrence.entity, default: 0] + (occurrence.place.contains(.subject) ? 3 : 1)
      weights[occurrence.entity] = weight
      if weight > best?.weight ?? 0 { best = (weight, occurrence.entity) }
    }
    return best?.entity
  }

  func hasRole(_ entity: Int, _ word: Token) -> Bool {
    guard word.word != 0, index.entities[entity].kind == .person else { return false }
    let wanted = Self.titleNumber(word.word)
    func isWanted(_ index: Int) -> Bool { Self.titleNumber(table[index].word) == wanted }
    if index.entities[entity].role?.contains(where: isWanted) == true { return true }
    return index.entities[entity].names.contains { name in
      (name.titled.lowerBound..<name.tokens.lowerBound).contains(where: isWanted)
    }
  }

  /// The word for a title: “governor” for “Gov.”.
  private static func titleNumber(_ word: UInt16) -> UInt16 { longTitles[word] ?? word }

  private static let longTitles: [UInt16: UInt16] = Dictionary(
    [
      ("gov", "governor"), ("sen", "senator"), ("gen", "general"), ("sgt", "sergeant"),
      ("prof", "professor"), ("dr", "doctor"), ("capt", "captain"), ("col", "colonel"),
      ("lt", "lieutenant"), ("det", "detective"), ("rev", "reverend"), ("rep", "representative"),
    ].map { (Lexicon.shared.number(of: $0.0), Lexicon.shared.number(of: $0.1)) }
      .filter { $0.0 != 0 && $0.1 != 0 }
  ) { first, _ in first }

  /// “the committee” of the “House Select Committee”.
  private func isNamed(_ entity: Int, with head: Int) -> Bool {
    let entity = index.entities[entity]
    guard entity.kind == .group, !entity.isNominal else { return false }
    let key = index.key([head])
    return entity.name.contains { index.key([$0]) == key }
  }

  // Documents

  /// Whoever “his” stands for in “his statement”.
  private mutating func author(of mention: Mention, block: Int) -> Resolution? {
    let first = table[mention.tokens.lowerBound].classes
    guard first.contains(.possessive), first.meets([.masculine, .feminine]) else { return nil }
    let head = mention.tokens.lowerBound
    return pronoun(Mention(tokens: head..<(head + 1), head: head, kind: .pronoun), block: block)
  }

  /// Who speaks in “the statement”: whose it is, or who was the subject where it was brought in.
  private func issuer(of mention: Mention) -> Int? {
    if let named = namedIssuer(of: mention) { return named }
    guard isDefinite(mention) else { return nil }
    let key = index.key([mention.head])
    let start = max(0, mention.tokens.lowerBound - Self.documentReach)
    let earlier = (start..<mention.tokens.lowerBound).last {
      table[$0].kind == .word && table[$0].shape.isDisjoint(with: .insideMarks)
        && index.key([$0]) == key
    }
    if let earlier {
      let own = sentence(earlier)
      let subject = discourse.occurrences.suffix(Discourse.window).first {
        $0.sentence == own && $0.place.contains(.subject)
      }
      if let subject { return subject.entity }
    }
    guard let last = discourse.lastSpeaker else { return nil }
    return last.entity
  }

  /// How far back a document is looked for, in tokens.
  private static let documentReach = 400

  /// “a report from Kotak”, “Kotak's report”
  private func namedIssuer(of mention: Mention) -> Int? {
    let linked = mention.head + 1
    if linked + 1 < table.tokens.count,
      [phrases.words.from, phrases.words.by].contains(table[linked].word)
    {
      return index.mentions(over: (linked + 1)..<min(linked + 8, table.tokens.count)).first
    }
    let before = mention.tokens.lowerBound..<mention.head
    guard before.contains(where: { table[$0].word == phrases.words.s }) else { return nil }
    return index.mentions(over: before).first
  }
}
