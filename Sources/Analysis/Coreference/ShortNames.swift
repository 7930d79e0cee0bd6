/// The short forms of organizations' names: “Kotak” for “Kotak Institutional Equities”, “the
/// Chronicle” for the “Brask Chronicle”.
struct ShortNames {
  private let words: WordReader
  /// By the first words of a longer name.
  private var byOpening: [NameKey: Int] = [:]
  /// By a first word that is a common word: “American” in “American Airlines”.
  private var byCommonOpening: [NameKey: Int] = [:]
  /// By a last word that is a noun for an organization, or by what follows the name of its country;
  /// `nil` for words that end the names of two.
  private var byEnding: [NameKey: Int?] = [:]
  /// The first token of the first name with each ending.
  private var firstEnding: [NameKey: Int] = [:]

  private var table: TokenTable { words.table }

  init(words: WordReader) { self.words = words }

  /// Records the short forms of a name of several words.
  mutating func learn(_ name: Name, of entity: Int) {
    let first = table.key(name.tokens.prefix(1))
    if !words.isCommonWord(name.tokens.lowerBound) {
      if byOpening[first] == nil, standsForWhole(name) { byOpening[first] = entity }
    } else if byCommonOpening[first] == nil {
      byCommonOpening[first] = entity
    }
    if name.tokens.count > 2 {
      let key = table.key(name.tokens.dropLast())
      if byOpening[key] == nil { byOpening[key] = entity }
    }
    if let genitive = name.tokens.first(where: { table[$0].word == Words.shared.s }),
      table[genitive - 1].classes.contains(.place)
    {
      learn(ending: (genitive + 1)..<name.tokens.upperBound, of: entity)
    }
    guard let head = head(of: name.tokens),
      table[head].classes.meets([.organisation, .group]), !Self.names.contains(table[head].word)
    else { return }
    learn(ending: head..<(head + 1), of: entity)
  }

  /// “College” of “Royal College of Ferrymen”, “Chronicle” of “Brask Chronicle”
  private func head(of name: Range<Int>) -> Int? {
    name.dropFirst().first { table[$0].word == Words.shared.of }.map { $0 - 1 } ?? name.last
  }

  private mutating func learn(ending words: Range<Int>, of entity: Int) {
    let ending = table.key(words)
    firstEnding[ending] = min(firstEnding[ending] ?? .max, words.lowerBound)
    byEnding[ending] = byEnding[ending] == nil || byEnding[ending] == entity ? entity : .some(nil)
  }

  /// Nouns that are names by themselves: “the House” is not the White House.
  private static let names = ["house", "kremlin", "pentagon", "vatican"].map(
    Lexicon.shared.number(of:))

  /// Whether the first word of a name may stand for it: not “Brask” for “Brask Epidemic Diseases
  /// Act”, nor “CBP” for its office “CBP McAllen” or for “CBP & FBI”.
  private func standsForWhole(_ name: Name) -> Bool {
    guard name.tokens.count <= Self.longest, let last = name.tokens.last,
      name.tokens.allSatisfy({ table[$0].kind == .word })
    else { return false }
    return !table[name.tokens.lowerBound].shape.contains(.allCaps) || words.isCommonWord(last)
  }

  /// The greatest length of a name that its first word stands for, in words.
  private static let longest = 3

  /// The organization whose longer name a name opens. “*The* Guardian” does not stand for “Guardian
  /// Trust Securities”, which has no article.
  func entity(openedBy name: Name, _ entities: [Entity]) -> Int? {
    byOpening[table.key(name.tokens)].flatMap {
      !table.isDefinite(name.titled) || table.isDefinite(entities[$0].first) ? $0 : nil
    }
  }

  /// The organization whose name a capitalized common word opens.
  func entity(openedBy word: NameKey) -> Int? { byCommonOpening[word] }

  /// The only organization whose name ends with “*the* Chronicle”, or with “Air Force” behind a
  /// country.
  func entity(endedBy name: Name) -> Int? {
    !name.isSingle || table.isDefinite(name.titled)
      ? byEnding[table.key(name.tokens)] ?? nil : nil
  }
}

extension ShortNames {
  /// “the *Bank*” behind the name of one, where the article names two.
  func isShared(_ name: Name) -> Bool {
    let key = table.key(name.tokens)
    guard name.isSingle, table.isDefinite(name.titled), let entity = byEnding[key],
      let first = firstEnding[key]
    else { return false }
    return entity == nil && first < name.tokens.lowerBound
  }
}

extension TokenTable {
  /// The key of the words among some tokens.
  func key(_ tokens: some Sequence<Int>) -> NameKey {
    var key = NameKey()
    for index in tokens where self[index].kind == .word { key.append(self[index], in: text) }
    return key
  }

  /// Whether “the” stands before some words.
  func isDefinite(_ words: Range<Int>) -> Bool {
    words.lowerBound > 0 && self[words.lowerBound - 1].word == Words.shared.the
  }
}
