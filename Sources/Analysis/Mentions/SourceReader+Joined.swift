/// Phrases that “and” joins to one mention: of two names, or of the parts of one.
extension SourceReader {
  /// “lawyers for Mr. Lunt *and Mr. Moss*”, “a spokesman for the Universities *and Colleges
  /// Association*”: two names at the end of the source are one complement, but for a person behind a
  /// body.
  func withSecond(_ mention: Mention, in source: Range<Int>) -> Mention {
    let and = mention.tokens.upperBound
    guard mention.kind == .nominal, mention.head + 2 < and, and + 1 < source.upperBound,
      table[and].word == phrases.words.and, table[and - 1].shape.contains(.capitalised),
      let second = phrases.phrase(startingAt: and + 1, to: source.upperBound),
      second.tokens.upperBound == source.upperBound, second.kind == .name,
      isPerson(second) == isPerson(Mention(tokens: mention.tokens, head: and - 1, kind: .name))
    else { return mention }
    return Mention(
      tokens: mention.tokens.lowerBound..<second.tokens.upperBound, head: mention.head,
      kind: .nominal)
  }

  private func isPerson(_ mention: Mention) -> Bool {
    guard let name = finder.name(of: mention), !name.isGroup else { return false }
    // “Economic Development”
    if !finder.isFirstName(name.tokens.lowerBound), name.tokens.allSatisfy(words.isCommonWord) {
      return false
    }
    return !name.isSingle || name.tokens != name.titled
      || isLastName(mention.head)
  }

  /// “the Norwegian and Danish *ministers*”, “Brask and Orla *police*”: a demonym or a name before
  /// “and” shares the noun of the next phrase.
  func withSharedNoun(_ mention: Mention, in source: Range<Int>) -> Mention {
    let and = mention.tokens.upperBound
    // “*Devon* and Cornwall Police”
    let first = mention.tokens.lowerBound
    if let end = BodyNames.shared.end(at: first, to: source.upperBound, in: table), end > and + 1 {
      return Mention(tokens: first..<end, head: end - 1, kind: .name)
    }
    guard and + 1 < source.upperBound, table[and].word == phrases.words.and,
      let start = ((and + 1)..<source.upperBound).first(where: {
        table[$0].classes.isDisjoint(with: .adverb)
      }),
      let next = phrases.phrase(startingAt: start, to: source.upperBound)
    else { return mention }
    if isOffice(mention, with: next) { return next }
    if isEmployer(mention, of: next) || isModifier(mention, of: next) {
      return Mention(
        tokens: mention.tokens.lowerBound..<next.tokens.upperBound, head: next.head, kind: .nominal)
    }
    guard next.kind == .nominal, next.tokens.count > 1, words.sense(next.head).canSpeak,
      table[mention.head].classes.contains(.demonym)
        || mention.kind == .name && words.sense(next.head) == .group
          && table[next.tokens.lowerBound].shape.contains(.capitalised)
          && table[next.head].classes.isDisjoint(with: .plural)
    else { return mention }
    return Mention(
      tokens: mention.tokens.lowerBound..<next.tokens.upperBound, head: next.head, kind: .nominal)
  }

  /// “*Energy* and climate experts”, “*five past* and present senators”: what cannot speak by itself
  /// describes who can.
  private func isModifier(_ modifier: Mention, of holder: Mention) -> Bool {
    (modifier.kind == .nominal
      || table[modifier.head].shape.contains(.sentenceStart)
        && words.isCommonWord(modifier.head))
      && modifier.head + 1 == modifier.tokens.upperBound
      && !isLastName(modifier.head)
      && !words.sense(modifier.head).canSpeak
      && table[modifier.head].classes.isDisjoint(with: .time)
      && holder.kind == .nominal && holder.tokens.count > 1
      && table[holder.tokens.lowerBound].classes.isDisjoint(with: [.determiner, .quantity])
      && words.sense(holder.head).canSpeak
  }

  /// “*a Department for Work* and Pensions spokeswoman”
  private func isEmployer(_ body: Mention, of person: Mention) -> Bool {
    let article = table[body.tokens.lowerBound].word
    return [phrases.words.a, phrases.words.an].contains(article) && isBody(body.head)
      && table[person.tokens.lowerBound].shape.contains(.capitalised)
      && person.head + 1 == person.tokens.upperBound
      && !table[person.head].shape.contains(.capitalised) && words.sense(person.head) == .person
  }

  /// “*Work* and Pensions Secretary Ode Lunt”, “*House Ways* and Means Chairman Ode Lunt”,
  /// “*Tory work* and pensions spokesman Ode Lunt”
  private func isOffice(_ field: Mention, with holder: Mention) -> Bool {
    guard field.tokens.count <= 3, words.isCommonWord(field.head),
      table[field.head].classes.isDisjoint(with: .plural) || words.sense(field.head) != .person,
      !field.tokens.contains(where: finder.isFirstName), holder.kind == .name,
      let name = finder.name(of: holder), !name.isGroup, !name.isSingle
    else { return false }
    let before = holder.tokens.lowerBound..<name.titled.lowerBound
    // “*Oversight* and Harbor Reform Committee spokesman Ode Lunt”, “*Labor* and Industry spokesman”
    if let role = before.last, table[role].classes.contains(.role),
      !table[role].shape.contains(.capitalised),
      before.dropLast().contains(where: isBody)
        || before.count > 1 && before.dropLast().allSatisfy(words.isCommonWord)
    {
      return true
    }
    let title = name.titled.lowerBound..<name.tokens.lowerBound
    // “*Police* and Crime Commissioner Ode Lunt”
    let isCapital = title.count > 1 && table[title.upperBound - 1].classes.contains(.title)
    if field.kind == .nominal, !isCapital || !table[field.head].shape.contains(.capitalised) {
      return words.sense(field.head) == .thing && before.count > 1
        && before.last.map { table[$0].classes.contains(.role) } ?? false
    }
    return title.count > 1 && table[title.upperBound - 1].classes.meets([.title, .role])
      && words.isCommonWord(title.lowerBound)
  }
}
