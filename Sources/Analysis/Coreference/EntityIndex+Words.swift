import Language

/// Capitalized words that are names by themselves.
extension EntityIndex {
  /// Makes the name of an organization available to its short forms, but what “Motorola” makes to none,
  /// if that name stands alone before it: “Motorola Razr V3”.
  mutating func learnGroup(_ name: Name) {
    let entity = groupEntity(name)
    learnForms(of: name, entity)
    let last = table[name.tokens.upperBound - 1].classes
    guard
      !isAlone(key(name.tokens.prefix(1)), before: name) || last.meets([.organisation, .group])
        || BodyNames.shared.endsAsBody(name.tokens, in: table)
    else { return }
    shortNames.learn(name, of: entity)
  }

  /// The noun behind a name that says what kind of body bears it: “the Herald *newspaper*”, “the
  /// Nationwide building *society*”; `nil` for other names, people and places.
  func kind(behind name: Name) -> Int? {
    let end = name.titled.upperBound
    let words = (end..<min(end + 2, table.tokens.count)).prefix {
      table[$0].kind == .word && !table[$0].shape.contains(.capitalised)
        && table[$0].classes.isDisjoint(with: .phraseBreak)
    }
    guard let last = name.tokens.last,
      let kind = words.first(where: { table.isWord($0, of: Self.bodyKinds) }),
      // “the Lunt *agency* chief”
      kind + 1 == table.tokens.count || !isNoun(kind + 1),
      // “the Lunt *campaign* magazine”
      !(end..<kind).contains(where: { table[$0].classes.contains(.group) }),
      table[last].classes.isDisjoint(with: [.place, .demonym]),
      table[last].shape.isDisjoint(with: .hyphenated), table[last].range.count > 2,
      !name.isSingle
        || table[last].classes.isDisjoint(with: .group) && figure(name.tokens) == nil
          && !officials.contains(key(name.tokens)) && !reader.finder.isFirstName(last)
    else { return nil }
    return kind
  }

  private func isNoun(_ index: Int) -> Bool {
    table[index].kind == .word && table[index].classes.isDisjoint(with: .phraseBreak)
      && !reader.words.isFiniteVerb(index) && !table[index].shape.contains(.endsInIng)
  }

  private static let bodyKinds = Language.words(\.words.bodyKinds)

  /// “they asked *Target*”, for the Target Corporation: a common word with a capital of its own.
  func body(openedBy name: Name) -> Int? {
    let word = table[name.tokens.lowerBound]
    let key = key(name.tokens)
    guard word.classes.isDisjoint(with: [.organisation, .group, .place, .demonym, .title, .role]),
      word.shape.isDisjoint(with: [.allCaps, .abbreviated]), !reader.capitals.isSmall(key),
      figure(name.tokens) == nil
    else { return nil }
    return shortNames.entity(openedBy: key)
  }

  /// “*Brask police* said”, for the Brask Police Department, but not for its Police Federation.
  func body(openedBy mention: Mention) -> Int? {
    let words = mention.tokens.lowerBound..<(mention.head + 1)
    let name = words.drop { table[$0].word == Words.shared.the }
    guard name.count > 1, table[name.lowerBound].shape.contains(.capitalised),
      let entity = shortNames.entity(
        openedBy: Name(tokens: name, titled: name, isGroup: true), entities),
      case let whole = entities[entity].name, whole.count == name.count + 1,
      Self.services.contains(table.words(whole.suffix(1)).lowercased())
    else { return nil }
    return entity
  }

  private static let services = Language.words(\.words.services)

  /// Whether a word that is no name by itself may be one: “French *said*”, but not “French *ministers*”.
  func mayBeSurname(_ index: Int) -> Bool {
    let token = table[index]
    if token.classes.contains(.demonym) {
      guard index > 0, table[index - 1].kind != .number,
        table[index - 1].classes.isDisjoint(with: [.determiner, .quantity])
      else { return false }
      return index + 1 < table.tokens.count && reader.words.isFiniteVerb(index + 1)
        || table.isPastSpeech(index - 1)
    }
    return token.classes.meets([.role, .title, .group, .organisation, .place, .time, .document])
      || token.classes.meets(TokenTable.nameless)
        && token.shape.isDisjoint(with: [.sentenceStart, .initial])
  }

  /// “*MOSS*: I doubt it.”, “*Mr. DURBAN*. I object.”, “*ADA MOSS*: I doubt it.”: the person whose last
  /// or whole name stands in capitals before a turn of a transcript; `nil` for other names.
  mutating func speaker(labelled mention: Mention) -> Int? {
    if let whole = wholeName(labelled: mention) { return entity(of: whole) }
    let name = mention.head..<(mention.head + 1)
    let before = mention.tokens.lowerBound..<mention.head
    guard mention.head + 1 == mention.tokens.upperBound,
      table[mention.head].shape.contains(.allCaps),
      before.allSatisfy({ table[$0].classes.contains(.title) })
    else { return nil }
    return entity(of: Name(tokens: name, titled: mention.tokens, isGroup: false))
  }

  /// A name of several words in capitals none of which is a common word, but for “Jr.”.
  private func wholeName(labelled mention: Mention) -> Name? {
    guard mention.tokens.count > 1,
      mention.tokens.allSatisfy({
        table[$0].shape.contains(.allCaps)
          && (table[$0].classes.contains(.nameSuffix) || !reader.words.isCommonWord($0)
            || reader.finder.isFirstName($0))
      })
    else { return nil }
    var name = Name(tokens: mention.tokens, titled: mention.tokens, isGroup: false)
    name.gender = reader.finder.gender(of: name)
    return name
  }

  /// “@AdaMoss” for Ada Moss.
  func handle(of name: Name) -> NameKey {
    NameKey(
      letters: [UInt8(ascii: "@")] + name.tokens.flatMap { table.text.bytes[table[$0].range] })
  }

  func isHandle(_ name: Name) -> Bool {
    table.text.bytes[table[name.tokens.lowerBound].range].first == UInt8(ascii: "@")
  }

  /// “*Bush* said”: a public figure, although no other mention shows that the word is a name.
  mutating func figure(_ mention: Mention) -> Int? {
    guard loneCapital(mention) != nil, figure(mention.tokens) != nil else { return nil }
    return entity(of: Name(tokens: mention.tokens, titled: mention.tokens, isGroup: false))
  }

  /// Makes a public figure of an entity that the article gives no more than the last name of.
  mutating func recognizePublicFigure(_ entity: Int) {
    guard let figure = figure(entities[entity].name),
      entities[entity].gender.map({ $0 == figure.gender }) ?? true
    else { return }
    entities[entity].isFigure = true
    entities[entity].gender = figure.gender
    entities[entity].signs.person += 2
  }

  /// Whether somebody is a public figure by her full or her last name.
  func isKnownFigure(_ entity: Int) -> Bool {
    let entity = entities[entity]
    guard !entity.isFigure else { return true }
    return figure(entity.name.suffix(1))?.name == table.words(entity.name)
  }

  /// A full name within a heading, where all words may be capitalized: a first name before a last name
  /// that stands alone in the text.
  func fullName(within heading: Name) -> Name? {
    guard
      let tokens = heading.tokens.lazy.compactMap({ fullName(at: $0, in: heading.tokens) }).first
    else { return nil }
    var name = Name(tokens: tokens, titled: tokens, isGroup: false)
    name.gender = reader.finder.gender(of: name)
    return name
  }

  /// “Ode Lunt”, “Ode P. Lunt”, “Ode Ann” at the end of the heading.
  private func fullName(at first: Int, in heading: Range<Int>) -> Range<Int>? {
    guard reader.finder.isFirstName(first), first + 1 < heading.upperBound else { return nil }
    let hasInitial = table[first + 1].shape.contains(.initial) && first + 2 < heading.upperBound
    let last = hasInitial ? first + 2 : first + 1
    guard standsAlone(key([last])),
      last + 1 == heading.upperBound || !reader.finder.isFirstName(last)
    else { return nil }
    return first..<(last + 1)
  }

  /// “the *Ode Lunt* podcast”: a person's name before a common noun, if the last name stands alone, but
  /// not “the Ode Lunt brand”.
  func asPersonBeforeNoun(_ name: Name) -> Name {
    let end = name.tokens.upperBound
    guard name.isGroup, name.tokens.count == 2, name.tokens == name.titled,
      reader.finder.isFirstName(name.tokens.lowerBound), table.isDefinite(name.titled),
      end < table.tokens.count, table[end].kind == .word, !table[end].shape.contains(.capitalised),
      table[name.tokens.lowerBound].classes.isDisjoint(with: [.place, .demonym]),
      standsAlone(key([end - 1])), !reader.words.isCommonWord(end - 1),
      reader.words.sense(end) != .group, !table.isWord(end, of: Self.brands)
    else { return name }
    var person = name
    person.isGroup = false
    person.gender = reader.finder.gender(of: person)
    return person
  }

  private static let brands = Language.words(\.words.brands)

  /// The gender of a public figure with a full name: “Bernie Sanders”.
  func figureGender(_ name: Name) -> Gender? {
    guard !name.isGroup, !name.isSingle, let figure = figure(name.tokens.suffix(1)),
      figure.name == table.words(name.tokens)
    else { return nil }
    return figure.gender
  }

  func figure(_ lastName: Range<Int>) -> (name: String, gender: Gender)? {
    PublicFigures.person(lastName: table.words(lastName).lowercased())
  }
}
