/// Chooses the words that a speaker is shown with.
///
/// Needs: mentions of sources that no name is known for, and names with their titles.
struct SpeakerWording {
  let words: WordReader
  private var table: TokenTable { words.table }

  /// “*Pope* Francis”, “*King* Charles III”: a title that a single name is not complete without.
  func withReign(_ name: Name, of entity: Entity) -> Range<Int>? {
    guard isFirstAlone(entity.name),
      let title = name.titled.first(where: { Self.reigns.contains(table[$0].word) }),
      title == name.tokens.lowerBound - 1
    else { return nil }
    return title..<name.tokens.upperBound
  }

  private static let reigns = [
    "pope", "king", "queen", "prince", "princess", "emperor", "sultan",
  ].map(Lexicon.shared.number(of:))

  /// Whether a name is one word, ignoring “III”.
  private func isFirstAlone(_ name: Range<Int>) -> Bool {
    name.dropFirst().allSatisfy { table[$0].classes.contains(.nameSuffix) }
  }

  /// “companies” in “most of the companies”; all of the words if nothing else remains.
  func withoutDeterminers(_ phrase: Range<Int>) -> Range<Int> {
    func isLeading(_ index: Int) -> Bool {
      let word = table[index].word
      return table[index].classes.meets([.determiner, .quantity]) && word != Words.shared.another
        && word != Words.shared.other || word == Words.shared.of
    }
    guard table[phrase.lowerBound].word != Words.shared.one else { return phrase }
    let bare = phrase.drop(while: isLeading)
    return bare.isEmpty ? phrase : bare
  }

  /// The words that show who an unnamed source is: “*the* company”, “a person *familiar with the
  /// matter*”, “a woman *who lives near the pier*”.
  func wording(of mention: Mention, _ named: Range<Int>, _ name: Range<Int>) -> Range<Int> {
    let head = table[mention.head].shape
    guard !head.contains(.capitalised) || head.contains(.sentenceStart),
      named.contains(mention.head),
      name.upperBound == named.upperBound
    else { return name }
    // “*that* the agency”
    let isClause =
      named.count > 2 && table[named.lowerBound].word == Words.shared.that
      && table[named.lowerBound + 1].classes.contains(.determiner)
    let start = named.lowerBound + (isClause ? 1 : 0)
    guard let limit = mention.wording?.upperBound, named.upperBound < limit,
      opensComplement(named.upperBound)
    else { return start..<named.upperBound }
    var end = (named.upperBound..<limit).first { !isPlain($0) || opensTime($0) } ?? limit
    while end > named.upperBound,
      table[end - 1].classes.meets([.relative, .conjunction, .preposition, .subordinator])
    {
      end -= 1
    }
    let isShort = end - named.upperBound <= Self.longestComplement
    return start..<(isShort ? end : named.upperBound)
  }

  /// The maximum length of what follows the noun in the name of an unnamed source, in tokens.
  private static let longestComplement = 12

  /// Whether a token opens what says who somebody is: “with”, “who”, “representing”, “familiar”.
  private func opensComplement(_ index: Int) -> Bool {
    let token = table[index]
    guard token.kind == .word, !token.shape.contains(.capitalised) else { return false }
    if token.classes.contains(.subordinator) || token.word == Words.shared.asWord { return false }
    if token.classes.meets([.preposition, .relative, .ingForm]) || token.shape.contains(.endsInIng)
    {
      return true
    }
    if token.classes.contains(.pastForm) || token.shape.contains(.endsInEd) {
      return index + 1 < table.tokens.count && table[index + 1].classes.contains(.preposition)
    }
    return words.entry(index).has(.adjective) && !words.isFiniteVerb(index)
  }

  /// “*on* Monday”: when it was said, not who said it.
  private func opensTime(_ index: Int) -> Bool {
    index + 1 < table.tokens.count && table[index].classes.contains(.preposition)
      && table[index + 1].classes.contains(.time)
  }

  private func isPlain(_ index: Int) -> Bool {
    switch table[index].kind {
    case .word, .number, .symbol: table[index].shape.isDisjoint(with: .insideMarks)
    default: false
    }
  }

  /// Shortens “a senior official travelling with the minister” to “a senior official”, but keeps a
  /// preposition directly after the head: “president of the board”.
  func withoutTail(_ mention: Mention) -> Range<Int> {
    let end = mention.head + 1
    guard mention.kind == .nominal, end < mention.tokens.upperBound,
      !table[end].classes.contains(.preposition)
    else { return mention.tokens }
    return mention.tokens.lowerBound..<end
  }
}
