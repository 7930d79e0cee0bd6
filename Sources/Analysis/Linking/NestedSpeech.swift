import Language

/// Gives words in quotation marks to whoever said them, not to who passes them on: “Moss said that
/// *Lunt called* the plan “mad””.
///
/// Needs: the attributions of the model, which marks what Moss said as one piece.
struct NestedSpeech {
  let words: WordReader
  let phrases: PhraseFinder

  private var table: TokenTable { words.table }

  /// The attributions, each with the nearest speaker of its words. O(tokens).
  func named(_ attributions: [Attribution]) -> [Attribution] {
    attributions.map { attribution in
      let attribution = quotedWithin(passedOn(attribution))
      return inner(attribution).map { attribution.said(by: $0) } ?? attribution
    }
  }

  /// A speaker within the words of another, her cue, and what she says.
  struct Inner {
    var mention: Mention
    var cue: Range<Int>
    var piece: Range<Int>
  }

  private func inner(_ attribution: Attribution) -> Inner? {
    guard attribution.mention != nil, let cue = attribution.cue,
      !CapitalUse.isHeading(table.blocks[attribution.block], in: table),
      case let piece = attribution.pieces[0],
      let mark = piece.dropFirst().first(where: { table[$0].kind == .openingMark })
    else { return nil }
    let said = piece.lowerBound..<mark
    if cue.upperBound <= piece.lowerBound {
      if let inner = accused(said, cue, to: piece.upperBound)
        ?? reacted(said, cue, to: piece.upperBound)
      {
        return inner
      }
    } else if let inner = described(said, cue, to: piece.upperBound) {
      return inner
    }
    return related(said, to: piece.upperBound) ?? heard(said, cue, to: piece.upperBound)
      ?? coordinate(said, to: piece.upperBound)
  }

  /// “Moss accused *Lunt* of *telling* her “…””, “criticized *Lunt* for *calling* it “…””: the words of
  /// whom she accuses.
  private func accused(_ said: Range<Int>, _ cue: Range<Int>, to end: Int) -> Inner? {
    guard cue.contains(where: { table[$0].classes.contains(.objectCue) }),
      let person = phrases.phrase(startingAt: said.lowerBound, to: said.upperBound),
      person.kind == .name, case let verb = person.tokens.upperBound + 1, verb < said.upperBound,
      [phrases.words.of, phrases.words.forWord].contains(table[verb - 1].word),
      table[verb].classes.isSuperset(of: Self.saying)
    else { return nil }
    return Inner(mention: person, cue: verb..<(verb + 1), piece: (verb + 1)..<end)
  }

  /// “Moss condemned *Lunt's call* for “…””, “rebutted *a report by the Herald* that “…””
  private func reacted(_ said: Range<Int>, _ cue: Range<Int>, to end: Int) -> Inner? {
    guard cue.contains(where: { isForm($0, of: Self.reactions) }),
      let noun = said.prefix(Self.longestOwner).first(where: isWordsOfSomebody)
    else { return nil }
    let next = noun + 1
    if next + 1 < said.upperBound, table[next].word == phrases.words.by,
      let owner = phrases.phrase(startingAt: next + 1, to: said.upperBound), owner.kind != .pronoun
    {
      return Inner(mention: owner, cue: noun..<next, piece: owner.tokens.upperBound..<end)
    }
    guard let s = (said.lowerBound..<noun).last(where: table.isGenitive),
      let owner = phrases.phrase(startingAt: said.lowerBound, to: s), owner.kind == .name,
      owner.tokens.upperBound == s
    else { return nil }
    return Inner(mention: owner, cue: noun..<next, piece: next..<end)
  }

  /// “report”, “claim”, “call for”
  private func isWordsOfSomebody(_ noun: Int) -> Bool {
    table[noun].kind == .word && table[noun].classes.meets([.cueNoun, .document])
      && !table[noun].shape.contains(.capitalised)
  }

  /// “*Moss* introduced Lunt by *describing* him as “…”, the Herald reported”
  private func described(_ said: Range<Int>, _ cue: Range<Int>, to end: Int) -> Inner? {
    guard cue.lowerBound >= end, cue.contains(where: { isForm($0, of: Self.report) }),
      let verb = said.suffix(Self.nearMark).last(where: {
        table[$0].classes.isSuperset(of: Self.saying)
      }),
      let person = phrases.phrase(startingAt: said.lowerBound, to: verb), person.kind == .name
    else { return nil }
    return Inner(mention: person, cue: verb..<(verb + 1), piece: (verb + 1)..<end)
  }

  /// “based on what officials knew, *who assured* her that “…””, “a poster *that read*: “…””
  private func related(_ said: Range<Int>, to end: Int) -> Inner? {
    let near = said.dropFirst().suffix(Self.nearMark)
    if let who = near.last(where: { table[$0].word == phrases.words.who }),
      case let verb = who + 1, verb < said.upperBound, table[who - 1].kind == .comma,
      table[verb].classes.contains(.speechCue),
      table[verb].classes.meets([.pastForm, .thirdPerson])
    {
      let mention = Mention(tokens: who..<verb, head: who, kind: .pronoun)
      return Inner(mention: mention, cue: verb..<(verb + 1), piece: (verb + 1)..<end)
    }
    guard let that = near.last(where: { table[$0].word == phrases.words.that }),
      case let verb = that + 1, verb < said.upperBound, verb + 2 >= said.upperBound,
      isForm(verb, of: Self.read),
      let document = phrases.phrase(endingBefore: that, from: said.lowerBound)
    else { return nil }
    return Inner(mention: document, cue: verb..<(verb + 1), piece: said.upperBound..<end)
  }

  /// “she heard *him demand* that “…””, “Moss remembers *Lunt shouting* “…””
  private func heard(_ said: Range<Int>, _ cue: Range<Int>, to end: Int) -> Inner? {
    let hear = said.suffix(Self.nearMark).last { words.isHearing($0) }
    let isCue = cue.upperBound <= said.lowerBound && cue.contains { words.isHearing($0) }
    guard let start = hear.map({ $0 + 1 }) ?? (isCue ? said.lowerBound : nil),
      start + 1 < said.upperBound
    else { return nil }
    let person =
      table[start].classes.contains(.personal)
      ? Mention(tokens: start..<(start + 1), head: start, kind: .pronoun)
      : phrases.phrase(startingAt: start, to: said.upperBound)
    guard let person, person.kind != .nominal, case let verb = person.tokens.upperBound,
      verb < said.upperBound, table[verb].classes.contains(.speechCue),
      table[verb].classes.meets([.plainForm, .ingForm])
    else { return nil }
    return Inner(mention: person, cue: verb..<(verb + 1), piece: (verb + 1)..<end)
  }

  /// “Moss said *Lunt* stopped, turned around *and said*, “…””
  private func coordinate(_ said: Range<Int>, to end: Int) -> Inner? {
    guard let verb = said.last(where: { table[$0].kind == .word }), verb > said.lowerBound + 1,
      table.isPastSpeech(verb),
      table[verb - 1].word == phrases.words.and,
      case let start = said.lowerBound
        + (table[said.lowerBound].word == phrases.words.that ? 1 : 0),
      let person = phrases.phrase(startingAt: start, to: verb), person.kind == .name,
      person.tokens.upperBound < verb - 1
    else { return nil }
    return Inner(mention: person, cue: verb..<(verb + 1), piece: said.upperBound..<end)
  }

  /// Whether a word is a form of one of some verbs.
  private func isForm(_ index: Int, of verbs: Set<UInt16>) -> Bool {
    table[index].word != 0 && verbs.contains(Lexicon.shared.lemma(of: table[index].word))
  }

  private static let saying: WordClass = [.ingForm, .speechCue]
  private static let read = Set([Lexicon.shared.number(of: "read")])
  private static let report = Set([Lexicon.shared.number(of: "report")])
  private static let reactions = Set(
    Language.words(\.words.reactions).map(Lexicon.shared.number(of:)).filter { $0 != 0 })
  /// How far before the words the inner verb may stand, and the noun behind its owner, in tokens.
  private static let nearMark = 12
  private static let longestOwner = 8

  /// “Moss said *Lunt called the plan “mad”*”: a piece that opens with somebody else's clause.
  private func quotedWithin(_ attribution: Attribution) -> Attribution {
    guard !CapitalUse.isHeading(table.blocks[attribution.block], in: table),
      attribution.cue != nil, let mention = attribution.mention,
      case let piece = attribution.pieces[0],
      attribution.pieces.count == 1 || areOfOneSubject(attribution.pieces),
      let mark = piece.first(where: { table[$0].kind == .openingMark })
    else { return attribution }
    var finder = CueFinder(piece.lowerBound..<mark, phrases: phrases)
    let clauses = finder.clauses()
    guard
      let (clause, subject) = clauses.first.flatMap({ clause in
        said(clause).flatMap { opens(piece, $0) ? (clause, $0) : nil }
      })
        ?? clauses.last.flatMap({ clause in
          said(clause).flatMap {
            isSubordinate($0, clause.verb) && reaches(mark, clause) ? (clause, $0) : nil
          }
        }), subject.head != mention.head,
      subject.kind == .name || tells(subject, clause.verb) || areOfTwoGenders(subject, mention)
    else { return attribution }
    var attribution = attribution
    let right = clause.rightStart.flatMap { words.isFiniteVerb($0) ? nil : $0 }
    let start = isPause(mark - 1) ? mark : right ?? clause.cue.upperBound
    attribution.pieces[0] = start..<piece.upperBound
    (attribution.cue, attribution.mention, attribution.agreement) = (clause.cue, subject, nil)
    return attribution
  }

  /// The subject of a clause that says that somebody speaks or spoke.
  private func said(_ clause: CueClause) -> Mention? {
    guard clause.form == .normal, clause.mode == .speech, let subject = clause.subject,
      table[clause.verb].classes.meets([.speechCue, .pastForm]),
      !(subject.tokens.upperBound..<clause.cue.upperBound).contains(where: {
        table[$0].classes.meets([.modal, .negation])
      })
    else { return nil }
    return subject
  }

  /// “she was there when *doctors told* him: “…””, but not “after Lunt announced a “holiday””.
  private func isSubordinate(_ subject: Mention, _ verb: Int) -> Bool {
    guard subject.tokens.lowerBound > 0, table.isPastSpeech(verb),
      table[verb].classes.isDisjoint(with: .objectCue),
      case let before = table[subject.tokens.lowerBound - 1], before.kind == .word
    else { return false }
    return before.classes.contains(.subordinator) && !before.classes.contains(.relative)
      && !Self.conditions.contains(before.word) && before.word != phrases.words.that
  }

  private static let conditions = ["if", "whether", "unless"].map(Lexicon.shared.number(of:))

  /// Whether a clause goes on to a mark: not “after *Lunt told* them, the pier “fell silent””.
  private func reaches(_ mark: Int, _ clause: CueClause) -> Bool {
    !(clause.cue.upperBound..<mark).dropLast().contains(where: isPause)
  }

  private func isPause(_ index: Int) -> Bool {
    [.comma, .colon, .dash, .semicolon].contains(table[index].kind)
  }

  /// “*the guards told* him”, but not “the coalition called for”: a body may be the speaker's own.
  private func tells(_ subject: Mention, _ verb: Int) -> Bool {
    subject.kind == .nominal && words.sense(subject.head) == .person
      && table.isPastSpeech(verb)
      && table[verb].classes.isDisjoint(with: .objectCue)
  }

  /// Whether a subject opens some words, but for “that”.
  private func opens(_ piece: Range<Int>, _ subject: Mention) -> Bool {
    let first = piece.lowerBound
    return subject.tokens.lowerBound == first
      || subject.tokens.lowerBound == first + 1 && table[first].word == phrases.words.that
  }

  /// “*She* said *he* called it “mad””
  private func areOfTwoGenders(_ one: Mention, _ other: Mention) -> Bool {
    let (one, other) = (table[one.head].classes, table[other.head].classes)
    return one.contains(.masculine) && other.contains(.feminine)
      || one.contains(.feminine) && other.contains(.masculine)
  }

  /// “Lunt called it “mad” *and had warned of* “a trap””: no other subject stands between the pieces.
  private func areOfOneSubject(_ pieces: [Range<Int>]) -> Bool {
    zip(pieces, pieces.dropFirst()).allSatisfy { one, other in
      one.upperBound < other.lowerBound && table[one.upperBound].word == phrases.words.and
        && (one.upperBound..<other.lowerBound).allSatisfy {
          table[$0].kind == .word && !table[$0].shape.contains(.capitalised)
            && table[$0].classes.isDisjoint(with: [.subject, .determiner])
        }
    }
  }

  /// “…,” *aides said Mr. Lunt told them*: who passes the words on does not say them.
  private func passedOn(_ attribution: Attribution) -> Attribution {
    guard let cue = attribution.cue, table[attribution.pieces[0].lowerBound].kind == .openingMark,
      attribution.pieces[0].upperBound <= cue.lowerBound,
      table[cue.upperBound - 1].classes.contains(.speechCue),
      let subject = phrases.phrase(
        startingAt: cue.upperBound, to: table.blocks[attribution.block].tokens.upperBound),
      subject.kind == .name, subject.tokens.upperBound < table.tokens.count
    else { return attribution }
    let verb = subject.tokens.upperBound
    guard table[verb].classes.contains(.speechCue), table[verb].classes.contains(.pastForm) else {
      return attribution
    }
    var attribution = attribution
    (attribution.mention, attribution.cue) = (subject, verb..<(verb + 1))
    // “Mr. Lunt told them” is none of the words that he said.
    attribution.pieces.removeAll { $0.lowerBound == cue.upperBound }
    return attribution
  }
}

extension Attribution {
  /// The same words, said by somebody within them.
  fileprivate func said(by inner: NestedSpeech.Inner) -> Attribution {
    var attribution = self
    attribution.pieces[0] = inner.piece
    (attribution.cue, attribution.mention, attribution.agreement) = (inner.cue, inner.mention, nil)
    return attribution
  }
}
