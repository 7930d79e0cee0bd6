import Language

/// Resolves offices and occupations: “the governor”, “the Foreign Secretary”, “the reporter”.
extension SpeakerResolver {
  /// The question of an office, asked of those alone who hold it, if there are any: “the governor” is
  /// Gov. Moss, whoever spoke last. Those who hold another office of that noun are left out.
  func ofHolders(_ question: AntecedentQuestion, _ mention: Mention) -> AntecedentQuestion {
    guard table[mention.head].classes.contains(.title) else { return question }
    let held = AntecedentQuestion.Feature.sameRole.rawValue
    var question = question
    question.candidates.removeAll { $0.entity.map { holdsOther($0, than: mention) } ?? false }
    var narrow = question
    narrow.candidates.removeAll { $0.entity != nil && $0.features[held] == 0 }
    return narrow.candidates.count > 1 ? narrow : question
  }

  /// Whether somebody holds another office of the same name: “the *Home* Secretary” is not “*Foreign*
  /// Secretary Moss”.
  private func holdsOther(_ entity: Int, than mention: Mention) -> Bool {
    let own = fields(before: mention.head, from: mention.tokens.lowerBound)
    guard !own.isEmpty else { return false }
    let entity = index.entities[entity]
    var ranges = entity.names.map { $0.titled.lowerBound..<$0.tokens.lowerBound }
    if let role = entity.role { ranges.append(role) }
    let others = ranges.flatMap { range in
      range.filter { index.key([$0]) == index.key([mention.head]) }
        .map { fields(before: $0, from: range.lowerBound) }.filter { !$0.isEmpty }
    }
    return !others.isEmpty && others.allSatisfy { $0.isDisjoint(with: own) }
  }

  /// What an office is for: “Foreign”, “Defence and Trade”, but not where it is or whose party has it.
  private func fields(before noun: Int, from start: Int) -> Set<NameKey> {
    Set(
      (start..<max(start, noun)).filter {
        table[$0].kind == .word
          && table[$0].classes.isDisjoint(with: [
            .determiner, .quantity, .place, .demonym, .standing, .conjunction, .preposition,
          ]) && !isParty($0)
      }.map { index.key([$0]) })
  }

  /// Whether a mention is an office that nothing says an entity holds: “the prime minister” is not the
  /// police commissioner. Those whom everybody knows need no title.
  func isOffice(_ mention: Mention, of entity: Int) -> Bool {
    let before = mention.head - 1
    guard before >= mention.tokens.lowerBound else { return false }
    let isProper =
      table[mention.head].classes.contains(.title)
      && table[mention.head].classes.isDisjoint(with: [.masculine, .feminine])
      && table[mention.head].shape.contains(.capitalised)
      && table[before].shape.contains(.capitalised)
      && !fields(before: mention.head, from: mention.tokens.lowerBound).isEmpty
      && !table.hasRole(index.entities[entity], mention.head)
    let isPremier = table[mention.head].word == Self.minister && table[before].word == Self.prime
    return (isProper || isPremier) && !index.isKnownFigure(entity)
  }

  private static let prime = Lexicon.shared.number(of: "prime")
  private static let minister = Lexicon.shared.number(of: "minister")

  /// Whether the noun of a mention is an occupation that nobody with the office of an entity has: “the
  /// driver” is not Sen. Moss.
  func isBystander(_ mention: Mention, to entity: Int) -> Bool {
    table.isWord(mention.head, of: Self.bystanders)
      && hasOtherOffice(entity, mention.head)
  }

  private static let bystanders = Language.words(\.words.bystanders)

  /// Whether the noun of a mention introduced a person without a name before, who is meant rather than
  /// anybody with a name: “*a* reporter … the reporter asked”.
  func isIntroduced(_ mention: Mention) -> Bool {
    guard words.sense(mention.head) == .person else { return false }
    let key = index.key([mention.head])
    let start = max(0, mention.tokens.lowerBound - Self.strangerReach)
    let earlier = (start..<mention.tokens.lowerBound).last {
      table[$0].kind == .word && index.key([$0]) == key
        && table[$0].shape.isDisjoint(with: .insideMarks)
    }
    guard let earlier, earlier + 1 < table.tokens.count,
      case let next = table[earlier + 1], next.kind != .word || !next.shape.contains(.capitalised),
      next.kind != .comma || !table[earlier + 2].shape.contains(.capitalised)
    else { return false }
    let block = table.block(of: earlier).lowerBound
    let before = (max(block, earlier - Self.longestIntroduction)..<earlier).reversed().prefix {
      table[$0].kind == .word && table[$0].classes.isDisjoint(with: .preposition)
    }
    guard let article = before.first(where: { table[$0].classes.contains(.determiner) }),
      table[article].word == phrases.words.a || table[article].word == phrases.words.an
    else { return false }
    // “Ode Lunt, *a reporter*”, “Ode Lunt is *a reporter*”
    let last = article - 1
    return last < block
      || table[last].kind != .comma && table[last].classes.isDisjoint(with: .be)
        && table[last].word != phrases.words.asWord
  }

  /// How far back a stranger is searched for, and the maximum number of words from “a” to the noun.
  private static let strangerReach = 300
  private static let longestIntroduction = 4
}
