import Language
import Text

/// Chooses the speaker among the noun phrases of a source that the model marks.
///
/// The model's sources may open with an adverbial (“In a Tumblr post, she”), contain a clause of
/// their own (“Benton has been eager to leave, but General Hale”), or put a role before a name
/// (“the company's CEO, Omar Jaafar”). The subject of the clause wins over other phrases, and a
/// phrase that can speak wins over one that cannot.
struct SourceReader {
  let words: WordReader
  let phrases: PhraseFinder
  let finder: NameFinder
  let capitals: CapitalUse

  var table: TokenTable { words.table }

  init(_ words: WordReader, phrases: PhraseFinder, capitals: CapitalUse) {
    self.words = words
    self.phrases = phrases
    finder = NameFinder(table: words.table)
    self.capitals = capitals
  }

  /// The mention of the speaker, given the cue; `nil` if the source has no noun phrase.
  func mention(in source: Range<Int>, cue: Range<Int>?) -> Mention? {
    if let quoted = quoted(behind: source) { return quoted }
    let source = withoutExamples(withoutDateline(source))
    let candidates = candidates(in: source)
    guard let chosen = choose(candidates, in: source, cue: cue), !isImpersonal(chosen.mention)
    else { return nil }
    let named = nameBehind(chosen, in: source) ?? holder(behind: chosen, in: source)
    var mention = withOthers(named ?? chosen.mention, in: source)
    let first = source.first { table[$0].kind == .word } ?? source.lowerBound
    let last = source.last { table[$0].kind == .word || table[$0].kind == .number } ?? first
    mention.wording = first..<(max(first, last) + 1)
    return mention
  }

  /// “*leading figures* like Ada Moss and Ode Lunt”, “*groups* including the Dock Union”
  private func withoutExamples(_ source: Range<Int>) -> Range<Int> {
    let like = source.dropFirst().first { index in
      Self.exampleWords.contains(table[index].word) && index + 1 < source.upperBound
        && table[index - 1].kind == .word
        && (table[index - 1].classes.contains(.plural) || words.entry(index - 1).has(.plural))
    }
    return source.lowerBound..<(like ?? source.upperBound)
  }

  private static let exampleWords = Set(
    ["like", "including"].map(Lexicon.shared.number(of:)).filter { $0 != 0 })

  /// “PORT BRASK (AP) — *The mayor*”
  private func withoutDateline(_ source: Range<Int>) -> Range<Int> {
    guard table.block(of: source.lowerBound).lowerBound == source.lowerBound,
      table[source.lowerBound].shape.contains(.allCaps),
      let dash = source.prefix(Self.longestDateline).first(where: { table[$0].kind == .dash }),
      dash + 1 < source.upperBound,
      (source.lowerBound..<dash).allSatisfy({
        table[$0].kind != .word || table[$0].shape.contains(.capitalised)
      })
    else { return source }
    return (dash + 1)..<source.upperBound
  }

  /// The maximum length of a dateline with its dash, in tokens: “ST. PAUL, Minn. (AP) —”.
  private static let longestDateline = 12

  /// “Lunt *and his team*”, “analysts *and investors*”
  private func withOthers(_ mention: Mention, in source: Range<Int>) -> Mention {
    let and = mention.tokens.upperBound
    guard and + 1 < source.upperBound, table[and].word == phrases.words.and,
      let others = phrases.phrase(startingAt: and + 1, to: source.upperBound),
      others.kind == .nominal, [.person, .group].contains(words.sense(others.head)),
      mention.kind == .name && table[and + 1].classes.contains(.possessive)
        || arePeople(mention) && arePeople(others) && others.tokens.upperBound == source.upperBound
    else { return mention }
    return Mention(
      tokens: mention.tokens.lowerBound..<others.tokens.upperBound, head: others.head,
      kind: .nominal)
  }

  /// “analysts”: a plural without an article for people that nobody names.
  private func arePeople(_ mention: Mention) -> Bool {
    mention.kind == .nominal && mention.head + 1 == mention.tokens.upperBound
      && words.entry(mention.head).has(.plural) && words.sense(mention.head) == .person
      && !mention.tokens.contains { table[$0].classes.contains(.determiner) }
  }

  /// “The paper quoted *him* as saying”
  private func quoted(behind source: Range<Int>) -> Mention? {
    let verb = source.upperBound
    let limit = table.block(of: source.lowerBound).upperBound
    guard verb + 3 < limit, table[verb].word != 0,
      Self.quoting.contains(Lexicon.shared.lemma(of: table[verb].word)),
      let person = object(at: verb + 1, to: limit), person.tokens.upperBound + 1 < limit,
      case let end = person.tokens.upperBound,
      table[end].word == phrases.words.asWord && table[end + 1].classes.contains(.ingForm)
        || isBehindMarks(source) && person.kind == .name && table[end].kind == .comma
    else { return nil }
    return person
  }

  /// “…,” *The Herald* quoted
  private func isBehindMarks(_ source: Range<Int>) -> Bool {
    source.lowerBound > 0 && table[source.lowerBound - 1].kind == .closingMark
  }

  private static let quoting = ["quote", "cite"].map(Lexicon.shared.number(of:))

  private func object(at index: Int, to limit: Int) -> Mention? {
    if table[index].classes.contains(.personal) {
      return Mention(tokens: index..<(index + 1), head: index, kind: .pronoun)
    }
    return phrases.phrase(startingAt: index, to: limit)
  }

  /// “his aunt, *Jane Corder*,”, if the model's source ends before the name.
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

  /// “Department of Harbors acting secretary *Ann Lee*”, “the Harbor Company's chair *Ann Lee*”: who is
  /// named at the end of the source behind her role, rather than the body before it.
  private func holder(behind chosen: Candidate, in source: Range<Int>) -> Mention? {
    let body = chosen.mention
    guard table[body.head].shape.contains(.capitalised), body.kind == .name || isBody(body.head),
      !isBearer(body), let last = source.last(where: { table[$0].kind == .word }), last > body.head,
      !isFullName(body) || last < body.tokens.upperBound
        || !body.tokens.contains(where: finder.isFirstName),
      let name = finder.name(
        of: Mention(tokens: body.tokens.lowerBound..<(last + 1), head: last, kind: .name)),
      !name.isGroup, !name.isSingle, name.tokens.upperBound == last + 1,
      finder.isFirstName(name.tokens.lowerBound),
      case let role = name.tokens.lowerBound - 1, role > body.head,
      words.sense(role) == .person || table[role].classes.meets([.role, .title]),
      table[role].classes.isDisjoint(with: .plural),
      isPlaceOfHolder((body.head + 1)..<role, in: source)
    else { return nil }
    return Mention(tokens: name.titled, head: name.tokens.upperBound - 1, kind: .name)
  }

  /// Whether some words between a body and a role belong to either: “of Brask assistant”, but not “and
  /// Deputy”, “of the late”, “to elect”.
  private func isPlaceOfHolder(_ words: Range<Int>, in source: Range<Int>) -> Bool {
    let isOwned = words.contains(where: table.isGenitive)
    let isInPlace =
      table[source.lowerBound].classes.contains(.preposition) || isInAdverbial(source)
    for index in words {
      let token = table[index]
      guard token.kind == .word || token.kind == .number, token.classes.isDisjoint(with: .relative),
        isOwned || !self.words.isFiniteVerb(index)
      else { return false }
      let rest = words.suffix(from: index + 1)
      if token.word == phrases.words.and {
        // “Dock Union President *and CEO* Ann Lee”
        let isTitle = table[words.lowerBound - 1].classes.meets([.title, .role])
        guard isTitle || rest.contains(where: isField) else { return false }
      } else if token.word == phrases.words.to {
        guard let next = rest.first, table[next].shape.contains(.capitalised),
          self.words.entry(next).dominant != .verb
        else { return false }
      } else if token.classes.contains(.preposition) {
        let isLink = [phrases.words.of, phrases.words.forWord].contains(token.word)
        guard isLink || isInPlace,
          let next = rest.first,
          rest.contains(where: { table[$0].shape.contains(.capitalised) })
            || table[next].classes.isDisjoint(with: [.determiner, .standing])
        else { return false }
      }
    }
    return true
  }

  /// “*England* defender”: what somebody's role is in.
  private func isField(_ index: Int) -> Bool {
    table[index].shape.contains(.capitalised)
      && table[index].classes.isDisjoint(with: [.title, .role])
  }

  /// “*Lunt* and Deputy Mayor Ann Lee”
  private func isBearer(_ mention: Mention) -> Bool {
    mention.kind == .name && mention.tokens.count == 1 && isPersonName(mention)
  }

  private func choose(_ all: [Candidate], in source: Range<Int>, cue: Range<Int>?) -> Candidate? {
    if let subject = lastSubject(all, in: source) ?? heard(all, cue) ?? withPlaces(all) {
      return subject
    }
    let group = all[(subjectStart(all, in: source, cue: cue) ?? 0)...]
    let best = best(of: group)
    if let last = source.last, table[last].classes.contains(.relative), table[last].kind == .word,
      let antecedent = all.last(where: { !$0.isSubjectPronoun && $0.canSpeak })
    {
      return best.map { isPersonName($0.mention) } == true && !all.contains(where: \.opensClause)
        ? best : antecedent
    }
    if let best, best.canSpeak { return best }
    return all.last { $0.canSpeak && $0.isSubjectPronoun }
      ?? all.first { $0.canSpeak && $0.sense != .unknown && !$0.isRelative && !isTopic($0) }
      ?? best ?? all.first
  }

  /// “*Residents* of Arden, Brask and Orla”: the names that follow belong to what the people are of.
  private func withPlaces(_ all: [Candidate]) -> Candidate? {
    guard all.count > 2, let first = all.first, first.mention.kind == .nominal, first.canSpeak,
      first.mention.head + 1 < first.mention.tokens.upperBound,
      table[first.mention.head + 1].word == phrases.words.of,
      words.entry(first.mention.head).has(.plural), words.sense(first.mention.head) == .person,
      all.last?.isCoordinate == true
    else { return nil }
    let isList = all.indices.dropFirst().allSatisfy { index in
      all[index].mention.kind == .name
        && all[index].mention.tokens.lowerBound == all[index - 1].mention.tokens.upperBound + 1
    }
    return isList ? first : nil
  }

  /// Where or what about, not who: “Prices *in Arden*”, “polls *between Moss and Lunt*”.
  private func isTopic(_ candidate: Candidate) -> Bool {
    let before = candidate.mention.tokens.lowerBound - 1
    return candidate.isAfterPreposition && before >= 0
      && Self.topicPrepositions.contains(table[before].word)
  }

  private static let topicPrepositions = Set(
    Language.words(\.words.topicPrepositions).map(Lexicon.shared.number(of:)).filter { $0 != 0 })

  private func best(of candidates: ArraySlice<Candidate>) -> Candidate? {
    var best: Candidate?
    for candidate in candidates where !candidate.isRelative {
      guard let current = best else {
        if !candidate.isAfterPreposition, candidate.sense != .time { best = candidate }
        continue
      }
      if wins(candidate, over: current) { best = candidate }
    }
    return best
  }

  /// The index of the candidate that starts the subject of a finite cue directly after the source.
  /// It is the last phrase that does not depend on an earlier one: not an object, the complement of
  /// a preposition, an apposition, or part of a relative clause. `nil` if the cue shares the
  /// subject of the source's own verb (“…, *saying*”, “left and *said*”), or does not follow the
  /// source.
  private func subjectStart(
    _ all: [Candidate], in source: Range<Int>, cue: Range<Int>?
  ) -> Int? {
    guard let cue, cue.lowerBound == source.upperBound, source.count > 1, all.count > 1,
      let last = source.last(where: { table[$0].kind == .word || table[$0].kind == .number }),
      table[last].classes.isDisjoint(with: [.conjunction, .subordinator, .relative]),
      table[cue.lowerBound].classes.isDisjoint(with: .ingForm),
      !table[cue.lowerBound].shape.contains(.endsInIng)
    else { return nil }
    let isInfinitive = table[cue.lowerBound].word == phrases.words.to
    var index = all.count - 1
    let endsWithComma = last < source.upperBound - 1
    var isClosed = endsWithComma
    var hasInsertion = false
    while index > 0,
      hangs(all[index], isClosed, isInfinitive) || isIndefinite(all[index], behind: all[..<index])
    {
      if all[index].isAfterComma || all[index].isRelative { hasInsertion = true }
      isClosed = isClosed || hasInsertion
      index -= 1
    }
    return endsWithComma && !hasInsertion ? nil : index
  }

  /// Whether a phrase depends on what precedes it.
  private func hangs(_ phrase: Candidate, _ isClosed: Bool, _ isInfinitive: Bool) -> Bool {
    if phrase.isRelative || phrase.isAfterPreposition || phrase.sense == .time { return true }
    if phrase.isAfterVerb { return !isInfinitive }
    if phrase.isCoordinate || isState(phrase) { return true }
    if phrase.opensClause { return false }
    return phrase.isAfterComma ? isClosed : !phrase.isAfterBoundary || !phrase.canSpeak
  }

  /// “the hospital in Brask, *New York*”
  private func isState(_ phrase: Candidate) -> Bool {
    let comma = phrase.mention.tokens.lowerBound - 1
    return phrase.isAfterComma && phrase.mention.kind == .name && comma > 0
      && table[comma].kind == .comma && table[comma - 1].shape.contains(.capitalised)
      && phrase.mention.tokens.allSatisfy { table[$0].classes.contains(.place) }
  }

  /// “Ode Lunt, *a baker* said”, “Ode Lunt, *partner at Tods* said”: an apposition, although no comma
  /// follows.
  private func isIndefinite(_ phrase: Candidate, behind all: ArraySlice<Candidate>) -> Bool {
    let first = table[phrase.mention.tokens.lowerBound]
    let name = all.last { !$0.isAfterComma || $0.mention.kind == .name }
    guard phrase.isAfterComma, !phrase.opensClause, let name, isFullName(name.mention) else {
      return false
    }
    if [phrases.words.a, phrases.words.an].contains(first.word) { return true }
    // “Ode Lunt, *Director of Ports at Brask* said”
    if name.mention.tokens.upperBound + 1 == phrase.mention.tokens.lowerBound,
      table[phrase.mention.head].classes.meets([.role, .title]),
      table[phrase.mention.head].classes.isDisjoint(with: .plural),
      phrase.mention.head + 1 < phrase.mention.tokens.upperBound,
      first.classes.isDisjoint(with: [.determiner, .quantity])
    {
      return true
    }
    return phrase.mention.kind == .nominal && !first.shape.contains(.capitalised)
      && first.classes.isDisjoint(with: [.determiner, .quantity])
      && words.sense(phrase.mention.head) == .person
      && table[phrase.mention.head].classes.isDisjoint(with: .plural)
  }

  /// The last phrase of the source, if it is the subject of the cue: “…, which *her advocate*”,
  /// “with *critics*”.
  private func lastSubject(_ all: [Candidate], in source: Range<Int>) -> Candidate? {
    guard all.count > 1, let last = all.last, last.canSpeak,
      !(last.mention.tokens.upperBound..<source.upperBound).contains(where: {
        table[$0].kind == .word
      })
    else { return nil }
    let before = table[last.mention.tokens.lowerBound - 1]
    if last.isRelative, before.classes.contains(.relative), before.word != phrases.words.whom,
      table[last.mention.tokens.lowerBound - 2].classes.isDisjoint(with: .preposition)
    {
      return last
    }
    let hasClause = all.contains(where: \.opensClause)
    return hasClause && !last.isRelative && before.word == phrases.words.with
      && last.sense != .unknown ? last : nil
  }

  private func wins(_ candidate: Candidate, over current: Candidate) -> Bool {
    if candidate.isAfterPreposition { return isIssuer(candidate, of: current) }
    if isState(candidate) { return false }
    if isName(candidate, of: current) { return true }
    if candidate.opensClause {
      guard !candidate.isAfterVerb else { return false }
      return candidate.canSpeak && candidate.sense != .document
    }
    if candidate.isAfterComma {
      if isPersonName(candidate.mention) {
        return !current.canSpeak
          || !isPersonal(current.mention) && !isPersonName(current.mention)
            && !isPlural(current.mention) && !isForPerson(current.mention)
      }
      if candidate.isSubjectPronoun { return isPersonal(candidate.mention) }
      if isNameOf(candidate, current) { return true }
      return !current.canSpeak && candidate.canSpeak
        || current.sense == .document && candidate.sense == .person
          && !current.mention.tokens.contains(where: table.isGenitive)
    }
    if candidate.isAfterBoundary {
      return isFullName(candidate.mention)
        && (current.sense == .person && isBare(current.mention) || isOfFirm(candidate)
          || isOfBodies(candidate, behind: current))
    }
    if candidate.isSubjectPronoun || !current.canSpeak && candidate.canSpeak { return true }
    return !candidate.isAfterVerb && isFullName(candidate.mention)
      && (current.mention.kind == .nominal || isPossessed(candidate.mention)
        || isTitle(current.mention.tokens.upperBound..<candidate.mention.tokens.lowerBound))
  }

  /// “a statement on her health, from *Dr. Ada Moss*”
  private func isIssuer(_ person: Candidate, of document: Candidate) -> Bool {
    var before = person.mention.tokens.lowerBound - 1
    // “by *Sunday* Herald reporter Ann Lee”
    if table[before].classes.contains(.time), table[before].shape.contains(.capitalised) {
      before -= 1
    }
    guard isPersonName(person.mention),
      [phrases.words.from, phrases.words.by].contains(table[before].word)
    else { return false }
    return document.sense == .document
      || document.mention.tokens.upperBound == before
        && table.isWord(document.mention.head, of: Self.works)
  }

  private static let works = Language.words(\.words.works)

  /// “a Brask newspaper, *The Enterprise*”, “the ferrymen's organization, *the FEF*”
  private func isNameOf(_ name: Candidate, _ body: Candidate) -> Bool {
    guard body.mention.kind == .nominal, body.sense == .group || body.sense == .document,
      !isPlural(body.mention), name.mention.kind == .name,
      body.mention.head + 1 == body.mention.tokens.upperBound,
      body.mention.tokens.upperBound + 1 >= name.mention.tokens.lowerBound - 1
    else { return false }
    return name.mention.tokens.contains {
      table[$0].shape.contains(.capitalised)
        && table[$0].classes.isDisjoint(with: [.place, .demonym])
    }
  }

  /// “Lunt and *Moss's Ada Orr*”: who works for a firm of two names.
  private func isOfFirm(_ candidate: Candidate) -> Bool {
    candidate.isCoordinate && candidate.mention.tokens.dropLast().contains(where: table.isGenitive)
  }

  /// “Brask Radio and *Harbor TV anchor Ode Lunt*”
  private func isOfBodies(_ candidate: Candidate, behind current: Candidate) -> Bool {
    guard candidate.isCoordinate, current.sense == .group, current.mention.kind == .name,
      let name = finder.name(of: candidate.mention)
    else { return false }
    return (candidate.mention.tokens.lowerBound..<name.tokens.lowerBound).contains {
      table[$0].classes.contains(.role) && !table[$0].shape.contains(.capitalised)
    }
  }

  /// “Harbor Search *lead* Ann Lee”, “Board of Health spokesman Ann Lee”: lowercase words between an
  /// organization and a full name are the person's title.
  private func isTitle(_ words: Range<Int>) -> Bool {
    words.allSatisfy {
      table[$0].kind == .word && !table[$0].shape.contains(.capitalised)
        && table[$0].classes.isDisjoint(with: .phraseBreak)
    }
  }

  /// Whether a mention is plural, so that a name after a comma is not an apposition to it:
  /// “officials in the capital, Port Brask”, but not “the mayor, Ode Lunt” or “one of the voters,
  /// Ode Lunt”.
  private func isPlural(_ mention: Mention) -> Bool {
    table[mention.head].classes.contains(.plural)
      && table[mention.tokens.lowerBound].word != phrases.words.one
  }

  /// “a spokesman for the prosecutor, Ode Lunt”: the name may be that of either.
  private func isForPerson(_ mention: Mention) -> Bool {
    guard mention.kind == .nominal, let last = mention.tokens.last, last > mention.head + 1,
      !table[last].shape.contains(.capitalised), table[last].classes.isDisjoint(with: .plural)
    else { return false }
    return words.sense(last) == .person
  }

  /// “American Airlines' *Kent Powell*”
  private func isPossessed(_ mention: Mention) -> Bool {
    mention.tokens.lowerBound > 0 && table.isApostrophe(mention.tokens.lowerBound - 1)
  }

  /// “he”, not “one”.
  private func isPersonal(_ mention: Mention) -> Bool {
    mention.kind == .pronoun && table[mention.head].classes.contains(.personal)
  }

  /// “scientist and study co-author Michael Malaska”: a role without an article belongs to the name
  /// after it.
  private func isBare(_ mention: Mention) -> Bool {
    (mention.kind == .nominal || table[mention.head].classes.contains(.role))
      && !mention.tokens.contains { table[$0].classes.meets([.determiner, .plural]) }
  }

  /// “Ode Lunt”, “Prince Ode”, “Lunt” if the article has “Ode Lunt”, or a first name alone, as of a
  /// student who wants no more of it known.
  private func isPersonName(_ mention: Mention) -> Bool {
    if isFullName(mention) || isTitled(mention) { return true }
    guard mention.kind == .name, mention.tokens.count == 1,
      table[mention.head].classes.isDisjoint(with: [.place, .demonym])
    else { return false }
    return finder.isFirstName(mention.head)
      || isLastName(mention.head)
  }

  private func isTitled(_ mention: Mention) -> Bool {
    guard mention.kind == .name, let name = finder.name(of: mention), !name.isGroup else {
      return false
    }
    return (name.titled.lowerBound..<name.tokens.lowerBound).contains {
      table[$0].classes.contains(.title)
    }
  }

  private func isFullName(_ mention: Mention) -> Bool {
    guard mention.kind == .name, let name = finder.name(of: mention) else { return false }
    return !name.isGroup && !name.isSingle
  }
}
