// Finds the mention in the words that the model labels as a source.
extension LearnedPass {
  /// The mention in the tokens of a source: the phrase they begin with, “Ode Lunt” in “Ode Lunt,
  /// the mayor of Brask”, or the person that the phrase describes. Its wording is the whole source.
  func mention(_ source: Range<Int>) -> Mention? {
    guard let first = source.first(where: { table[$0].kind == .word }) else { return nil }
    let start = withoutOpening(first..<source.upperBound)
    let end = (start..<source.upperBound).first { isBreak(table[$0].kind) } ?? source.upperBound
    let phrase = phrases.phrase(startingAt: start, to: end) ?? phrases.mention(start..<end)
    var mention = phrase.map { phrase in
      described(by: phrase, before: end, in: source) ?? lastSubject(of: source, behind: phrase)
        ?? withoutClause(phrase)
    }
    let last = source.last { table[$0].kind == .word || table[$0].kind == .number }
    mention?.wording = first..<((last ?? first) + 1)
    return mention
  }

  private func isBreak(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .comma, .semicolon, .colon, .dash, .openingBracket, .openingMark: true
    default: false
    }
  }

  /// Where the source begins after “In 2009,” or “But even after the vote,”.
  private func withoutOpening(_ source: Range<Int>) -> Int {
    let first = table[source.lowerBound]
    guard first.shape.contains(.sentenceStart),
      first.classes.meets([.preposition, .subordinator, .conjunction]),
      let comma = source.first(where: { table[$0].kind == .comma })
    else { return source.lowerBound }
    return ((comma + 1)..<source.upperBound).first { table[$0].kind == .word } ?? source.lowerBound
  }

  /// “Ode Lunt” in “the mayor of Brask, Ode Lunt” and in “geologist and author Ode Lunt”.
  private func described(by phrase: Mention, before end: Int, in source: Range<Int>) -> Mention? {
    guard phrase.kind != .name, !isPlural(phrase), phrase.kind == .nominal || isOne(phrase) else {
      return nil
    }
    let link = phrase.tokens.upperBound
    if link < end, table[link].word == phrases.words.and, !hasDeterminer(phrase),
      link + 1 < end, !table[link + 1].shape.contains(.capitalised),
      table[link + 1].classes.isDisjoint(with: .determiner)
    {
      return person(startingAt: link + 1, to: source.upperBound)
    }
    guard end < source.upperBound, table[end].kind == .comma else { return nil }
    return person(startingAt: end + 1, to: source.upperBound).flatMap { person in
      let next = person.tokens.upperBound
      return next == source.upperBound || table[next].kind == .comma ? person : nil
    }
  }

  /// A person's full name, perhaps with a role before it.
  private func person(startingAt start: Int, to end: Int) -> Mention? {
    guard start < end, let phrase = phrases.phrase(startingAt: start, to: end),
      phrase.kind == .name, let name = NameFinder(table: table).name(of: phrase),
      !name.isGroup, !name.isSingle
    else { return nil }
    return phrase
  }

  private func isPlural(_ phrase: Mention) -> Bool {
    phrase.kind == .nominal
      && (table[phrase.head].classes.contains(.plural)
        || table[phrase.head].shape.contains(.endsInS))
  }

  private func isOne(_ phrase: Mention) -> Bool { table[phrase.head].word == phrases.words.one }

  private func hasDeterminer(_ phrase: Mention) -> Bool {
    table[phrase.tokens.lowerBound].classes.contains(.determiner)
  }

  /// The shortest source that can contain a clause, in tokens.
  private static let longSource = 8

  /// “Moss” in “The number of dead rose to ten after Moss”: a clause does not speak, but the
  /// subject that follows it does.
  private func lastSubject(of source: Range<Int>, behind phrase: Mention) -> Mention? {
    guard phrase.kind == .nominal, source.count >= Self.longSource,
      let last = phrases.phrase(endingBefore: source.upperBound, from: phrase.tokens.upperBound),
      last.tokens.lowerBound > phrase.tokens.upperBound,
      table[last.tokens.lowerBound - 1].classes.contains(.subordinator),
      last.kind == .name || table[last.head].classes.meets([.role, .group])
    else { return nil }
    return last
  }

  /// “The team” in “The team looked at figures”.
  private func withoutClause(_ phrase: Mention) -> Mention {
    guard phrase.kind == .nominal,
      let verb = phrase.tokens.dropFirst().first(where: {
        table[$0].shape.contains(.endsInEd) && !table[$0].shape.contains(.capitalised)
          && table[$0 - 1].classes.meets([.role, .group])
      })
    else { return phrase }
    return Mention(tokens: phrase.tokens.lowerBound..<verb, head: verb - 1, kind: .nominal)
  }
}
