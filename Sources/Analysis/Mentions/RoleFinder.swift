/// Reads the role next to a name: before it (“Ferry Board chairwoman Ada Moss”) or in an apposition after it
/// (“Ada Moss, chairwoman of the Ferry Board,”).
///
/// Needs: names. Gives role and affiliation as token ranges.
struct RoleFinder {
  let table: TokenTable
  let phrases: PhraseFinder
  let words = Words.shared

  /// A role and an affiliation.
  struct Role {
    var role: Range<Int>?
    var affiliation: Range<Int>?
  }

  init(_ phrases: PhraseFinder) {
    self.phrases = phrases
    table = phrases.table
  }

  /// The role next to a name within its block.
  func role(of name: Name, in block: Range<Int>) -> Role? {
    behind(name, block) ?? before(name, block)
  }

  /// “, a doctor at the clinic,”
  private func behind(_ name: Name, _ block: Range<Int>) -> Role? {
    let comma = name.tokens.upperBound
    guard comma + 1 < block.upperBound, table[comma].kind == .comma,
      let phrase = phrases.phrase(startingAt: comma + 1, to: block.upperBound),
      phrase.kind != .pronoun
    else { return nil }
    let core = phrase.tokens.drop { table[$0].classes.contains(.determiner) }
    guard let head = core.last(where: { $0 <= phrase.head }),
      table[head].classes.meets([.role, .title])
    else { return nil }
    return Role(role: core.lowerBound..<(head + 1), affiliation: affiliation(from: head + 1, block))
  }

  /// “of the Ferry Board on the Lake”
  private func affiliation(from start: Int, _ block: Range<Int>) -> Range<Int>? {
    guard start + 1 < block.upperBound,
      [words.of, words.at, words.forWord, words.with, words.inWord].contains(table[start].word)
    else { return nil }
    var end = start + 1
    while end < block.upperBound, end - start < 24, belongs(end, block) { end += 1 }
    while end > start + 1, !table[end - 1].shape.contains(.capitalised),
      table[end - 1].classes.meets([.phraseBreak, .determiner])
    { end -= 1 }
    return end > start + 1 ? (start + 1)..<end : nil
  }

  /// Whether a word belongs to the name of an organization: capitalized, a common noun, or a link before one.
  private func belongs(_ index: Int, _ block: Range<Int>) -> Bool {
    let token = table[index]
    guard token.kind == .word else { return false }
    if token.shape.contains(.capitalised) { return token.classes.isDisjoint(with: .personal) }
    if token.classes.meets([.relative, .auxiliary, .modal, .personal]) { return false }
    if token.classes.meets([.preposition, .determiner, .conjunction]) {
      return index + 1 < block.upperBound && table[index + 1].kind == .word
        && (table[index + 1].shape.contains(.capitalised)
          || table[index + 1].classes.contains(.determiner)
          || token.classes.contains(.determiner))
    }
    return table[index].classes.isDisjoint(with: [.pastForm, .thirdPerson, .ingForm])
      || token.classes.contains(.group)
  }

  /// “State Department spokesman”, “Sen.”
  private func before(_ name: Name, _ block: Range<Int>) -> Role? {
    let title = name.titled.lowerBound..<name.tokens.lowerBound
    if let last = title.last(where: { isRole($0) }) { return split(title.lowerBound..<(last + 1)) }
    guard name.titled.lowerBound > block.lowerBound,
      !table[name.titled.lowerBound - 1].shape.contains(.capitalised),
      let phrase = phrases.phrase(endingBefore: name.titled.lowerBound, from: block.lowerBound),
      isRole(phrase.head), phrase.head == name.titled.lowerBound - 1
    else { return nil }
    return split(phrase.tokens)
  }

  private func isRole(_ index: Int) -> Bool {
    let classes = table[index].classes
    guard classes.meets([.role, .title]) else { return false }
    return
      !(classes.contains(.title) && classes.meets([.masculine, .feminine])
      && classes.isDisjoint(with: .role))
      && !(classes.contains(.abbreviation) && table[index].end - table[index].start < 4)
  }

  /// Splits off a leading run of capitalized words as the affiliation: `[State Department] [spokesman]`.
  private func split(_ range: Range<Int>) -> Role {
    let bare = range.drop { table[$0].classes.contains(.determiner) }
    let body = bare.prefix {
      table[$0].shape.contains(.capitalised)
        && table[$0].classes.isDisjoint(with: [.title, .standing])
        || table[$0].kind != .word
    }
    guard !body.isEmpty, body.count < bare.count else {
      return Role(role: bare.isEmpty ? nil : bare)
    }
    var end = body.upperBound
    while end > body.lowerBound, table[end - 1].word == words.s { end -= 1 }
    var start = body.upperBound
    while start < bare.upperBound - 1, table[start].classes.contains(.contraction) { start += 1 }
    return Role(role: start..<bare.upperBound, affiliation: body.lowerBound..<end)
  }
}
