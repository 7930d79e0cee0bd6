import Language
import Text

/// Lists the noun phrases of a source, in order, with their positions.
extension SourceReader {
  /// A noun phrase of the source and its position.
  struct Candidate {
    var mention: Mention
    var sense: NounSense
    var isAfterPreposition = false
    var isAfterComma = false
    var isAfterBoundary = false
    var isAfterVerb = false
    var isRelative = false
    /// Whether a comma, a dash, a semicolon or a closing bracket directly follows.
    var isClosed = false
    /// Whether “and” alone joins it to the previous phrase.
    var isCoordinate = false
    /// Whether a finite verb or a colon separates it from the previous candidate.
    var opensClause = false

    var canSpeak: Bool { sense.canSpeak }
    var isSubjectPronoun: Bool { mention.kind == .pronoun }
  }

  func candidates(in source: Range<Int>) -> [Candidate] {
    var found: [Candidate] = []
    var next = Candidate(
      mention: Mention(tokens: source, head: source.lowerBound, kind: .name), sense: .unknown)
    next.isAfterPreposition = isInAdverbial(source)
    var index = source.lowerBound
    var relativeVerb = false
    while index < source.upperBound {
      let token = table[index]
      if token.kind == .openingMark {
        index = (index..<source.upperBound).first { table[$0].kind == .closingMark } ?? index
        index += 1
        continue
      }
      // “Ada Lee (Ore.)”: what stands in brackets behind a name does not speak.
      if token.kind == .openingBracket, !found.isEmpty {
        index =
          (index..<source.upperBound).first { table[$0].kind == .closingBracket }
          ?? source.upperBound
        continue
      }
      if let share = share(at: index, in: source) {
        next.mention = share
        next.sense = words.sense(share.head)
        found.append(next)
        next = Candidate(mention: share, sense: .unknown)
        index = share.tokens.upperBound
        continue
      }
      guard token.kind == .word else {
        if token.kind == .colon {
          next.opensClause = true
          next.isAfterVerb = false
          next.isAfterPreposition = false
        }
        if token.kind == .comma || token.kind == .dash || token.kind == .semicolon
          || token.kind == .closingBracket
        {
          if next.isRelative, relativeVerb { next.isRelative = false }
          if let last = found.last, last.mention.tokens.upperBound == index {
            found[found.count - 1].isClosed = true
          }
          next.isAfterComma = true
          next.isAfterPreposition = false
          next.isAfterVerb = false
        }
        index += 1
        continue
      }
      if token.classes.contains(.relative), !found.isEmpty, isRelative(index, in: source) {
        next.isRelative = true
        relativeVerb = false
        index += 1
        continue
      }
      if let mention = phrase(at: index, in: source), !isAdverb(mention.head),
        !isAffiliation(mention.tokens)
      {
        next.mention = mention
        next.sense = isRecipient(index) ? .thing : sense(of: mention)
        found.append(next)
        let inRelative = next.isRelative
        next = Candidate(mention: mention, sense: .unknown)
        next.isRelative = inRelative
        index = max(mention.tokens.upperBound, index + 1)
        continue
      }
      if isVerb(index) || token.shape.contains(.endsInIng) {
        if next.isRelative {
          relativeVerb = true
        } else if isVerb(index) {
          next.opensClause = true
        }
        next.isAfterVerb = true
      } else if token.classes.meets([.conjunction, .subordinator, .interrogative]) {
        next.isCoordinate =
          found.last?.mention.tokens.upperBound == index && token.word == phrases.words.and
        next.isAfterBoundary = true
        next.isAfterVerb = false
        // “in Florida and *New York*”
        next.isAfterPreposition = next.isCoordinate && found.last?.isAfterPreposition == true
      } else if token.classes.contains(.preposition) {
        next.isAfterPreposition = true
      }
      index += 1
    }
    return found
  }

  /// “*Something* tells me”
  func isImpersonal(_ mention: Mention) -> Bool {
    mention.tokens.count == 1 && isThing(mention.head)
      || table.words(mention.tokens).lowercased() == "no one"
  }

  private static let impersonal = Language.words(\.words.impersonal)

  /// “Moss heard *Lunt* say”
  func heard(_ all: [Candidate], _ cue: Range<Int>?) -> Candidate? {
    guard let cue, all.count > 1, let last = all.last,
      last.mention.tokens.upperBound == cue.lowerBound, last.mention.tokens.lowerBound > 0,
      table[cue.lowerBound].classes.meets([.plainForm, .ingForm]),
      words.isHearing(last.mention.tokens.lowerBound - 1)
    else { return nil }
    return last
  }

  /// “a union called *Dock Friends*”, “internet service provider (ISP) *Harbor Net*”
  func isName(_ name: Candidate, of body: Candidate) -> Bool {
    let before = name.mention.tokens.lowerBound - 1
    guard body.mention.kind == .nominal, name.mention.kind == .name, before > 2 else {
      return false
    }
    return words.isNaming(before)
      || table[before].kind == .closingBracket && table[before - 2].kind == .openingBracket
        && before - 2 == body.mention.tokens.upperBound
        && table[before - 1].shape.contains(.allCaps)
  }

  /// “Sen. Ode Lunt, *R-Ky*”, “Ode Lunt, *QC*”: the party and state of whoever is named before, or an
  /// honor.
  private func isAffiliation(_ words: Range<Int>) -> Bool {
    if finder.isHonor(words) { return true }
    let bytes = table.text.bytes[table[words.lowerBound].range]
    return words.count == 1 && "DIR".utf8.contains(bytes.first ?? 0) && words.lowerBound > 0
      && table[words.lowerBound - 1].kind == .comma
      && bytes.count > 3 && bytes.dropFirst().first == .hyphen
      && bytes.dropFirst(2).first.map { !$0.isASCIILowercase } ?? false
  }

  /// “a *visibly* shaken Lunt”
  private func isAdverb(_ index: Int) -> Bool {
    table[index].shape.contains(.endsInLy) && !table[index].shape.contains(.capitalised)
      && words.sense(index) == .unknown && words.entry(index).noun == 0
  }

  /// “records *obtained by* the Herald”: who has a document did not write it.
  private func isRecipient(_ index: Int) -> Bool {
    index > 1 && table[index - 1].word == phrases.words.by
      && Self.obtained.contains(table.words((index - 2)..<(index - 1)).lowercased())
  }

  private static let obtained = Language.words(\.words.obtained)

  /// “who”, “which”, and “that” after a noun; “what host Tom Ferrell” opens a clause instead.
  private func isRelative(_ index: Int, in source: Range<Int>) -> Bool {
    let before = table[index - 1]
    // “on call *that* night”
    if index + 1 < source.upperBound, table[index + 1].classes.contains(.time) { return false }
    return before.kind == .word && before.classes.isDisjoint(with: .phraseBreak)
      || [.comma, .dash, .closingBracket].contains(before.kind)
  }

  /// Whether the source is the complement of a preposition before it: “In *a post after the vote,
  /// the mayor*”. Excludes “by”, “per” and “to” (“according to”), which can introduce a speaker, and
  /// “a statement *from*”.
  func isInAdverbial(_ source: Range<Int>) -> Bool {
    guard source.lowerBound > 0 else { return false }
    let before = table[source.lowerBound - 1]
    guard before.classes.contains(.preposition), before.kind == .word,
      before.word != phrases.words.by, before.word != phrases.words.per
    else { return false }
    return before.word != phrases.words.to
      && (before.word != phrases.words.from || before.shape.contains(.capitalised))
  }

  private func phrase(at index: Int, in source: Range<Int>) -> Mention? {
    let token = table[index]
    if token.classes.contains(.possessive), source.count == 1 {
      return Mention(tokens: index..<(index + 1), head: index, kind: .pronoun)
    }
    if token.classes.meets([.preposition, .conjunction, .adverb]),
      token.classes.isDisjoint(with: [.determiner, .subject])
    {
      return nil
    }
    if token.shape.contains(.endsInLy), words.entry(index).noun == 0, !isInnerName(index),
      !isLastName(index)
    {
      return nil
    }
    // “At *least* two lawmakers”
    if index + 1 < source.upperBound,
      table[index + 1].classes.contains(.quantity) || table[index + 1].kind == .number,
      table.isWord(index, of: Self.degrees)
    {
      return nil
    }
    if opensAdverbial(index) || index > source.lowerBound && isVerb(index) { return nil }
    if isThing(index) { return Mention(tokens: index..<(index + 1), head: index, kind: .pronoun) }
    if let part = partitive(at: index, in: source) ?? age(at: index, in: source) { return part }
    if isSurname(index) {
      return Mention(tokens: index..<(index + 1), head: index, kind: .name)
    }
    return phrases.phrase(startingAt: index, to: source.upperBound).map {
      withSharedNoun(
        withSecond(
          withSurname(
            withoutVerb(withoutHolder(asHolder(words.withoutAntecedent(withoutThat($0))))),
            in: source),
          in: source),
        in: source)
    }
  }

  private static let degrees: Set = ["least", "most", "than"]

  /// “said *that* troopers”: “that” before a plural opens a clause.
  private func withoutThat(_ mention: Mention) -> Mention {
    guard table[mention.tokens.lowerBound].word == Words.shared.that,
      table[mention.head].shape.contains(.endsInS), mention.tokens.count > 1
    else { return mention }
    return phrases.mention(mention.tokens.dropFirst()) ?? mention
  }

  /// “a Department of State *employee*”
  private func asHolder(_ mention: Mention) -> Mention {
    guard let last = mention.tokens.last, last > mention.head + 2, isBody(mention.head),
      !table[last].shape.contains(.capitalised), words.sense(last) == .person,
      table[last - 1].shape.contains(.capitalised)
    else { return mention }
    return Mention(tokens: mention.tokens, head: last, kind: .nominal)
  }

  /// “Board of Health”, not “Board of Health spokesman Ann Lee”: the role of a person begins
  /// another phrase.
  private func withoutHolder(_ mention: Mention) -> Mention {
    let complement = (mention.head + 1)..<max(mention.tokens.upperBound, mention.head + 1)
    let role = complement.dropLast().first { index in
      table[index].classes.contains(.role)
        && (!table[index].shape.contains(.capitalised)
          || finder.isFirstName(index + 1) && isBody(mention.head))
        && [index - 1, index + 1].allSatisfy { table[$0].shape.contains(.capitalised) }
    }
    return role.flatMap { phrases.mention(mention.tokens.lowerBound..<$0) } ?? mention
  }

  /// “*Bureau* of State Parks”
  func isBody(_ head: Int) -> Bool {
    table[head].shape.contains(.capitalised) && table[head].classes.meets([.group, .organisation])
      && table[head].classes.isDisjoint(with: [.role, .title])
  }

  /// Whether a word is a finite verb: one by its form, or “studies” in “who *studies* the lake”.
  private func isVerb(_ index: Int) -> Bool {
    // “his son, *retired* Judge Ode Lunt”
    if table[index].classes.contains(.standing) { return false }
    return words.isFiniteVerb(index) || isVerbOfRelative(index)
  }

  /// “who *heads* the port”, “groups that *represent* ferrymen”: a word that can be a noun as well,
  /// but not the subject in “that *reports* say” or “which *critics* call”.
  private func isVerbOfRelative(_ index: Int) -> Bool {
    let token = table[index]
    guard index > 0, index + 1 < table.tokens.count, token.kind == .word,
      table[index - 1].classes.contains(.relative), !token.shape.contains(.capitalised),
      table[index + 1].kind == .word, !words.isFiniteVerb(index + 1),
      table[index + 1].classes.isDisjoint(with: [.plainForm, .speechCue]),
      !finder.isFirstName(index + 1) || token.classes.isDisjoint(with: [.role, .title])
    else { return false }
    let entry = words.entry(index)
    return isBehindPlural(index - 1)
      ? token.classes.contains(.plainForm) || entry.verb > 0 && entry.has(.plain)
      : token.classes.contains(.thirdPerson) || entry.verb > 0 && entry.has(.third)
  }

  /// “*groups* that”, “*researchers*, who”
  private func isBehindPlural(_ relative: Int) -> Bool {
    let noun = relative - (relative > 0 && table[relative - 1].kind != .word ? 2 : 1)
    guard noun >= 0 else { return false }
    return table[noun].classes.contains(.plural)
      || words.entry(noun).has(.plural) && !table[noun].shape.contains(.capitalised)
  }

  /// “*something* critics have called”
  private func isThing(_ index: Int) -> Bool {
    table.isWord(index, of: Self.impersonal)
  }

  /// Whether the article has a word behind a first name.
  func isLastName(_ index: Int) -> Bool {
    capitals.isSurname(NameKey(table[index], in: table.text))
  }

  /// Whether a word that is no name elsewhere is a last name: “Day”, if the text also has “Ed Day”.
  private func isSurname(_ index: Int) -> Bool {
    table[index].classes.meets(TokenTable.nameless.union(.document))
      && table[index].shape.contains(.capitalised) && !table[index].shape.contains(.initial)
      && (index + 1 == table.tokens.count || table[index + 1].kind != .word
        || words.isFiniteVerb(index + 1) || table[index + 1].classes.contains(.speechCue))
      && isLastName(index)
  }

  /// “the executive Ed Day”, not “the executive Ed”.
  private func withSurname(_ mention: Mention, in source: Range<Int>) -> Mention {
    let next = mention.tokens.upperBound
    guard next < source.upperBound, mention.kind == .name, isSurname(next) else { return mention }
    return Mention(tokens: mention.tokens.lowerBound..<(next + 1), head: next, kind: .name)
  }

  /// “Ishiba”, not “Ishiba brushed Tamaki”: a name ends before a lowercase verb.
  private func withoutVerb(_ mention: Mention) -> Mention {
    let verb = mention.tokens.dropFirst().first { index in
      index > mention.tokens.lowerBound && table[index - 1].shape.contains(.capitalised)
        && words.isFiniteVerb(index)
    }
    return verb.flatMap { phrases.mention(mention.tokens.lowerBound..<$0) } ?? mention
  }

  /// “one of the survivors”
  private func partitive(at index: Int, in source: Range<Int>) -> Mention? {
    guard table[index].classes.meets([.indefinite, .quantity]), index + 2 < source.upperBound,
      table[index + 1].word == phrases.words.of,
      let whole = phrases.phrase(startingAt: index + 2, to: source.upperBound),
      words.sense(whole.head) == .person || words.sense(whole.head) == .group
    else { return nil }
    return Mention(tokens: index..<whole.tokens.upperBound, head: whole.head, kind: .nominal)
  }

  /// “18% of all searchers”
  private func share(at index: Int, in source: Range<Int>) -> Mention? {
    guard table[index].kind == .number,
      let of = (index + 1..<min(index + 3, source.upperBound)).first(where: {
        table[$0].word == phrases.words.of
      }), of == index + 1 ? isPercentage(index) : Self.percent.contains(table.words(of - 1..<of)),
      of + 1 < source.upperBound,
      let whole = phrases.phrase(startingAt: of + 1, to: source.upperBound)
    else { return nil }
    return Mention(tokens: index..<whole.tokens.upperBound, head: whole.head, kind: .nominal)
  }

  private func isPercentage(_ index: Int) -> Bool {
    table.text.bytes[table[index].range].last == UInt8(ascii: "%")
  }

  private static let percent: Set = ["%", "percent", "pct"]

  /// “the 56-year-old”
  private func age(at index: Int, in source: Range<Int>) -> Mention? {
    guard table[index].word == phrases.words.the, index + 1 < source.upperBound,
      words.isAge(index + 1)
    else { return nil }
    return Mention(tokens: index..<(index + 2), head: index + 1, kind: .nominal)
  }

  /// “Asked why”, “Outlining”, “Speaking to”: a participle that opens an adverbial.
  private func opensAdverbial(_ index: Int) -> Bool {
    let token = table[index]
    guard token.shape.contains(.sentenceStart) || !token.shape.contains(.capitalised) else {
      return false
    }
    if token.shape.contains(.capitalised), isAlwaysCapitalised(index) { return false }
    let isParticiple = token.shape.contains(.endsInIng) || token.shape.contains(.endsInEd)
    let entry = words.entry(index)
    return isParticiple && (entry.verb > 0 || token.classes.meets([.ingForm, .pastForm]))
      && token.classes.isDisjoint(with: [.role, .group, .document])
      && (entry.noun == 0 || entry.dominant == .verb || token.shape.contains(.sentenceStart))
  }

  /// “United”, if the article has “United Airlines” and never “united”.
  private func isAlwaysCapitalised(_ index: Int) -> Bool {
    let key = NameKey(table[index], in: table.text)
    return capitals.isCapitalised(key) && !capitals.isSmall(key)
  }

  private func isInnerName(_ index: Int) -> Bool {
    table[index].shape.contains(.capitalised) && !table[index].shape.contains(.sentenceStart)
  }

  private func sense(of mention: Mention) -> NounSense {
    switch mention.kind {
    case .pronoun: return isThing(mention.head) ? .thing : .person
    case .nominal: return words.sense(mention.head)
    case .name:
      let head = table[mention.head]
      if head.classes.contains(.time), mention.tokens.count == 1,
        !isLastName(mention.head)
      {
        return .time
      }
      guard let name = finder.name(of: mention) else {
        return head.shape.contains(.sentenceStart) ? words.sense(mention.head) : .unknown
      }
      if name.isSingle, head.shape.contains(.sentenceStart),
        words.isCommonWord(name.tokens.lowerBound),
        !capitals.isCapitalised(NameKey(head, in: table.text))
      {
        return words.sense(mention.head)
      }
      return name.isGroup ? .group : .person
    }
  }
}
