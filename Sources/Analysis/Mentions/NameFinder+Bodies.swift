import Language

/// The names of organizations, which “of”, “for”, “on” and “and” join from several parts.
extension NameFinder {
  /// The name of an organization including what follows “of” or “for”: “Bureau of Fisheries and
  /// Aquatic Resources”.
  func bodyName(_ name: Name, to limit: Int) -> Name {
    guard name.isGroup, let last = name.tokens.last,
      table[last].classes.meets([.organisation, .group]) || isFaculty(name)
        || BodyNames.shared.endsAsBody(name.tokens, in: table),
      !name.isSingle || table[last].word != Self.news
    else { return name }
    var end = name.tokens.upperBound
    for _ in 0..<Self.mostLinks {
      guard let next = linked(behind: end, to: limit) else { break }
      end = table.endOfSeries(at: next, to: limit) ?? next
    }
    return end > name.tokens.upperBound ? group(name.titled.lowerBound..<end) : name
  }

  /// “*News* of Moss' departure”
  private static let news = Lexicon.shared.number(of: "news")

  /// “the *Faculty* of Medicine”: a common noun with an article and “of”.
  private func isFaculty(_ name: Name) -> Bool {
    name.tokens.upperBound < table.tokens.count && name.isSingle && isDefinite(name.tokens)
      && table[name.tokens.upperBound].word == words.of
      && table[name.tokens.lowerBound].classes.isDisjoint(with: [.role, .title, .place, .demonym])
  }

  /// The maximum number of parts that “of”, “for”, “on” and “and” join to the name of an organization.
  private static let mostLinks = 4

  /// The end of the part that “of”, “for”, “on” or “and” joins to the name of an organization; `nil`
  /// if there is none.
  private func linked(behind end: Int, to limit: Int) -> Int? {
    guard end + 1 < limit, table[end].kind == .word else { return nil }
    let isAnd = table[end].word == words.and
    guard isAnd || [words.of, words.forWord, words.on].contains(table[end].word) else { return nil }
    var start = end + 1
    if !isAnd, table[start].word == words.the { start += 1 }
    guard start < limit else { return nil }
    let stop = partEnd(from: start, to: limit)
    if isAnd, isBody(before: end), isBody(start..<stop) { return nil }
    guard stop > start, !(isAnd && table[start].shape.contains(.allCaps)) else { return nil }
    return isAnd && stop - start == 1 && stop < limit && table[stop].classes.contains(.conjunction)
      ? nil : stop
  }

  /// Whether a part ends with a noun for an organization. “American Airlines and United Airlines”
  /// are two names, since each does.
  private func isBody(_ part: Range<Int>) -> Bool {
    guard part.count > 1, let last = part.last else { return false }
    return table[last].classes.meets([.organisation, .group])
  }

  private func isBody(before and: Int) -> Bool {
    guard and > 1 else { return false }
    return isBody((and - 2)..<and) && table[and - 2].shape.contains(.capitalised)
  }

  /// The end of the name words that belong to an organization. A title or a first name begins
  /// another name.
  func partEnd(from start: Int, to limit: Int) -> Int {
    let stop = run(from: start, to: limit)
    return (start..<stop).first { index in
      table[index].classes.meets([.title, .role]) && table[index].classes.isDisjoint(with: .plural)
        && index + 1 < stop && !isAdjective(index, in: start..<stop)
        && !table.isWord(index, of: Self.served)
        || table[index].classes.contains(.contraction)
        || index + 1 < stop && isFirstName(index) && table[index].classes.isDisjoint(with: .place)
    } ?? stop
  }

  /// “Study of *Child* Care Employment”
  private static let served = Language.words(\.names.served)

  /// “*General* Services”: a title before a common noun, not a name.
  private func isAdjective(_ title: Int, in part: Range<Int>) -> Bool {
    title == part.lowerBound && title + 1 < part.upperBound
      && table[title + 1].classes.meets([.organisation, .group])
      && !isFirstName(title + 1)
  }

  /// “Lunt & Moss”, “Doctors Without Borders”, “Wells Fargo Advisers”, but not “Wells Fargo President
  /// Ada Moss”.
  func isKnownBody(_ range: Range<Int>) -> Bool {
    let known = BodyNames.shared.end(at: range.lowerBound, to: range.upperBound, in: table)
    guard known != nil || range.contains(where: isAmpersand) else { return false }
    return ((known ?? range.lowerBound)..<range.upperBound).allSatisfy {
      table[$0].classes.isDisjoint(with: [.title, .role]) && (known == nil || !isFirstName($0))
    }
  }

  /// “*Lunt's* said it would close”: a genitive that nothing but a verb follows is part of a brand.
  func withGenitive(_ name: Name) -> Name {
    let (s, verb) = (name.tokens.upperBound, name.tokens.upperBound + 1)
    guard verb < table.tokens.count, table[s].word == words.s, table[s].kind == .word,
      name.tokens == name.titled, Self.brandVerbs.contains(table[verb].word)
    else { return name }
    return group(name.tokens.lowerBound..<verb)
  }

  /// Verbs that are no adjectives before a noun: not “Lunt's *announced* plan”.
  private static let brandVerbs = [
    "said", "says", "told", "tells", "has", "had", "was", "will", "would", "did", "does",
    "declined",
  ].map(Lexicon.shared.number(of:))

  func isAmpersand(_ index: Int) -> Bool {
    table[index].kind == .symbol && table.text[Int(table[index].start)] == 0x26
  }

  /// “California ISO”
  func isLocalBody(_ range: Range<Int>) -> Bool {
    guard range.count > 1, let last = range.last else { return false }
    return table[last].shape.contains(.allCaps) && table[last].range.count > 2
      && range.dropLast().allSatisfy {
        table[$0].classes.contains(.place) && !table[$0].shape.contains(.allCaps)
      }
  }

  /// “Saudi Arabia”
  func isCountry(_ range: Range<Int>) -> Bool {
    range.count > 1 && Self.countries.contains(table.key(range))
  }

  private static let countries = Set(Language.phrases(\.names.countries).map(NameKey.init(words:)))
}
