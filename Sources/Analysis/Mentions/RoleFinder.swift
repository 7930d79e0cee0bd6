/// Reads the role next to a name: before it (“Ferry Board chairwoman Ada Moss”), in an apposition after it
/// (“Ada Moss, chairwoman of the Ferry Board,”), or in a phrase that the name explains (“the board's
/// chairwoman, Ada Moss,”).
///
/// Needs: names. Gives role and affiliation as token ranges.
struct RoleFinder {
  let table: TokenTable
  let phrases: PhraseFinder
  let reader: WordReader
  let words = Words.shared

  /// A role and an affiliation.
  struct Role {
    var role: Range<Int>?
    var affiliation: Range<Int>?
  }

  init(_ phrases: PhraseFinder, _ reader: WordReader) {
    self.phrases = phrases
    self.reader = reader
    table = phrases.table
  }

  /// The role next to a name within its block.
  func role(of name: Name, in block: Range<Int>) -> Role? {
    behind(name, block) ?? before(name, block) ?? explained(by: name, block)
  }

  /// “, a doctor at the clinic,”, “, 44, a carpenter,”
  private func behind(_ name: Name, _ block: Range<Int>) -> Role? {
    var comma = name.tokens.upperBound
    if comma + 2 < block.upperBound, table[comma + 1].kind == .number,
      table[comma + 2].kind == .comma
    {
      comma += 2
    }
    guard comma + 1 < block.upperBound, table[comma].kind == .comma,
      table[comma + 1].classes.isDisjoint(with: .relative),
      let phrase = phrases.phrase(startingAt: comma + 1, to: block.upperBound),
      phrase.kind != .pronoun
    else { return nil }
    let core = phrase.tokens.drop { table[$0].classes.contains(.determiner) }
    guard let head = core.last(where: { $0 <= phrase.head }),
      table[head].classes.meets([.role, .title]) || isPosition(head)
    else { return nil }
    let end = secondRole(behind: head + 1, block) ?? head + 1
    return Role(role: core.lowerBound..<end, affiliation: affiliation(from: end, block))
  }

  /// Whether a noun names what somebody is: “chairwoman”, “assistant”, but not “wife” or “voters”.
  private func isPosition(_ index: Int) -> Bool {
    if isRole(index) { return true }
    let shape = table[index].shape
    return (!shape.contains(.capitalised) || shape.contains(.sentenceStart))
      && table[index].classes.isDisjoint(with: .title) && reader.sense(index) == .person
      && reader.entry(index).dominant == .noun
      && table[index].classes.isDisjoint(with: [.kinship, .audience, .indefinite, .plural])
      && !reader.entry(index).has(.plural)
  }

  /// “co-founder *and chief executive* of the company”
  private func secondRole(behind end: Int, _ block: Range<Int>) -> Int? {
    guard end + 1 < block.upperBound, table[end].word == words.and,
      let phrase = phrases.phrase(startingAt: end + 1, to: block.upperBound),
      phrase.kind != .pronoun, isPosition(phrase.head)
    else { return nil }
    return phrase.head + 1
  }

  /// “of the Ferry Board on the Lake”
  private func affiliation(from start: Int, _ block: Range<Int>) -> Range<Int>? {
    guard start + 1 < block.upperBound,
      [words.of, words.at, words.forWord, words.with, words.inWord, words.to].contains(
        table[start].word)
    else { return nil }
    var end = start + 1
    while end < block.upperBound, end - start < 24 {
      if belongs(end, block) {
        end += 1
      } else if let more = table.endOfSeries(at: end, to: block.upperBound)
        ?? basedSomewhere(at: end, block) ?? stateInside(at: end, block)
      {
        end = more
      } else {
        break
      }
    }
    while end > start + 1, !table[end - 1].shape.contains(.capitalised),
      table[end - 1].classes.meets([.phraseBreak, .determiner])
    { end -= 1 }
    return end > start + 1 ? (start + 1)..<end : nil
  }

  /// “the Kansas City*, Mo.,* branch of the Ferry Board”
  private func stateInside(at comma: Int, _ block: Range<Int>) -> Int? {
    guard comma + 4 < block.upperBound, table[comma].kind == .comma,
      table[comma + 1].shape.contains(.capitalised), table[comma + 2].kind == .comma,
      table[comma + 3].kind == .word, !table[comma + 3].shape.contains(.capitalised),
      table[comma + 4].word == words.of
    else { return nil }
    return comma + 3
  }

  /// “the Brask*, D.C.-based* Ferry Board”
  private func basedSomewhere(at comma: Int, _ block: Range<Int>) -> Int? {
    guard table[comma].kind == .comma, comma + 1 < block.upperBound else { return nil }
    let rest = table.text.bytes[Int(table[comma + 1].start)...]
    let word = rest.prefix(Self.longestWord).prefix { $0 != .space && $0 != .newline }
    guard word.suffix(6).elementsEqual("-based".utf8) else { return nil }
    return (comma + 1..<block.upperBound).first { Int(table[$0].end) >= word.endIndex }.map {
      $0 + 1
    }
  }

  /// The most bytes of a word that may end in “-based”.
  private static let longestWord = 40

  /// Whether a word belongs to the name of an organization: capitalized, a common noun, or a link before one.
  private func belongs(_ index: Int, _ block: Range<Int>) -> Bool {
    let token = table[index]
    if token.kind == .number { return table[index - 1].shape.contains(.capitalised) }
    guard token.kind == .word else { return false }
    if token.shape.contains(.capitalised) { return token.classes.isDisjoint(with: .personal) }
    if token.classes.meets([.relative, .auxiliary, .modal, .personal]) { return false }
    if token.word == words.and {
      return joinsNouns(index, block) || joinsFields(index, block)
        || index + 1 < block.upperBound && table[index + 1].shape.contains(.capitalised)
    }
    if token.classes.meets([.preposition, .determiner, .conjunction]) {
      return index + 1 < block.upperBound && table[index + 1].kind == .word
        && (table[index + 1].shape.contains(.capitalised)
          || table[index + 1].classes.contains(.determiner)
          || token.classes.contains(.determiner))
    }
    return table[index].classes.isDisjoint(with: [.pastForm, .thirdPerson, .ingForm])
      || token.classes.contains(.group)
  }

  /// “a housing development *and* property management company”
  private func joinsNouns(_ and: Int, _ block: Range<Int>) -> Bool {
    let next = (and + 1)..<min(and + 5, block.upperBound)
    guard let body = next.first(where: { table[$0].classes.meets([.group, .organisation]) }) else {
      return false
    }
    return (and + 1..<body).allSatisfy { index in
      table[index].kind == .word && !table[index].shape.contains(.capitalised)
        && table[index].classes.isDisjoint(with: .phraseBreak)
        && table[index].classes.isDisjoint(with: [.pastForm, .thirdPerson, .determiner])
    }
  }

  /// “epidemiology *and biostatistics* at Brask University”
  private func joinsFields(_ and: Int, _ block: Range<Int>) -> Bool {
    and + 2 < block.upperBound && table[and + 2].word == words.at
      && table[and + 1].classes.isDisjoint(with: .phraseBreak)
      && reader.entry(and + 1).dominant == .noun
  }

  /// “State Department spokesman”, “Sen.”
  private func before(_ name: Name, _ block: Range<Int>) -> Role? {
    let title = name.titled.lowerBound..<name.tokens.lowerBound
    if title.contains(where: { isRole($0) || isPosition($0) && $0 == title.last }) {
      return split(opening(of: title.lowerBound, block)..<title.upperBound)
    }
    if let long = longTitle(before: name, block) { return long }
    guard name.titled.lowerBound > block.lowerBound,
      !table[name.titled.lowerBound - 1].shape.contains(.capitalised),
      let phrase = phrases.phrase(endingBefore: name.titled.lowerBound, from: block.lowerBound),
      phrase.head == name.titled.lowerBound - 1
    else { return nil }
    if let relative = relative(phrase) { return relative }
    guard isPosition(phrase.head), case let phrase = reader.withoutAntecedent(phrase) else {
      return nil
    }
    let start = withoutVerb(phrase.tokens, block)
    return split(opening(of: start, block)..<phrase.tokens.upperBound)
  }

  /// Where a phrase begins behind a verb that it wrongly includes: “has nominated *businessman* Ada Moss”,
  /// “did not impress *shadow secretary* Ada Moss”.
  private func withoutVerb(_ phrase: Range<Int>, _ block: Range<Int>) -> Int {
    let start = phrase.lowerBound
    guard start > block.lowerBound, phrase.count > 1,
      table[start - 1].classes.meets([.auxiliary, .modal, .negation])
    else { return start }
    return start + 1
  }

  /// “acting *Attorney* for Ohio Ada Moss”
  private func longTitle(before name: Name, _ block: Range<Int>) -> Role? {
    let link = name.titled.lowerBound - 1
    guard link > block.lowerBound, name.tokens.lowerBound > name.titled.lowerBound,
      table[link].word == words.of || table[link].word == words.forWord,
      let phrase = phrases.phrase(endingBefore: link, from: block.lowerBound),
      phrase.head == link - 1, isPosition(phrase.head)
    else { return nil }
    let role = phrase.tokens.drop { table[$0].classes.contains(.determiner) }
    return Role(
      role: role.isEmpty ? nil : role,
      affiliation: name.titled.lowerBound..<name.tokens.lowerBound)
  }

  /// “*Tom Kell's mother* Ada Moss”, “*the victim's mother*, Ada Moss”. “his mother” does not say
  /// whose.
  private func relative(_ phrase: Mention) -> Role? {
    guard table[phrase.head].classes.contains(.kinship),
      phrase.tokens.contains(where: table.isGenitive)
    else { return nil }
    let role = phrase.tokens.drop { table[$0].classes.contains(.determiner) }
    return role.isEmpty ? nil : Role(role: role.lowerBound..<(phrase.head + 1))
  }

  /// Where a title before a name begins: “*state* Senator”, “*theorist and* teacher”.
  private func opening(of title: Int, _ block: Range<Int>) -> Int {
    guard title > block.lowerBound, table[title - 1].kind == .word else { return title }
    let before = table[title - 1]
    if !before.shape.contains(.capitalised),
      before.classes.contains(.standing) || Self.levels.contains(before.word)
    {
      return title - 1
    }
    guard before.word == words.and, title - 1 > block.lowerBound else { return title }
    let start = run(endingAt: title - 2, block)
    if isPosition(title - 2) { return start }
    return start < title - 2 && table[start].classes.meets([.organisation, .group]) ? start : title
  }

  /// Where the capitalized words before “and” begin: “*Deputy Prime* Minister and Finance Minister”,
  /// “*House* Ways and Means Chairman”.
  private func run(endingAt last: Int, _ block: Range<Int>) -> Int {
    var start = last
    while start > block.lowerBound, table[start].shape.contains(.capitalised),
      table[start - 1].shape.contains(.capitalised), table[start - 1].kind == .word,
      !table[start].shape.contains(.sentenceStart)
    {
      start -= 1
    }
    return start
  }

  /// Words for a level of government before a title.
  private static let levels: Set<UInt16> = Set(
    ["state", "county", "city", "town"].map(Lexicon.shared.number(of:)))

  /// “the office's chief legal counsel*, Ada Moss*,”: a definite phrase that the name explains.
  private func explained(by name: Name, _ block: Range<Int>) -> Role? {
    let comma = name.titled.lowerBound - 1
    guard comma > block.lowerBound, table[comma].kind == .comma, !name.isSingle,
      endsApposition(name.tokens.upperBound, block),
      let phrase = phrases.phrase(endingBefore: comma, from: block.lowerBound),
      phrase.kind == .nominal, table[phrase.head].classes.isDisjoint(with: .plural)
    else { return nil }
    if let relative = relative(phrase) { return relative }
    guard isPosition(phrase.head) else { return nil }
    let role = phrase.tokens.lowerBound..<(phrase.head + 1)
    let owner = role.last(where: table.isGenitive)
    guard owner != nil || table[role.lowerBound].word == words.the else { return nil }
    let bare = role.drop { table[$0].classes.contains(.determiner) }
    guard let owner, owner + 1 < role.upperBound else {
      var found = split(role)
      found.affiliation =
        found.affiliation
        ?? (phrase.head + 1 < comma ? affiliation(from: phrase.head + 1, block) : nil)
      return found
    }
    let body = bare.lowerBound..<max(owner, bare.lowerBound)
    return Role(
      role: (owner + 1)..<role.upperBound,
      affiliation: body.contains { table[$0].shape.contains(.capitalised) } ? body : nil)
  }

  private func endsApposition(_ index: Int, _ block: Range<Int>) -> Bool {
    index >= block.upperBound || [.comma, .stop, .closingMark, .dash].contains(table[index].kind)
  }

  private func isRole(_ index: Int) -> Bool {
    let classes = table[index].classes
    // “*Sens.* Ada Moss and Ode Lunt”
    guard classes.meets([.role, .title]), !isPluralTitle(index) else { return false }
    return
      !(classes.contains(.title) && classes.meets([.masculine, .feminine])
      && classes.isDisjoint(with: .role))
      && !(classes.contains(.abbreviation) && table[index].end - table[index].start < 4)
  }

  private func isPluralTitle(_ index: Int) -> Bool {
    Self.pluralTitles.contains(table[index].word)
  }

  private static let pluralTitles = Set(
    ["sens", "reps", "govs", "gens"].map(Lexicon.shared.number(of:)).filter { $0 != 0 })

  /// Whether the words before a title end with what the office is for, or with a nationality, and so are
  /// not an organization: “Brask *Prime* Minister”, “Danish President”, “White House *Press* Secretary”.
  private func isField(_ body: Range<Int>) -> Bool {
    guard let last = body.last(where: { table[$0].kind == .word }) else { return false }
    let classes = table[last].classes
    return classes.contains(.demonym) || Self.levels.contains(table[last].word)
      || table[last].word == Self.press
      || reader.isCommonWord(last) && classes.isDisjoint(with: [.organisation, .group, .place])
        && !table[last].shape.contains(.allCaps)
  }

  private static let press = Lexicon.shared.number(of: "press")

  /// Splits off a leading run of capitalized words as the affiliation: `[State Department] [spokesman]`.
  private func split(_ range: Range<Int>) -> Role {
    let bare = range.drop { table[$0].classes.contains(.determiner) }
    var body = bare.prefix {
      table[$0].shape.contains(.capitalised)
        && table[$0].classes.isDisjoint(with: [.title, .standing])
        || table[$0].kind != .word
    }
    // “Brask *U.S. Attorney*”
    if let last = body.last, table[last].classes.contains(.place),
      table[last].shape.contains(.allCaps)
    {
      body = body.dropLast()
    }
    if isField(body) { body = body.prefix(0) }
    guard !body.isEmpty, body.count < bare.count else {
      return Role(role: bare.isEmpty ? nil : bare)
    }
    var end = body.upperBound
    while end > body.lowerBound, table.isGenitive(end - 1) { end -= 1 }
    var start = body.upperBound
    while start < bare.upperBound - 1, table[start].classes.contains(.contraction) { start += 1 }
    return Role(role: start..<bare.upperBound, affiliation: body.lowerBound..<end)
  }
}
