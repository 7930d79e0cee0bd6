import Text

/// Chooses, among the noun phrases of a source as the model marks it, the one that speaks.
///
/// The model's sources may open with an adverbial (“In a Tumblr post, she”), hold a clause of their own
/// (“Benton has been eager to leave, but General Hale”), or put a role before a name (“the company's CEO,
/// Omar Jaafar”). The clause's own subject wins, and who can speak wins over what cannot.
struct SourceReader {
  let words: WordReader
  let phrases: PhraseFinder
  let finder: NameFinder
  let capitals: CapitalUse

  private var table: TokenTable { words.table }

  init(_ words: WordReader, phrases: PhraseFinder) {
    self.words = words
    self.phrases = phrases
    finder = NameFinder(table: words.table)
    capitals = CapitalUse(words.table)
  }

  /// A noun phrase of the source and how it stands in it.
  private struct Candidate {
    var mention: Mention
    var sense: NounSense
    var isAfterPreposition = false
    var isAfterComma = false
    var isAfterBoundary = false
    var isAfterVerb = false
    var isRelative = false
    /// A verb stood between it and the candidate before.
    var opensClause = false

    var canSpeak: Bool { sense.canSpeak }
    var isSubjectPronoun: Bool { mention.kind == .pronoun }
  }

  /// The mention that speaks; `nil` when nothing in the source can.
  func mention(in source: Range<Int>) -> Mention? {
    let candidates = candidates(in: source)
    guard let chosen = choose(candidates, in: source) else { return nil }
    var mention = nameBehind(chosen, in: source) ?? chosen.mention
    let first = source.first { table[$0].kind == .word } ?? source.lowerBound
    let last = source.last { table[$0].kind == .word || table[$0].kind == .number } ?? first
    mention.wording = first..<(max(first, last) + 1)
    return mention
  }

  /// “his aunt, *Jane Corder*,” where the model's source ends before the name.
  private func nameBehind(_ chosen: Candidate, in source: Range<Int>) -> Mention? {
    let comma = chosen.mention.tokens.upperBound
    guard chosen.sense == .person, chosen.mention.kind == .nominal, comma == source.upperBound,
      comma + 2 < table.tokens.count, table[comma].kind == .comma,
      table[chosen.mention.head].classes.isDisjoint(with: .plural),
      let name = phrases.phrase(startingAt: comma + 1, to: table.block(of: comma).upperBound),
      isFullName(name), name.tokens.upperBound < table.tokens.count,
      table[name.tokens.upperBound].kind == .comma
    else { return nil }
    return name
  }

  private func choose(_ all: [Candidate], in source: Range<Int>) -> Candidate? {
    if let subject = lastSubject(all, in: source) { return subject }
    var best: Candidate?
    for candidate in all where !candidate.isRelative {
      guard let current = best else {
        if !candidate.isAfterPreposition, candidate.sense != .time { best = candidate }
        continue
      }
      if wins(candidate, over: current) { best = candidate }
    }
    if let last = source.last, table[last].classes.contains(.relative), table[last].kind == .word,
      let antecedent = all.last(where: { !$0.isSubjectPronoun && $0.canSpeak })
    {
      return best.map { isFullName($0.mention) } == true && !all.contains(where: \.opensClause)
        ? best : antecedent
    }
    if let best, best.canSpeak { return best }
    return all.last { $0.canSpeak && $0.isSubjectPronoun }
      ?? all.first { $0.canSpeak && $0.sense != .unknown && !$0.isRelative }
      ?? best ?? all.first
  }

  /// The last phrase of the source where it is the subject of the cue: “…, which *her advocate*”, “with *critics*”.
  private func lastSubject(_ all: [Candidate], in source: Range<Int>) -> Candidate? {
    guard all.count > 1, let last = all.last, last.canSpeak,
      !(last.mention.tokens.upperBound..<source.upperBound).contains(where: {
        table[$0].kind == .word
      })
    else { return nil }
    let before = table[last.mention.tokens.lowerBound - 1]
    if last.isRelative, before.classes.contains(.relative) { return last }
    let hasClause = all.contains(where: \.opensClause)
    return hasClause && before.word == phrases.words.with && last.sense != .unknown ? last : nil
  }

  private func wins(_ candidate: Candidate, over current: Candidate) -> Bool {
    if candidate.isAfterPreposition { return false }
    if candidate.opensClause {
      guard !candidate.isAfterVerb else { return false }
      return candidate.canSpeak && candidate.sense != .document
    }
    if candidate.isAfterComma {
      if isFullName(candidate.mention) {
        return !current.canSpeak
          || !isPersonal(current.mention) && !isFullName(current.mention)
            && !isPlural(current.mention)
      }
      if candidate.isSubjectPronoun { return isPersonal(candidate.mention) }
      return !current.canSpeak && candidate.canSpeak
        || current.sense == .document && candidate.sense == .person
    }
    if candidate.isAfterBoundary {
      return isFullName(candidate.mention) && current.sense == .person && isBare(current.mention)
    }
    return candidate.isSubjectPronoun || !current.canSpeak && candidate.canSpeak
      || isFullName(candidate.mention) && current.mention.kind == .nominal
  }

  /// “the mayor, Ode Lunt”, not “officials in the capital, Port Brask”.
  private func isPlural(_ mention: Mention) -> Bool {
    table[mention.head].classes.contains(.plural)
  }

  /// “he”, not “one”.
  private func isPersonal(_ mention: Mention) -> Bool {
    mention.kind == .pronoun && table[mention.head].classes.contains(.personal)
  }

  /// “scientist and study co-author Michael Malaska”: a role without an article goes with the name behind it.
  private func isBare(_ mention: Mention) -> Bool {
    mention.kind == .nominal
      && !mention.tokens.contains { table[$0].classes.meets([.determiner, .plural]) }
  }

  private func isFullName(_ mention: Mention) -> Bool {
    guard mention.kind == .name, let name = finder.name(of: mention) else { return false }
    return !name.isGroup && !name.isSingle
  }

  // The noun phrases of a source

  private func candidates(in source: Range<Int>) -> [Candidate] {
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
      if let mention = phrase(at: index, in: source) {
        next.mention = mention
        next.sense = sense(of: mention)
        found.append(next)
        let inRelative = next.isRelative
        next = Candidate(mention: mention, sense: .unknown)
        next.isRelative = inRelative
        index = max(mention.tokens.upperBound, index + 1)
        continue
      }
      if words.isFiniteVerb(index) || token.shape.contains(.endsInIng) {
        if next.isRelative {
          relativeVerb = true
        } else if words.isFiniteVerb(index) {
          next.opensClause = true
        }
        next.isAfterVerb = true
      } else if token.classes.meets([.conjunction, .subordinator, .interrogative]) {
        next.isAfterBoundary = true
        next.isAfterVerb = false
        next.isAfterPreposition = false
      } else if token.classes.contains(.preposition) {
        next.isAfterPreposition = true
      }
      index += 1
    }
    return found
  }

  /// “who”, “which”, and “that” behind a noun; “what host Tom Ferrell” opens a clause instead.
  private func isRelative(_ index: Int, in source: Range<Int>) -> Bool {
    let before = table[index - 1]
    return before.kind == .word && before.classes.isDisjoint(with: .phraseBreak)
      || before.kind == .comma || before.kind == .closingBracket
  }

  /// Whether the source itself hangs on a preposition before it: “In *a post after the vote, the mayor*”. What
  /// “according to” introduces does speak.
  private func isInAdverbial(_ source: Range<Int>) -> Bool {
    guard source.lowerBound > 0 else { return false }
    let before = table[source.lowerBound - 1]
    guard before.classes.contains(.preposition), before.kind == .word,
      before.word != phrases.words.by, before.word != phrases.words.per
    else { return false }
    return before.word != phrases.words.to
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
    if token.shape.contains(.endsInLy), words.entry(index).noun == 0, !isInnerName(index) {
      return nil
    }
    if opensAdverbial(index) { return nil }
    if let part = partitive(at: index, in: source) ?? age(at: index, in: source) { return part }
    return phrases.phrase(startingAt: index, to: source.upperBound)
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

  /// “the 56-year-old”
  private func age(at index: Int, in source: Range<Int>) -> Mention? {
    guard table[index].word == phrases.words.the, index + 1 < source.upperBound,
      words.isAge(index + 1)
    else { return nil }
    return Mention(tokens: index..<(index + 2), head: index + 1, kind: .nominal)
  }

  /// “Asked why”, “Outlining”, “Speaking to”: a participle that opens the sentence.
  private func opensAdverbial(_ index: Int) -> Bool {
    let token = table[index]
    guard token.shape.contains(.sentenceStart) || !token.shape.contains(.capitalised) else {
      return false
    }
    let isParticiple = token.shape.contains(.endsInIng) || token.shape.contains(.endsInEd)
    let entry = words.entry(index)
    return isParticiple && (entry.verb > 0 || token.classes.meets([.ingForm, .pastForm]))
      && token.classes.isDisjoint(with: [.role, .group, .document])
      && (entry.noun == 0 || entry.dominant == .verb || token.shape.contains(.sentenceStart))
  }

  private func isInnerName(_ index: Int) -> Bool {
    table[index].shape.contains(.capitalised) && !table[index].shape.contains(.sentenceStart)
  }

  private func sense(of mention: Mention) -> NounSense {
    switch mention.kind {
    case .pronoun: return .person
    case .nominal: return words.sense(mention.head)
    case .name:
      let head = table[mention.head]
      if head.classes.contains(.time), mention.tokens.count == 1,
        !capitals.isSurname(NameKey(head, in: table.text))
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
