import Document
import Language

/// Resolves names inside longer mentions, and descriptions of people named elsewhere in the
/// article.
extension SpeakerResolver {
  /// A mention without the clause that it wrongly includes: “the mayor *snubbed the debate*”,
  /// “*heads* the board”.
  func withoutClause(_ mention: Mention) -> Mention {
    guard mention.kind != .pronoun else { return mention }
    let tokens = mention.tokens
    if words.isFiniteVerb(tokens.lowerBound), tokens.count > 1 {
      return phrases.mention((tokens.lowerBound + 1)..<tokens.upperBound) ?? mention
    }
    guard let verb = tokens.dropFirst().first(where: { words.isFiniteVerb($0) }) else {
      return mention
    }
    // “a visibly *shaken* Lunt”
    if table[tokens.lowerBound].classes.contains(.determiner), verb + 1 < tokens.upperBound,
      table[verb + 1].shape.contains(.capitalised)
    {
      return phrases.mention((verb + 1)..<tokens.upperBound) ?? mention
    }
    return phrases.phrase(startingAt: tokens.lowerBound, to: verb) ?? mention
  }

  /// The entity that a mention names: “Ada Moss”, and “Secretary of State *Ada Moss*”, whose head is a title.
  func named(in mention: Mention, _ known: [Int?]) -> Int? {
    switch mention.kind {
    case .pronoun: return nil
    case .name: return known[finder.name(of: mention)?.tokens.last ?? mention.head]
    case .nominal:
      return behindTitle(mention) ?? (isDescribedRole(mention) ? nil : known[mention.head])
    }
  }

  /// “*Commissioner* for Human Rights”, “*chief clerk* of elections”
  private func isDescribedRole(_ mention: Mention) -> Bool {
    mention.head + 2 < mention.tokens.upperBound
      && (table[mention.head].classes.meets([.role, .title])
        || words.sense(mention.head) == .person
          && table[mention.tokens.lowerBound].classes.isDisjoint(with: [.determiner, .quantity])
          && !words.entry(mention.head).has(.plural))
  }

  /// The person named at the end of a long title, but not the complement of a role: “lawyer for Ada
  /// Moss”.
  private func behindTitle(_ mention: Mention) -> Int? {
    let head = table[mention.head]
    guard isDescribedRole(mention), head.classes.isDisjoint(with: .plural),
      [phrases.words.of, phrases.words.forWord, phrases.words.to].contains(
        table[mention.head + 1].word),
      let last = index.names(over: mention.head..<mention.tokens.upperBound).last,
      !last.name.isGroup, !last.name.isSingle,
      last.name.tokens.upperBound == mention.tokens.upperBound
    else { return nil }
    if isChair(mention, before: last.name) { return last.entity }
    var between = (mention.head + 2)..<max(last.name.tokens.lowerBound, mention.head + 2)
    guard var first = between.first else { return nil }
    // “Secretary of *the Commonwealth* Ada Moss”
    if head.shape.contains(.capitalised), table[first].word == phrases.words.the, between.count > 1,
      between.dropFirst().allSatisfy({
        table[$0].shape.contains(.capitalised) || table[$0].word == phrases.words.of
      })
    {
      between = between.dropFirst()
      first = between.lowerBound
    }
    func isOwn(_ index: Int) -> Bool { table[index].classes.meets([.title, .role, .determiner]) }
    // “Chief of Army Staff General Ada Moss”
    let hasTwo =
      head.shape.contains(.capitalised) && table[mention.head + 1].word == phrases.words.of
    return hasTwo && !isOwn(first) || !between.contains(where: isOwn) ? last.entity : nil
  }

  /// “chairman of the Ferry Committee Rep. Ada Moss”: a body between a role and a title.
  private func isChair(_ mention: Mention, before name: Name) -> Bool {
    let titles = (name.titled.lowerBound..<name.tokens.lowerBound).reversed().prefix {
      table[$0].classes.contains(.title)
    }
    guard let title = titles.last else { return false }
    let body = title - 1
    return body > mention.head + 1
      && table[mention.head + 1].word == phrases.words.of
      && table[body].shape.contains(.capitalised)
      && table[body].classes.meets([.group, .organisation])
  }

  /// The organization whose name precedes its noun: “the *Dock Workers* union”. A name of a single
  /// word counts if it is in capitals, or if `allowsWord`: “a *LakeWorks* poll”.
  func bodyBefore(_ head: Int, orWord allowsWord: Bool = false) -> Int? {
    guard let last = index.names(over: (head - 1)..<head).last, last.name.titled.upperBound == head,
      allowsWord || last.name.tokens.count > 1 || table[head - 1].shape.contains(.allCaps)
    else { return nil }
    let entity = index.entities[last.entity]
    return entity.kind == .group && entity.signs.locative == 0
      && table[head - 1].classes.isDisjoint(with: [.place, .demonym]) ? last.entity : nil
  }

  /// Who bears a last name alone: whoever of that name has spoken rather than somebody only named,
  /// as “son of the late singer *Max Lunt*”.
  func bearer(_ entity: Int, _ mention: Mention) -> Int {
    guard mention.tokens.count == 1, !discourse.speakers.contains(entity),
      index.entities[entity].name.count > 1
    else { return entity }
    let speakers = index.bearers(of: mention.head).filter(discourse.speakers.contains)
    return speakers.count == 1 ? speakers[0] : entity
  }

  /// “the *younger* Moss”: which of several people the words alone do not say.
  func isOneOfFamily(_ mention: Mention) -> Bool {
    mention.head > mention.tokens.lowerBound && index.bearers(of: mention.head).count > 1
      && Self.ages.contains(table.words((mention.head - 1)..<mention.head).lowercased())
  }

  private static let ages = Language.words(\.words.ages)

  /// The organization that the words of a noun for one, or those right before it, name.
  func body(in mention: Mention) -> Int? {
    if let whole = index.body(openedBy: mention) { return whole }
    guard !isPlural(mention) else { return nil }
    return
      (isPartOfPlace(mention.head)
      ? nil : bodyBefore(mention.head) ?? bodyOfKind(mention) ?? bodyBehind(mention.head))
      ?? bodyInFront(of: mention)
  }

  /// “the *Herald* newspaper”, “the *Nationwide* building society”: a name before what it is one of.
  private func bodyOfKind(_ mention: Mention) -> Int? {
    guard let last = index.names(over: mention.tokens.lowerBound..<mention.head).last,
      index.kind(behind: last.name) == mention.head, index.entities[last.entity].kind == .group
    else { return nil }
    return last.entity
  }

  /// “At *Harbor Lines*, the company”
  private func bodyInFront(of mention: Mention) -> Int? {
    let comma = mention.tokens.lowerBound - 1
    guard comma > 1, table[comma].kind == .comma, mention.tokens.count == 2,
      table.isCompany(mention.head),
      let name = index.names(over: (comma - 1)..<comma).last, name.name.tokens.upperBound == comma,
      index.entities[name.entity].kind == .group,
      table.fits(mention.head, index.entities[name.entity]),
      let at = (max(0, comma - Self.longestAdverbial)..<name.name.titled.lowerBound).last(where: {
        table[$0].word == phrases.words.at
      }), table[at].shape.contains(.sentenceStart)
    else { return nil }
    return name.entity
  }

  /// The organization whose name follows its noun: “the group *Friends of the Lake*”.
  func bodyBehind(_ head: Int) -> Int? {
    guard !table[head].shape.contains(.capitalised),
      let next = index.names(over: (head + 1)..<(head + 2)).first,
      next.name.titled.lowerBound == head + 1, index.entities[next.entity].kind == .group
    else { return nil }
    return next.entity
  }

  // Descriptions before names

  /// Resolves descriptions of people named later: “The attorney for Ohio said … “…,” said acting
  /// Attorney Ada Moss.”
  ///
  /// A description refers to the only person with that role. Otherwise, in the lead of an article
  /// or with a possessive (“his lawyer”), it refers to the next speaker, if first named after it.
  func withNames(_ attributions: [Attribution], _ found: [Resolution?]) -> [Resolution?] {
    var places: [Int: [Int]] = [:]
    for (place, resolution) in found.enumerated() {
      if let resolution { places[resolution.entity, default: []].append(place) }
    }
    var names: [Int: Resolution] = [:]
    for (entity, own) in places where isDescription(entity) {
      if let holder = holder(of: entity) {
        names[entity] = Resolution(entity: holder, probability: Self.holderProbability)
      } else if let next = next(behind: own, attributions, found),
        isIntroduced(entity, own, attributions), isNew(next, behind: own, attributions, found)
      {
        names[entity] = Resolution(entity: next, probability: Self.introducedProbability)
      }
    }
    return found.map { resolution in
      guard let resolution, var name = names[resolution.entity] else { return resolution }
      name.probability *= resolution.probability
      return name
    }
  }

  private static let holderProbability: Float = 0.8
  private static let introducedProbability: Float = 0.6

  /// Whether an entity is one person without a name.
  private func isDescription(_ entity: Int) -> Bool {
    let known = index.entities[entity]
    guard let head = known.head, known.kind == .unnamed, !known.isPlural else { return false }
    return table[head].classes.isDisjoint(with: .indefinite)
  }

  /// The only person with the role of a description, if first mentioned after it.
  private func holder(of entity: Int) -> Int? {
    let known = index.entities[entity]
    guard let head = known.head else { return nil }
    let holders = index.entities.indices.filter { hasRole($0, head) }
    guard holders.count == 1, let holder = holders.first,
      index.entities[holder].first.lowerBound > known.name.lowerBound,
      agree(known, index.entities[holder]),
      !isIndefinite(known.name) || isNamedLater(known, holder)
    else { return nil }
    return holder
  }

  /// “a spokesman for the port”, then “port spokesman Ode Lunt”: all words of the description, more
  /// than a noun, are in the title or the role.
  private func isNamedLater(_ described: Entity, _ holder: Int) -> Bool {
    guard table[described.name.lowerBound].word != phrases.words.another else { return false }
    let holder = index.entities[holder]
    if let role = holder.role, isTheSame(role, described) { return true }
    let titles = holder.names.flatMap { $0.titled.lowerBound..<$0.tokens.lowerBound }
    let known = Set((titles + Array(holder.role ?? 0..<0)).map { table.key([$0]) })
    let words = described.name.filter {
      table[$0].classes.isDisjoint(with: [.determiner, .quantity, .preposition])
    }
    return words.count > 1 && words.allSatisfy { known.contains(table.key([$0])) }
  }

  /// “Ode Lunt, *the spokesman*,” behind “a spokesman for the port”
  private func isTheSame(_ role: Range<Int>, _ described: Entity) -> Bool {
    guard role.count == 1, let head = described.head, role.lowerBound > 0 else { return false }
    return table[role.lowerBound - 1].word == phrases.words.the
      && table.key(role) == table.key([head])
  }

  /// Whether a word is a person's role or title. “governor” also matches “Gov. Moss”.
  private func hasRole(_ entity: Int, _ noun: Int) -> Bool {
    guard table[noun].word != 0, index.entities[entity].kind == .person else { return false }
    return table.hasRole(index.entities[entity], noun)
  }

  /// “a senior staffer” is not “Senator Moss”.
  func hasOtherOffice(_ person: Int, _ noun: Int) -> Bool {
    // “the *High Commissioner*”, “Foreign *Secretary* Moss”
    let isOffice =
      table[noun].classes.contains(.title) && table[noun].shape.contains(.capitalised)
    let hasOffice = index.entities[person].names.contains { name in
      (name.titled.lowerBound..<name.tokens.lowerBound).contains {
        Self.offices.contains(Lexicon.longTitle(table[$0].word))
          || isOffice && table[$0].classes.contains(.title)
            && table[$0].classes.isDisjoint(with: [.masculine, .feminine])
      }
    }
    return hasOffice && !hasRole(person, noun)
  }

  private static let offices = ["senator", "representative", "governor", "president"].map(
    Lexicon.shared.number(of:))

  /// “a”, “another”, “one”
  private func isIndefinite(_ words: Range<Int>) -> Bool {
    let first = table[words.lowerBound]
    return first.word == phrases.words.a || first.word == phrases.words.an
      || first.classes.meets([.indefinite, .quantity])
  }

  private func agree(_ one: Entity, _ other: Entity) -> Bool {
    one.gender == nil || other.gender == nil || one.gender == other.gender
  }

  /// The next speaker after the last attribution to a description, in the same block or the next.
  private func next(
    behind own: [Int], _ attributions: [Attribution], _ found: [Resolution?]
  ) -> Int? {
    guard let last = own.last,
      let next = attributions.indices.dropFirst(last + 1).first(where: { found[$0] != nil }),
      attributions[next].block - attributions[last].block <= 1
    else { return nil }
    return found[next]?.entity
  }

  /// Whether a description without “the” is in the lead, or has a possessive: “his lawyer”.
  private func isIntroduced(_ entity: Int, _ own: [Int], _ attributions: [Attribution]) -> Bool {
    let name = index.entities[entity].name
    let first = table[name.lowerBound]
    guard first.word != phrases.words.the,
      !first.classes.contains(.indefinite) || first.classes.contains(.quantity)
    else { return false }
    return own.first.map { attributions[$0].block <= Self.leadEnd } == true
      || first.classes.contains(.possessive)
  }

  /// The last block of the lead, counting headings.
  private static let leadEnd = 3

  /// Where an entity is first named outside headings, as a token.
  private func firstInText(_ entity: Entity) -> Int? {
    entity.names.map(\.tokens.lowerBound)
      .filter { token in
        table.block(containing: token).map { !CapitalUse.isHeading($0, in: table) } ?? false
      }
      .min()
  }

  /// Whether a person has a full name, is first mentioned after the last attribution to a
  /// description, and agrees with it in gender.
  private func isNew(
    _ person: Int, behind own: [Int], _ attributions: [Attribution], _ found: [Resolution?]
  ) -> Bool {
    let entity = index.entities[person]
    guard entity.kind == .person, !entity.isNominal, entity.name.count > 1, let last = own.last,
      let mention = attributions[last].mention, let described = found[last]
    else { return false }
    return (firstInText(entity) ?? entity.first.lowerBound) > mention.head
      && agree(index.entities[described.entity], entity) && !hasOtherOffice(person, mention.head)
      && !worksElsewhere(person, than: described.entity)
  }

  /// “a spokesman for *Brask Ferries*” is not “Ode Lunt, director of the *Dock Union*”, nor anybody whose body the
  /// article does not name.
  private func worksElsewhere(_ person: Int, than described: Int) -> Bool {
    let own = Set(bodies(in: index.entities[described].name))
    guard !own.isEmpty else { return false }
    let other = [index.entities[person].role, index.entities[person].affiliation]
      .compactMap(\.self).flatMap(bodies)
    if !other.isEmpty { return own.isDisjoint(with: other) }
    return index.entities[described].head.map(isSpokesman) ?? false
  }

  private func bodies(in words: Range<Int>) -> [Int] {
    index.names(over: words).filter { name, _ in
      !name.tokens.allSatisfy { table[$0].classes.meets([.place, .demonym]) }
    }.map(\.entity)
  }
}
