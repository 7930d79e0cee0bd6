import Language
import Text

/// Finds the noun phrase that ends or starts at a token, by word classes and capitals instead of a parser.
///
/// Needs: tokens and lexicon classes. Every search is bounded by ``reach`` tokens.
struct PhraseFinder {
  let table: TokenTable
  let words = Words.shared
  /// The maximum length of a phrase, and of a search for one, in tokens.
  static let reach = 40
  private static let longest = 14

  init(_ table: TokenTable) { self.table = table }

  // The phrase to the left

  /// The phrase that ends before `end`, with its prepositional phrases.
  func phrase(endingBefore end: Int, from limit: Int, depth: Int = 0) -> Mention? {
    guard let core = core(endingBefore: end, from: limit) else { return nil }
    guard core.kind != .pronoun, depth < 3 else { return core }
    return attached(to: core, from: limit, depth: depth) ?? core
  }

  /// A pronoun, or a phrase without prepositions.
  private func core(endingBefore end: Int, from limit: Int) -> Mention? {
    guard end > limit, end > 0 else { return nil }
    let last = end - 1
    if let pronoun = pronoun(at: last) { return pronoun }
    guard isInner(last, before: nil) else { return nil }
    var start = last
    while start > limit, last - start < Self.longest {
      if isOpener(start) { break }
      guard isInner(start - 1, before: start) else { break }
      start -= 1
    }
    start = withoutLeadingRest(start, last)
    return mention(start..<end)
  }

  /// A pronoun that can be a speaker.
  func pronoun(at index: Int) -> Mention? {
    let token = table[index]
    guard token.kind == .word, !table.isLastName(index) else { return nil }
    let isRelative = token.word == words.who || token.word == words.which
    let isOther = token.classes.contains(.indefinite) && !token.classes.contains(.role)
    let stands = isOther && !isInnerOfLarger(index)
    guard token.classes.contains(.subject) || isRelative || stands else { return nil }
    return Mention(tokens: index..<(index + 1), head: index, kind: .pronoun)
  }

  /// Whether an indefinite pronoun belongs to the words before it: “two other”.
  private func isInnerOfLarger(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    return table[index - 1].classes.meets([.determiner, .quantity])
  }

  /// Whether a phrase cannot extend to the left of this token.
  private func isOpener(_ index: Int) -> Bool {
    let token = table[index]
    guard token.classes.meets(.determiner) else { return false }
    let isBare = token.word == words.the || token.word == words.a || token.word == words.an
    return isBare || token.classes.contains(.possessive)
  }

  /// Whether a token can be inside a phrase, before its token `next`.
  private func isInner(_ index: Int, before next: Int?) -> Bool {
    let token = table[index]
    if token.kind == .number || table.isPluralGenitive(index) { return next != nil }
    if token.kind == .symbol { return next != nil && token.range.count == 1 && !isStray(token) }
    guard token.kind == .word, !token.shape.contains(.insideDouble) else { return false }
    let capital = token.shape.contains(.capitalised)
    if token.classes.meets(.contraction) { return next != nil && token.word == words.s }
    if table.opensTitle(index) || isFirstName(index, before: next) { return next != nil }
    if table.isLastName(index) { return true }
    if capital, !token.shape.contains(.sentenceStart), !token.classes.meets(.phraseBreak) {
      return !token.classes.contains(.time) || token.classes.contains(.title)
        || isMonth(index, before: next)
    }
    if token.classes.contains(.nameParticle), let next, endsParticles(next) {
      return index > 0 && table[index - 1].shape.contains(.capitalised)
        || !token.classes.meets(.phraseBreak)
    }
    if token.classes.meets(.phraseBreak) { return false }
    if token.classes.contains(.adverb), !token.classes.contains(.determiner) { return false }
    if token.classes.contains(.time) { return next != nil && isModifierOfTime(index) }
    if token.shape.contains(.endsInLy), !capital, token.classes.isDisjoint(with: Self.nouns),
      next != nil
    {
      return isAfterOpener(index)
    }
    return !isVerb(index, before: next)
  }

  /// “*Will* Moss”: a modal before a last name.
  private func isFirstName(_ index: Int, before next: Int?) -> Bool {
    guard let next, table[index].classes.contains(.modal), table[next].kind == .word else {
      return false
    }
    return table[index].shape.contains(.capitalised) && table[next].shape.contains(.capitalised)
      && table.isFirstName(index)
  }

  /// “Ada van *Moss*”, “Ada van *der Moss*”
  private func endsParticles(_ index: Int) -> Bool {
    if table[index].shape.contains(.capitalised) { return true }
    return table[index].classes.contains(.nameParticle) && index + 1 < table.tokens.count
      && table[index + 1].shape.contains(.capitalised)
  }

  /// “an *August* report”
  private func isMonth(_ index: Int, before next: Int?) -> Bool {
    guard let next, table[index].classes.contains(.time), table[next].kind == .word,
      !table[next].shape.contains(.capitalised)
    else { return false }
    return isAfterOpener(index) && table[next].classes.meets([.document, .occasion])
  }

  private func isStray(_ token: Token) -> Bool {
    let byte = table.text[Int(token.start)]
    return byte != 0x26 && byte != .hyphen && byte != 0x2F
  }

  private func isModifierOfTime(_ index: Int) -> Bool { isAfterOpener(index) }

  private func isAfterOpener(_ index: Int) -> Bool {
    index > 0 && table[index - 1].classes.meets(.determiner)
  }

  /// Whether a word acts as a verb instead of being part of a phrase.
  private func isVerb(_ index: Int, before next: Int?) -> Bool {
    let token = table[index]
    let isVerbForm = token.classes.meets([.pastForm, .thirdPerson, .ingForm, .plainForm])
    if token.classes.meets([.role, .group, .title, .document]) { return false }
    if isVerbForm { return !isAfterOpener(index) && !(next == nil && isAfterOpener(index)) }
    return false
  }

  /// Drops a leading `'s` or sign.
  private func withoutLeadingRest(_ start: Int, _ last: Int) -> Int {
    var start = start
    while start < last, table[start].kind == .symbol || table[start].classes.meets(.contraction) {
      start += 1
    }
    return start
  }

  /// The mention in a range of tokens; `nil` if the range has no word. Leaves out the rest of a possessor that the
  /// range begins with: “(last fall) ’s *estimates*”.
  func mention(_ range: Range<Int>) -> Mention? {
    let rest = withoutLeadingRest(range.lowerBound, max(range.lowerBound, range.upperBound - 1))
    let range = rest..<max(rest, range.upperBound)
    guard let head = range.last(where: { table[$0].kind == .word }) else { return nil }
    let isName = table[head].shape.contains(.capitalised) && !isCommonHead(head, in: range)
    return Mention(tokens: range, head: head, kind: isName ? .name : .nominal)
  }

  /// Whether a head is a common noun that is capitalized at the start of a sentence.
  private func isCommonHead(_ head: Int, in range: Range<Int>) -> Bool {
    let token = table[head]
    guard token.classes.meets([.role, .group, .document, .indefinite]) else { return false }
    return range.count == 1 || token.classes.meets(.plural)
  }

  // Attachment

  /// The larger phrase that contains `core`: “members of *the council*”, “a man who saw *the crash*”.
  private func attached(to core: Mention, from limit: Int, depth: Int) -> Mention? {
    let before = core.tokens.lowerBound - 1
    guard before > limit else { return nil }
    let token = table[before]
    if Self.attaching.contains(token.word), token.kind == .word {
      return left(of: before, from: limit, depth: depth)
        .map { join($0, upTo: core.tokens.upperBound) }
    }
    if token.word == words.and, table[before - 1].shape.contains(.capitalised),
      table[core.tokens.lowerBound].shape.contains(.capitalised), core.kind == .name
    {
      return phrase(endingBefore: before, from: limit, depth: depth + 1)
        .flatMap { $0.kind == .name ? join($0, upTo: core.tokens.upperBound) : nil }
    }
    return relative(before: before, from: limit, depth: depth)
      .map { join($0, upTo: core.tokens.upperBound) }
  }

  private static let attaching = [
    "of", "for", "in", "at", "on", "from", "with", "to", "by", "against", "near",
  ].map(Lexicon.shared.number(of:))

  /// The phrase that a preposition attaches to, perhaps with its participle: “an official travelling *with*”.
  private func left(of preposition: Int, from limit: Int, depth: Int) -> Mention? {
    let last = table[preposition - 1]
    let isParticiple = last.shape.contains(.endsInIng) || last.shape.contains(.endsInEd)
    if isParticiple, last.kind == .word, !last.shape.contains(.capitalised), preposition - 1 > limit
    {
      return phrase(endingBefore: preposition - 1, from: limit, depth: depth + 1).flatMap(speakable)
    }
    guard let phrase = phrase(endingBefore: preposition, from: limit, depth: depth + 1) else {
      return nil
    }
    if phrase.kind == .pronoun {
      return table[phrase.head].classes.contains(.indefinite) ? phrase : nil
    }
    return phrase.kind == .nominal || table[phrase.head].classes.meets([.role, .title, .group])
      ? phrase : nil
  }

  private func speakable(_ phrase: Mention) -> Mention? {
    let classes = table[phrase.head].classes
    return phrase.kind == .name || classes.meets([.role, .group]) ? phrase : nil
  }

  /// The phrase before “who”, if a verb precedes `core`.
  private func relative(before verb: Int, from limit: Int, depth: Int) -> Mention? {
    guard table[verb].kind == .word, !table[verb].classes.meets(.determiner) else { return nil }
    var index = verb
    while index > limit, verb - index < 6, table[index].kind == .word {
      if table[index].word == words.who, table[index - 1].kind == .word {
        return phrase(endingBefore: index, from: limit, depth: depth + 1)
      }
      index -= 1
    }
    return nil
  }

  /// A phrase with its complement. A capitalized role with one is a description, not a name: “*MP*
  /// for Brask North”.
  private func join(_ phrase: Mention, upTo end: Int) -> Mention {
    let isRole =
      phrase.kind == .name && phrase.tokens.upperBound < end
      && table[phrase.head].classes.meets([.role, .title]) && !isNamed(phrase)
    return Mention(
      tokens: phrase.tokens.lowerBound..<end, head: phrase.head,
      kind: isRole ? .nominal : phrase.kind)
  }

  /// “Senator *Adam King*”: a role as a last name.
  private func isNamed(_ phrase: Mention) -> Bool {
    phrase.kind == .name
      && phrase.tokens.contains { table.isFirstName($0) }
  }

  // The phrase to the right

  /// The phrase that starts at `start`, with “of …”, “for …” and “at …” after it.
  func phrase(startingAt start: Int, to limit: Int) -> Mention? {
    guard start < limit else { return nil }
    if let pronoun = pronoun(at: start), !isDetermining(start, to: limit) { return pronoun }
    guard var mention = rightCore(start, to: limit) else { return nil }
    var end = mention.tokens.upperBound
    for _ in 0..<3 {
      guard end + 1 < limit,
        table[end].word == words.of || table[end].word == words.forWord
          || table[end].word == words.at || isOffice(mention, to: end),
        table[end].kind == .word, let more = rightCore(end + 1, to: limit),
        table[more.head].classes.isDisjoint(with: .time), !isThen(end)
      else { break }
      end = more.tokens.upperBound
    }
    if mention.kind == .nominal
      || table[mention.head].classes.meets([.role, .group, .title]) && !isNamed(mention)
    {
      mention = owned(by: mention, upTo: end) ?? join(mention, upTo: end)
    }
    return mention
  }

  /// “the University of Brask's *president*”: not the university, but “the *office* of Brask's president”.
  private func owned(by body: Mention, upTo end: Int) -> Mention? {
    let of = body.tokens.upperBound
    guard of + 1 < end, table[body.head].shape.contains(.capitalised),
      table[of].word == words.of, table[of + 1].shape.contains(.capitalised),
      let genitive = ((of + 2)..<end).last(where: table.isGenitive),
      let noun = mention((genitive + 1)..<end),
      table[noun.head].classes.meets([.role, .title, .group, .kinship, .document])
    else { return nil }
    return Mention(tokens: body.tokens.lowerBound..<end, head: noun.head, kind: noun.kind)
  }

  /// “Ambassador *to* the UN”, “High Commissioner *to* Britain”
  private func isOffice(_ mention: Mention, to end: Int) -> Bool {
    table[end].word == words.to && mention.kind == .name && mention.head + 1 == end
      && table[mention.head].classes.contains(.title)
      && (table[end + 1].word == words.the || table[end + 1].shape.contains(.capitalised))
  }

  /// “at that time”: when, not who.
  private func isThen(_ at: Int) -> Bool {
    table[at].word == words.at && table[at + 1].word == words.that
  }

  /// Whether a pronoun determines a noun: “three networks”, “some voters”, “other voters”.
  private func isDetermining(_ index: Int, to limit: Int) -> Bool {
    guard index + 1 < limit,
      table[index].classes.meets([.determiner, .quantity]) || table[index].word == words.other,
      table[index].classes.isDisjoint(with: .subject)
    else { return false }
    if table[index + 1].kind == .number { return true }
    guard table[index + 1].kind == .word else { return false }
    return table[index + 1].classes.isDisjoint(with: .phraseBreak)
      && table[index + 1].classes.isDisjoint(with: [.pastForm, .thirdPerson, .adverb])
  }

  private func rightCore(_ start: Int, to limit: Int) -> Mention? {
    var end = start
    while end < limit, table[end].classes.meets(.determiner), table[end].kind == .word { end += 1 }
    while end < limit, end - start < Self.longest, isInnerRight(end, start) { end += 1 }
    while end > start, table[end - 1].kind != .word || table[end - 1].classes.meets(.contraction) {
      end -= 1
    }
    guard end > start else { return nil }
    let mention = mention(start..<end)
    return mention.flatMap {
      table[$0.head].classes.contains(.determiner) && !table.isLastName($0.head) ? nil : $0
    }
  }

  private func isInnerRight(_ index: Int, _ start: Int) -> Bool {
    let token = table[index]
    // “the issue *the* department raised”, but not “Fix *the* Court”
    if token.word == words.the, index > start, index + 1 < table.tokens.count,
      !table[index + 1].shape.contains(.capitalised)
    {
      return false
    }
    if token.kind == .word, index > start, token.shape.contains(.capitalised),
      !token.classes.meets([.phraseBreak, .time]) || table.opensTitle(index)
        || table.isLastName(index)
    {
      return true
    }
    let next = index + 1 < table.tokens.count ? index + 1 : nil
    if isModified(index, from: start) || isMonth(index, before: next) { return true }
    if isBehindNoun(index, from: start) { return false }
    return isInner(index, before: index > start ? index : next)
  }

  /// A word after its noun that does not belong to the phrase: “a person *familiar* with the
  /// matter”, “the company *flat-out* denied”.
  private func isBehindNoun(_ index: Int, from start: Int) -> Bool {
    let token = table[index]
    guard index > start, index + 1 < table.tokens.count, token.kind == .word,
      !token.shape.contains(.capitalised), !token.shape.contains(.endsInS),
      token.classes.isDisjoint(with: Self.nouns)
    else { return false }
    let noun = table[index - 1]
    // “the agency *overseeing* the funding”
    if token.shape.contains(.endsInIng), noun.classes.meets(Self.nouns),
      table[index + 1].classes.contains(.determiner)
    {
      return true
    }
    guard !noun.shape.contains(.capitalised) || noun.shape.contains(.sentenceStart) else {
      return false
    }
    let next = table[index + 1]
    if token.shape.contains(.hyphenated) {
      return noun.classes.meets([.role, .audience, .group])
        && next.classes.meets([.pastForm, .thirdPerson])
    }
    return noun.classes.meets([.role, .audience])
      && (next.word == words.with || next.word == words.to)
  }

  private static let media = Set(
    ["press", "news"].map(Lexicon.shared.number(of:)).filter { $0 != 0 })

  private static let nouns: WordClass = [
    .role, .group, .kinship, .document, .audience, .organisation, .title,
  ]

  /// “a close *associate*”, “the *think* tank”: no verb of that form can follow a singular.
  private func isModified(_ index: Int, from start: Int) -> Bool {
    let token = table[index]
    guard index > start, token.kind == .word, token.classes.contains(.plainForm),
      token.classes.isDisjoint(with: [.pastForm, .auxiliary, .modal]),
      token.classes.isDisjoint(with: .phraseBreak),
      table[start].classes.meets([.determiner, .quantity])
    else { return false }
    let before = table[index - 1]
    // “the press *release*”, “a sister *brand*”
    if token.classes.contains(.occasion), Self.media.contains(before.word) { return true }
    if index > start + 1, [words.a, words.an].contains(table[start].word),
      !before.shape.contains(.endsInS),
      before.classes.isDisjoint(with: [.relative, .role, .audience, .kinship, .title])
    {
      return true
    }
    if index == start + 1, before.classes.contains(.quantity) {
      return index + 1 < table.tokens.count
        && table[index + 1].classes.meets([.role, .group, .standing, .kinship])
    }
    return before.classes.isDisjoint(with: [.plural, .audience, .subject, .role, .group])
      && !before.shape.contains(.endsInS) && !before.shape.contains(.capitalised)
  }
}
