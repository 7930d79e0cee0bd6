import Document

/// Finds the subject of a cue.
extension CueFinder {
  /// The clause of a finite verb: “Moss said”, “said Moss”, “Moss, a doctor, said”, “… and said”.
  func finite(_ verb: Int, _ group: VerbGroup) -> CueClause? {
    let start = group.start
    guard start > sentence.lowerBound else { return inverted(verb, group) }
    let before = table[start - 1]
    switch before.kind {
    case .closingMark: return inverted(verb, group)
    case .comma, .dash:
      if table[start - 2 >= sentence.lowerBound ? start - 2 : start - 1].kind == .closingMark,
        let clause = inverted(verb, group)
      {
        return clause
      }
      if let subject = acrossCommas(start - 1) { return normal(verb, group, subject) }
      if let clause = inverted(verb, group) { return clause }
      return nil
    case .word, .number, .closingBracket:
      return besideWord(verb, group)
    default: return nil
    }
  }

  private func besideWord(_ verb: Int, _ group: VerbGroup) -> CueClause? {
    let before = table[group.start - 1]
    if before.classes.contains(.conjunction) {
      guard let mainSubject else { return firstSubject().map { coordinate(verb, group, $0) } }
      return coordinate(verb, group, mainSubject)
    }
    let end = withoutTime(group.start)
    guard let subject = phrases.phrase(endingBefore: end, from: sentence.lowerBound) else {
      return nil
    }
    guard agrees(subject, verb, group), !isObject(verb, behind: subject) else { return nil }
    return normal(verb, group, subject)
  }

  /// “Moss also raised *questions* about”: a noun behind a verb, not a verb behind its subject.
  private func isObject(_ noun: Int, behind subject: Mention) -> Bool {
    subject.tokens.count == 1 && subject.kind == .nominal && table[noun].shape.contains(.endsInS)
      && table[subject.head].shape.contains(.endsInEd)
      && !table[subject.head].shape.contains(.capitalised)
  }

  /// Whether subject and verb agree. A plain form needs a plural subject or an auxiliary: “people
  /// call” but not “a phone call”.
  private func agrees(_ subject: Mention, _ verb: Int, _ group: VerbGroup) -> Bool {
    let classes = table[verb].classes
    if classes.contains(.pastForm) || group.hasAuxiliary { return true }
    let head = table[subject.head]
    if head.word == words.one { return classes.contains(.thirdPerson) }
    let isPlural =
      head.classes.meets([.plural, .firstOrSecondPerson, .relative, .indefinite])
      || head.shape.contains(.endsInS)
    if classes.contains(.thirdPerson) {
      return !(isPlural && head.classes.meets([.plural, .firstOrSecondPerson]))
    }
    return !classes.contains(.plainForm) || isPlural
  }

  private func normal(_ verb: Int, _ group: VerbGroup, _ subject: Mention) -> CueClause {
    make(.normal, verb, group, subject, from: subject.tokens.lowerBound)
  }

  private func coordinate(_ verb: Int, _ group: VerbGroup, _ subject: Mention) -> CueClause {
    make(.coordinate, verb, group, subject, from: group.start - 1)
  }

  /// The clause of “said Moss”: the phrase after the verb, if no verb follows it.
  private func inverted(_ verb: Int, _ group: VerbGroup) -> CueClause? {
    let classes = table[verb].classes
    guard group.start == verb, classes.meets([.speechCue, .writingCue]),
      classes.meets([.pastForm, .thirdPerson]),
      let subject = phrases.phrase(startingAt: verb + 1, to: sentence.upperBound)
    else { return nil }
    let end = subject.tokens.upperBound
    if end < sentence.upperBound {
      let next = table[end]
      guard next.classes.isDisjoint(with: [.auxiliary, .modal]) else { return nil }
      guard
        next.kind != .word
          || next.classes.meets([
            .preposition, .relative, .time, .conjunction, .adverb, .subordinator,
          ])
      else { return nil }
    }
    var clause = make(.inverted, verb, group, subject, from: verb)
    clause.extent = verb..<end
    clause.rightStart = markAfterInversion(end)
    clause.isIntroduced = clause.rightStart != nil
    return clause
  }

  /// Where another quotation starts after “said Moss, a doctor,” in the same sentence.
  private func markAfterInversion(_ end: Int) -> Int? {
    guard end < sentence.upperBound else { return nil }
    if table[end].kind == .colon, end + 1 < sentence.upperBound { return end + 1 }
    return (end..<sentence.upperBound).first {
      table[$0].kind == .openingMark && table[$0].shape.isDisjoint(with: .insideMarks)
        && (table[$0 - 1].kind == .comma || table[$0 - 1].kind == .colon
          || table[$0 - 1].kind == .dash)
    }
  }

  /// The subject of “Moss, a doctor, said”, from the comma before the verb.
  private func acrossCommas(_ last: Int) -> Mention? {
    var best: Mention?
    var index = last - 1
    let limit = max(sentence.lowerBound, last - PhraseFinder.reach)
    while index > limit {
      let token = table[index]
      if token.kind == .closingMark || token.kind == .semicolon { break }
      if token.kind == table[last].kind,
        let phrase = phrases.phrase(endingBefore: index, from: sentence.lowerBound),
        phrase.kind == .name || phrase.kind == .pronoun
          || table[phrase.head].classes.meets([.role, .group])
      {
        best = phrase
        if opensApposition(index + 1) { return phrase }
      }
      index -= 1
    }
    return best
  }

  private func opensApposition(_ index: Int) -> Bool {
    let token = table[index]
    return token.kind == .number || token.shape.contains(.endsInIng)
      || token.shape.contains(.endsInEd)
      || token.classes.meets([
        .determiner, .role, .standing, .relative, .preposition, .adverb, .title, .group,
      ])
  }

  /// The start of “on Monday” or “last week” if it ends at `end`; otherwise `end`.
  private func withoutTime(_ end: Int) -> Int {
    var start = end
    while start > sentence.lowerBound, table[start - 1].classes.contains(.time),
      table[start - 1].kind == .word
    {
      start -= 1
    }
    guard start < end, start > sentence.lowerBound else { return end }
    let before = table[start - 1]
    if before.word == words.on || before.word == words.inWord
      || before.classes.contains(.determiner)
    {
      start -= 1
    }
    return start > sentence.lowerBound ? start : end
  }

  /// The clause of “…, saying”, with the subject of the sentence.
  func participle(_ verb: Int, _ group: VerbGroup) -> CueClause? {
    guard table[verb].classes.meets([.speechCue, .writingCue, .objectCue]) else { return nil }
    let subject = mainSubject ?? firstSubject()
    let before = group.start > sentence.lowerBound ? table[group.start - 1].kind : .comma
    guard before == .comma || before == .dash || before == .closingMark || before == .word else {
      return nil
    }
    if before == .word, let own = absolute(before: group.start) {
      return make(.participle, verb, group, own, from: own.tokens.lowerBound)
    }
    if before == .word,
      let own = phrases.phrase(endingBefore: group.start, from: sentence.lowerBound),
      table[own.head].classes.meets([.role, .document, .occasion]) || own.kind == .name
    {
      return make(.participle, verb, group, subject ?? own, from: group.start)
    }
    guard before != .word || table[group.start - 1].classes.meets([.conjunction, .subordinator]),
      let subject
    else { return nil }
    return make(.participle, verb, group, subject, from: group.start)
  }

  /// The subject of a participle that has its own: “with Moss saying”.
  private func absolute(before end: Int) -> Mention? {
    guard let own = phrases.phrase(endingBefore: end, from: sentence.lowerBound) else { return nil }
    let with = (own.tokens.lowerBound - 1)..<own.head
    return with.first { $0 >= sentence.lowerBound && table[$0].word == words.with }
      .flatMap { phrases.phrase(endingBefore: end, from: $0 + 1) }
  }

  /// The first subject of the sentence if it is a name, a role or a personal pronoun.
  func firstSpeakingSubject() -> Mention? {
    firstSubject().flatMap { phrase in
      phrase.kind == .name || table[phrase.head].classes.meets([.role, .personal]) ? phrase : nil
    }
  }

  /// The first phrase of the sentence after an opening adverbial.
  func firstSubject() -> Mention? {
    var start = sentence.lowerBound
    if table[start].classes.meets([.preposition, .subordinator, .ingForm]) {
      let comma = sentence.prefix(PhraseFinder.reach).first { table[$0].kind == .comma }
      guard let comma, comma + 1 < sentence.upperBound else { return nil }
      start = comma + 1
    }
    while start < sentence.upperBound,
      table[start].classes.meets([.conjunction, .adverb]) || table[start].kind == .comma
    {
      start += 1
    }
    return phrases.phrase(startingAt: start, to: sentence.upperBound)
  }

  /// The clause of “according to Moss” or “per Moss”.
  func accordingTo(_ index: Int) -> CueClause? {
    let isPer = table[index].word == words.per
    let start = isPer ? index + 1 : opensInTheWordsOf(index) ? index + 4 : index + 2
    guard
      isPer || start < sentence.upperBound && [words.to, words.of].contains(table[start - 1].word)
    else { return nil }
    guard let subject = phrases.phrase(startingAt: start, to: sentence.upperBound) else {
      return nil
    }
    if isPer, subject.kind != .name { return nil }
    return CueClause(
      form: .accordingTo, verb: index, cue: index..<start, subject: subject,
      extent: index..<subject.tokens.upperBound, rightStart: nil, mode: .speech)
  }

  /// “*in the words of* Lunt”
  func opensInTheWordsOf(_ index: Int) -> Bool {
    index + 4 < sentence.upperBound && table[index].word == words.inWord
      && table[index + 1].word == words.the && table.words((index + 2)..<(index + 3)) == "words"
      && table[index + 3].word == words.of
  }
}
