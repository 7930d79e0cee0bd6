import Document
import Language
import Text

/// Resolves nominal mentions: “the senator”, “the company”, “the statement”.
extension SpeakerResolver {
  /// Resolves a nominal mention to a known entity or to a new one.
  mutating func nominal(_ mention: Mention, block: Int) -> Resolution? {
    // “the governor, *whose staff* told”: words that do not name anybody by themselves.
    if table[mention.tokens.lowerBound].classes.contains(.relative),
      table[mention.tokens.lowerBound].word != Words.shared.that
    {
      return nil
    }
    if words.isAge(mention.head), isDefinite(mention) {
      return ranked(mention, .singular, gender: nil, block: block)
    }
    let head = table[mention.head]
    let sense = sense(of: mention)
    if sense == .thing, isInquiry(mention.head), let body = bodyBefore(mention.head, orWord: true),
      table.mayInvestigate(index.entities[body])
    {
      return Resolution(entity: body, probability: 0.9)
    }
    if sense == .unknown, let publisher = publisher(of: mention, block: block) { return publisher }
    guard sense.canSpeak, head.classes.isDisjoint(with: .indefinite) || !isBareIndefinite(mention)
    else { return nil }
    if sense == .document, let issuer = issuer(of: mention, block: block) { return issuer }
    if sense == .group, let body = body(in: mention) {
      nominals[index.key([mention.head])] = (body, block)
      return Resolution(entity: body, probability: 0.9)
    }
    guard isDefinite(mention) else {
      return isRepeated(mention, block) || isSameSpokesman(mention, block)
        ? sameWords(mention, sense, block)
        : itself(mention, sense, block)
    }
    return isPlural(mention)
      ? sameWords(mention, sense, block) : known(mention, sense, block: block)
  }

  /// “Brask Islands *council*”, “Brask *police*”: not the place itself, unlike “the Dock Workers
  /// *union*”.
  func isPartOfPlace(_ noun: Int) -> Bool {
    !table[noun].shape.contains(.capitalised) && Self.authorities.contains(table[noun].word)
  }

  private static let authorities = Set(
    Language.words(\.words.authorities).map(Lexicon.shared.number(of:)).filter { $0 != 0 })

  /// “*Another* said”, “*others* fear”, “*those* close to her say”: somebody the article does not
  /// name.
  func isUnnamedSource(_ mention: Mention) -> Bool {
    mention.kind == .pronoun && Self.unnamedSources.contains(table[mention.head].word)
  }

  private static let unnamedSources = [
    "another", "others", "some", "many", "several", "most", "dozens", "hundreds",
    "those",
  ].map(Lexicon.shared.number(of:))

  /// “one”, “the one”, but not “people familiar with the matter”
  private func isBareIndefinite(_ mention: Mention) -> Bool {
    if let words = mention.wording, words.upperBound > mention.tokens.upperBound { return false }
    return mention.tokens.count == 1
      || mention.tokens.count == 2 && table[mention.tokens.lowerBound].word == Words.shared.the
  }

  /// “officials” shortly after “federal officials”
  private func isRepeated(_ mention: Mention, _ block: Int) -> Bool {
    guard isPlural(mention), mention.tokens.count == 1,
      let before = nominals[index.key([mention.head])]
    else { return false }
    return block - before.block <= Self.pluralReach
  }

  /// The maximum distance at which a plural without an article still refers to the people first
  /// mentioned with that noun, in blocks.
  private static let pluralReach = 40

  /// “a spokesman” shortly after “a spokesman for the port”
  private func isSameSpokesman(_ mention: Mention, _ block: Int) -> Bool {
    guard mention.tokens.count == 2, mention.wording.map({ $0.count == 2 }) ?? true,
      table[mention.tokens.lowerBound].word == phrases.words.a,
      isSpokesman(mention.head),
      let before = nominals[index.key([mention.head])]
    else { return false }
    return block - before.block <= Self.spokesmanReach
  }

  func isSpokesman(_ noun: Int) -> Bool { Self.spokespeople.contains(table[noun].word) }

  private static let spokespeople = Set(
    Language.words(\.words.spokespeople).map(Lexicon.shared.number(of:)).filter { $0 != 0 })
  /// In blocks.
  private static let spokesmanReach = 2

  /// “An FBI *investigation* found”
  private func isInquiry(_ noun: Int) -> Bool {
    table.isWord(noun, of: Self.inquiries)
  }

  private static let inquiries = Language.words(\.words.inquiries)

  private func sense(of mention: Mention) -> NounSense {
    let sense = words.sense(mention.head)
    let shape = table[mention.head].shape
    return sense == .thing && shape.contains(.capitalised) && !shape.contains(.sentenceStart)
      ? .unknown : sense
  }

  func isPlural(_ mention: Mention) -> Bool {
    (table[mention.head].classes.contains(.plural) || words.entry(mention.head).has(.plural))
      && table[mention.tokens.lowerBound].word != Words.shared.one
  }

  /// “the senator”, “this company”, “Tom Kell's mother”.
  func isDefinite(_ mention: Mention) -> Bool {
    let first = table[mention.tokens.lowerBound]
    return first.word == Words.shared.the || first.word == Words.shared.that
      || mention.tokens.count == 1 && !first.shape.contains(.endsInS)
      || table[mention.head].classes.contains(.kinship) && hasGenitive(mention)
  }

  private func hasGenitive(_ mention: Mention) -> Bool {
    mention.tokens.contains(where: table.isGenitive)
  }

  /// The entity that the words of the mention denote, without an antecedent.
  mutating func itself(
    _ mention: Mention, _ sense: NounSense, _ block: Int
  ) -> Resolution {
    let isBody = sense == .group || sense == .document || isParty(mention.head)
    let kind: Speaker.Kind = isBody ? .group : .unnamed
    let entity = index.entity(
      of: mention, kind: kind, isPlural: isPlural(mention), isUnknown: sense == .unknown)
    if sense == .document { index.setDocument(entity) }
    if !table.isDistributive(mention.tokens) {
      nominals[index.key([mention.head])] = (entity, block)
    }
    return Resolution(entity: entity, probability: sense == .unknown ? 0.5 : 1)
  }

  /// “House *Democrats*”: who belongs to a party stands for it.
  func isParty(_ head: Int) -> Bool {
    table[head].shape.contains(.capitalised) && Self.parties.contains(table[head].word)
  }

  private static let parties = Set(
    ["republicans", "democrats", "conservatives", "liberals"].map(Lexicon.shared.number(of:)))

  /// The entity that the same noun last referred to: “the officials”. Without one, the mention
  /// denotes its own entity.
  private mutating func sameWords(
    _ mention: Mention, _ sense: NounSense, _ block: Int
  ) -> Resolution {
    if let known = nominals[index.key([mention.head])] {
      return Resolution(entity: known.entity, probability: 0.9)
    }
    return itself(mention, sense, block)
  }

  /// The antecedent of “the senator” or “the company”; the mention's own entity if no antecedent is
  /// likelier than none.
  private mutating func known(_ mention: Mention, _ sense: NounSense, block: Int) -> Resolution {
    guard sense == .person || sense == .group,
      let asked = ask(
        mention, sense == .person ? .person : .body, gender: gender(of: mention), block: block)
    else { return sameWords(mention, sense, block) }
    let question = ofHolders(asked, mention)
    let odds = question.odds(weights)
    let isIntroduced = isIntroduced(mention)
    guard let known = best(of: question), let nobody = odds.last, known.probability > nobody,
      hasSameNoun(known.entity, question)
        || nominals[index.key([mention.head])]?.entity == known.entity
        || !isOwnDescription(mention) && !isOffice(mention, of: known.entity)
          && !isIntroduced && !isBystander(mention, to: known.entity)
    else {
      var new =
        isIntroduced || isNamedBody(mention, before: block)
        ? sameWords(mention, sense, block) : itself(mention, sense, block)
      new.probability = odds.last ?? 1
      return new
    }
    return known
  }

  /// Whether the same noun just stood for an organization with a name: “Harbor Lines … the company …
  /// *the company*”.
  private func isNamedBody(_ mention: Mention, before block: Int) -> Bool {
    guard mention.tokens.count == 2, let last = nominals[index.key([mention.head])],
      block - last.block <= Self.bodyReach
    else { return false }
    return index.entities[last.entity].kind == .group && !index.entities[last.entity].isNominal
  }

  /// In blocks.
  private static let bodyReach = 3

  /// Whether a mention says by itself who is meant, so that only somebody described with its noun
  /// can be the antecedent: “the victim's mother”, “the mayor's spokesman”, “the High Commissioner
  /// for Refugees”, “the chairman of the Ferry Party”.
  private func isOwnDescription(_ mention: Mention) -> Bool {
    let head = table[mention.head]
    if head.classes.meets([.kinship, .role]), hasGenitive(mention) { return true }
    if head.classes.contains(.kinship) { return false }
    // “the *Senate* historian”
    if head.classes.contains(.role), mention.head > mention.tokens.lowerBound,
      case let body = table[mention.head - 1], body.shape.contains(.capitalised),
      body.classes.meets([.organisation, .group])
    {
      return true
    }
    guard head.classes.meets([.role, .title]), mention.head + 2 < mention.tokens.upperBound else {
      return false
    }
    let complement = (mention.head + 2)..<mention.tokens.upperBound
    return head.shape.contains(.capitalised)
      || complement.contains { table[$0].shape.contains(.capitalised) }
  }

  /// Whether an entity is described with the noun of the question, rather than only near it.
  private func hasSameNoun(_ entity: Int, _ question: AntecedentQuestion) -> Bool {
    let candidate = question.candidates.first { $0.entity == entity }
    return [AntecedentQuestion.Feature.sameNoun, .sameRole].contains {
      candidate?.features[$0.rawValue] == 1
    }
  }
}
