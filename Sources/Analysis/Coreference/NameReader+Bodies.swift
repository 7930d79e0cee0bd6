import Language

/// The names of organizations that are made of common nouns. Where such a name begins and ends is
/// for the dictionary to decide.
extension NameReader {
  /// The name with all words that belong to it, if it names an organization.
  func wholeBody(_ name: Name, in block: Range<Int>) -> Name {
    let name = isTerm(name) ? finder.group(name.titled) : name
    guard name.isGroup else { return name }
    let start = owner(of: name, in: block) ?? name.tokens.lowerBound
    let end = end(joinedTo: name, in: block) ?? name.tokens.upperBound
    return start..<end == name.tokens ? name : finder.group(start..<end)
  }

  /// “*California Independent* System Operator”, “*American* Express”: what precedes common nouns
  /// is no title or nationality of a person.
  private func isTerm(_ name: Name) -> Bool {
    let before = name.titled.lowerBound..<name.tokens.lowerBound
    if before.isEmpty, isWatch(name) { return true }
    guard !name.isGroup, !before.isEmpty, name.titled.upperBound == name.tokens.upperBound,
      before.allSatisfy({ table[$0].classes.isDisjoint(with: .title) }),
      name.tokens.allSatisfy(isNoun), let last = name.tokens.last
    else { return false }
    let isOfPlace = before.allSatisfy { table[$0].classes.meets([.place, .demonym]) }
    // “*Data Center* Watch”, “*Citizens* United”, “*National* Geographic”
    let isOfBody = before.contains { index in
      table[index].classes.meets([.group, .organisation])
        || table[index].classes.isSuperset(of: [.role, .plural])
        || table.isWord(index, of: Self.extents)
    }
    return !name.isSingle || isOfPlace || isOfBody
      || before.count > 1 && words.entry(last).has(.plural) && words.entry(last).noun != 0
  }

  private static let extents = Language.words(\.names.extents)

  /// “Human Rights Watch”, “Screen Digest”: common nouns alone, without a first name.
  private func isWatch(_ name: Name) -> Bool {
    !name.isGroup && !name.isSingle && name.titled.upperBound == name.tokens.upperBound
      && name.tokens.allSatisfy { isNoun($0) && !table[$0].shape.contains(.initial) }
  }

  /// Whether a word is a common noun or adjective, and nobody's name in the article.
  func isNoun(_ index: Int) -> Bool {
    words.isCommonWord(index) && !finder.isFirstName(index)
      && table[index].classes.isDisjoint(with: [.title, .role, .nameSuffix, .time, .nameParticle])
      && !capitals.isSurname(NameKey(table[index], in: table.text))
  }

  /// The first word of the country that owns a body: “*Ukraine's* Air Force”, but not that of a
  /// company with a name of its own.
  private func owner(of name: Name, in block: Range<Int>) -> Int? {
    let genitive = name.titled.lowerBound - 1
    guard name.titled == name.tokens, genitive > block.lowerBound,
      table[genitive].word == finder.words.s, table[genitive].kind == .word,
      table[genitive - 1].classes.contains(.place),
      table[genitive - 1].shape.contains(.capitalised),
      name.tokens.allSatisfy({ words.isCommonWord($0) && !table[$0].shape.contains(.allCaps) }),
      name.tokens.contains(where: { table[$0].classes.contains(.group) })
    else { return nil }
    var start = genitive - 1
    while start > block.lowerBound, !table[start].shape.contains(.sentenceStart),
      finder.isNameWord(start - 1)
    {
      start -= 1
    }
    return start
  }

  /// The end of what “and” joins to the name of one body: “the World Travel *and Tourism Council*”,
  /// “the U.S. Fish *and Wildlife Service*”.
  private func end(joinedTo name: Name, in block: Range<Int>) -> Int? {
    let and = name.tokens.upperBound
    guard and + 1 < block.upperBound, table[and].word == finder.words.and,
      isDefinite(name.titled),
      case let field = name.tokens.drop(while: {
        table[$0].classes.contains(.place) || table[$0].shape.contains(.abbreviated)
      }),
      !field.isEmpty, field.allSatisfy({ isNoun($0) && isPlain($0) })
    else { return nil }
    let end = finder.partEnd(from: and + 1, to: block.upperBound)
    let part = (and + 1)..<max(end, and + 1)
    guard let last = part.last, table[last].classes.meets([.group, .organisation]),
      !table[last].shape.contains(.endsInS), part.count == 1 || isPlain(part.lowerBound),
      part.dropLast().dropFirst().allSatisfy({ isPlain($0) || table[$0].shape.contains(.endsInS) })
    else { return nil }
    return end
  }

  /// “the *Travel Council*”, “the federal *Travel Council*”
  private func isDefinite(_ name: Range<Int>) -> Bool {
    if table.isDefinite(name) { return true }
    let adjective = name.lowerBound - 1
    return adjective > 0 && table[adjective - 1].word == finder.words.the
      && !table[adjective].shape.contains(.capitalised)
      && table[adjective].classes.meets([.standing, .demonym, .group])
  }

  /// Whether a word may stand for a field of work: “travel”, but not “Senate”, “France” or “Ann”.
  private func isPlain(_ index: Int) -> Bool {
    !table[index].shape.contains(.allCaps) && !finder.isFirstName(index)
      && table[index].classes.isDisjoint(with: [.organisation, .group, .place, .demonym])
  }
}
