import Language

/// Which mentions count as those that a pronoun may mean.
extension SpeakerResolver {
  /// “figures like *Ada Moss and Ode Lunt*”, “lawyers such as *Ada Moss*”: examples of a plural are
  /// not what the story goes on about. `end` is the end of the example before.
  func isExample(_ name: Name, behind end: Int?) -> Bool {
    let before = name.titled.lowerBound - 1
    guard before > 1, table[before].kind == .word || table[before].kind == .comma else {
      return false
    }
    if end == before {
      return table[before].word == phrases.words.and || table[before].kind == .comma
    }
    if table[before].word == phrases.words.asWord {
      return table[before - 1].word == Self.such
    }
    return table[before].word == Self.like && table[before - 1].shape.contains(.endsInS)
      && !table[before - 1].shape.contains(.capitalised)
      && words.entry(before - 1).has(.plural)
  }

  private static let like = Lexicon.shared.number(of: "like")
  private static let such = Lexicon.shared.number(of: "such")

  /// The mentions that start at a token outside quotation marks: a gendered pronoun, and a nominal
  /// for a person or an organization.
  func others(at token: Int, in block: Range<Int>) -> [Mention] {
    let word = table[token]
    guard word.kind == .word, word.shape.isDisjoint(with: .insideMarks) else { return [] }
    var found: [Mention] = []
    if word.classes.meets([.masculine, .feminine]), word.classes.meets([.personal, .possessive]) {
      found.append(Mention(tokens: token..<(token + 1), head: token, kind: .pronoun))
    }
    guard word.classes.contains(.determiner), !isLinkingThat(token),
      let phrase = phrases.phrase(startingAt: token, to: min(block.upperBound, token + 12)),
      phrase.kind == .nominal, table[phrase.head].classes.isDisjoint(with: .indefinite)
    else { return found }
    let sense = words.sense(phrase.head)
    return sense == .person || sense == .group ? found + [phrase] : found
  }

  /// “the pledge *that* helped Democrats”, “said *that* troopers”: behind a noun or a verb the word
  /// determines nothing.
  func isLinkingThat(_ index: Int) -> Bool {
    guard index > 0, table[index].word == Words.shared.that else { return false }
    return table[index - 1].kind == .word
      && table[index - 1].classes.isDisjoint(with: [.preposition, .conjunction, .subordinator])
  }
}
